//! Checking: whether a certificate was issued, by its code or by the file itself.

use sea_orm::{EntityTrait, QueryFilter};
use sha2::{Digest, Sha256};

use super::{CertificateFacts, code};
use crate::{Desk, Outcome, Refusal, store::certificate, words::CertificateState};

/// What anyone who holds a certificate or its code may know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedCertificate {
    pub facts: CertificateFacts,
    pub state: CertificateState,
    /// SHA-256 of the issued PDF, in hex.
    pub sha256: String,
}

/// The certificate with that check code, typed with or without dashes, in any case.
///
/// # Errors
/// Refuses a code that no certificate bears.
pub async fn check_code(desk: &Desk, typed: &str) -> Outcome<CheckedCertificate> {
    find(desk, certificate::COLUMN.check_code.eq(code::normalise(typed))).await
}

/// The certificate whose issued bytes these are.
///
/// # Errors
/// Refuses bytes that were not issued here, or were changed since.
pub async fn check_bytes(desk: &Desk, pdf: &[u8]) -> Outcome<CheckedCertificate> {
    find(desk, certificate::COLUMN.sha256.eq(hex::encode(Sha256::digest(pdf)))).await
}

async fn find(desk: &Desk, which: sea_orm::sea_query::SimpleExpr) -> Outcome<CheckedCertificate> {
    let row = certificate::Entity::find().filter(which).one(desk.store.read()).await?;
    let row = row.ok_or(Refusal::NoSuchCertificate)?;
    Ok(CheckedCertificate { facts: serde_json::from_str(&row.facts)?, state: row.state, sha256: row.sha256 })
}
