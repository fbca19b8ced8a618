//! Trainings as tests need them: three days in Uzgen, planned, enrolled, marked.

use chrono::{NaiveDate, NaiveTime};
use training::{
    Desk,
    attendance::{self, MarkOperation},
    enrolment,
    ids::{EnrolmentId, PersonId, TrainingId},
    store::session,
    trainings::{self, SessionFields, TrainingFields},
    words::{Audience, How, LanguageCode, Mark},
};

use super::House;

/// A date, as `2026-10-12`.
pub fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// A time of day, as `09:00`.
pub fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").expect("a time")
}

/// A session without modules.
pub fn block(held_on: &str, starts: &str, ends: &str) -> SessionFields {
    SessionFields {
        id: None,
        held_on: date(held_on),
        starts: time(starts),
        ends: time(ends),
        modules: Vec::new(),
        title: None,
    }
}

/// Three days in Uzgen from 12 October 2026.
pub fn three_days(trainer: PersonId) -> TrainingFields {
    TrainingFields {
        course: "gender-in-security".to_owned(),
        oblast: "KG-O".to_owned(),
        district: Some("uzgen".to_owned()),
        venue: "Өзгөн шаардык маданият үйү".to_owned(),
        first_day: date("2026-10-12"),
        last_day: date("2026-10-14"),
        language: LanguageCode(curriculum::Language::Ky),
        audience: Audience::Police,
        capacity: 25,
        threshold_percent: None,
        with_tests: false,
        trainers: vec![trainer],
    }
}

/// One session of six hours on each of the three days.
pub fn three_sessions() -> Vec<SessionFields> {
    ["2026-10-12", "2026-10-13", "2026-10-14"].map(|day| block(day, "09:00", "15:00")).to_vec()
}

impl House {
    /// A training of three days with one session a day, led by the trainer at that desk.
    pub async fn training(&self, desk: &Desk, capacity: i32) -> TrainingId {
        let trainer = desk.member().expect("a trainer plans").person;
        let fields = TrainingFields { capacity, ..three_days(trainer) };
        trainings::plan_training(desk, fields, Some(three_sessions())).await.expect("the training is planned")
    }

    /// Persons with names of their own.
    pub async fn persons(&self, count: usize) -> Vec<PersonId> {
        let mut persons = Vec::new();
        for number in 1..=count {
            persons.push(self.person(&format!("Катышуучу{number} Айбек")).insert().await);
        }
        persons
    }

    /// The sessions of a training.
    pub async fn sessions(&self, training: TrainingId) -> Vec<session::Model> {
        trainings::view_training(&self.operator(), training).await.expect("the training is there").sessions
    }

    /// The enrolment of a person in a training.
    pub async fn enrolment(&self, training: TrainingId, person: PersonId) -> EnrolmentId {
        let lines = enrolment::list_enrolments(&self.operator(), training).await.expect("the list is there");
        let line = lines.into_iter().find(|line| line.person.id == person);
        line.expect("the person is enrolled").enrolment.id
    }

    /// An operation that marks a person in the session of that number, seeing what stands there now.
    pub async fn operation(&self, training: TrainingId, person: PersonId, number: i32, mark: Mark) -> MarkOperation {
        let grid = attendance::grid(&self.operator(), training, number).await.expect("the session is there");
        let enrolment = self.enrolment(training, person).await;
        let row = grid.rows.iter().find(|row| row.line.enrolment.id == enrolment);
        MarkOperation {
            operation_id: uuid::Uuid::new_v4().to_string(),
            enrolment,
            session: grid.session.id,
            mark,
            made_at: None,
            how: How::Grid,
            seen: row.and_then(|row| row.current.as_ref()).map(|mark| mark.id),
        }
    }

    /// Marks a person in the session of that number, at that desk.
    pub async fn mark(&self, desk: &Desk, training: TrainingId, person: PersonId, number: i32, mark: Mark) {
        let operation = self.operation(training, person, number, mark).await;
        attendance::mark(desk, training, &[operation]).await.expect("the mark is recorded");
    }
}
