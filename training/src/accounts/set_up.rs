//! The first administrator: by a link that the server prints at its start, or from the command line.

use chrono::Datelike;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::json;

use super::{
    Slip, codes, keeping, passwords,
    sign_in::{self, SignedIn},
    sign_in_names::SignInName,
};
use crate::{
    Desk, Outcome, Refusal, access, audit,
    desk::Actor,
    ids::{AccountId, PersonId},
    people::{self, PersonFields},
    store::{account, account_role},
    words::{Audience, Role},
};

/// What the first administrator enters on the page behind the link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FirstAdministrator {
    pub family_name: String,
    pub given_name: String,
    /// A user name, or any other name to sign in by.
    pub user_name: String,
    pub password: String,
    pub password_again: String,
}

/// An administrator made from the command line; the password is set with the slip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAdministrator {
    pub family_name: String,
    pub given_name: String,
    /// A user name, or any other name to sign in by.
    pub user_name: String,
}

/// Makes the token of a new link and ends older ones; `None` once an administrator has a password.
///
/// # Errors
/// Refuses everyone but the operator.
pub async fn begin_set_up(desk: &Desk) -> Outcome<Option<String>> {
    access::require(desk, desk.actor == Actor::Operator)?;
    let transaction = desk.store.begin().await?;
    let token = match is_set_up(&transaction).await? {
        true => {
            codes::void(&transaction, None).await?;
            None
        }
        false => Some(codes::make_link_token(desk, &transaction).await?),
    };
    transaction.commit().await?;
    Ok(token)
}

/// Whether the page behind the link has something to offer.
///
/// # Errors
/// Refuses a link that was never made, was used or has run out, and a register that has its administrator.
pub async fn check_set_up(desk: &Desk, token: &str) -> Outcome<()> {
    if codes::find_valid(desk, desk.store.read(), token).await?.is_some_and(|row| row.account_id.is_none()) {
        return Ok(());
    }
    // The link is single: whoever opens it again after using it reads what to do now.
    if is_set_up(desk.store.read()).await? {
        Err(Refusal::SetUpAlready.into())
    } else {
        Err(Refusal::CodeNotValid.into())
    }
}

/// Makes the first administrator, with a password, and signs in.
///
/// # Errors
/// As [`check_set_up`]; and refuses missing names, a name to sign in by that is not understood, a password that cannot
/// be one.
pub async fn set_up(desk: &Desk, token: &str, entered: FirstAdministrator) -> Outcome<SignedIn> {
    check_set_up(desk, token).await?;
    let names = SignInName::read_all(&[entered.user_name])?;
    let fields = named(desk, entered.family_name, entered.given_name)?;
    passwords::check(&entered.password, &entered.password_again)?;
    let hash = passwords::hash(&entered.password).await?;

    let transaction = desk.store.begin().await?;
    codes::use_up(desk, &transaction, token).await?;
    if is_set_up(&transaction).await? {
        return Err(Refusal::SetUpAlready.into());
    }
    let person = people::insert(desk, &transaction, fields).await?;
    let id = insert_administrator(desk, &transaction, person, &names).await?;
    let stamp = sign_in::set_password(&transaction, id, hash).await?;
    audit::record(desk, &transaction, "set_up", format!("account {id}"), &json!({})).await?;
    transaction.commit().await?;
    Ok(SignedIn { account: id, stamp })
}

/// Makes an administrator and the slip for the password.
///
/// # Errors
/// Refuses everyone but the operator; missing names, a name to sign in by that is not understood or taken.
pub async fn create_administrator(desk: &Desk, new: NewAdministrator) -> Outcome<Slip> {
    access::require(desk, desk.actor == Actor::Operator)?;
    let names = SignInName::read_all(&[new.user_name])?;
    let fields = named(desk, new.family_name, new.given_name)?;
    let transaction = desk.store.begin().await?;
    let person = people::insert(desk, &transaction, fields).await?;
    let id = insert_administrator(desk, &transaction, person, &names).await?;
    let slip = codes::make_slip(desk, &transaction, id, keeping::first_name(&names)).await?;
    let detail = json!({ "roles": [Role::Administrator] });
    audit::record(desk, &transaction, "create_account", format!("account {id}"), &detail).await?;
    transaction.commit().await?;
    Ok(slip)
}

/// Whether an administrator has a password and may use it.
async fn is_set_up(connection: &impl ConnectionTrait) -> Outcome<bool> {
    let administrators = account_role::Entity::find()
        .inner_join(account::Entity)
        .filter(account_role::Column::Role.eq(Role::Administrator))
        .filter(account::Column::PasswordHash.is_not_null())
        .filter(account::Column::DisabledAt.is_null());
    Ok(administrators.count(connection).await? > 0)
}

fn named(desk: &Desk, family_name: String, given_name: String) -> Outcome<PersonFields> {
    PersonFields::named(family_name, given_name, Audience::NetworkMember).checked(desk.clock.today().year())
}

async fn insert_administrator(
    desk: &Desk,
    transaction: &impl ConnectionTrait,
    person: PersonId,
    names: &[SignInName],
) -> Outcome<AccountId> {
    keeping::insert(desk, transaction, person, names, &[Role::Administrator], &[]).await
}
