//! `/v/{code}`: what the square code on a certificate leads to.

use axum::{
    Extension, Json,
    extract::{Path, Request, State},
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header};
use serde_json::json;
use training::{
    Desk, Refusal, Trouble,
    certificates::{self, CheckedCertificate},
    words::CertificateState,
};

use super::{accepts, problem};
use crate::router::Doors;

/// A program that asks for JSON is answered here; everyone else is led to the page in the reader's language.
pub(super) async fn check(
    State(doors): State<Doors>,
    Extension(desk): Extension<Desk>,
    Path(code): Path<String>,
    request: Request,
) -> Response {
    let mut response = if accepts(request.headers(), "application/json") {
        match certificates::check_code(&desk, &code).await {
            Ok(checked) => Json(drawn(&checked)).into_response(),
            Err(Trouble::Refused(Refusal::NoSuchCertificate)) => {
                (StatusCode::NOT_FOUND, Json(json!({ "valid": false, "state": "none" }))).into_response()
            }
            Err(trouble) => problem(trouble),
        }
    } else {
        app::answer_page(request, doors.assets()).await
    };
    // The same address has two answers.
    response.headers_mut().append(header::VARY, HeaderValue::from_static("accept"));
    response
}

fn drawn(checked: &CheckedCertificate) -> serde_json::Value {
    let facts = &checked.facts;
    let spoken = |texts: &[String]| -> serde_json::Map<String, serde_json::Value> {
        facts.languages.iter().zip(texts).map(|(language, text)| (language.to_string(), json!(text))).collect()
    };
    json!({
        "valid": checked.state == CertificateState::Valid,
        "state": checked.state.word(),
        "serial": facts.serial,
        "holder": facts.holder,
        "course": spoken(&facts.course),
        "place": spoken(&facts.place),
        "first_day": facts.first_day,
        "last_day": facts.last_day,
        "hours": facts.hours,
        "issued_on": facts.issued_on,
        "made_up": facts.demo,
        "sha256": checked.sha256,
    })
}
