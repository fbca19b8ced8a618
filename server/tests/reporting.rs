//! Figures and certificates as files, through the real router and the real binary.

#[path = "../../training/tests/house/mod.rs"]
mod house;
mod visitor;

use std::process::{Command, Output};

use axum::Router;
use chrono::NaiveDate;
use house::{House, trainings::three_days};
use http::{Method, StatusCode, header};
use serde_json::Value;
use server::{build, first_start, settings::Settings};
use tempfile::TempDir;
use training::{
    Desk,
    certificates::{CertificateFile, Issue, issue_certificates, read_certificates},
    enrolment::enrol,
    ids::TrainingId,
    reference,
    trainings::{self, TrainingFields},
    words::{Mark, Role, Sex},
};
use visitor::Visitor;

const PASSWORD: &str = "Ак жоолук 2026!";

/// Runs `jooluk` with that folder as its register.
fn jooluk(register: &[&str], words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jooluk"));
    command.args(words).args(register).env("JOOLUK_LANG", "en");
    command.output().expect("the binary runs")
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

/// The rows of a CSV file by their columns' names.
struct Rows {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Rows {
    fn read(text: &str, separator: u8) -> Self {
        let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
        let mut reader = csv::ReaderBuilder::new().delimiter(separator).from_reader(text.as_bytes());
        let head = reader.headers().expect("a head").iter().map(str::to_owned).collect();
        let rows = reader.records().map(|row| row.expect("a row as wide as the head"));
        Self { head, rows: rows.map(|row| row.iter().map(str::to_owned).collect()).collect() }
    }

    /// The cells of one column in the rows of one kind.
    fn column(&self, kind: &str, name: &str) -> Vec<&str> {
        let place =
            self.head.iter().position(|own| own == name).unwrap_or_else(|| panic!("no {name}: {:?}", self.head));
        self.rows.iter().filter(|row| row[0] == kind).map(|row| row[place].as_str()).collect()
    }
}

/// A register with one training in Osh, held by all of three people, among them one with a name for a rank that would
/// be a formula; certificates are printed by the real press.
async fn held() -> (House, Desk, TrainingId) {
    let mut house = House::open().await;
    reference::load(&house.operator()).await.expect("loaded");
    let trainer = house.trainer(&[]).await;
    let training = plan(&trainer, house.now().date_naive()).await;
    let woman = house.person("Асанова Айгүл").sex(Sex::Female).insert().await;
    let man = house.person("Өмүрзаков Үсөн").sex(Sex::Male).rank("=HYPERLINK(1)").insert().await;
    let unknown = house.person("Саматов Нурлан").insert().await;
    let everyone = [woman, man, unknown];
    enrol(&trainer, training, &everyone).await.expect("enrolled");
    house.set_time("2026-10-14T12:00:00Z");
    let mut desk = house.operator().seat(trainer.actor.clone());
    for person in everyone {
        for number in 1..=3 {
            house.mark(&desk, training, person, number, Mark::Present).await;
        }
    }
    desk.press = first_start::desk(house.store.clone(), None, "https://jooluk.example", false).expect("a desk").press;
    (house, desk, training)
}

async fn plan(desk: &Desk, first_day: NaiveDate) -> TrainingId {
    let trainer = desk.member().expect("signed in").person;
    let fields = TrainingFields { first_day, ..three_days(trainer) };
    trainings::plan_training(desk, fields, Some(house::trainings::three_sessions())).await.expect("planned")
}

fn server(house: &House) -> Router {
    build(house.operator(), Settings::default())
}

/// A browser in which somebody with that role is signed in.
async fn signed_in(house: &House, router: &Router, role: Role) -> Visitor {
    let person = house.person("Токтосунова Айгүл").insert().await;
    let name = format!("somebody-{role}");
    house.account(person).role(role).signs_in_by(&name).insert_with_password(PASSWORD).await;
    let mut visitor = Visitor::new(router);
    let fields = [("name", name.as_str()), ("password", PASSWORD), ("to", "")];
    let home = visitor.submit("/en/sign-in", "/api/accounts/sign-in", &fields).await;
    assert_eq!(home.status, StatusCode::OK, "{}", home.body);
    visitor
}

async fn issued(desk: &Desk, training: TrainingId) -> Vec<CertificateFile> {
    let issue = Issue { training, languages: Vec::new() };
    issue_certificates(desk, &issue).await.expect("issued");
    read_certificates(desk, training).await.expect("the files")
}

#[test]
fn a_fresh_register_reports_what_was_reported_before_it_and_counts_nobody() {
    let folder = TempDir::new().expect("a folder");
    let register = ["--data", folder.path().to_str().expect("a path")];
    let output = jooluk(&register, &["report", "participation", "--by", "oblast,year", "--format", "csv"]);
    assert!(output.status.success(), "{output:?}");
    let rows = Rows::read(&said(&output), b',');
    assert_eq!(rows.column("reported", "reported"), ["320", "108"]);
    assert_eq!(rows.column("reported", "oblast"), ["KG-B;KG-J;KG-O", "KG-B;KG-J;KG-O"]);
    assert_eq!(rows.column("reported", "year"), ["2012", "2013"]);
    for counted in ["women", "men", "unknown", "persons", "participations"] {
        assert_eq!(rows.column("reported", counted), ["", ""], "a reported total is no count of {counted}");
    }
    assert_eq!(rows.column("total", "persons"), ["0"]);
    assert_eq!(rows.column("total", "reported"), [""]);
    assert!(rows.column("reported", "note").iter().all(|note| note.contains("Women Peacemakers Network")));
    assert!(!rows.column("definition", "note").is_empty() && !rows.column("filter", "note").is_empty());
    assert_eq!(rows.column("asked", "note").len(), 1);

    let table = said(&jooluk(&register, &["report", "participation", "--lang", "ru"]));
    assert!(table.contains("320") && table.contains("108"), "{table}");
    let json = said(&jooluk(&register, &["report", "participation", "--format", "json"]));
    let json: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["reported"][0]["participants"], 320);
    assert_eq!(json["total"]["total"]["persons"], 0);
}

#[test]
fn a_question_that_cannot_be_ends_with_a_sentence_and_the_right_code() {
    let folder = TempDir::new().expect("a folder");
    let register = ["--data", folder.path().to_str().expect("a path")];
    let ask = |words: &[&str]| jooluk(&register, &[&["report", "participation"], words].concat());
    assert_eq!(ask(&["--by", "shoe_size"]).status.code(), Some(2));
    for (words, sentence) in [
        (["--from", "2027", "--to", "2026"].as_slice(), "Swap the two"),
        (&["--oblast", "KG-X"], "no such oblast"),
        (&["--from", "20260"], "year is not possible"),
    ] {
        let output = ask(words);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{words:?}: {error}");
        assert!(error.contains(sentence), "{words:?}: {error}");
    }
}

#[tokio::test]
async fn the_same_figures_come_as_csv_and_as_json_with_what_they_mean() {
    let (house, _, _) = held().await;
    let mut visitor = signed_in(&house, &server(&house), Role::Manager).await;
    let csv = visitor.get("/reports/participation.csv?by=oblast,year&lang=en").await;
    assert_eq!(csv.status, StatusCode::OK, "{}", csv.body);
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    assert!(csv.header("content-disposition").contains("participation-2026-10-14.csv"));
    let rows = Rows::read(&csv.body, b',');
    assert_eq!(rows.column("register", "oblast"), ["KG-O"]);
    assert_eq!(rows.column("register", "oblast_name"), ["Osh oblast"]);
    for (column, n) in [("women", "1"), ("men", "1"), ("unknown", "1"), ("persons", "3"), ("participations", "3")] {
        assert_eq!(rows.column("register", column), [n], "{column}");
        assert_eq!(rows.column("total", column), [n], "{column}");
    }
    assert_eq!(rows.column("reported", "reported"), ["320", "108"]);
    assert!(rows.column("asked", "note")[0].contains("Токтосунова Айгүл"));

    let json = visitor.get("/reports/participation.json?by=oblast,year&lang=en").await;
    let json: Value = serde_json::from_str(&json.body).expect("JSON");
    assert_eq!(json["lines"][0]["keys"]["oblast"], "KG-O");
    assert_eq!(json["total"]["total"]["persons"], 3);
    assert_eq!(json["total"]["women"]["persons"], 1);
    assert_eq!(json["question"]["by"], serde_json::json!(["oblast", "year"]));
    assert_eq!(json["asked_by"], "Токтосунова Айгүл");
    assert!(json["definitions"].as_array().is_some_and(|definitions| definitions.len() >= 6));
}

#[tokio::test]
async fn no_cell_is_a_formula_and_semicolons_part_cells_where_they_are_wished_for() {
    let (house, _, _) = held().await;
    let mut visitor = signed_in(&house, &server(&house), Role::Manager).await;
    let csv = visitor.get("/reports/participation.csv?by=rank&separator=semicolon").await;
    let rows = Rows::read(&csv.body, b';');
    assert_eq!(rows.column("register", "rank"), ["'=HYPERLINK(1)", "unknown"]);
}

#[tokio::test]
async fn figures_are_for_those_who_may_see_them() {
    let (house, _, _) = held().await;
    let router = server(&house);
    for path in ["/reports/participation.csv", "/reports/participation.json", "/en/reports/participation"] {
        let mut anyone = Visitor::new(&router);
        assert_eq!(anyone.get(path).await.status, StatusCode::UNAUTHORIZED, "{path}");
    }
    let mut trainee = signed_in(&house, &router, Role::Trainee).await;
    let refused = trainee.get("/reports/participation.csv").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(refused.body.contains("<html"), "{}", refused.body);

    let mut manager = signed_in(&house, &router, Role::Manager).await;
    let unclear = manager.get("/reports/participation.csv?by=shoe_size&lang=en").await;
    assert_eq!(unclear.header("location"), "/en/reports/participation?by=shoe_size&lang=en");
    let page = manager.get("/en/reports/participation?by=shoe_size").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("notice refusal") && page.body.contains("name=\"by\""), "{}", page.body);
}

#[tokio::test]
async fn the_page_shows_each_number_with_the_list_behind_it() {
    let (house, _, _) = held().await;
    let mut visitor = signed_in(&house, &server(&house), Role::Manager).await;
    let page = visitor.get("/en/reports/participation").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    let list = "/en/reports/participation/list?by=oblast%2Cyear&key=KG%2DO&key=2026&sex=female";
    assert!(page.body.contains(&list.replace('&', "&amp;")) || page.body.contains(list), "{}", page.body);
    assert!(page.body.contains("never add the years"), "{}", page.body);
    assert!(page.body.contains("320") && page.body.contains("108"));

    let list = visitor.get(list).await;
    assert_eq!(list.status, StatusCode::OK, "{}", list.body);
    assert!(list.body.contains("Асанова Айгүл"), "{}", list.body);
    assert!(!list.body.contains("Өмүрзаков"), "{}", list.body);
    let everyone = visitor.get("/en/reports/participation/list").await;
    assert!(everyone.body.contains("Өмүрзаков") && everyone.body.contains("Саматов"), "{}", everyone.body);
}

#[tokio::test]
async fn certificates_come_one_by_one_bound_and_packed() {
    let (house, desk, training) = held().await;
    let files = issued(&desk, training).await;
    let router = server(&house);
    let mut trainer = signed_in(&house, &router, Role::Trainer).await;
    let usen = files.iter().find(|file| file.facts.holder == "Өмүрзаков Үсөн").expect("his certificate");

    let one = trainer.get(&format!("/certificates/{}.pdf", usen.id)).await;
    assert_eq!((one.status, one.header("content-type")), (StatusCode::OK, "application/pdf"));
    assert_eq!(one.body, String::from_utf8_lossy(&usen.pdf), "the bytes as issued");
    let name = one.header("content-disposition");
    assert!(name.contains(&format!("filename=\"{}-", usen.facts.serial)), "{name}");
    assert!(name.contains("filename*=UTF-8''OSH-2026-"), "{name}");

    let bound = trainer.get(&format!("/trainings/{training}/certificates.pdf")).await;
    assert_eq!(bound.status, StatusCode::OK, "{}", bound.body);
    assert!(bound.body.starts_with("%PDF"));
    assert!(bound.header("content-disposition").contains("OSH-2026-0001-0003.pdf"));
    let zipped = trainer.get(&format!("/trainings/{training}/certificates.zip")).await;
    assert_eq!((zipped.status, zipped.header("content-type")), (StatusCode::OK, "application/zip"));
    assert!(zipped.body.starts_with("PK"));

    let path = format!("/certificates/{}.pdf", usen.id);
    assert_eq!(Visitor::new(&router).get(&path).await.status, StatusCode::UNAUTHORIZED);
    let mut stranger = signed_in(&house, &router, Role::Trainee).await;
    assert_eq!(stranger.get(&path).await.status, StatusCode::FORBIDDEN);
    for nothing in ["/certificates/999.pdf", "/certificates/1.exe", "/trainings/x/certificates.zip"] {
        assert_eq!(trainer.get(nothing).await.status, StatusCode::NOT_FOUND, "{nothing}");
    }
}

#[tokio::test]
async fn anyone_checks_a_certificate_as_a_page_or_as_json() {
    let (house, desk, training) = held().await;
    let files = issued(&desk, training).await;
    let facts = &files[0].facts;
    let mut anyone = Visitor::new(&server(&house));
    let path = format!("/v/{}", facts.check_code);
    let answer = anyone.get(&path).await;
    assert_eq!(answer.header("location"), format!("/en{path}"));
    let page = anyone.get(&format!("/en{path}")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("class=\"verdict valid\""), "{}", page.body);
    assert!(page.body.contains(&facts.holder) && page.body.contains(&facts.serial), "{}", page.body);
    let typed = facts.check_code.to_lowercase().replace('-', "+");
    assert!(anyone.get(&format!("/en/check?code={typed}")).await.body.contains(&facts.serial));

    let mut ask = async |path: &str| {
        let mut request = anyone.request(Method::GET, path).body(axum::body::Body::empty()).expect("a request");
        request.headers_mut().insert(header::ACCEPT, "application/json".parse().expect("a value"));
        let answer = anyone.send(request).await;
        (answer.status, serde_json::from_str::<Value>(&answer.body).expect("JSON"))
    };
    let (status, json) = ask(&path).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!((&json["valid"], &json["state"]), (&Value::Bool(true), &Value::from("valid")));
    assert_eq!(json["serial"], facts.serial);
    assert_eq!(json["hours"], 18);
    let (status, json) = ask("/v/0000-0000-0000").await;
    assert_eq!((status, &json["valid"]), (StatusCode::NOT_FOUND, &Value::Bool(false)));

    let none = anyone.get("/en/v/0000-0000-0000").await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
    assert!(none.body.contains("class=\"verdict none\""), "{}", none.body);
    assert!(none.body.contains("value=\"0000-0000-0000\""), "{}", none.body);
}

#[tokio::test]
async fn the_command_line_issues_writes_and_verifies() {
    let (house, _, training) = held().await;
    let folder = TempDir::new().expect("a folder");
    let out = folder.path().to_str().expect("a path");
    let register = ["--database-url", house.database_url()];
    let number = training.to_string();
    let issue = ["certificates", "issue", "--training", number.as_str(), "-o", out, "--languages", "ky,ru"];
    let output = jooluk(&register, &issue);
    assert!(output.status.success(), "{output:?}");
    let lines: Vec<String> = said(&output).lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), 3, "{lines:?}");
    let file = lines[0].rsplit('\t').next().expect("a file");
    assert!(std::fs::read(file).expect("the file").starts_with(b"%PDF"));

    // Again: nothing is issued, and the files are there.
    let again = jooluk(&register, &issue);
    assert!(again.status.success(), "{again:?}");
    assert_eq!(said(&again), said(&output));
    assert_eq!(jooluk(&register, &issue[..4]).status.code(), Some(1));

    let verified = jooluk(&register, &["certificates", "verify", file]);
    assert!(verified.status.success(), "{verified:?}");
    assert!(said(&verified).contains("OSH-2026-0001"), "{verified:?}");
    let changed = folder.path().join("changed.pdf");
    std::fs::write(&changed, b"%PDF-1.7 another").expect("written");
    for unknown in [changed.to_str().expect("a path"), "0000-0000-0000"] {
        let output = jooluk(&register, &["certificates", "verify", unknown]);
        assert_eq!(output.status.code(), Some(1), "{output:?}");
    }
}
