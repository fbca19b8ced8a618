//! From a form to the domain and back: what every server function does around its one call of `training`.
//!
//! A browser without script posts a form and must land on a page. So [`answer`] turns success into a redirect to a
//! [`Destination`], and a refusal into a redirect back to the form, which finds what was typed in its [`Draft`], shows
//! the sentence beside the field and answers with the refusal's status code. Passwords and codes are never kept.

mod destination;
mod draft;

use std::future::Future;

use http::header::{ACCEPT, LOCATION};
use http::{HeaderValue, StatusCode};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use serde::Serialize;
use training::{Nature, Outcome, Refusal, Trouble};

use crate::seat;

pub use destination::Destination;
pub use draft::{Draft, draft, in_row, row_key};
pub(crate) use draft::{Reason, given, take_given};

/// The status code by which HTTP says what kind of refusal it is.
pub fn status(refusal: &Refusal) -> StatusCode {
    match refusal.nature() {
        Nature::SignIn => StatusCode::UNAUTHORIZED,
        Nature::Forbidden => StatusCode::FORBIDDEN,
        Nature::Missing => StatusCode::NOT_FOUND,
        Nature::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Nature::Conflict => StatusCode::CONFLICT,
        Nature::TooMany => StatusCode::TOO_MANY_REQUESTS,
        Nature::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
    }
}

/// Runs an act and answers its form: the whole body of a server function.
///
/// `typed` is the form as it came, to be given back when the act is refused. A caller that does not take HTML gets the
/// refusal's key and status instead of a redirect.
///
/// # Errors
/// For callers that do not take HTML: the key of the refusal, or `failed`. For all: `read-only`, where the database can be
/// read and not written.
pub async fn answer(
    typed: &impl Serialize,
    act: impl Future<Output = Outcome<Destination>>,
) -> Result<(), ServerFnError> {
    let trouble = match act.await {
        Ok(destination) => {
            see_other(&destination.path(seat::language()));
            return Ok(());
        }
        Err(trouble) => trouble,
    };
    let (reason, code, key) = match &trouble {
        Trouble::Refused(refusal) => (Reason::Refused(refusal.clone()), status(refusal), refusal.key()),
        Trouble::Failed(failure) => {
            tracing::error!(act = seat::path(), %failure, "an act failed");
            if failure.is_read_only() {
                // The session lies in the same database and cannot keep what was typed; the server answers this status
                // with its page.
                expect_context::<ResponseOptions>().set_status(StatusCode::SERVICE_UNAVAILABLE);
                return Err(ServerFnError::new("read-only"));
            }
            (Reason::Failed, StatusCode::INTERNAL_SERVER_ERROR, "failed")
        }
    };
    if !takes_html() {
        expect_context::<ResponseOptions>().set_status(code);
        return Err(ServerFnError::new(key));
    }
    see_other(&draft::give_back(reason, typed).await);
    Ok(())
}

/// Gives a form back that is not finished, filled in further than it came, after a press that only prepares its act.
///
/// The page shows the text `done-…` of that key on top.
pub async fn go_on(typed: &impl Serialize, done: &'static str) {
    see_other(&draft::give_back(Reason::GoesOn(done.to_owned()), typed).await);
}

/// Whether the caller is a browser with a form rather than a program.
fn takes_html() -> bool {
    let takes_html = |accept: &HeaderValue| accept.to_str().is_ok_and(|accept| accept.contains("text/html"));
    seat::with_request(|request| request.headers.get(ACCEPT).is_some_and(takes_html))
}

/// Sends the browser on to a page, to be fetched by GET; programs are left where they are.
fn see_other(path: &str) {
    let response = expect_context::<ResponseOptions>();
    if takes_html()
        && let Ok(location) = HeaderValue::from_str(path)
    {
        response.insert_header(LOCATION, location);
        response.set_status(StatusCode::SEE_OTHER);
    }
}
