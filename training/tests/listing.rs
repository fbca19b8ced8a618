//! Lists of people against the register.

mod house;

use std::collections::HashMap;

use curriculum::Language;
use house::{House, refusal};
use training::{
    Refusal,
    attendance::{self, Attended},
    enrolment,
    ids::{OrganisationId, PersonId, PersonListId},
    organisations::{self, OrganisationFields},
    people::list_reading::{DoubtKind, Field},
    people::lists::{self, Candidate, Decisions, OrganisationDecision, Preview, PreviewRow, RowDecision, Standing},
    people::{self, PersonFields, PersonFilter},
    places::list_places,
    reference,
    rows::{Cell, Sheet},
    trainings,
    words::{Audience, Mark, OrganisationKind},
};

fn sheet(rows: &[&[&str]]) -> Vec<Sheet> {
    let cell = |text: &&str| if text.is_empty() { Cell::Empty } else { Cell::Text((*text).to_owned()) };
    let rows = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    vec![Sheet { name: "1".to_owned(), rows }]
}

fn heading() -> &'static [&'static str] {
    &["№", "Аты-жөнү / ФИО", "Бөлүмү / Подразделение", "Жынысы / Пол", "Туулган жылы", "Телефон"]
}

fn decisions() -> Decisions {
    Decisions { audience: Audience::Police, rows: HashMap::new(), organisations: HashMap::new() }
}

async fn keep(house: &House, rows: &[&[&str]]) -> PersonListId {
    let mut all = vec![heading()];
    all.extend(rows);
    lists::keep_list(&house.operator(), "list.xlsx", &sheet(&all), None).await.expect("the list is kept")
}

async fn count(house: &House) -> u64 {
    people::list_persons(&house.operator(), &PersonFilter::default(), 1).await.expect("a list").total
}

#[tokio::test]
async fn a_preview_writes_nothing_and_the_same_list_twice_adds_nobody() {
    let house = House::open().await;
    reference::load(&house.operator()).await.expect("loaded");
    let rows: &[&[&str]] = &[
        &["1", "Үсөнов Кубаныч Русланович", "Узгенский РОВД", "м", "1999", "+996 555 463150"],
        &["2", "Асанова Жеңиш Улановна", "Өзгөн РИИБ", "аял", "1995", "0770 48-29-63"],
        &["3", "УСӨНОВ Кубаныч Р.", "ОВД Өзгөн", "м", "1999", ""],
    ];
    let id = keep(&house, rows).await;
    let (_, preview) = lists::view_list(&house.operator(), id).await.expect("a preview");
    assert_eq!(count(&house).await, 0);
    assert!(preview.unknown_organisations.is_empty(), "{:?}", preview.unknown_organisations);
    assert!(preview.rows.iter().all(|row| row.organisation == preview.rows[0].organisation));
    let counts = preview.counts();
    assert_eq!((counts.new, counts.twice), (2, 1));

    let taken = lists::take_in(&house.operator(), id, &decisions()).await.expect("taken in");
    assert_eq!((taken.added.len(), taken.twice), (2, 1));
    assert_eq!(refusal(lists::take_in(&house.operator(), id, &decisions()).await), Refusal::ListAppliedAlready);

    let again = keep(&house, rows).await;
    let taken = lists::take_in(&house.operator(), again, &decisions()).await.expect("taken in");
    assert_eq!((taken.added.len(), taken.known.len()), (0, 2));
    assert_eq!(count(&house).await, 2);
    let person = people::view_person(&house.operator(), taken.known[0]).await.expect("the person is there").person;
    assert_eq!((person.oblast.as_deref(), person.district.as_deref()), (Some("KG-O"), Some("uzgen")));
    assert_eq!(person.phone.as_deref(), Some("+996555463150"));
}

#[tokio::test]
async fn a_namesake_needs_a_decision_and_a_different_birth_year_does_not() {
    let house = House::open().await;
    house.person("Асанов Бакыт").birth_year(1980).insert().await;
    let rows: &[&[&str]] = &[&["1", "Асанов Бакыт", "", "", "", ""], &["2", "Асанов Бакыт", "", "", "1991", ""]];
    let id = keep(&house, rows).await;
    let (_, preview) = lists::view_list(&house.operator(), id).await.expect("a preview");
    let Standing::Undecided { candidates } = &preview.rows[0].standing else {
        panic!("undecided: {:?}", preview.rows[0].standing)
    };
    assert_eq!(preview.rows[1].standing, Standing::New);

    let open = lists::take_in(&house.operator(), id, &decisions()).await;
    assert_eq!(refusal(open), Refusal::DecisionMissing { rows: 1 });
    let mut decided = decisions();
    decided.rows.insert(preview.rows[0].listed.line, RowDecision::Is(candidates[0]));
    let taken = lists::take_in(&house.operator(), id, &decided).await.expect("taken in");
    assert_eq!((taken.added.len(), taken.known.as_slice()), (1, candidates.as_slice()));
}

#[tokio::test]
async fn an_unknown_organisation_is_listed_once_and_chosen_or_created() {
    let house = House::open().await;
    let rows: &[&[&str]] = &[
        &["1", "Асанов Бакыт", "Ноокат айыл өкмөтү", "", "1980", ""],
        &["2", "Асанова Бегимай", "ноокат  АЙЫЛ ӨКМӨТҮ", "", "1981", ""],
    ];
    let id = keep(&house, rows).await;
    let (_, preview) = lists::view_list(&house.operator(), id).await.expect("a preview");
    let [unknown] = preview.unknown_organisations.as_slice() else {
        panic!("one: {:?}", preview.unknown_organisations)
    };
    assert_eq!(unknown.rows, 2);
    let open = lists::take_in(&house.operator(), id, &decisions()).await;
    assert_eq!(refusal(open), Refusal::OrganisationUndecided);
    assert_eq!(count(&house).await, 0, "nothing was written by halves");

    let mut decided = decisions();
    decided.organisations.insert(unknown.key.clone(), OrganisationDecision::Create);
    lists::take_in(&house.operator(), id, &decided).await.expect("taken in");
    let again = keep(&house, rows).await;
    let (_, preview) = lists::view_list(&house.operator(), again).await.expect("a preview");
    assert!(preview.unknown_organisations.is_empty());
}

#[tokio::test]
async fn a_name_that_a_list_adds_makes_a_form_opened_before_stale() {
    let house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let fields = OrganisationFields {
        kind: OrganisationKind::Other,
        name: "Ноокат айыл өкмөтү".to_owned(),
        other_names: Vec::new(),
        oblast: None,
        district: None,
        parent: None,
    };
    let organisation = organisations::add_organisation(&trainer, fields.clone()).await.expect("added");
    let id = keep(&house, &[&["1", "Асанов Бакыт", "Ноокатский а/о", "", "1980", ""]]).await;
    let (_, preview) = lists::view_list(&house.operator(), id).await.expect("a preview");
    let mut decided = decisions();
    let key = preview.unknown_organisations[0].key.clone();
    decided.organisations.insert(key, OrganisationDecision::Is(organisation));
    lists::take_in(&house.operator(), id, &decided).await.expect("taken in");

    let stale = organisations::save_organisation(&trainer, organisation, 1, fields).await;
    assert_eq!(refusal(stale), Refusal::SomebodySavedBefore);
    let now = organisations::view_organisation(&trainer, organisation).await.expect("the organisation is there");
    assert_eq!(now.other_names, ["Ноокатский а/о"]);
}

#[tokio::test]
async fn one_name_is_found_in_every_spelling() {
    let house = House::open().await;
    house.person("Өмүрзаков Данияр").insert().await;
    for search in ["Өмүрзаков", "Омурзаков", "Omurzakov", "omurz dan"] {
        let found = people::find_persons(&house.operator(), search, 10).await.expect("found");
        assert_eq!(found.len(), 1, "{search}");
    }
    assert!(people::find_persons(&house.operator(), "Асанов", 10).await.expect("none").is_empty());
}

#[tokio::test]
async fn a_list_opens_only_for_whoever_brought_it() {
    let house = House::open().await;
    let (one, other) = (house.trainer(&[]).await, house.trainer(&[]).await);
    let rows = sheet(&[heading(), &["1", "Асанов Бакыт", "", "", "1980", ""]]);
    let id = lists::keep_list(&one, "list.csv", &rows, None).await.expect("kept");
    lists::view_list(&one, id).await.expect("opens");
    assert_eq!(refusal(lists::view_list(&other, id).await), Refusal::NoSuchList);
    let trainee = lists::keep_list(&house.trainee().await, "list.csv", &rows, None).await;
    assert_eq!(refusal(trainee), Refusal::NotAllowed);
}

#[tokio::test]
async fn a_list_brought_for_a_training_is_taken_in_with_its_seats_or_not_at_all() {
    let house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let rows =
        sheet(&[heading(), &["1", "Асанов Бакыт", "", "", "1980", ""], &["2", "Асанова Бегимай", "", "", "1981", ""]]);
    let training = house.training(&trainer, 1).await;
    let id = lists::keep_list(&trainer, "list.csv", &rows, Some(training)).await.expect("kept");
    let taken = lists::take_in(&trainer, id, &decisions()).await.expect("taken in");
    let enrolled = taken.enrolled.clone().expect("enrolled");
    assert_eq!((enrolled.enrolled.as_slice(), enrolled.waitlisted.as_slice()), (&taken.added[..1], &taken.added[1..]));
    let (kept, _) = lists::view_list(&trainer, id).await.expect("the list's page");
    assert_eq!(kept.outcome, Some(taken), "what came of it is kept whole");

    let cancelled = house.training(&house.trainer(&[]).await, 25).await;
    let other = sheet(&[heading(), &["1", "Кадырова Айнура", "", "", "1990", ""]]);
    let id = lists::keep_list(&trainer, "other.csv", &other, Some(cancelled)).await.expect("kept");
    trainings::cancel_training(&trainer, cancelled).await.expect("called off");
    let before = count(&house).await;
    assert_eq!(refusal(lists::take_in(&trainer, id, &decisions()).await), Refusal::TrainingCancelled);
    assert_eq!(count(&house).await, before, "nobody came into the register by halves");
}

#[tokio::test]
async fn an_organisation_that_is_not_there_cannot_be_chosen() {
    let house = House::open().await;
    let id = keep(&house, &[&["1", "Асанов Бакыт", "Ноокат айыл өкмөтү", "", "1980", ""]]).await;
    let (_, preview) = lists::view_list(&house.operator(), id).await.expect("a preview");
    let mut decided = decisions();
    let missing = OrganisationDecision::Is(OrganisationId(404));
    decided.organisations.insert(preview.unknown_organisations[0].key.clone(), missing);
    assert_eq!(refusal(lists::take_in(&house.operator(), id, &decided).await), Refusal::NoSuchOrganisation);
}

const HOMES: &[&str] = &["ФИО", "Бөлүмү", "Облусу", "Району"];

/// A list under those headings against the register.
async fn preview(house: &House, headings: &[&str], rows: &[Vec<&str>]) -> (PersonListId, Preview) {
    let mut all = vec![headings];
    all.extend(rows.iter().map(Vec::as_slice));
    let desk = house.operator();
    let id = lists::keep_list(&desk, "list.xlsx", &sheet(&all), None).await.expect("the list is kept");
    let (_, preview) = lists::view_list(&desk, id).await.expect("a preview");
    (id, preview)
}

fn home(row: &PreviewRow) -> (Option<&str>, Option<&str>) {
    (row.oblast.as_deref(), row.district.as_deref())
}

fn doubts(row: &PreviewRow) -> Vec<(Field, &str, DoubtKind)> {
    row.listed.doubts.iter().map(|doubt| (doubt.field, doubt.written.as_str(), doubt.kind)).collect()
}

/// A place's name without the word for its kind.
fn bare(name: &str) -> String {
    const KINDS: [&str; 12] = [
        "облусу",
        "область",
        "viloyati",
        "oblast",
        "шаары",
        "город",
        "shahri",
        "city",
        "району",
        "район",
        "tumani",
        "district",
    ];
    name.split(' ').filter(|word| !KINDS.contains(word)).collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn every_oblast_and_district_is_understood_by_each_of_its_names() {
    let house = House::open().await;
    let places = list_places(&house.operator()).await.expect("the places");
    // The cells of oblast and district, and the codes of the home they name.
    let mut cells: Vec<[String; 2]> = Vec::new();
    let mut homes: Vec<(&str, Option<&str>)> = Vec::new();
    for oblast in &places.oblasts {
        for name in Language::ALL.map(|language| oblast.name(language)) {
            // Two have the name of Osh: without the word for its kind it is the oblast.
            let bare_code = if oblast.code == "KG-GO" { "KG-O" } else { &oblast.code };
            cells.push([name.to_owned(), String::new()]);
            cells.push([String::new(), name.to_uppercase()]);
            cells.push([bare(name), String::new()]);
            homes.extend([(oblast.code.as_str(), None), (oblast.code.as_str(), None), (bare_code, None)]);
        }
    }
    for district in &places.districts {
        for language in Language::ALL {
            let name = district.name(language);
            cells.push([places.oblast_name(&district.oblast, language), name.to_owned()]);
            cells.push([String::new(), name.to_owned()]);
            cells.push([String::new(), bare(name).to_lowercase()]);
            cells.push([String::new(), bare(name).replace(['-', ' '], "")]);
            homes.extend([(district.oblast.as_str(), Some(district.code.as_str())); 4]);
        }
    }
    assert_eq!((cells.len(), homes.len()), (9 * 4 * 3 + 18 * 4 * 4, cells.len()));
    let rows: Vec<_> = cells.iter().map(|[oblast, district]| vec!["Асанов Бакыт", "", oblast, district]).collect();
    let (_, preview) = preview(&house, HOMES, &rows).await;
    for ((row, written), (oblast, district)) in preview.rows.iter().zip(&cells).zip(&homes) {
        assert_eq!(home(row), (Some(*oblast), *district), "{written:?}");
        assert_eq!(doubts(row), [], "{written:?}");
    }
}

#[tokio::test]
async fn a_place_is_never_taken_for_another_of_a_similar_name() {
    let house = House::open().await;
    let not_understood = |field, written| vec![(field, written, DoubtKind::PlaceNotUnderstood)];
    let elsewhere = |written| vec![(Field::District, written, DoubtKind::DistrictElsewhere)];
    let cases = [
        ("", "Кара-Суу району", (Some("KG-O"), Some("kara-suu")), vec![]),
        ("", "Кара-Сууский", (Some("KG-O"), Some("kara-suu")), vec![]),
        ("Ош шаары", "", (Some("KG-GO"), None), vec![]),
        ("Osh city", "", (Some("KG-GO"), None), vec![]),
        ("г. Ош", "", (Some("KG-GO"), None), vec![]),
        ("", "Ош", (Some("KG-GO"), None), vec![]),
        ("город Бишкек", "", (Some("KG-GB"), None), vec![]),
        ("Жалал-Абадская", "", (Some("KG-J"), None), vec![]),
        ("Баткенская обл.", "Баткенский р-н", (Some("KG-B"), Some("batken")), vec![]),
        ("Ош облусунун Өзгөн району", "", (Some("KG-O"), Some("uzgen")), vec![]),
        ("", "Өзгөн району / Узгенский район", (Some("KG-O"), Some("uzgen")), vec![]),
        ("", "г. Узген", (Some("KG-O"), Some("uzgen")), vec![]),
        ("", "г. Баткен", (None, None), not_understood(Field::District, "г. Баткен")),
        ("Кара", "", (None, None), not_understood(Field::Oblast, "Кара")),
        ("Фергана облусу", "", (None, None), not_understood(Field::Oblast, "Фергана облусу")),
        ("Ош облусу", "Нарын району", (Some("KG-O"), None), not_understood(Field::District, "Нарын району")),
        ("Жалал-Абад облусу", "Узгенский район", (Some("KG-J"), None), elsewhere("Узгенский район")),
        ("Ошская область", "г. Ош", (Some("KG-O"), None), elsewhere("г. Ош")),
    ];
    let rows: Vec<_> = cases.iter().map(|(oblast, district, ..)| vec!["Асанов Бакыт", "", oblast, district]).collect();
    let (_, preview) = preview(&house, HOMES, &rows).await;
    for (row, (oblast, district, expected, doubted)) in preview.rows.iter().zip(&cases) {
        assert_eq!(home(row), *expected, "{oblast} | {district}");
        assert_eq!(doubts(row), *doubted, "{oblast} | {district}");
    }
}

#[tokio::test]
async fn a_home_that_is_not_understood_stays_unknown_whatever_the_organisation() {
    let house = House::open().await;
    reference::load(&house.operator()).await.expect("loaded");
    let rows = [vec!["Асанов Бакыт", "Өзгөн РИИБ", "Фергана", ""], vec!["Асанова Бегимай", "Өзгөн РИИБ", "", ""]];
    let (id, preview) = preview(&house, HOMES, &rows).await;
    assert_eq!(preview.rows.iter().map(|row| row.home_by_organisation).collect::<Vec<_>>(), [false, true]);
    let taken = lists::take_in(&house.operator(), id, &decisions()).await.expect("a doubt holds nobody up");
    let mut homes = Vec::new();
    for id in &taken.added {
        homes.push(people::view_person(&house.operator(), *id).await.expect("the person").person.oblast);
    }
    assert_eq!(homes, [None, Some("KG-O".to_owned())]);
}

async fn number_of(house: &House, id: PersonId) -> Option<String> {
    people::view_person(&house.operator(), id).await.expect("the person").person.external_id
}

#[tokio::test]
async fn a_service_number_finds_its_person_and_another_name_with_it_is_for_somebody_to_decide() {
    let house = House::open().await;
    let mut fields = PersonFields::named("Үсөнов", "Кубаныч", Audience::Police);
    fields.external_id = Some("ОШ 101".to_owned());
    fields.birth_year = Some(1999);
    let owner = people::add_person(&house.operator(), fields).await.expect("added");
    let headings = ["ФИО", "Туулган жылы", "Кызматтык номери"];

    let (_, same) = preview(&house, &headings, &[vec!["УСӨНОВ Кубаныч", "1989", "ОШ 101"]]).await;
    assert_eq!(same.rows[0].standing, Standing::Known(owner));

    let rows = [vec!["Асанова Айгүл", "1990", "ОШ 101"], vec!["Каримова Айнура", "1991", "ОШ 102"]];
    let (id, other) = preview(&house, &headings, &rows).await;
    assert_eq!(other.rows[0].standing, Standing::Undecided { candidates: vec![owner] });
    assert_eq!(doubts(&other.rows[0]), [(Field::ExternalId, "ОШ 101", DoubtKind::NumberOfAnother)]);
    assert_eq!(other.rows[1].standing, Standing::New);
    let open = lists::take_in(&house.operator(), id, &decisions()).await;
    assert_eq!(refusal(open), Refusal::DecisionMissing { rows: 1 });
    let mut decided = decisions();
    decided.rows.insert(other.rows[0].listed.line, RowDecision::Add);
    let taken = lists::take_in(&house.operator(), id, &decided).await.expect("one number holds nobody up");
    assert_eq!(number_of(&house, taken.added[0]).await, None);
    assert_eq!(number_of(&house, taken.added[1]).await.as_deref(), Some("ОШ 102"));
    assert_eq!(number_of(&house, owner).await.as_deref(), Some("ОШ 101"));

    // Half a name says nothing, the number does.
    let (_, half) = preview(&house, &headings, &[vec!["Үсөнов", "", "ОШ 101"]]).await;
    assert_eq!(half.rows[0].standing, Standing::Undecided { candidates: vec![owner] });
}

#[tokio::test]
async fn a_service_number_that_two_rows_share_goes_to_the_first_and_the_second_is_decided() {
    let house = House::open().await;
    let rows = [vec!["Асанова Айгүл", "ОШ 101"], vec!["Каримова Айнура", "ОШ 101"], vec!["Асанова Айгүл", "ОШ 101"]];
    let (id, preview) = preview(&house, &["ФИО", "Кызматтык номери"], &rows).await;
    let standings: Vec<_> = preview.rows.iter().map(|row| row.standing.clone()).collect();
    let undecided = Standing::Undecided { candidates: Vec::new() };
    assert_eq!(standings, [Standing::New, undecided, Standing::Twice { line: 2 }]);
    let mut decided = decisions();
    decided.rows.insert(preview.rows[1].listed.line, RowDecision::Add);
    let taken = lists::take_in(&house.operator(), id, &decided).await.expect("taken in");
    assert_eq!(number_of(&house, taken.added[0]).await.as_deref(), Some("ОШ 101"));
    assert_eq!(number_of(&house, taken.added[1]).await, None);
}

#[tokio::test]
async fn a_name_that_is_too_long_holds_up_its_own_row_only() {
    let house = House::open().await;
    let long = "Ааа".repeat(21);
    let overlong = format!("{long} Бакыт");
    let rows = [vec![overlong.as_str(), "1980"], vec!["Асанова Бегимай", "1981"]];
    let (id, preview) = preview(&house, &["ФИО", "Туулган жылы"], &rows).await;
    assert_eq!(preview.rows[0].standing, Standing::Undecided { candidates: Vec::new() });
    assert_eq!(doubts(&preview.rows[0]), [(Field::FullName, overlong.as_str(), DoubtKind::NameTooLong)]);
    let mut decided = decisions();
    decided.rows.insert(preview.rows[0].listed.line, RowDecision::Skip);
    let taken = lists::take_in(&house.operator(), id, &decided).await.expect("taken in");
    assert_eq!((taken.added.len(), taken.skipped), (1, 1));
}

#[tokio::test]
async fn of_a_candidate_from_another_oblast_a_trainer_learns_the_oblast_only() {
    let house = House::open().await;
    let namesake = house.person("Асанов Бакыт").oblast("KG-B").birth_year(1980).rank("майор").insert().await;
    let known = house.person("Кадырова Айнура").oblast("KG-B").birth_year(1990).insert().await;
    let rows =
        sheet(&[heading(), &["1", "Асанов Бакыт", "", "", "", ""], &["2", "Кадырова Айнура", "", "", "1990", ""]]);
    let of_osh = house.trainer(&["KG-O"]).await;
    let id = lists::keep_list(&of_osh, "list.csv", &rows, None).await.expect("kept");
    let (_, preview) = lists::view_list(&of_osh, id).await.expect("a preview");
    assert_eq!(preview.rows[0].standing, Standing::Undecided { candidates: vec![namesake] });
    assert_eq!(preview.rows[1].standing, Standing::Known(known));
    for id in [namesake, known] {
        let Some(Candidate::Elsewhere { oblast }) = preview.persons.get(&id) else {
            panic!("no more than the oblast: {:?}", preview.persons.get(&id))
        };
        assert_eq!(oblast, "KG-B");
    }

    let of_batken = house.trainer(&["KG-O", "KG-B"]).await;
    let id = lists::keep_list(&of_batken, "list.csv", &rows, None).await.expect("kept");
    let (_, preview) = lists::view_list(&of_batken, id).await.expect("a preview");
    assert!(matches!(preview.persons.get(&namesake), Some(Candidate::Seen(person)) if person.id == namesake));
}

#[tokio::test]
async fn one_list_brought_twice_and_taken_in_at_once_adds_nobody_twice() {
    let house = House::open().await;
    // Long enough that without a turn of its own the second would look while the first still writes.
    let names: Vec<String> = (0..40).map(|number| format!("Асанов{number} Бакыт")).collect();
    let rows: Vec<_> = names.iter().map(|name| vec![name.as_str(), "1980"]).collect();
    let headings = ["ФИО", "Туулган жылы"];
    let (one, _) = preview(&house, &headings, &rows).await;
    let (other, _) = preview(&house, &headings, &rows).await;
    let (desk, decisions) = (house.operator(), decisions());
    let (one, other) = tokio::join!(lists::take_in(&desk, one, &decisions), lists::take_in(&desk, other, &decisions));
    let (one, other) = (one.expect("taken in"), other.expect("taken in"));
    assert_eq!((one.added.len() + other.added.len(), one.known.len() + other.known.len()), (40, 40));
    assert_eq!(count(&house).await, 40);
}

#[tokio::test]
async fn the_page_of_a_person_says_in_how_many_sessions_they_were() {
    let house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let training = house.training(&trainer, 25).await;
    let person = house.persons(1).await[0];
    enrolment::enrol(&trainer, training, &[person]).await.expect("enrolled");
    house.mark(&trainer, training, person, 1, Mark::Late).await;
    let attended = attendance::list_attended_of(&trainer, person).await.expect("an answer");
    let attended: Vec<_> = attended.values().collect();
    assert_eq!(attended, [&Attended { attended: 1, sessions: 3 }]);
    let stranger = house.trainee().await;
    assert_eq!(refusal(attendance::list_attended_of(&stranger, person).await), Refusal::NotAllowed);
}
