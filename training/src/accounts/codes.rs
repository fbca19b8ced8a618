//! One-time codes: ten characters on a slip for a password, a long token in a link for the first administrator.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::Expr,
};
use sha2::{Digest, Sha256};

use crate::{Desk, Outcome, Refusal, desk::local_date, ids::AccountId, store::one_time_code};

/// Capital letters and digits of which no two look alike on paper.
const ALPHABET: &[u8] = b"23456789ACDEFHJKMNPQRTUVWXY";

/// Characters of a code on a slip: 47 bits, and few attempts to guess them.
const CODE_LENGTH: usize = 10;

/// Bytes of the token in the first administrator's link.
const TOKEN_LENGTH: usize = 32;

/// How long a slip is good: a district's course may begin the week after next.
const SLIP_LIFE: TimeDelta = TimeDelta::days(14);

/// How long the first administrator's link is good; the next start prints a new one.
const LINK_LIFE: TimeDelta = TimeDelta::hours(24);

/// How long a code that ran out is kept, so that the log of a dispute can be followed.
const KEPT: TimeDelta = TimeDelta::days(30);

/// What is typed for a character of the slip: letters misread, and Cyrillic ones from a Kyrgyz or Russian keyboard.
const LOOKALIKES: [(char, char); 15] = [
    ('B', '8'),
    ('G', '6'),
    ('S', '5'),
    ('Z', '2'),
    ('А', 'A'),
    ('В', '8'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('У', 'Y'),
    ('Х', 'X'),
];

/// What is printed for a person who is to set a password. The code is shown this once and never kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    pub account: AccountId,
    /// Ten characters in two groups, such as `K7QF2-M9X4T`.
    pub code: String,
    /// The name to sign in by afterwards.
    pub sign_in_name: String,
    /// The last whole day on which the code is good, in Asia/Bishkek.
    pub expires_on: NaiveDate,
}

/// Makes a new code for an account; earlier unused ones end.
pub(super) async fn make_slip(
    desk: &Desk,
    transaction: &impl ConnectionTrait,
    account: AccountId,
    sign_in_name: String,
) -> Outcome<Slip> {
    void(transaction, Some(account)).await?;
    let mut code = new_code();
    let expires_at = desk.clock.now() + SLIP_LIFE;
    keep(transaction, &code, Some(account), expires_at).await?;
    code.insert(CODE_LENGTH / 2, '-');
    let expires_on = local_date(expires_at - TimeDelta::days(1));
    Ok(Slip { account, code, sign_in_name, expires_on })
}

/// Makes the token for the first administrator's link; earlier ones end.
pub(super) async fn make_link_token(desk: &Desk, transaction: &impl ConnectionTrait) -> Outcome<String> {
    void(transaction, None).await?;
    let token = hex::encode(rand::random::<[u8; TOKEN_LENGTH]>());
    keep(transaction, &token, None, desk.clock.now() + LINK_LIFE).await?;
    Ok(token)
}

fn new_code() -> String {
    (0..CODE_LENGTH).map(|_| char::from(ALPHABET[rand::random_range(0..ALPHABET.len())])).collect()
}

/// The code as it was made, however it was typed.
pub(super) fn normalise(typed: &str) -> String {
    let capitals = typed.chars().flat_map(char::to_uppercase).filter(|letter| letter.is_alphanumeric());
    capitals
        .map(|letter| LOOKALIKES.iter().find(|(typed, _)| *typed == letter).map_or(letter, |(_, meant)| *meant))
        .collect()
}

/// The code's row, if it was made, is not used and has not run out.
pub(super) async fn find_valid(
    desk: &Desk,
    connection: &impl ConnectionTrait,
    code: &str,
) -> Outcome<Option<one_time_code::Model>> {
    Ok(one_time_code::Entity::find_by_id(fingerprint(code))
        .filter(one_time_code::Column::UsedAt.is_null())
        .filter(one_time_code::Column::ExpiresAt.gt(desk.clock.now()))
        .one(connection)
        .await?)
}

/// Uses the code up.
///
/// # Errors
/// Refuses a code that somebody else used in the same moment.
pub(super) async fn use_up(desk: &Desk, transaction: &impl ConnectionTrait, code: &str) -> Outcome<()> {
    let used = one_time_code::Entity::update_many()
        .col_expr(one_time_code::Column::UsedAt, Expr::value(desk.clock.now()))
        .filter(one_time_code::Column::CodeHash.eq(fingerprint(code)))
        .filter(one_time_code::Column::UsedAt.is_null())
        .filter(one_time_code::Column::ExpiresAt.gt(desk.clock.now()))
        .exec(transaction)
        .await?;
    if used.rows_affected == 1 { Ok(()) } else { Err(Refusal::CodeNotValid.into()) }
}

/// Ends the unused codes of an account, or with `None` the links for a first administrator.
pub(super) async fn void(transaction: &impl ConnectionTrait, account: Option<AccountId>) -> Outcome<()> {
    let of_whom = match account {
        Some(account) => one_time_code::Column::AccountId.eq(account),
        None => one_time_code::Column::AccountId.is_null(),
    };
    one_time_code::Entity::delete_many()
        .filter(of_whom)
        .filter(one_time_code::Column::UsedAt.is_null())
        .exec(transaction)
        .await?;
    Ok(())
}

/// Forgets codes that ran out long ago.
pub(super) async fn forget_old(desk: &Desk) -> Outcome<()> {
    one_time_code::Entity::delete_many()
        .filter(one_time_code::Column::ExpiresAt.lt(desk.clock.now() - KEPT))
        .exec(desk.store.write())
        .await?;
    Ok(())
}

async fn keep(
    transaction: &impl ConnectionTrait,
    code: &str,
    account: Option<AccountId>,
    expires_at: DateTime<Utc>,
) -> Outcome<()> {
    let row = one_time_code::ActiveModel {
        code_hash: Set(fingerprint(code)),
        account_id: Set(account),
        expires_at: Set(expires_at),
        used_at: Set(None),
    };
    row.insert(transaction).await?;
    Ok(())
}

fn fingerprint(code: &str) -> String {
    hex::encode(Sha256::digest(code))
}

#[cfg(test)]
mod tests {
    use super::normalise;

    #[test]
    fn a_code_is_understood_in_small_letters_with_blanks_and_in_cyrillic() {
        for typed in ["K7HF2-M9X4T", "k7hf2 m9x4t", " K7HF2M9X4T\n", "к7нF2–М9х4т", "k7hfz m9x4т"] {
            assert_eq!(normalise(typed), "K7HF2M9X4T", "{typed}");
        }
    }
}
