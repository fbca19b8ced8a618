//! Lists of people, brought on the page and on the command line.

#[path = "../../training/tests/house/mod.rs"]
mod house;
mod visitor;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use axum::body::Body;
use house::House;
use http::{Method, StatusCode, header};
use server::{build, settings::Settings};
use tempfile::TempDir;
use training::{
    people::{PersonFilter, list_persons},
    reference,
    words::Role,
};
use visitor::{Answer, HOST, Visitor};

const PASSWORD: &str = "Ак жоолук 2026!";
const UPLOAD: &str = "/en/people/import";
const READ: &str = "/api/people/read-list";
const TAKE_IN: &str = "/api/people/take-in";
const BOUNDARY: &str = "----jooluk";
const ROWS: &str = "№;Аты-жөнү / ФИО;Подразделение;Пол;Год рождения;Телефон\r\n\
                    1;Өмүрзаков Данияр Сыдыкович;Өзгөн РИИБ;м;1984;0555 463150\r\n\
                    2;Асанова Бегимай Улановна;Өзгөн РИИБ;ж;1991;\r\n";

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/register-2026-osh.xlsx")
}

/// `jooluk` with these arguments on the register in that folder.
fn jooluk(folder: &Path, arguments: &[&str], file: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jooluk"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("JOOLUK_")) {
        command.env_remove(name);
    }
    command.env("JOOLUK_LANG", "en");
    command.args(arguments).arg(file).arg("--data").arg(folder).current_dir(folder);
    command.output().expect("jooluk runs")
}

/// The lines of a command that did what it was told.
#[track_caller]
fn said(output: &Output) -> Vec<String> {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect()
}

/// The complaint of a command that did not.
#[track_caller]
fn complaint(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn the_districts_list_is_foreseen_taken_in_and_adds_nobody_twice() {
    let folder = TempDir::new().expect("a folder");
    let foreseen = said(&jooluk(folder.path(), &["import", "people", "--dry-run"], &sample()));
    let counts = ["24 new", "1 twice in this list", "0 already in the register", "0 need a decision"];
    assert_eq!(foreseen[..4], counts, "{foreseen:?}");
    assert!(!foreseen.iter().any(|line| line.contains("organisation not known")), "{foreseen:?}");
    // A dry run writes nothing: the second says the same.
    assert_eq!(said(&jooluk(folder.path(), &["import", "people", "--dry-run"], &sample())), foreseen);

    let taken = said(&jooluk(folder.path(), &["import", "people"], &sample()));
    assert_eq!(taken, ["24 added", "1 twice in this list", "0 already in the register"]);
    let again = said(&jooluk(folder.path(), &["import", "people"], &sample()));
    assert_eq!(again, ["0 added", "1 twice in this list", "24 already in the register"]);
}

#[test]
fn a_list_with_something_to_decide_is_left_to_the_page() {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("list.csv");
    fs::write(&file, "ФИО;Подразделение\nАсанов Бакыт;Ноокат айыл өкмөтү\nКадыров;\n").expect("written");
    let refused = complaint(&jooluk(folder.path(), &["import", "people"], &file));
    assert!(refused.contains("row 3, Кадыров: the name is not complete"), "{refused}");

    fs::write(&file, "ФИО;Служебный номер\nАсанов Бакыт;ОШ 101\nКадыров Азамат;ОШ 101\n").expect("written");
    let refused = complaint(&jooluk(folder.path(), &["import", "people"], &file));
    let why = "row 3, Кадыров Азамат: the service number stands further up with another name";
    assert!(refused.contains(why) && !refused.contains("row 2"), "{refused}");

    fs::write(&file, "ФИО;Подразделение\nАсанов Бакыт;Ноокат айыл өкмөтү\n").expect("written");
    let refused = complaint(&jooluk(folder.path(), &["import", "people"], &file));
    assert!(refused.contains("Ноокат айыл өкмөтү") && refused.contains("--create-organisations"), "{refused}");
    let taken = said(&jooluk(folder.path(), &["import", "people", "--create-organisations"], &file));
    assert_eq!(taken[0], "1 added");
}

#[test]
fn reported_totals_are_added_once() {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("totals.csv");
    fs::write(&file, "year,oblasts,participants,source\n2014,KG-B;KG-O,57,Annual report 2014\n").expect("written");
    let foreseen = said(&jooluk(folder.path(), &["import", "reported-totals", "--dry-run"], &file));
    assert_eq!(foreseen, ["2014 KG-B;KG-O: 57 participants", "1 totals in the file"]);
    let added = said(&jooluk(folder.path(), &["import", "reported-totals"], &file));
    assert_eq!(added, ["1 added", "0 there already"]);
    let again = said(&jooluk(folder.path(), &["import", "reported-totals"], &file));
    assert_eq!(again, ["0 added", "1 there already"]);

    fs::write(&file, "year,oblasts,participants,source\n2014,KG-X,57,Annual report 2014\n").expect("written");
    let refused = complaint(&jooluk(folder.path(), &["import", "reported-totals"], &file));
    assert!(refused.contains("There is no such oblast"), "{refused}");
}

/// A house with its departments, and a trainer's browser.
async fn house_and_trainer() -> (House, Visitor) {
    let house = House::open().await;
    reference::load(&house.operator()).await.expect("loaded");
    let visitor = sign_in(&house).await;
    (house, visitor)
}

async fn sign_in(house: &House) -> Visitor {
    sign_in_for(house, &[]).await
}

/// A trainer's browser, limited to these oblasts if there are any.
async fn sign_in_for(house: &House, oblasts: &[&str]) -> Visitor {
    let person = house.person("Тренерова Токтогүл").insert().await;
    let account = house.account(person).signs_in_by("toktogul").role(Role::Trainer).oblasts(oblasts);
    account.insert_with_password(PASSWORD).await;
    let mut visitor = Visitor::new(&build(house.operator(), Settings::default()));
    let fields = [("name", "toktogul"), ("password", PASSWORD), ("to", "")];
    let answer = visitor.submit("/en/sign-in", "/api/accounts/sign-in", &fields).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    visitor
}

/// Sends a file by the form of that page, and opens the page it leads to.
async fn bring(visitor: &mut Visitor, page: &str, file_name: &str, bytes: &[u8]) -> Answer {
    let mut body = Vec::new();
    if let Some((_, training)) = page.split_once("?training=") {
        let part = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"training\"\r\n\r\n{training}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    let head = format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{file_name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    );
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(bytes);
    body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
    let request = visitor
        .request(Method::POST, READ)
        .header("sec-fetch-site", "same-origin")
        .header(header::REFERER, format!("https://{HOST}{page}"))
        .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"))
        .body(Body::from(body))
        .expect("a request");
    let answer = visitor.send(request).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let place = answer.header("location").to_owned();
    let mut shown = visitor.get(&place).await;
    // Where the page stands is what its forms are sent from.
    shown.headers.insert("x-page", place.parse().expect("a header"));
    shown
}

/// Presses the button of the preview with these decisions, and opens the page it leads to.
async fn press(visitor: &mut Visitor, preview: &Answer, decisions: &[(&str, &str)]) -> Answer {
    let page = preview.header("x-page").to_owned();
    let list = page.rsplit('/').next().expect("a list").to_owned();
    let mut fields = vec![("list", list.as_str()), ("audience", "police")];
    fields.extend(decisions);
    visitor.submit(&page, TAKE_IN, &fields).await
}

async fn persons(house: &House) -> u64 {
    list_persons(&house.operator(), &PersonFilter::default(), 1).await.expect("a list").total
}

#[tokio::test]
async fn the_districts_list_is_looked_at_first_and_taken_in_by_one_press() {
    let (house, mut visitor) = house_and_trainer().await;
    let before = persons(&house).await;
    let bytes = fs::read(sample()).expect("the sample");
    let preview = bring(&mut visitor, UPLOAD, "register-2026-osh.xlsx", &bytes).await;
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.body);
    assert!(preview.body.contains("register-2026-osh.xlsx"));
    assert!(preview.body.contains("Add 24 people"), "{}", preview.body);
    assert!(preview.body.contains("Twice in this list"));
    assert_eq!(persons(&house).await, before, "a preview writes nobody");

    let outcome = press(&mut visitor, &preview, &[]).await;
    assert_eq!(outcome.status, StatusCode::OK, "{}", outcome.body);
    assert!(outcome.body.contains("24 people are added to the register."), "{}", outcome.body);
    assert_eq!(persons(&house).await, before + 24);

    let twice = press(&mut visitor, &preview, &[]).await;
    assert_eq!(twice.status, StatusCode::CONFLICT, "{}", twice.body);
    assert_eq!(persons(&house).await, before + 24);

    let again = bring(&mut visitor, UPLOAD, "register-2026-osh.xlsx", &bytes).await;
    assert!(again.body.contains("Everyone on this list is in the register already."), "{}", again.body);
}

#[tokio::test]
async fn a_file_that_is_no_list_is_refused_by_a_sentence_beside_the_field() {
    let (house, mut visitor) = house_and_trainer().await;
    let before = persons(&house).await;
    let whole = fs::read(sample()).expect("the sample");
    for (file_name, bytes, sentence) in [
        ("empty.xlsx", &[][..], "This file is empty."),
        ("broken.xlsx", &whole[..whole.len() / 2], "This file is damaged"),
        ("picture.csv", &b"\x89PNG\r\n\x1a\n\0\0\0\0"[..], "This file is not a spreadsheet."),
        ("letter.csv", "Салам\nКандайсыз\n".as_bytes(), "No row of headings was found."),
        ("heads.csv", "ФИО;Пол\n".as_bytes(), "There are no names below the headings."),
        ("", &[][..], "Choose a file first."),
    ] {
        let answer = bring(&mut visitor, UPLOAD, file_name, bytes).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{file_name}: {}", answer.body);
        assert!(answer.body.contains(sentence), "{file_name}: {}", answer.body);
        assert!(answer.body.contains("id=\"file-error\""), "{file_name}: the sentence stands beside the field");
    }
    assert_eq!(persons(&house).await, before);
}

#[tokio::test]
async fn a_list_in_windows_1251_is_read_as_well_as_utf_8_can() {
    let (_house, mut visitor) = house_and_trainer().await;
    let text = "№;ФИО;Подразделение;Пол;Год рождения\r\n1;Кадырова Айнура Маратовна;Узгенский РОВД;жен.;1988\r\n";
    let (bytes, _, unmapped) = encoding_rs::WINDOWS_1251.encode(text);
    assert!(!unmapped);
    let preview = bring(&mut visitor, UPLOAD, "list.csv", &bytes).await;
    assert!(preview.body.contains("Кадырова Айнура Маратовна"), "{}", preview.body);
    assert!(preview.body.contains("Өзгөн РИИБ"), "the department is known by its Russian name: {}", preview.body);
    assert!(preview.body.contains("Add 1 person"), "{}", preview.body);
}

#[tokio::test]
async fn a_namesake_and_an_unknown_organisation_are_decided_on_the_page() {
    let (house, mut visitor) = house_and_trainer().await;
    let namesake = house.person("Асанов Бакыт").birth_year(1980).insert().await;
    let before = persons(&house).await;
    let list = "ФИО;Подразделение;Телефон\nАсанов Бакыт;;\nКадырова Айнура;Ноокат айыл өкмөтү;эсинде жок\n";
    let preview = bring(&mut visitor, UPLOAD, "list.csv", list.as_bytes()).await;
    assert!(preview.body.contains("Who is meant?"), "{}", preview.body);
    assert!(preview.body.contains("The one in the register: Асанов Бакыт, 1980"), "{}", preview.body);
    assert!(preview.body.contains("эсинде жок"), "the cell in doubt stands as written: {}", preview.body);
    let key = preview.body.split("name=\"keys[name0]\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let key = key.expect("the unknown organisation has its key").to_owned();

    let open = press(&mut visitor, &preview, &[("keys[name0]", &key), ("organisations[name0]", "create")]).await;
    assert_eq!(open.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", open.body);
    assert!(open.body.contains("1 row still needs your decision."), "{}", open.body);
    assert!(open.body.contains("value=\"create\" selected"), "what was chosen stays chosen: {}", open.body);
    assert_eq!(persons(&house).await, before, "nothing was written by halves");

    let decisions = [("rows[row2]", namesake.to_string())];
    let decisions: Vec<_> = decisions.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let all = [decisions.as_slice(), &[("keys[name0]", &key), ("organisations[name0]", "create")]].concat();
    let outcome = press(&mut visitor, &preview, &all).await;
    assert_eq!(outcome.status, StatusCode::OK, "{}", outcome.body);
    assert!(outcome.body.contains("1 person is added to the register."), "{}", outcome.body);
    assert_eq!(persons(&house).await, before + 1);
}

#[tokio::test]
async fn what_a_list_leaves_unknown_is_shown_as_such_and_a_home_says_where_it_comes_from() {
    let (_house, mut visitor) = house_and_trainer().await;
    let list = "ФИО;Подразделение;Область;Район\nАсанов Бакыт;;Ошская область;Тянь-Шань\n\
                Кадырова Айнура;Өзгөн РИИБ;;\nСыдыков Айбек;;;\n";
    let preview = bring(&mut visitor, UPLOAD, "list.csv", list.as_bytes()).await;
    let row = |name: &str| {
        let rest = preview.body.split(name).nth(1).unwrap_or_else(|| panic!("{name} is on the page"));
        rest.split("</tr>").next().unwrap_or_default().to_owned()
    };
    let doubtful = row("Асанов Бакыт");
    let doubt = "District: “Тянь-Шань” is neither an oblast nor a district that the register knows; it stays open";
    assert!(doubtful.contains(doubt), "{doubtful}");
    assert!(doubtful.contains("home: Osh oblast"), "{doubtful}");
    let by_organisation = row("Кадырова Айнура");
    assert!(by_organisation.contains("home, by the organisation: Uzgen district, Osh oblast"), "{by_organisation}");
    let bare = row("Сыдыков Айбек");
    assert!(bare.contains("home not known"), "{bare}");
    assert_eq!(bare.matches(">not known<").count(), 4, "organisation, sex, birth year and phone: {bare}");
    assert!(preview.body.contains("Add 3 people"), "a doubt holds nobody up: {}", preview.body);
}

#[tokio::test]
async fn a_candidate_from_another_oblast_is_not_described_to_a_trainer_of_this_one() {
    let house = House::open().await;
    let mut visitor = sign_in_for(&house, &["KG-O"]).await;
    let namesake = house.person("Асанов Бакыт").oblast("KG-B").birth_year(1980).rank("майор").insert().await;
    let known = house.person("Кадырова Айнура").oblast("KG-B").birth_year(1990).insert().await;
    let list = "ФИО;Год рождения\nАсанов Бакыт;\nКадырова Айнура;1990\n";
    let preview = bring(&mut visitor, UPLOAD, "list.csv", list.as_bytes()).await;
    let said = "The one in the register: somebody from another oblast (Batken oblast)";
    assert!(preview.body.contains(said), "{}", preview.body);
    assert!(!preview.body.contains("майор") && !preview.body.contains("1980"), "{}", preview.body);
    let link = format!("href=\"/en/people/{known}\"");
    assert!(!preview.body.contains(&link), "a page that does not open is not linked: {}", preview.body);

    let outcome = press(&mut visitor, &preview, &[("rows[row2]", &namesake.to_string())]).await;
    assert_eq!(outcome.status, StatusCode::OK, "{}", outcome.body);
    assert!(outcome.body.contains("somebody from another oblast"), "{}", outcome.body);
}

#[tokio::test]
async fn a_list_brought_for_a_training_enrols_everyone_or_names_who_waits() {
    let house = House::open().await;
    reference::load(&house.operator()).await.expect("loaded");
    let desk = house.trainer(&[]).await;
    let training = house.training(&desk, 1).await;
    let mut visitor = sign_in(&house).await;
    let page = format!("{UPLOAD}?training={training}");
    let preview = bring(&mut visitor, &page, "list.csv", ROWS.as_bytes()).await;
    assert!(preview.body.contains("Add 2 people and enrol 2"), "{}", preview.body);

    let outcome = press(&mut visitor, &preview, &[]).await;
    assert_eq!(outcome.status, StatusCode::OK, "{}", outcome.body);
    let waiting = outcome.body.split("Waiting for a seat").nth(1).expect("who waits is named");
    let waiting = waiting.split("</ul>").next().unwrap_or_default();
    assert!(waiting.contains("Асанова Бегимай Улановна"), "{waiting}");
    assert!(!waiting.contains("Өмүрзаков"), "{waiting}");
    assert!(outcome.body.contains(&format!("href=\"/en/trainings/{training}\"")), "the next step is the training");
}

#[tokio::test]
async fn a_list_is_read_only_for_those_who_may_bring_one_and_only_from_its_form() {
    let (house, mut trainer) = house_and_trainer().await;
    let mut visitor = Visitor::new(&build(house.operator(), Settings::default()));
    assert_eq!(visitor.get(UPLOAD).await.status, StatusCode::UNAUTHORIZED);
    let answer = bring(&mut visitor, UPLOAD, "list.csv", ROWS.as_bytes()).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{}", answer.body);

    let answer = trainer.post(UPLOAD, READ, &[("file", "list.csv")]).await;
    assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{}", answer.body);
    assert!(answer.body.contains("This form was not understood"), "{}", answer.body);
}
