//! Marking attendance: what is kept, what is refused, what completes.

mod house;

use house::{House, refusal};
use sea_orm::EntityTrait;
use training::{
    Desk, Refusal,
    attendance::{self, MarkOperation, Marked},
    completion,
    enrolment::enrol,
    ids::{PersonId, TrainingId},
    store::{self, training as training_row},
    trainings::cancel_training,
    words::{Mark, TrainingState},
};

/// All marks ever made for that person in the first session, the latest first.
async fn history(house: &House, training: TrainingId, person: PersonId) -> Vec<store::attendance::Model> {
    let session = house.sessions(training).await[0].id;
    let enrolment = house.enrolment(training, person).await;
    let past = attendance::history(&house.operator(), enrolment, session).await.expect("the history");
    past.into_iter().map(|past| past.attendance).collect()
}

/// The marks of [`history`] and whether each stands.
async fn marks(house: &House, training: TrainingId, person: PersonId) -> Vec<(Mark, bool)> {
    history(house, training, person).await.into_iter().map(|row| (row.mark, row.current)).collect()
}

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

    let changed = MarkOperation { mark: Mark::Present, ..operation };
    assert_eq!(refusal(attendance::mark(&desk, training, &[changed]).await), Refusal::OperationMismatch);
}

#[tokio::test]
async fn the_same_operation_twice_in_one_batch_is_one_mark() {
    let (house, desk, training, person) = one_participant().await;
    let operation = house.operation(training, person, 1, Mark::Late).await;
    let twice = [operation.clone(), operation.clone()];
    let marked = attendance::mark(&desk, training, &twice).await.expect("recorded");
    assert_eq!(marked, Marked { written: 1, unchanged: 0, repeated: 1 });
    assert_eq!(marks(&house, training, person).await, [(Mark::Late, true)]);

    let other_day = house.operation(training, person, 2, Mark::Present).await;
    let changed = MarkOperation { mark: Mark::Absent, ..other_day.clone() };
    let refused = attendance::mark(&desk, training, &[other_day, changed]).await;
    assert_eq!(refusal(refused), Refusal::OperationMismatch);
    let grid = attendance::grid(&desk, training, 2).await.expect("the grid");
    assert_eq!(grid.rows[0].current, None, "all or none");
}

#[tokio::test]
async fn of_two_operations_on_one_place_in_one_batch_the_later_stands_in_whatever_order_they_arrive() {
    for the_later_first in [false, true] {
        let (house, desk, training, person) = one_participant().await;
        let earlier = MarkOperation {
            made_at: Some("2026-10-12T03:05:00Z".parse().expect("a time")),
            ..house.operation(training, person, 1, Mark::Absent).await
        };
        let later = MarkOperation {
            made_at: Some("2026-10-12T03:20:00Z".parse().expect("a time")),
            ..house.operation(training, person, 1, Mark::Late).await
        };
        let mut batch = [earlier.clone(), later.clone()];
        if the_later_first {
            batch.reverse();
        }
        let marked = attendance::mark(&desk, training, &batch).await.expect("recorded");
        assert_eq!(marked, Marked { written: 2, unchanged: 0, repeated: 0 });
        let rows = history(&house, training, person).await;
        let [second, first] = rows.as_slice() else { panic!("two marks: {rows:?}") };
        assert_eq!((second.mark, second.current, &second.operation_id), (Mark::Late, true, &later.operation_id));
        assert_eq!((first.mark, first.current, &first.operation_id), (Mark::Absent, false, &earlier.operation_id));

        let again = attendance::mark(&desk, training, &batch).await.expect("recognised");
        assert_eq!(again, Marked { written: 0, unchanged: 0, repeated: 2 });
    }
}

#[tokio::test]
async fn two_operations_on_one_place_are_no_way_around_somebody_elses_mark() {
    let (house, desk, training, person) = one_participant().await;
    let first = house.operation(training, person, 1, Mark::Absent).await;
    let second = house.operation(training, person, 1, Mark::Late).await;
    house.mark(&house.operator(), training, person, 1, Mark::Present).await;
    let refused = attendance::mark(&desk, training, &[first, second]).await;
    assert_eq!(refusal(refused), Refusal::MarkedByAnother { marks: 1 }, "one place, one conflict");
    assert_eq!(marks(&house, training, person).await, [(Mark::Present, true)]);
}

#[tokio::test]
async fn an_operation_that_changed_nothing_is_known_again_after_somebody_elses_change() {
    let (house, desk, training, person) = one_participant().await;
    let sent = house.operation(training, person, 1, Mark::Present).await;
    house.mark(&house.operator(), training, person, 1, Mark::Present).await;
    let batch = [sent, house.operation(training, person, 2, Mark::Late).await];
    let marked = attendance::mark(&desk, training, &batch).await.expect("it says what stands already");
    assert_eq!(marked, Marked { written: 1, unchanged: 1, repeated: 0 });

    // The answer was lost on the way, another trainer corrects the mark, and the phone sends again.
    house.mark(&house.operator(), training, person, 1, Mark::Excused).await;
    let again = attendance::mark(&desk, training, &batch).await.expect("recognised");
    assert_eq!(again, Marked { written: 0, unchanged: 1, repeated: 1 });
    assert_eq!(marks(&house, training, person).await, [(Mark::Excused, true), (Mark::Present, false)]);

    let changed = MarkOperation { mark: Mark::Absent, ..batch[0].clone() };
    assert_eq!(refusal(attendance::mark(&desk, training, &[changed]).await), Refusal::OperationMismatch);
}

#[tokio::test]
async fn new_repeated_and_unchanged_operations_come_to_the_same_in_any_order() {
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let (house, desk, training, person) = one_participant().await;
        let repeated = house.operation(training, person, 1, Mark::Late).await;
        attendance::mark(&desk, training, std::slice::from_ref(&repeated)).await.expect("recorded");
        let unchanged = house.operation(training, person, 2, Mark::Present).await;
        house.mark(&house.operator(), training, person, 2, Mark::Present).await;
        let new = house.operation(training, person, 3, Mark::Excused).await;

        let operations = [repeated, unchanged, new];
        let batch = order.map(|at| operations[at].clone());
        let marked = attendance::mark(&desk, training, &batch).await.expect("recorded");
        assert_eq!(marked, Marked { written: 1, unchanged: 1, repeated: 1 }, "{order:?}");
        let days = attendance::days(&desk, training).await.expect("the days");
        let standing = house.sessions(training).await.into_iter().map(|session| days.rows[0].1[&session.id].mark);
        assert_eq!(standing.collect::<Vec<_>>(), [Mark::Late, Mark::Present, Mark::Excused], "{order:?}");
    }
}

#[tokio::test]
async fn two_batches_at_once_are_written_once_or_one_of_them_is_told() {
    let (house, desk, training, person) = one_participant().await;
    let mut batch = Vec::new();
    for day in 1..=3 {
        batch.push(house.operation(training, person, day, Mark::Present).await);
    }
    let (one, other) =
        tokio::join!(attendance::mark(&desk, training, &batch), attendance::mark(&desk, training, &batch));
    let (one, other) = (one.expect("recorded"), other.expect("recognised"));
    assert_eq!((one.written + other.written, one.repeated + other.repeated), (3, 3), "{one:?} {other:?}");
    assert_eq!(marks(&house, training, person).await, [(Mark::Present, true)]);

    let late = [house.operation(training, person, 1, Mark::Late).await];
    let absent = [house.operation(training, person, 1, Mark::Absent).await];
    let (one, other) =
        tokio::join!(attendance::mark(&desk, training, &late), attendance::mark(&desk, training, &absent));
    let refused = if one.is_ok() { other } else { one };
    assert_eq!(refusal(refused), Refusal::MarkedByAnother { marks: 1 });
    assert_eq!(marks(&house, training, person).await.len(), 2);
}

#[tokio::test]
async fn an_id_of_another_trainings_operation_is_refused() {
    let (house, desk, training, person) = one_participant().await;
    let operation = house.operation(training, person, 1, Mark::Present).await;
    attendance::mark(&desk, training, std::slice::from_ref(&operation)).await.expect("recorded");
    let trainer = house.trainer(&[]).await;
    let other_training = house.training(&trainer, 25).await;
    let other_person = house.person("Саматов Нурлан").insert().await;
    enrol(&trainer, other_training, &[other_person]).await.expect("enrolled");
    let same_id = MarkOperation {
        operation_id: operation.operation_id.clone(),
        ..house.operation(other_training, other_person, 1, Mark::Present).await
    };
    assert_eq!(refusal(attendance::mark(&desk, other_training, &[same_id]).await), Refusal::OperationMismatch);
    assert_eq!(refusal(attendance::mark(&desk, other_training, &[operation]).await), Refusal::NoSuchSession);
}

#[tokio::test]
async fn an_operation_that_arrives_again_is_known_though_its_session_was_moved() {
    let (mut house, desk, training, person) = one_participant().await;
    let operation = house.operation(training, person, 1, Mark::Present).await;
    attendance::mark(&desk, training, std::slice::from_ref(&operation)).await.expect("recorded");
    house.set_time("2026-10-11T03:00:00Z");
    let before = house.operator().seat(desk.actor.clone());
    let again = attendance::mark(&before, training, &[operation]).await.expect("recognised");
    assert_eq!(again.repeated, 1);
}

#[tokio::test]
async fn a_training_cancelled_at_the_same_moment_holds_no_marks() {
    let (house, desk, training, person) = one_participant().await;
    let operations = [house.operation(training, person, 1, Mark::Present).await];
    let (marked, cancelled) =
        tokio::join!(attendance::mark(&desk, training, &operations), cancel_training(&desk, training));
    let row = training_row::Entity::find_by_id(training).one(house.store.read()).await.expect("the store answers");
    let state = row.expect("the training is there").state;
    let made = history(&house, training, person).await.len();
    match state {
        TrainingState::Cancelled => {
            cancelled.expect("cancelled");
            assert_eq!((refusal(marked), made), (Refusal::TrainingCancelled, 0));
        }
        TrainingState::Planned => {
            marked.expect("recorded");
            assert_eq!((refusal(cancelled), made), (Refusal::TrainingHasMarks, 1));
        }
    }
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
    let stranger = MarkOperation {
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
