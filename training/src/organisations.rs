//! The bodies that persons belong to, each with all the names by which lists call it.

use std::collections::HashMap;

use sea_orm::{
    ActiveModelTrait,
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, LockType},
};
use serde::Serialize;
use serde_json::json;

use crate::{
    Desk, Outcome, Refusal, access, audit,
    ids::OrganisationId,
    people::list_reading::organisation_key,
    places,
    refusal::taken,
    store::{organisation, organisation_name},
    words::OrganisationKind,
};

/// What is known of an organisation, as a form gives it.
#[derive(Clone, Debug, Serialize)]
pub struct OrganisationFields {
    pub kind: OrganisationKind,
    pub name: String,
    /// Other names and spellings, one each.
    pub other_names: Vec<String>,
    pub oblast: Option<String>,
    pub district: Option<String>,
    pub parent: Option<OrganisationId>,
}

/// An organisation with its other names.
#[derive(Clone, Debug)]
pub struct OrganisationLine {
    pub organisation: organisation::Model,
    pub other_names: Vec<String>,
}

/// All organisations by name, with their other names.
pub async fn list_organisations(desk: &Desk) -> Outcome<Vec<OrganisationLine>> {
    access::require(desk, access::can_see_people(desk))?;
    let mut names: HashMap<OrganisationId, Vec<String>> = HashMap::new();
    for row in
        organisation_name::Entity::find().order_by_asc(organisation_name::COLUMN.id).all(desk.store.read()).await?
    {
        names.entry(row.organisation_id).or_default().push(row.name);
    }
    let organisations =
        organisation::Entity::find().order_by_asc(organisation::COLUMN.name).all(desk.store.read()).await?;
    Ok(organisations
        .into_iter()
        .map(|organisation| {
            let mut other_names = names.remove(&organisation.id).unwrap_or_default();
            other_names.retain(|name| *name != organisation.name);
            OrganisationLine { organisation, other_names }
        })
        .collect())
}

/// The organisations' own names, for choosing one.
pub async fn name_organisations(desk: &Desk) -> Outcome<Vec<(OrganisationId, String)>> {
    access::require(desk, access::can_see_people(desk))?;
    let names = organisation::Entity::find()
        .select_only()
        .column(organisation::Column::Id)
        .column(organisation::Column::Name)
        .order_by_asc(organisation::Column::Name);
    Ok(names.into_tuple().all(desk.store.read()).await?)
}

/// One organisation with its other names.
pub async fn view_organisation(desk: &Desk, id: OrganisationId) -> Outcome<OrganisationLine> {
    let all = list_organisations(desk).await?;
    all.into_iter().find(|line| line.organisation.id == id).ok_or_else(|| Refusal::NoSuchOrganisation.into())
}

/// The organisation that some of the names mean, by their folded spelling.
pub(crate) async fn find_by_names(
    store: &impl ConnectionTrait,
    names: impl IntoIterator<Item = &str>,
) -> Outcome<HashMap<String, OrganisationId>> {
    let keys: Vec<String> = names.into_iter().map(organisation_key).collect();
    let rows =
        organisation_name::Entity::find().filter(organisation_name::COLUMN.match_key.is_in(keys)).all(store).await?;
    Ok(rows.into_iter().map(|row| (row.match_key, row.organisation_id)).collect())
}

/// Adds an organisation.
///
/// # Errors
/// Refuses a missing name, a name by which another organisation is known, and an unknown place or parent.
pub async fn add_organisation(desk: &Desk, fields: OrganisationFields) -> Outcome<OrganisationId> {
    access::require(desk, access::can_edit_people(desk))?;
    check(desk, &fields).await?;
    let transaction = desk.store.begin().await?;
    let id = insert(&transaction, &fields).await?;
    audit::record(desk, &transaction, "add_organisation", format!("organisation {id}"), &fields).await?;
    transaction.commit().await?;
    Ok(id)
}

/// Writes an organisation and its names; checks and permission are the caller's.
pub(crate) async fn insert(transaction: &impl ConnectionTrait, fields: &OrganisationFields) -> Outcome<OrganisationId> {
    let row = organisation::ActiveModel {
        kind: Set(fields.kind),
        name: Set(fields.name.trim().to_owned()),
        oblast: Set(fields.oblast.clone()),
        district: Set(fields.district.clone()),
        parent_id: Set(fields.parent),
        revision: Set(1),
        ..Default::default()
    }
    .insert(transaction)
    .await?;
    write_names(transaction, row.id, fields).await?;
    Ok(row.id)
}

/// Changes an organisation and its names. `revision` is the one the form was opened with.
///
/// # Errors
/// As [`add_organisation`], and refuses a form older than somebody else's change.
pub async fn save_organisation(
    desk: &Desk,
    id: OrganisationId,
    revision: i32,
    fields: OrganisationFields,
) -> Outcome<()> {
    access::require(desk, access::can_edit_people(desk))?;
    check(desk, &fields).await?;
    let transaction = desk.store.begin().await?;
    // Locked until the end of the transaction, so that the second of two forms meets the revision of the first; all but
    // its key, so that persons and names that refer to it can be written meanwhile.
    let row = organisation::Entity::find_by_id(id).lock(LockType::NoKeyUpdate).one(&transaction).await?;
    let row = row.ok_or(Refusal::NoSuchOrganisation)?;
    if row.revision != revision {
        return Err(Refusal::SomebodySavedBefore.into());
    }
    let mut other_names = read_names(&transaction, id).await?;
    other_names.retain(|name| *name != row.name);
    let before = OrganisationFields {
        kind: row.kind,
        name: row.name.clone(),
        other_names,
        oblast: row.oblast.clone(),
        district: row.district.clone(),
        parent: row.parent_id,
    };
    let mut row: organisation::ActiveModel = row.into();
    row.revision = Set(revision + 1);
    row.kind = Set(fields.kind);
    row.name = Set(fields.name.trim().to_owned());
    row.oblast = Set(fields.oblast.clone());
    row.district = Set(fields.district.clone());
    row.parent_id = Set(fields.parent.filter(|parent| *parent != id));
    row.update(&transaction).await?;
    organisation_name::Entity::delete_many()
        .filter(organisation_name::COLUMN.organisation_id.eq(id))
        .exec(&transaction)
        .await?;
    write_names(&transaction, id, &fields).await?;
    // The line keeps what was there before: nothing recorded is overwritten without a trace (design, rule 6).
    let detail = json!({ "before": before, "after": fields });
    audit::record(desk, &transaction, "save_organisation", format!("organisation {id}"), &detail).await?;
    transaction.commit().await?;
    Ok(())
}

/// Remembers one more name by which lists call an organisation.
pub(crate) async fn add_name(transaction: &impl ConnectionTrait, id: OrganisationId, name: &str) -> Outcome<()> {
    // A form that was opened before would take the name away again.
    organisation::Entity::update_many()
        .col_expr(organisation::Column::Revision, Expr::col(organisation::Column::Revision).add(1))
        .filter(organisation::COLUMN.id.eq(id))
        .exec(transaction)
        .await?;
    write_name(transaction, id, name).await
}

async fn read_names(transaction: &impl ConnectionTrait, id: OrganisationId) -> Outcome<Vec<String>> {
    let rows = organisation_name::Entity::find()
        .filter(organisation_name::COLUMN.organisation_id.eq(id))
        .order_by_asc(organisation_name::COLUMN.id);
    Ok(rows.all(transaction).await?.into_iter().map(|row| row.name).collect())
}

async fn write_name(transaction: &impl ConnectionTrait, id: OrganisationId, name: &str) -> Outcome<()> {
    organisation_name::ActiveModel {
        organisation_id: Set(id),
        name: Set(name.trim().to_owned()),
        match_key: Set(organisation_key(name)),
        ..Default::default()
    }
    .insert(transaction)
    .await
    .map_err(taken(Refusal::OrganisationNameTaken))?;
    Ok(())
}

async fn write_names(
    transaction: &impl ConnectionTrait,
    id: OrganisationId,
    fields: &OrganisationFields,
) -> Outcome<()> {
    let mut keys = Vec::new();
    for name in std::iter::once(&fields.name).chain(&fields.other_names) {
        let key = organisation_key(name);
        // A second spelling that folds to the same key says nothing new.
        if key.is_empty() || keys.contains(&key) {
            continue;
        }
        write_name(transaction, id, name).await?;
        keys.push(key);
    }
    Ok(())
}

async fn check(desk: &Desk, fields: &OrganisationFields) -> Outcome<()> {
    if organisation_key(&fields.name).is_empty() {
        return Err(Refusal::OrganisationNameMissing.into());
    }
    if let Some(parent) = fields.parent {
        organisation::Entity::find_by_id(parent).one(desk.store.read()).await?.ok_or(Refusal::NoSuchOrganisation)?;
    }
    places::list_places(desk).await?.check(fields.oblast.as_deref(), fields.district.as_deref())
}
