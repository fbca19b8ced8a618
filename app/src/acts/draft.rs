//! A form that was refused, on its way back to whoever filled it in.

use std::sync::Arc;

use http::StatusCode;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use training::Refusal;

use crate::{seat, texts};

/// Where the browser's session keeps it.
const SESSION_KEY: &str = "draft";

/// Parts of a field's name that say it is secret; such a field is filled in anew.
const SECRET: [&str; 3] = ["password", "code", "token"];

/// Why a form comes back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Reason {
    Refused(Refusal),
    /// Something failed under us.
    Failed,
    /// What was posted is not that form: a stale page, or no browser.
    NotUnderstood,
    /// Nothing is wrong: it was filled in further, as the text `done-…` of that key says.
    GoesOn(String),
}

impl Reason {
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::Refused(refusal) => super::status(refusal),
            Self::Failed => StatusCode::INTERNAL_SERVER_ERROR,
            Self::NotUnderstood => StatusCode::UNPROCESSABLE_ENTITY,
            Self::GoesOn(_) => StatusCode::OK,
        }
    }

    pub(crate) fn sentence(&self, language: curriculum::Language) -> String {
        match self {
            Self::Refused(refusal) => texts::refusal(language, refusal),
            Self::Failed => t!(language, "problem-failed-act"),
            Self::NotUnderstood => t!(language, "problem-form-not-understood"),
            Self::GoesOn(done) => texts::find(language, &format!("done-{done}")).unwrap_or_default(),
        }
    }
}

/// One form given back. A session holds one at most; it belongs to one page.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Given {
    /// Such as `people/save`.
    endpoint: String,
    /// Path of the page, without question.
    path: String,
    pub(crate) reason: Reason,
    /// Names and typed values; a name that stands several times is a list.
    fields: Vec<(String, String)>,
}

/// Keeps the form for the page it came from, and says the path of that page.
pub(super) async fn give_back(reason: Reason, typed: &impl Serialize) -> String {
    // Without a page of origin the reader lands at home, where the notice stands as well.
    let origin = seat::with_request(seat::page_of_origin).unwrap_or_else(|| seat::at(seat::language(), ""));
    let path = origin.split('?').next().unwrap_or_default().to_owned();
    let endpoint = seat::path().trim_start_matches("/api/").to_owned();
    let given = Given { endpoint, path, reason, fields: fields(typed) };
    if let Some(session) = seat::session()
        && let Err(error) = session.insert(SESSION_KEY, &given).await
    {
        tracing::error!(%error, "a form could not be given back");
    }
    without_news(&origin)
}

/// The address without what an earlier act said there.
fn without_news(address: &str) -> String {
    let Some((path, question)) = address.split_once('?') else { return address.to_owned() };
    let news = ["done=", "n=", "__path=", "__err="];
    let kept: Vec<_> = question.split('&').filter(|pair| !news.iter().any(|name| pair.starts_with(name))).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

/// The form's values as a browser would post them again, secrets left out.
fn fields(typed: &impl Serialize) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    if let Ok(Value::Object(values)) = serde_json::to_value(typed) {
        for (name, value) in values {
            collect(&mut fields, name, value);
        }
    }
    fields
}

fn collect(fields: &mut Vec<(String, String)>, name: String, value: Value) {
    if SECRET.iter().any(|secret| name.contains(secret)) {
        return;
    }
    match value {
        Value::Null => {}
        Value::String(text) => fields.push((name, text)),
        Value::Bool(_) | Value::Number(_) => fields.push((name, value.to_string())),
        Value::Array(values) => values.into_iter().for_each(|value| collect(fields, name.clone(), value)),
        Value::Object(values) => {
            values.into_iter().for_each(|(inner, value)| collect(fields, format!("{name}[{inner}]"), value));
        }
    }
}

/// Takes the form that came back to this page out of the session, once.
pub(crate) async fn take_given() -> Option<Arc<Given>> {
    let path = seat::path();
    if let Some(endpoint) = seat::asked("__path").filter(|_| seat::asked("__err").is_some()) {
        let endpoint = endpoint.trim_start_matches("/api/").to_owned();
        return Some(Arc::new(Given { endpoint, path, reason: Reason::NotUnderstood, fields: Vec::new() }));
    }
    let session = seat::session()?;
    // What belongs to another page stays: a second tab must not lose its form to the first.
    let given = session.get::<Given>(SESSION_KEY).await.ok().flatten().filter(|given| given.path == path)?;
    if let Err(error) = session.remove::<Given>(SESSION_KEY).await {
        tracing::error!(%error, "a form given back could not be taken out of the session");
    }
    Some(Arc::new(given))
}

/// What came back to the page that is being drawn.
pub(crate) fn given() -> Option<Arc<Given>> {
    use_context::<Option<Arc<Given>>>().flatten()
}

/// The name of a field in a row of a form, rows counted from 1: `in_row("sessions", 4, "ends")` is `sessions[s003][ends]`.
pub fn in_row(list: &str, row: usize, field: &str) -> String {
    format!("{list}[{}][{field}]", row_key(row))
}

/// The key of a row, counted from 1. It begins with a letter: bare numbers would be read as a list.
pub fn row_key(row: usize) -> String {
    format!("s{:03}", row.saturating_sub(1))
}

/// What was typed into a form before it was refused; empty at the first visit. Form parts take it whole.
#[derive(Clone, Copy, Debug, Default)]
pub struct Draft(Option<StoredValue<Arc<Given>>>);

/// The draft of the form that posts to that endpoint, such as `people/save`.
pub fn draft(endpoint: &str) -> Draft {
    Draft(given().filter(|given| given.endpoint == endpoint).map(StoredValue::new))
}

impl Draft {
    /// Whether this form was refused just now.
    pub fn is_given(self) -> bool {
        self.0.is_some()
    }

    /// What was typed into that field; at the first visit, the value at hand.
    pub fn value(self, name: &str, at_hand: impl Into<String>) -> String {
        match self.0 {
            Some(given) => given.with_value(|given| {
                let typed = given.fields.iter().find(|(own, _)| own == name);
                // Secrets come back empty; a field that was not posted, such as a disabled one, keeps its value.
                typed.map_or_else(|| at_hand.into(), |(_, value)| value.clone())
            }),
            None => at_hand.into(),
        }
    }

    /// All that was chosen under that name; at the first visit, the values at hand.
    pub fn values(self, name: &str, at_hand: Vec<String>) -> Vec<String> {
        match self.0 {
            Some(given) => given.with_value(|given| {
                given.fields.iter().filter(|(own, _)| own == name).map(|(_, value)| value.clone()).collect()
            }),
            None => at_hand,
        }
    }

    /// The refusal's sentence, when it speaks of that field.
    pub fn error(self, name: &str) -> Option<String> {
        self.0?.with_value(|given| match &given.reason {
            Reason::Refused(refusal) if speaks_of(refusal, name) => Some(texts::refusal(seat::language(), refusal)),
            _ => None,
        })
    }

    /// The refusal itself, for a page that draws it in its own way.
    pub fn refusal(self) -> Option<Refusal> {
        self.0?.with_value(|given| match &given.reason {
            Reason::Refused(refusal) => Some(refusal.clone()),
            Reason::Failed | Reason::NotUnderstood | Reason::GoesOn(_) => None,
        })
    }
}

/// Whether that field is the one that the refusal names, in its row where it names one: only sessions stand in rows.
fn speaks_of(refusal: &Refusal, name: &str) -> bool {
    match (refusal.field(), refusal.row()) {
        (Some(field), Some(row)) => usize::try_from(row).is_ok_and(|row| in_row("sessions", row, field) == name),
        (field, _) => field == Some(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct Form {
        name: String,
        password_again: String,
        roles: Vec<String>,
        birth_year: Option<i32>,
        marks: std::collections::BTreeMap<String, String>,
    }

    #[test]
    fn a_form_is_given_back_as_it_was_typed_but_for_its_secrets() {
        let form = Form {
            name: "Айгүл".into(),
            password_again: "ak jooluk".into(),
            roles: vec!["trainer".into(), "manager".into()],
            birth_year: None,
            marks: [("7".into(), "late".into())].into(),
        };
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(
            fields(&form),
            [pair("marks[7]", "late"), pair("name", "Айгүл"), pair("roles", "trainer"), pair("roles", "manager")]
        );
    }

    #[test]
    fn a_refusal_of_a_row_speaks_of_the_field_in_that_row_alone() {
        let refusal = Refusal::SessionEndsBeforeStart { row: 4 };
        assert!(speaks_of(&refusal, "sessions[s003][ends]"));
        for other in ["sessions[s002][ends]", "sessions[s003][starts]", "ends"] {
            assert!(!speaks_of(&refusal, other), "{other}");
        }
        assert!(speaks_of(&Refusal::VenueMissing, "venue") && !speaks_of(&Refusal::NobodyChosen, "venue"));
    }

    #[test]
    fn a_refusal_takes_earlier_news_from_the_address() {
        assert_eq!(without_news("/ky/people/7?done=person-saved&n=3"), "/ky/people/7");
        assert_eq!(without_news("/ky/people?q=a&done=person-saved"), "/ky/people?q=a");
        assert_eq!(without_news("/ky/people"), "/ky/people");
    }
}
