//! Giving seats, asking for one, leaving.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use training::enrolment::{self, Enrolled};
use training::ids::{PersonId, TrainingId};
use training::{Outcome, Refusal};

use super::trainings::read_training;
use crate::acts::{self, Destination};
use crate::seat;

/// The training and who is to have a seat in it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct EnrolForm {
    training: String,
    persons: Vec<String>,
}

#[server(prefix = "/api", endpoint = "enrolment/enrol")]
pub async fn enrol(#[server(flatten)] form: EnrolForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let training = read_training(&form.training)?;
        let persons = form.persons.iter().map(|id| id.parse().map_err(|_| Refusal::NoSuchPerson.into()));
        let persons = persons.collect::<Outcome<Vec<PersonId>>>()?;
        Ok(told(training, &enrolment::enrol(&seat::desk(), training, &persons).await?))
    })
    .await
}

/// The training's page, which says how many got a seat and who did not.
///
/// Only ids stand in the address; the page names the persons to those who may see names.
pub(crate) fn told(training: TrainingId, outcome: &Enrolled) -> Destination {
    let elsewhere: Vec<_> = outcome.elsewhere.iter().map(|(person, _)| person.to_string()).collect();
    let questions = [
        ("waiting", outcome.waitlisted.len().to_string()),
        ("already", outcome.already.len().to_string()),
        ("elsewhere", elsewhere.join(",")),
    ];
    let questions = questions.into_iter().filter(|(_, value)| !matches!(value.as_str(), "" | "0"));
    let questions: Vec<_> = questions.map(|(name, value)| format!("{name}={value}")).collect();
    let page = match questions.as_slice() {
        [] => format!("trainings/{training}"),
        some => format!("trainings/{training}?{}", some.join("&")),
    };
    match i64::try_from(outcome.enrolled.len()) {
        Ok(enrolled) if enrolled > 0 => Destination::page(page).done("people-enrolled").count(enrolled),
        _ => Destination::page(page),
    }
}

/// A training in which a seat is asked for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RequestForm {
    training: String,
}

#[server(prefix = "/api", endpoint = "enrolment/request")]
pub async fn request_seat(#[server(flatten)] form: RequestForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let training = read_training(&form.training)?;
        enrolment::request_seat(&seat::desk(), training).await?;
        Ok(Destination::page(format!("trainings/{training}")).done("seat-requested"))
    })
    .await
}

/// An enrolment that ends, and the training to return to.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LeaveForm {
    training: String,
    enrolment: String,
}

#[server(prefix = "/api", endpoint = "enrolment/leave")]
pub async fn leave(#[server(flatten)] form: LeaveForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let training = read_training(&form.training)?;
        let id = form.enrolment.parse().map_err(|_| Refusal::NoSuchEnrolment)?;
        enrolment::leave(&seat::desk(), id).await?;
        Ok(Destination::page(format!("trainings/{training}")).done("person-left"))
    })
    .await
}

#[cfg(test)]
mod tests {
    use training::ids::{PersonId, TrainingId};

    use super::*;

    #[test]
    fn the_address_after_enrolling_says_who_did_not_get_a_seat() {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 10, 12).expect("a date");
        let outcome = Enrolled {
            enrolled: vec![PersonId(1), PersonId(2)],
            waitlisted: vec![PersonId(3)],
            already: Vec::new(),
            elsewhere: vec![(PersonId(8), day), (PersonId(9), day)],
        };
        let expected = Destination::page("trainings/7?waiting=1&elsewhere=8,9").done("people-enrolled").count(2);
        assert_eq!(told(TrainingId(7), &outcome), expected);
        assert_eq!(told(TrainingId(7), &Enrolled::default()), Destination::page("trainings/7"));
    }
}
