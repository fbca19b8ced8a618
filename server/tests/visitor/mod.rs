//! A browser without a screen: asks the real router in-process, keeps cookies, sends forms as browsers do.

#![allow(dead_code, reason = "every test file is its own program and needs its own part of the visitor")]

use std::{collections::BTreeMap, fmt::Write};

use axum::{
    Router,
    body::{Body, to_bytes},
};
use http::{HeaderMap, Method, Request, StatusCode, header};
use tower::ServiceExt;

/// The host that the visitor believes to be at.
pub const HOST: &str = "jooluk.example";

/// One browser; a clone is another browser with the same cookies.
#[derive(Clone)]
pub struct Visitor {
    router: Router,
    pub cookies: BTreeMap<String, String>,
    pub accept_language: &'static str,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Visitor {
    pub fn new(router: &Router) -> Self {
        Self { router: router.clone(), cookies: BTreeMap::new(), accept_language: "en" }
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        let request = self.request(Method::GET, path).body(Body::empty()).expect("a request");
        self.send(request).await
    }

    /// Sends the form of that page, and opens the page it leads to.
    pub async fn submit(&mut self, page: &str, act: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.post(page, act, fields).await;
        match answer.headers.get(header::LOCATION) {
            Some(place) if answer.status == StatusCode::SEE_OTHER => {
                let place = place.to_str().expect("an address").to_owned();
                self.get(&place).await
            }
            _ => answer,
        }
    }

    /// Sends the form of that page.
    pub async fn post(&mut self, page: &str, act: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self
            .request(Method::POST, act)
            .header("sec-fetch-site", "same-origin")
            .header(header::REFERER, format!("https://{HOST}{page}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(encoded(fields)))
            .expect("a request");
        self.send(request).await
    }

    /// A request as browsers make it, to be finished by hand and given to [`Self::send`].
    pub fn request(&self, method: Method, path: &str) -> http::request::Builder {
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, HOST)
            .header(header::ACCEPT, "text/html,application/xhtml+xml,*/*;q=0.8")
            .header(header::ACCEPT_LANGUAGE, self.accept_language);
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        request
    }

    pub async fn send(&mut self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().expect("a cookie");
            let (name, value) = cookie.split(';').next().expect("a pair").split_once('=').expect("a pair");
            if cookie.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let body = to_bytes(body, 64 << 20).await.expect("a body");
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&body).into_owned() }
    }
}

impl Answer {
    /// The header's value; empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().expect("text")).unwrap_or_default()
    }

    /// All cookies that were set, as written.
    pub fn set_cookies(&self) -> Vec<&str> {
        self.headers.get_all(header::SET_COOKIE).into_iter().map(|cookie| cookie.to_str().expect("text")).collect()
    }
}

fn encoded(fields: &[(&str, &str)]) -> String {
    let mut form = String::new();
    for (name, value) in fields {
        if !form.is_empty() {
            form.push('&');
        }
        for (part, end) in [(name, "="), (value, "")] {
            for byte in part.bytes() {
                match byte {
                    b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'-' | b'.' => form.push(char::from(byte)),
                    _ => write!(form, "%{byte:02X}").expect("a string takes all"),
                }
            }
            form.push_str(end);
        }
    }
    form
}
