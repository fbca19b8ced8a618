//! The register of people: search, each person's page, adding and changing.

mod form;
mod list;
mod person;

use curriculum::Language;
use leptos_router::{MatchNestedRoutes, path};
use training::organisations::list_organisations;
use training::{Desk, Outcome};

use super::route;
use crate::format;
use crate::forms::{Item, item};

pub fn routes() -> impl MatchNestedRoutes + Clone + Send + 'static {
    (
        route(path!("/:lang/people"), list::people),
        route(path!("/:lang/people/new"), form::new_person),
        route(path!("/:lang/people/:id"), person::person),
        route(path!("/:lang/people/:id/edit"), form::edit_person),
    )
}

/// All organisations to choose from, in the order of the alphabet.
pub(super) async fn organisation_items(language: Language, desk: &Desk) -> Outcome<Vec<Item>> {
    let organisations = list_organisations(desk).await?;
    let mut items: Vec<_> =
        organisations.into_iter().map(|line| item(line.organisation.id, line.organisation.name)).collect();
    format::sort_by_text(language, &mut items, |item| &item.text);
    Ok(items)
}
