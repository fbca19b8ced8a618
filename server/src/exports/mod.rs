//! Files: figures as CSV and JSON, certificates as issued, a certificate's check for programs, courses as books.
//!
//! A handler asks `training` once and draws the answer; what is refused goes out as a problem page in the reader's
//! language, or for a program as its key. [`Participation`] is drawn by the command line as well.

mod books;
mod certificates;
mod check;
mod figures;
mod participation;

use axum::{
    Extension, Router,
    response::{IntoResponse, Response},
    routing::get,
};
use http::{HeaderMap, HeaderValue, header};
use training::{Nature, Refusal, Trouble};

pub use certificates::{FileName, file_name};
pub use participation::{Count, Participation};

use crate::{edge::problems::Problem, router::Doors};

/// The files' addresses. They stand among what knows the visitor.
pub(crate) fn routes() -> Router<Doors> {
    Router::new()
        .route("/{lang}/learn/{course}/book.pdf", get(books::resource_book))
        .route("/{lang}/learn/{course}/guide.pdf", get(books::trainers_guide))
        .layer(Extension(books::Shelf::default()))
        .route("/v/{code}", get(check::check))
        .route("/certificates/{file}", get(certificates::one))
        .route("/trainings/{id}/certificates.pdf", get(certificates::bound))
        .route("/trainings/{id}/certificates.zip", get(certificates::zipped))
        .route("/reports/participation.csv", get(figures::csv))
        .route("/reports/participation.json", get(figures::json))
}

/// The answer where a file cannot be given. A failure is logged here.
fn problem(trouble: Trouble) -> Response {
    let refusal = match trouble {
        Trouble::Refused(refusal) => refusal,
        Trouble::Failed(failure) => {
            tracing::error!(%failure, "a file failed");
            return Problem::of(&failure).into_response();
        }
    };
    let key = match refusal.nature() {
        Nature::SignIn => "sign-in",
        Nature::Forbidden => "forbidden",
        Nature::Missing => "missing",
        Nature::TooMany => "too-many",
        Nature::TooLarge => "too-large",
        Nature::Invalid | Nature::Conflict => refusal.key(),
    };
    Problem { status: app::acts::status(&refusal), key }.into_response()
}

/// As [`problem`], for what is plainly not there.
fn missing(refusal: Refusal) -> Response {
    problem(Trouble::Refused(refusal))
}

/// A file to be kept under that name.
fn file(content_type: &'static str, name: &FileName, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(content_type)),
        (header::CONTENT_DISPOSITION, name.attachment()),
    ];
    (headers, bytes).into_response()
}

/// Whether the request says that it takes this kind of answer.
fn accepts(headers: &HeaderMap, kind: &str) -> bool {
    let accepted = headers.get_all(header::ACCEPT).into_iter().filter_map(|accept| accept.to_str().ok());
    accepted
        .flat_map(|accept| accept.split(','))
        .any(|accept| accept.split(';').next().unwrap_or_default().trim() == kind)
}
