//! No other site's page may make a browser act here: one guard before every door.
//!
//! The session's cookie is `SameSite=Lax`, which browsers of the last years keep. This does not rest on it: a request
//! that may change something must say that it comes from a page of this server.

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderName, Method, StatusCode, Uri, header};

use super::problems::Problem;
use crate::router::Doors;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

pub(crate) async fn guard(State(doors): State<Doors>, request: Request, next: Next) -> Response {
    let own = doors.desk.press.base_url.parse::<Uri>();
    let own = own.as_ref().ok().and_then(Uri::authority).map(|authority| authority.as_str());
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let host = host.or_else(|| request.uri().authority().map(|authority| authority.as_str()));
    let is_safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if is_safe || comes_from(request.headers(), [host, own]) {
        next.run(request).await
    } else {
        Problem { status: StatusCode::FORBIDDEN, key: "cross-site" }.into_response()
    }
}

/// Whether the browser says that the request was made by a page of one of these hosts, or by the reader alone.
///
/// Old browsers send no `Sec-Fetch-Site`, nor does any over plain http: then `Origin` decides, and without it the
/// `Referer`. A request without any of the three is refused: no browser in use sends a form so.
fn comes_from(headers: &HeaderMap, hosts: [Option<&str>; 2]) -> bool {
    let read = |name: HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    if let Some(site) = read(SEC_FETCH_SITE) {
        return matches!(site, "same-origin" | "none");
    }
    let Some(page) = read(header::ORIGIN).or_else(|| read(header::REFERER)) else {
        return false;
    };
    let page = page.parse::<Uri>();
    let page_host = page.as_ref().ok().and_then(Uri::authority).map(|authority| authority.as_str());
    page_host.is_some_and(|page_host| hosts.into_iter().flatten().any(|host| host.eq_ignore_ascii_case(page_host)))
}

#[cfg(test)]
mod tests {
    use super::comes_from;
    use http::{HeaderMap, HeaderName, HeaderValue};

    fn may_act(headers: &[(&'static str, &'static str)]) -> bool {
        let pair = |(name, value): &(&'static str, &'static str)| {
            (HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        let headers: HeaderMap = headers.iter().map(pair).collect();
        comes_from(&headers, [Some("10.0.0.5:3000"), Some("jooluk.example")])
    }

    #[test]
    fn a_page_of_this_server_may_act() {
        assert!(may_act(&[("sec-fetch-site", "same-origin")]));
        assert!(may_act(&[("sec-fetch-site", "none")]));
        assert!(may_act(&[("origin", "http://10.0.0.5:3000")]));
        assert!(may_act(&[("origin", "https://JOOLUK.example")]));
        assert!(may_act(&[("referer", "https://jooluk.example/ky/people/new")]));
    }

    #[test]
    fn a_page_of_another_site_may_not() {
        assert!(!may_act(&[]));
        assert!(!may_act(&[("sec-fetch-site", "cross-site"), ("origin", "https://jooluk.example")]));
        assert!(!may_act(&[("sec-fetch-site", "same-site")]));
        assert!(!may_act(&[("origin", "null"), ("referer", "https://jooluk.example/")]));
        assert!(!may_act(&[("origin", "https://jooluk.example.evil.example")]));
        assert!(!may_act(&[("origin", "https://jooluk.example:8443")]));
        assert!(!may_act(&[("referer", "https://evil.example/?https://jooluk.example/")]));
    }
}
