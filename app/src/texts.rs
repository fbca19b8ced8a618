//! Every word that people read, from the Fluent files in `texts/{en,ky,ru,uz}/jooluk.ftl`.
//!
//! Most texts are taken by [`t!`], which the compiler checks against the English file, arguments included. Texts whose
//! key is only known when the page is drawn (a refusal, a role, a state) go by [`refusal`], [`word`] and [`find`].

use std::borrow::Cow;
use std::sync::LazyLock;

use curriculum::Language;
use i18n_embed::fluent::FluentLanguageLoader;
use i18n_embed::{I18nAssets, LanguageLoader};
use training::Refusal;
use unic_langid::LanguageIdentifier;

/// A text in the reader's language: `t!(language, "people-count", n = 3_i64)`.
///
/// A wrong key or argument does not compile. Numbers are `i64`, all else is `String` or `&str`.
macro_rules! t {
    ($language:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        i18n_embed_fl::fl!($crate::texts::loader($language), $key $(, $name = $value)*)
    };
}

/// The files, compiled in; naming them here makes the compiler look again when one of them changes.
struct Files;

const FILES: [(&str, &str); 4] = [
    ("ky/jooluk.ftl", include_str!("../texts/ky/jooluk.ftl")),
    ("ru/jooluk.ftl", include_str!("../texts/ru/jooluk.ftl")),
    ("uz/jooluk.ftl", include_str!("../texts/uz/jooluk.ftl")),
    ("en/jooluk.ftl", include_str!("../texts/en/jooluk.ftl")),
];

impl I18nAssets for Files {
    fn get_files(&self, file_path: &str) -> Vec<Cow<'_, [u8]>> {
        let named = FILES.iter().filter(|(path, _)| *path == file_path);
        named.map(|(_, text)| Cow::Borrowed(text.as_bytes())).collect()
    }

    fn filenames_iter(&self) -> Box<dyn Iterator<Item = String> + '_> {
        Box::new(FILES.iter().map(|(path, _)| (*path).to_owned()))
    }
}

/// One loader a language, kept for good: to choose a language by request would mean to build one each time.
static LOADERS: LazyLock<[FluentLanguageLoader; 4]> = LazyLock::new(|| Language::ALL.map(load));

fn load(language: Language) -> FluentLanguageLoader {
    let loader = FluentLanguageLoader::new("jooluk", identifier(Language::En));
    loader.load_languages(&Files, &[identifier(language)]).expect("the texts are compiled in");
    // The invisible marks around arguments serve mixed writing directions, which none of the four languages has.
    loader.set_use_isolating(false);
    loader
}

fn identifier(language: Language) -> LanguageIdentifier {
    language.code().parse().expect("a language code of two letters")
}

/// The texts of that language; what is missing there is taken from English.
pub fn loader(language: Language) -> &'static FluentLanguageLoader {
    &LOADERS[language.index()]
}

/// The text of a key that is only known when the page is drawn, if there is one.
pub fn find(language: Language, key: &str) -> Option<String> {
    let loader = loader(language);
    loader.has(key).then(|| loader.get(key))
}

/// The text of a word from a closed list of the field: `word(language, "role", role.word())` is the text `role-trainer`.
///
/// A word without a text is shown as it is.
pub fn word(language: Language, list: &str, word: &str) -> String {
    find(language, &format!("{list}-{}", word.replace('_', "-"))).unwrap_or_else(|| word.to_owned())
}

/// The sentence of a refusal: why not, and what to do.
pub fn refusal(language: Language, refusal: &Refusal) -> String {
    use crate::format::{date, dates};
    match refusal {
        Refusal::DecisionMissing { rows } => t!(language, "refusal-decision-missing", rows = i64::from(*rows)),
        Refusal::CapacityBelowEnrolled { enrolled } => {
            t!(language, "refusal-capacity-below-enrolled", enrolled = i64::from(*enrolled))
        }
        Refusal::SessionDateNotUnderstood { row } => {
            t!(language, "refusal-session-date-not-understood", row = i64::from(*row))
        }
        Refusal::SessionStartNotUnderstood { row } => {
            t!(language, "refusal-session-start-not-understood", row = i64::from(*row))
        }
        Refusal::SessionEndNotUnderstood { row } => {
            t!(language, "refusal-session-end-not-understood", row = i64::from(*row))
        }
        Refusal::SessionOutsideDays { row, first_day, last_day } => {
            let days = dates(language, *first_day, *last_day);
            t!(language, "refusal-session-outside-days", row = i64::from(*row), days = days)
        }
        Refusal::SessionEndsBeforeStart { row } => {
            t!(language, "refusal-session-ends-before-start", row = i64::from(*row))
        }
        Refusal::SessionsOverlap { row, other } => {
            t!(language, "refusal-sessions-overlap", row = i64::from(*row), other = i64::from(*other))
        }
        Refusal::TrainerElsewhere { date: day } => {
            t!(language, "refusal-trainer-elsewhere", date = date(language, *day))
        }
        Refusal::ParticipantsElsewhere { date: day, persons } => {
            let day = date(language, *day);
            t!(language, "refusal-participants-elsewhere", date = day, persons = i64::from(*persons))
        }
        Refusal::PersonElsewhere { date: day } => {
            t!(language, "refusal-person-elsewhere", date = date(language, *day))
        }
        Refusal::SessionNotYet { held_on } => t!(language, "refusal-session-not-yet", date = date(language, *held_on)),
        Refusal::QuestionsOpen { open } => t!(language, "refusal-questions-open", n = i64::from(*open)),
        Refusal::MarkedByAnother { marks } => t!(language, "refusal-marked-by-another", marks = i64::from(*marks)),
        plain => find(language, &format!("refusal-{}", plain.key())).unwrap_or_else(|| plain.key().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use strum::IntoEnumIterator;

    use super::*;

    /// The keys which that language's own file holds.
    fn own_keys(language: Language) -> BTreeSet<String> {
        loader(language).with_message_iter(&identifier(language), |messages| {
            messages.map(|message| message.id.name.to_owned()).collect()
        })
    }

    #[test]
    fn every_english_text_is_there_in_every_language() {
        let english = own_keys(Language::En);
        for language in Language::ALL {
            let missing: Vec<_> = english.difference(&own_keys(language)).cloned().collect();
            assert!(missing.is_empty(), "texts/{language}/jooluk.ftl lacks {}: {missing:?}", missing.len());
        }
    }

    #[test]
    fn no_language_has_a_text_that_english_lacks() {
        let english = own_keys(Language::En);
        for language in Language::ALL {
            let forgotten: Vec<_> = own_keys(language).difference(&english).cloned().collect();
            assert!(forgotten.is_empty(), "texts/{language}/jooluk.ftl keeps {forgotten:?}");
        }
    }

    #[test]
    fn every_refusal_is_a_sentence_in_every_language() {
        for language in Language::ALL {
            for reason in Refusal::iter() {
                let sentence = refusal(language, &reason);
                assert!(sentence.contains(' '), "{language}: {reason:?} says only `{sentence}`");
                assert!(sentence.ends_with(['.', '?', '!']), "{language}: `{sentence}` does not end");
                assert!(!sentence.contains("{$"), "{language}: `{sentence}` lacks an argument");
            }
        }
    }
    #[test]
    fn every_column_and_doubt_of_a_list_is_worded_in_every_language() {
        use training::people::list_reading::{DoubtKind, Field};
        for language in Language::ALL {
            let fields = Field::iter().map(|field| format!("list-field-{}", field.key()));
            for key in fields.chain(DoubtKind::iter().map(|kind| format!("doubt-{}", kind.key()))) {
                assert!(find(language, &key).is_some(), "{language} has no text `{key}`");
            }
        }
    }
}
