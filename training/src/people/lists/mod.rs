//! A district's list against the register: kept as read, previewed with nothing written, then taken in by one press.

mod homes;
mod matching;
mod taking_in;

use std::collections::HashMap;

use chrono::{DateTime, Datelike, Utc};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use serde::Serialize;

use super::list_reading::{self, ListReading, ListedPerson};
use crate::{
    Desk, Outcome, Refusal, access,
    ids::{OrganisationId, PersonId, PersonListId, TrainingId},
    rows::Sheet,
    store::{person, person_list},
    trainings::find_training,
};

pub use taking_in::{Decisions, OrganisationDecision, RowDecision, TakenIn, take_in};

/// Where a row stands against the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    New,
    /// The register has this person, beyond doubt.
    Known(PersonId),
    /// Stands further up in the same list.
    Twice {
        line: usize,
    },
    /// Somebody has to say who it is. The candidates may or may not be the same person: namesakes, and whoever has the
    /// row's service number. There may be none, where the row lacks a name or its number stands further up.
    Undecided {
        candidates: Vec<PersonId>,
    },
}

/// One row of the preview.
#[derive(Clone, Debug)]
pub struct PreviewRow {
    /// As read, with the doubts that the register adds.
    pub listed: ListedPerson,
    pub standing: Standing,
    pub organisation: Option<OrganisationId>,
    pub oblast: Option<String>,
    pub district: Option<String>,
    /// Whether the row names no place, and its home is that of the organisation.
    pub home_by_organisation: bool,
}

impl PreviewRow {
    /// Whether the row names a person who could be added.
    pub fn has_full_name(&self) -> bool {
        !self.listed.family_name.is_empty() && !self.listed.given_name.is_empty()
    }
}

/// Somebody of the register whom a row means or may mean.
#[derive(Clone, Debug)]
pub enum Candidate {
    Seen(Box<person::Model>),
    /// Of an oblast that the actor does not see: no more than which one.
    Elsewhere {
        oblast: String,
    },
}

/// An organisation that the register does not know by this name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownOrganisation {
    /// The folded name, by which decisions are given.
    pub key: String,
    /// As first written.
    pub written: String,
    /// In how many rows it stands.
    pub rows: usize,
}

/// The list against the register as it is now; nothing is written.
#[derive(Clone, Debug)]
pub struct Preview {
    pub reading: ListReading,
    pub rows: Vec<PreviewRow>,
    pub unknown_organisations: Vec<UnknownOrganisation>,
    /// The candidates and known persons of the rows, as far as the actor may see them.
    pub persons: HashMap<PersonId, Candidate>,
}

/// How many rows stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    pub new: usize,
    pub known: usize,
    pub twice: usize,
    pub undecided: usize,
}

impl Preview {
    /// How many rows stand where.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for row in &self.rows {
            match row.standing {
                Standing::New => counts.new += 1,
                Standing::Known(_) => counts.known += 1,
                Standing::Twice { .. } => counts.twice += 1,
                Standing::Undecided { .. } => counts.undecided += 1,
            }
        }
        counts
    }
}

/// A list that was kept, for its page.
#[derive(Clone, Debug)]
pub struct KeptList {
    pub id: PersonListId,
    pub file_name: String,
    pub made_at: DateTime<Utc>,
    pub training: Option<TrainingId>,
    /// When it was taken in; the preview then shows what it would do now, which is nothing.
    pub applied_at: Option<DateTime<Utc>>,
    pub outcome: Option<TakenIn>,
}

/// Refuses whoever may not bring lists; asked before a file is read at all.
pub fn may_bring(desk: &Desk) -> Outcome<()> {
    access::require(desk, access::can_edit_people(desk))
}

/// Understands a list's rows. `sheets` come from whichever file format.
///
/// # Errors
/// Refuses rows in which no list is found.
pub fn read_list(desk: &Desk, sheets: &[Sheet]) -> Outcome<ListReading> {
    access::require(desk, access::can_edit_people(desk))?;
    list_reading::read_list(sheets, desk.clock.today().year()).map_err(|refusal| Refusal::from(refusal).into())
}

/// Reads a list and keeps the reading, so that it can be previewed and taken in; writes no person.
///
/// # Errors
/// As [`read_list`]; and refuses a training the actor may not run.
pub async fn keep_list(
    desk: &Desk,
    file_name: &str,
    sheets: &[Sheet],
    training: Option<TrainingId>,
) -> Outcome<PersonListId> {
    let reading = read_list(desk, sheets)?;
    if let Some(id) = training {
        let training = find_training(desk.store.read(), id).await?;
        access::require_in(desk, access::can_plan(desk), &training.oblast)?;
    }
    let row = person_list::ActiveModel {
        file_name: Set(file_name.chars().take(200).collect()),
        reading: Set(serde_json::to_string(&reading)?),
        made_by: Set(desk.account()),
        made_at: Set(desk.clock.now()),
        training_id: Set(training),
        ..Default::default()
    };
    Ok(row.insert(desk.store.write()).await?.id)
}

/// A kept list and where its rows stand against the register now.
pub async fn view_list(desk: &Desk, id: PersonListId) -> Outcome<(KeptList, Preview)> {
    access::require(desk, access::can_edit_people(desk))?;
    let row = person_list::Entity::find_by_id(id).one(desk.store.read()).await?.ok_or(Refusal::NoSuchList)?;
    // A list holds names: only whoever brought it, and administrators, open it again.
    if row.made_by != desk.account() && !access::can_manage_accounts(desk) {
        return Err(Refusal::NoSuchList.into());
    }
    let reading = serde_json::from_str(&row.reading)?;
    let outcome = row.outcome.as_deref().map(serde_json::from_str).transpose()?;
    let kept = KeptList {
        id,
        file_name: row.file_name,
        made_at: row.made_at,
        training: row.training_id,
        applied_at: row.applied_at,
        outcome,
    };
    Ok((kept, preview_list(desk, reading).await?))
}

/// Where the rows of a reading stand against the register now.
pub async fn preview_list(desk: &Desk, reading: ListReading) -> Outcome<Preview> {
    access::require(desk, access::can_edit_people(desk))?;
    matching::match_rows(desk, desk.store.read(), reading).await
}

/// What a list's row is called in decisions: its line in the file.
pub type LineNumber = usize;
