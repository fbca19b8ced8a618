//! The tests before and after a training: opened and closed by its trainer, answered on a screen, compared. What was
//! answered on paper comes in by `paper`.
//!
//! Half of the group answers form A before and form B after, the other half the other way round, so that what was
//! learned can be told from a form that is easier.
//!
//! The training's row is the lock of its tests: whoever answers shares it, whoever opens, closes or keys in has it alone.
//! So nothing is handed in beside a closing.

use std::collections::HashMap;

use curriculum::{Course, Form, Language, Test};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{NotSet, Set, Unchanged},
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::json;

use super::attempts::{Answers, Written};
use crate::{
    Desk, Outcome, Refusal, access, audit,
    enrolment::{self, EnrolmentLine},
    ids::{AttemptId, EnrolmentId, PersonId, TrainingId},
    store::{attempt, enrolment as enrolments, person, training, training_test},
    words::{AnswerMeans, EnrolmentState, Purpose, TrainingState},
};

/// Attempts at the post-test: one, and one more on the other form for who did not pass.
const MOST_POST_TESTS: usize = 2;

/// Where a test of a training stands for somebody who may answer it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The trainer has not opened it yet.
    NotYet,
    Open,
    /// The trainer has closed it.
    Closed,
    /// Answered; the attempt stands.
    Done(AttemptId),
}

/// One of the two tests of a training, for a participant.
#[derive(Clone, Debug)]
pub struct OwnTest {
    pub training: training::Model,
    pub purpose: Purpose,
    pub standing: Standing,
    /// The form that this person answers.
    pub form: Form,
    /// How often this person has answered it.
    pub tries: usize,
}

/// One hand-in of a training's test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestHandIn {
    pub training: TrainingId,
    pub purpose: Purpose,
    pub form: Form,
    pub language: Language,
    pub answers: Answers,
    /// Questions may stay open: whoever hands in was told how many are.
    pub open_questions: bool,
    pub seconds: Option<i32>,
    /// The form's own id: the same one twice is one attempt.
    pub operation_id: String,
}

/// One participant's results: the attempts before and after.
#[derive(Clone, Debug)]
pub struct TestLine {
    pub line: EnrolmentLine,
    pub before: Option<attempt::Model>,
    /// The best of the attempts after.
    pub after: Option<attempt::Model>,
}

/// What the tests of a training showed.
#[derive(Clone, Debug)]
pub struct TestResults {
    pub training: training::Model,
    /// How many questions a form has.
    pub questions: usize,
    pub pass_percent: u8,
    pub opened: HashMap<Purpose, training_test::Model>,
    pub lines: Vec<TestLine>,
}

impl TestResults {
    /// Right answers before and after of those who answered both, in the order of the lines.
    pub fn pairs(&self) -> Vec<(i32, i32)> {
        self.lines.iter().filter_map(|line| Some((line.before.as_ref()?.score, line.after.as_ref()?.score))).collect()
    }

    /// Means of the pairs before and after, in questions; none without a pair.
    pub fn means(&self) -> Option<(f64, f64)> {
        let pairs = self.pairs();
        let count = f64::from(u32::try_from(pairs.len()).ok().filter(|count| *count > 0)?);
        let sum = |take: fn(&(i32, i32)) -> i32| pairs.iter().map(take).map(f64::from).sum::<f64>();
        Some((sum(|pair| pair.0) / count, sum(|pair| pair.1) / count))
    }

    /// The share of what could still be learned that was learned, for the group: (after - before) / (all - before)
    /// (R. Hake, 1998). None without a pair, and where nothing was left to learn.
    pub fn normalised_gain(&self) -> Option<f64> {
        let (before, after) = self.means()?;
        let left = f64::from(u32::try_from(self.questions).ok()?) - before;
        (left > 0.0).then(|| (after - before) / left)
    }
}

/// The form that a participant answers: by the number of the enrolment half of a group begins with each.
pub fn test_form(enrolment: EnrolmentId, purpose: Purpose) -> Form {
    let begins_with = if enrolment.0 % 2 == 0 { Form::A } else { Form::B };
    match purpose {
        Purpose::Post => begins_with.other(),
        Purpose::Pre | Purpose::Practice => begins_with,
    }
}

/// Opens a test for the participants; one that was closed is open again.
///
/// # Errors
/// Refuses those who may not run the training, and a training without tests.
pub async fn open_test(desk: &Desk, training: TrainingId, purpose: Purpose) -> Outcome<()> {
    let transaction = desk.store.begin().await?;
    let row = lock_to_run(desk, &transaction, training).await?;
    require_test(desk, &row, purpose)?;
    if row.state == TrainingState::Cancelled {
        return Err(Refusal::TrainingCancelled.into());
    }
    match training_test::Entity::find_by_id((training, purpose)).one(&transaction).await? {
        None => {
            let row = training_test::ActiveModel {
                training_id: Set(training),
                purpose: Set(purpose),
                opened_at: Set(desk.clock.now()),
                closed_at: Set(None),
                opened_by: Set(desk.account()),
            };
            row.insert(&transaction).await?;
        }
        Some(_) => set_closed(&transaction, training, purpose, None).await?,
    }
    audit::record(desk, &transaction, "open_test", format!("training {training}"), &json!({ "test": purpose })).await?;
    transaction.commit().await?;
    Ok(())
}

/// Closes a test: what is handed in later is refused.
///
/// # Errors
/// As [`open_test`], and where it was never opened.
pub async fn close_test(desk: &Desk, training: TrainingId, purpose: Purpose) -> Outcome<()> {
    let transaction = desk.store.begin().await?;
    let row = lock_to_run(desk, &transaction, training).await?;
    require_test(desk, &row, purpose)?;
    let opened = training_test::Entity::find_by_id((training, purpose)).one(&transaction).await?;
    let opened = opened.ok_or(Refusal::TestNotOpen)?;
    if opened.closed_at.is_none() {
        set_closed(&transaction, training, purpose, Some(desk.clock.now())).await?;
        audit::record(desk, &transaction, "close_test", format!("training {training}"), &json!({ "test": purpose }))
            .await?;
    }
    transaction.commit().await?;
    Ok(())
}

async fn set_closed(
    transaction: &impl ConnectionTrait,
    training: TrainingId,
    purpose: Purpose,
    closed_at: Option<chrono::DateTime<chrono::Utc>>,
) -> Outcome<()> {
    let row = training_test::ActiveModel {
        training_id: Unchanged(training),
        purpose: Unchanged(purpose),
        opened_at: NotSet,
        closed_at: Set(closed_at),
        opened_by: NotSet,
    };
    row.update(transaction).await?;
    Ok(())
}

/// One test as the person who is signed in meets it: whether it can be answered now, and on which form.
///
/// # Errors
/// Refuses visitors, who is not enrolled, and a training without tests.
pub async fn view_own_test(desk: &Desk, training: TrainingId, purpose: Purpose) -> Outcome<OwnTest> {
    let person = access::require_member(desk)?.person;
    let store = desk.store.read();
    let training = training::Entity::find_by_id(training).one(store).await?.ok_or(Refusal::NoSuchTraining)?;
    let enrolment = own_enrolment(store, training.id, person).await?;
    require_test(desk, &training, purpose)?;
    own_test(desk, &training, &enrolment, purpose).await
}

/// Whether the trainer has closed a test, so that its answers may be told.
pub(super) async fn is_closed(store: &impl ConnectionTrait, training: TrainingId, purpose: Purpose) -> Outcome<bool> {
    let opened = training_test::Entity::find_by_id((training, purpose)).one(store).await?;
    Ok(opened.is_some_and(|opened| opened.closed_at.is_some()))
}

async fn own_enrolment(
    store: &impl ConnectionTrait,
    training: TrainingId,
    person: PersonId,
) -> Outcome<enrolments::Model> {
    let enrolment = enrolments::Entity::find()
        .filter(enrolments::COLUMN.training_id.eq(training))
        .filter(enrolments::COLUMN.person_id.eq(person))
        .filter(enrolments::COLUMN.state.eq(EnrolmentState::Enrolled));
    enrolment.one(store).await?.ok_or_else(|| Refusal::NotOfThisTraining.into())
}

pub(super) async fn own_test(
    desk: &Desk,
    training: &training::Model,
    enrolment: &enrolments::Model,
    purpose: Purpose,
) -> Outcome<OwnTest> {
    let store = desk.store.read();
    let made = attempts_of(store, training.id, enrolment.person_id, purpose).await?;
    let opened = training_test::Entity::find_by_id((training.id, purpose)).one(store).await?;
    let form = next_form(enrolment.id, purpose, &made);
    let called_off = training.state == TrainingState::Cancelled;
    let standing = match (done(purpose, &made), opened) {
        (Some(attempt), _) => Standing::Done(attempt),
        (None, None) if !called_off => Standing::NotYet,
        (None, Some(opened)) if opened.closed_at.is_none() && !called_off => Standing::Open,
        // Who failed and could have tried again is done once the test is closed.
        (None, _) => made.last().map_or(Standing::Closed, |attempt| Standing::Done(attempt.id)),
    };
    Ok(OwnTest { training: training.clone(), purpose, standing, form, tries: made.len() })
}

pub(super) async fn attempts_of(
    store: &impl ConnectionTrait,
    training: TrainingId,
    person: PersonId,
    purpose: Purpose,
) -> Outcome<Vec<attempt::Model>> {
    Ok(attempt::Entity::find()
        .filter(attempt::COLUMN.training_id.eq(training))
        .filter(attempt::COLUMN.person_id.eq(person))
        .filter(attempt::COLUMN.purpose.eq(purpose))
        .order_by_asc(attempt::COLUMN.id)
        .all(store)
        .await?)
}

/// The attempt that closes the matter: the only one before; after, one that passed or the second.
pub(super) fn done(purpose: Purpose, made: &[attempt::Model]) -> Option<AttemptId> {
    let last = made.last()?;
    let closes = purpose == Purpose::Pre || last.passed || made.len() >= MOST_POST_TESTS;
    closes.then_some(last.id)
}

/// The form of the next attempt: a second try is on the other one.
pub(super) fn next_form(enrolment: EnrolmentId, purpose: Purpose, made: &[attempt::Model]) -> Form {
    let first = test_form(enrolment, purpose);
    if made.len().is_multiple_of(2) { first } else { first.other() }
}

/// Hands in a test of a training.
///
/// # Errors
/// Refuses who is not enrolled, a training that was called off, a test that is not open or no longer, one that was
/// answered already, another form than the person's own, and what [`super::hand_in`] refuses. The first attempt stands;
/// the same form twice is it again.
pub async fn hand_in_test(desk: &Desk, form: &TestHandIn) -> Outcome<AttemptId> {
    let person = access::require_member(desk)?.person;
    let transaction = desk.store.begin().await?;
    let training = training::Entity::find_by_id(form.training).lock_shared().one(&transaction).await?;
    let training = training.ok_or(Refusal::NoSuchTraining)?;
    // One person hands in one thing at a time, so that of two tabs the second finds what the first kept.
    person::Entity::find_by_id(person).lock_exclusive().one(&transaction).await?;
    let enrolment = own_enrolment(&transaction, training.id, person).await?;
    let (course, test) = require_test(desk, &training, form.purpose)?;
    let written = Written {
        person,
        training: Some(training.id),
        course,
        quiz: &test.quiz,
        form: form.form,
        purpose: form.purpose,
        language: form.language,
        answers: &form.answers,
        how: AnswerMeans::Screen,
        seconds: form.seconds,
        keyed_by: None,
        operation_id: &form.operation_id,
    };
    written.check()?;
    if let Some(before) = written.find_before(&transaction).await? {
        return Ok(before);
    }
    if training.state == TrainingState::Cancelled {
        return Err(Refusal::TrainingCancelled.into());
    }
    let made = attempts_of(&transaction, training.id, person, form.purpose).await?;
    if done(form.purpose, &made).is_some() || next_form(enrolment.id, form.purpose, &made) != form.form {
        return Err(Refusal::TestDone.into());
    }
    match training_test::Entity::find_by_id((training.id, form.purpose)).one(&transaction).await? {
        None => return Err(Refusal::TestNotOpen.into()),
        Some(opened) if opened.closed_at.is_some() => return Err(Refusal::TestClosed.into()),
        Some(_) => {}
    }
    written.check_open(form.open_questions)?;
    let id = written.keep(desk, &transaction).await?;
    transaction.commit().await?;
    Ok(id)
}

/// What the tests of a training showed, for those who may see its names.
///
/// # Errors
/// Refuses others, and a training without tests.
pub async fn test_results(desk: &Desk, training: TrainingId) -> Outcome<TestResults> {
    let store = desk.store.read();
    let training = training::Entity::find_by_id(training).one(store).await?.ok_or(Refusal::NoSuchTraining)?;
    access::require_in(desk, access::can_see_people(desk), &training.oblast)?;
    let (_, test) = test_of(desk, &training)?;
    let opened = training_test::Entity::find().filter(training_test::COLUMN.training_id.eq(training.id));
    let opened = opened.all(store).await?.into_iter().map(|row| (row.purpose, row)).collect();
    let mut made: HashMap<(PersonId, Purpose), attempt::Model> = HashMap::new();
    let attempts = attempt::Entity::find()
        .filter(attempt::COLUMN.training_id.eq(training.id))
        .filter(attempt::COLUMN.purpose.ne(Purpose::Practice))
        .order_by_asc(attempt::COLUMN.id);
    for attempt in attempts.all(store).await? {
        let best = made.entry((attempt.person_id, attempt.purpose)).or_insert_with(|| attempt.clone());
        if attempt.score > best.score {
            *best = attempt;
        }
    }
    let lines = enrolment::lines(store, training.id).await?;
    let lines = lines
        .into_iter()
        .filter(EnrolmentLine::on_sheets)
        .map(|line| TestLine {
            before: made.remove(&(line.person.id, Purpose::Pre)),
            after: made.remove(&(line.person.id, Purpose::Post)),
            line,
        })
        .collect();
    Ok(TestResults { questions: test.quiz.len(), pass_percent: test.quiz.pass_percent, training, opened, lines })
}

/// Whether a training is held with tests that can be answered.
pub(super) fn has_tests(training: &training::Model) -> bool {
    training.post_test.is_some() && training.state == TrainingState::Planned
}

/// Takes the training's row for this transaction, for those who may run it.
pub(super) async fn lock_to_run(
    desk: &Desk,
    transaction: &DatabaseTransaction,
    training: TrainingId,
) -> Outcome<training::Model> {
    let found = training::Entity::find_by_id(training).lock_exclusive().one(transaction).await?;
    let found = found.ok_or(Refusal::NoSuchTraining)?;
    access::require_in(desk, access::can_plan(desk), &found.oblast)?;
    Ok(found)
}

/// The test before or after, where the training is held with them.
pub(super) fn require_test<'a>(
    desk: &'a Desk,
    training: &training::Model,
    purpose: Purpose,
) -> Outcome<(&'a Course, &'a Test)> {
    if purpose == Purpose::Practice { Err(Refusal::NoTestHere.into()) } else { test_of(desk, training) }
}

fn test_of<'a>(desk: &'a Desk, training: &training::Model) -> Outcome<(&'a Course, &'a Test)> {
    let course = desk.library.course(&training.course).ok_or(Refusal::NoSuchCourse)?;
    let test = course.test.as_ref().filter(|_| training.post_test.is_some()).ok_or(Refusal::NoTestHere)?;
    Ok((course, test))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_a_group_begins_with_each_form_and_ends_with_the_other() {
        for id in 1..=4 {
            let enrolment = EnrolmentId(id);
            assert_ne!(test_form(enrolment, Purpose::Pre), test_form(enrolment, Purpose::Post));
        }
        assert_ne!(test_form(EnrolmentId(1), Purpose::Pre), test_form(EnrolmentId(2), Purpose::Pre));
    }
}
