//! The register of people: search, each person's page, adding and changing.

mod form;
mod list;
mod person;

use curriculum::Language;
use training::organisations::name_organisations;
use training::{Desk, Outcome};

use super::{Route, route};
use crate::format;
use crate::forms::{Item, item};

pub(super) fn routes() -> Vec<Route> {
    vec![
        route("/{lang}/people", list::people),
        route("/{lang}/people/new", form::new_person),
        route("/{lang}/people/{id}", person::person),
        route("/{lang}/people/{id}/edit", form::edit_person),
    ]
}

/// All organisations to choose from, in the order of the alphabet.
pub(super) async fn organisation_items(language: Language, desk: &Desk) -> Outcome<Vec<Item>> {
    let names = name_organisations(desk).await?;
    let mut items: Vec<_> = names.into_iter().map(|(id, name)| item(id, name)).collect();
    format::sort_by_text(language, &mut items, |item| &item.text);
    Ok(items)
}
