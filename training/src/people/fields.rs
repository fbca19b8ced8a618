//! What is known of a person, as a form or a list gives it, and the check that every door shares.

use serde::{Deserialize, Serialize};

use crate::{
    Outcome, Refusal,
    ids::OrganisationId,
    phones::normalise_phone,
    words::{Audience, LanguageCode, Sex},
};

/// Letters a single name may have; the longest real ones are far shorter, and a certificate must hold it.
pub(super) const LONGEST_NAME: usize = 60;
/// The earliest year of birth that is believed.
const EARLIEST_BIRTH_YEAR: i32 = 1920;
/// The youngest age in years at which somebody is registered.
const YOUNGEST: i32 = 10;

/// What is known of a person. Every `Option` may stay unknown, and unknown is a value of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonFields {
    pub family_name: String,
    pub given_name: String,
    pub patronymic: Option<String>,
    pub sex: Option<Sex>,
    pub birth_year: Option<i32>,
    /// As typed; [`Self::checked`] turns it into E.164.
    pub phone: Option<String>,
    pub language: Option<LanguageCode>,
    pub audience: Audience,
    pub organisation: Option<OrganisationId>,
    pub rank: Option<String>,
    pub position: Option<String>,
    pub oblast: Option<String>,
    pub district: Option<String>,
    pub external_id: Option<String>,
}

impl PersonFields {
    /// Somebody of whom only name and audience are known.
    pub fn named(family_name: impl Into<String>, given_name: impl Into<String>, audience: Audience) -> Self {
        Self {
            family_name: family_name.into(),
            given_name: given_name.into(),
            patronymic: None,
            sex: None,
            birth_year: None,
            phone: None,
            language: None,
            audience,
            organisation: None,
            rank: None,
            position: None,
            oblast: None,
            district: None,
            external_id: None,
        }
    }

    /// The fields trimmed, the phone in E.164, empty ones unknown.
    ///
    /// # Errors
    /// Refuses a missing or overlong name, a birth year that cannot be, a phone that is not understood.
    pub fn checked(self, this_year: i32) -> Outcome<Self> {
        let family_name = one_line(&self.family_name);
        let given_name = one_line(&self.given_name);
        let patronymic = known(self.patronymic);
        if family_name.is_empty() {
            return Err(Refusal::FamilyNameMissing.into());
        }
        if given_name.is_empty() {
            return Err(Refusal::GivenNameMissing.into());
        }
        if [Some(&family_name), Some(&given_name), patronymic.as_ref()]
            .into_iter()
            .flatten()
            .any(|name| name.chars().count() > LONGEST_NAME)
        {
            return Err(Refusal::NameTooLong.into());
        }
        if self.birth_year.is_some_and(|year| !(EARLIEST_BIRTH_YEAR..=this_year - YOUNGEST).contains(&year)) {
            return Err(Refusal::BirthYearNotPossible.into());
        }
        let phone = match known(self.phone) {
            Some(typed) => Some(normalise_phone(&typed).ok_or(Refusal::PhoneNotUnderstood)?),
            None => None,
        };
        Ok(Self {
            family_name,
            given_name,
            patronymic,
            phone,
            rank: known(self.rank),
            position: known(self.position),
            oblast: known(self.oblast),
            district: known(self.district),
            external_id: known(self.external_id),
            ..self
        })
    }
}

/// A text without line breaks and double spaces.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text that says something, or unknown.
fn known(text: Option<String>) -> Option<String> {
    text.map(|text| one_line(&text)).filter(|text| !text.is_empty())
}
