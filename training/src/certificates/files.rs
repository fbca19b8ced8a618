//! Handing out the bytes as issued.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::CertificateFacts;
use crate::{
    Desk, Outcome, Refusal, access,
    ids::{CertificateId, PersonId, TrainingId},
    people,
    store::{certificate, certificate_file, enrolment},
    trainings::find_training,
    words::CertificateState,
};

/// A certificate as issued.
#[derive(Clone, Debug)]
pub struct CertificateFile {
    pub id: CertificateId,
    pub facts: CertificateFacts,
    pub pdf: Vec<u8>,
}

/// One certificate, for the person who holds it and for those who may see the training's names.
pub async fn read_certificate(desk: &Desk, id: CertificateId) -> Outcome<CertificateFile> {
    let store = desk.store.read();
    access::require(desk, desk.member().is_some() || access::can_see_people(desk))?;
    let (file, row) = certificate_file::Entity::find_by_id(id)
        .find_also_related(certificate::Entity)
        .one(store)
        .await?
        .ok_or(Refusal::NoSuchCertificate)?;
    let row = row.ok_or(Refusal::NoSuchCertificate)?;
    let enrolment = enrolment::Entity::find_by_id(row.enrolment_id).one(store).await?;
    let holder = enrolment.map(|enrolment| enrolment.person_id);
    if desk.member().is_none_or(|member| Some(member.person) != holder) {
        access::require_in(desk, access::can_see_people(desk), &row.oblast)?;
    }
    Ok(CertificateFile { id, facts: serde_json::from_str(&row.facts)?, pdf: file.pdf })
}

/// All valid certificates of a training, in the order of their serials.
///
/// # Errors
/// Refuses a training for which none was issued.
pub async fn read_certificates(desk: &Desk, id: TrainingId) -> Outcome<Vec<CertificateFile>> {
    let store = desk.store.read();
    let training = find_training(store, id).await?;
    access::require_in(desk, access::can_see_people(desk), &training.oblast)?;
    let rows: Vec<certificate::Model> = certificate::Entity::find()
        .inner_join(enrolment::Entity)
        .filter(enrolment::COLUMN.training_id.eq(id))
        .filter(certificate::COLUMN.state.eq(CertificateState::Valid))
        .order_by_asc(certificate::COLUMN.number)
        .all(store)
        .await?;
    if rows.is_empty() {
        return Err(Refusal::NoSuchCertificate.into());
    }
    let mut pdfs: HashMap<CertificateId, Vec<u8>> = certificate_file::Entity::find()
        .filter(certificate_file::COLUMN.certificate_id.is_in(rows.iter().map(|row| row.id)))
        .all(store)
        .await?
        .into_iter()
        .map(|file| (file.certificate_id, file.pdf))
        .collect();
    rows.into_iter()
        .map(|row| {
            let pdf = pdfs.remove(&row.id).ok_or(Refusal::NoSuchCertificate)?;
            Ok(CertificateFile { id: row.id, facts: serde_json::from_str(&row.facts)?, pdf })
        })
        .collect()
}

/// The certificates a person holds, the latest first.
pub async fn list_certificates_of(desk: &Desk, person: PersonId) -> Outcome<Vec<certificate::Model>> {
    people::require_person(desk, desk.store.read(), person).await?;
    Ok(certificate::Entity::find()
        .inner_join(enrolment::Entity)
        .filter(enrolment::COLUMN.person_id.eq(person))
        .order_by_desc(certificate::COLUMN.issued_at)
        .order_by_desc(certificate::COLUMN.id)
        .all(desk.store.read())
        .await?)
}
