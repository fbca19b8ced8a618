//! Planning a training and changing the plan.

use std::collections::HashSet;

use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use curriculum::Course;
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{NotSet, Set},
    ColumnTrait, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{
    Block, bound_to, busy_elsewhere, lock_persons, lock_training, propose_sessions, trainers::possible_trainers,
};
use crate::{
    Desk, Outcome, Refusal, access, audit, enrolment,
    ids::{PersonId, SessionId, TrainingId},
    places,
    store::{attendance, session, training, training_trainer},
    words::{Audience, EnrolmentState, LanguageCode, TrainingState},
};

/// The longest training, in days.
const LONGEST: i64 = 31;
/// The largest group.
const LARGEST: i32 = 500;

/// What a training is, as a form gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrainingFields {
    /// The course's slug.
    pub course: String,
    pub oblast: String,
    pub district: Option<String>,
    pub venue: String,
    pub first_day: NaiveDate,
    pub last_day: NaiveDate,
    pub language: LanguageCode,
    pub audience: Audience,
    pub capacity: i32,
    /// Share of the scheduled minutes that completes; the course's own where none is given.
    pub threshold_percent: Option<i32>,
    /// Whether the group answers the course's test before and after; completing then needs a passed post-test.
    pub with_tests: bool,
    pub trainers: Vec<PersonId>,
}

/// One session, as a form gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionFields {
    /// The session it changes; none for a new one.
    pub id: Option<SessionId>,
    pub held_on: NaiveDate,
    pub starts: NaiveTime,
    pub ends: NaiveTime,
    /// Codes of modules of the course.
    pub modules: Vec<String>,
    pub title: Option<String>,
}

impl SessionFields {
    fn block(&self) -> Block {
        Block { held_on: self.held_on, starts: self.starts, ends: self.ends }
    }

    fn minutes(&self) -> i64 {
        (self.ends - self.starts).num_minutes()
    }
}

/// Plans a training; without sessions, those of the course's plan are taken.
///
/// # Errors
/// Refuses a training that cannot be held as given, and trainers who are elsewhere at that time or cannot be chosen. What
/// is wrong with a session is said with its place among `sessions`.
pub async fn plan_training(
    desk: &Desk,
    fields: TrainingFields,
    sessions: Option<Vec<SessionFields>>,
) -> Outcome<TrainingId> {
    access::require_in(desk, access::can_plan(desk), &fields.oblast)?;
    let course = desk.library.course(&fields.course).ok_or(Refusal::NoSuchCourse)?;
    check_training(desk, &fields).await?;
    let days = (fields.last_day - fields.first_day).num_days() + 1;
    let sessions = sessions.unwrap_or_else(|| {
        propose_sessions(course, fields.first_day, u32::try_from(days).unwrap_or(1), fields.language.0)
    });
    // A new training has no session yet that could be changed.
    if sessions.iter().any(|session| session.id.is_some()) {
        return Err(Refusal::NoSuchSession.into());
    }
    let sessions = check_sessions(course, &fields, sessions)?;

    let transaction = desk.store.begin().await?;
    lock_persons(&transaction, &fields.trainers).await?;
    check_trainers(&transaction, &fields.trainers, &[], &sessions, None).await?;
    let mut row = written(&fields, &sessions);
    row.course = Set(course.slug.clone());
    row.course_version = Set(course.version.clone());
    row.threshold_percent = Set(fields.threshold_percent.unwrap_or_else(|| i32::from(course.threshold_percent)));
    row.post_test = Set(post_test(course, &fields));
    row.state = Set(TrainingState::Planned);
    row.demo = Set(desk.demo);
    row.revision = Set(1);
    row.created_by = Set(desk.account());
    row.created_at = Set(desk.clock.now());
    let id = row.insert(&transaction).await?.id;
    write_trainers(&transaction, id, &fields.trainers).await?;
    for (session, number) in sessions.iter().zip(1..) {
        session_row(session, id, number).insert(&transaction).await?;
    }
    audit::record(desk, &transaction, "plan_training", format!("training {id}"), &fields).await?;
    transaction.commit().await?;
    Ok(id)
}

/// The quiz that must be passed to complete a training so planned.
fn post_test(course: &Course, fields: &TrainingFields) -> Option<String> {
    course.test.as_ref().filter(|_| fields.with_tests).map(|test| test.quiz.id.clone())
}

/// Changes a training and all its sessions. `revision` is the one the form was opened with. The course stays what it is.
///
/// # Errors
/// As [`plan_training`]; refuses a stale form, a capacity below those enrolled, hours at which one of these is elsewhere,
/// and the removal of a session with marks.
pub async fn save_training(
    desk: &Desk,
    id: TrainingId,
    revision: i32,
    mut fields: TrainingFields,
    sessions: Vec<SessionFields>,
) -> Outcome<()> {
    access::require_in(desk, access::can_plan(desk), &fields.oblast)?;
    check_training(desk, &fields).await?;

    let transaction = desk.store.begin().await?;
    // Other hours, or other trainers, may set somebody free for another training.
    let lists = enrolment::lists_awaited_by(desk, &transaction, &bound_to(&transaction, id).await?).await?;
    let before = lock_training(&transaction, id, &lists).await?;
    access::require_in(desk, access::can_plan(desk), &before.oblast)?;
    if before.revision != revision {
        return Err(Refusal::SomebodySavedBefore.into());
    }
    let course = desk.library.course(&before.course).ok_or(Refusal::NoSuchCourse)?;
    fields.course.clone_from(&before.course);
    let sessions = check_sessions(course, &fields, sessions)?;

    let lists: Vec<TrainingId> = lists.into_iter().chain([id]).collect();
    let enrolled = enrolment::persons_of(&transaction, &[id], EnrolmentState::Enrolled).await?;
    let waiting = enrolment::persons_of(&transaction, &lists, EnrolmentState::Waitlisted).await?;
    lock_persons(&transaction, &[fields.trainers.as_slice(), &enrolled, &waiting].concat()).await?;
    let seats_taken = u32::try_from(enrolled.len()).unwrap_or(u32::MAX);
    if i64::from(fields.capacity) < i64::from(seats_taken) {
        return Err(Refusal::CapacityBelowEnrolled { enrolled: seats_taken }.into());
    }
    let leading = trainers_of(&transaction, id).await?;
    check_trainers(&transaction, &fields.trainers, &leading, &sessions, Some(id)).await?;
    check_participants(&transaction, id, &enrolled, &sessions).await?;

    let mut row = written(&fields, &sessions);
    row.id = Set(id);
    row.revision = Set(revision + 1);
    row.threshold_percent = Set(fields.threshold_percent.unwrap_or(before.threshold_percent));
    row.post_test = Set(post_test(course, &fields));
    row.update(&transaction).await?;
    training_trainer::Entity::delete_many()
        .filter(training_trainer::COLUMN.training_id.eq(id))
        .exec(&transaction)
        .await?;
    write_trainers(&transaction, id, &fields.trainers).await?;
    write_sessions(&transaction, id, &sessions).await?;
    enrolment::move_up(desk, &transaction, &lists).await?;
    let detail = json!({ "fields": fields, "sessions": sessions });
    audit::record(desk, &transaction, "save_training", format!("training {id}"), &detail).await?;
    transaction.commit().await?;
    Ok(())
}

/// Calls a training off; it stays in the register as cancelled. Whoever it sets free moves up where they wait for a seat.
///
/// # Errors
/// Refuses a training in which somebody was marked: it took place.
pub async fn cancel_training(desk: &Desk, id: TrainingId) -> Outcome<()> {
    access::require(desk, access::can_plan(desk))?;
    let transaction = desk.store.begin().await?;
    let lists = enrolment::lists_awaited_by(desk, &transaction, &bound_to(&transaction, id).await?).await?;
    let row = lock_training(&transaction, id, &lists).await?;
    access::require_in(desk, access::can_plan(desk), &row.oblast)?;
    let sessions: Vec<SessionId> = sessions_of(&transaction, id).await?.iter().map(|session| session.id).collect();
    if has_marks(&transaction, sessions).await? {
        return Err(Refusal::TrainingHasMarks.into());
    }
    let revision = row.revision;
    let mut row: training::ActiveModel = row.into();
    row.state = Set(TrainingState::Cancelled);
    row.revision = Set(revision + 1);
    row.update(&transaction).await?;
    enrolment::move_up(desk, &transaction, &lists).await?;
    audit::record(desk, &transaction, "cancel_training", format!("training {id}"), &json!({})).await?;
    transaction.commit().await?;
    Ok(())
}

async fn check_training(desk: &Desk, fields: &TrainingFields) -> Outcome<()> {
    places::list_places(desk).await?.check(Some(&fields.oblast), fields.district.as_deref())?;
    if fields.venue.trim().is_empty() {
        return Err(Refusal::VenueMissing.into());
    }
    if fields.last_day < fields.first_day {
        return Err(Refusal::LastDayBeforeFirst.into());
    }
    if (fields.last_day - fields.first_day).num_days() >= LONGEST {
        return Err(Refusal::DaysNotPossible.into());
    }
    if !(1..=LARGEST).contains(&fields.capacity) {
        return Err(Refusal::CapacityNotPossible.into());
    }
    if fields.threshold_percent.is_some_and(|percent| !(1..=100).contains(&percent)) {
        return Err(Refusal::ThresholdNotPossible.into());
    }
    Ok(())
}

/// The sessions in the order of time, each inside the training's days and none over another.
fn check_sessions(
    course: &Course,
    fields: &TrainingFields,
    sessions: Vec<SessionFields>,
) -> Outcome<Vec<SessionFields>> {
    if sessions.is_empty() {
        return Err(Refusal::SessionsMissing.into());
    }
    let mut rows: Vec<(u32, SessionFields)> = (1..).zip(sessions).collect();
    for (row, session) in &rows {
        let row = *row;
        if !(fields.first_day..=fields.last_day).contains(&session.held_on) {
            let (first_day, last_day) = (fields.first_day, fields.last_day);
            return Err(Refusal::SessionOutsideDays { row, first_day, last_day }.into());
        }
        if session.minutes() <= 0 {
            return Err(Refusal::SessionEndsBeforeStart { row }.into());
        }
        if session.modules.iter().any(|code| course.module(code).is_none()) {
            return Err(Refusal::ModuleUnknown.into());
        }
    }
    rows.sort_by_key(|(_, session)| (session.held_on, session.starts));
    let overlapping = rows.windows(2).find(|pair| pair[0].1.block().overlaps(&pair[1].1.block()));
    if let Some([(one, _), (other, _)]) = overlapping {
        return Err(Refusal::SessionsOverlap { row: *one.max(other), other: *one.min(other) }.into());
    }
    Ok(rows.into_iter().map(|(_, session)| session).collect())
}

/// `leading` are those who led it before: they may go on, even where nobody would choose them any more.
async fn check_trainers(
    transaction: &DatabaseTransaction,
    trainers: &[PersonId],
    leading: &[PersonId],
    sessions: &[SessionFields],
    except: Option<TrainingId>,
) -> Outcome<()> {
    if trainers.is_empty() {
        return Err(Refusal::TrainerMissing.into());
    }
    let mut known: HashSet<PersonId> = leading.iter().copied().collect();
    if trainers.iter().any(|trainer| !known.contains(trainer)) {
        known.extend(possible_trainers(transaction).await?.into_iter().map(|(person, _)| person));
    }
    if trainers.iter().any(|trainer| !known.contains(trainer)) {
        return Err(Refusal::NoSuchPerson.into());
    }
    let blocks: Vec<Block> = sessions.iter().map(SessionFields::block).collect();
    match busy_elsewhere(transaction, trainers, &blocks, except).await?.into_values().min() {
        Some(date) => Err(Refusal::TrainerElsewhere { date }.into()),
        None => Ok(()),
    }
}

/// Those who have a seat must be free at the hours that are new; at the others they were when they were enrolled.
async fn check_participants(
    transaction: &DatabaseTransaction,
    id: TrainingId,
    enrolled: &[PersonId],
    sessions: &[SessionFields],
) -> Outcome<()> {
    let before: Vec<Block> = sessions_of(transaction, id).await?.iter().map(Block::from).collect();
    let new: Vec<Block> = sessions.iter().map(SessionFields::block).filter(|block| !before.contains(block)).collect();
    let busy = busy_elsewhere(transaction, enrolled, &new, Some(id)).await?;
    match busy.values().min() {
        Some(date) => {
            let persons = u32::try_from(busy.len()).unwrap_or(u32::MAX);
            Err(Refusal::ParticipantsElsewhere { date: *date, persons }.into())
        }
        None => Ok(()),
    }
}

fn written(fields: &TrainingFields, sessions: &[SessionFields]) -> training::ActiveModel {
    let first_session = sessions.first().map_or(fields.first_day, |session| session.held_on);
    training::ActiveModel {
        oblast: Set(fields.oblast.clone()),
        district: Set(fields.district.clone()),
        venue: Set(fields.venue.trim().to_owned()),
        first_day: Set(fields.first_day),
        last_day: Set(fields.last_day),
        year: Set(first_session.year()),
        language: Set(fields.language),
        capacity: Set(fields.capacity),
        audience: Set(fields.audience),
        ..Default::default()
    }
}

async fn write_trainers(transaction: &DatabaseTransaction, id: TrainingId, trainers: &[PersonId]) -> Outcome<()> {
    let distinct: HashSet<&PersonId> = trainers.iter().collect();
    for person in distinct {
        training_trainer::ActiveModel { training_id: Set(id), person_id: Set(*person) }.insert(transaction).await?;
    }
    Ok(())
}

fn session_row(session: &SessionFields, training: TrainingId, number: i32) -> session::ActiveModel {
    session::ActiveModel {
        id: session.id.map_or(NotSet, Set),
        training_id: Set(training),
        number: Set(number),
        held_on: Set(session.held_on),
        starts: Set(session.starts),
        ends: Set(session.ends),
        minutes: Set(i32::try_from(session.minutes()).unwrap_or(0)),
        modules: Set(session.modules.join(",")),
        title: Set(session.title.clone().filter(|title| !title.trim().is_empty())),
    }
}

/// Makes the training's sessions those given: changes the known ones, adds the new, removes the missing.
async fn write_sessions(transaction: &DatabaseTransaction, id: TrainingId, sessions: &[SessionFields]) -> Outcome<()> {
    let before = sessions_of(transaction, id).await?;
    let kept: HashSet<SessionId> = sessions.iter().filter_map(|session| session.id).collect();
    if kept.iter().any(|kept| before.iter().all(|session| session.id != *kept)) {
        return Err(Refusal::NoSuchSession.into());
    }
    let gone: Vec<SessionId> =
        before.iter().map(|session| session.id).filter(|session| !kept.contains(session)).collect();
    if has_marks(transaction, gone.clone()).await? {
        return Err(Refusal::SessionHasMarks.into());
    }
    session::Entity::delete_many().filter(session::COLUMN.id.is_in(gone)).exec(transaction).await?;
    // Numbers move first to where none stands, for no two sessions may share one even for a moment.
    for (session, number) in before.into_iter().filter(|session| kept.contains(&session.id)).zip(1..) {
        let mut row: session::ActiveModel = session.into();
        row.number = Set(-number);
        row.update(transaction).await?;
    }
    for (session, number) in sessions.iter().zip(1..) {
        let row = session_row(session, id, number);
        if session.id.is_some() {
            row.update(transaction).await?;
        } else {
            row.insert(transaction).await?;
        }
    }
    Ok(())
}

async fn trainers_of(transaction: &DatabaseTransaction, id: TrainingId) -> Outcome<Vec<PersonId>> {
    let rows = training_trainer::Entity::find().filter(training_trainer::COLUMN.training_id.eq(id));
    Ok(rows.all(transaction).await?.into_iter().map(|row| row.person_id).collect())
}

async fn sessions_of(transaction: &DatabaseTransaction, id: TrainingId) -> Outcome<Vec<session::Model>> {
    Ok(session::Entity::find().filter(session::COLUMN.training_id.eq(id)).all(transaction).await?)
}

async fn has_marks(transaction: &DatabaseTransaction, sessions: Vec<SessionId>) -> Outcome<bool> {
    let marks =
        attendance::Entity::find().filter(attendance::COLUMN.session_id.is_in(sessions)).count(transaction).await?;
    Ok(marks > 0)
}

impl TrainingFields {
    /// The last day of a training of so many days, which is how the form asks for it.
    ///
    /// # Errors
    /// Refuses less than one day, and more than a month.
    pub fn last_day_of(first_day: NaiveDate, days: i64) -> Outcome<NaiveDate> {
        if !(1..=LONGEST).contains(&days) {
            return Err(Refusal::DaysNotPossible.into());
        }
        let further = u64::try_from(days - 1).unwrap_or(0);
        first_day.checked_add_days(Days::new(further)).ok_or_else(|| Refusal::DaysNotPossible.into())
    }
}
