//! How much a visitor may send: 8 MB where lists are read, 1 MB elsewhere, whether the length was announced or not.

use std::time::Duration;

use axum::{
    body::{Body, BodyDataStream, Bytes},
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use futures_util::StreamExt;
use http::{Method, StatusCode, header};

use super::problems::Problem;

/// Where spreadsheets are uploaded.
pub(crate) const LISTS: &str = "/api/people/read-list";

/// Bytes of a spreadsheet with its form; a district's list of a thousand names has a tenth of it.
const LIST_LIMIT: usize = 8 * 1024 * 1024;

/// Bytes of any other form.
const FORM_LIMIT: usize = 1024 * 1024;

/// Bytes that are still taken in and thrown away when a body is too large: a browser that is cut off while it sends
/// shows its own page of errors and not our sentence.
const PATIENCE: usize = 128 * 1024 * 1024;

/// How long that may last.
const PATIENCE_SPAN: Duration = Duration::from_secs(30);

/// Takes the body in as far as it may go; what is larger reaches nobody.
pub(crate) async fn limit(request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return next.run(request).await;
    }
    let limit = if request.uri().path() == LISTS { LIST_LIMIT } else { FORM_LIMIT };
    let (parts, body) = request.into_parts();
    let announced = parts.headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    let mut stream = body.into_data_stream();
    match take_in(&mut stream, limit, announced).await {
        Taken::Whole(body) => next.run(Request::from_parts(parts, Body::from(body))).await,
        Taken::TooLarge => {
            let drained = tokio::time::timeout(PATIENCE_SPAN, throw_away(&mut stream)).await;
            tracing::debug!(path = parts.uri.path(), drained = drained.is_ok(), "a body was too large");
            Problem { status: StatusCode::PAYLOAD_TOO_LARGE, key: "too-large" }.into_response()
        }
        // The visitor is gone; nobody reads this.
        Taken::CutOff => StatusCode::BAD_REQUEST.into_response(),
    }
}

enum Taken {
    Whole(Bytes),
    TooLarge,
    CutOff,
}

async fn take_in(stream: &mut BodyDataStream, limit: usize, announced: Option<usize>) -> Taken {
    if announced.is_some_and(|length| length > limit) {
        return Taken::TooLarge;
    }
    let mut taken = Vec::with_capacity(announced.unwrap_or_default());
    while let Some(part) = stream.next().await {
        match part {
            Ok(part) if taken.len() + part.len() > limit => return Taken::TooLarge,
            Ok(part) => taken.extend_from_slice(&part),
            Err(_) => return Taken::CutOff,
        }
    }
    Taken::Whole(taken.into())
}

async fn throw_away(stream: &mut BodyDataStream) {
    let mut thrown = 0;
    while let Some(Ok(part)) = stream.next().await {
        thrown += part.len();
        if thrown > PATIENCE {
            return;
        }
    }
}
