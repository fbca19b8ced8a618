//! Signing in, setting a password by a code, changing it, and knowing an account again by its browser session.

use std::{collections::BTreeSet, net::IpAddr};

use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QuerySelect, RelationTrait,
};
use serde_json::json;

use super::{
    attempts::{self, Source},
    codes, passwords, sign_in_names,
};
use crate::{
    Desk, Outcome, Refusal, access, audit,
    desk::{Actor, Member},
    ids::{AccountId, PersonId},
    people::full_name,
    store::{Store, account, account_oblast, account_role, person, sign_in_name},
    words::Role,
};

/// Who has signed in; the browser session keeps both, and [`open`] asks for both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    pub account: AccountId,
    /// What ends all other browser sessions when it changes, as it does with the password.
    pub stamp: String,
}

/// Signs in by a phone number, service number, user name or e-mail address, and a password.
///
/// # Errors
/// Refuses with one and the same [`Refusal::SignInFailed`] an unknown name, a wrong password, an account without a
/// password and one that is disabled; and too many attempts by one name or from one address.
pub async fn sign_in(desk: &Desk, name: &str, password: &str, address: Option<IpAddr>) -> Outcome<SignedIn> {
    let name = sign_in_names::looked_up(name);
    let attempt = attempts::begin(desk, Source::name(&name, address)).await?;

    // One query for names that exist and names that do not, then one hash for either.
    let found =
        sign_in_name::Entity::find_by_id(name).find_also_related(account::Entity).one(desk.store.read()).await?;
    let account = found.and_then(|(_, account)| account);
    let hash = account.as_ref().and_then(|account| account.password_hash.as_deref());
    let matches = passwords::matches(password, hash).await?;
    let account = account.filter(|account| matches && account.disabled_at.is_none());
    let account = account.ok_or(Refusal::SignInFailed)?;

    attempt.succeeded(desk).await?;
    let seated = seat(desk, &account).await?;
    let transaction = desk.store.begin().await?;
    audit::record(&seated, &transaction, "sign_in", format!("account {}", account.id), &json!({})).await?;
    transaction.commit().await?;
    Ok(SignedIn { account: account.id, stamp: account.stamp })
}

/// Sets a password with the code from a slip, and signs in with it.
///
/// # Errors
/// Refuses a code that was never made, was used or has run out, or whose account is disabled; a password that cannot be
/// one; and too many attempts from one address.
pub async fn redeem_code(
    desk: &Desk,
    code: &str,
    password: &str,
    again: &str,
    address: Option<IpAddr>,
) -> Outcome<SignedIn> {
    passwords::check(password, again)?;
    let code = codes::normalise(code);
    let attempt = attempts::begin(desk, Source::address(address)).await?;
    let row = codes::find_valid(desk, desk.store.read(), &code).await?.ok_or(Refusal::CodeNotValid)?;
    // The first administrator's link is no slip.
    let id = row.account_id.ok_or(Refusal::CodeNotValid)?;
    let hash = passwords::hash(password).await?;

    let transaction = desk.store.begin().await?;
    codes::use_up(desk, &transaction, &code).await?;
    let account = account::Entity::find_by_id(id).one(&transaction).await?;
    let account = account.filter(|account| account.disabled_at.is_none()).ok_or(Refusal::CodeNotValid)?;
    let seated = seat_within(desk, &transaction, &account).await?;
    let stamp = set_password(&transaction, id, hash).await?;
    audit::record(&seated, &transaction, "redeem_code", format!("account {id}"), &json!({})).await?;
    transaction.commit().await?;
    attempt.not_counted(desk).await?;
    Ok(SignedIn { account: id, stamp })
}

/// Changes the password of whoever is signed in; all other browser sessions of the account end.
///
/// # Errors
/// Refuses a wrong present password, a new one that cannot be one, and too many attempts.
pub async fn change_password(desk: &Desk, present: &str, password: &str, again: &str) -> Outcome<SignedIn> {
    let id = access::require_member(desk)?.account;
    passwords::check(password, again)?;
    let attempt = attempts::begin(desk, Source::name(&format!("the password of account {id}"), None)).await?;
    let account = account::Entity::find_by_id(id).one(desk.store.read()).await?.ok_or(Refusal::SignInFirst)?;
    if !passwords::matches(present, account.password_hash.as_deref()).await? {
        return Err(Refusal::PasswordWrong.into());
    }
    attempt.succeeded(desk).await?;
    let hash = passwords::hash(password).await?;

    let transaction = desk.store.begin().await?;
    codes::void(&transaction, Some(id)).await?;
    let stamp = set_password(&transaction, id, hash).await?;
    audit::record(desk, &transaction, "change_password", format!("account {id}"), &json!({})).await?;
    transaction.commit().await?;
    Ok(SignedIn { account: id, stamp })
}

/// Who the account is now, if the stamp is still its stamp and it is not disabled. Asked at every request, so that a
/// role taken away is gone at the next press.
///
/// # Errors
/// Where the database fails.
pub async fn open(store: &Store, id: AccountId, stamp: &str) -> Outcome<Option<Member>> {
    // One question, for it is asked at every press. Each role comes once with each oblast; few have several of both.
    let rows: Vec<OpenedRow> = account::Entity::find()
        .select_only()
        .column_as(account::Column::PersonId, "person")
        .column(person::Column::FamilyName)
        .column(person::Column::GivenName)
        .column(person::Column::Patronymic)
        .column(account_role::Column::Role)
        .column(account_oblast::Column::Oblast)
        .join(JoinType::InnerJoin, account::Relation::Person.def())
        .join_rev(JoinType::LeftJoin, account_role::Relation::Account.def())
        .join_rev(JoinType::LeftJoin, account_oblast::Relation::Account.def())
        .filter(account::Column::Id.eq(id))
        .filter(account::Column::Stamp.eq(stamp))
        .filter(account::Column::DisabledAt.is_null())
        .into_model()
        .all(store.read())
        .await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let roles: BTreeSet<Role> = rows.iter().filter_map(|row| row.role).collect();
    let oblasts: BTreeSet<String> = rows.iter().filter_map(|row| row.oblast.clone()).collect();
    Ok(Some(Member {
        account: id,
        person: first.person,
        name: full_name(&first.family_name, &first.given_name, first.patronymic.as_deref()),
        roles: roles.into_iter().collect(),
        oblasts: oblasts.into_iter().collect(),
    }))
}

/// An account with one of its roles and one of its oblasts.
#[derive(FromQueryResult)]
struct OpenedRow {
    person: PersonId,
    family_name: String,
    given_name: String,
    patronymic: Option<String>,
    role: Option<Role>,
    oblast: Option<String>,
}

/// A stamp that nobody has had.
pub(super) fn new_stamp() -> String {
    hex::encode(rand::random::<[u8; 16]>())
}

/// Sets the password's hash and with it a new stamp.
pub(super) async fn set_password(
    transaction: &impl ConnectionTrait,
    account: AccountId,
    hash: String,
) -> Outcome<String> {
    let stamp = new_stamp();
    let changed = account::ActiveModel {
        id: Unchanged(account),
        password_hash: Set(Some(hash)),
        stamp: Set(stamp.clone()),
        ..Default::default()
    };
    changed.update(transaction).await?;
    Ok(stamp)
}

/// The desk with the account's owner at it, for the audit log.
async fn seat(desk: &Desk, account: &account::Model) -> Outcome<Desk> {
    seat_within(desk, desk.store.read(), account).await
}

pub(super) async fn seat_within(
    desk: &Desk,
    connection: &impl ConnectionTrait,
    account: &account::Model,
) -> Outcome<Desk> {
    let person = person::Entity::find_by_id(account.person_id).one(connection).await?.ok_or(Refusal::NoSuchPerson)?;
    Ok(desk.seat(Actor::Account(member(connection, account, &person).await?)))
}

async fn member(
    connection: &impl ConnectionTrait,
    account: &account::Model,
    person: &person::Model,
) -> Outcome<Member> {
    let roles = account_role::Entity::find().filter(account_role::Column::AccountId.eq(account.id));
    let oblasts = account_oblast::Entity::find().filter(account_oblast::Column::AccountId.eq(account.id));
    let mut roles: Vec<_> = roles.all(connection).await?.into_iter().map(|row| row.role).collect();
    roles.sort();
    let mut oblasts: Vec<_> = oblasts.all(connection).await?.into_iter().map(|row| row.oblast).collect();
    oblasts.sort();
    Ok(Member { account: account.id, person: person.id, name: person.full_name(), roles, oblasts })
}
