//! Planning trainings: what is proposed, what is refused, who is where.

mod house;

use curriculum::Language;
use house::{
    House, refusal,
    trainings::{block, date, three_days, three_sessions},
};
use training::{
    Refusal,
    trainings::{self, TrainingFields, TrainingFilter, propose_sessions},
};

#[tokio::test]
async fn the_sessions_of_the_courses_plan_are_proposed_within_the_days() {
    let house = House::open().await;
    let course = house.library.course("gender-in-security").expect("the course is there");
    let proposed = propose_sessions(course, date("2026-10-12"), 3, Language::Ky);
    assert_eq!(proposed.len(), course.agenda(3).expect("an agenda").sessions.len());
    assert_eq!(proposed.first().map(|session| session.held_on), Some(date("2026-10-12")));
    assert_eq!(proposed.last().map(|session| session.held_on), Some(date("2026-10-14")));

    let one_day = propose_sessions(course, date("2026-10-12"), 1, Language::Ky);
    assert_eq!(one_day.len(), course.agenda(1).expect("an agenda").sessions.len());

    // A course that has no agenda so short keeps all its modules.
    let mut only_long = course.clone();
    only_long.agendas.retain(|agenda| agenda.days == 3);
    let short = propose_sessions(&only_long, date("2026-10-12"), 1, Language::Ky);
    assert!(short.iter().all(|session| session.held_on == date("2026-10-12")));
    let modules: Vec<_> = short.iter().flat_map(|session| session.modules.clone()).collect();
    assert!(
        course.modules.iter().all(|module| modules.contains(&module.code)),
        "one day keeps all modules: {modules:?}"
    );

    let long = propose_sessions(course, date("2026-10-12"), 4, Language::Ky);
    assert!(long.iter().any(|session| session.held_on == date("2026-10-15") && session.modules.is_empty()));
}

#[tokio::test]
async fn a_training_that_cannot_be_held_is_refused() {
    let house = House::open().await;
    let desk = house.trainer(&[]).await;
    let trainer = desk.member().expect("signed in").person;
    let plan =
        async |fields: TrainingFields, sessions| refusal(trainings::plan_training(&desk, fields, sessions).await);
    let fields = || three_days(trainer);

    let backwards = TrainingFields { last_day: date("2026-10-11"), ..fields() };
    assert_eq!(plan(backwards, None).await, Refusal::LastDayBeforeFirst);
    assert_eq!(plan(TrainingFields { capacity: 0, ..fields() }, None).await, Refusal::CapacityNotPossible);
    assert_eq!(plan(TrainingFields { venue: " ".to_owned(), ..fields() }, None).await, Refusal::VenueMissing);
    assert_eq!(plan(TrainingFields { course: "none".to_owned(), ..fields() }, None).await, Refusal::NoSuchCourse);
    assert_eq!(plan(TrainingFields { trainers: Vec::new(), ..fields() }, None).await, Refusal::TrainerMissing);
    let elsewhere = TrainingFields { district: Some("batken".to_owned()), ..fields() };
    assert_eq!(plan(elsewhere, None).await, Refusal::DistrictOutsideOblast);
    let outside = vec![block("2026-10-15", "09:00", "10:00")];
    let expected = Refusal::SessionOutsideDays { first_day: date("2026-10-12"), last_day: date("2026-10-14") };
    assert_eq!(plan(fields(), Some(outside)).await, expected);
    let upside_down = vec![block("2026-10-12", "10:00", "09:00")];
    assert_eq!(plan(fields(), Some(upside_down)).await, Refusal::SessionEndsBeforeStart);
    let over = vec![block("2026-10-12", "09:00", "11:00"), block("2026-10-12", "10:00", "12:00")];
    assert_eq!(plan(fields(), Some(over)).await, Refusal::SessionsOverlap);
    assert_eq!(plan(fields(), Some(Vec::new())).await, Refusal::SessionsMissing);

    let none = trainings::list_trainings(&desk, &TrainingFilter::default(), 1).await.expect("a list");
    assert_eq!(none.total, 0, "nothing was written by halves");
}

#[tokio::test]
async fn a_trainer_cannot_be_in_two_places_at_once() {
    let house = House::open().await;
    let desk = house.trainer(&[]).await;
    let trainer = desk.member().expect("signed in").person;
    house.training(&desk, 25).await;

    let same_time = trainings::plan_training(&desk, three_days(trainer), Some(three_sessions())).await;
    assert_eq!(refusal(same_time), Refusal::TrainerElsewhere { date: date("2026-10-12") });
    let evening = vec![block("2026-10-12", "15:00", "17:00")];
    trainings::plan_training(&desk, three_days(trainer), Some(evening)).await.expect("after the first one ends");
}

#[tokio::test]
async fn a_stale_form_does_not_undo_what_another_trainer_saved() {
    let house = House::open().await;
    let desk = house.trainer(&[]).await;
    let id = house.training(&desk, 25).await;
    let view = trainings::view_training(&desk, id).await.expect("the training is there");
    let trainer = desk.member().expect("signed in").person;
    let save = async |revision, capacity| {
        let mut sessions = three_sessions();
        for (fields, session) in sessions.iter_mut().zip(&view.sessions) {
            fields.id = Some(session.id);
        }
        let fields = TrainingFields { capacity, ..three_days(trainer) };
        trainings::save_training(&desk, id, revision, fields, sessions).await
    };
    save(1, 30).await.expect("the first save");
    assert_eq!(refusal(save(1, 20).await), Refusal::SomebodySavedBefore);
    let after = trainings::view_training(&desk, id).await.expect("the training is there");
    assert_eq!((after.training.capacity, after.training.revision), (30, 2));
    assert_eq!(after.sessions.len(), 3);
}

#[tokio::test]
async fn a_trainer_limited_to_an_oblast_plans_only_there() {
    let house = House::open().await;
    let desk = house.trainer(&["KG-B"]).await;
    let trainer = desk.member().expect("signed in").person;
    let planned = trainings::plan_training(&desk, three_days(trainer), Some(three_sessions())).await;
    assert_eq!(refusal(planned), Refusal::NotInYourOblast);
    let visitor = trainings::plan_training(&house.anyone(), three_days(trainer), None).await;
    assert_eq!(refusal(visitor), Refusal::SignInFirst);
    let trainee = trainings::plan_training(&house.trainee().await, three_days(trainer), None).await;
    assert_eq!(refusal(trainee), Refusal::NotAllowed);
}

#[tokio::test]
async fn the_year_is_that_of_the_first_session() {
    let house = House::open().await;
    let desk = house.trainer(&[]).await;
    let trainer = desk.member().expect("signed in").person;
    let fields = TrainingFields { first_day: date("2026-12-31"), last_day: date("2027-01-02"), ..three_days(trainer) };
    let sessions = vec![block("2027-01-01", "09:00", "12:00"), block("2027-01-02", "09:00", "12:00")];
    let id = trainings::plan_training(&desk, fields, Some(sessions)).await.expect("planned");
    let view = trainings::view_training(&desk, id).await.expect("the training is there");
    assert_eq!(view.training.year, 2027);
    assert_eq!(trainings::list_years(&house.trainee().await).await.expect("the years"), [2027]);
    assert_eq!(refusal(trainings::list_years(&house.anyone()).await), Refusal::SignInFirst);
}
