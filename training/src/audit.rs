//! The audit log: who did what to what, written in the transaction of the act itself.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait};
use serde::Serialize;

use crate::{Desk, Outcome, store::audit_line};

/// Writes one line. `act` is verb and noun (`mark_attendance`), `subject` names table and id (`session 12`).
pub(crate) async fn record(
    desk: &Desk,
    transaction: &impl ConnectionTrait,
    act: &str,
    subject: String,
    detail: &impl Serialize,
) -> Outcome<()> {
    audit_line::ActiveModel {
        at: Set(desk.clock.now()),
        account_id: Set(desk.account()),
        act: Set(act.to_owned()),
        subject: Set(subject),
        detail: Set(serde_json::to_string(detail)?),
        ..Default::default()
    }
    .insert(transaction)
    .await?;
    Ok(())
}
