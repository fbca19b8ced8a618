//! Marking attendance: what is kept, what is refused, what completes.

mod house;

use house::{House, refusal};
use training::{
    Desk, Refusal, attendance, completion,
    enrolment::enrol,
    ids::{PersonId, TrainingId},
    words::Mark,
};

/// A training with one participant, on the evening of its last day.
async fn one_participant() -> (House, Desk, TrainingId, PersonId) {
    let mut house = House::open().await;
    let planner = house.trainer(&[]).await;
    let training = house.training(&planner, 25).await;
    let person = house.persons(1).await[0];
    enrol(&planner, training, &[person]).await.expect("enrolled");
    house.set_time("2026-10-14T12:00:00Z");
    let desk = house.operator().seat(planner.actor.clone());
    (house, desk, training, person)
}

#[tokio::test]
async fn a_changed_mark_keeps_its_predecessor_with_who_and_when() {
    let (house, desk, training, person) = one_participant().await;
    house.mark(&desk, training, person, 1, Mark::Present).await;
    house.mark(&desk, training, person, 1, Mark::Late).await;

    let grid = attendance::grid(&desk, training, 1).await.expect("the grid");
    let current = grid.rows[0].current.as_ref().expect("a mark stands");
    assert_eq!(current.mark, Mark::Late);
    let enrolment = house.enrolment(training, person).await;
    let history = attendance::history(&desk, enrolment, grid.session.id).await.expect("the history");
    let marks: Vec<Mark> = history.iter().map(|past| past.attendance.mark).collect();
    assert_eq!(marks, [Mark::Late, Mark::Present]);
    assert!(history.iter().all(|past| past.made_by.is_some()), "each says who");
}

#[tokio::test]
async fn the_same_operation_twice_is_one_mark() {
    let (house, desk, training, person) = one_participant().await;
    let operation = house.operation(training, person, 1, Mark::Absent).await;
    let first = attendance::mark(&desk, training, std::slice::from_ref(&operation)).await.expect("recorded");
    assert_eq!((first.written, first.repeated), (1, 0));
    let second = attendance::mark(&desk, training, std::slice::from_ref(&operation)).await.expect("recognised");
    assert_eq!((second.written, second.repeated), (0, 1));

    let changed = attendance::MarkOperation { mark: Mark::Present, ..operation };
    assert_eq!(refusal(attendance::mark(&desk, training, &[changed]).await), Refusal::OperationMismatch);
}

#[tokio::test]
async fn a_mark_made_on_an_old_page_is_refused_and_nothing_is_swallowed() {
    let (house, desk, training, person) = one_participant().await;
    let stale = house.operation(training, person, 1, Mark::Absent).await;
    house.mark(&house.operator(), training, person, 1, Mark::Present).await;

    let refused = attendance::mark(&desk, training, std::slice::from_ref(&stale)).await;
    assert_eq!(refusal(refused), Refusal::MarkedByAnother { marks: 1 });
    let grid = attendance::grid(&desk, training, 1).await.expect("the grid");
    assert_eq!(grid.rows[0].current.as_ref().map(|mark| mark.mark), Some(Mark::Present));

    house.mark(&desk, training, person, 1, Mark::Absent).await;
    let grid = attendance::grid(&desk, training, 1).await.expect("the grid");
    assert_eq!(grid.rows[0].current.as_ref().map(|mark| mark.mark), Some(Mark::Absent), "having seen it, one decides");
}

#[tokio::test]
async fn only_those_enrolled_are_marked_and_only_on_days_that_have_come() {
    let (mut house, desk, training, person) = one_participant().await;
    let other_training = {
        let trainer = house.trainer(&[]).await;
        house.training(&trainer, 25).await
    };
    let theirs = house.operation(training, person, 1, Mark::Present).await;
    let outcome = attendance::mark(&desk, other_training, &[theirs]).await;
    assert_eq!(refusal(outcome), Refusal::NoSuchSession);

    let session = house.sessions(training).await[0].id;
    let stranger = attendance::MarkOperation {
        enrolment: training::ids::EnrolmentId(4711),
        session,
        ..house.operation(training, person, 1, Mark::Present).await
    };
    assert_eq!(refusal(attendance::mark(&desk, training, &[stranger]).await), Refusal::NotEnrolled);

    house.set_time("2026-10-12T04:00:00Z");
    let morning = house.operator();
    let tomorrow = house.operation(training, person, 2, Mark::Present).await;
    let held_on = house::trainings::date("2026-10-13");
    assert_eq!(refusal(attendance::mark(&morning, training, &[tomorrow]).await), Refusal::SessionNotYet { held_on });
    let trainee = house.trainee().await;
    let today = house.operation(training, person, 1, Mark::Present).await;
    assert_eq!(refusal(attendance::mark(&trainee, training, &[today]).await), Refusal::NotAllowed);
}

#[tokio::test]
async fn after_day_one_of_three_nobody_completes() {
    let (house, desk, training, person) = one_participant().await;
    house.mark(&desk, training, person, 1, Mark::Present).await;
    let after_one = completion::view_completion(&desk, training).await.expect("the completion");
    assert_eq!(after_one.completing(), 0);
    assert!(after_one.lines[0].participates);
    assert_eq!(after_one.lines[0].reasons, [completion::Why::Minutes]);
    assert_eq!((after_one.scheduled_minutes, after_one.required_minutes), (1080, 864));

    house.mark(&desk, training, person, 2, Mark::Late).await;
    let after_two = completion::view_completion(&desk, training).await.expect("the completion");
    assert_eq!(after_two.completing(), 0, "two of three days are 67 %");
    house.mark(&desk, training, person, 3, Mark::Present).await;
    let after_three = completion::view_completion(&desk, training).await.expect("the completion");
    assert_eq!(after_three.completing(), 1);
}

#[tokio::test]
async fn the_required_minutes_are_rounded_up() {
    assert_eq!(completion::required_minutes(1080, 80), 864);
    assert_eq!(completion::required_minutes(101, 80), 81);
    assert_eq!(completion::required_minutes(0, 80), 0);
}
