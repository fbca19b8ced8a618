//! Pages and acts as a browser without script meets them, without the server's router around.

mod browser;
mod register;
mod trainings;

use browser::Browser;
use http::StatusCode;

#[tokio::test]
async fn a_visitor_reads_the_first_page_in_each_language_and_it_carries_no_script() {
    let browser = Browser::open().await;
    for language in ["ky", "ru", "uz", "en"] {
        let page = browser.get(&format!("/{language}")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.html.starts_with("<!DOCTYPE html>"), "{}", page.html);
        assert!(page.html.contains(&format!("<html lang=\"{language}\">")), "{}", page.html);
        assert!(!page.html.contains("<script"), "{}", page.html);
        assert!(page.header("content-security-policy").contains("script-src 'none'"));
        assert!(!page.html.contains(" style="), "the policy forbids it: {}", page.html);
    }
}

#[tokio::test]
async fn an_address_without_a_language_leads_to_the_readers_own() {
    let browser = Browser::open().await;
    assert_eq!(browser.get("/").await.header("location"), "/ky");
    assert_eq!(browser.wishing("ru-RU, en;q=0.5").get("/v/AB12").await.header("location"), "/ru/v/AB12");
}

#[tokio::test]
async fn an_unknown_page_or_language_is_answered_with_what_there_is() {
    let browser = Browser::open().await;
    for address in ["/en/nowhere", "/en/accounts/7/nowhere", "/xx", "/xx/people"] {
        let page = browser.get(address).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{address}");
        assert!(page.html.contains("/learn\""), "{address}: {}", page.html);
    }
}

#[tokio::test]
async fn a_page_for_members_asks_a_visitor_to_sign_in_and_remembers_the_way() {
    let browser = Browser::open().await;
    let page = browser.get("/en/account").await;
    assert_eq!(page.status, StatusCode::UNAUTHORIZED);
    assert!(page.html.contains("href=\"/en/sign-in?to=/en/account\""), "{}", page.html);
}

#[tokio::test]
async fn a_refused_form_comes_back_filled_in_and_says_why_once() {
    let browser = Browser::open().await;
    let form = [("name", "нет такого <b>"), ("password", "not the right one"), ("to", "/en/learn")];
    let answer = browser.post("/en/sign-in?to=/en/learn", "/api/accounts/sign-in", &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("location"), "/en/sign-in?to=/en/learn");

    let page = browser.get("/en/sign-in?to=/en/learn").await;
    assert_eq!(page.status, StatusCode::UNAUTHORIZED);
    assert!(page.html.contains("class=\"notice refusal\""), "{}", page.html);
    assert!(
        page.html.contains("value=\"нет такого <b>\"") || page.html.contains("value=\"нет такого &lt;b&gt;\""),
        "{}",
        page.html
    );
    assert!(!page.html.contains("not the right one"), "a password is never given back");

    let again = browser.get("/en/sign-in").await;
    assert_eq!(again.status, StatusCode::OK);
    assert!(!again.html.contains("notice refusal"), "{}", again.html);
}

#[tokio::test]
async fn a_program_gets_the_refusal_by_its_key() {
    let browser = Browser::open().await;
    let answer = browser.call("/api/accounts/sign-in", &[("name", "nobody"), ("password", "wrong password")]).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(answer.html.contains("sign-in-failed"), "{}", answer.html);
}

#[tokio::test]
async fn the_first_administrator_sets_the_register_up_and_signs_in() {
    let browser = Browser::open().await;
    let token = browser.set_up_token().await;
    let address = format!("/en/set-up/{token}");
    assert_eq!(browser.get(&address).await.status, StatusCode::OK);

    let mut form = vec![
        ("token", token.as_str()),
        ("family_name", "Асанова"),
        ("given_name", "Айгүл"),
        ("sign_in_name", "aigul"),
        ("password", "four words are long"),
        ("password_again", "four words are wrong"),
    ];
    browser.post(&address, "/api/accounts/set-up", &form).await;
    let page = browser.get(&address).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("value=\"Айгүл\""), "{}", page.html);
    assert!(page.html.contains("id=\"password_again-error\""), "{}", page.html);

    form[5].1 = form[4].1;
    let answer = browser.post(&address, "/api/accounts/set-up", &form).await;
    assert_eq!(answer.header("location"), "/en?done=password-set");
    let home = browser.get("/en?done=password-set").await;
    assert!(home.html.contains("class=\"notice done\""), "{}", home.html);
    assert!(home.html.contains("Асанова"), "{}", home.html);
}

#[tokio::test]
async fn an_administrator_makes_an_account_and_its_slip_is_shown_once() {
    let browser = Browser::open().await;
    browser.set_up_and_sign_in().await;
    let person = browser.person("Токтосунова", "Гүлнара").await;
    let address = format!("/en/accounts/new?person={person}");
    let page = browser.get(&address).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.html);
    assert!(page.html.contains("name=\"roles[]\""), "{}", page.html);

    // No role is ticked: refused, and the ticked oblast stays ticked.
    let person = person.to_string();
    let form = [("person", person.as_str()), ("sign_in_name", "gulnara\r\n0555 12 34 56"), ("oblasts[]", "KG-O")];
    let answer = browser.post(&address, "/api/accounts/create", &form).await;
    assert_eq!(answer.header("location"), address);
    let page = browser.get(&address).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("id=\"roles-error\""), "{}", page.html);
    assert!(page.html.contains("value=\"KG-O\" checked"), "{}", page.html);

    let roles = [("roles[]", "trainer"), ("roles[]", "manager")];
    let answer = browser.post(&address, "/api/accounts/create", &[&form[..], &roles[..]].concat()).await;
    let slip = answer.header("location").to_owned();
    assert!(slip.ends_with("/slip"), "{slip}");
    let page = browser.get(&slip).await;
    assert!(page.html.contains("<code class=\"big\">"), "{}", page.html);
    let again = browser.get(&slip).await;
    assert!(!again.html.contains("<code class=\"big\">"), "{}", again.html);

    let list = browser.get("/en/accounts").await;
    assert!(list.html.contains("Токтосунова"), "{}", list.html);
    assert!(list.html.contains("gulnara"), "{}", list.html);
}
