//! Signing in and out.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use tower_sessions::Session;
use training::accounts::{self, FirstAdministrator, SignedIn};
use training::{Failure, Outcome, Trouble};

use crate::acts::{self, Destination};
use crate::seat;

/// The news of a browser whose reader has signed out; the page then forgets what the device kept of theirs.
pub(crate) const SIGNED_OUT: &str = "signed-out";

/// A name and a password, and the page that was wanted.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SignInForm {
    name: String,
    password: String,
    to: String,
}

#[server(prefix = "/api", endpoint = "accounts/sign-in")]
pub async fn sign_in(#[server(flatten)] form: SignInForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let signed_in = accounts::sign_in(&seat::desk(), &form.name, &form.password, seat::network_address()).await?;
        open_session(signed_in).await?;
        Ok(Destination::wanted(&form.to))
    })
    .await
}

/// The code of a slip, and a password of one's own.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FirstSignInForm {
    code: String,
    password: String,
    password_again: String,
}

#[server(prefix = "/api", endpoint = "accounts/first-sign-in")]
pub async fn first_sign_in(#[server(flatten)] form: FirstSignInForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let FirstSignInForm { code, password, password_again } = &form;
        let signed_in =
            accounts::redeem_code(&seat::desk(), code, password, password_again, seat::network_address()).await?;
        open_session(signed_in).await?;
        Ok(Destination::page("").done("password-set"))
    })
    .await
}

/// The first administrator, with the token of the link.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SetUpForm {
    token: String,
    family_name: String,
    given_name: String,
    sign_in_name: String,
    password: String,
    password_again: String,
}

#[server(prefix = "/api", endpoint = "accounts/set-up")]
pub async fn set_up(#[server(flatten)] form: SetUpForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let entered = FirstAdministrator {
            family_name: form.family_name.clone(),
            given_name: form.given_name.clone(),
            user_name: form.sign_in_name.clone(),
            password: form.password.clone(),
            password_again: form.password_again.clone(),
        };
        open_session(accounts::set_up(&seat::desk(), &form.token, entered).await?).await?;
        Ok(Destination::page("").done("password-set"))
    })
    .await
}

/// The present password and a new one.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    present_password: String,
    password: String,
    password_again: String,
}

#[server(prefix = "/api", endpoint = "accounts/change-password")]
pub async fn change_password(#[server(flatten)] form: PasswordForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let PasswordForm { present_password, password, password_again } = &form;
        let signed_in = accounts::change_password(&seat::desk(), present_password, password, password_again).await?;
        open_session(signed_in).await?;
        Ok(Destination::page("account").done("password-changed"))
    })
    .await
}

#[server(prefix = "/api", endpoint = "accounts/sign-out")]
pub async fn sign_out() -> Result<(), ServerFnError> {
    acts::answer(&(), async {
        session()?.flush().await.map_err(not_kept)?;
        Ok(Destination::page("").done(SIGNED_OUT))
    })
    .await
}

/// Ties the browser's session to the account, under a new session id: one that was known before must not become it.
async fn open_session(signed_in: SignedIn) -> Outcome<()> {
    let session = session()?;
    session.cycle_id().await.map_err(not_kept)?;
    session.insert("account", signed_in.account).await.map_err(not_kept)?;
    session.insert("stamp", signed_in.stamp).await.map_err(not_kept)?;
    Ok(())
}

pub(super) fn session() -> Outcome<Session> {
    seat::session().ok_or_else(|| Trouble::Failed(Failure::Other("the request has no browser session".to_owned())))
}

pub(super) fn not_kept(error: tower_sessions::session::Error) -> Trouble {
    Trouble::Failed(Failure::Other(format!("the browser session was not kept: {error}")))
}
