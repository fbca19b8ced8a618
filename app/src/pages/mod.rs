//! The pages. Each is a function that asks `training` and draws the answer.
//!
//! To add a page: write a function `fn name() -> AnyView` in the file of its room, whose body is
//! `page(async move { … })`; list it in that file's `routes()`; put its texts into `texts/en/jooluk.ftl`. Inside,
//! `seat::desk()`, `seat::language()`, `seat::in_path("id", …)` and `seat::asked("q")` say who asks for what; the
//! domain's answer is taken with `?`, for [`page`](crate::layout::page) turns a refusal into a page and a status code;
//! what is returned is one `<Page title=… crumbs=…>` with the content. A new room is named in `Rooms`, here below.
//!
//! Forms post to the acts in [`crate::actions`] and are drawn with [`crate::forms`]. Classes are those of
//! `app/style/README.md`; there is no inline style and no script.

mod account;
mod accounts;
mod attendance;
mod check;
mod districts;
mod home;
mod learn;
mod lists;
mod organisations;
mod people;
pub(crate) mod problem;
pub mod reports;
mod sign_in;
mod trainings;

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Router};
use leptos_router::{ChooseView, MatchNestedRoutes, NestedRoute, PossibleRouteMatch};

use crate::seat;

/// All rooms, each with its own routes.
#[component(transparent)]
fn Rooms() -> impl MatchNestedRoutes + Clone + Send + 'static {
    (
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
    )
}

/// A page at an address: `route(path!("/:lang/people/:id"), person)`.
pub(crate) fn route<Path, View>(path: Path, view: View) -> NestedRoute<Path, (), (), View>
where
    Path: PossibleRouteMatch + Clone + Send + 'static,
    View: ChooseView + Clone + 'static,
{
    NestedRoute::new(path, view)
}

/// Every page by its address; the address's first part is the language.
#[component]
pub fn App() -> impl IntoView {
    let known_language = seat::language_in_path(&seat::path()).is_some();
    if !known_language {
        return problem::not_found().into_any();
    }
    view! {
        <Router>
            <FlatRoutes fallback=problem::not_found><Rooms/></FlatRoutes>
        </Router>
    }
    .into_any()
}
