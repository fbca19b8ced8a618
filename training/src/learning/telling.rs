//! What may be told of an attempt, and when.
//!
//! The tests before and after draw on the same questions as the modules' quizzes. So nothing is told of a test's
//! questions to somebody who still has a test of that course to answer, wherever they were answered before; and of the
//! tests themselves nothing is told as long as others sit over them.

use curriculum::{Course, Form, Quiz};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::tests_of_trainings::{attempts_of, done, has_tests, is_closed};
use crate::{
    Desk, Outcome, Refusal, access,
    ids::{AttemptId, PersonId, TrainingId},
    store::{attempt, attempt_answer, enrolment, training, training_test},
    words::{EnrolmentState, Purpose},
};

/// An attempt as the person who made it may see it now.
#[derive(Clone, Debug)]
pub struct OwnAttempt {
    pub attempt: attempt::Model,
    /// Right answers, of so many; of the told ones where the others are withheld. None where no result is told.
    pub score: Option<(usize, usize)>,
    /// Whether it passed; none where that is not told, and of a test before, which nobody passes or fails.
    pub passed: Option<bool>,
    /// The answers that are told.
    pub answers: Vec<attempt_answer::Model>,
    /// Why the others are not.
    pub withheld: Option<Withheld>,
    /// The test after was not passed and can be answered once more now.
    pub may_try_again: bool,
}

/// Why answers are not told yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// They are those of a test before, and the test after is not closed yet.
    TestBefore,
    /// They are those of a test after that its trainer has not closed.
    TestAfter,
    /// So many of the questions stand in a test that the person has still to answer.
    TestWaits { training: TrainingId, purpose: Purpose, questions: usize },
}

/// An attempt, for the person who made it.
///
/// # Errors
/// Refuses visitors, and everybody else's attempts as if they were not there.
pub async fn view_attempt(desk: &Desk, id: AttemptId) -> Outcome<OwnAttempt> {
    let person = access::require_member(desk)?.person;
    let store = desk.store.read();
    let attempt = attempt::Entity::find_by_id(id).one(store).await?;
    let attempt = attempt.filter(|attempt| attempt.person_id == person).ok_or(Refusal::NoSuchModule)?;
    let course = desk.library.course(&attempt.course).ok_or(Refusal::NoSuchCourse)?;
    let mut answers = attempt_answer::Entity::find()
        .filter(attempt_answer::COLUMN.attempt_id.eq(id))
        .order_by_asc(attempt_answer::COLUMN.question)
        .all(store)
        .await?;

    let waiting = find_waiting(store, person, course).await?;
    let all = answers.len();
    let withheld = match (until_closed(store, &attempt).await?, waiting.first()) {
        (Some(until_closed), _) => {
            answers.clear();
            Some(until_closed)
        }
        (None, Some(test)) => {
            answers.retain(|answer| !stands_in_test(course, &attempt.quiz, &answer.question));
            let (training, purpose, questions) = (test.training_id, test.purpose, all - answers.len());
            (questions > 0).then_some(Withheld::TestWaits { training, purpose, questions })
        }
        (None, None) => None,
    };

    let whole = (usize::try_from(attempt.score).unwrap_or(0), usize::try_from(attempt.questions).unwrap_or(0));
    let told = (answers.iter().filter(|answer| answer.right).count(), answers.len());
    let (score, passed) = match (attempt.purpose, withheld) {
        (Purpose::Practice, Some(Withheld::TestWaits { .. })) if !is_result_told(&attempt, &waiting) => {
            (Some(told), None)
        }
        (Purpose::Pre, Some(_)) => (None, None),
        (Purpose::Pre, None) => (Some(whole), None),
        (Purpose::Practice | Purpose::Post, _) => (Some(whole), Some(attempt.passed)),
    };
    let may_try_again = attempt.purpose == Purpose::Post
        && waiting.iter().any(|test| Some(test.training_id) == attempt.training_id && test.purpose == Purpose::Post);
    Ok(OwnAttempt { attempt, score, passed, answers, withheld, may_try_again })
}

/// Whether the result of a module's quiz is told while these tests wait. A quiz that was answered before they were opened
/// has told its result already; one answered since would tell by it which answer to a single question is right.
pub(super) fn is_result_told(attempt: &attempt::Model, waiting: &[training_test::Model]) -> bool {
    waiting.iter().all(|test| test.opened_at > attempt.handed_in_at)
}

/// Why nothing is told of a training's test yet.
async fn until_closed(store: &impl ConnectionTrait, attempt: &attempt::Model) -> Outcome<Option<Withheld>> {
    let (Some(training), true) = (attempt.training_id, attempt.purpose != Purpose::Practice) else { return Ok(None) };
    if is_closed(store, training, Purpose::Post).await? {
        return Ok(None);
    }
    Ok(Some(if attempt.purpose == Purpose::Pre { Withheld::TestBefore } else { Withheld::TestAfter }))
}

/// Whether a question, of that quiz, stands in the course's test too. Its parallel form counts with it.
fn stands_in_test(course: &Course, quiz: &str, question: &str) -> bool {
    let Some(test) = &course.test else { return false };
    // Within a test the module's code tells questions of one name apart.
    quiz == Quiz::TEST || test.quiz.question(Form::A, &format!("{quiz}-{question}")).is_some()
}

/// The tests of that course which a person can answer now, the one opened first before the others; none where all are
/// handed in or closed.
pub(super) async fn find_waiting(
    store: &impl ConnectionTrait,
    person: PersonId,
    course: &Course,
) -> Outcome<Vec<training_test::Model>> {
    if course.test.is_none() {
        return Ok(Vec::new());
    }
    let trainings: Vec<TrainingId> = enrolment::Entity::find()
        .filter(enrolment::COLUMN.person_id.eq(person))
        .filter(enrolment::COLUMN.state.eq(EnrolmentState::Enrolled))
        .find_also_related(training::Entity)
        .all(store)
        .await?
        .into_iter()
        .filter_map(|(_, training)| training)
        .filter(|training| training.course == course.slug && has_tests(training))
        .map(|training| training.id)
        .collect();
    if trainings.is_empty() {
        return Ok(Vec::new());
    }
    let open = training_test::Entity::find()
        .filter(training_test::COLUMN.training_id.is_in(trainings))
        .filter(training_test::COLUMN.closed_at.is_null())
        .order_by_asc(training_test::COLUMN.opened_at)
        .all(store)
        .await?;
    let mut waiting = Vec::new();
    for test in open {
        let made = attempts_of(store, test.training_id, person, test.purpose).await?;
        if done(test.purpose, &made).is_none() {
            waiting.push(test);
        }
    }
    Ok(waiting)
}
