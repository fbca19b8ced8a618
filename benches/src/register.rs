//! A register filled with made-up people, as large as is asked for.

use anyhow::Result;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use curriculum::Language;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, TransactionTrait};
use training::{
    Clock,
    ids::{AttendanceId, EnrolmentId, PersonId, SessionId, TrainingId},
    names::{search_key, sort_key},
    store::{Store, attendance, enrolment, oblast, person, session, training as training_store},
    words::{Audience, EnrolmentState, How, LanguageCode, Mark, TrainingState},
};

use crate::people::MadeUp;

/// People in one training.
pub const SEATS: usize = 25;
/// Sessions of one training: three days of four.
pub const SESSIONS: usize = 12;
/// The first year of the register, and how many follow.
const YEARS: (i32, i32) = (2014, 13);
/// Rows in one statement: SQLite binds 32,766 values at the most, and the widest row here has 19.
const ROWS: usize = 1500;

/// How much there is.
#[derive(Clone, Copy)]
pub struct Scale {
    pub persons: usize,
    /// Made until there are as many; the last training may be left half marked.
    pub marks: usize,
}

impl Scale {
    pub fn trainings(self) -> usize {
        self.marks.div_ceil(SEATS * SESSIONS)
    }

    pub fn enrolments(self) -> usize {
        self.trainings() * SEATS
    }
}

/// Fills an empty, migrated register in one transaction.
///
/// # Errors
/// Where the database fails.
pub async fn fill(store: &Store, scale: Scale) -> Result<()> {
    let oblasts: Vec<String> =
        oblast::Entity::find().all(store.read()).await?.into_iter().map(|oblast| oblast.code).collect();
    let now = Clock::system().now();
    let transaction = store.write().begin().await?;
    insert(&transaction, (0..scale.persons).map(|number| person(number, &oblasts, now))).await?;
    insert(&transaction, (0..scale.trainings()).map(|number| training(number, &oblasts, now))).await?;
    insert(&transaction, (0..scale.trainings() * SESSIONS).map(session)).await?;
    insert(&transaction, (0..scale.enrolments()).map(|number| enrolment(number, scale, &oblasts, now))).await?;
    insert(&transaction, (0..scale.marks).map(|number| mark(number, now))).await?;
    transaction.commit().await?;
    Ok(())
}

async fn insert<Row>(store: &impl ConnectionTrait, rows: impl Iterator<Item = Row>) -> Result<()>
where
    Row: ActiveModelTrait,
{
    let mut rows = rows.peekable();
    while rows.peek().is_some() {
        let some: Vec<Row> = rows.by_ref().take(ROWS).collect();
        Row::Entity::insert_many(some).exec_without_returning(store).await?;
    }
    Ok(())
}

/// Ids begin at 1.
fn id(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX - 1) + 1
}

/// As evenly spread as throwing dice, and the same in every run.
fn scattered(number: usize) -> usize {
    let mixed = (number as u64 ^ (number as u64 >> 7)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 33) as usize
}

/// The bare row of a person, as `fill` writes it.
pub fn person(number: usize, oblasts: &[String], now: DateTime<Utc>) -> person::ActiveModel {
    let made_up = MadeUp::number(number);
    let unknown_sex = number % 50 == 49;
    person::ActiveModel {
        id: Set(PersonId(id(number))),
        search_key: Set(search_key(&made_up.full_name())),
        sort_key: Set(sort_key(&made_up.full_name())),
        sex: Set(Some(made_up.sex).filter(|_| !unknown_sex)),
        birth_year: Set(Some(made_up.birth_year)),
        phone: Set(Some(made_up.phone)),
        family_name: Set(made_up.family_name),
        given_name: Set(made_up.given_name.to_owned()),
        patronymic: Set(Some(made_up.patronymic)),
        language: Set(Some(LanguageCode(Language::Ky))),
        audience: Set(Audience::Police),
        organisation_id: Set(None),
        rank: Set(Some("лейтенант".to_owned())),
        position: Set(None),
        oblast: Set(Some(oblasts[scattered(number) % oblasts.len()].clone())),
        district: Set(None),
        external_id: Set(None),
        demo: Set(false),
        revision: Set(1),
        created_at: Set(now),
        updated_at: Set(now),
    }
}

fn first_day(training: usize) -> NaiveDate {
    let (first, years) = YEARS;
    let year = first + i32::try_from(training).unwrap_or_default() % years;
    let days = u64::try_from(scattered(training) % 360).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default() + chrono::Days::new(days)
}

fn training(number: usize, oblasts: &[String], now: DateTime<Utc>) -> training_store::ActiveModel {
    let first_day = first_day(number);
    training_store::ActiveModel {
        id: Set(TrainingId(id(number))),
        course: Set("gender-in-security".to_owned()),
        course_version: Set("1".to_owned()),
        oblast: Set(oblasts[scattered(number + 1) % oblasts.len()].clone()),
        district: Set(None),
        venue: Set("Маданият үйү".to_owned()),
        first_day: Set(first_day),
        last_day: Set(first_day + chrono::Days::new(2)),
        year: Set(chrono::Datelike::year(&first_day)),
        language: Set(LanguageCode(Language::Ky)),
        capacity: Set(i32::try_from(SEATS).unwrap_or(i32::MAX)),
        audience: Set(Audience::Police),
        threshold_percent: Set(80),
        post_test: Set(None),
        state: Set(TrainingState::Planned),
        demo: Set(false),
        revision: Set(1),
        created_by: Set(None),
        created_at: Set(now),
    }
}

fn session(number: usize) -> session::ActiveModel {
    let (training, place) = (number / SESSIONS, number % SESSIONS);
    let begin = NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default() + TimeDelta::minutes(100 * (place % 4) as i64);
    session::ActiveModel {
        id: Set(SessionId(id(number))),
        training_id: Set(TrainingId(id(training))),
        number: Set(i32::try_from(place + 1).unwrap_or(i32::MAX)),
        held_on: Set(first_day(training) + chrono::Days::new((place / 4) as u64)),
        starts: Set(begin),
        ends: Set(begin + TimeDelta::minutes(90)),
        minutes: Set(90),
        modules: Set("a1".to_owned()),
        title: Set(None),
    }
}

fn enrolment(number: usize, scale: Scale, oblasts: &[String], now: DateTime<Utc>) -> enrolment::ActiveModel {
    let (training, seat) = (number / SEATS, number % SEATS);
    // 7919 and 811 are primes, so that seats of one training never hold the same person.
    let person = (training * 7919 + seat * 811) % scale.persons;
    let as_then = self::person(person, oblasts, now);
    enrolment::ActiveModel {
        id: Set(EnrolmentId(id(number))),
        training_id: Set(TrainingId(id(training))),
        person_id: Set(PersonId(id(person))),
        state: Set(EnrolmentState::Enrolled),
        asked_at: Set(now),
        sex: as_then.sex,
        audience: Set(Audience::Police),
        organisation_id: Set(None),
        rank: as_then.rank,
        language: as_then.language,
        home_oblast: as_then.oblast,
        home_district: Set(None),
    }
}

fn mark(number: usize, now: DateTime<Utc>) -> attendance::ActiveModel {
    // Marks come in session by session, as trainers make them.
    let training = number / (SEATS * SESSIONS);
    let (session, seat) = (number / SEATS, number % SEATS);
    attendance::ActiveModel {
        id: Set(AttendanceId(id(number))),
        enrolment_id: Set(EnrolmentId(id(training * SEATS + seat))),
        session_id: Set(SessionId(id(session))),
        mark: Set(match scattered(number) % 100 {
            0..=87 => Mark::Present,
            88..=91 => Mark::Late,
            92..=94 => Mark::Excused,
            _ => Mark::Absent,
        }),
        how: Set(How::Grid),
        made_at: Set(now),
        recorded_at: Set(now),
        made_by: Set(None),
        operation_id: Set(format!("{:016x}-{number:08}", scattered(number))),
        current: Set(true),
    }
}
