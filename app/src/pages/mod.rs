//! The pages. Each is a function that asks `training` and draws the answer.
//!
//! To add a page: write a function `fn name() -> AnyView` in the file of its room, whose body is
//! `page(async move { … })`; list it in that file's `routes()`; put its texts into `texts/en/jooluk.ftl`. Inside,
//! `seat::desk()`, `seat::language()`, `seat::in_path("id", …)` and `seat::asked("q")` say who asks for what; the
//! domain's answer is taken with `?`, for [`page`](crate::layout::page) turns a refusal into a page and a status code;
//! what is returned is one `<Page title=… crumbs=…>` with the content. A new room is named in `PAGES`, here below.
//!
//! Forms post to the acts in [`crate::actions`] and are drawn with [`crate::forms`]. Classes are those of
//! `app/style/README.md`; there is no inline style and no script.

mod account;
mod accounts;
mod attendance;
mod check;
mod districts;
mod home;
pub(crate) mod learn;
mod lists;
mod organisations;
mod people;
pub(crate) mod problem;
pub mod reports;
mod sign_in;
mod trainings;

use std::sync::LazyLock;

use leptos::prelude::*;
use percent_encoding::percent_decode_str;

use crate::seat::{self, Named};

/// A page at an address: `route("/{lang}/people/{id}", person)`.
pub(crate) struct Route {
    pattern: &'static str,
    page: PageFunction,
}

/// Draws a page; who asks for what stands in the context ([`seat`]).
pub(crate) type PageFunction = fn() -> AnyView;

pub(crate) fn route(pattern: &'static str, page: PageFunction) -> Route {
    Route { pattern, page }
}

/// Every page by its address; the address's first part is the language.
static PAGES: LazyLock<matchit::Router<PageFunction>> = LazyLock::new(|| {
    let rooms = [
        home::routes(),
        sign_in::routes(),
        account::routes(),
        accounts::routes(),
        trainings::routes(),
        attendance::routes(),
        learn::routes(),
        reports::routes(),
        check::routes(),
        lists::routes(),
        people::routes(),
        organisations::routes(),
    ];
    let mut pages = matchit::Router::new();
    for route in rooms.into_iter().flatten() {
        pages.insert(route.pattern, route.page).expect("no two pages have one address");
    }
    pages
});

/// The page at that path and the named parts of the path; what is no address of ours is the page that says so.
pub(crate) fn find(path: &str) -> (PageFunction, Named) {
    let known_language = seat::language_in_path(path).is_some();
    let path = if path.len() > 1 { path.trim_end_matches('/') } else { path };
    match PAGES.at(path) {
        Ok(found) if known_language => {
            let named = found
                .params
                .iter()
                .map(|(name, part)| (name.to_owned(), percent_decode_str(part).decode_utf8_lossy().into_owned()));
            (*found.value, Named::new(named))
        }
        _ => (problem::not_found, Named::default()),
    }
}
