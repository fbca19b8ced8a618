//! Adding and changing persons.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use training::ids::PersonId;
use training::people::{self, PersonFields};
use training::words::Audience;
use training::{Outcome, Refusal};

use crate::acts::{self, Destination};
use crate::seat;

/// What is known of a person; a field left empty says that it is not known.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PersonForm {
    /// For a person who is changed, with the revision that the form showed.
    person: String,
    revision: String,
    family_name: String,
    given_name: String,
    patronymic: String,
    sex: String,
    birth_year: String,
    phone: String,
    language: String,
    audience: String,
    organisation: String,
    rank: String,
    position: String,
    oblast: String,
    district: String,
    external_id: String,
}

impl PersonForm {
    /// The fields as the domain checks them.
    fn read(&self) -> Outcome<PersonFields> {
        let birth_year = match self.birth_year.trim() {
            "" => None,
            written => Some(written.parse().map_err(|_| Refusal::BirthYearNotPossible)?),
        };
        let organisation = match self.organisation.as_str() {
            "" => None,
            chosen => Some(chosen.parse().map_err(|_| Refusal::NoSuchOrganisation)?),
        };
        let known = |text: &String| Some(text.clone()).filter(|text| !text.trim().is_empty());
        Ok(PersonFields {
            patronymic: known(&self.patronymic),
            // Closed lists come from a `select`, where what cannot be read was not chosen.
            sex: self.sex.parse().ok(),
            birth_year,
            phone: known(&self.phone),
            language: self.language.parse().ok(),
            organisation,
            rank: known(&self.rank),
            position: known(&self.position),
            oblast: known(&self.oblast),
            district: known(&self.district),
            external_id: known(&self.external_id),
            ..PersonFields::named(&self.family_name, &self.given_name, self.audience.parse().unwrap_or(Audience::Other))
        })
    }
}

#[server(prefix = "/api", endpoint = "people/add")]
pub async fn add_person(#[server(flatten)] form: PersonForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let id = people::add_person(&seat::desk(), form.read()?).await?;
        Ok(Destination::page(format!("people/{id}")).done("person-added"))
    })
    .await
}

#[server(prefix = "/api", endpoint = "people/save")]
pub async fn save_person(#[server(flatten)] form: PersonForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let id: PersonId = form.person.parse().map_err(|_| Refusal::NoSuchPerson)?;
        let revision = form.revision.parse().map_err(|_| Refusal::SomebodySavedBefore)?;
        people::save_person(&seat::desk(), id, revision, form.read()?).await?;
        Ok(Destination::page(format!("people/{id}")).done("person-saved"))
    })
    .await
}

#[cfg(test)]
mod tests {
    use training::Trouble;
    use training::words::Sex;

    use super::*;

    #[test]
    fn what_is_left_empty_stays_unknown() {
        let form = PersonForm {
            family_name: "Асанова".into(), given_name: "Айгүл".into(), ..PersonForm::default()
        };
        let fields = form.read().expect("fields");
        assert_eq!(fields, PersonFields::named("Асанова", "Айгүл", Audience::Other));
        let more = PersonForm { sex: "female".into(), birth_year: " 1987 ".into(), rank: "  ".into(), ..form };
        let fields = more.read().expect("fields");
        assert_eq!((fields.sex, fields.birth_year, fields.rank), (Some(Sex::Female), Some(1987), None));
    }

    #[test]
    fn a_birth_year_in_words_is_refused_and_not_forgotten() {
        let form = PersonForm { birth_year: "87-жылы".into(), ..PersonForm::default() };
        assert!(matches!(form.read(), Err(Trouble::Refused(Refusal::BirthYearNotPossible))));
    }
}
