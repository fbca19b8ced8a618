//! What goes wrong at a desk, and the sentence it gets: nothing is lost that was typed, nothing is written by halves.

use std::fs;

use jooluk_tests::{Script, Server, Visitor, data_file};

/// The password of every account of the demonstration.
const PASSWORD: &str = "ak-jooluk-2026";

async fn trainer_at(server: &Server, story: &str) -> Visitor {
    let visitor = Visitor::come_to(server, story, Script::Off).await;
    visitor.sign_in("trainer", PASSWORD).await;
    visitor
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_is_no_list_is_refused_with_what_to_do() {
    let server = Server::with_made_up_people();
    let visitor = trainer_at(&server, "files-that-are-no-list").await;
    let folder = tempfile::tempdir().expect("a folder");
    let list = fs::read(data_file("register-2026-osh.xlsx")).expect("the list is there");
    let files = [
        ("empty.xlsx", Vec::new(), "This file is empty."),
        ("torn.xlsx", list[..list.len() / 2].to_vec(), "save it anew as XLSX"),
        ("nameless.csv", b"rank;phone\nmajor;0555123456\n".to_vec(), "No column with names was found."),
        // More than any list needs, and little enough to be read to its end before the answer.
        ("large.csv", vec![b'x'; 12 << 20], "larger than the register takes"),
    ];
    for (name, bytes, sentence) in files {
        let file = folder.path().join(name);
        fs::write(&file, bytes).expect("the folder can be written");
        visitor.open("/en/people/import").await;
        visitor.hand_in("The list", &file).await;
        visitor.press("Look at the list").await;
        let said = visitor.read("//main").await;
        assert!(said.contains(sentence), "{name}: {said}");
        visitor.sees_no("Something failed").await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_that_is_refused_keeps_what_was_typed_and_names_the_field() {
    let server = Server::with_made_up_people();
    let visitor = trainer_at(&server, "refused-forms").await;
    visitor.open("/en/people/new").await;
    visitor.write("Family name", "Мамытова").await;
    visitor.write("Given name", "Чынара").await;
    visitor.write("Birth year", "2090").await;
    visitor.press("Add to the register").await;
    visitor.sees("This birth year is not possible.").await;
    assert_eq!(visitor.value("Family name").await, "Мамытова");
    assert_eq!(visitor.value("Birth year").await, "2090");
    let beside = visitor.read("//*[@id='birth_year-error']").await;
    assert!(beside.contains("not possible"), "{beside}");

    visitor.write("Birth year", "1990").await;
    visitor.press("Add to the register").await;
    visitor.sees("The person is in the register.").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_that_comes_after_anothers_overwrites_nothing() {
    let server = Server::with_made_up_people();
    let visitor = trainer_at(&server, "stale-form").await;
    visitor.open("/en/people?q=Асанов").await;
    visitor.press_at("//main//tbody//th//a").await;
    let person = visitor.here().await;
    let edit = format!("{person}/edit");

    visitor.open(&edit).await;
    let first = visitor.open_beside(&edit).await;
    visitor.write("Rank", "майор").await;
    visitor.press("Save").await;
    visitor.sees("майор").await;
    visitor.turn_to(first).await;
    visitor.write("Rank", "сержант").await;
    visitor.press("Save").await;
    visitor.sees("Somebody else saved this before you").await;
    visitor.open(&person).await;
    visitor.sees("майор").await;
    visitor.sees_no("сержант").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_that_is_not_there_leads_on() {
    let server = Server::on_its_first_day();
    let visitor = Visitor::come_to(&server, "unknown-addresses", Script::Off).await;
    for address in ["/en/nowhere", "/de/people", "/en/trainings/seven", "/nothing"] {
        visitor.open(address).await;
        let ways = visitor.read_all("//main//a").await;
        assert!(!ways.is_empty(), "{address} is a dead end: {}", visitor.text().await);
    }
}
