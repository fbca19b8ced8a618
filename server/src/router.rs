//! Every address of the server, and what each request passes on its way.

use app::Assets;
use axum::{
    Router,
    extract::{Request, State},
    middleware::{from_fn, from_fn_with_state},
    response::Response,
    routing::{MethodFilter, get, on},
};
use http::Method;
use leptos::server_fn::axum::server_fn_paths;
use tower_http::catch_panic::CatchPanicLayer;
use training::Desk;

use crate::{
    assets,
    edge::{body_limit, compression, cross_site, headers, health, problems, request_log, seating, sessions},
    settings::Settings,
};

/// What all doors share.
#[derive(Clone)]
pub struct Doors {
    /// The operator's desk, from which every request gets a desk with its own visitor at it.
    pub desk: Desk,
    pub settings: Settings,
    assets: Assets,
}

impl Doors {
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
    let doors = Doors { desk, settings, assets: assets::names() };

    // What knows the visitor.
    let seated = Router::new()
        .route("/", get(page))
        .route("/v/{code}", get(page))
        .merge(acts())
        .fallback(page)
        .layer(from_fn_with_state(doors.clone(), seating::seat))
        .layer(sessions::layer(&doors));

    // What asks nobody who it is.
    Router::new()
        .route("/healthz", get(health::is_alive))
        .route("/readyz", get(health::is_ready))
        .merge(assets::router())
        .merge(seated)
        // From here on the last is the first to see a request.
        .layer(from_fn_with_state(doors.clone(), cross_site::guard))
        .layer(from_fn(body_limit::limit))
        .layer(CatchPanicLayer::custom(problems::after_panic))
        .layer(from_fn_with_state(doors.clone(), problems::draw))
        .layer(compression::layer())
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
    let assets = doors.assets();
    let context = move || leptos::prelude::provide_context(assets.clone());
    axum::response::IntoResponse::into_response(leptos_axum::handle_server_fns_with_context(context, request).await)
}
