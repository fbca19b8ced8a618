//! Who was there: the sheet of one session, the sheet of all days, the history of a mark.

mod days;
mod history;
mod session;
mod standing;

use leptos_router::{MatchNestedRoutes, path};

use super::route;

pub fn routes() -> impl MatchNestedRoutes + Clone + Send + 'static {
    (
        route(path!("/:lang/trainings/:id/attendance"), days::days),
        route(path!("/:lang/trainings/:id/sessions/:number"), session::session),
        route(path!("/:lang/trainings/:id/sessions/:number/marks/:enrolment"), history::history),
    )
}
