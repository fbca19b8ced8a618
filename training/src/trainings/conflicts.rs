//! Nobody can be in two places at once, whether as trainer or as participant.

use std::collections::{BTreeSet, HashMap};

use chrono::{NaiveDate, NaiveTime};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::LockType,
};

use crate::{
    Outcome, Refusal,
    ids::{PersonId, TrainingId},
    store::{enrolment, person, session, training, training_trainer},
    words::{EnrolmentState, TrainingState},
};

/// A stretch of time on one date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    pub held_on: NaiveDate,
    pub starts: NaiveTime,
    pub ends: NaiveTime,
}

impl Block {
    /// Whether the two share a minute; one that ends when the other starts does not.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        self.held_on == other.held_on && self.starts < other.ends && other.starts < self.ends
    }
}

impl From<&session::Model> for Block {
    fn from(session: &session::Model) -> Self {
        Self { held_on: session.held_on, starts: session.starts, ends: session.ends }
    }
}

/// Takes the training's row for this transaction, so that two acts at once cannot both give its last seat, or mark in it
/// what the other calls off. `others` are taken along: those whose waiting lists this act may move.
///
/// # Errors
/// Refuses a training that is not there, and one that is cancelled.
pub(crate) async fn lock_training(
    transaction: &DatabaseTransaction,
    id: TrainingId,
    others: &[TrainingId],
) -> Outcome<training::Model> {
    // In the order of their ids, for two acts that take the same ones in different orders would wait for each other.
    let rows = training::Entity::find()
        .filter(training::COLUMN.id.is_in(others.iter().copied().chain([id])))
        .order_by_asc(training::COLUMN.id)
        .lock_exclusive()
        .all(transaction)
        .await?;
    let row = rows.into_iter().find(|row| row.id == id).ok_or(Refusal::NoSuchTraining)?;
    if row.state == TrainingState::Cancelled { Err(Refusal::TrainingCancelled.into()) } else { Ok(row) }
}

/// Takes the persons' rows for this transaction, so that two trainings at once cannot both find them free.
///
/// Whoever asks [`busy_elsewhere`] in order to write takes all persons concerned first, at once and in the order of
/// their ids, after the trainings and before any enrolment: in another order two acts could wait for each other.
pub(crate) async fn lock_persons(transaction: &DatabaseTransaction, persons: &[PersonId]) -> Outcome<()> {
    // Weaker than for a change of the row: what only refers to a person, such as a slip for an account, need not wait.
    let _locked: Vec<PersonId> = person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(person::COLUMN.id.is_in(persons.to_vec()))
        .order_by_asc(person::COLUMN.id)
        .lock(LockType::NoKeyUpdate)
        .into_tuple()
        .all(transaction)
        .await?;
    Ok(())
}

/// Whoever is bound to the training's hours: those who have a seat, and those who lead it.
pub(crate) async fn bound_to(store: &impl ConnectionTrait, id: TrainingId) -> Outcome<Vec<PersonId>> {
    let trainers =
        training_trainer::Entity::find().filter(training_trainer::COLUMN.training_id.eq(id)).all(store).await?;
    let enrolled = enrolment::Entity::find()
        .filter(enrolment::COLUMN.training_id.eq(id))
        .filter(enrolment::COLUMN.state.eq(EnrolmentState::Enrolled))
        .all(store)
        .await?;
    let trainers = trainers.into_iter().map(|row| row.person_id);
    Ok(trainers.chain(enrolled.into_iter().map(|row| row.person_id)).collect())
}

/// Which of the persons are at another training during one of the blocks, and on which date first.
pub(crate) async fn busy_elsewhere(
    store: &impl ConnectionTrait,
    persons: &[PersonId],
    blocks: &[Block],
    except: Option<TrainingId>,
) -> Outcome<HashMap<PersonId, NaiveDate>> {
    let dates: BTreeSet<NaiveDate> = blocks.iter().map(|block| block.held_on).collect();
    if dates.is_empty() || persons.is_empty() {
        return Ok(HashMap::new());
    }
    let mut clashes: HashMap<TrainingId, NaiveDate> = HashMap::new();
    let sessions = session::Entity::find()
        .find_also_related(training::Entity)
        .filter(session::COLUMN.held_on.is_in(dates))
        .filter(training::COLUMN.state.eq(TrainingState::Planned))
        .all(store)
        .await?;
    for (session, _) in sessions {
        if Some(session.training_id) != except && blocks.iter().any(|block| block.overlaps(&Block::from(&session))) {
            let first = clashes.entry(session.training_id).or_insert(session.held_on);
            *first = Ord::min(*first, session.held_on);
        }
    }
    if clashes.is_empty() {
        return Ok(HashMap::new());
    }
    let trainings: Vec<TrainingId> = clashes.keys().copied().collect();
    let trainers = training_trainer::Entity::find()
        .filter(training_trainer::COLUMN.training_id.is_in(trainings.clone()))
        .filter(training_trainer::COLUMN.person_id.is_in(persons.to_vec()))
        .all(store)
        .await?;
    let enrolled = enrolment::Entity::find()
        .filter(enrolment::COLUMN.training_id.is_in(trainings))
        .filter(enrolment::COLUMN.person_id.is_in(persons.to_vec()))
        .filter(enrolment::COLUMN.state.eq(EnrolmentState::Enrolled))
        .all(store)
        .await?;
    let mut busy: HashMap<PersonId, NaiveDate> = HashMap::new();
    let found = trainers
        .into_iter()
        .map(|row| (row.person_id, row.training_id))
        .chain(enrolled.into_iter().map(|row| (row.person_id, row.training_id)));
    for (person, training) in found {
        if let Some(date) = clashes.get(&training) {
            let first = busy.entry(person).or_insert(*date);
            *first = Ord::min(*first, *date);
        }
    }
    Ok(busy)
}
