//! Who was there: the sheet of one session, the sheet of all days, the history of a mark.

mod days;
mod history;
mod session;
mod standing;

use super::{Route, route};

pub(super) fn routes() -> Vec<Route> {
    vec![
        route("/{lang}/trainings/{id}/attendance", days::days),
        route("/{lang}/trainings/{id}/sessions/{number}", session::session),
        route("/{lang}/trainings/{id}/sessions/{number}/marks/{enrolment}", history::history),
    ]
}
