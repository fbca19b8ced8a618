//! Issuing certificates.

use curriculum::Language;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use training::Refusal;
use training::certificates::{self, Issue};

use super::trainings::read_training;
use crate::acts::{self, Destination};
use crate::seat;

/// What is to be issued, for a whole training or, as an exception, for one person.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct IssueForm {
    training: String,
    /// The person's enrolment, for an exception.
    enrolment: String,
    /// Why an exception is made.
    exception: String,
    language: String,
    /// Empty for certificates in one language.
    second_language: String,
}

impl IssueForm {
    /// One language or two; none leaves the choice to the training.
    fn languages(&self) -> Vec<Language> {
        [&self.language, &self.second_language].into_iter().filter_map(|code| code.parse().ok()).collect()
    }
}

#[server(prefix = "/api", endpoint = "certificates/issue")]
pub async fn issue_certificates(#[server(flatten)] form: IssueForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let training = read_training(&form.training)?;
        let issue = Issue { training, languages: form.languages() };
        let issued = certificates::issue_certificates(&seat::desk(), &issue).await?;
        let count = i64::try_from(issued.len()).unwrap_or(i64::MAX);
        Ok(Destination::page(format!("trainings/{training}/completion")).done("certificates-issued").count(count))
    })
    .await
}

#[server(prefix = "/api", endpoint = "certificates/issue-exception")]
pub async fn issue_exception(#[server(flatten)] form: IssueForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let training = read_training(&form.training)?;
        let enrolment = form.enrolment.parse().map_err(|_| Refusal::NoSuchEnrolment)?;
        certificates::issue_exception(&seat::desk(), enrolment, &form.exception, &form.languages()).await?;
        Ok(Destination::page(format!("trainings/{training}/completion")).done("exception-issued"))
    })
    .await
}
