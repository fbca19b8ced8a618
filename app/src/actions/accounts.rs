//! Making and changing accounts.

use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use training::accounts::{self, AccountFields, NewAccount, Slip};
use training::ids::AccountId;
use training::words::Role;
use training::{Desk, Outcome, Refusal};

use super::signing_in::{not_kept, session};
use crate::acts::{self, Destination};
use crate::seat;

/// Where the session keeps a slip until it is shown.
const SESSION_KEY: &str = "slip";

/// A slip as the session keeps it: account, code, name to sign in by, last good day.
type KeptSlip = (AccountId, String, String, NaiveDate);

/// What an account may do and how it signs in.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AccountForm {
    /// The person, for a new account.
    person: String,
    /// The account, for one that is changed, with the revision that the form showed.
    account: String,
    revision: String,
    /// One name a line.
    sign_in_name: String,
    roles: Vec<String>,
    oblasts: Vec<String>,
    /// `yes` when it may not sign in.
    disabled: String,
}

impl AccountForm {
    fn names(&self) -> Vec<String> {
        self.sign_in_name.lines().map(str::to_owned).collect()
    }

    fn roles(&self) -> Outcome<Vec<Role>> {
        let roles = self.roles.iter().map(|role| role.parse().map_err(|_| Refusal::RoleMissing.into()));
        roles.collect()
    }
}

#[server(prefix = "/api", endpoint = "accounts/create")]
pub async fn create_account(#[server(flatten)] form: AccountForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let new = NewAccount {
            person: form.person.parse().map_err(|_| Refusal::NoSuchPerson)?,
            sign_in_names: form.names(),
            roles: form.roles()?,
            oblasts: form.oblasts.clone(),
        };
        hand_out(accounts::create_account(&seat::desk(), new).await?).await
    })
    .await
}

#[server(prefix = "/api", endpoint = "accounts/save")]
pub async fn save_account(#[server(flatten)] form: AccountForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let id = read_account(&form.account)?;
        let revision = form.revision.parse().map_err(|_| Refusal::SomebodySavedBefore)?;
        let fields = AccountFields {
            roles: form.roles()?,
            oblasts: form.oblasts.clone(),
            sign_in_names: form.names(),
            disabled: form.disabled == "yes",
        };
        accounts::save_account(&seat::desk(), id, revision, fields).await?;
        Ok(Destination::page(format!("accounts/{id}")).done("account-saved"))
    })
    .await
}

/// An account alone.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SlipForm {
    account: String,
}

#[server(prefix = "/api", endpoint = "accounts/renew-slip")]
pub async fn renew_slip(#[server(flatten)] form: SlipForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let id = read_account(&form.account)?;
        hand_out(accounts::renew_slip(&seat::desk(), id).await?).await
    })
    .await
}

fn read_account(digits: &str) -> Outcome<AccountId> {
    digits.parse().map_err(|_| Refusal::NoSuchAccount.into())
}

/// Lets the next page show the slip: in the session until then, for the code is kept nowhere else.
async fn hand_out(slip: Slip) -> Outcome<Destination> {
    let page = format!("accounts/{}/slip", slip.account);
    let kept: KeptSlip = (slip.account, slip.code, slip.sign_in_name, slip.expires_on);
    session()?.insert(SESSION_KEY, kept).await.map_err(not_kept)?;
    Ok(Destination::page(page))
}

/// Takes the slip of that account out of the session: it is shown once.
pub(crate) async fn take_slip(desk: &Desk, account: AccountId) -> Outcome<Option<Slip>> {
    desk.member().ok_or(Refusal::SignInFirst)?;
    let kept = session()?.remove::<KeptSlip>(SESSION_KEY).await.map_err(not_kept)?;
    let slip = kept.map(|(account, code, sign_in_name, expires_on)| Slip { account, code, sign_in_name, expires_on });
    Ok(slip.filter(|slip| slip.account == account))
}
