//! Lists of people against the register.

mod house;

use std::collections::HashMap;

use house::{House, refusal};
use training::{
    Refusal,
    attendance::{self, Attended},
    enrolment,
    ids::{OrganisationId, PersonListId},
    organisations::{self, OrganisationFields},
    people::lists::{self, Decisions, OrganisationDecision, RowDecision, Standing},
    people::{self, PersonFilter},
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
