//! What stands before every page and act, met through the real router.

#[path = "../../training/tests/house/mod.rs"]
mod house;
mod visitor;

use axum::{
    Router,
    body::{Body, Bytes},
};
use futures_util::stream;
use house::House;
use http::{Method, StatusCode, header};
use sea_orm::{EntityTrait, PaginatorTrait};
use server::{build, settings::Settings};
use training::{
    Desk,
    store::{Store, browser_session, sign_in_failure},
};
use visitor::{Answer, HOST, Visitor};

const PASSWORD: &str = "Ак жоолук 2026!";
const SIGN_IN: &str = "/api/accounts/sign-in";

fn http_server(house: &House) -> Router {
    build(house.operator(), Settings::default())
}

fn https_server(house: &House) -> Router {
    let settings = Settings { base_url: Some(format!("https://{HOST}")), ..Settings::default() };
    build(house.operator(), settings)
}

/// A house in which somebody signs in as `aigul`.
async fn house_with_aigul() -> House {
    let house = House::open().await;
    let person = house.person("Асанова Айгүл").insert().await;
    house.account(person).signs_in_by("aigul").insert_with_password(PASSWORD).await;
    house
}

async fn sign_in(visitor: &mut Visitor, name: &str, password: &str) -> Answer {
    visitor.submit("/en/sign-in", SIGN_IN, &[("name", name), ("password", password), ("to", "")]).await
}

async fn sessions(house: &House) -> u64 {
    browser_session::Entity::find().count(house.store.read()).await.expect("a count")
}

#[tokio::test]
async fn an_address_without_a_language_leads_to_the_readers_own() {
    let house = House::open().await;
    let mut visitor = Visitor::new(&http_server(&house));
    visitor.accept_language = "de, fr;q=0.5";
    assert_eq!(visitor.get("/").await.header("location"), "/ky");
    visitor.accept_language = "ru-KG, ru;q=0.9, en;q=0.8";
    assert_eq!(visitor.get("/").await.header("location"), "/ru");
    assert_eq!(visitor.get("/v/K7QF-2M9X-4TRD").await.header("location"), "/ru/v/K7QF-2M9X-4TRD");
    visitor.cookies.insert("language".to_owned(), "uz".to_owned());
    let answer = visitor.get("/").await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/uz"));
}

#[tokio::test]
async fn an_unknown_language_or_page_is_a_page_that_says_so() {
    let house = House::open().await;
    let mut visitor = Visitor::new(&http_server(&house));
    for path in ["/de/learn", "/en/no-such-page", "/nothing", "/en/people/1/nothing"] {
        let answer = visitor.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(answer.body.contains("There is no such page"), "{path}: {}", answer.body);
        assert!(answer.body.contains("href=\"/en\""), "{path} links to what there is");
    }
}

#[tokio::test]
async fn watchers_learn_whether_the_server_lives_and_is_ready() {
    let house = House::open().await;
    let mut visitor = Visitor::new(&http_server(&house));
    assert_eq!(visitor.get("/healthz").await.status, StatusCode::OK);
    assert_eq!(visitor.get("/readyz").await.status, StatusCode::OK);
    house.store.clone().close().await.expect("closed");
    assert_eq!(visitor.get("/healthz").await.status, StatusCode::OK);
    let answer = visitor.get("/readyz").await;
    assert_eq!(
        (answer.status, answer.body.as_str()),
        (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer")
    );
}

#[tokio::test]
async fn every_answer_says_what_a_browser_may_do_with_it() {
    let house = House::open().await;
    let mut visitor = Visitor::new(&https_server(&house));
    for path in ["/en", "/en/no-such-page", "/healthz", "/", "/assets/nothing"] {
        let answer = visitor.get(path).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'"), "{path}: {policy}");
        for rule in ["style-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"] {
            assert!(policy.contains(rule), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe-inline") && !policy.contains('*'), "{path}: {policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert!(answer.header("permissions-policy").contains("camera=()"), "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("strict-transport-security"), "max-age=31536000", "{path}");
    }
    let by_http = Visitor::new(&http_server(&house)).get("/en").await;
    assert_eq!(by_http.header("strict-transport-security"), "");
}

#[tokio::test]
async fn a_page_without_an_island_may_run_no_script() {
    let house = House::open().await;
    let answer = Visitor::new(&http_server(&house)).get("/en/sign-in").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.header("content-security-policy").contains("script-src 'none'"));
    assert!(!answer.body.contains("<script"), "{}", answer.body);
}

#[tokio::test]
async fn the_sessions_cookie_is_for_this_server_alone() {
    let house = house_with_aigul().await;
    for (router, secure) in [(http_server(&house), false), (https_server(&house), true)] {
        let mut visitor = Visitor::new(&router);
        let fields = [("name", "aigul"), ("password", PASSWORD), ("to", "")];
        let answer = visitor.post("/en/sign-in", SIGN_IN, &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let cookies = answer.set_cookies();
        let cookie = cookies.iter().find(|cookie| cookie.starts_with("jooluk=")).expect("the session's cookie");
        for flag in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=1209600"] {
            assert!(cookie.contains(flag), "{cookie}");
        }
        assert_eq!(cookie.contains("Secure"), secure, "{cookie}");
        assert!(!cookie.contains("Domain"), "{cookie}");
    }
}

#[tokio::test]
async fn a_visitor_of_whom_there_is_nothing_to_remember_is_not_remembered() {
    let house = House::open().await;
    let mut visitor = Visitor::new(&http_server(&house));
    for path in ["/en", "/en/sign-in", "/en/no-such-page"] {
        visitor.get(path).await;
    }
    assert!(!visitor.cookies.contains_key("jooluk"), "{:?}", visitor.cookies);
    // A cookie that nobody gave is no session.
    visitor.cookies.insert("jooluk".to_owned(), "AAAAAAAAAAAAAAAAAAAAAA".to_owned());
    assert_eq!(visitor.get("/en").await.status, StatusCode::OK);
    assert_eq!(sessions(&house).await, 0);
}

#[tokio::test]
async fn signing_in_takes_a_new_session_and_signing_out_ends_it() {
    let house = house_with_aigul().await;
    let mut visitor = Visitor::new(&http_server(&house));
    assert_eq!(sign_in(&mut visitor, "aigul", "wrong password").await.status, StatusCode::UNAUTHORIZED);
    let before = visitor.cookies.get("jooluk").cloned();
    let home = sign_in(&mut visitor, "aigul", PASSWORD).await;
    assert_eq!(home.status, StatusCode::OK);
    assert!(home.body.contains("Асанова Айгүл"), "{}", home.body);
    assert!(home.header("cache-control").contains("private"));
    let signed_in = visitor.cookies.get("jooluk").cloned();
    assert_ne!(before, signed_in, "a session known before must not become the account's");

    let mut left_behind = visitor.clone();
    visitor.submit("/en", "/api/accounts/sign-out", &[]).await;
    assert!(!visitor.cookies.contains_key("jooluk"));
    assert!(!left_behind.get("/en").await.body.contains("Асанова Айгүл"));
}

#[tokio::test]
async fn no_answer_tells_whether_an_account_exists() {
    let house = house_with_aigul().await;
    let router = http_server(&house);
    let mut answers = Vec::new();
    for name in ["aigul", "nobody"] {
        let mut visitor = Visitor::new(&router);
        let answer = sign_in(&mut visitor, name, "wrong password").await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
        answers.push(answer.body.replace(name, "NAME"));
    }
    assert_eq!(answers[0], answers[1]);
}

#[tokio::test]
async fn two_servers_on_one_database_count_failed_sign_ins_together() {
    let house = house_with_aigul().await;
    let mut other_process = house.operator();
    other_process.store = Store::connect(house.database_url()).await.expect("a second process");
    let routers = [http_server(&house), build(other_process, Settings::default())];
    for attempt in 0..5 {
        let mut visitor = Visitor::new(&routers[attempt % 2]);
        assert_eq!(sign_in(&mut visitor, "aigul", "wrong password").await.status, StatusCode::UNAUTHORIZED);
    }
    for router in &routers {
        let answer = sign_in(&mut Visitor::new(router), "aigul", PASSWORD).await;
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    }
}

#[tokio::test]
async fn a_changed_password_ends_the_sessions_of_other_browsers() {
    let house = house_with_aigul().await;
    let router = http_server(&house);
    let (mut own, mut other) = (Visitor::new(&router), Visitor::new(&router));
    sign_in(&mut own, "aigul", PASSWORD).await;
    sign_in(&mut other, "aigul", PASSWORD).await;
    assert!(other.get("/en").await.body.contains("Асанова Айгүл"));

    let fields = [("present_password", PASSWORD), ("password", "a new password"), ("password_again", "a new password")];
    let changed = own.submit("/en/account", "/api/accounts/change-password", &fields).await;
    assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
    assert!(own.get("/en").await.body.contains("Асанова Айгүл"));
    assert!(!other.get("/en").await.body.contains("Асанова Айгүл"));
}

#[tokio::test]
async fn another_sites_form_does_nothing_and_says_so_in_the_readers_language() {
    let house = house_with_aigul().await;
    let mut visitor = Visitor::new(&http_server(&house));
    visitor.accept_language = "ru";
    let form = format!("name=aigul&password={PASSWORD}");
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("referer", "https://evil.example/jooluk.example"),
        ("x-nothing", "neither of them"),
    ] {
        let request = visitor.request(Method::POST, SIGN_IN).header(name, value);
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let answer = visitor.send(request.body(Body::from(form.clone())).expect("a request")).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}: {value}");
        assert!(answer.body.contains("lang=\"ru\""), "{}", answer.body);
        assert!(answer.set_cookies().iter().all(|cookie| !cookie.starts_with("jooluk=")));
    }
    assert_eq!(sign_in_failure::Entity::find().count(house.store.read()).await.expect("a count"), 0);
    assert_eq!(sessions(&house).await, 0);
}

#[tokio::test]
async fn made_up_people_are_marked_as_such_where_the_edge_refuses_too() {
    let house = House::open().await;
    let demo = build(Desk { demo: true, ..house.operator() }, Settings::default());
    for (router, marked) in [(demo, true), (http_server(&house), false)] {
        let mut visitor = Visitor::new(&router);
        let elsewhere = visitor.request(Method::POST, SIGN_IN).header("sec-fetch-site", "cross-site");
        let too_large = visitor.request(Method::POST, SIGN_IN).header("sec-fetch-site", "same-origin");
        for (request, body, status) in [
            (elsewhere, Body::empty(), StatusCode::FORBIDDEN),
            (too_large, Body::from(vec![b'x'; 2 << 20]), StatusCode::PAYLOAD_TOO_LARGE),
        ] {
            let answer = visitor.send(request.body(body).expect("a request")).await;
            assert_eq!(answer.status, status);
            assert_eq!(answer.body.contains("demo-banner"), marked, "{status}: {}", answer.body);
            assert!(!answer.body.contains("/en/accounts"), "a visitor's page: {}", answer.body);
        }
    }
}

#[tokio::test]
async fn a_program_is_told_the_problem_by_its_key() {
    let house = House::open().await;
    let mut visitor = Visitor::new(&http_server(&house));
    let mut request = visitor.request(Method::POST, SIGN_IN).body(Body::empty()).expect("a request");
    request.headers_mut().insert(header::ACCEPT, "application/json".parse().expect("a value"));
    let answer = visitor.send(request).await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::FORBIDDEN, r#"{"problem":"cross-site"}"#));
}

#[tokio::test]
async fn a_body_that_is_too_large_reaches_nobody_whether_its_length_was_said_or_not() {
    let house = House::open().await;
    let mut visitor = Visitor::new(&http_server(&house));
    const MEGABYTE: usize = 1 << 20;
    for (path, size) in [(SIGN_IN, MEGABYTE + 1), ("/api/people/read-list", 50 * MEGABYTE)] {
        let parts = (0..size.div_ceil(MEGABYTE)).map(|_| Ok::<_, std::io::Error>(Bytes::from(vec![b'x'; MEGABYTE])));
        let unsaid = Body::from_stream(stream::iter(parts.collect::<Vec<_>>()));
        for (body, said) in [(Body::from(vec![b'x'; size]), true), (unsaid, false)] {
            let mut request = visitor
                .request(Method::POST, path)
                .header("sec-fetch-site", "same-origin")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            if said {
                request = request.header(header::CONTENT_LENGTH, size);
            }
            let answer = visitor.send(request.body(body).expect("a request")).await;
            assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{path}, length said: {said}");
            assert!(answer.body.contains("Send a smaller file"), "{}", answer.body);
        }
    }
}

#[tokio::test]
async fn pages_travel_compressed() {
    let house = House::open().await;
    let mut visitor = Visitor::new(&http_server(&house));
    for encoding in ["br", "gzip"] {
        let request = visitor.request(Method::GET, "/en").header(header::ACCEPT_ENCODING, encoding);
        let answer = visitor.send(request.body(Body::empty()).expect("a request")).await;
        assert_eq!(answer.header("content-encoding"), encoding);
    }
    assert_eq!(visitor.get("/en").await.header("content-encoding"), "");
}

#[tokio::test]
async fn the_first_administrator_is_made_by_the_link_alone() {
    let house = House::open().await;
    let path = server::first_start::prepare(&house.operator()).await.expect("prepared").expect("a link");
    let mut visitor = Visitor::new(&http_server(&house));
    let page = visitor.get(&path).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    assert!(!visitor.get("/ky/set-up/0123456789").await.status.is_success());

    let token = path.rsplit('/').next().expect("a token");
    let fields = [
        ("token", token),
        ("family_name", "Асанова"),
        ("given_name", "Айгүл"),
        ("sign_in_name", "aigul"),
        ("password", PASSWORD),
        ("password_again", PASSWORD),
    ];
    let home = visitor.submit(&path, "/api/accounts/set-up", &fields).await;
    assert_eq!(home.status, StatusCode::OK, "{}", home.body);
    assert!(home.body.contains("Асанова Айгүл"));
    assert_eq!(server::first_start::prepare(&house.operator()).await.expect("prepared"), None);
}
