//! Accounts: how persons sign in, and what they may do.
//!
//! One name and a password sign in; the name may be a phone number, a service number, a user name or an e-mail
//! address, so nobody needs an e-mail. A password is first set with a one-time code, printed on a slip. To an outsider
//! every answer here is the same whether an account exists or not: the same refusal, after the same work.

mod attempts;
mod codes;
mod keeping;
mod passwords;
mod set_up;
mod sign_in;
mod sign_in_names;

pub use codes::Slip;
pub use keeping::{
    AccountFields, AccountLine, NewAccount, account_of_person, create_account, list_accounts, renew_slip, save_account,
    view_account,
};
pub use passwords::{LONGEST_PASSWORD, SHORTEST_PASSWORD};
pub use set_up::{FirstAdministrator, NewAdministrator, begin_set_up, check_set_up, create_administrator, set_up};
pub use sign_in::{SignedIn, change_password, open, redeem_code, sign_in};
pub use sign_in_names::SignInName;

use crate::{Desk, Outcome};

/// Forgets what no longer matters: failed sign-ins that are no longer counted, and codes that ran out long ago.
///
/// # Errors
/// Where the database fails.
pub async fn forget_what_is_over(desk: &Desk) -> Outcome<()> {
    attempts::forget_old(desk).await?;
    codes::forget_old(desk).await
}
