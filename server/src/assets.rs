//! What a browser loads beside the pages: stylesheet, mark and islands, under names that change with the content.
//!
//! `cargo xtask` packs them into `target/site/assets`. A release binary carries them inside; a debug server reads them
//! from there, so that a change of style needs no new server.

use std::borrow::Cow;
use std::collections::BTreeMap;

use app::Assets;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use rust_embed::{EmbeddedFile, RustEmbed};
use serde::Deserialize;

#[derive(RustEmbed)]
#[folder = "../target/site/assets"]
struct Files;

/// A name that is served never means another content.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// The addresses of the assets as packed, such as `/assets/jooluk.5a1c2b3d4e5f.css`. In a debug build they are read anew
/// at each call.
pub fn names() -> Assets {
    let manifest = manifest();
    let address = |logical: &str| manifest.get(logical).map(|packed| format!("/assets/{}", packed.name));
    Assets {
        // A page without a stylesheet or a mark is still a page.
        css: address("jooluk.css").unwrap_or_default(),
        js: address("jooluk.js"),
        wasm: address("jooluk.wasm"),
        mark: address("mark.svg").unwrap_or_default(),
    }
}

/// The route `/assets/{name}`: the file in the smallest encoding that the browser takes, to be kept for ever.
///
/// A name that is not in the manifest is not found, compressed siblings included.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{name}", get(asset))
}

/// One line of the manifest that `xtask` writes.
#[derive(Deserialize)]
struct Packed {
    name: String,
}

/// By logical name; empty when nothing was packed, which no build leaves so.
fn manifest() -> BTreeMap<String, Packed> {
    Files::get("manifest.json").and_then(|file| serde_json::from_slice(&file.data).ok()).unwrap_or_default()
}

async fn asset(Path(name): Path<String>, headers: HeaderMap) -> Response {
    match find(&name, &headers) {
        Some((file, encoding)) => answer(&name, file, encoding),
        None => {
            let mut missing = Response::new(Body::empty());
            *missing.status_mut() = StatusCode::NOT_FOUND;
            missing
        }
    }
}

/// The file and its encoding: brotli before gzip before the plain one. What runs is there compressed alone, and every
/// browser that can run it unpacks gzip, whatever it says.
fn find(name: &str, headers: &HeaderMap) -> Option<(EmbeddedFile, Option<HeaderValue>)> {
    if !manifest().values().any(|packed| packed.name == name) {
        return None;
    }
    for (encoding, suffix) in [("br", "br"), ("gzip", "gz")] {
        if accepts(headers, encoding)
            && let Some(file) = Files::get(&format!("{name}.{suffix}"))
        {
            return Some((file, Some(HeaderValue::from_static(encoding))));
        }
    }
    let plain = Files::get(name).map(|file| (file, None));
    plain.or_else(|| Some((Files::get(&format!("{name}.gz"))?, Some(HeaderValue::from_static("gzip")))))
}

/// Whether the browser named this encoding and did not give it the weight 0.
fn accepts(headers: &HeaderMap, encoding: &str) -> bool {
    let accepted = headers.get_all(header::ACCEPT_ENCODING).into_iter().filter_map(|value| value.to_str().ok());
    accepted.flat_map(|value| value.split(',')).any(|choice| {
        let (name, weight) = choice.split_once(';').unwrap_or((choice, "q=1"));
        let weight = weight.trim().strip_prefix("q=").and_then(|weight| weight.trim().parse().ok()).unwrap_or(1.0_f32);
        name.trim().eq_ignore_ascii_case(encoding) && weight > 0.0
    })
}

fn answer(name: &str, file: EmbeddedFile, encoding: Option<HeaderValue>) -> Response {
    let bytes = match file.data {
        Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        Cow::Owned(bytes) => Bytes::from(bytes),
    };
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, content_type(name));
    headers.insert(header::CACHE_CONTROL, FOR_EVER);
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, encoding);
    }
    response
}

fn content_type(name: &str) -> HeaderValue {
    HeaderValue::from_static(match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        // Without this very type a browser refuses to compile while it loads.
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::to_bytes;
    use tower::ServiceExt;

    async fn get(address: &str, accepted: &str) -> Response {
        let request = http::Request::get(address).header(header::ACCEPT_ENCODING, accepted).body(Body::empty());
        router::<()>().oneshot(request.expect("a request")).await.expect("an answer")
    }

    #[tokio::test]
    async fn the_stylesheet_is_served_under_its_name_to_be_kept_for_ever() {
        let response = get(&names().css, "identity").await;
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.headers()[header::CONTENT_TYPE], "text/css; charset=utf-8");
        assert_eq!(response.headers()[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
        assert!(!response.headers().contains_key(header::CONTENT_ENCODING));
        let sheet = to_bytes(response.into_body(), 1 << 20).await.expect("a body");
        assert!(sheet.starts_with(b":root"), "the sheet begins with the tokens");
    }

    #[tokio::test]
    async fn a_browser_gets_the_smallest_packing_that_it_takes() {
        let name = names().css.trim_start_matches("/assets/").to_owned();
        let packed = |suffix| Files::get(&format!("{name}.{suffix}")).map(|file| file.data);
        for (accepted, suffix) in [("gzip, deflate, br, zstd", "br"), ("gzip", "gz")] {
            // Where `cargo xtask` never ran there is only the plain file.
            let expected = packed(suffix).or_else(|| Files::get(&name).map(|file| file.data)).expect("a stylesheet");
            let response = get(&names().css, accepted).await;
            assert_eq!(response.headers().contains_key(header::CONTENT_ENCODING), packed(suffix).is_some());
            assert_eq!(response.headers()[header::VARY], "accept-encoding");
            assert_eq!(to_bytes(response.into_body(), 1 << 20).await.expect("a body"), *expected);
        }
    }

    #[tokio::test]
    async fn what_runs_is_sent_compressed_to_whoever_asks() {
        // Where `cargo xtask` never ran there are no islands.
        for address in [names().js, names().wasm].into_iter().flatten() {
            for accepted in ["gzip", "identity"] {
                let response = get(&address, accepted).await;
                assert_eq!(response.status(), StatusCode::OK, "{address}");
                assert_eq!(response.headers()[header::CONTENT_ENCODING], "gzip", "{address}");
            }
        }
    }

    #[tokio::test]
    async fn a_compressed_sibling_has_no_address_of_its_own() {
        for address in ["/assets/manifest.json".to_owned(), format!("{}.br", names().css), "/assets/..".to_owned()] {
            assert_eq!(get(&address, "br").await.status(), StatusCode::NOT_FOUND, "{address}");
        }
    }

    #[test]
    fn an_encoding_is_taken_by_name_and_refused_by_weight_zero() {
        let headers = |accepted| HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(accepted))]);
        assert!(accepts(&headers("gzip, deflate, br, zstd"), "br"));
        assert!(accepts(&headers("GZIP;q=0.5"), "gzip"));
        assert!(!accepts(&headers("br;q=0, gzip"), "br"));
        assert!(!accepts(&headers("brotli"), "br"));
        assert!(!accepts(&HeaderMap::new(), "br"));
    }
}
