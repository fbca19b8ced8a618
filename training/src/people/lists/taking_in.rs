//! Taking a list into the register, and into its training, by one press.

use std::collections::HashMap;

use chrono::Datelike;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DatabaseTransaction, DbBackend, EntityTrait, QuerySelect,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{LineNumber, Preview, PreviewRow, Standing, matching};
use crate::{
    Desk, Outcome, Refusal, access, audit,
    enrolment::{self, Enrolled},
    ids::{OrganisationId, PersonId, PersonListId},
    organisations::{self, OrganisationFields},
    people::{self, PersonFields, list_reading::organisation_key},
    store::{organisation, person_list},
    words::{Audience, OrganisationKind},
};

/// What somebody decided of an undecided row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowDecision {
    /// A new person.
    Add,
    /// This person of the register.
    Is(PersonId),
    /// Leave the row out.
    Skip,
}

/// What somebody decided of an organisation that the register does not know by this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrganisationDecision {
    /// Another name of this one.
    Is(OrganisationId),
    /// A new one.
    Create,
    /// Leave it unknown.
    Skip,
}

/// All that had to be decided.
#[derive(Clone, Debug)]
pub struct Decisions {
    /// Whom the persons of the list stand for.
    pub audience: Audience,
    pub rows: HashMap<LineNumber, RowDecision>,
    /// By [`super::UnknownOrganisation::key`].
    pub organisations: HashMap<String, OrganisationDecision>,
}

/// What taking a list in came to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenIn {
    /// New in the register, in the order of the list.
    pub added: Vec<PersonId>,
    /// In the register before; nothing of them was changed.
    pub known: Vec<PersonId>,
    /// Rows that named somebody a second time.
    pub twice: usize,
    /// Rows left out by decision.
    pub skipped: usize,
    /// Everyone of the list, in its order.
    pub persons: Vec<PersonId>,
    /// What enrolling them came to, where the list was brought for a training.
    pub enrolled: Option<Enrolled>,
}

/// Takes a kept list into the register and enrols everyone in its training where it was brought for one; all or nothing.
///
/// # Errors
/// Refuses a list that was taken in before, rows and organisations of which nothing was decided, and a training that is
/// cancelled or that the actor may not run.
pub async fn take_in(desk: &Desk, id: PersonListId, decisions: &Decisions) -> Outcome<TakenIn> {
    access::require(desk, access::can_edit_people(desk))?;
    let transaction = desk.store.begin().await?;
    wait_for_turn(&transaction).await?;
    let row =
        person_list::Entity::find_by_id(id).lock_exclusive().one(&transaction).await?.ok_or(Refusal::NoSuchList)?;
    if row.made_by != desk.account() && !access::can_manage_accounts(desk) {
        return Err(Refusal::NoSuchList.into());
    }
    if row.applied_at.is_some() {
        return Err(Refusal::ListAppliedAlready.into());
    }
    let preview = matching::match_rows(desk, &transaction, serde_json::from_str(&row.reading)?).await?;
    let mut taken = write(desk, &transaction, &preview, decisions).await?;
    if let Some(training) = row.training_id
        && !taken.persons.is_empty()
    {
        taken.enrolled = Some(enrolment::enrol_within(desk, &transaction, training, &taken.persons).await?);
    }
    let mut row: person_list::ActiveModel = row.into();
    row.applied_at = Set(Some(desk.clock.now()));
    row.outcome = Set(Some(serde_json::to_string(&taken)?));
    row.update(&transaction).await?;
    let detail = json!({ "added": taken.added, "known": taken.known.len() });
    audit::record(desk, &transaction, "take_in_list", format!("person_list {id}"), &detail).await?;
    transaction.commit().await?;
    Ok(taken)
}

/// Lists are taken in one after another, or two with the same people, pressed at once, would each find nobody in the
/// register and add them all. SQLite has one writer anyway.
async fn wait_for_turn(transaction: &DatabaseTransaction) -> Outcome<()> {
    if transaction.get_database_backend() == DbBackend::Postgres {
        // Let go with the transaction. The number is the lock's name and means nothing else.
        transaction.execute_unprepared("SELECT pg_advisory_xact_lock(1325)").await?;
    }
    Ok(())
}

async fn write(
    desk: &Desk,
    transaction: &DatabaseTransaction,
    preview: &Preview,
    decisions: &Decisions,
) -> Outcome<TakenIn> {
    let undecided = preview
        .rows
        .iter()
        .filter(|row| match (&row.standing, decisions.rows.get(&row.listed.line)) {
            (Standing::Undecided { .. }, None) => true,
            (Standing::Undecided { .. }, Some(RowDecision::Add)) => !row.has_full_name(),
            (Standing::Undecided { candidates }, Some(RowDecision::Is(person))) => !candidates.contains(person),
            _ => false,
        })
        .count();
    if undecided > 0 {
        return Err(Refusal::DecisionMissing { rows: u32::try_from(undecided).unwrap_or(u32::MAX) }.into());
    }
    let organisations = decide_organisations(transaction, preview, decisions).await?;

    let this_year = desk.clock.today().year();
    let mut taken = TakenIn::default();
    for row in &preview.rows {
        let decision = match &row.standing {
            Standing::New => RowDecision::Add,
            Standing::Known(person) => RowDecision::Is(*person),
            Standing::Twice { .. } => {
                taken.twice += 1;
                continue;
            }
            Standing::Undecided { .. } => decisions.rows.get(&row.listed.line).copied().unwrap_or(RowDecision::Skip),
        };
        match decision {
            RowDecision::Add => {
                let organisation = row.organisation.or_else(|| {
                    let key = organisation_key(row.listed.organisation.as_deref()?);
                    organisations.get(&key).copied()
                });
                let fields = fields(row, organisation, decisions.audience).checked(this_year)?;
                let person = people::insert(desk, transaction, fields).await?;
                taken.added.push(person);
                taken.persons.push(person);
            }
            RowDecision::Is(person) => {
                taken.known.push(person);
                taken.persons.push(person);
            }
            RowDecision::Skip => taken.skipped += 1,
        }
    }
    Ok(taken)
}

/// Carries out what was decided of the unknown organisations, and answers with those that are known now.
async fn decide_organisations(
    transaction: &DatabaseTransaction,
    preview: &Preview,
    decisions: &Decisions,
) -> Outcome<HashMap<String, OrganisationId>> {
    let mut known = HashMap::new();
    for unknown in &preview.unknown_organisations {
        match decisions.organisations.get(&unknown.key) {
            None => return Err(Refusal::OrganisationUndecided.into()),
            Some(OrganisationDecision::Skip) => {}
            Some(OrganisationDecision::Is(id)) => {
                organisation::Entity::find_by_id(*id).one(transaction).await?.ok_or(Refusal::NoSuchOrganisation)?;
                organisations::add_name(transaction, *id, &unknown.written).await?;
                known.insert(unknown.key.clone(), *id);
            }
            Some(OrganisationDecision::Create) => {
                let kind = match decisions.audience {
                    Audience::Police => OrganisationKind::PoliceUnit,
                    Audience::NetworkMember => OrganisationKind::WomensPeaceCommittee,
                    Audience::Other => OrganisationKind::Other,
                };
                let fields = OrganisationFields {
                    kind,
                    name: unknown.written.clone(),
                    other_names: Vec::new(),
                    oblast: None,
                    district: None,
                    parent: None,
                };
                known.insert(unknown.key.clone(), organisations::insert(transaction, &fields).await?);
            }
        }
    }
    Ok(known)
}

fn fields(row: &PreviewRow, organisation: Option<OrganisationId>, audience: Audience) -> PersonFields {
    let listed = row.listed.clone();
    PersonFields {
        patronymic: listed.patronymic,
        sex: listed.sex,
        birth_year: listed.birth_year,
        phone: listed.phone,
        language: listed.language,
        organisation,
        rank: listed.rank,
        position: listed.position,
        oblast: row.oblast.clone(),
        district: row.district.clone(),
        external_id: listed.external_id,
        ..PersonFields::named(listed.family_name, listed.given_name, audience)
    }
}
