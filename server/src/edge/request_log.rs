//! One line a request, for a log that takes events of level `debug`: what was asked and what came of it, without
//! names, codes and tokens.

use std::time::Instant;

use axum::{extract::Request, middleware::Next, response::Response};

pub(crate) async fn note(request: Request, next: Next) -> Response {
    if !tracing::enabled!(tracing::Level::DEBUG) {
        return next.run(request).await;
    }
    let begun = Instant::now();
    let method = request.method().clone();
    let path = without_secrets(request.uri().path());
    let response = next.run(request).await;
    let milliseconds = begun.elapsed().as_secs_f64() * 1000.0;
    let status = response.status().as_u16();
    tracing::debug!(%method, path, status, milliseconds, "a request was answered");
    response
}

/// The path as it may stand in a log. What stands after `?` never does: people are searched by name there.
fn without_secrets(path: &str) -> String {
    let mut parts: Vec<&str> = path.split('/').collect();
    for place in 1..parts.len() {
        if matches!(parts[place - 1], "set-up" | "v" | "calendar") {
            parts[place] = "…";
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::without_secrets;

    #[test]
    fn codes_and_tokens_do_not_reach_the_log() {
        assert_eq!(without_secrets("/ky/set-up/0123abcd"), "/ky/set-up/…");
        assert_eq!(without_secrets("/v/K7QF-2M9X-4TRD"), "/v/…");
        assert_eq!(without_secrets("/ky/people/7"), "/ky/people/7");
    }
}
