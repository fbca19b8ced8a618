//! A browser without script on a register of its own: keeps its session, sends the headers that browsers send.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::response::{IntoResponse, Response};
use curriculum::Library;
use http::header::{ACCEPT, ACCEPT_LANGUAGE, CONTENT_TYPE, HOST, REFERER};
use http::{HeaderMap, Request, StatusCode};
use jooluk_app::Assets;
use migrations::Migrator;
use sea_orm_migration::MigratorTrait;
use tower_sessions::{MemoryStore, Session};
use training::certificates::Press;
use training::ids::{AccountId, PersonId};
use training::people::PersonFields;
use training::store::Store;
use training::words::Audience;
use training::{Actor, Clock, Desk, accounts, people};

/// The morning of a training day: 12 October 2026, 9 o'clock in Bishkek.
const MORNING: &str = "2026-10-12T03:00:00Z";

pub struct Browser {
    desk: Desk,
    session: Session,
    wishes: &'static str,
    // Gone with the browser.
    _folder: Arc<tempfile::TempDir>,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub html: String,
}

impl Answer {
    /// A header's text; empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

impl Browser {
    /// A browser on an empty register.
    pub async fn open() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite://{}?mode=rwc", folder.path().join("jooluk.sqlite").display());
        let store = Store::connect(&url).await.expect("the new database opens");
        Migrator::up(store.write(), None).await.expect("the migrations run");
        let desk = Desk {
            actor: Actor::Anyone,
            store,
            clock: Clock::fixed(MORNING.parse().expect("a time")),
            library: Arc::new(Library::built_in().expect("the built-in curriculum is sound")),
            press: Press::new("https://jooluk.example", |_| Ok(b"%PDF-test".to_vec())),
            demo: false,
        };
        let session = Session::new(None, Arc::new(MemoryStore::default()), None);
        Self { desk, session, wishes: "", _folder: Arc::new(folder) }
    }

    /// The same browser, asking for these languages.
    pub fn wishing(&self, wishes: &'static str) -> Self {
        let (desk, session, folder) = (self.desk.clone(), self.session.clone(), Arc::clone(&self._folder));
        Self { desk, session, wishes, _folder: folder }
    }

    /// The token of the link for the first administrator.
    pub async fn set_up_token(&self) -> String {
        let token = accounts::begin_set_up(&self.desk.seat(Actor::Operator)).await.expect("no failure");
        token.expect("the register is not set up")
    }

    /// Makes the first administrator, who is signed in from then on.
    pub async fn set_up_and_sign_in(&self) {
        let token = self.set_up_token().await;
        let password = "four words are long";
        let form = [
            ("token", token.as_str()),
            ("family_name", "Асанова"),
            ("given_name", "Айгүл"),
            ("sign_in_name", "aigul"),
            ("password", password),
            ("password_again", password),
        ];
        let answer = self.post(&format!("/en/set-up/{token}"), "/api/accounts/set-up", &form).await;
        assert_eq!(answer.header("location"), "/en?done=password-set");
    }

    /// A person in the register.
    pub async fn person(&self, family_name: &str, given_name: &str) -> PersonId {
        let fields = PersonFields::named(family_name, given_name, Audience::Police);
        people::add_person(&self.desk.seat(Actor::Operator), fields).await.expect("a person")
    }

    /// Opens an address.
    pub async fn get(&self, address: &str) -> Answer {
        let request = self.request(Request::get(address).header(ACCEPT, "text/html"), Body::empty()).await;
        let assets = Assets {
            css: "/assets/jooluk.css".into(),
            js: Some("/assets/jooluk.js".into()),
            wasm: Some("/assets/jooluk.wasm".into()),
            mark: "/assets/mark.svg".into(),
        };
        answer(jooluk_app::answer_page(request, assets).await).await
    }

    /// Sends a form of the page at that address.
    pub async fn post(&self, page: &str, endpoint: &str, form: &[(&str, &str)]) -> Answer {
        let request = Request::post(endpoint)
            .header(ACCEPT, "text/html,application/xhtml+xml")
            .header(REFERER, format!("http://jooluk.example{page}"));
        self.send(request, form).await
    }

    /// Sends a form as a program would.
    pub async fn call(&self, endpoint: &str, form: &[(&str, &str)]) -> Answer {
        self.send(Request::post(endpoint).header(ACCEPT, "application/json"), form).await
    }

    async fn send(&self, request: http::request::Builder, form: &[(&str, &str)]) -> Answer {
        let body = form.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        let body = body.collect::<Vec<_>>().join("&");
        let request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        let request = self.request(request, Body::from(body)).await;
        answer(leptos_axum::handle_server_fns(request).await.into_response()).await
    }

    /// Seats whoever the session belongs to, as the server does.
    async fn request(&self, request: http::request::Builder, body: Body) -> Request<Body> {
        let account = self.session.get::<i64>("account").await.expect("a session");
        let stamp = self.session.get::<String>("stamp").await.expect("a session").unwrap_or_default();
        let member = match account {
            Some(id) => accounts::open(&self.desk.store, AccountId(id), &stamp).await.expect("no failure"),
            None => None,
        };
        let actor = member.map_or(Actor::Anyone, Actor::Account);
        request
            .header(HOST, "jooluk.example")
            .header(ACCEPT_LANGUAGE, self.wishes)
            .extension(self.desk.seat(actor))
            .extension(self.session.clone())
            .body(body)
            .expect("a request")
    }
}

/// As a browser encodes a form, brackets included.
fn encoded(text: &str) -> String {
    let letters = text.bytes().map(|byte| match byte {
        b' ' => "+".to_owned(),
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    });
    letters.collect()
}

async fn answer(response: Response) -> Answer {
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, 1 << 22).await.expect("a body");
    Answer { status: parts.status, headers: parts.headers, html: String::from_utf8_lossy(&bytes).into_owned() }
}
