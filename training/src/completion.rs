//! Who completes a training, and why each other one does not (design, rule 1).

use std::collections::HashMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::{
    Desk, Outcome, access, attendance,
    enrolment::{self, EnrolmentLine},
    ids::{EnrolmentId, PersonId, TrainingId},
    store::{attempt, certificate, session, training},
    trainings::find_training,
    words::{CertificateState, Purpose},
};

/// Why somebody does not complete, or not yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Attended fewer minutes than the threshold asks.
    Minutes,
    PostTestMissing,
    PostTestNotPassed,
    Withdrawn,
}

/// Where one participant stands.
#[derive(Clone, Debug)]
pub struct CompletionLine {
    pub line: EnrolmentLine,
    /// Scheduled minutes of the sessions in which the person was present or late.
    pub attended_minutes: i64,
    /// Present or late in at least one session.
    pub participates: bool,
    /// Empty for one who completes.
    pub reasons: Vec<Why>,
    /// The certificate that stands, if one was issued.
    pub certificate: Option<certificate::Model>,
}

impl CompletionLine {
    /// Whether the person completes the training.
    pub fn completes(&self) -> bool {
        self.reasons.is_empty()
    }
}

/// Where all participants of a training stand.
#[derive(Clone, Debug)]
pub struct Completion {
    pub training: training::Model,
    /// Minutes of all sessions, held or not.
    pub scheduled_minutes: i64,
    /// Minutes that must be attended.
    pub required_minutes: i64,
    /// Those who have a seat, and those who were in the training until they left, in the order of names.
    pub lines: Vec<CompletionLine>,
}

impl Completion {
    /// How many complete.
    pub fn completing(&self) -> usize {
        self.lines.iter().filter(|line| line.completes()).count()
    }

    /// How many complete and hold no certificate yet.
    pub fn awaiting_certificate(&self) -> usize {
        self.lines.iter().filter(|line| line.completes() && line.certificate.is_none()).count()
    }
}

/// The minutes that a threshold in percent asks of the scheduled ones, rounded up: 80 % of 1080 are 864.
pub fn required_minutes(scheduled: i64, threshold_percent: i32) -> i64 {
    (scheduled * i64::from(threshold_percent) + 99) / 100
}

/// Where all participants of a training stand.
pub async fn view_completion(desk: &Desk, id: TrainingId) -> Outcome<Completion> {
    let store = desk.store.read();
    let training = find_training(store, id).await?;
    access::require_in(desk, access::can_see_people(desk), &training.oblast)?;
    completion(store, training).await
}

/// As [`view_completion`]; permission is the caller's.
pub(crate) async fn completion(store: &impl ConnectionTrait, training: training::Model) -> Outcome<Completion> {
    let minutes: HashMap<_, i64> = session::Entity::find()
        .filter(session::COLUMN.training_id.eq(training.id))
        .all(store)
        .await?
        .into_iter()
        .map(|session| (session.id, i64::from(session.minutes)))
        .collect();
    let scheduled_minutes: i64 = minutes.values().sum();
    let required = required_minutes(scheduled_minutes, training.threshold_percent);

    let mut attended: HashMap<EnrolmentId, i64> = HashMap::new();
    for ((enrolment, session), mark) in attendance::find_current(store, training.id).await? {
        if mark.mark.attended() {
            *attended.entry(enrolment).or_default() += minutes.get(&session).copied().unwrap_or(0);
        }
    }
    let lines: Vec<EnrolmentLine> =
        enrolment::lines(store, training.id).await?.into_iter().filter(EnrolmentLine::on_sheets).collect();
    let tests = post_tests(store, &training, &lines).await?;
    let mut certificates = standing_certificates(store, &lines).await?;

    let lines = lines
        .into_iter()
        .map(|line| {
            let minutes = attended.get(&line.enrolment.id);
            let attended_minutes = minutes.copied().unwrap_or(0);
            let mut reasons = Vec::new();
            // Who left and only asks or waits for a seat again has not come back.
            if !line.enrolment.state.holds_a_seat() {
                reasons.push(Why::Withdrawn);
            }
            if attended_minutes < required || scheduled_minutes == 0 {
                reasons.push(Why::Minutes);
            }
            if training.post_test.is_some() {
                match tests.get(&line.person.id) {
                    None => reasons.push(Why::PostTestMissing),
                    Some(false) => reasons.push(Why::PostTestNotPassed),
                    Some(true) => {}
                }
            }
            CompletionLine {
                attended_minutes,
                participates: minutes.is_some(),
                reasons,
                certificate: certificates.remove(&line.enrolment.id),
                line,
            }
        })
        .collect();
    Ok(Completion { training, scheduled_minutes, required_minutes: required, lines })
}

/// For each person who took the training's post-test, whether one attempt passed.
async fn post_tests(
    store: &impl ConnectionTrait,
    training: &training::Model,
    lines: &[EnrolmentLine],
) -> Outcome<HashMap<PersonId, bool>> {
    let Some(quiz) = &training.post_test else { return Ok(HashMap::new()) };
    let persons: Vec<PersonId> = lines.iter().map(|line| line.person.id).collect();
    let attempts = attempt::Entity::find()
        .filter(attempt::COLUMN.course.eq(training.course.as_str()))
        .filter(attempt::COLUMN.quiz.eq(quiz.as_str()))
        .filter(attempt::COLUMN.training_id.eq(training.id))
        .filter(attempt::COLUMN.purpose.eq(Purpose::Post))
        .filter(attempt::COLUMN.person_id.is_in(persons))
        .all(store)
        .await?;
    let mut passed = HashMap::new();
    for attempt in attempts {
        *passed.entry(attempt.person_id).or_default() |= attempt.passed;
    }
    Ok(passed)
}

async fn standing_certificates(
    store: &impl ConnectionTrait,
    lines: &[EnrolmentLine],
) -> Outcome<HashMap<EnrolmentId, certificate::Model>> {
    let enrolments: Vec<EnrolmentId> = lines.iter().map(|line| line.enrolment.id).collect();
    Ok(certificate::Entity::find()
        .filter(certificate::COLUMN.enrolment_id.is_in(enrolments))
        .filter(certificate::COLUMN.state.eq(CertificateState::Valid))
        .all(store)
        .await?
        .into_iter()
        .map(|row| (row.enrolment_id, row))
        .collect())
}
