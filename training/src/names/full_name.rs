//! A full name in one cell, taken apart into family name, given name and patronymic.

use serde::{Deserialize, Serialize};

use super::search_key;

/// A person's names. A part that was not written is empty, or `None` for the patronymic.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FullName {
    pub family: String,
    pub given: String,
    /// Father's name: Русланович, Ү., Асан уулу, Karim oʻgʻli.
    pub patronymic: Option<String>,
}

/// Takes a full name apart, in the order of official lists: family name, given name, patronymic.
///
/// Blanks collapse, ALL CAPITALS and all small letters become ordinary spelling, a number before the name goes. The
/// order is turned only where it shows: initials cannot be a family name, and a word in -ович or -овна between two
/// others is a patronymic. A single word is taken for the family name.
pub fn split_full_name(written: &str) -> FullName {
    let words = words(written);
    let (words, father) = without_father_phrase(words);
    let words = in_official_order(words);
    let mut words = words.into_iter();
    let (family, given) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let rest = words.chain(father.clone()).collect::<Vec<_>>().join(" ");
    match father {
        // «Асан уулу Бакыт» or «Бакыт Асан уулу»: the father's name stands in place of a family name.
        Some(father) if given.is_empty() && !family.is_empty() => {
            FullName { family: father, given: family, patronymic: None }
        }
        Some(father) if family.is_empty() => FullName { family: father, ..FullName::default() },
        _ => FullName { family, given, patronymic: (!rest.is_empty()).then_some(rest) },
    }
}

/// Whether `word` says son or daughter of the name before it: уулу, кызы, ўғли, oʻgʻli, qizi, оглы …
pub fn is_patronymic_word(word: &str) -> bool {
    // All of them are short; longer words need no folding.
    if !(4..=7).contains(&word.trim_matches(|letter: char| !letter.is_alphanumeric()).chars().count()) {
        return false;
    }
    matches!(search_key(word).as_str(), "ulu" | "kizi" | "ogli" | "ugli" | "oglu" | "uglu" | "gizi")
}

/// One name, or one part of a name, with blanks collapsed and ALL CAPITALS or all small letters in ordinary spelling.
pub fn ordinary_spelling(written: &str) -> String {
    let words = written.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic));
    words.map(respelt).collect::<Vec<_>>().join(" ")
}

/// The words of a name, respelt; initials written together («К.У.») are parted, a maiden name in brackets is not.
fn words(written: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for piece in written.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | '_')) {
        for word in parted_initials(piece) {
            let has_letter = word.chars().any(char::is_alphabetic);
            match words.last_mut() {
                Some(before) if word.starts_with('(') => {
                    before.push(' ');
                    before.push_str(&respelt(word));
                }
                _ if has_letter => words.push(respelt(word)),
                _ => {}
            }
        }
    }
    words
}

/// «К.У.» as «К.», «У.»; «1.Асанов» as «1.», «Асанов»; other pieces whole.
fn parted_initials(piece: &str) -> impl Iterator<Item = &str> {
    piece.split_inclusive('.').filter(|word| !word.is_empty())
}

/// ALL CAPITALS and all small letters in ordinary spelling, each side of a hyphen for itself.
fn respelt(word: &str) -> String {
    if is_patronymic_word(word) {
        return word.to_lowercase();
    }
    let letters = || {
        word.chars()
            .filter(|letter| letter.is_alphabetic() && letter.to_lowercase().next() != letter.to_uppercase().next())
    };
    let is_shouted = letters().count() > 1 && letters().all(char::is_uppercase);
    let is_whispered = letters().count() > 0 && letters().all(char::is_lowercase);
    if !is_shouted && !is_whispered {
        return word.to_owned();
    }
    let mut respelt = String::with_capacity(word.len());
    let mut starts = true;
    for letter in word.chars() {
        if starts && letter.is_alphabetic() {
            respelt.extend(letter.to_uppercase());
            starts = false;
        } else {
            respelt.extend(letter.to_lowercase());
            starts |= matches!(letter, '-' | '‐' | '‑' | '–' | '(');
        }
    }
    with_small_patronymic_parts(respelt)
}

/// «Асан-Кызы» as «Асан-кызы».
fn with_small_patronymic_parts(word: String) -> String {
    match word.rsplit_once('-') {
        Some((father, relation)) if is_patronymic_word(relation) => format!("{father}-{}", relation.to_lowercase()),
        _ => word,
    }
}

/// Takes «Асан уулу», or «Асан-уулу», out of the words.
fn without_father_phrase(mut words: Vec<String>) -> (Vec<String>, Option<String>) {
    let Some(place) = words.iter().position(|word| {
        is_patronymic_word(word) || word.rsplit_once('-').is_some_and(|(_, relation)| is_patronymic_word(relation))
    }) else {
        return (words, None);
    };
    if !is_patronymic_word(&words[place]) {
        let phrase = words.remove(place);
        return (words, Some(phrase));
    }
    if place == 0 {
        return (words, None);
    }
    let relation = words.remove(place);
    let father = words.remove(place - 1);
    (words, Some(format!("{father} {relation}")))
}

fn in_official_order(mut words: Vec<String>) -> Vec<String> {
    let initials = words.iter().take_while(|word| is_initial(word)).count();
    if initials > 0 && initials < words.len() {
        words.rotate_left(initials);
    } else if words.len() == 3 && is_patronymic(&words[1]) && !is_patronymic(&words[2]) && !is_initial(&words[2]) {
        words.rotate_right(1);
    }
    words
}

fn is_initial(word: &str) -> bool {
    word.chars().filter(|letter| letter.is_alphabetic()).count() == 1
}

/// Whether the word ends as only patronymics do.
fn is_patronymic(word: &str) -> bool {
    let key = search_key(word);
    ["ovich", "evich", "ovna", "evna"].iter().any(|ending| key.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{FullName, split_full_name};

    fn name(family: &str, given: &str, patronymic: Option<&str>) -> FullName {
        FullName { family: family.to_owned(), given: given.to_owned(), patronymic: patronymic.map(str::to_owned) }
    }

    #[test]
    fn three_words_are_family_given_and_patronymic() {
        assert_eq!(split_full_name("Үсөнов Кубаныч Русланович"), name("Үсөнов", "Кубаныч", Some("Русланович")));
        assert_eq!(split_full_name("Каримова Гульмира"), name("Каримова", "Гульмира", None));
        assert_eq!(split_full_name("Каримова"), name("Каримова", "", None));
        assert_eq!(split_full_name(" \u{a0} "), FullName::default());
    }

    #[test]
    fn capitals_and_blanks_become_ordinary_spelling() {
        assert_eq!(split_full_name("  КАДЫРОВ  Азамат Ү."), name("Кадыров", "Азамат", Some("Ү.")));
        assert_eq!(split_full_name("НУР-СУЛТАНОВА АЙ-ПЕРИ"), name("Нур-Султанова", "Ай-Пери", None));
        assert_eq!(split_full_name("асанов улан"), name("Асанов", "Улан", None));
        assert_eq!(split_full_name("McAllister Anna"), name("McAllister", "Anna", None));
    }

    #[test]
    fn initials_are_parted_and_never_become_the_family_name() {
        assert_eq!(split_full_name("Асанов К.У."), name("Асанов", "К.", Some("У.")));
        assert_eq!(split_full_name("К.У. Асанов"), name("Асанов", "К.", Some("У.")));
        assert_eq!(split_full_name("К. У. АСАНОВ"), name("Асанов", "К.", Some("У.")));
    }

    #[test]
    fn words_for_son_and_daughter_belong_to_the_fathers_name() {
        assert_eq!(split_full_name("Кадыров Азамат Үсөн уулу"), name("Кадыров", "Азамат", Some("Үсөн уулу")));
        assert_eq!(split_full_name("KARIMOVA Dilnoza Alisher QIZI"), name("Karimova", "Dilnoza", Some("Alisher qizi")));
        assert_eq!(split_full_name("Каримов Шерзод Алишер ўғли"), name("Каримов", "Шерзод", Some("Алишер ўғли")));
        assert_eq!(split_full_name("Karimov Sherzod Alisher oʻgʻli").patronymic.as_deref(), Some("Alisher oʻgʻli"));
    }

    #[test]
    fn a_fathers_name_stands_for_the_family_name_where_there_is_none() {
        let expected = name("Асан кызы", "Айгүл", None);
        assert_eq!(split_full_name("Асан кызы Айгүл"), expected);
        assert_eq!(split_full_name("Айгүл Асан кызы"), expected);
        assert_eq!(split_full_name("АСАН-КЫЗЫ Айгүл"), name("Асан-кызы", "Айгүл", None));
        assert_eq!(split_full_name("Асан уулу"), name("Асан уулу", "", None));
    }

    #[test]
    fn a_patronymic_in_the_middle_turns_the_order() {
        assert_eq!(split_full_name("Айбек Талантович Сыдыков"), name("Сыдыков", "Айбек", Some("Талантович")));
        assert_eq!(split_full_name("Абрамович Роман Аркадьевич"), name("Абрамович", "Роман", Some("Аркадьевич")));
    }

    #[test]
    fn numbers_commas_and_brackets_around_a_name_do_no_harm() {
        assert_eq!(split_full_name("12. Асанов Улан"), name("Асанов", "Улан", None));
        assert_eq!(split_full_name("Асанов, Улан"), name("Асанов", "Улан", None));
        assert_eq!(split_full_name("Иванова (ПЕТРОВА) Анна"), name("Иванова (Петрова)", "Анна", None));
    }

    proptest! {
        #[test]
        fn any_text_is_taken_apart_without_panic(written in any::<String>()) {
            let _ = split_full_name(&written);
        }

        #[test]
        fn an_ordinary_full_name_put_together_is_taken_apart_alike(
            family in "[А-Я][а-я]{2,6}нов", given in "[А-Я][а-я]{2,6}к", patronymic in proptest::option::of("[А-Я][а-я]{2,6}ович"),
        ) {
            let written = [Some(family.clone()), Some(given.clone()), patronymic.clone()];
            let written = written.into_iter().flatten().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(split_full_name(&written), FullName { family, given, patronymic });
        }
    }
}
