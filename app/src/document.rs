//! From a request to an HTML document.
//!
//! Drawn here rather than by `leptos_axum`, which ends every page with a script for data that our pages do not have:
//! a page without an island carries no script at all, and its policy forbids any.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use curriculum::Language;
use futures::StreamExt;
use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION, SET_COOKIE};
use http::request::Parts;
use http::{HeaderValue, Method, StatusCode};
use hydration_context::SsrSharedContext;
use leptos::nonce::{provide_nonce, use_nonce};
use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos_axum::ResponseOptions;
use training::Desk;

use crate::seat::TextSize;
use crate::{pages, seat};

/// The addresses of what a browser loads beside the pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets {
    /// The stylesheet.
    pub css: String,
    /// The script module whose default export loads the islands; none when they were not built.
    pub js: Option<String>,
    /// The islands themselves.
    pub wasm: Option<String>,
    /// The mark, also the page's icon.
    pub mark: String,
}

/// The title of the page that is being drawn, told by its layout to the document around it.
#[derive(Clone, Default)]
pub(crate) struct Title(Arc<Mutex<String>>);

impl Title {
    pub(crate) fn set(&self, title: String) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = title;
    }

    fn get(&self) -> String {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Stands among the extensions of an answer that is the same for every visitor until the server is started anew, so
/// that it may be kept; the cookie with the language is not part of it.
#[derive(Clone, Copy, Debug)]
pub struct SameForVisitors;

/// Whether the page that is being drawn said that it is the same for every visitor.
#[derive(Clone, Default)]
pub(crate) struct Sameness(Arc<AtomicBool>);

impl Sameness {
    pub(crate) fn say(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn is_said(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Answers every address that the server does not answer itself: a page, or the page which says that there is none.
///
/// An address without a language is sent to the reader's own. The request must hold a seated [`training::Desk`] and
/// should hold the browser's [`tower_sessions::Session`] among its extensions.
pub async fn answer_page(request: Request, assets: Assets) -> Response {
    let (parts, _) = request.into_parts();
    if !matches!(parts.method, Method::GET | Method::HEAD) {
        return plain(StatusCode::METHOD_NOT_ALLOWED);
    }
    if let Some(elsewhere) = with_language(&parts) {
        let mut response = plain(StatusCode::SEE_OTHER);
        response.headers_mut().insert(LOCATION, elsewhere);
        return response;
    }
    draw(parts, assets).await
}

fn plain(status: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

/// Where an address that lacks its language has its page: home, and the short address on a certificate.
fn with_language(request: &Parts) -> Option<HeaderValue> {
    let path = request.uri.path();
    if path != "/" && !path.starts_with("/v/") {
        return None;
    }
    let path = seat::at(seat::language_wished(request), path.trim_start_matches('/'));
    HeaderValue::from_str(&path).ok()
}

async fn draw(request: Parts, assets: Assets) -> Response {
    let language = seat::language_of(&request);
    let remembered = seat::language_remembered(&request.headers);
    let size = seat::text_size(&request.headers);
    let options = ResponseOptions::default();
    let sameness = Sameness::default();
    let owner = owner();
    let document = owner
        .with(|| {
            let title = Title::default();
            let (page, named) = pages::find(request.uri.path());
            provide_context(named);
            provide_context(request);
            provide_context(options.clone());
            provide_context(assets.clone());
            provide_context(title.clone());
            provide_context(sameness.clone());
            provide_nonce();
            let page = page();
            ScopedFuture::new(async move {
                let body = page.to_html_stream_in_order().collect::<String>().await;
                let nonce = use_nonce().map(|nonce| nonce.to_string()).unwrap_or_default();
                document(language, size, &title.get(), body, &assets, &nonce)
            })
        })
        .await;
    owner.unset_with_forced_cleanup();

    let mut response = Response::new(Body::from(document.html));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    // A page shows what this reader may see today.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    if let Ok(policy) = HeaderValue::from_str(&document.policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    if remembered != Some(language) {
        headers.append(SET_COOKIE, seat::language_cookie(language));
    }
    let set = std::mem::take(&mut *options.0.write().unwrap_or_else(PoisonError::into_inner));
    headers.extend(set.headers);
    if let Some(status) = set.status {
        *response.status_mut() = status;
    }
    if sameness.is_said() && response.status() == StatusCode::OK {
        response.extensions_mut().insert(SameForVisitors);
    }
    response
}

/// A fresh root for one drawing. Pages are not hydrated as a whole; islands ask for it themselves.
fn owner() -> Owner {
    Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())))
}

struct Document {
    html: String,
    policy: String,
}

/// What islands leave in the HTML; only a page that holds one loads them.
const ISLAND: &str = "<leptos-island";

fn document(language: Language, size: TextSize, title: &str, body: String, assets: &Assets, nonce: &str) -> Document {
    let size = (size != TextSize::Normal).then(|| size.word());
    let holds_island = body.contains(ISLAND);
    let islands = match (&assets.js, &assets.wasm) {
        (Some(js), Some(wasm)) if holds_island => Some(starter(js, wasm)),
        _ => None,
    };
    let scripts = if islands.is_some() {
        format!("'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src 'self'")
    } else {
        "'none'".to_owned()
    };
    let policy = format!(
        "default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'"
    );
    let html = view! {
        <!DOCTYPE html>
        <html lang=language.code() data-text=size>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>{title.to_owned()}</title>
                <link rel="stylesheet" href=assets.css.clone()/>
                <link rel="icon" type="image/svg+xml" href=assets.mark.clone()/>
                <meta name="color-scheme" content="light dark"/>
                {islands.map(|starter| view! { <script type="module" nonce=nonce.to_owned() inner_html=starter></script> })}
            </head>
            <body inner_html=body></body>
        </html>
    }
    .to_html();
    let html = if holds_island { html } else { without_marks(html) };
    Document { html, policy }
}

/// Takes out the marks by which leptos would find its way in the page again; nothing does where nothing wakes.
///
/// What people typed is escaped and holds no such mark.
fn without_marks(body: String) -> String {
    body.replace("<!--<() />-->", "").replace("<!>", "")
}

/// Loads the islands and wakes each one; nothing waits for it, for the page works without.
fn starter(js: &str, wasm: &str) -> String {
    format!(
        "import load, * as islands from {js:?};\
         await load({{ module_or_path: {wasm:?} }});\
         islands.hydrate();\
         for (const island of document.querySelectorAll('leptos-island')) islands[island.dataset.component]?.(island);"
    )
}

/// A page that says what is wrong, for answers that the server gives before a page can be drawn.
///
/// `key` names the texts `problem-KEY` and `problem-KEY-title`; one of them missing, the general ones stand in. The desk
/// is a visitor's, and says whether the register holds made-up people.
pub fn problem_html(desk: Option<Desk>, language: Language, status: StatusCode, key: &str, assets: &Assets) -> String {
    let owner = owner();
    let html = owner.with(|| {
        let title = Title::default();
        let request = http::Request::get(seat::at(language, "")).body(()).map(|request| request.into_parts().0);
        if let Ok(mut request) = request {
            if let Some(desk) = desk {
                request.extensions.insert(desk);
            }
            provide_context(request);
        }
        provide_context(ResponseOptions::default());
        provide_context(assets.clone());
        provide_context(title.clone());
        let body = pages::problem::named(language, status, key).to_html();
        document(language, TextSize::Normal, &title.get(), body, assets, "").html
    });
    owner.unset_with_forced_cleanup();
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_page_with_an_island_carries_a_script_and_its_policy_allows_just_that_one() {
        let assets = Assets {
            css: "/assets/jooluk.css".into(),
            js: Some("/assets/jooluk.js".into()),
            wasm: Some("/assets/jooluk.wasm".into()),
            mark: "/assets/mark.svg".into(),
        };
        let plain = document(
            Language::Ky,
            TextSize::Normal,
            "Ак жоолук",
            "<p>Салам<!></p><!--<() />-->".into(),
            &assets,
            "abc",
        );
        assert!(!plain.html.contains("<script"), "{}", plain.html);
        assert!(plain.policy.contains("script-src 'none'"));
        assert!(plain.html.ends_with("<body><p>Салам</p></body></html>"), "{}", plain.html);

        let island = "<leptos-island data-component=\"x\"></leptos-island>";
        let with_island = document(Language::Ky, TextSize::Normal, "Ак жоолук", island.into(), &assets, "abc");
        assert!(with_island.html.contains("<script type=\"module\" nonce=\"abc\">import load"), "{}", with_island.html);
        assert!(with_island.policy.contains("script-src 'nonce-abc'"));

        let not_built = Assets { js: None, ..assets };
        assert!(
            !document(Language::Ky, TextSize::Normal, "Ак жоолук", island.into(), &not_built, "abc")
                .html
                .contains("<script")
        );
    }

    #[test]
    fn a_problem_is_a_whole_page_even_where_nobody_is_seated() {
        let html = problem_html(None, Language::En, StatusCode::PAYLOAD_TOO_LARGE, "too-large", &Assets::default());
        assert!(html.contains("<title>Too large · Jooluk</title>"), "{html}");
        assert!(html.contains("href=\"/en/sign-in\""), "{html}");
        let unknown = problem_html(None, Language::En, StatusCode::IM_A_TEAPOT, "teapot", &Assets::default());
        assert!(unknown.contains("Something failed on our side"), "{unknown}");
    }
}
