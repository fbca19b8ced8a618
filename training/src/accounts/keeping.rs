//! Making, listing and changing accounts: names to sign in by, roles, oblasts.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    sea_query::LockType,
};
use serde_json::json;

use super::{SignInName, Slip, codes, sign_in::new_stamp};
use crate::{
    Desk, Outcome, Refusal, access, audit,
    ids::{AccountId, PersonId},
    people,
    refusal::taken,
    store::{account, account_oblast, account_role, oblast, one_time_code, person, sign_in_name},
    words::{Role, SignInNameKind},
};

/// How accounts are locked until the end of a transaction: all but their keys, to which every line of the log refers.
const UNTIL_SAVED: LockType = LockType::NoKeyUpdate;

/// What a new account is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAccount {
    pub person: PersonId,
    /// Names as typed; empty ones are passed over.
    pub sign_in_names: Vec<String>,
    pub roles: Vec<Role>,
    /// Codes of the oblasts to which the account is limited; none for no limit.
    pub oblasts: Vec<String>,
}

/// What an account may do and how it signs in, as a form gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountFields {
    pub roles: Vec<Role>,
    /// Codes of the oblasts to which the account is limited; none for no limit.
    pub oblasts: Vec<String>,
    /// Names as typed; empty ones are passed over.
    pub sign_in_names: Vec<String>,
    /// Whether it may not sign in.
    pub disabled: bool,
}

/// An account as administrators see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountLine {
    pub id: AccountId,
    pub person: PersonId,
    /// The full name.
    pub name: String,
    pub sign_in_names: Vec<SignInName>,
    pub roles: Vec<Role>,
    pub oblasts: Vec<String>,
    /// Whether a password was ever set.
    pub has_password: bool,
    pub disabled: bool,
    /// Until when a slip is good that was not used yet.
    pub slip_until: Option<DateTime<Utc>>,
    pub revision: i32,
}

/// Makes an account for a person, and the slip with which the person sets a password.
///
/// # Errors
/// Refuses whoever may not give these roles; an unknown person, one of another oblast or one who has an account; an
/// account without a role or without a name; a name not understood or taken; an unknown oblast.
pub async fn create_account(desk: &Desk, new: NewAccount) -> Outcome<Slip> {
    require_right_over(desk, &new.roles)?;
    let roles = checked_roles(new.roles)?;
    let names = SignInName::read_all(&new.sign_in_names)?;
    let transaction = desk.store.begin().await?;
    people::require_person(desk, &transaction, new.person).await?;
    let id = insert(desk, &transaction, new.person, &names, &roles, &new.oblasts).await?;
    let slip = codes::make_slip(desk, &transaction, id, first_name(&names)).await?;
    let detail = json!({ "roles": roles, "oblasts": new.oblasts });
    audit::record(desk, &transaction, "create_account", format!("account {id}"), &detail).await?;
    transaction.commit().await?;
    Ok(slip)
}

/// Makes a new slip for an account; an earlier unused one ends, a password goes on working until the slip is used.
///
/// # Errors
/// Refuses whoever may not manage an account of these roles or a person of that oblast, an unknown account and a
/// disabled one.
pub async fn renew_slip(desk: &Desk, id: AccountId) -> Outcome<Slip> {
    access::require(desk, access::can_give_slips(desk, &[Role::Trainee]))?;
    let line = find(desk, id).await?;
    require_right_over(desk, &line.roles)?;
    let transaction = desk.store.begin().await?;
    people::require_person(desk, &transaction, line.person).await?;
    if line.disabled {
        return Err(Refusal::AccountDisabled.into());
    }
    let slip = codes::make_slip(desk, &transaction, id, first_name(&line.sign_in_names)).await?;
    audit::record(desk, &transaction, "renew_slip", format!("account {id}"), &json!({})).await?;
    transaction.commit().await?;
    Ok(slip)
}

/// All accounts, by name.
///
/// # Errors
/// Refuses whoever may not manage accounts.
pub async fn list_accounts(desk: &Desk) -> Outcome<Vec<AccountLine>> {
    access::require(desk, access::can_manage_accounts(desk))?;
    let accounts = account::Entity::find()
        .find_also_related(person::Entity)
        .order_by_asc(person::Column::SortKey)
        .order_by_asc(account::Column::Id);
    lines(desk, accounts.all(desk.store.read()).await?).await
}

/// One account.
///
/// # Errors
/// Refuses whoever may not manage accounts, and an unknown account.
pub async fn view_account(desk: &Desk, id: AccountId) -> Outcome<AccountLine> {
    access::require(desk, access::can_manage_accounts(desk))?;
    find(desk, id).await
}

/// The account of a person, if there is one.
///
/// # Errors
/// Refuses whoever may not give slips, an unknown person and one of another oblast.
pub async fn account_of_person(desk: &Desk, person: PersonId) -> Outcome<Option<AccountLine>> {
    access::require(desk, access::can_give_slips(desk, &[Role::Trainee]))?;
    people::require_person(desk, desk.store.read(), person).await?;
    let account =
        account::Entity::find().find_also_related(person::Entity).filter(account::Column::PersonId.eq(person));
    let lines = lines(desk, account.all(desk.store.read()).await?).await?;
    Ok(lines.into_iter().next())
}

/// Changes what an account may do, the names it signs in by, and whether it may sign in at all. `revision` is the one
/// the form was opened with.
///
/// # Errors
/// As [`create_account`]; and refuses to leave the register without an administrator who can sign in, and a form older
/// than somebody else's change.
pub async fn save_account(desk: &Desk, id: AccountId, revision: i32, fields: AccountFields) -> Outcome<()> {
    access::require(desk, access::can_manage_accounts(desk))?;
    let AccountFields { roles, oblasts, sign_in_names, disabled } = fields;
    let roles = checked_roles(roles)?;
    let names = SignInName::read_all(&sign_in_names)?;
    let transaction = desk.store.begin().await?;
    // Every act takes codes before accounts, and administrators before the account itself, so that no two wait for each
    // other for ever.
    if disabled {
        // Its slips end for good, also when it is let in again later.
        codes::void(&transaction, Some(id)).await?;
    }
    let administrators = lock_administrators(&transaction).await?;
    let stays = !disabled && roles.contains(&Role::Administrator);
    if !stays && administrators == [id] {
        return Err(Refusal::LastAdministrator.into());
    }
    let account = account::Entity::find_by_id(id).lock(UNTIL_SAVED).one(&transaction).await?;
    let account = account.ok_or(Refusal::NoSuchAccount)?;
    if account.revision != revision {
        return Err(Refusal::SomebodySavedBefore.into());
    }

    let disabled_at = disabled.then(|| account.disabled_at.unwrap_or_else(|| desk.clock.now()));
    let mut row = account::ActiveModel {
        id: Unchanged(id),
        disabled_at: Set(disabled_at),
        revision: Set(revision + 1),
        ..Default::default()
    };
    if disabled && account.disabled_at.is_none() {
        // And so do its browser sessions.
        row.stamp = Set(new_stamp());
    }
    row.update(&transaction).await?;
    sign_in_name::Entity::delete_many().filter(sign_in_name::Column::AccountId.eq(id)).exec(&transaction).await?;
    account_role::Entity::delete_many().filter(account_role::Column::AccountId.eq(id)).exec(&transaction).await?;
    account_oblast::Entity::delete_many().filter(account_oblast::Column::AccountId.eq(id)).exec(&transaction).await?;
    insert_details(&transaction, id, &names, &roles, &oblasts).await?;

    let detail = json!({ "roles": roles, "oblasts": oblasts, "disabled": disabled });
    audit::record(desk, &transaction, "save_account", format!("account {id}"), &detail).await?;
    transaction.commit().await?;
    Ok(())
}

/// Writes an account with all that belongs to it; permission and checks are the caller's.
pub(super) async fn insert(
    desk: &Desk,
    transaction: &impl ConnectionTrait,
    person: PersonId,
    names: &[SignInName],
    roles: &[Role],
    oblasts: &[String],
) -> Outcome<AccountId> {
    let account = account::ActiveModel {
        person_id: Set(person),
        password_hash: Set(None),
        stamp: Set(new_stamp()),
        disabled_at: Set(None),
        created_at: Set(desk.clock.now()),
        revision: Set(1),
        ..Default::default()
    };
    let account = account.insert(transaction).await.map_err(taken(Refusal::PersonHasAccount))?;
    insert_details(transaction, account.id, names, roles, oblasts).await?;
    Ok(account.id)
}

async fn insert_details(
    transaction: &impl ConnectionTrait,
    id: AccountId,
    names: &[SignInName],
    roles: &[Role],
    oblasts: &[String],
) -> Outcome<()> {
    for name in names {
        let row = sign_in_name::ActiveModel { name: Set(name.name.clone()), kind: Set(name.kind), account_id: Set(id) };
        row.insert(transaction).await.map_err(taken(Refusal::SignInNameTaken))?;
    }
    for role in roles {
        account_role::ActiveModel { account_id: Set(id), role: Set(*role) }.insert(transaction).await?;
    }
    for (place, oblast) in oblasts.iter().enumerate() {
        if oblast::Entity::find_by_id(oblast).count(transaction).await? == 0 {
            return Err(Refusal::OblastUnknown.into());
        }
        if !oblasts[..place].contains(oblast) {
            let row = account_oblast::ActiveModel { account_id: Set(id), oblast: Set(oblast.clone()) };
            row.insert(transaction).await?;
        }
    }
    Ok(())
}

/// The name a slip tells, a phone number before the others: it is the one that people know by heart.
pub(super) fn first_name(names: &[SignInName]) -> String {
    let phone = names.iter().find(|name| name.kind == SignInNameKind::Phone);
    phone.or(names.first()).map(|name| name.name.clone()).unwrap_or_default()
}

fn checked_roles(mut roles: Vec<Role>) -> Outcome<Vec<Role>> {
    roles.sort();
    roles.dedup();
    if roles.is_empty() { Err(Refusal::RoleMissing.into()) } else { Ok(roles) }
}

fn require_right_over(desk: &Desk, roles: &[Role]) -> Outcome<()> {
    access::require(desk, access::can_give_slips(desk, roles))
}

/// The administrators' accounts that are not disabled and have a password, in the order of their ids. They stay locked
/// until the end of the transaction, so that two administrators cannot disable each other at once.
async fn lock_administrators(transaction: &impl ConnectionTrait) -> Outcome<Vec<AccountId>> {
    let administrators = account_role::Entity::find()
        .inner_join(account::Entity)
        .filter(account_role::Column::Role.eq(Role::Administrator))
        .filter(account::Column::PasswordHash.is_not_null())
        .filter(account::Column::DisabledAt.is_null())
        .order_by_asc(account_role::Column::AccountId)
        .lock(UNTIL_SAVED)
        .all(transaction)
        .await?;
    Ok(administrators.into_iter().map(|row| row.account_id).collect())
}

async fn find(desk: &Desk, id: AccountId) -> Outcome<AccountLine> {
    let account = account::Entity::find_by_id(id).find_also_related(person::Entity).all(desk.store.read()).await?;
    let lines = lines(desk, account).await?;
    Ok(lines.into_iter().next().ok_or(Refusal::NoSuchAccount)?)
}

async fn lines(desk: &Desk, accounts: Vec<(account::Model, Option<person::Model>)>) -> Outcome<Vec<AccountLine>> {
    // One account or all: then there is nothing to filter by.
    let only = if let [(account, _)] = accounts.as_slice() { Some(account.id) } else { None };
    let read = desk.store.read();
    let names = sign_in_name::Entity::find()
        .apply_if(only, |query, id| query.filter(sign_in_name::Column::AccountId.eq(id)))
        .order_by_asc(sign_in_name::Column::Name);
    let names = names.all(read).await?;
    let roles =
        account_role::Entity::find().apply_if(only, |query, id| query.filter(account_role::Column::AccountId.eq(id)));
    let roles = roles.all(read).await?;
    let oblasts = account_oblast::Entity::find()
        .apply_if(only, |query, id| query.filter(account_oblast::Column::AccountId.eq(id)))
        .order_by_asc(account_oblast::Column::Oblast);
    let oblasts = oblasts.all(read).await?;
    let slips = one_time_code::Entity::find()
        .apply_if(only, |query, id| query.filter(one_time_code::Column::AccountId.eq(id)))
        .filter(one_time_code::Column::UsedAt.is_null())
        .filter(one_time_code::Column::ExpiresAt.gt(desk.clock.now()));
    let slips = slips.all(read).await?;

    let line = |(account, person): (account::Model, Option<person::Model>)| {
        let id = account.id;
        let mut own_roles: Vec<_> = roles.iter().filter(|row| row.account_id == id).map(|row| row.role).collect();
        own_roles.sort();
        AccountLine {
            id,
            person: account.person_id,
            name: person.map(|person| person.full_name()).unwrap_or_default(),
            sign_in_names: (names.iter().filter(|row| row.account_id == id))
                .map(|row| SignInName { name: row.name.clone(), kind: row.kind })
                .collect(),
            roles: own_roles,
            oblasts: oblasts.iter().filter(|row| row.account_id == id).map(|row| row.oblast.clone()).collect(),
            has_password: account.password_hash.is_some(),
            disabled: account.disabled_at.is_some(),
            revision: account.revision,
            slip_until: slips.iter().filter(|row| row.account_id == Some(id)).map(|row| row.expires_at).max(),
        }
    };
    Ok(accounts.into_iter().map(line).collect())
}
