//! What the edge answers instead of a page: one sentence in the reader's language.

use std::any::Any;

use axum::{
    body::Body,
    extract::{Request, State},
    middleware::Next,
    response::{Html, IntoResponse, Json, Response},
};
use http::{HeaderMap, StatusCode, header};
use training::{Actor, Failure};

use crate::router::Doors;

/// A refusal of the edge, or a failure; drawn by [`draw`] on its way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) status: StatusCode,
    /// Names the texts `problem-KEY-title` and `problem-KEY`.
    pub(crate) key: &'static str,
}

impl Problem {
    /// A failure of ours, which was logged where it was handled.
    pub(crate) const FAILED: Self = Self { status: StatusCode::INTERNAL_SERVER_ERROR, key: "failed" };

    /// The database can be read and not written at present, which somebody has to mend.
    pub(crate) const READ_ONLY: Self = Self { status: StatusCode::SERVICE_UNAVAILABLE, key: "read-only" };

    /// What a failure is to the reader; it was logged where it was handled.
    pub(crate) fn of(failure: &Failure) -> Self {
        if failure.is_read_only() { Self::READ_ONLY } else { Self::FAILED }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Turns a [`Problem`] on its way out into a page, or for a program into its key.
pub(crate) async fn draw(State(doors): State<Doors>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let language = app::seat::language_of(&parts);
    let wants_page = takes_html(&parts.headers);
    let response = next.run(Request::from_parts(parts, body)).await;
    let Some(problem) = response.extensions().get::<Problem>().copied() else {
        return response;
    };
    let mut drawn = if wants_page {
        // Nobody is seated yet where a problem is drawn, but the register is known: made-up people are marked as such.
        let desk = doors.desk.seat(Actor::Anyone);
        Html(app::problem_html(Some(desk), language, problem.status, problem.key, &doors.assets())).into_response()
    } else {
        Json(serde_json::json!({ "problem": problem.key })).into_response()
    };
    *drawn.status_mut() = problem.status;
    drawn
}

/// The answer to a request during which our code panicked.
pub(crate) fn after_panic(_: Box<dyn Any + Send + 'static>) -> Response<Body> {
    // What was said stands in the log already, by the panic hook; it may hold anything and goes nowhere else.
    tracing::error!("a request ended in a panic");
    Problem::FAILED.into_response()
}

/// Whether the request is a browser's for a page rather than a program's.
fn takes_html(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
    accept.is_none_or(|accept| accept.contains("text/html"))
}
