//! Where somebody goes on reading, and what stands before who learns.

mod house;

use house::{
    House, refusal,
    trainings::{date, three_days, three_sessions},
};
use sea_orm::EntityTrait;
use training::{
    Desk, Refusal, enrolment,
    learning::{self, NextStep, Standing},
    store::lesson_opened,
    trainings::{self, TrainingFields},
    words::{EnrolmentState, Mark, Purpose},
};

const COURSE: &str = "gender-in-security";

/// Opens the lesson of that place in its module, counted from 0.
async fn open(house: &House, desk: &Desk, module: &str, place: usize) {
    let course = house.library.course(COURSE).expect("the course");
    let module = course.module(module).expect("the module");
    learning::open_lesson(desk, course, module, &module.lessons[place]).await.expect("opened");
}

async fn read(house: &House, desk: &Desk, module: &str, place: usize) {
    let lessons = &house.library.course(COURSE).and_then(|course| course.module(module)).expect("the module").lessons;
    learning::mark_read(desk, COURSE, module, &lessons[place].slug).await.expect("read");
}

/// Where somebody goes on: the module's code and the lesson's place in it, or none for its quiz.
async fn next(house: &House, desk: &Desk) -> (String, Option<usize>) {
    let course = house.library.course(COURSE).expect("the course");
    let progress = learning::view_progress(desk, COURSE).await.expect("the progress");
    match learning::next_step(course, &progress).expect("something is left") {
        NextStep::Lesson(module, lesson) => {
            (module.code.clone(), module.lessons.iter().position(|own| own.slug == lesson.slug))
        }
        NextStep::Quiz(module) => (module.code.clone(), None),
    }
}

#[tokio::test]
async fn reading_goes_on_where_it_stopped_on_any_device() {
    let house = House::open().await;
    let trainee = house.trainee().await;
    assert_eq!(next(&house, &trainee).await, ("a1".to_owned(), Some(0)));
    open(&house, &trainee, "a3", 1).await;
    // Another device is another desk of the same person.
    let account = trainee.member().expect("signed in").account;
    let phone = house.seat(account).await;
    assert_eq!(next(&house, &phone).await, ("a3".to_owned(), Some(1)), "opened, and not read yet");
    read(&house, &phone, "a3", 1).await;
    assert_eq!(next(&house, &phone).await, ("a3".to_owned(), Some(2)), "the next one from there");

    let last = house.library.course(COURSE).and_then(|course| course.module("a3")).expect("the module").lessons.len();
    for place in 2..last {
        open(&house, &phone, "a3", place).await;
        read(&house, &phone, "a3", place).await;
    }
    assert_eq!(next(&house, &phone).await, ("a3".to_owned(), Some(0)), "what was left out in this module");
    read(&house, &phone, "a3", 0).await;
    assert_eq!(next(&house, &phone).await, ("a3".to_owned(), None), "then its quiz");
    let rows = lesson_opened::Entity::find().all(house.store.read()).await.expect("rows");
    assert_eq!(rows.len(), 1, "one a person and course");
}

#[tokio::test]
async fn after_the_end_comes_what_was_left_out_before() {
    let house = House::open().await;
    let trainee = house.trainee().await;
    let course = house.library.course(COURSE).expect("the course");
    let last = course.modules.last().expect("a module");
    for place in 0..last.lessons.len() {
        open(&house, &trainee, &last.code, place).await;
        read(&house, &trainee, &last.code, place).await;
    }
    let mut progress = learning::view_progress(&trainee, COURSE).await.expect("the progress");
    progress.quizzes.insert(last.quiz.id.clone(), (8, 8, true));
    let next = learning::next_step(course, &progress);
    assert!(matches!(next, Some(NextStep::Lesson(module, _)) if module.code == "a1"), "{next:?}");
}

#[tokio::test]
async fn a_lesson_opened_again_is_not_written_again_and_a_visitor_needs_no_database() {
    let mut house = House::open().await;
    let trainee = house.trainee().await;
    open(&house, &trainee, "a1", 0).await;
    let opened_at = async || {
        let rows = lesson_opened::Entity::find().all(house.store.read()).await.expect("rows");
        rows[0].opened_at
    };
    let first = opened_at().await;
    house.pass(chrono::TimeDelta::minutes(1));
    let later = house.operator().seat(trainee.actor.clone());
    open(&house, &later, "a1", 0).await;
    let row = lesson_opened::Entity::find().one(house.store.read()).await.expect("rows").expect("a row");
    assert_eq!(row.opened_at, first);

    let visitor = house.anyone();
    house.store.clone().close().await.expect("closed");
    open(&house, &visitor, "a1", 0).await;
}

#[tokio::test]
async fn who_was_just_enrolled_finds_the_training_and_the_course_to_begin() {
    let mut house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let own = trainer.member().expect("a trainer plans").person;
    let fields = TrainingFields { with_tests: true, ..three_days(own) };
    let training = trainings::plan_training(&trainer, fields, Some(three_sessions())).await.expect("planned");
    let trainee = house.trainee().await;
    let person = trainee.member().expect("signed in").person;
    assert!(learning::own_trainings(&trainee).await.expect("none").is_empty());
    enrolment::enrol(&trainer, training, &[person]).await.expect("enrolled");

    let found = learning::own_trainings(&trainee).await.expect("own trainings");
    assert_eq!((found.len(), found[0].current, found[0].sessions.len(), found[0].attended), (1, true, 3, 0));
    assert!(found[0].tests.iter().all(|test| test.standing == Standing::NotYet));
    let courses = learning::own_courses(&trainee, &found).await.expect("own courses");
    let slugs: Vec<_> = courses.iter().map(|(course, progress)| (course.slug.as_str(), progress.has_begun())).collect();
    assert_eq!(slugs, [(COURSE, false)]);

    house.mark(&trainer, training, person, 1, Mark::Late).await;
    let attended = learning::own_trainings(&trainee).await.expect("own trainings")[0].attended;
    assert_eq!(attended, 1);
    // A test that is still open keeps the training from being over.
    learning::open_test(&trainer, training, Purpose::Post).await.expect("opened");
    house.set_time("2026-11-20T03:00:00Z");
    let later = house.operator().seat(trainee.actor.clone());
    assert!(learning::own_trainings(&later).await.expect("own trainings")[0].current);
    learning::close_test(&trainer, training, Purpose::Post).await.expect("closed");
    assert!(!learning::own_trainings(&later).await.expect("own trainings")[0].current);
    assert_eq!(refusal(learning::own_trainings(&house.anyone()).await), Refusal::SignInFirst);
}

#[tokio::test]
async fn a_request_is_told_as_long_as_it_can_come_to_something() {
    let mut house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let own = trainer.member().expect("a trainer plans").person;
    let fields = TrainingFields { first_day: date("2026-10-12"), ..three_days(own) };
    let training = trainings::plan_training(&trainer, fields, Some(three_sessions())).await.expect("planned");
    let trainee = house.trainee().await;
    enrolment::request_seat(&trainee, training).await.expect("asked");
    let found = learning::own_trainings(&trainee).await.expect("own trainings");
    assert_eq!((found.len(), found[0].enrolment.state), (1, EnrolmentState::Requested));
    house.set_time("2026-11-20T03:00:00Z");
    let later = house.operator().seat(trainee.actor.clone());
    assert!(learning::own_trainings(&later).await.expect("none").is_empty());
}
