//! Alphabetical order, which differs: in Kyrgyz ң follows н, in Uzbek oʻ follows z.

use std::cmp::Ordering;
use std::sync::LazyLock;

use curriculum::Language;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};

static COLLATORS: LazyLock<[CollatorBorrowed<'static>; 4]> = LazyLock::new(|| {
    Language::ALL.map(|language| {
        let locale: icu_locale_core::Locale = language.code().parse().expect("a language code of two letters");
        Collator::try_new(locale.into(), CollatorOptions::default()).expect("the order is compiled in")
    })
});

/// Which of two texts comes first in that language's alphabet.
pub fn compare(language: Language, one: &str, other: &str) -> Ordering {
    COLLATORS[language.index()].compare(one, other)
}

/// Sorts by a text of each item, in that language's alphabet.
pub fn sort_by_text<T>(language: Language, items: &mut [T], text: impl Fn(&T) -> &str) {
    items.sort_by(|one, other| compare(language, text(one), text(other)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(language: Language, mut words: Vec<&str>) -> Vec<&str> {
        sort_by_text(language, &mut words, |word| word);
        words
    }

    #[test]
    fn kyrgyz_letters_stand_after_their_sisters() {
        assert_eq!(
            sorted(Language::Ky, vec!["Ысык-Көл", "Өзгөн", "Ош", "Ноокат", "Үч-Коргон", "Узген", "Пульгон"]),
            ["Ноокат", "Ош", "Өзгөн", "Пульгон", "Узген", "Үч-Коргон", "Ысык-Көл"]
        );
    }

    #[test]
    fn uzbek_letters_of_two_signs_close_the_alphabet() {
        assert_eq!(
            sorted(Language::Uz, vec!["Oʻzgan", "Zafar", "Olim", "Shavkat", "Sobir", "Gʻani", "Guli"]),
            ["Guli", "Olim", "Sobir", "Zafar", "Oʻzgan", "Gʻani", "Shavkat"]
        );
    }
}
