//! Planning trainings: what is proposed, what is refused, who is where.

mod house;

use curriculum::Language;
use house::{
    House, refusal,
    trainings::{block, date, three_days, three_sessions},
};
use training::{
    Desk, Outcome, Refusal, attendance, enrolment,
    ids::{PersonId, TrainingId},
    trainings::{self, SessionFields, TrainingFields, TrainingFilter, propose_sessions},
    words::{Mark, Role},
};

/// One session of two hours in the evening of the first day.
fn evening() -> Vec<SessionFields> {
    vec![block("2026-10-12", "16:00", "18:00")]
}

/// Saves the training with one session at these hours of the first day, and so many seats.
async fn save_hours(desk: &Desk, id: TrainingId, starts: &str, ends: &str, capacity: i32) -> Outcome<()> {
    let view = trainings::view_training(desk, id).await?;
    let session = SessionFields { id: Some(view.sessions[0].id), ..block("2026-10-12", starts, ends) };
    let fields = TrainingFields { capacity, ..three_days(desk.member().expect("signed in").person) };
    trainings::save_training(desk, id, view.training.revision, fields, vec![session]).await
}

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
    let (first_day, last_day) = (date("2026-10-12"), date("2026-10-14"));
    assert_eq!(plan(fields(), Some(outside)).await, Refusal::SessionOutsideDays { row: 1, first_day, last_day });
    let upside_down = vec![block("2026-10-12", "10:00", "09:00")];
    assert_eq!(plan(fields(), Some(upside_down)).await, Refusal::SessionEndsBeforeStart { row: 1 });
    let over = vec![block("2026-10-12", "09:00", "11:00"), block("2026-10-12", "10:00", "12:00")];
    assert_eq!(plan(fields(), Some(over)).await, Refusal::SessionsOverlap { row: 2, other: 1 });
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
async fn what_is_wrong_with_a_session_is_said_with_its_place_in_the_form() {
    let house = House::open().await;
    let desk = house.trainer(&[]).await;
    let trainer = desk.member().expect("signed in").person;
    let plan = async |sessions| refusal(trainings::plan_training(&desk, three_days(trainer), Some(sessions)).await);

    // In the form, the sessions need not stand in the order of time.
    let (late, early) = (block("2026-10-14", "09:00", "12:00"), block("2026-10-12", "09:00", "12:00"));
    let over_late = block("2026-10-14", "11:00", "13:00");
    assert_eq!(plan(vec![late.clone(), early.clone(), over_late]).await, Refusal::SessionsOverlap { row: 3, other: 1 });
    let upside_down = block("2026-10-13", "12:00", "09:00");
    assert_eq!(plan(vec![late.clone(), early, upside_down]).await, Refusal::SessionEndsBeforeStart { row: 3 });
    let (first_day, last_day) = (date("2026-10-12"), date("2026-10-14"));
    let outside = Refusal::SessionOutsideDays { row: 2, first_day, last_day };
    assert_eq!(plan(vec![late.clone(), block("2026-10-01", "09:00", "12:00")]).await, outside);

    let other = house.training(&desk, 25).await;
    let of_another = SessionFields { id: Some(house.sessions(other).await[0].id), ..late };
    assert_eq!(plan(vec![of_another]).await, Refusal::NoSuchSession, "a new training changes no other one's sessions");
}

#[tokio::test]
async fn a_training_does_not_move_to_hours_at_which_a_participant_is_elsewhere() {
    let house = House::open().await;
    let (one, other) = (house.trainer(&[]).await, house.trainer(&[]).await);
    let by_day = house.training(&one, 25).await;
    let leads = other.member().expect("signed in").person;
    let in_the_evening = trainings::plan_training(&other, three_days(leads), Some(evening())).await.expect("planned");
    let persons = house.persons(3).await;
    enrolment::enrol(&one, by_day, &persons[..2]).await.expect("enrolled");
    enrolment::enrol(&other, in_the_evening, &persons).await.expect("enrolled, for the hours differ");

    let moved = save_hours(&other, in_the_evening, "14:00", "16:00", 25).await;
    let date = date("2026-10-12");
    assert_eq!(refusal(moved), Refusal::ParticipantsElsewhere { date, persons: 2 });
    let still = trainings::view_training(&other, in_the_evening).await.expect("the training is there");
    assert_eq!(still.sessions[0].starts, house::trainings::time("16:00"), "nothing was written by halves");
    save_hours(&other, in_the_evening, "15:00", "17:00", 25).await.expect("the others are free from three o'clock");
}

#[tokio::test]
async fn the_course_of_a_planned_training_stays_whatever_the_form_says() {
    let house = House::open().await;
    let desk = house.trainer(&[]).await;
    let id = house.training(&desk, 25).await;
    let view = trainings::view_training(&desk, id).await.expect("the training is there");
    let mut sessions = three_sessions();
    sessions[0].modules = vec!["a1".to_owned()];
    let fields = TrainingFields { course: "none".to_owned(), ..three_days(desk.member().expect("signed in").person) };
    trainings::save_training(&desk, id, view.training.revision, fields, sessions).await.expect("saved");
    let after = trainings::view_training(&desk, id).await.expect("the training is there");
    assert_eq!(after.training.course, "gender-in-security");
}

#[tokio::test]
async fn only_those_who_are_offered_as_trainers_lead_and_they_may_be_of_another_oblast() {
    let house = House::open().await;
    let desk = house.trainer(&["KG-O"]).await;
    let own = desk.member().expect("signed in").person;
    let colleague = house.person("Баткенова Бурул").oblast("KG-B").insert().await;
    let plan = async |also: PersonId, sessions| {
        let fields = TrainingFields { trainers: vec![own, also], ..three_days(own) };
        trainings::plan_training(&desk, fields, Some(sessions)).await
    };
    assert_eq!(refusal(plan(colleague, three_sessions()).await), Refusal::NoSuchPerson, "who has no account");
    house.account(colleague).role(Role::Trainer).oblasts(&["KG-B"]).insert().await;
    plan(colleague, three_sessions()).await.expect("a trainer of another oblast comes along");
    let trainee = house.trainee().await.member().expect("signed in").person;
    assert_eq!(refusal(plan(trainee, evening()).await), Refusal::NoSuchPerson);
}

#[tokio::test]
async fn a_training_is_shown_to_those_who_find_it_in_the_list() {
    let house = House::open().await;
    let planner = house.trainer(&["KG-O"]).await;
    let training = house.training(&planner, 25).await;
    let manager = house.manager(&["KG-B"]).await;
    let listed = async |desk: &Desk| {
        let list = trainings::list_trainings(desk, &TrainingFilter::default(), 1).await.expect("a list");
        let years = trainings::list_years(desk).await.expect("the years");
        (list.total, years.len())
    };
    assert_eq!(listed(&manager).await, (0, 0));
    assert_eq!(refusal(trainings::view_training(&manager, training).await), Refusal::NotInYourOblast);
    assert_eq!(refusal(trainings::view_training(&house.anyone(), training).await), Refusal::SignInFirst);
    assert_eq!(refusal(trainings::list_years(&house.anyone()).await), Refusal::SignInFirst);

    let person = manager.member().expect("signed in").person;
    enrolment::enrol(&planner, training, &[person]).await.expect("enrolled");
    assert_eq!(listed(&manager).await, (1, 1));
    trainings::view_training(&manager, training).await.expect("one's own training, wherever it is");
    for desk in [house.trainee().await, house.manager(&["KG-O"]).await, house.admin().await] {
        assert_eq!(listed(&desk).await, (1, 1));
        trainings::view_training(&desk, training).await.expect("is shown");
    }
}

#[tokio::test]
async fn of_two_trainings_planned_at_once_one_takes_the_trainer() {
    let house = House::open().await;
    let desk = house.admin().await;
    for _ in 0..8 {
        let trainer = house.trainer(&[]).await.member().expect("signed in").person;
        let plan = || trainings::plan_training(&desk, three_days(trainer), Some(three_sessions()));
        let (one, other) = tokio::join!(plan(), plan());
        let (planned, refused) = if one.is_ok() { (one, other) } else { (other, one) };
        planned.expect("one is planned");
        assert_eq!(refusal(refused), Refusal::TrainerElsewhere { date: date("2026-10-12") });
    }
}

#[tokio::test]
async fn a_training_called_off_while_somebody_is_marked_took_place_or_did_not() {
    let house = House::open().await;
    let person = house.persons(1).await[0];
    for _ in 0..8 {
        let desk = house.trainer(&[]).await;
        let training = house.training(&desk, 25).await;
        enrolment::enrol(&desk, training, &[person]).await.expect("enrolled");
        let operation = [house.operation(training, person, 1, Mark::Present).await];
        let (cancelled, marked) =
            tokio::join!(trainings::cancel_training(&desk, training), attendance::mark(&desk, training, &operation));
        if cancelled.is_ok() {
            assert_eq!(refusal(marked), Refusal::TrainingCancelled);
        } else {
            marked.expect("the mark was first");
            assert_eq!(refusal(cancelled), Refusal::TrainingHasMarks);
            // Out of the way of the next one.
            enrolment::leave(&desk, house.enrolment(training, person).await).await.expect("leaves");
        }
    }
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
