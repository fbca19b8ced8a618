//! Pages of the open curriculum, drawn and packed once and then handed to every visitor as they are.
//!
//! A page says itself that it is the same for all ([`app::SameForVisitors`]). What is kept is no state: another process,
//! or this one after a restart, draws the same bytes from the same curriculum.

use std::{
    collections::HashMap,
    convert::Infallible,
    sync::{Arc, PoisonError, RwLock},
};

use app::{SameForVisitors, seat};
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use sha2::{Digest, Sha256};
use tower::{Layer, ServiceExt, service_fn};
use tower_http::{CompressionLevel, compression::CompressionLayer};

use super::{problems::Problem, sessions};
use crate::router::Doors;

/// More pages than a curriculum has in four languages and three sizes; beyond it nothing more is kept.
const MOST: usize = 8_000;

/// The pages of this process.
#[derive(Clone, Default)]
pub struct KeptPages(Arc<RwLock<HashMap<String, Arc<Kept>>>>);

/// One page in the three forms in which browsers ask for it.
struct Kept {
    plain: Packed,
    gzip: Packed,
    brotli: Packed,
}

/// One form of a page, with the headers that belong to it.
struct Packed {
    headers: HeaderMap,
    body: Bytes,
}

impl KeptPages {
    fn get(&self, path: &str) -> Option<Arc<Kept>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(path).cloned()
    }

    fn put(&self, path: String, kept: Arc<Kept>) {
        let mut pages = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if pages.len() < MOST {
            pages.insert(path, kept);
        }
    }
}

/// Answers a visitor with the page that is kept, before anything else is asked of the request; it is packed already, and
/// only its outermost headers are still to be set.
pub(crate) async fn answer_kept(State(doors): State<Doors>, request: Request, next: Next) -> Response {
    if may_be_kept(&request) {
        let path = request.uri().path();
        if let Some(kept) = doors.kept_pages.get(&name(&doors, path, request.headers())) {
            return kept.answer(path, request.headers());
        }
    }
    next.run(request).await
}

/// Keeps a page that says that it may be kept, for the next visitor.
pub(crate) async fn keep(State(doors): State<Doors>, request: Request, next: Next) -> Response {
    if !may_be_kept(&request) {
        return next.run(request).await;
    }
    let path = request.uri().path();
    let name = name(&doors, path, request.headers());
    let (path, headers) = (path.to_owned(), request.headers().clone());
    let response = next.run(request).await;
    if response.extensions().get::<SameForVisitors>().is_none() {
        return response;
    }
    match Kept::pack(response).await {
        Ok(kept) => {
            let answer = kept.answer(&path, &headers);
            doors.kept_pages.put(name, Arc::new(kept));
            answer
        }
        Err(error) => {
            tracing::error!(%error, "a page could not be packed");
            Problem::FAILED.into_response()
        }
    }
}

/// What a page is kept under. A debug server may find another stylesheet at any time, and draws its pages anew then.
fn name(doors: &Doors, path: &str, headers: &HeaderMap) -> String {
    let size = seat::text_size(headers).word();
    if cfg!(debug_assertions) { format!("{path} {size} {:?}", doors.assets()) } else { format!("{path} {size}") }
}

/// Whether a request can be for such a page: a visitor's, for a plain address. Anything after a `?`, and letters that
/// could be written in several ways, would let one page be kept under many names.
fn may_be_kept(request: &Request) -> bool {
    let plain = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || matches!(sign, b'/' | b'-');
    request.method() == Method::GET
        && request.uri().query().is_none()
        && request.uri().path().bytes().all(plain)
        && !sessions::is_sent(request.headers())
}

impl Kept {
    async fn pack(response: Response) -> Result<Self, axum::Error> {
        let (mut parts, body) = response.into_parts();
        let plain = to_bytes(body, usize::MAX).await?;
        // Each visitor's own; it is set anew at each answer.
        parts.headers.remove(header::SET_COOKIE);
        parts.headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, cookie"));
        let packed = |encoding| Packed::make(&parts.headers, plain.clone(), encoding);
        Ok(Self { gzip: packed(Some("gzip")).await?, brotli: packed(Some("br")).await?, plain: packed(None).await? })
    }

    /// The page in the form that the browser takes, or word that the browser has it already.
    fn answer(&self, path: &str, asked: &HeaderMap) -> Response {
        let takes = |encoding| {
            let accepted = asked.get(header::ACCEPT_ENCODING).and_then(|accepted| accepted.to_str().ok());
            accepted.is_some_and(|accepted| accepts(accepted, encoding))
        };
        let packed = if takes("br") {
            &self.brotli
        } else if takes("gzip") {
            &self.gzip
        } else {
            &self.plain
        };
        let known = asked.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
        let mut response = Response::new(Body::empty());
        *response.headers_mut() = packed.headers.clone();
        if known.is_some_and(|known| packed.tag().is_some_and(|tag| known.split(',').any(|own| own.trim() == tag))) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            response.headers_mut().remove(header::CONTENT_LENGTH);
            response.headers_mut().remove(header::CONTENT_ENCODING);
        } else {
            *response.body_mut() = Body::from(packed.body.clone());
        }
        if let Some(language) = seat::language_in_path(path)
            && seat::language_remembered(asked) != Some(language)
        {
            response.headers_mut().append(header::SET_COOKIE, seat::language_cookie(language));
        }
        response
    }
}

impl Packed {
    /// Packs as tightly as the encoding can: the page is packed once and sent many times.
    async fn make(headers: &HeaderMap, plain: Bytes, encoding: Option<&'static str>) -> Result<Self, axum::Error> {
        let body = match encoding {
            None => plain,
            Some(encoding) => {
                let answer = service_fn(move |_: Request| {
                    let plain = plain.clone();
                    async move { Ok::<_, Infallible>(Response::new(Body::from(plain))) }
                });
                let packing = CompressionLayer::new().quality(CompressionLevel::Best).layer(answer);
                let request = Request::builder().header(header::ACCEPT_ENCODING, encoding).body(Body::empty());
                let packed = packing.oneshot(request.map_err(axum::Error::new)?).await.map_err(axum::Error::new)?;
                to_bytes(Body::new(packed.into_body()), usize::MAX).await?
            }
        };
        let mut headers = headers.clone();
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
        if let Some(encoding) = encoding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        let tag = format!("\"{}\"", &hex::encode(Sha256::digest(&body))[..16]);
        headers.insert(header::ETAG, HeaderValue::from_str(&tag).map_err(axum::Error::new)?);
        Ok(Self { headers, body })
    }

    fn tag(&self) -> Option<&str> {
        self.headers.get(header::ETAG)?.to_str().ok()
    }
}

/// Whether an Accept-Encoding takes that encoding; `;q=0` says no.
fn accepts(accepted: &str, encoding: &str) -> bool {
    accepted.split(',').any(|one| {
        let mut parts = one.split(';').map(str::trim);
        let refused = |weight: &str| weight.strip_prefix("q=").is_some_and(|q| q.parse().is_ok_and(|q: f32| q == 0.0));
        parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding)) && !parts.any(refused)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may(address: &str, cookie: &str) -> bool {
        let request = Request::get(address).header(header::COOKIE, cookie).body(Body::empty());
        may_be_kept(&request.expect("a request"))
    }

    #[test]
    fn only_a_visitors_plain_address_is_kept() {
        assert!(may("/ky/learn/gender-in-security/a1", "language=ky"));
        assert!(!may("/ky/learn/gender-in-security/a1", "language=ky; jooluk=0123"));
        assert!(!may("/ky/learn/gender-in-security/a1?x=1", ""));
        assert!(!may("/ky/learn/%67ender-in-security/a1", ""));
    }

    #[test]
    fn an_encoding_that_weighs_nothing_is_not_taken() {
        assert!(accepts("gzip, deflate, br", "br"));
        assert!(accepts("br;q=0.5", "br"));
        assert!(!accepts("gzip, br;q=0", "br"));
        assert!(!accepts("", "gzip"));
    }
}
