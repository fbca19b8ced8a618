//! Counting participation: persons once, unknown kept, totals computed, reported totals apart.

mod house;

use house::{
    House, refusal,
    trainings::{block, date, three_days},
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder, SqlErr,
};
use training::{
    Desk, Refusal,
    enrolment::enrol,
    ids::{PersonId, TrainingId},
    people::{self, PersonFields},
    reference,
    reports::{
        self, Answer, Cell, Dimension, Figures, Question, Viewpoint,
        reported::{ReportedTotal, add_reported_totals},
    },
    store::{audit_line, reported_total},
    trainings::{self, TrainingFields},
    words::{Audience, Mark, Sex},
};

/// One day in an oblast, with those present marked so.
async fn day(house: &House, desk: &Desk, oblast: &str, on: &str, present: &[PersonId]) -> TrainingId {
    let fields = TrainingFields {
        oblast: oblast.to_owned(),
        district: None,
        first_day: date(on),
        last_day: date(on),
        ..three_days(desk.member().expect("signed in").person)
    };
    let id = trainings::plan_training(desk, fields, Some(vec![block(on, "09:00", "15:00")])).await.expect("planned");
    enrol(desk, id, present).await.expect("enrolled");
    for person in present {
        house.mark(desk, id, *person, 1, Mark::Present).await;
    }
    id
}

/// A woman, a man, and one of whom it is not known, in Osh and again in Batken; the man also the year before.
async fn three_trainings() -> (House, Desk, Vec<PersonId>) {
    let house = House::open().await;
    let desk = house.trainer(&[]).await;
    let woman = house.person("Асанова Айгүл").sex(Sex::Female).insert().await;
    let man = house.person("Бакиров Бакыт").sex(Sex::Male).oblast("KG-B").insert().await;
    let unknown = house.person("Саматов Нурлан").insert().await;
    day(&house, &desk, "KG-O", "2025-05-05", &[man]).await;
    day(&house, &desk, "KG-O", "2026-10-01", &[woman, man, unknown]).await;
    day(&house, &desk, "KG-B", "2026-10-02", &[woman, man]).await;
    reference::load(&house.operator()).await.expect("loaded");
    (house, desk, vec![woman, man, unknown])
}

fn figures(persons: i64, participations: i64) -> Figures {
    Figures { persons, participations }
}

#[tokio::test]
async fn each_person_is_counted_once_in_a_cell_and_once_in_the_total() {
    let (_house, desk, _) = three_trainings().await;
    let answer = reports::participation(&desk, Question::default()).await.expect("an answer");
    let keys: Vec<_> = answer.lines.iter().map(|line| line.keys.clone()).collect();
    let key = |oblast: &str, year: &str| vec![Some(oblast.to_owned()), Some(year.to_owned())];
    assert_eq!(keys, [key("KG-B", "2026"), key("KG-O", "2025"), key("KG-O", "2026")]);
    let osh = &answer.lines[2];
    assert_eq!((osh.women, osh.men, osh.unknown), (figures(1, 1), figures(1, 1), figures(1, 1)));
    assert_eq!(osh.total, figures(3, 3));
    let whole_osh = answer.subtotals.iter().find(|line| line.keys == [Some("KG-O".to_owned())]).expect("a subtotal");
    assert_eq!(whole_osh.total, figures(3, 4), "the man came in two years and is one person");
    assert_eq!(answer.total.total, figures(3, 6), "the total is computed, not summed");
    assert_eq!(answer.total.men, figures(1, 3));
}

#[tokio::test]
async fn reported_totals_stand_beside_and_are_never_split_or_added() {
    let (_house, desk, _) = three_trainings().await;
    let answer = reports::participation(&desk, Question::default()).await.expect("an answer");
    let reported: Vec<_> = answer.reported.iter().map(|row| (row.year, row.participants)).collect();
    assert_eq!(reported, [(2012, 320), (2013, 108)]);
    assert!(answer.reported.iter().all(|row| row.oblast_codes().count() == 3 && !row.source.is_empty()));
    assert_eq!(answer.total.total.persons, 3);
    let later = Question { from: Some(2013), ..Question::default() };
    let answer = reports::participation(&desk, later).await.expect("an answer");
    assert_eq!(answer.reported.len(), 1);
}

#[tokio::test]
async fn the_home_view_is_a_choice_and_unknown_is_a_value() {
    let (_house, desk, _) = three_trainings().await;
    let question = Question { viewpoint: Viewpoint::Home, by: vec![Dimension::Oblast], ..Question::default() };
    let answer = reports::participation(&desk, question).await.expect("an answer");
    let batken = answer.lines.iter().find(|line| line.keys == [Some("KG-B".to_owned())]).expect("a line");
    assert_eq!(batken.total, figures(1, 3), "the man's home is Batken wherever he was trained");

    let by_rank = Question { by: vec![Dimension::Rank], ..Question::default() };
    let answer = reports::participation(&desk, by_rank).await.expect("an answer");
    assert_eq!(answer.lines.len(), 1);
    assert_eq!(answer.lines[0].keys, [None]);
    assert_eq!(answer.lines[0].total, answer.total.total);
}

#[tokio::test]
async fn a_sex_known_later_counts_for_trainings_past_and_a_changed_rank_or_home_does_not() {
    let (house, desk, persons) = three_trainings().await;
    let by = |dimension| Question { viewpoint: Viewpoint::Home, by: vec![dimension], ..Question::default() };
    let before = reports::participation(&desk, by(Dimension::Oblast)).await.expect("an answer");
    assert_eq!((before.total.women, before.total.unknown), (figures(1, 2), figures(1, 1)));

    let person = people::view_person(&desk, persons[2]).await.expect("the person is there").person;
    let fields = PersonFields {
        sex: Some(Sex::Female),
        rank: Some("майор".to_owned()),
        oblast: Some("KG-B".to_owned()),
        ..PersonFields::named(person.family_name, person.given_name, Audience::NetworkMember)
    };
    people::save_person(&desk, person.id, person.revision, fields.clone()).await.expect("saved");

    let after = reports::participation(&desk, by(Dimension::Oblast)).await.expect("an answer");
    assert_eq!((after.total.women, after.total.unknown), (figures(2, 3), Figures::default()));
    let totals = |answer: &Answer| answer.lines.iter().map(|line| (line.keys.clone(), line.total)).collect::<Vec<_>>();
    assert_eq!(totals(&after), totals(&before), "the home is that of then");
    for (dimension, then) in [(Dimension::Rank, None), (Dimension::Audience, Some("police".to_owned()))] {
        let answer = reports::participation(&desk, by(dimension)).await.expect("an answer");
        assert_eq!(totals(&answer), [(vec![then], figures(3, 6))]);
    }

    // The line of the log says what stood in the enrolment; a second save that leaves the sex changes none.
    people::save_person(&desk, person.id, person.revision + 1, fields).await.expect("saved again");
    let lines = audit_line::Entity::find().filter(audit_line::Column::Act.eq("save_person"));
    let lines = lines.order_by_asc(audit_line::Column::Id).all(house.store.read()).await.expect("the log");
    let carried = lines.iter().map(|line| {
        let detail: serde_json::Value = serde_json::from_str(&line.detail).expect("JSON");
        let before = detail["enrolments_before"].as_array().expect("a list").iter();
        before.map(|enrolment| enrolment["sex"].clone()).collect::<Vec<_>>()
    });
    assert_eq!(carried.collect::<Vec<_>>(), [vec![serde_json::Value::Null], vec![]]);
}

#[tokio::test]
async fn every_number_opens_the_list_behind_it() {
    let (house, desk, persons) = three_trainings().await;
    let question = Question::default();
    let cell = Cell { keys: vec![Some("KG-O".to_owned()), Some("2026".to_owned())], sex: Some(None) };
    let behind = reports::list_participations(&desk, &question, &cell).await.expect("a list");
    assert_eq!(behind.iter().map(|row| row.person).collect::<Vec<_>>(), [persons[2]]);
    let all = reports::list_participations(&desk, &question, &Cell::default()).await.expect("a list");
    let answer = reports::participation(&desk, question.clone()).await.expect("an answer");
    assert_eq!(i64::try_from(all.len()).expect("few"), answer.total.total.participations);
    let trainee = house.trainee().await;
    assert_eq!(refusal(reports::list_participations(&trainee, &question, &Cell::default()).await), Refusal::NotAllowed);
}

#[tokio::test]
async fn who_is_limited_to_an_oblast_counts_only_there() {
    let (house, _, _) = three_trainings().await;
    let manager = house.manager(&["KG-B"]).await;
    let answer = reports::participation(&manager, Question::default()).await.expect("an answer");
    assert_eq!(answer.total.total, figures(2, 2));
    assert_eq!(answer.limited_to, ["KG-B"]);
    let elsewhere = Question { oblast: Some("KG-O".to_owned()), ..Question::default() };
    assert_eq!(refusal(reports::participation(&manager, elsewhere).await), Refusal::NotInYourOblast);
}

#[tokio::test]
async fn questions_that_cannot_be_are_refused() {
    let house = House::open().await;
    let desk = house.manager(&[]).await;
    let ask = async |question| refusal(reports::participation(&desk, question).await);
    assert_eq!(ask(Question { from: Some(20260), ..Question::default() }).await, Refusal::YearNotPossible);
    let reversed = Question { from: Some(2026), to: Some(2025), ..Question::default() };
    assert_eq!(ask(reversed).await, Refusal::YearsReversed);
    assert_eq!(refusal(Question::read_by("oblast,shoe_size")), Refusal::GroupingUnknown);
    let empty = reports::participation(&desk, Question::default()).await.expect("an empty register answers");
    assert_eq!(empty.total.total, Figures::default());
}

/// What a partner reported of women in Osh.
fn total(participants: i32, sex: Option<Sex>) -> ReportedTotal {
    ReportedTotal {
        year: 2014,
        oblasts: vec!["KG-O".to_owned(), "KG-B".to_owned()],
        audience: Audience::Police,
        participants,
        sex,
        course: None,
        source: "Annual report 2014".to_owned(),
    }
}

#[tokio::test]
async fn a_total_that_comes_twice_is_one_in_one_file_as_in_two() {
    let house = House::open().await;
    let desk = house.operator();
    let again = ReportedTotal {
        source: " Annual report 2014 ".to_owned(),
        oblasts: vec!["KG-B".to_owned(), "KG-O".to_owned()],
        ..total(57, None)
    };
    let women = total(30, Some(Sex::Female));
    let file = [total(57, None), again, women];
    assert_eq!(add_reported_totals(&desk, &file).await.expect("added"), 2, "those of women are another total");
    assert_eq!(add_reported_totals(&desk, &file).await.expect("known"), 0);

    let contradicting = [total(58, None)];
    assert_eq!(refusal(add_reported_totals(&desk, &contradicting).await), Refusal::ReportedAlready);
    let year = |total: ReportedTotal| ReportedTotal { year: 2015, ..total };
    let contradicting = [year(total(57, None)), year(total(58, None))];
    assert_eq!(refusal(add_reported_totals(&desk, &contradicting).await), Refusal::ReportedAlready);
    let rows = reported_total::Entity::find().all(house.store.read()).await.expect("the rows");
    assert_eq!(rows.iter().map(|row| row.participants).collect::<Vec<_>>(), [57, 30], "all of a file or none");
}

#[tokio::test]
async fn the_database_itself_keeps_a_total_once() {
    let house = House::open().await;
    let desk = house.operator();
    let file = [total(57, None)];
    let (one, other) = tokio::join!(add_reported_totals(&desk, &file), add_reported_totals(&desk, &file));
    assert!(one.is_ok() || other.is_ok(), "{one:?} {other:?}");
    let row = reported_total::Entity::find().one(house.store.read()).await.expect("answers").expect("the row");
    let twice = reported_total::ActiveModel { id: NotSet, ..row.into_active_model().reset_all() };
    let refused = twice.insert(house.store.write()).await.expect_err("there is one already");
    assert!(matches!(refused.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))), "{refused}");
    assert_eq!(reported_total::Entity::find().count(house.store.read()).await.expect("a count"), 1);
}
