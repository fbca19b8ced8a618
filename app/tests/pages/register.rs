//! The register of people, its organisations and accounts, by forms alone.

use http::StatusCode;

use crate::browser::{Answer, Browser};

/// A signed-in administrator, who is person 1 and account 1.
async fn at_the_register() -> Browser {
    let browser = Browser::open().await;
    browser.set_up_and_sign_in().await;
    browser
}

/// A form that came too late: refused, with its old revision and the way to what is saved now.
#[track_caller]
fn came_too_late(page: &Answer, saved_at: &str) {
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.html.contains("Somebody else saved this before you"), "{}", page.html);
    assert!(page.html.contains("name=\"revision\" value=\"1\""), "{}", page.html);
    assert!(page.html.contains(&format!("href=\"{saved_at}\">See what is saved now")), "{}", page.html);
}

#[tokio::test]
async fn a_stale_form_of_an_organisation_comes_back_as_typed_and_overwrites_nothing() {
    let browser = at_the_register().await;
    let form = [("kind", "police_unit"), ("name", "Өзгөн РИИБ"), ("other_names", "Узгенский РОВД"), ("oblast", "KG-O")];
    let added = browser.post("/en/organisations/new", "/api/organisations/add", &form).await;
    assert_eq!(added.header("location"), "/en/organisations?done=organisation-saved");

    let edit = "/en/organisations/1";
    assert!(browser.get(edit).await.html.contains("name=\"revision\" value=\"1\""));
    let opened = [("organisation", "1"), ("revision", "1")];
    let first = [&opened[..], &form[..]].concat();
    let saved = browser.post(edit, "/api/organisations/save", &first).await;
    assert_eq!(saved.header("location"), "/en/organisations?done=organisation-saved");

    let typed = [("kind", "school"), ("name", "Өзгөн мектеби"), ("other_names", "Школа\r\nМектеп"), ("oblast", "KG-B")];
    let second = [&opened[..], &typed[..]].concat();
    // A second press from the page that came back is refused as the first.
    for _ in 0..2 {
        let refused = browser.post(edit, "/api/organisations/save", &second).await;
        assert_eq!(refused.header("location"), edit);
        let page = browser.get(edit).await;
        came_too_late(&page, edit);
        for kept in ["value=\"Өзгөн мектеби\"", "Мектеп", "value=\"KG-B\" selected", "value=\"school\" selected"]
        {
            assert!(page.html.contains(kept), "{kept}: {}", page.html);
        }
    }
    let page = browser.get(edit).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.html.contains("value=\"Өзгөн РИИБ\""), "{}", page.html);
    assert!(page.html.contains("name=\"revision\" value=\"2\""), "{}", page.html);
}

#[tokio::test]
async fn a_refused_form_of_an_organisation_keeps_what_was_typed_beside_the_reason() {
    let browser = at_the_register().await;
    let new = "/en/organisations/new";
    let form = [("kind", "ngo"), ("name", " "), ("other_names", "Тынчтык"), ("oblast", "KG-J"), ("district", "uzgen")];
    browser.post(new, "/api/organisations/add", &form).await;
    let page = browser.get(new).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for kept in [
        "id=\"name-error\"",
        "Тынчтык",
        "value=\"ngo\" selected",
        "value=\"KG-J\" selected",
        "value=\"uzgen\" selected",
    ] {
        assert!(page.html.contains(kept), "{kept}: {}", page.html);
    }
}

#[tokio::test]
async fn a_stale_form_of_an_account_comes_back_as_typed_and_overwrites_nothing() {
    let browser = at_the_register().await;
    let person = browser.person("Токтосунова", "Гүлнара").await.to_string();
    let new = [("person", person.as_str()), ("sign_in_name", "gulnara"), ("roles[]", "trainee")];
    let made = browser.post(&format!("/en/accounts/new?person={person}"), "/api/accounts/create", &new).await;
    assert_eq!(made.header("location"), "/en/accounts/2/slip");

    let edit = "/en/accounts/2";
    let save = async |typed: &[(&str, &str)]| {
        let form = [&[("account", "2"), ("revision", "1")], typed].concat();
        browser.post(edit, "/api/accounts/save", &form).await.header("location").to_owned()
    };
    let first = [("sign_in_name", "gulnara"), ("roles[]", "trainer")];
    assert_eq!(save(&first).await, "/en/accounts/2?done=account-saved");
    let second = [("sign_in_name", "toktosunova"), ("roles[]", "manager"), ("oblasts[]", "KG-B"), ("disabled", "yes")];
    assert_eq!(save(&second).await, edit);
    let page = browser.get(edit).await;
    came_too_late(&page, edit);
    for kept in ["toktosunova", "value=\"manager\" checked", "value=\"KG-B\" checked", "value=\"yes\" checked"] {
        assert!(page.html.contains(kept), "{kept}: {}", page.html);
    }
    assert!(!page.html.contains("value=\"trainer\" checked"), "{}", page.html);
    let page = browser.get(edit).await;
    assert!(page.html.contains("value=\"trainer\" checked"), "{}", page.html);
    assert!(!page.html.contains("value=\"yes\" checked"), "{}", page.html);
}

#[tokio::test]
async fn a_stale_form_of_a_person_comes_back_as_typed_and_leads_to_what_is_saved() {
    let browser = at_the_register().await;
    let person = browser.person("Токтосунова", "Гүлнара").await;
    let (id, edit) = (person.to_string(), format!("/en/people/{person}/edit"));
    let form = |rank: &'static str| {
        [
            ("person", id.as_str()),
            ("revision", "1"),
            ("family_name", "Токтосунова"),
            ("given_name", "Гүлнара"),
            ("audience", "police"),
            ("rank", rank),
        ]
    };
    let saved = browser.post(&edit, "/api/people/save", &form("майор")).await;
    assert_eq!(saved.header("location"), format!("/en/people/{person}?done=person-saved"));
    browser.post(&edit, "/api/people/save", &form("сержант")).await;
    let page = browser.get(&edit).await;
    came_too_late(&page, &format!("/en/people/{person}"));
    assert!(page.html.contains("value=\"сержант\""), "{}", page.html);
}

#[tokio::test]
async fn a_phone_is_searched_as_it_is_displayed_and_what_is_not_known_is_shown_as_such() {
    let browser = at_the_register().await;
    browser.person("Бакиров", "Бакыт").await;
    let form = [
        ("family_name", "Токтосунова"),
        ("given_name", "Гүлнара"),
        ("audience", "police"),
        ("rank", "майор"),
        ("phone", "0555463150"),
    ];
    browser.post("/en/people/new", "/api/people/add", &form).await;

    let unknown = "<span class=\"visually-hidden\">not known</span>";
    let page = browser.get("/en/people?q=%2B996%C2%A0555%C2%A0463%C2%A0150").await;
    assert!(page.html.contains("Токтосунова") && !page.html.contains("Бакиров"), "{}", page.html);
    assert_eq!(page.html.matches(unknown).count(), 2, "organisation and home: {}", page.html);
    let page = browser.get("/en/people").await;
    assert_eq!(page.html.matches(unknown).count(), 10, "and all four of two others: {}", page.html);
}
