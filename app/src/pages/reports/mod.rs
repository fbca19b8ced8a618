//! Figures: participation and the list behind each number. [`wording`] is what exports say as well.

mod behind;
mod participation;
mod reported;
mod table;
pub mod wording;

use curriculum::Language;
use leptos_router::location::Url;
use leptos_router::{MatchNestedRoutes, path};
use training::reports::Question;
use training::words::Sex;

use super::route;
use crate::seat;

pub fn routes() -> impl MatchNestedRoutes + Clone + Send + 'static {
    (
        route(path!("/:lang/reports/participation"), participation::participation),
        route(path!("/:lang/reports/participation/list"), behind::list),
    )
}

/// What the address asks for; what cannot be understood is refused.
fn asked() -> training::Outcome<Question> {
    let asked = seat::all_asked();
    Question::read(asked.iter().map(|(name, word)| (name.as_str(), word.as_str())))
}

/// The question as it stands after the `?` of an address.
fn query(question: &Question) -> String {
    let words = question.words().into_iter().map(|(name, word)| format!("{name}={}", Url::escape(&word)));
    words.collect::<Vec<_>>().join("&")
}

/// A column of the table: the women, the men, those of whom it is not known, or all.
type Column = Option<Option<Sex>>;

/// The address of the list behind one number. A key that is not known stands there empty.
fn list_address(language: Language, question: &Question, keys: &[Option<String>], column: Column) -> String {
    let mut address = format!("{}?{}", seat::at(language, "reports/participation/list"), query(question));
    for key in keys {
        address.push_str(&format!("&key={}", Url::escape(key.as_deref().unwrap_or_default())));
    }
    if let Some(sex) = column {
        address.push_str(&format!("&sex={}", sex.map_or("unknown", Sex::word)));
    }
    address
}
