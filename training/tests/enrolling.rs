//! Enrolling: seats, the waiting list, leaving, and nobody in two places.

mod house;

use house::{House, refusal, trainings::three_days};
use training::{
    Refusal,
    enrolment::{self, leave},
    trainings::{self, TrainingFields},
    words::{EnrolmentState, Mark, Sex},
};

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
        sessions.push(trainings::SessionFields {
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

    let date = house::trainings::date("2026-10-12");
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

    let before = training::people::view_person(&desk, person).await.expect("the person is there").person;
    let mut later = training::people::PersonFields::named(before.family_name, before.given_name, before.audience);
    later.sex = before.sex;
    later.rank = Some("майор".to_owned());
    later.oblast = Some("KG-B".to_owned());
    training::people::save_person(&desk, person, before.revision, later).await.expect("transferred");

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
