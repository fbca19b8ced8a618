//! Figures: participation and the list behind each number. [`wording`] is what exports say as well.

mod behind;
mod participation;
mod reported;
mod table;
pub mod wording;

use std::fmt::Display;

use curriculum::Language;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use training::reports::Question;
use training::words::Sex;

use super::{Route, route};
use crate::seat;

pub(super) fn routes() -> Vec<Route> {
    vec![
        route("/{lang}/reports/participation", participation::participation),
        route("/{lang}/reports/participation/list", behind::list),
    ]
}

/// What the address asks for; what cannot be understood is refused.
fn asked() -> training::Outcome<Question> {
    let asked = seat::all_asked();
    Question::read(asked.iter().map(|(name, word)| (name.as_str(), word.as_str())))
}

/// The question as it stands after the `?` of an address.
fn query(question: &Question) -> String {
    let words = question.words().into_iter().map(|(name, word)| format!("{name}={}", escaped(&word)));
    words.collect::<Vec<_>>().join("&")
}

/// A word as it may stand in an address.
fn escaped(word: &str) -> impl Display {
    utf8_percent_encode(word, NON_ALPHANUMERIC)
}

/// A column of the table: the women, the men, those of whom it is not known, or all.
type Column = Option<Option<Sex>>;

/// The address of the list behind one number. A key that is not known stands there empty.
fn list_address(language: Language, question: &Question, keys: &[Option<String>], column: Column) -> String {
    let mut address = format!("{}?{}", seat::at(language, "reports/participation/list"), query(question));
    for key in keys {
        address.push_str(&format!("&key={}", escaped(key.as_deref().unwrap_or_default())));
    }
    if let Some(sex) = column {
        address.push_str(&format!("&sex={}", sex.map_or("unknown", Sex::word)));
    }
    address
}
