//! Finding the rows of a list in the register.

use std::collections::{BTreeMap, HashMap};

use sea_orm::{ConnectionTrait, EntityTrait};

use super::{Preview, PreviewRow, Standing, UnknownOrganisation};
use crate::{
    Desk, Outcome,
    ids::{OrganisationId, PersonId},
    names::search_key,
    organisations,
    people::list_reading::{ListReading, ListedPerson, organisation_key, patronymics_agree, same_person},
    places::{self, Places},
    store::{organisation, person},
};

pub(super) async fn match_rows(desk: &Desk, store: &impl ConnectionTrait, reading: ListReading) -> Outcome<Preview> {
    let places = places::list_places(desk).await?;
    let organisations: HashMap<OrganisationId, organisation::Model> =
        organisation::Entity::find().all(store).await?.into_iter().map(|row| (row.id, row)).collect();
    let named = reading.persons.iter().filter_map(|listed| listed.organisation.as_deref());
    let known_names = organisations::find_by_names(store, named).await?;
    let mut namesakes: HashMap<String, Vec<person::Model>> = HashMap::new();
    for person in person::Entity::find().all(store).await? {
        namesakes.entry(name_key(&person.family_name, &person.given_name)).or_default().push(person);
    }

    let mut unknown: BTreeMap<String, UnknownOrganisation> = BTreeMap::new();
    let mut persons: HashMap<PersonId, person::Model> = HashMap::new();
    let mut rows = Vec::new();
    for listed in &reading.persons {
        let key = listed.organisation.as_deref().map(organisation_key).filter(|key| !key.is_empty());
        let organisation = key.as_ref().and_then(|key| known_names.get(key)).copied();
        if let (Some(key), None, Some(written)) = (key, organisation, &listed.organisation) {
            let new = || UnknownOrganisation { key: key.clone(), written: written.clone(), rows: 0 };
            unknown.entry(key.clone()).or_insert_with(new).rows += 1;
        }
        let standing = stand(listed, &namesakes, &organisations, &mut persons);
        let (oblast, district) = find_place(&places, listed, organisation.and_then(|id| organisations.get(&id)));
        rows.push(PreviewRow { listed: listed.clone(), standing, organisation, oblast, district });
    }
    Ok(Preview { reading, rows, unknown_organisations: unknown.into_values().collect(), persons })
}

fn stand(
    listed: &ListedPerson,
    namesakes: &HashMap<String, Vec<person::Model>>,
    organisations: &HashMap<OrganisationId, organisation::Model>,
    persons: &mut HashMap<PersonId, person::Model>,
) -> Standing {
    if listed.family_name.is_empty() || listed.given_name.is_empty() {
        return Standing::Undecided { candidates: Vec::new() };
    }
    if let Some(line) = listed.same_as_line {
        return Standing::Twice { line };
    }
    let candidates: Vec<&person::Model> = namesakes
        .get(&name_key(&listed.family_name, &listed.given_name))
        .into_iter()
        .flatten()
        .filter(|person| !contradicts(listed, person))
        .collect();
    if candidates.is_empty() {
        return Standing::New;
    }
    let certain: Vec<&&person::Model> = candidates
        .iter()
        .filter(|person| {
            let same_number = listed.external_id.is_some() && listed.external_id == person.external_id;
            same_number || same_person(listed, &as_listed(person, organisations))
        })
        .collect();
    let standing = match certain.as_slice() {
        [one] => Standing::Known(one.id),
        _ => Standing::Undecided { candidates: candidates.iter().map(|person| person.id).collect() },
    };
    persons.extend(candidates.into_iter().map(|person| (person.id, person.clone())));
    standing
}

/// Whether something known of both cannot be true of one person.
fn contradicts(listed: &ListedPerson, person: &person::Model) -> bool {
    let differ =
        |one: Option<i32>, other: Option<i32>| matches!((one, other), (Some(one), Some(other)) if one != other);
    let same_phone = listed.phone.is_some() && listed.phone == person.phone;
    !patronymics_agree(listed.patronymic.as_deref(), person.patronymic.as_deref())
        || (differ(listed.birth_year, person.birth_year) && !same_phone)
}

/// The register's person as a row of a list, so that both are told apart by one rule.
fn as_listed(person: &person::Model, organisations: &HashMap<OrganisationId, organisation::Model>) -> ListedPerson {
    ListedPerson {
        family_name: person.family_name.clone(),
        given_name: person.given_name.clone(),
        patronymic: person.patronymic.clone(),
        birth_year: person.birth_year,
        phone: person.phone.clone(),
        organisation: person.organisation_id.and_then(|id| organisations.get(&id)).map(|row| row.name.clone()),
        ..ListedPerson::default()
    }
}

fn name_key(family_name: &str, given_name: &str) -> String {
    format!("{}|{}", search_key(family_name), search_key(given_name))
}

/// The home that the row names or, where it names none, that of the organisation.
fn find_place(
    places: &Places,
    listed: &ListedPerson,
    organisation: Option<&organisation::Model>,
) -> (Option<String>, Option<String>) {
    let says = |written: &str, names: [&str; 4]| {
        let written = search_key(written);
        let first = written.split(' ').next().unwrap_or_default().to_owned();
        names.iter().any(|name| {
            let name = search_key(name);
            name == written || name.split(' ').next() == Some(first.as_str())
        })
    };
    let district = listed.district.as_deref().and_then(|written| {
        places.districts.iter().find(|row| says(written, [&row.name_ky, &row.name_ru, &row.name_uz, &row.name_en]))
    });
    let oblast = listed.oblast.as_deref().and_then(|written| {
        places.oblasts.iter().find(|row| says(written, [&row.name_ky, &row.name_ru, &row.name_uz, &row.name_en]))
    });
    match (oblast, district) {
        (Some(oblast), Some(district)) if district.oblast == oblast.code => {
            (Some(oblast.code.clone()), Some(district.code.clone()))
        }
        (Some(oblast), _) => (Some(oblast.code.clone()), None),
        (None, Some(district)) => (Some(district.oblast.clone()), Some(district.code.clone())),
        (None, None) => organisation.map_or((None, None), |row| (row.oblast.clone(), row.district.clone())),
    }
}
