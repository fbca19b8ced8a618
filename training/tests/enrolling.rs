//! Enrolling: seats, the waiting list, leaving, and nobody in two places.

mod house;

use house::{
    House, refusal,
    trainings::{block, date, three_days},
};
use training::{
    Desk, Refusal, attendance,
    completion::{self, Why},
    enrolment::{self, leave},
    ids::{PersonId, TrainingId},
    people::{
        self, PersonFields,
        lists::{self, Decisions},
    },
    rows::{Cell, Sheet},
    store::enrolment as enrolments,
    trainings::{self, SessionFields, TrainingFields},
    words::{Audience, EnrolmentState, Mark, Sex},
};

/// The person's enrolment as it stands.
async fn enrolled(house: &House, training: TrainingId, person: PersonId) -> enrolments::Model {
    let lines = enrolment::list_enrolments(&house.operator(), training).await.expect("a list");
    lines.into_iter().find(|line| line.person.id == person).expect("is in the list").enrolment
}

async fn state(house: &House, training: TrainingId, person: PersonId) -> EnrolmentState {
    enrolled(house, training, person).await.state
}

/// Somebody who waits for the only seat of one training and sits in another one at the same hours.
struct Barred {
    house: House,
    one: Desk,
    other: Desk,
    first: TrainingId,
    second: TrainingId,
    person: PersonId,
}

async fn barred() -> Barred {
    let mut house = House::open().await;
    house.set_time("2026-10-11T03:00:00Z");
    let (one, other) = (house.trainer(&[]).await, house.trainer(&[]).await);
    let (first, second) = (house.training(&one, 1).await, house.training(&other, 25).await);
    let [sits, person] = house.persons(2).await[..] else { panic!("two persons") };
    enrolment::enrol(&one, first, &[sits, person]).await.expect("one sits, one waits");
    enrolment::enrol(&other, second, &[person]).await.expect("who only waits is free elsewhere");
    leave(&one, house.enrolment(first, sits).await).await.expect("leaves");
    assert_eq!(state(&house, first, person).await, EnrolmentState::Waitlisted, "nobody is in two places at once");
    Barred { house, one, other, first, second, person }
}

#[tokio::test]
async fn the_waiting_list_moves_up_by_itself() {
    let house = House::open().await;
    let desk = house.trainer(&[]).await;
    let training = house.training(&desk, 2).await;
    let persons = house.persons(4).await;
    let outcome = enrolment::enrol(&desk, training, &persons).await.expect("enrolled");
    assert_eq!((outcome.enrolled.as_slice(), outcome.waitlisted.as_slice()), (&persons[..2], &persons[2..]));

    let state = async |index: usize| {
        let lines = enrolment::list_enrolments(&desk, training).await.expect("a list");
        lines.iter().find(|line| line.person.id == persons[index]).expect("is in the list").enrolment.state
    };
    leave(&desk, house.enrolment(training, persons[0]).await).await.expect("leaves");
    assert_eq!(state(2).await, EnrolmentState::Enrolled, "the longest waiting moves up");
    assert_eq!(state(3).await, EnrolmentState::Waitlisted);
    assert_eq!(refusal(leave(&desk, house.enrolment(training, persons[0]).await).await), Refusal::EnrolmentOver);

    let view = trainings::view_training(&desk, training).await.expect("the training is there");
    let mut sessions = Vec::new();
    for session in &view.sessions {
        sessions.push(SessionFields {
            id: Some(session.id),
            held_on: session.held_on,
            starts: session.starts,
            ends: session.ends,
            modules: Vec::new(),
            title: None,
        });
    }
    let fields = TrainingFields { capacity: 3, ..three_days(desk.member().expect("signed in").person) };
    trainings::save_training(&desk, training, view.training.revision, fields.clone(), sessions.clone())
        .await
        .expect("a larger hall");
    assert_eq!(state(3).await, EnrolmentState::Enrolled, "a larger hall fills from the waiting list");
    let smaller = TrainingFields { capacity: 2, ..fields };
    let outcome = trainings::save_training(&desk, training, view.training.revision + 1, smaller, sessions).await;
    assert_eq!(refusal(outcome), Refusal::CapacityBelowEnrolled { enrolled: 3 });
}

#[tokio::test]
async fn nobody_is_enrolled_in_two_places_at_once() {
    let house = House::open().await;
    let (one, other) = (house.trainer(&[]).await, house.trainer(&[]).await);
    let (first, second) = (house.training(&one, 25).await, house.training(&other, 25).await);
    let persons = house.persons(2).await;
    enrolment::enrol(&one, first, &persons[..1]).await.expect("enrolled");

    let date = date("2026-10-12");
    let alone = enrolment::enrol(&other, second, &persons[..1]).await;
    assert_eq!(refusal(alone), Refusal::PersonElsewhere { date });
    let among_others = enrolment::enrol(&other, second, &persons).await.expect("the others are enrolled");
    assert_eq!(among_others.elsewhere, [(persons[0], date)]);
    assert_eq!(among_others.enrolled, [persons[1]]);
    let trainer = one.member().expect("signed in").person;
    let teaches = enrolment::enrol(&other, second, &[trainer]).await;
    assert_eq!(refusal(teaches), Refusal::PersonElsewhere { date }, "who teaches there cannot sit here");
}

#[tokio::test]
async fn an_enrolment_keeps_what_the_person_was_then() {
    let house = House::open().await;
    let desk = house.trainer(&[]).await;
    let training = house.training(&desk, 25).await;
    let person = house.person("Асанова Айгүл").sex(Sex::Female).rank("капитан").insert().await;
    enrolment::enrol(&desk, training, &[person]).await.expect("enrolled");

    let before = people::view_person(&desk, person).await.expect("the person is there").person;
    let mut later = PersonFields::named(before.family_name, before.given_name, before.audience);
    later.sex = before.sex;
    later.rank = Some("майор".to_owned());
    later.oblast = Some("KG-B".to_owned());
    people::save_person(&desk, person, before.revision, later).await.expect("transferred");

    let lines = enrolment::list_enrolments(&desk, training).await.expect("a list");
    let then = &lines[0].enrolment;
    assert_eq!(then.rank.as_deref(), Some("капитан"));
    assert_eq!(then.home_oblast.as_deref(), Some("KG-O"));
    assert_eq!(then.sex, Some(Sex::Female));
}

#[tokio::test]
async fn a_request_waits_for_the_trainer_and_then_takes_a_seat() {
    let house = House::open().await;
    let desk = house.trainer(&[]).await;
    let training = house.training(&desk, 25).await;
    let trainee = house.trainee().await;
    enrolment::request_seat(&trainee, training).await.expect("asked");
    assert_eq!(refusal(enrolment::request_seat(&trainee, training).await), Refusal::EnrolledAlready);

    let person = trainee.member().expect("signed in").person;
    let outcome = enrolment::enrol(&desk, training, &[person]).await.expect("accepted");
    assert_eq!(outcome.enrolled, [person]);
    let again = enrolment::enrol(&desk, training, &[person]).await;
    assert_eq!(refusal(again), Refusal::EnrolledAlready);
    assert_eq!(refusal(enrolment::enrol(&trainee, training, &[person]).await), Refusal::NotAllowed);
}

#[tokio::test]
async fn who_leaves_before_the_start_is_cancelled_and_after_it_withdrawn() {
    let mut house = House::open().await;
    house.set_time("2026-10-11T03:00:00Z");
    let desk = house.trainer(&[]).await;
    let training = house.training(&desk, 25).await;
    let persons = house.persons(2).await;
    enrolment::enrol(&desk, training, &persons).await.expect("enrolled");
    let first = leave(&desk, house.enrolment(training, persons[0]).await).await.expect("leaves");
    assert_eq!(first, EnrolmentState::Cancelled);

    house.set_time("2026-10-12T10:00:00Z");
    let later = house.operator();
    house.mark(&later, training, persons[1], 1, Mark::Present).await;
    let second = leave(&later, house.enrolment(training, persons[1]).await).await.expect("leaves");
    assert_eq!(second, EnrolmentState::Withdrawn);
}

#[tokio::test]
async fn who_leaves_another_training_moves_up_where_they_wait() {
    let Barred { house, other, first, second, person, .. } = barred().await;
    leave(&other, house.enrolment(second, person).await).await.expect("leaves");
    assert_eq!(state(&house, first, person).await, EnrolmentState::Enrolled);
}

#[tokio::test]
async fn whom_a_cancelled_training_sets_free_moves_up_where_they_wait() {
    let Barred { house, other, first, second, person, .. } = barred().await;
    trainings::cancel_training(&other, second).await.expect("called off");
    assert_eq!(state(&house, first, person).await, EnrolmentState::Enrolled);
    assert_eq!(refusal(trainings::cancel_training(&other, second).await), Refusal::TrainingCancelled);
}

#[tokio::test]
async fn whom_other_hours_set_free_moves_up_where_they_wait() {
    let Barred { house, other, first, second, person, .. } = barred().await;
    let id = Some(house.sessions(second).await[0].id);
    let evening = SessionFields { id, ..block("2026-10-12", "16:00", "18:00") };
    let fields = three_days(other.member().expect("signed in").person);
    trainings::save_training(&other, second, 1, fields, vec![evening]).await.expect("moved to the evening");
    assert_eq!(state(&house, first, person).await, EnrolmentState::Enrolled);
}

#[tokio::test]
async fn once_the_last_day_is_over_trainers_set_right_who_took_part_and_nobody_moves_up() {
    let Barred { mut house, one, other, first, second, person } = barred().await;
    let trainee = house.trainee().await;
    let sits = trainee.member().expect("signed in").person;
    enrolment::enrol(&other, second, &[sits]).await.expect("enrolled");
    house.set_time("2026-10-15T03:00:00Z");
    let later = |desk: &Desk| house.operator().seat(desk.actor.clone());

    let own = house.enrolment(second, sits).await;
    assert_eq!(refusal(leave(&later(&trainee), own).await), Refusal::TrainingOver);
    assert_eq!(state(&house, second, sits).await, EnrolmentState::Enrolled);
    leave(&later(&other), own).await.expect("the trainer sets it right");
    assert_eq!(state(&house, second, sits).await, EnrolmentState::Withdrawn);
    leave(&later(&other), house.enrolment(second, person).await).await.expect("the trainer sets it right");
    assert_eq!(state(&house, first, person).await, EnrolmentState::Waitlisted, "the first training is over as well");

    let id = Some(house.sessions(first).await[0].id);
    let larger = TrainingFields { capacity: 9, ..three_days(one.member().expect("signed in").person) };
    let sessions = vec![SessionFields { id, ..block("2026-10-12", "09:00", "15:00") }];
    trainings::save_training(&later(&one), first, 1, larger, sessions).await.expect("saved");
    assert_eq!(state(&house, first, person).await, EnrolmentState::Waitlisted);
}

#[tokio::test]
async fn who_was_marked_stays_on_the_sheets_and_withdrawn_whatever_they_ask_for_later() {
    let mut house = House::open().await;
    let desk = house.trainer(&[]).await;
    let training = house.training(&desk, 1).await;
    let trainee = house.trainee().await;
    let person = trainee.member().expect("signed in").person;
    enrolment::enrol(&desk, training, &[person]).await.expect("enrolled");
    house.set_time("2026-10-12T10:00:00Z");
    house.mark(&desk, training, person, 1, Mark::Present).await;
    let id = house.enrolment(training, person).await;
    leave(&trainee, id).await.expect("leaves");

    let on_sheets = async || {
        let grid = attendance::grid(&desk, training, 1).await.expect("the grid");
        let completion = completion::view_completion(&desk, training).await.expect("the completion");
        let line = completion.lines.iter().find(|line| line.line.person.id == person).expect("still counts");
        assert!(line.participates && line.reasons.contains(&Why::Withdrawn), "{:?}", line.reasons);
        grid.rows.iter().any(|row| row.line.person.id == person)
    };
    enrolment::request_seat(&trainee, training).await.expect("asks again");
    assert!(on_sheets().await, "who asks again was there on the first day all the same");
    house.mark(&desk, training, person, 1, Mark::Late).await;
    assert_eq!(leave(&trainee, id).await.expect("takes it back"), EnrolmentState::Withdrawn);

    let next = house.persons(1).await[0];
    enrolment::enrol(&desk, training, &[next]).await.expect("takes the only seat");
    enrolment::enrol(&desk, training, &[person]).await.expect("waits");
    assert_eq!(state(&house, training, person).await, EnrolmentState::Waitlisted);
    assert!(on_sheets().await, "who waits was there on the first day all the same");
    assert_eq!(leave(&desk, id).await.expect("is taken out"), EnrolmentState::Withdrawn);
}

/// Makes a captain a major, or whatever the rank is.
async fn promote(house: &House, person: PersonId, rank: &str) {
    let before = people::view_person(&house.operator(), person).await.expect("the person is there").person;
    let mut fields = PersonFields::named(before.family_name, before.given_name, before.audience);
    fields.rank = Some(rank.to_owned());
    fields.oblast = before.oblast;
    people::save_person(&house.operator(), person, before.revision, fields).await.expect("promoted");
}

#[tokio::test]
async fn an_enrolment_keeps_what_the_person_was_when_seated_and_from_the_first_mark_on() {
    let mut house = House::open().await;
    house.set_time("2026-10-11T03:00:00Z");
    let desk = house.trainer(&[]).await;
    let training = house.training(&desk, 1).await;
    let trainee = house.trainee().await;
    let asks = trainee.member().expect("signed in").person;
    let waits = house.person("Асанова Айгүл").rank("капитан").insert().await;
    let rank = async |house: &House, person| enrolled(house, training, person).await.rank;
    promote(&house, asks, "капитан").await;
    enrolment::request_seat(&trainee, training).await.expect("asks as a captain");
    promote(&house, asks, "майор").await;
    enrolment::enrol(&desk, training, &[asks, waits]).await.expect("is seated as a major");
    assert_eq!(rank(&house, asks).await.as_deref(), Some("майор"));

    promote(&house, waits, "майор").await;
    assert_eq!(rank(&house, waits).await.as_deref(), Some("капитан"), "who waits has not taken part yet");
    leave(&desk, house.enrolment(training, asks).await).await.expect("leaves");
    assert_eq!(rank(&house, waits).await.as_deref(), Some("майор"), "moves up as a major");

    house.set_time("2026-10-12T10:00:00Z");
    let later = house.operator();
    house.mark(&later, training, waits, 1, Mark::Present).await;
    leave(&later, house.enrolment(training, waits).await).await.expect("leaves");
    promote(&house, waits, "полковник").await;
    enrolment::enrol(&later, training, &[waits]).await.expect("comes back");
    assert_eq!(rank(&house, waits).await.as_deref(), Some("майор"), "what was marked stands as it was then");
}

#[tokio::test]
async fn only_persons_whom_the_trainer_may_see_are_enrolled_but_for_those_whom_the_training_brought() {
    let house = House::open().await;
    let trainer = house.trainer(&["KG-O"]).await;
    let training = house.training(&trainer, 25).await;
    let near = house.persons(1).await[0];
    let far = house.person("Баткенов Бакыт").oblast("KG-B").birth_year(1980).phone("0555 46 31 50").insert().await;
    assert_eq!(refusal(enrolment::enrol(&trainer, training, &[far]).await), Refusal::NotInYourOblast);
    assert_eq!(refusal(enrolment::enrol(&trainer, training, &[near, far]).await), Refusal::NotInYourOblast);
    assert_eq!(refusal(enrolment::enrol(&trainer, training, &[PersonId(4711)]).await), Refusal::NoSuchPerson);
    let lines = enrolment::list_enrolments(&trainer, training).await.expect("a list");
    assert!(lines.is_empty(), "nothing was written by halves");

    // Somebody of another oblast who asks for a seat is seen by whoever decides.
    let asking = house.person("Баткенова Бегимай").oblast("KG-B").insert().await;
    let desk = house.seat(house.account(asking).insert().await.account).await;
    enrolment::request_seat(&desk, training).await.expect("asks");
    enrolment::enrol(&trainer, training, &[asking]).await.expect("is given the seat");

    // So is one who stands on the list that was brought, even one who could not be enrolled at once.
    let elsewhere = house.trainer(&[]).await;
    let other = house.training(&elsewhere, 25).await;
    enrolment::enrol(&elsewhere, other, &[far]).await.expect("enrolled");
    let cells = |row: [&str; 3]| row.map(|text| Cell::Text(text.to_owned())).to_vec();
    let rows = vec![
        cells(["Аты-жөнү / ФИО", "Туулган жылы", "Телефон"]),
        cells(["Баткенов Бакыт", "1980", "+996 555 463150"]),
    ];
    let sheets = [Sheet { name: "1".to_owned(), rows }];
    let list = lists::keep_list(&trainer, "list.xlsx", &sheets, Some(training)).await.expect("kept");
    let decisions =
        Decisions { audience: Audience::Police, rows: Default::default(), organisations: Default::default() };
    let taken = lists::take_in(&trainer, list, &decisions).await.expect("taken in");
    let outcome = taken.enrolled.expect("brought for a training");
    assert_eq!(outcome.elsewhere, [(far, date("2026-10-12"))], "{:?}", taken.known);
    trainings::cancel_training(&elsewhere, other).await.expect("called off");
    enrolment::enrol(&trainer, training, &[far]).await.expect("is enrolled from the list");
}

#[tokio::test]
async fn of_two_trainings_at_the_same_hours_one_takes_the_person() {
    let house = House::open().await;
    let (one, other) = (house.trainer(&[]).await, house.trainer(&[]).await);
    let (first, second) = (house.training(&one, 25).await, house.training(&other, 25).await);
    for person in house.persons(8).await {
        let persons = [person];
        let here = enrolment::enrol(&one, first, &persons);
        let there = enrolment::enrol(&other, second, &persons);
        let (here, there) = tokio::join!(here, there);
        let (enrolled, refused) = if here.is_ok() { (here, there) } else { (there, here) };
        enrolled.expect("one of them takes the person");
        assert_eq!(refusal(refused), Refusal::PersonElsewhere { date: date("2026-10-12") });
    }
}
