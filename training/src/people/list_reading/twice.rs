//! Who stands twice in one list.

use std::collections::{HashMap, HashSet};

use super::{Doubt, DoubtKind, Field, ListedPerson, organisation_key};
use crate::names::{is_patronymic_word, search_key};

/// Whether two rows name one person: the same family and given name, no contradiction in the patronymic, and the
/// same birth year, phone or service number.
///
/// Where neither row has a year or a phone, the written patronymic and the organisation must be the same instead.
pub fn same_person(one: &ListedPerson, other: &ListedPerson) -> bool {
    name_key(one).is_some_and(|key| Some(key) == name_key(other)) && nothing_contradicts(one, other)
}

/// Sets `same_as_line` on each person who stands further up already, and puts in doubt a service number that stands
/// further up with somebody else: the register keeps a number for one person only.
pub(super) fn mark(persons: &mut [ListedPerson]) {
    let mut namesakes: HashMap<String, Vec<usize>> = HashMap::new();
    let mut numbers: HashSet<String> = HashSet::new();
    for index in 0..persons.len() {
        let Some(key) = name_key(&persons[index]) else {
            continue;
        };
        let earlier = namesakes.entry(key).or_default();
        let first = earlier.iter().find(|first| nothing_contradicts(&persons[**first], &persons[index]));
        if let Some(first) = first {
            persons[index].same_as_line = Some(persons[*first].line);
            continue;
        }
        earlier.push(index);
        if let Some(number) = persons[index].external_id.clone()
            && !numbers.insert(number.clone())
        {
            let doubt = Doubt { field: Field::ExternalId, written: number, kind: DoubtKind::NumberTwice };
            persons[index].doubts.push(doubt);
        }
    }
}

/// Family and given name, folded; `None` where one of them is missing, since half a name is nobody's.
fn name_key(person: &ListedPerson) -> Option<String> {
    let (family, given) = (search_key(&person.family_name), search_key(&person.given_name));
    (!family.is_empty() && !given.is_empty()).then(|| format!("{family}|{given}"))
}

fn nothing_contradicts(one: &ListedPerson, other: &ListedPerson) -> bool {
    if !patronymics_agree(one.patronymic.as_deref(), other.patronymic.as_deref()) {
        return false;
    }
    let is_equal = |one: Option<&str>, other: Option<&str>| one.is_some() && one == other;
    if is_equal(one.phone.as_deref(), other.phone.as_deref())
        || is_equal(one.external_id.as_deref(), other.external_id.as_deref())
    {
        return true;
    }
    if one.birth_year.is_some() && one.birth_year == other.birth_year {
        return true;
    }
    let is_bare = |person: &ListedPerson| person.birth_year.is_none() && person.phone.is_none();
    let key = |text: &Option<String>| text.as_deref().map(search_key);
    let organisation = |person: &ListedPerson| person.organisation.as_deref().map(organisation_key);
    is_bare(one)
        && is_bare(other)
        && one.patronymic.is_some()
        && key(&one.patronymic) == key(&other.patronymic)
        && organisation(one) == organisation(other)
}

/// Whether two patronymics can be one: one is missing, one is an initial, or both have the same root (Үсөнович, Үсөн
/// уулу).
pub(crate) fn patronymics_agree(one: Option<&str>, other: Option<&str>) -> bool {
    let (Some(one), Some(other)) = (one.map(root), other.map(root)) else {
        return true;
    };
    one.starts_with(&other) || other.starts_with(&one)
}

/// The father's name in a patronymic, folded.
fn root(patronymic: &str) -> String {
    const ENDINGS: [&str; 7] = ["ovich", "evich", "ovna", "evna", "ichna", "inichna", "ich"];
    let father: Vec<&str> = patronymic.split([' ', '-']).filter(|word| !is_patronymic_word(word)).collect();
    let key = search_key(&father.join(" "));
    let stem = ENDINGS.iter().find_map(|ending| key.strip_suffix(ending)).filter(|stem| !stem.is_empty());
    stem.unwrap_or(&key).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{ListedPerson, same_person};

    fn person(patronymic: Option<&str>, birth_year: Option<i32>, phone: Option<&str>) -> ListedPerson {
        ListedPerson {
            family_name: "Өмүрзаков".to_owned(),
            given_name: "Айбек".to_owned(),
            patronymic: patronymic.map(str::to_owned),
            birth_year,
            phone: phone.map(str::to_owned),
            ..ListedPerson::default()
        }
    }

    #[test]
    fn one_name_with_one_year_or_one_phone_is_one_person() {
        let first = person(Some("Талантович"), Some(1998), Some("+996700999480"));
        assert!(same_person(&first, &person(Some("Т."), Some(1998), None)));
        assert!(same_person(&first, &person(None, None, Some("+996700999480"))));
        assert!(same_person(&first, &person(Some("Талант уулу"), Some(1998), Some("+996555000000"))));
        let spelt_otherwise = ListedPerson {
            family_name: "OMURZAKOV".to_owned(),
            given_name: "Aybek".to_owned(),
            ..person(Some("Talantovich"), Some(1998), None)
        };
        assert!(same_person(&first, &spelt_otherwise));
    }

    #[test]
    fn namesakes_with_another_father_year_or_phone_are_two() {
        let first = person(Some("Талантович"), Some(1998), Some("+996700999480"));
        assert!(!same_person(&first, &person(Some("Русланович"), Some(1998), Some("+996700999480"))));
        assert!(!same_person(&first, &person(Some("Талантович"), Some(1975), None)));
        assert!(!same_person(&first, &person(Some("Талантович"), None, None)));
    }

    #[test]
    fn a_name_alone_is_the_same_only_with_patronymic_and_organisation() {
        let bare = person(Some("Талантович"), None, None);
        assert!(same_person(&bare, &bare.clone()));
        let elsewhere = ListedPerson { organisation: Some("Кара-Суу РИИБ".to_owned()), ..bare.clone() };
        assert!(!same_person(&bare, &elsewhere));
        assert!(!same_person(&person(None, None, None), &person(None, None, None)));
        assert!(!same_person(&ListedPerson::default(), &ListedPerson::default()));
    }
}
