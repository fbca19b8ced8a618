//! Marking who was there. Marks are appended: a changed mark keeps its predecessor with who, when and how.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect, sea_query::Expr,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::{
    Desk, Outcome, Refusal, access, audit,
    enrolment::{self, EnrolmentLine},
    ids::{AccountId, AttendanceId, EnrolmentId, PersonId, SessionId, TrainingId},
    people,
    refusal::taken,
    store::{account, attendance, enrolment as enrolment_row, mark_confirmation, person, session, training},
    trainings::find_training,
    words::{How, Mark, TrainingState},
};

/// One mark that somebody made, with its own id: the same operation twice is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarkOperation {
    pub operation_id: String,
    pub enrolment: EnrolmentId,
    pub session: SessionId,
    pub mark: Mark,
    /// When it was made; now, where nothing earlier is known.
    pub made_at: Option<DateTime<Utc>>,
    pub how: How,
    /// The mark that stood on the page when this one was made; none where none stood.
    pub seen: Option<AttendanceId>,
}

/// What marking came to, in numbers of operations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    pub written: u32,
    /// Said what stood already, now or when they first arrived.
    pub unchanged: u32,
    /// Were written when they first arrived.
    pub repeated: u32,
}

/// One participant's row in the grid of a session.
#[derive(Clone, Debug)]
pub struct GridRow {
    pub line: EnrolmentLine,
    /// The mark that stands; none where none was made.
    pub current: Option<attendance::Model>,
}

/// All that the page of one session shows.
#[derive(Clone, Debug)]
pub struct Grid {
    pub training: training::Model,
    pub session: session::Model,
    /// How many sessions the training has.
    pub sessions: i32,
    /// Those who have a seat, and those who were marked here before they left, in the order of names.
    pub rows: Vec<GridRow>,
}

/// All that the page of all days shows: for each participant the current marks by session.
#[derive(Clone, Debug)]
pub struct Days {
    pub training: training::Model,
    pub sessions: Vec<session::Model>,
    pub rows: Vec<(EnrolmentLine, HashMap<SessionId, attendance::Model>)>,
}

/// One mark of a person in a session, as it was made; the latest is the current one.
#[derive(Clone, Debug)]
pub struct PastMark {
    pub attendance: attendance::Model,
    /// Who made it; none for the operator of the machine.
    pub made_by: Option<String>,
}

/// Records marks, all or none, in the order in which they were made.
///
/// An operation that arrives again, in the same batch or years later, is known by its id and changes nothing. Several
/// for one person and session each become a mark, of which the latest stands.
///
/// # Errors
/// Refuses marks for one who is not enrolled, for a session of another training or a day that has not come, and, where
/// another trainer's mark has come in between, all of them: the page shows both, and the next save decides.
pub async fn mark(desk: &Desk, training: TrainingId, operations: &[MarkOperation]) -> Outcome<Marked> {
    let transaction = desk.store.begin().await?;
    let row = training::Entity::find_by_id(training)
        .lock_exclusive()
        .one(&transaction)
        .await?
        .ok_or(Refusal::NoSuchTraining)?;
    access::require_in(desk, access::can_plan(desk), &row.oblast)?;
    if row.state == TrainingState::Cancelled {
        return Err(Refusal::TrainingCancelled.into());
    }
    if operations.is_empty() {
        return Err(Refusal::MarkMissing.into());
    }
    let mut arrived = find_arrived(&transaction, operations).await?;
    let operations = in_order_of_making(desk, operations);
    check_sessions(desk, &transaction, training, &operations, &arrived).await?;
    check_enrolments(&transaction, training, &operations).await?;

    let mut standing = find_current(&transaction, training).await?;
    let mut outcome = Marked::default();
    // Whoever marked a place twice in one batch saw it both times as it was before the first.
    let mut own = HashSet::new();
    let mut conflicts = HashSet::new();
    for operation in operations {
        let place = (operation.enrolment, operation.session);
        if let Some(before) = arrived.get(&operation.operation_id) {
            if (before.enrolment_id, before.session_id, before.mark)
                != (operation.enrolment, operation.session, operation.mark)
            {
                return Err(Refusal::OperationMismatch.into());
            }
            if before.operation_id == operation.operation_id {
                outcome.repeated += 1;
            } else {
                outcome.unchanged += 1;
            }
            continue;
        }
        let stands = match standing.get(&place) {
            Some(current) if current.mark == operation.mark => {
                confirm(&transaction, operation, current).await?;
                outcome.unchanged += 1;
                current.clone()
            }
            Some(current) if Some(current.id) != operation.seen && !own.contains(&place) => {
                conflicts.insert(place);
                continue;
            }
            current => {
                own.insert(place);
                outcome.written += 1;
                write(desk, &transaction, operation, current).await?
            }
        };
        arrived.insert(operation.operation_id.clone(), stands.clone());
        standing.insert(place, stands);
    }
    if !conflicts.is_empty() {
        let marks = u32::try_from(conflicts.len()).unwrap_or(u32::MAX);
        return Err(Refusal::MarkedByAnother { marks }.into());
    }
    if outcome.written > 0 {
        let detail = json!({ "written": outcome.written, "unchanged": outcome.unchanged });
        audit::record(desk, &transaction, "mark_attendance", format!("training {training}"), &detail).await?;
    }
    transaction.commit().await?;
    Ok(outcome)
}

/// The grid of one session.
pub async fn grid(desk: &Desk, training: TrainingId, number: i32) -> Outcome<Grid> {
    let mut days = days(desk, training).await?;
    let sessions = i32::try_from(days.sessions.len()).unwrap_or(i32::MAX);
    let at = days.sessions.iter().position(|session| session.number == number).ok_or(Refusal::NoSuchSession)?;
    let session = days.sessions.swap_remove(at);
    let rows = days
        .rows
        .into_iter()
        .map(|(line, mut marks)| GridRow { line, current: marks.remove(&session.id) })
        // Who withdrew stays on the days that were marked.
        .filter(|row| row.line.enrolment.state.holds_a_seat() || row.current.is_some())
        .collect();
    Ok(Grid { training: days.training, session, sessions, rows })
}

/// The marks of all days.
pub async fn days(desk: &Desk, training: TrainingId) -> Outcome<Days> {
    let store = desk.store.read();
    let row = find_training(store, training).await?;
    access::require_in(desk, access::can_see_people(desk), &row.oblast)?;
    let sessions = session::Entity::find()
        .filter(session::COLUMN.training_id.eq(training))
        .order_by_asc(session::COLUMN.number)
        .all(store)
        .await?;
    let mut marks: HashMap<EnrolmentId, HashMap<SessionId, attendance::Model>> = HashMap::new();
    for ((enrolment, session), mark) in find_current(store, training).await? {
        marks.entry(enrolment).or_default().insert(session, mark);
    }
    let rows = enrolment::lines(store, training)
        .await?
        .into_iter()
        .filter(EnrolmentLine::on_sheets)
        .map(|line| {
            let own = marks.remove(&line.enrolment.id).unwrap_or_default();
            (line, own)
        })
        .collect();
    Ok(Days { training: row, sessions, rows })
}

/// All marks ever made for one person in one session, the latest first.
pub async fn history(desk: &Desk, id: EnrolmentId, session: SessionId) -> Outcome<Vec<PastMark>> {
    let store = desk.store.read();
    let enrolment = enrolment::find_enrolment(store, id).await?;
    let training = find_training(store, enrolment.training_id).await?;
    access::require_in(desk, access::can_see_people(desk), &training.oblast)?;
    let marks = attendance::Entity::find()
        .filter(attendance::COLUMN.enrolment_id.eq(id))
        .filter(attendance::COLUMN.session_id.eq(session))
        .order_by_desc(attendance::COLUMN.id)
        .all(store)
        .await?;
    let accounts: Vec<AccountId> = marks.iter().filter_map(|mark| mark.made_by).collect();
    let names: HashMap<AccountId, String> = account::Entity::find()
        .filter(account::COLUMN.id.is_in(accounts))
        .find_also_related(person::Entity)
        .all(store)
        .await?
        .into_iter()
        .filter_map(|(account, person)| person.map(|person| (account.id, person.full_name())))
        .collect();
    Ok(marks
        .into_iter()
        .map(|attendance| PastMark {
            made_by: attendance.made_by.and_then(|account| names.get(&account).cloned()),
            attendance,
        })
        .collect())
}

/// In how many sessions of a training somebody was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Attended {
    /// Present or late.
    pub attended: usize,
    /// All sessions of the training, held or not.
    pub sessions: usize,
}

/// In how many sessions a person was, by enrolment.
///
/// # Errors
/// Refuses those who may not see the register or this person's oblast, unless it is themselves.
pub async fn list_attended_of(desk: &Desk, person: PersonId) -> Outcome<HashMap<EnrolmentId, Attended>> {
    let store = desk.store.read();
    people::require_person(desk, store, person).await?;
    let enrolments =
        enrolment_row::Entity::find().filter(enrolment_row::COLUMN.person_id.eq(person)).all(store).await?;
    let trainings: Vec<TrainingId> = enrolments.iter().map(|enrolment| enrolment.training_id).collect();
    let mut sessions: HashMap<TrainingId, usize> = HashMap::new();
    for session in session::Entity::find().filter(session::COLUMN.training_id.is_in(trainings)).all(store).await? {
        *sessions.entry(session.training_id).or_default() += 1;
    }
    let mut all: HashMap<EnrolmentId, Attended> = enrolments
        .iter()
        .map(|row| (row.id, Attended { attended: 0, sessions: sessions.get(&row.training_id).copied().unwrap_or(0) }))
        .collect();
    let marks = attendance::Entity::find()
        .filter(attendance::COLUMN.enrolment_id.is_in(all.keys().copied().collect::<Vec<_>>()))
        .filter(attendance::COLUMN.current.eq(true))
        .all(store)
        .await?;
    for mark in marks.into_iter().filter(|mark| mark.mark.attended()) {
        if let Some(attended) = all.get_mut(&mark.enrolment_id) {
            attended.attended += 1;
        }
    }
    Ok(all)
}

/// The current marks of a training by enrolment and session.
pub(crate) async fn find_current(
    store: &impl ConnectionTrait,
    training: TrainingId,
) -> Outcome<HashMap<(EnrolmentId, SessionId), attendance::Model>> {
    let rows = attendance::Entity::find()
        .inner_join(session::Entity)
        .filter(session::COLUMN.training_id.eq(training))
        .filter(attendance::COLUMN.current.eq(true))
        .all(store)
        .await?;
    Ok(rows.into_iter().map(|row| ((row.enrolment_id, row.session_id), row)).collect())
}

async fn check_sessions(
    desk: &Desk,
    transaction: &DatabaseTransaction,
    training: TrainingId,
    operations: &[&MarkOperation],
    arrived: &HashMap<String, attendance::Model>,
) -> Outcome<()> {
    let sessions: HashMap<SessionId, session::Model> = session::Entity::find()
        .filter(session::COLUMN.training_id.eq(training))
        .all(transaction)
        .await?
        .into_iter()
        .map(|session| (session.id, session))
        .collect();
    for operation in operations {
        let session = sessions.get(&operation.session).ok_or(Refusal::NoSuchSession)?;
        // What arrived before was judged then; since, its session may have been moved to a later day.
        if session.held_on > desk.clock.today() && !arrived.contains_key(&operation.operation_id) {
            return Err(Refusal::SessionNotYet { held_on: session.held_on }.into());
        }
    }
    Ok(())
}

async fn check_enrolments(
    transaction: &DatabaseTransaction,
    training: TrainingId,
    operations: &[&MarkOperation],
) -> Outcome<()> {
    let lines = enrolment::lines(transaction, training).await?;
    let on_sheets: HashSet<EnrolmentId> =
        lines.iter().filter(|line| line.on_sheets()).map(|line| line.enrolment.id).collect();
    let enrolled = |operation: &&MarkOperation| on_sheets.contains(&operation.enrolment);
    if operations.iter().all(enrolled) { Ok(()) } else { Err(Refusal::NotEnrolled.into()) }
}

/// The operations as they were made, whatever order they arrive in; those of one moment as they come.
fn in_order_of_making<'a>(desk: &Desk, operations: &'a [MarkOperation]) -> Vec<&'a MarkOperation> {
    let mut ordered: Vec<_> = operations.iter().collect();
    ordered.sort_by_key(|operation| operation.made_at(desk.clock.now()));
    ordered
}

impl MarkOperation {
    /// A phone whose clock runs ahead cannot have marked later than now.
    fn made_at(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        self.made_at.map_or(now, |made_at| Ord::min(made_at, now))
    }
}

/// The operations that arrived before, each with the mark that it wrote, or that stood already as it wished.
async fn find_arrived(
    transaction: &DatabaseTransaction,
    operations: &[MarkOperation],
) -> Outcome<HashMap<String, attendance::Model>> {
    let ids: Vec<&str> = operations.iter().map(|operation| operation.operation_id.as_str()).collect();
    let confirmed = mark_confirmation::Entity::find()
        .filter(mark_confirmation::COLUMN.operation_id.is_in(ids.clone()))
        .find_also_related(attendance::Entity)
        .all(transaction)
        .await?
        .into_iter()
        .filter_map(|(row, mark)| mark.map(|mark| (row.operation_id, mark)));
    let written =
        attendance::Entity::find().filter(attendance::COLUMN.operation_id.is_in(ids)).all(transaction).await?;
    Ok(written.into_iter().map(|row| (row.operation_id.clone(), row)).chain(confirmed).collect())
}

/// Keeps that an operation said what stands.
async fn confirm(
    transaction: &DatabaseTransaction,
    operation: &MarkOperation,
    standing: &attendance::Model,
) -> Outcome<()> {
    let row = mark_confirmation::ActiveModel {
        operation_id: Set(operation.operation_id.clone()),
        attendance_id: Set(standing.id),
    };
    // The training's row is ours, so only a batch of another training can have brought this id at the same moment.
    row.insert(transaction).await.map_err(taken(Refusal::OperationMismatch))?;
    Ok(())
}

/// Appends the mark and takes the one before out of its place.
async fn write(
    desk: &Desk,
    transaction: &DatabaseTransaction,
    operation: &MarkOperation,
    current: Option<&attendance::Model>,
) -> Outcome<attendance::Model> {
    let now = desk.clock.now();
    if let Some(current) = current {
        attendance::Entity::update_many()
            .col_expr(attendance::Column::Current, Expr::value(false))
            .filter(attendance::COLUMN.id.eq(current.id))
            .exec(transaction)
            .await?;
    }
    let row = attendance::ActiveModel {
        enrolment_id: Set(operation.enrolment),
        session_id: Set(operation.session),
        mark: Set(operation.mark),
        how: Set(operation.how),
        made_at: Set(operation.made_at(now)),
        recorded_at: Set(now),
        made_by: Set(desk.account()),
        operation_id: Set(operation.operation_id.clone()),
        current: Set(true),
        ..Default::default()
    };
    row.insert(transaction).await.map_err(taken(Refusal::OperationMismatch))
}
