//! Every address of the server, and what each request passes on its way.

use std::{ops::Deref, sync::Arc};

use app::{Assets, ListReader};
use axum::{
    Router,
    extract::{Request, State},
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::{MethodFilter, get, on},
};
use http::{HeaderMap, Method, StatusCode, header};
use leptos::server_fn::axum::server_fn_paths;
use tower_http::catch_panic::CatchPanicLayer;
use training::{Desk, Refusal, rows::Sheet};

use crate::{
    assets,
    edge::{
        body_limit, compression, cross_site, headers, health,
        kept_pages::{self, KeptPages},
        problems::{self, Problem},
        request_log, seating, sessions, text_size,
    },
    exports,
    settings::Settings,
    spreadsheet::read_spreadsheet,
};

/// What all doors share; a clone is the same.
#[derive(Clone)]
pub struct Doors(Arc<Shared>);

pub struct Shared {
    /// The operator's desk, from which every request gets a desk with its own visitor at it.
    pub desk: Desk,
    pub settings: Settings,
    pub(crate) kept_pages: KeptPages,
    assets: Assets,
}

impl Deref for Doors {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl Shared {
    /// The addresses of stylesheet, mark and islands.
    pub fn assets(&self) -> Assets {
        // A debug server finds a changed stylesheet at the next press of the reload key.
        if cfg!(debug_assertions) { assets::names() } else { self.assets.clone() }
    }
}

/// The server without its socket, as it runs and as the tests meet it.
///
/// The desk is the operator's; what it says of time, curriculum and press holds for every request.
pub fn build(desk: Desk, settings: Settings) -> Router {
    // Drawing a page may put a part of it on the executor; it may have been set by an earlier router.
    drop(any_spawner::Executor::init_tokio());
    let doors = Doors(Arc::new(Shared { desk, settings, kept_pages: KeptPages::default(), assets: assets::names() }));

    // What knows the visitor.
    let seated = Router::new()
        .route("/", get(page))
        .merge(exports::routes())
        .merge(acts())
        .fallback(page)
        .layer(from_fn_with_state(doors.clone(), seating::seat))
        .layer(sessions::layer(&doors))
        .layer(from_fn_with_state(doors.clone(), sessions::explain))
        .layer(from_fn_with_state(doors.clone(), kept_pages::keep));

    // What asks nobody who it is.
    let routes = Router::new()
        .route("/healthz", get(health::is_alive))
        .route("/readyz", get(health::is_ready))
        .route("/text-size/{size}", get(text_size::choose))
        .merge(assets::router())
        .merge(seated);
    guarded(routes, doors)
}

/// Puts before the routes what every request passes; the last layer is the first to see it.
fn guarded(routes: Router<Doors>, doors: Doors) -> Router {
    routes
        .layer(from_fn_with_state(doors.clone(), cross_site::guard))
        .layer(from_fn(body_limit::limit))
        .layer(CatchPanicLayer::custom(problems::after_panic))
        .layer(from_fn_with_state(doors.clone(), problems::draw))
        .layer(compression::layer())
        .layer(from_fn_with_state(doors.clone(), kept_pages::answer_kept))
        .layer(from_fn_with_state(doors.clone(), headers::set))
        .layer(from_fn(request_log::note))
        .with_state(doors)
}

/// The pages, and the page that says that there is none.
async fn page(State(doors): State<Doors>, request: Request) -> Response {
    app::answer_page(request, doors.assets()).await
}

/// The acts of `app::actions`, each at its fixed address `/api/NOUN/VERB`.
fn acts() -> Router<Doors> {
    let methods = |method: Method| MethodFilter::try_from(method).unwrap_or(MethodFilter::POST);
    let acts = server_fn_paths().filter(|(path, _)| path.starts_with("/api/"));
    acts.fold(Router::new(), |router, (path, method)| router.route(path, on(methods(method), act)))
}

async fn act(State(doors): State<Doors>, request: Request) -> Response {
    if request.uri().path() == body_limit::LISTS && !announces_parts(request.headers()) {
        return Problem { status: StatusCode::UNSUPPORTED_MEDIA_TYPE, key: "form-not-understood" }.into_response();
    }
    let assets = doors.assets();
    let context = move || {
        leptos::prelude::provide_context(assets.clone());
        leptos::prelude::provide_context(ListReader::new(read_list));
    };
    let answer = leptos_axum::handle_server_fns_with_context(context, request).await.into_response();
    // An act says so where the database cannot be written; it has no page to lead to.
    if answer.status() == StatusCode::SERVICE_UNAVAILABLE { Problem::READ_ONLY.into_response() } else { answer }
}

/// Whether the form says where its parts end; leptos takes a form with a file for granted and panics at any other.
fn announces_parts(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let boundary = kind.and_then(|kind| kind.strip_prefix("multipart/form-data;")?.trim().strip_prefix("boundary="));
    let plain = |sign: u8| sign.is_ascii_alphanumeric() || b"-_".contains(&sign);
    boundary.is_some_and(|boundary| !boundary.is_empty() && boundary.bytes().all(plain))
}

/// Reads a spreadsheet away from the threads that answer requests: a large one takes its time.
async fn read_list(bytes: Vec<u8>, file_name: String) -> Result<Vec<Sheet>, Refusal> {
    let read = tokio::task::spawn_blocking(move || read_spreadsheet(&bytes, &file_name));
    match read.await {
        Ok(sheets) => Ok(sheets?),
        Err(error) => {
            tracing::error!(%error, "a spreadsheet could not be read to its end");
            Err(Refusal::FileBroken)
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use tower::ServiceExt;
    use training::store::Store;

    use super::*;
    use crate::first_start;

    async fn doors(folder: &std::path::Path) -> Doors {
        let store = Store::connect(&format!("sqlite://{}/jooluk.db", folder.display())).await.expect("a store");
        let desk = first_start::desk(store, None, "https://jooluk.example", true).expect("a sound curriculum");
        Doors(Arc::new(Shared {
            desk,
            settings: Settings::default(),
            kept_pages: KeptPages::default(),
            assets: Assets::default(),
        }))
    }

    #[tokio::test]
    async fn a_panic_is_answered_by_one_plain_sentence_and_tells_nothing() {
        async fn burn() -> &'static str {
            panic!("the secret of the house")
        }
        let folder = tempfile::TempDir::new().expect("a folder");
        let router = guarded(Router::new().route("/burn", get(burn)), doors(folder.path()).await);
        let request = Request::get("/burn").header("accept", "text/html").header("accept-language", "en");
        let response = router.oneshot(request.body(Body::empty()).expect("a request")).await.expect("an answer");
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert!(response.headers().contains_key("content-security-policy"));
        let body = to_bytes(response.into_body(), 1 << 20).await.expect("a body");
        let body = String::from_utf8_lossy(&body);
        assert!(body.contains("Something failed on our side"), "{body}");
        assert!(!body.contains("secret"), "{body}");
        assert!(body.contains("demo-banner"), "made-up people are marked as such on every page: {body}");
    }

    #[test]
    fn every_act_has_a_fixed_address() {
        for (path, _) in server_fn_paths() {
            let parts: Vec<_> = path.split('/').collect();
            assert!(matches!(parts[..], ["", "api", noun, verb] if !noun.is_empty() && !verb.is_empty()), "{path}");
        }
        assert!(server_fn_paths().count() > 3, "the acts of `app` are linked in");
    }
}
