//! Who can be chosen to lead a training.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    Desk, Outcome, access,
    ids::{AccountId, PersonId},
    store::{account, account_role, person},
    words::Role,
};

/// The persons who can lead a training, with their full names: trainers and administrators who may sign in, by name.
///
/// Those of other oblasts are among them, for whoever plans may ask a colleague from elsewhere along.
///
/// # Errors
/// Refuses whoever may not plan trainings.
pub async fn list_possible_trainers(desk: &Desk) -> Outcome<Vec<(PersonId, String)>> {
    access::require(desk, access::can_plan(desk))?;
    possible_trainers(desk.store.read()).await
}

/// As [`list_possible_trainers`]; permission is the caller's.
pub(super) async fn possible_trainers(store: &impl ConnectionTrait) -> Outcome<Vec<(PersonId, String)>> {
    let accounts: Vec<AccountId> = account_role::Entity::find()
        .filter(account_role::Column::Role.is_in([Role::Trainer, Role::Administrator]))
        .all(store)
        .await?
        .into_iter()
        .map(|row| row.account_id)
        .collect();
    Ok(account::Entity::find()
        .filter(account::COLUMN.id.is_in(accounts))
        .filter(account::Column::DisabledAt.is_null())
        .find_also_related(person::Entity)
        .order_by_asc(person::COLUMN.sort_key)
        .all(store)
        .await?
        .into_iter()
        .filter_map(|(_, person)| person.map(|person| (person.id, person.full_name())))
        .collect())
}
