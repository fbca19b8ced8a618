//! One key for the ways a list spells an organisation.

use std::sync::LazyLock;

use crate::names::search_key;

/// Kinds of organisation, each with its full names and abbreviations. Before comparison they become one word each.
const KINDS: [(&str, &[&str]); 6] = [
    ("mvd", &["министерство внутренних дел", "ички иштер министрлиги", "ichki ishlar vazirligi", "МВД", "ИИМ", "IIV"]),
    (
        "uvd",
        &[
            "управление внутренних дел",
            "главное управление внутренних дел",
            "ички иштер башкармалыгы",
            "ichki ishlar boshqarmasi",
            "УВД",
            "ГУВД",
        ],
    ),
    (
        "govd",
        &[
            "городской отдел внутренних дел",
            "городское отделение внутренних дел",
            "шаардык ички иштер бөлүмү",
            "шаардык ички иштер бөлүм",
            "shahar ichki ishlar boʻlimi",
            "ГОВД",
            "ШИИБ",
        ],
    ),
    (
        "ovd",
        &[
            "районный отдел внутренних дел",
            "районное отделение внутренних дел",
            "районный отдел милиции",
            "райондук ички иштер бөлүмү",
            "райондук ички иштер бөлүм",
            "ички иштер бөлүмү",
            "ички иштер бөлүм",
            "tuman ichki ishlar boʻlimi",
            "ichki ishlar boʻlimi",
            "отдел внутренних дел",
            "отделение внутренних дел",
            "РОВД",
            "ОВД",
            "РИИБ",
            "ИИБ",
        ],
    ),
    ("gom", &["городской отдел милиции", "шаардык милиция бөлүмү", "ГОМ", "ШМБ"]),
    (
        "kjm",
        &[
            "женский комитет мира",
            "комитет мира женщин",
            "аялдардын тынчтык комитети",
            "аялдар тынчтык комитети",
            "ayollar tinchlik qoʻmitasi",
            "women's peace committee",
            "ЖКМ",
            "АТК",
            "WPC",
        ],
    ),
];

/// Words that add nothing once the kind is known: «района», «шаары», the legal form in quotes.
const EMPTY_WORDS: [&str; 11] = [
    "района",
    "районный",
    "районунун",
    "району",
    "район",
    "райондук",
    "города",
    "город",
    "шаары",
    "шаарынын",
    "tumani",
];

/// The folded full names with a blank on either side, longest first, each with its kind.
static PHRASES: LazyLock<Vec<(String, &str)>> = LazyLock::new(|| {
    let named =
        KINDS.iter().flat_map(|(kind, names)| names.iter().map(|name| (format!(" {} ", search_key(name)), *kind)));
    let mut phrases: Vec<_> = named.collect();
    phrases.sort_by_key(|(phrase, _)| usize::MAX - phrase.len());
    phrases
});

static EMPTY_KEYS: LazyLock<Vec<String>> = LazyLock::new(|| EMPTY_WORDS.iter().map(|word| search_key(word)).collect());

/// Folds an organisation's name so that its spellings become equal: «Узгенский РОВД », «РОВД Узген» and «отдел
/// внутренних дел Узгенского района» have one key.
///
/// Different names of one place (Узген, Өзгөн) stay apart; the register keeps those as other names. Empty where the
/// text has no letter and no digit.
pub fn organisation_key(written: &str) -> String {
    let (name, kinds) = without_kinds(&search_key(written));
    let mut words: Vec<&str> = name.split(' ').filter(|word| !word.is_empty()).map(without_adjective_ending).collect();
    if !kinds.is_empty() {
        words.retain(|word| !EMPTY_KEYS.iter().any(|empty| empty == word));
    }
    words.extend(kinds);
    words.sort_unstable();
    words.join(" ")
}

/// Whether the text names a kind of organisation, as the line above a group of persons does.
pub(super) fn names_an_organisation(written: &str) -> bool {
    !without_kinds(&search_key(written)).1.is_empty()
}

/// The key without the names of kinds, and the kinds.
fn without_kinds(key: &str) -> (String, Vec<&'static str>) {
    let mut name = format!(" {key} ");
    let mut kinds = Vec::new();
    for (phrase, kind) in PHRASES.iter() {
        while let Some(place) = name.find(phrase.as_str()) {
            name.replace_range(place..place + phrase.len(), " ");
            kinds.push(*kind);
        }
    }
    kinds.sort_unstable();
    kinds.dedup();
    (name, kinds)
}

/// «Узгенский», «Узгенского» as «Узген».
fn without_adjective_ending(word: &str) -> &str {
    const ENDINGS: [&str; 6] = ["skogo", "skomu", "skoi", "skaia", "skoe", "ski"];
    ENDINGS.iter().find_map(|ending| word.strip_suffix(ending)).filter(|stem| stem.len() > 2).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{names_an_organisation, organisation_key};

    #[test]
    fn spellings_of_one_organisation_have_one_key() {
        for spellings in [
            &[
                "Узгенский РОВД ",
                "РОВД Узгенский",
                "узгенский  ровд",
                "УЗГЕНСКИЙ ОВД",
                "ОВД Узгенского района",
                "Узгенский районный отдел внутренних дел",
                "Узген РИИБ",
            ][..],
            &["Өзгөн РИИБ", "ОВД Өзгөн", "Өзгөн райондук ички иштер бөлүмү", "Өзгөн ИИБ"],
            &["Ошский ГОВД", "Ош шаардык ички иштер бөлүмү", "Ош ШИИБ"],
            &["Кара-Суу РИИБ", "РИИБ «Кара-Суу»"],
            &["Өзгөн аялдардын тынчтык комитети", "АТК Өзгөн"],
        ] {
            for spelling in spellings {
                assert_eq!(organisation_key(spelling), organisation_key(spellings[0]), "{spelling}");
            }
        }
    }

    #[test]
    fn different_organisations_keep_different_keys() {
        let names = ["Узгенский РОВД", "Узгенский ГОВД", "Кара-Суу РИИБ", "УВД Ош", "Школа №5", "Школа №15"];
        let mut keys: Vec<_> = names.map(organisation_key).to_vec();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), names.len(), "{keys:?}");
    }

    #[test]
    fn only_texts_with_a_kind_name_an_organisation() {
        assert!(names_an_organisation("Өзгөн РИИБ"));
        assert!(!names_an_organisation("Сыдыков Айбек Талантович"));
        assert_eq!(organisation_key(" — "), "");
    }

    proptest! {
        #[test]
        fn any_text_gets_a_key_without_panic(written in any::<String>()) {
            let _ = organisation_key(&written);
        }
    }
}
