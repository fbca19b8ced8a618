//! Who has a seat in a training, who waits for one, and who left.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::{
    Desk, Outcome, Refusal, access, audit,
    ids::{EnrolmentId, PersonId, TrainingId},
    people::{self, lists::TakenIn},
    store::{attendance, enrolment, enrolment_change, organisation, person, person_list, session, training},
    trainings::{Block, busy_elsewhere, find_training, lock_persons, lock_training},
    words::{EnrolmentState, TrainingState},
};

/// What enrolling several persons came to; each person stands in one list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolled {
    pub enrolled: Vec<PersonId>,
    pub waitlisted: Vec<PersonId>,
    /// Had a seat, or waited for one, before.
    pub already: Vec<PersonId>,
    /// At another training at that time, and on which date first; these were not enrolled.
    pub elsewhere: Vec<(PersonId, NaiveDate)>,
}

/// An enrolment with the person's name and organisation, for the training's list.
#[derive(Clone, Debug)]
pub struct EnrolmentLine {
    pub enrolment: enrolment::Model,
    pub person: person::Model,
    /// The organisation *then*.
    pub organisation: Option<String>,
    /// Whether the person was ever marked in this training.
    pub marked: bool,
}

impl EnrolmentLine {
    /// Whether the person stands on the training's sheets: who has a seat, and who was in the room until they left, even
    /// where they ask or wait for a seat again.
    pub fn on_sheets(&self) -> bool {
        self.marked || matches!(self.enrolment.state, EnrolmentState::Enrolled | EnrolmentState::Withdrawn)
    }
}

/// Gives each person a seat, or a place on the waiting list where there is none left; in the order given.
///
/// Those who asked for a seat themselves are taken from their request, those who had left come back.
///
/// # Errors
/// Refuses where nobody is chosen, where the training is cancelled, persons whom the actor may not see, and, for a single
/// person, one who is elsewhere at that time or enrolled already. Among several, such persons are named in the answer and
/// the others are enrolled.
pub async fn enrol(desk: &Desk, training: TrainingId, persons: &[PersonId]) -> Outcome<Enrolled> {
    if persons.is_empty() {
        return Err(Refusal::NobodyChosen.into());
    }
    let transaction = desk.store.begin().await?;
    let training = lock_to_run(desk, &transaction, training).await?;
    require_persons(desk, &transaction, training.id, persons).await?;
    let outcome = seat(desk, &transaction, &training, persons).await?;
    if let ([_], [(_, date)]) = (persons, outcome.elsewhere.as_slice()) {
        return Err(Refusal::PersonElsewhere { date: *date }.into());
    }
    if let ([_], [_]) = (persons, outcome.already.as_slice()) {
        return Err(Refusal::EnrolledAlready.into());
    }
    transaction.commit().await?;
    Ok(outcome)
}

/// As [`enrol`], as a part of a larger act that says who the persons are; one of them is named in the answer as several
/// are.
pub(crate) async fn enrol_within(
    desk: &Desk,
    transaction: &DatabaseTransaction,
    training: TrainingId,
    persons: &[PersonId],
) -> Outcome<Enrolled> {
    let training = lock_to_run(desk, transaction, training).await?;
    seat(desk, transaction, &training, persons).await
}

/// Asks for a seat for oneself; a trainer decides.
///
/// # Errors
/// Refuses a training that is over or cancelled or that the person cannot see, and one who is enrolled, waiting or
/// elsewhere at that time.
pub async fn request_seat(desk: &Desk, training: TrainingId) -> Outcome<EnrolmentId> {
    let person = access::require_member(desk)?.person;
    let transaction = desk.store.begin().await?;
    let training = lock_training(&transaction, training, &[]).await?;
    if training.last_day < desk.clock.today() {
        return Err(Refusal::TrainingOver.into());
    }
    lock_persons(&transaction, &[person]).await?;
    let before = enrolment::Entity::find()
        .filter(enrolment::COLUMN.training_id.eq(training.id))
        .filter(enrolment::COLUMN.person_id.eq(person))
        .one(&transaction)
        .await?;
    if !access::can_see_training(desk, &training.oblast, before.is_some()) {
        return Err(Refusal::NotInYourOblast.into());
    }
    let blocks = blocks_of(&transaction, training.id).await?;
    if let Some(date) = busy_elsewhere(&transaction, &[person], &blocks, Some(training.id)).await?.remove(&person) {
        return Err(Refusal::PersonElsewhere { date }.into());
    }
    if before.as_ref().is_some_and(|enrolment| !enrolment.state.is_over()) {
        return Err(Refusal::EnrolledAlready.into());
    }
    let row = person::Entity::find_by_id(person).one(&transaction).await?.ok_or(Refusal::NoSuchPerson)?;
    let id = put(desk, &transaction, &training, &row, before, EnrolmentState::Requested).await?;
    audit::record(desk, &transaction, "request_seat", format!("enrolment {id}"), &json!({})).await?;
    transaction.commit().await?;
    Ok(id)
}

/// Takes a person out: withdrawn once the training has begun or a mark was made, cancelled before. The next on the
/// waiting list moves up, and so does the person in another training where these hours stood in the way.
///
/// Once the last day is over, those who run the training may still set right who took part; nobody moves up then.
///
/// # Errors
/// Refuses an enrolment that is over already, anybody but the person and those who run the training, and the person once
/// the training is over.
pub async fn leave(desk: &Desk, id: EnrolmentId) -> Outcome<EnrolmentState> {
    access::require(desk, desk.member().is_some() || access::can_plan(desk))?;
    let transaction = desk.store.begin().await?;
    let found = find_enrolment(&transaction, id).await?;
    let mut lists = lists_awaited_by(desk, &transaction, &[found.person_id]).await?;
    let training = lock_training(&transaction, found.training_id, &lists).await?;
    let own = desk.member().is_some_and(|member| member.person == found.person_id);
    if !own {
        access::require_in(desk, access::can_plan(desk), &training.oblast)?;
    } else if training.last_day < desk.clock.today() && !access::can_run_training(desk, &training.oblast) {
        return Err(Refusal::TrainingOver.into());
    }
    // Read anew, for another act may have moved it before the training's row was taken.
    let row = find_enrolment(&transaction, id).await?;
    if row.state.is_over() {
        return Err(Refusal::EnrolmentOver.into());
    }
    let begun = training.first_day <= desk.clock.today() && row.state == EnrolmentState::Enrolled;
    let state = if begun || is_marked(&transaction, &row).await? {
        EnrolmentState::Withdrawn
    } else {
        EnrolmentState::Cancelled
    };
    lists.push(training.id);
    let mut persons = persons_of(&transaction, &lists, EnrolmentState::Waitlisted).await?;
    persons.push(row.person_id);
    lock_persons(&transaction, &persons).await?;
    change(desk, &transaction, row, state, false).await?;
    move_up(desk, &transaction, &lists).await?;
    audit::record(desk, &transaction, "leave", format!("enrolment {id}"), &json!({ "state": state })).await?;
    transaction.commit().await?;
    Ok(state)
}

/// All enrolments of a training in the order of names, those who left among them.
pub async fn list_enrolments(desk: &Desk, training: TrainingId) -> Outcome<Vec<EnrolmentLine>> {
    let store = desk.store.read();
    let row = find_training(store, training).await?;
    access::require_in(desk, access::can_see_people(desk), &row.oblast)?;
    lines(store, training).await
}

/// The lines of [`list_enrolments`]; permission is the caller's.
pub(crate) async fn lines(store: &impl ConnectionTrait, training: TrainingId) -> Outcome<Vec<EnrolmentLine>> {
    let rows = enrolment::Entity::find()
        .filter(enrolment::COLUMN.training_id.eq(training))
        .find_also_related(person::Entity)
        .order_by_asc(person::COLUMN.sort_key)
        .all(store)
        .await?;
    let organisations: HashSet<_> = rows.iter().filter_map(|(enrolment, _)| enrolment.organisation_id).collect();
    let names: HashMap<_, _> = organisation::Entity::find()
        .filter(organisation::COLUMN.id.is_in(organisations))
        .all(store)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    let marked: HashSet<EnrolmentId> = attendance::Entity::find()
        .select_only()
        .column(attendance::Column::EnrolmentId)
        .distinct()
        .inner_join(session::Entity)
        .filter(session::COLUMN.training_id.eq(training))
        .into_tuple()
        .all(store)
        .await?
        .into_iter()
        .collect();
    Ok(rows
        .into_iter()
        .filter_map(|(enrolment, person)| {
            let organisation = enrolment.organisation_id.and_then(|id| names.get(&id).cloned());
            let marked = marked.contains(&enrolment.id);
            person.map(|person| EnrolmentLine { enrolment, person, organisation, marked })
        })
        .collect())
}

/// What a person takes part in, the latest first, each with its training.
pub async fn list_enrolments_of(desk: &Desk, id: PersonId) -> Outcome<Vec<(enrolment::Model, training::Model)>> {
    people::require_person(desk, desk.store.read(), id).await?;
    let rows = enrolment::Entity::find()
        .filter(enrolment::COLUMN.person_id.eq(id))
        .find_also_related(training::Entity)
        .order_by_desc(training::COLUMN.first_day)
        .all(desk.store.read())
        .await?;
    Ok(rows.into_iter().filter_map(|(enrolment, training)| training.map(|training| (enrolment, training))).collect())
}

/// How many have a seat.
async fn count_enrolled(store: &impl ConnectionTrait, training: TrainingId) -> Outcome<u64> {
    Ok(enrolment::Entity::find()
        .filter(enrolment::COLUMN.training_id.eq(training))
        .filter(enrolment::COLUMN.state.eq(EnrolmentState::Enrolled))
        .count(store)
        .await?)
}

/// The persons who stand in that state with one of these trainings.
pub(crate) async fn persons_of(
    store: &impl ConnectionTrait,
    trainings: &[TrainingId],
    state: EnrolmentState,
) -> Outcome<Vec<PersonId>> {
    let rows = enrolment::Entity::find()
        .filter(enrolment::COLUMN.training_id.is_in(trainings.to_vec()))
        .filter(enrolment::COLUMN.state.eq(state))
        .all(store)
        .await?;
    Ok(rows.into_iter().map(|row| row.person_id).collect())
}

/// The trainings, not over yet, in which one of these persons waits for a seat.
///
/// An act that may set the persons free asks before it takes any row, takes these trainings' rows with its own, and
/// hands them to [`move_up`].
pub(crate) async fn lists_awaited_by(
    desk: &Desk,
    store: &impl ConnectionTrait,
    persons: &[PersonId],
) -> Outcome<Vec<TrainingId>> {
    Ok(enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::TrainingId)
        .distinct()
        .inner_join(training::Entity)
        .filter(enrolment::COLUMN.person_id.is_in(persons.to_vec()))
        .filter(enrolment::COLUMN.state.eq(EnrolmentState::Waitlisted))
        .filter(training::COLUMN.state.eq(TrainingState::Planned))
        .filter(training::COLUMN.last_day.gte(desk.clock.today()))
        .into_tuple()
        .all(store)
        .await?)
}

/// Fills free seats of these trainings from their waiting lists, the longest waiting first; one who is elsewhere by now
/// goes on waiting, and nobody moves up once the last day is over. The trainings' rows are taken by the caller.
pub(crate) async fn move_up(desk: &Desk, transaction: &DatabaseTransaction, trainings: &[TrainingId]) -> Outcome<()> {
    let open = training::Entity::find()
        .filter(training::COLUMN.id.is_in(trainings.to_vec()))
        .filter(training::COLUMN.state.eq(TrainingState::Planned))
        .filter(training::COLUMN.last_day.gte(desk.clock.today()))
        .order_by_asc(training::COLUMN.id)
        .all(transaction)
        .await?;
    let ids: Vec<TrainingId> = open.iter().map(|training| training.id).collect();
    lock_persons(transaction, &persons_of(transaction, &ids, EnrolmentState::Waitlisted).await?).await?;
    for training in open {
        let mut free = free_seats(transaction, &training).await?;
        if free == 0 {
            continue;
        }
        let waiting = enrolment::Entity::find()
            .filter(enrolment::COLUMN.training_id.eq(training.id))
            .filter(enrolment::COLUMN.state.eq(EnrolmentState::Waitlisted))
            .order_by_asc(enrolment::COLUMN.asked_at)
            .order_by_asc(enrolment::COLUMN.id)
            .all(transaction)
            .await?;
        let blocks = blocks_of(transaction, training.id).await?;
        let persons: Vec<PersonId> = waiting.iter().map(|enrolment| enrolment.person_id).collect();
        let busy = busy_elsewhere(transaction, &persons, &blocks, Some(training.id)).await?;
        for enrolment in waiting.into_iter().filter(|enrolment| !busy.contains_key(&enrolment.person_id)) {
            if free == 0 {
                break;
            }
            change(desk, transaction, enrolment, EnrolmentState::Enrolled, true).await?;
            free -= 1;
        }
    }
    Ok(())
}

/// The enrolment's row, or the refusal that there is none.
pub(crate) async fn find_enrolment(store: &impl ConnectionTrait, id: EnrolmentId) -> Outcome<enrolment::Model> {
    enrolment::Entity::find_by_id(id).one(store).await?.ok_or_else(|| Refusal::NoSuchEnrolment.into())
}

/// Takes the row of a training for whoever may run it.
async fn lock_to_run(desk: &Desk, transaction: &DatabaseTransaction, id: TrainingId) -> Outcome<training::Model> {
    access::require(desk, access::can_plan(desk))?;
    let row = lock_training(transaction, id, &[]).await?;
    access::require_in(desk, access::can_plan(desk), &row.oblast)?;
    Ok(row)
}

/// Refuses persons whom the actor may not see, but for those whom this training has brought before the actor: who asked
/// for a seat or had one, and who came by a list that was taken in for it.
async fn require_persons(
    desk: &Desk,
    transaction: &DatabaseTransaction,
    training: TrainingId,
    persons: &[PersonId],
) -> Outcome<()> {
    let rows = enrolment::Entity::find().filter(enrolment::COLUMN.training_id.eq(training)).all(transaction).await?;
    let mut known: HashSet<PersonId> = rows.into_iter().map(|row| row.person_id).collect();
    let lists = person_list::Entity::find()
        .filter(person_list::COLUMN.training_id.eq(training))
        .filter(person_list::COLUMN.applied_at.is_not_null())
        .all(transaction)
        .await?;
    for outcome in lists.iter().filter_map(|list| list.outcome.as_deref()) {
        known.extend(serde_json::from_str::<TakenIn>(outcome)?.persons);
    }
    for person in persons.iter().filter(|person| !known.contains(person)) {
        people::require_person(desk, transaction, *person).await?;
    }
    Ok(())
}

async fn seat(
    desk: &Desk,
    transaction: &DatabaseTransaction,
    training: &training::Model,
    persons: &[PersonId],
) -> Outcome<Enrolled> {
    lock_persons(transaction, persons).await?;
    let mut before: HashMap<PersonId, enrolment::Model> = enrolment::Entity::find()
        .filter(enrolment::COLUMN.training_id.eq(training.id))
        .filter(enrolment::COLUMN.person_id.is_in(persons.to_vec()))
        .all(transaction)
        .await?
        .into_iter()
        .map(|row| (row.person_id, row))
        .collect();
    let rows: HashMap<PersonId, person::Model> = person::Entity::find()
        .filter(person::COLUMN.id.is_in(persons.to_vec()))
        .all(transaction)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let blocks = blocks_of(transaction, training.id).await?;
    let busy = busy_elsewhere(transaction, persons, &blocks, Some(training.id)).await?;

    let mut free = free_seats(transaction, training).await?;
    let mut outcome = Enrolled::default();
    let mut seen = HashSet::new();
    for id in persons.iter().copied().filter(|id| seen.insert(*id)) {
        let person = rows.get(&id).ok_or(Refusal::NoSuchPerson)?;
        let row = before.remove(&id);
        let standing = row.as_ref().map(|row| row.state);
        if matches!(standing, Some(EnrolmentState::Enrolled | EnrolmentState::Waitlisted)) {
            outcome.already.push(id);
        } else if let Some(date) = busy.get(&id) {
            outcome.elsewhere.push((id, *date));
        } else if free > 0 {
            put(desk, transaction, training, person, row, EnrolmentState::Enrolled).await?;
            outcome.enrolled.push(id);
            free -= 1;
        } else {
            put(desk, transaction, training, person, row, EnrolmentState::Waitlisted).await?;
            outcome.waitlisted.push(id);
        }
    }
    let detail = json!({ "enrolled": outcome.enrolled, "waitlisted": outcome.waitlisted });
    audit::record(desk, transaction, "enrol", format!("training {}", training.id), &detail).await?;
    Ok(outcome)
}

async fn free_seats(store: &impl ConnectionTrait, training: &training::Model) -> Outcome<u64> {
    let capacity = u64::try_from(training.capacity).unwrap_or(0);
    Ok(capacity.saturating_sub(count_enrolled(store, training.id).await?))
}

async fn blocks_of(store: &impl ConnectionTrait, training: TrainingId) -> Outcome<Vec<Block>> {
    let sessions = session::Entity::find().filter(session::COLUMN.training_id.eq(training)).all(store).await?;
    Ok(sessions.iter().map(Block::from).collect())
}

/// Writes an enrolment with what the person is *now*, which the register will call *then*; or moves one that exists.
async fn put(
    desk: &Desk,
    transaction: &DatabaseTransaction,
    training: &training::Model,
    person: &person::Model,
    before: Option<enrolment::Model>,
    state: EnrolmentState,
) -> Outcome<EnrolmentId> {
    if let Some(before) = before {
        let id = before.id;
        change(desk, transaction, before, state, false).await?;
        return Ok(id);
    }
    let row = enrolment::ActiveModel {
        training_id: Set(training.id),
        person_id: Set(person.id),
        state: Set(state),
        asked_at: Set(desk.clock.now()),
        ..as_now(person)
    }
    .insert(transaction)
    .await?;
    note_change(desk, transaction, row.id, state, false).await?;
    Ok(row.id)
}

/// What an enrolment keeps of the person.
fn as_now(person: &person::Model) -> enrolment::ActiveModel {
    enrolment::ActiveModel {
        sex: Set(person.sex),
        audience: Set(person.audience),
        organisation_id: Set(person.organisation_id),
        rank: Set(person.rank.clone()),
        language: Set(person.language),
        home_oblast: Set(person.oblast.clone()),
        home_district: Set(person.district.clone()),
        ..Default::default()
    }
}

/// Whether the person was ever marked in that training.
async fn is_marked(transaction: &DatabaseTransaction, enrolment: &enrolment::Model) -> Outcome<bool> {
    let marks = attendance::Entity::find()
        .inner_join(session::Entity)
        .filter(session::COLUMN.training_id.eq(enrolment.training_id))
        .filter(attendance::COLUMN.enrolment_id.eq(enrolment.id))
        .count(transaction)
        .await?;
    Ok(marks > 0)
}

async fn change(
    desk: &Desk,
    transaction: &DatabaseTransaction,
    before: enrolment::Model,
    state: EnrolmentState,
    by_itself: bool,
) -> Outcome<()> {
    let id = before.id;
    // Who asked in January and is seated in June takes part as who they are in June; once marked, that stands.
    let mut row = if state.holds_a_seat() && !is_marked(transaction, &before).await? {
        let person = person::Entity::find_by_id(before.person_id).one(transaction).await?;
        as_now(&person.ok_or(Refusal::NoSuchPerson)?)
    } else {
        <enrolment::ActiveModel as ActiveModelTrait>::default()
    };
    row.id = Unchanged(id);
    row.state = Set(state);
    if before.state.is_over() {
        row.asked_at = Set(desk.clock.now());
    }
    row.update(transaction).await?;
    note_change(desk, transaction, id, state, by_itself).await
}

async fn note_change(
    desk: &Desk,
    transaction: &DatabaseTransaction,
    id: EnrolmentId,
    state: EnrolmentState,
    by_itself: bool,
) -> Outcome<()> {
    enrolment_change::ActiveModel {
        enrolment_id: Set(id),
        state: Set(state),
        changed_at: Set(desk.clock.now()),
        changed_by: Set(desk.account().filter(|_| !by_itself)),
        ..Default::default()
    }
    .insert(transaction)
    .await?;
    Ok(())
}
