//! Finding the rows of a list in the register.

use std::collections::{BTreeMap, HashMap};

use sea_orm::{ConnectionTrait, EntityTrait};

use super::{
    Candidate, Preview, PreviewRow, Standing, UnknownOrganisation,
    homes::{Home, Homes},
};
use crate::{
    Desk, Outcome,
    ids::{OrganisationId, PersonId},
    names::search_key,
    organisations,
    people::{
        list_reading::{
            Doubt, DoubtKind, Field, ListReading, ListedPerson, organisation_key, patronymics_agree, same_person,
        },
        register::may_see,
    },
    places,
    store::{organisation, person},
};

pub(super) async fn match_rows(desk: &Desk, store: &impl ConnectionTrait, reading: ListReading) -> Outcome<Preview> {
    let places = places::list_places(desk).await?;
    let homes = Homes::new(&places);
    let organisations: HashMap<OrganisationId, organisation::Model> =
        organisation::Entity::find().all(store).await?.into_iter().map(|row| (row.id, row)).collect();
    let named = reading.persons.iter().filter_map(|listed| listed.organisation.as_deref());
    let known_names = organisations::find_by_names(store, named).await?;
    let registered = person::Entity::find().all(store).await?;
    let register = Register::new(&registered, &organisations);

    let mut unknown: BTreeMap<String, UnknownOrganisation> = BTreeMap::new();
    let mut persons: HashMap<PersonId, Candidate> = HashMap::new();
    let mut rows = Vec::new();
    for listed in &reading.persons {
        let key = listed.organisation.as_deref().map(organisation_key).filter(|key| !key.is_empty());
        let organisation = key.as_ref().and_then(|key| known_names.get(key)).copied();
        if let (Some(key), None, Some(written)) = (key, organisation, &listed.organisation) {
            let new = || UnknownOrganisation { key: key.clone(), written: written.clone(), rows: 0 };
            unknown.entry(key.clone()).or_insert_with(new).rows += 1;
        }
        let mut listed = listed.clone();
        let home = homes.find(&mut listed);
        // Only where the row names no place: what stands there and was not understood may be any other.
        let names_no_place = listed.oblast.is_none() && listed.district.is_none();
        let of_organisation =
            organisation.filter(|_| names_no_place).and_then(|id| organisations.get(&id)).map(home_of);
        let home_by_organisation = of_organisation.as_ref().is_some_and(|home| home.oblast.is_some());
        let Home { oblast, district } = of_organisation.unwrap_or(home);

        let (standing, meant) = register.stand(&listed);
        if matches!(standing, Standing::Undecided { .. }) {
            register.leave_number_open(&mut listed);
        }
        persons.extend(meant.into_iter().map(|person| (person.id, candidate(desk, person))));
        rows.push(PreviewRow { listed, standing, organisation, oblast, district, home_by_organisation });
    }
    Ok(Preview { reading, rows, unknown_organisations: unknown.into_values().collect(), persons })
}

/// The persons of the register by what a list knows of them.
struct Register<'a> {
    namesakes: HashMap<String, Vec<&'a person::Model>>,
    by_number: HashMap<&'a str, &'a person::Model>,
    organisations: &'a HashMap<OrganisationId, organisation::Model>,
}

impl<'a> Register<'a> {
    fn new(persons: &'a [person::Model], organisations: &'a HashMap<OrganisationId, organisation::Model>) -> Self {
        let mut namesakes: HashMap<String, Vec<&person::Model>> = HashMap::new();
        let mut by_number = HashMap::new();
        for person in persons {
            namesakes.entry(name_key(&person.family_name, &person.given_name)).or_default().push(person);
            if let Some(number) = &person.external_id {
                by_number.insert(number.as_str(), person);
            }
        }
        Self { namesakes, by_number, organisations }
    }

    /// Who has the row's service number.
    fn owner(&self, listed: &ListedPerson) -> Option<&'a person::Model> {
        self.by_number.get(listed.external_id.as_deref()?).copied()
    }

    /// Where the row stands, and whom it means or may mean.
    fn stand(&self, listed: &ListedPerson) -> (Standing, Vec<&'a person::Model>) {
        let known = |person: &'a person::Model| (Standing::Known(person.id), vec![person]);
        let undecided = |candidates: Vec<&'a person::Model>| {
            (Standing::Undecided { candidates: candidates.iter().map(|person| person.id).collect() }, candidates)
        };
        let owner = self.owner(listed);
        if listed.family_name.is_empty() || listed.given_name.is_empty() {
            return undecided(owner.into_iter().collect());
        }
        if let Some(line) = listed.same_as_line {
            return (Standing::Twice { line }, Vec::new());
        }
        let mut candidates: Vec<_> = self
            .namesakes
            .get(&name_key(&listed.family_name, &listed.given_name))
            .into_iter()
            .flatten()
            .copied()
            .filter(|person| !contradicts(listed, person))
            .collect();
        if let Some(owner) = owner {
            if candidates.iter().any(|person| person.id == owner.id) {
                return known(owner);
            }
            // One number under two names: married since, misspelt, or a slip of the pen. Somebody has to say.
            candidates.insert(0, owner);
            return undecided(candidates);
        }
        if has_number_of_an_earlier_row(listed) {
            return undecided(candidates);
        }
        if candidates.is_empty() {
            return (Standing::New, candidates);
        }
        let certain: Vec<_> =
            candidates.iter().filter(|person| same_person(listed, &as_listed(person, self.organisations))).collect();
        match certain.as_slice() {
            [one] => known(one),
            _ => undecided(candidates),
        }
    }

    /// Takes from an undecided row the service number that is somebody else's if the row is a new person, so that
    /// adding it cannot fail. The doubt keeps what was written.
    fn leave_number_open(&self, listed: &mut ListedPerson) {
        let is_registered = self.owner(listed).is_some();
        if !is_registered && !has_number_of_an_earlier_row(listed) {
            return;
        }
        let number = listed.external_id.take();
        if let (true, Some(written)) = (is_registered, number) {
            listed.doubts.push(Doubt { field: Field::ExternalId, written, kind: DoubtKind::NumberOfAnother });
        }
    }
}

fn has_number_of_an_earlier_row(listed: &ListedPerson) -> bool {
    listed.doubts.iter().any(|doubt| doubt.kind == DoubtKind::NumberTwice)
}

/// What the actor may see of somebody whom a row may mean.
fn candidate(desk: &Desk, person: &person::Model) -> Candidate {
    match &person.oblast {
        Some(oblast) if !may_see(desk, person) => Candidate::Elsewhere { oblast: oblast.clone() },
        _ => Candidate::Seen(Box::new(person.clone())),
    }
}

/// Whether something known of both cannot be true of one person.
fn contradicts(listed: &ListedPerson, person: &person::Model) -> bool {
    let differ =
        |one: Option<i32>, other: Option<i32>| matches!((one, other), (Some(one), Some(other)) if one != other);
    let same_phone = listed.phone.is_some() && listed.phone == person.phone;
    let same_number = listed.external_id.is_some() && listed.external_id == person.external_id;
    !patronymics_agree(listed.patronymic.as_deref(), person.patronymic.as_deref())
        || (differ(listed.birth_year, person.birth_year) && !same_phone && !same_number)
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

fn home_of(organisation: &organisation::Model) -> Home {
    Home { oblast: organisation.oblast.clone(), district: organisation.district.clone() }
}
