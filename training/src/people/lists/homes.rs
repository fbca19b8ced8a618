//! The home that a row of a list names, found among the register's oblasts and districts.
//!
//! Lists name a place in four languages, as a noun or as a Russian adjective, with the word for its kind or without:
//! «Өзгөн району», «Узгенский р-н», "Uzgen". What is left beside that word must be the whole name of one place. A cell
//! that is not understood stays open and in doubt: an unknown home shows in every count, a wrong one in none.

use std::{collections::HashMap, sync::LazyLock};

use crate::{
    names::search_key,
    people::list_reading::{Doubt, DoubtKind, Field, ListedPerson},
    places::Places,
    words::OblastKind,
};

/// Where somebody lives, as far as it is known; a district never without its oblast.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Home {
    pub oblast: Option<String>,
    pub district: Option<String>,
}

impl Home {
    /// Both together; `None` where they are two places.
    fn joined(&self, other: &Self) -> Option<Self> {
        let agree = |one: &Option<String>, other: &Option<String>| one.is_none() || other.is_none() || one == other;
        let are_one = agree(&self.oblast, &other.oblast) && agree(&self.district, &other.district);
        are_one.then(|| Self {
            oblast: self.oblast.clone().or_else(|| other.oblast.clone()),
            district: self.district.clone().or_else(|| other.district.clone()),
        })
    }
}

/// What kind of place a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Oblast,
    City,
    District,
}

/// The words for the kinds, as lists write them beside a name; compared by [`search_key`].
const KINDS: [(Kind, &[&str]); 3] = [
    (
        Kind::Oblast,
        &[
            "облус",
            "облусу",
            "облусунун",
            "облусунда",
            "область",
            "области",
            "обл",
            "viloyat",
            "viloyati",
            "viloyatining",
            "oblast",
            "region",
            "province",
        ],
    ),
    (
        Kind::City,
        &[
            "шаар",
            "шаары",
            "шаарынын",
            "шаарында",
            "ш",
            "город",
            "города",
            "городе",
            "гор",
            "г",
            "shahar",
            "shahri",
            "shahrining",
            "city",
            "town",
        ],
    ),
    (
        Kind::District,
        &[
            "район",
            "району",
            "районунун",
            "районунда",
            "района",
            "районе",
            "р-н",
            "р-ну",
            "р-на",
            "rayon",
            "rayoni",
            "rayonu",
            "tuman",
            "tumani",
            "tumanining",
            "district",
        ],
    ),
];

/// The folded words of [`KINDS`], those of two words («р-н») first.
static KIND_KEYS: LazyLock<Vec<(Vec<String>, Kind)>> = LazyLock::new(|| {
    let named = KINDS.iter().flat_map(|(kind, words)| words.iter().map(|word| (folded_words(word), *kind)));
    let mut keys: Vec<_> = named.collect();
    keys.sort_by_key(|(words, _)| usize::MAX - words.len());
    keys
});

fn folded_words(written: &str) -> Vec<String> {
    search_key(written).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The kind that the first of `words` says, and how many of them say it.
fn kind_at(words: &[String]) -> Option<(Kind, usize)> {
    KIND_KEYS.iter().find(|(key, _)| words.starts_with(key)).map(|(key, kind)| (*kind, key.len()))
}

/// The endings of Russian adjectives in their cases, folded, without the с that begins them. Their gender is that of
/// the kind left unsaid: «Узгенский» is a район, «Баткенская» an область.
const ENDINGS: [(&str, Kind); 8] = [
    ("ki", Kind::District),
    ("kogo", Kind::District),
    ("komu", Kind::District),
    ("kom", Kind::District),
    ("kim", Kind::District),
    ("kaia", Kind::Oblast),
    ("koi", Kind::Oblast),
    ("kuiu", Kind::Oblast),
];

/// One place as a cell names it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Named {
    /// Folded, an adjective as its noun, without blanks: «Кара-Сууский» and «Карасуу» are one.
    name: String,
    kind: Option<Kind>,
}

impl Named {
    fn of(name: &[String], kind: Option<Kind>) -> Self {
        // Folded again, for what the blank kept apart becomes one: «Ысык-Көл», «Ысыккөл».
        let name = search_key(&name.concat());
        let adjective = ENDINGS.iter().find_map(|(ending, own)| {
            let stem = name.strip_suffix(ending)?;
            // Folding makes one letter of тс: «Ноокатский».
            let noun = stem.strip_suffix('s').map(str::to_owned);
            Some((noun.or_else(|| stem.strip_suffix('c').map(|stem| format!("{stem}t")))?, *own))
        });
        match adjective {
            Some((noun, own)) if !noun.is_empty() => Self { name: noun, kind: kind.or(Some(own)) },
            _ => Self { name, kind },
        }
    }
}

/// The places in a cell, for it may hold several: «Ош облусунун Өзгөн району», «Өзгөн району / Узгенский район».
fn named_in(written: &str) -> Vec<Named> {
    let mut named = Vec::new();
    for piece in written.split([',', ';', '/', '\\', '|', '(', ')', '\n', '\r']) {
        let words = folded_words(piece);
        let (mut name, mut kind): (Vec<String>, Option<Kind>) = (Vec::new(), None);
        let mut rest = words.as_slice();
        while let Some(word) = rest.first() {
            let Some((said, length)) = kind_at(rest) else {
                name.push(word.clone());
                rest = &rest[1..];
                continue;
            };
            rest = &rest[length..];
            if name.is_empty() {
                // «г. Ош», «район Өзгөн»: the name follows.
                kind = Some(said);
            } else if kind.is_none() {
                named.push(Named::of(&name, Some(said)));
                name.clear();
            } else {
                // The word opens the next place: «г. Ош, р-н …» without its comma.
                named.push(Named::of(&name, kind));
                name.clear();
                kind = Some(said);
            }
        }
        if !name.is_empty() || kind.is_some() {
            named.push(Named::of(&name, kind));
        }
    }
    named
}

/// The register's places by their names.
pub(super) struct Homes {
    by_name: HashMap<String, Vec<(Kind, Home)>>,
}

impl Homes {
    pub(super) fn new(places: &Places) -> Self {
        let mut homes = Self { by_name: HashMap::new() };
        for oblast in &places.oblasts {
            let kind = match oblast.kind {
                OblastKind::Oblast => Kind::Oblast,
                OblastKind::City => Kind::City,
            };
            let home = Home { oblast: Some(oblast.code.clone()), district: None };
            homes.know([&oblast.name_ky, &oblast.name_ru, &oblast.name_uz, &oblast.name_en], kind, &home);
        }
        for district in &places.districts {
            let home = Home { oblast: Some(district.oblast.clone()), district: Some(district.code.clone()) };
            let names = [&district.name_ky, &district.name_ru, &district.name_uz, &district.name_en];
            homes.know(names, Kind::District, &home);
        }
        homes
    }

    fn know(&mut self, names: [&String; 4], kind: Kind, home: &Home) {
        for named in names.into_iter().flat_map(|name| named_in(name)) {
            let known = self.by_name.entry(named.name).or_default();
            if !known.contains(&(kind, home.clone())) {
                known.push((kind, home.clone()));
            }
        }
    }

    /// The home that a row names; where it names none, nothing. What is not understood, and what contradicts the
    /// oblast of the row, stays open and is put in doubt.
    pub(super) fn find(&self, listed: &mut ListedPerson) -> Home {
        let mut doubts = Vec::new();
        let mut doubted = |field, written: &Option<String>, kind| {
            doubts.push(Doubt { field, written: written.clone().unwrap_or_default(), kind });
        };
        let mut read = |field, written: &Option<String>| {
            let home = self.read(written.as_deref()?, field);
            if home.is_none() {
                doubted(field, written, DoubtKind::PlaceNotUnderstood);
            }
            home
        };
        let (oblast, district) = (read(Field::Oblast, &listed.oblast), read(Field::District, &listed.district));
        let home = match (oblast, district) {
            (Some(oblast), Some(district)) => oblast.joined(&district).unwrap_or_else(|| {
                doubted(Field::District, &listed.district, DoubtKind::DistrictElsewhere);
                oblast
            }),
            (Some(home), None) | (None, Some(home)) => home,
            (None, None) => Home::default(),
        };
        listed.doubts.extend(doubts);
        home
    }

    /// What a cell in the column of that field means, if all of it is understood and is one place.
    fn read(&self, written: &str, field: Field) -> Option<Home> {
        let mut home = Home::default();
        for named in named_in(written) {
            home = home.joined(self.find_named(&named, field)?)?;
        }
        (home != Home::default()).then_some(home)
    }

    fn find_named(&self, named: &Named, field: Field) -> Option<&Home> {
        let known = self.by_name.get(&named.name)?;
        // Two places of one kind and one name would be a guess.
        let of = |kind: Kind| {
            let mut homes = known.iter().filter(|(own, _)| *own == kind).map(|(_, home)| home);
            homes.next().filter(|_| homes.next().is_none())
        };
        let among = |kinds: [Kind; 3]| kinds.into_iter().find_map(of);
        match named.kind {
            // A town lies in the district that is named after it. One that an oblast is named after (Баткен, Талас) has
            // a rank of its own and lies in no district.
            Some(Kind::City) if of(Kind::City).is_none() && of(Kind::Oblast).is_none() => of(Kind::District),
            Some(kind) => of(kind),
            None if field == Field::Oblast => among([Kind::Oblast, Kind::City, Kind::District]),
            None => among([Kind::District, Kind::City, Kind::Oblast]),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Kind, Named, named_in};

    fn named(name: &str, kind: Option<Kind>) -> Named {
        Named { name: name.to_owned(), kind }
    }

    #[test]
    fn the_word_for_the_kind_may_stand_on_either_side_or_be_missing() {
        for written in ["Өзгөн району", "район Өзгөн", "Өзгөн р-ну", "Өзгөн р-н", "р-н Өзгөн", "Özgön district"]
        {
            assert_eq!(named_in(written), [named("ozgon", Some(Kind::District))], "{written}");
        }
        for written in ["Ош шаары", "Ош ш.", "г. Ош", "г.Ош", "город Ош", "Oʻsh shahri", "Osh city"]
        {
            assert_eq!(named_in(written), [named("osh", Some(Kind::City))], "{written}");
        }
        for written in ["Ош облусу", "Ош обл.", "Ошская область", "Ошской области", "Oʻsh viloyati", "Osh region"]
        {
            assert_eq!(named_in(written), [named("osh", Some(Kind::Oblast))], "{written}");
        }
        assert_eq!(named_in("Ош"), [named("osh", None)]);
        assert_eq!(named_in(" — "), []);
    }

    #[test]
    fn a_russian_adjective_is_its_noun_and_its_gender_is_a_kind() {
        assert_eq!(named_in("Кара-Сууский"), [named("karasu", Some(Kind::District))]);
        assert_eq!(named_in("Ноокатский"), named_in("Ноокат району"));
        assert_eq!(named_in("Баткенская"), [named("batken", Some(Kind::Oblast))]);
        assert_eq!(named_in("Узгенского района"), [named("uzgen", Some(Kind::District))]);
    }

    #[test]
    fn a_cell_may_name_several_places() {
        let both = [named("osh", Some(Kind::Oblast)), named("ozgon", Some(Kind::District))];
        for written in ["Ош облусу, Өзгөн району", "Ош облусунун Өзгөн району", "Ош обл. Өзгөн р-ну"]
        {
            assert_eq!(named_in(written), both, "{written}");
        }
        let cities = [named("osh", Some(Kind::City)), named("uzgen", Some(Kind::District))];
        assert_eq!(named_in("г. Ош р-н Узген"), cities);
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(written in any::<String>()) {
            let _ = named_in(&written);
        }
    }
}
