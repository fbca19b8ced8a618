//! What stands before somebody who learns: the trainings they take part in, and the courses they are on.

use std::collections::{HashMap, HashSet};

use curriculum::Course;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{
    reading::{Progress, progress_of},
    tests_of_trainings::{OwnTest, Standing, has_tests, own_test},
};
use crate::{
    Desk, Outcome, access,
    ids::{EnrolmentId, TrainingId},
    store::{attendance, certificate, enrolment, session, training},
    words::{CertificateState, EnrolmentState, Purpose, TrainingState},
};

/// A training that somebody asked for, waits for, takes part in, or left after it had begun.
#[derive(Clone, Debug)]
pub struct OwnTraining {
    pub training: training::Model,
    pub enrolment: enrolment::Model,
    /// The tests before and after, where it is held with them.
    pub tests: Vec<OwnTest>,
    pub sessions: Vec<session::Model>,
    /// Sessions in which the person was present or late.
    pub attended: usize,
    /// The certificate that stands.
    pub certificate: Option<certificate::Model>,
    /// It is not over, or one of its tests can still be answered.
    pub current: bool,
}

impl OwnTraining {
    /// The test that can be answered now.
    pub fn open_test(&self) -> Option<&OwnTest> {
        self.tests.iter().find(|test| test.standing == Standing::Open)
    }
}

/// The trainings of the person who is signed in: those that run or come, the next one first, then those that are over,
/// the latest first. What was called off or taken back is only told as long as it would have come.
///
/// # Errors
/// Refuses visitors.
pub async fn own_trainings(desk: &Desk) -> Outcome<Vec<OwnTraining>> {
    let person = access::require_member(desk)?.person;
    let store = desk.store.read();
    let today = desk.clock.today();
    let rows: Vec<(enrolment::Model, training::Model)> = enrolment::Entity::find()
        .filter(enrolment::COLUMN.person_id.eq(person))
        .filter(enrolment::COLUMN.state.ne(EnrolmentState::Cancelled))
        .find_also_related(training::Entity)
        .all(store)
        .await?
        .into_iter()
        .filter_map(|(enrolment, training)| training.map(|training| (enrolment, training)))
        .filter(|(enrolment, training)| {
            let took_part = matches!(enrolment.state, EnrolmentState::Enrolled | EnrolmentState::Withdrawn);
            training.last_day >= today || (took_part && training.state == TrainingState::Planned)
        })
        .collect();

    let trainings: Vec<TrainingId> = rows.iter().map(|(_, training)| training.id).collect();
    let enrolments: Vec<EnrolmentId> = rows.iter().map(|(enrolment, _)| enrolment.id).collect();
    let mut sessions: HashMap<TrainingId, Vec<session::Model>> = HashMap::new();
    let found = session::Entity::find()
        .filter(session::COLUMN.training_id.is_in(trainings))
        .order_by_asc(session::COLUMN.number);
    for session in found.all(store).await? {
        sessions.entry(session.training_id).or_default().push(session);
    }
    let mut attended: HashMap<EnrolmentId, usize> = HashMap::new();
    let marks = attendance::Entity::find()
        .filter(attendance::COLUMN.enrolment_id.is_in(enrolments.clone()))
        .filter(attendance::COLUMN.current.eq(true));
    for mark in marks.all(store).await? {
        *attended.entry(mark.enrolment_id).or_default() += usize::from(mark.mark.attended());
    }
    let mut certificates: HashMap<EnrolmentId, certificate::Model> = certificate::Entity::find()
        .filter(certificate::COLUMN.enrolment_id.is_in(enrolments))
        .filter(certificate::COLUMN.state.eq(CertificateState::Valid))
        .all(store)
        .await?
        .into_iter()
        .map(|certificate| (certificate.enrolment_id, certificate))
        .collect();

    let mut own = Vec::new();
    for (enrolment, training) in rows {
        let mut tests = Vec::new();
        if has_tests(&training) {
            for purpose in [Purpose::Pre, Purpose::Post] {
                tests.push(own_test(desk, &training, &enrolment, purpose).await?);
            }
        }
        // Who left can look at what was answered before, and answers no more.
        if enrolment.state != EnrolmentState::Enrolled {
            tests.retain(|test| matches!(test.standing, Standing::Done(_)));
        }
        let open = tests.iter().any(|test| test.standing == Standing::Open);
        own.push(OwnTraining {
            current: training.last_day >= today || open,
            sessions: sessions.remove(&training.id).unwrap_or_default(),
            attended: attended.get(&enrolment.id).copied().unwrap_or(0),
            certificate: certificates.remove(&enrolment.id),
            tests,
            enrolment,
            training,
        });
    }
    own.sort_by(|one, other| {
        let (first, then) = (one.training.first_day, other.training.first_day);
        let by_day = if one.current && other.current { first.cmp(&then) } else { then.cmp(&first) };
        other.current.cmp(&one.current).then(by_day).then(one.training.id.cmp(&other.training.id))
    });
    Ok(own)
}

/// The courses of the person who is signed in, with how far they are: begun, or taught in a training that is theirs and
/// not over. In the order of the curriculum.
///
/// # Errors
/// Refuses visitors.
pub async fn own_courses<'a>(desk: &'a Desk, trainings: &[OwnTraining]) -> Outcome<Vec<(&'a Course, Progress)>> {
    let person = access::require_member(desk)?.person;
    let taught: HashSet<&str> = trainings
        .iter()
        .filter(|own| own.current && own.enrolment.state == EnrolmentState::Enrolled)
        .map(|own| own.training.course.as_str())
        .collect();
    let mut own = Vec::new();
    for course in desk.library.courses() {
        let progress = progress_of(desk, person, course).await?;
        if progress.has_begun() || taught.contains(course.slug.as_str()) {
            own.push((course, progress));
        }
    }
    Ok(own)
}
