//! Issuing: one press for all who complete, or by stated exception for one who does not.

use std::sync::Arc;

use curriculum::Language;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect,
};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{CertificateFacts, code};
use crate::{
    Desk, Failure, Outcome, Refusal, access, audit,
    completion::{self, Completion, CompletionLine},
    enrolment,
    ids::{CertificateId, EnrolmentId, TrainingId},
    places,
    refusal::taken,
    store::{certificate, certificate_counter, certificate_file, oblast, person, training, training_trainer},
    words::{CertificateState, EnrolmentState, TrainingState},
};

/// What to issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    pub training: TrainingId,
    /// One language or two; the training's own where none is given.
    pub languages: Vec<Language>,
}

/// Issues a certificate to everyone who completes the training and holds none, all or none.
///
/// # Errors
/// Refuses where nobody completes, and where all who do hold theirs already (a second press changes nothing).
pub async fn issue_certificates(desk: &Desk, issue: &Issue) -> Outcome<Vec<CertificateId>> {
    let transaction = desk.store.begin().await?;
    let training = lock(desk, &transaction, issue.training).await?;
    let completion = completion::completion(&transaction, training).await?;
    if completion.completing() == 0 {
        return Err(Refusal::NobodyCompletes.into());
    }
    let awaiting: Vec<&CompletionLine> =
        completion.lines.iter().filter(|line| line.completes() && line.certificate.is_none()).collect();
    if awaiting.is_empty() {
        return Err(Refusal::CertificateIssuedAlready.into());
    }
    let issued = print_and_keep(desk, &transaction, &completion, &awaiting, &issue.languages, None).await?;
    transaction.commit().await?;
    Ok(issued)
}

/// Issues a certificate to one who does not complete, for a reason that stays visible beside it (design, rule 7).
///
/// # Errors
/// Refuses without a reason, one who holds a certificate, one who has no seat, and one who was in no session.
pub async fn issue_exception(
    desk: &Desk,
    id: EnrolmentId,
    reason: &str,
    languages: &[Language],
) -> Outcome<CertificateId> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Refusal::ExceptionReasonMissing.into());
    }
    let transaction = desk.store.begin().await?;
    let row = enrolment::find_enrolment(&transaction, id).await?;
    let training = lock(desk, &transaction, row.training_id).await?;
    // Read under the training's lock: the person may have left a moment before.
    let completion = completion::completion(&transaction, training).await?;
    let line = completion.lines.iter().find(|line| line.line.enrolment.id == id);
    let line = line.filter(|line| line.line.enrolment.state == EnrolmentState::Enrolled).ok_or(Refusal::NotEnrolled)?;
    if line.certificate.is_some() {
        return Err(Refusal::CertificateIssuedAlready.into());
    }
    // One who was in no session took part in nothing that could be certified.
    if !line.participates {
        return Err(Refusal::NeverPresent.into());
    }
    let issued = print_and_keep(desk, &transaction, &completion, &[line], languages, Some(reason)).await?;
    transaction.commit().await?;
    issued.into_iter().next().ok_or_else(|| Refusal::NobodyCompletes.into())
}

/// Takes the training's row, so that two presses at once cannot issue twice.
async fn lock(desk: &Desk, transaction: &DatabaseTransaction, id: TrainingId) -> Outcome<training::Model> {
    let row = training::Entity::find_by_id(id).lock_exclusive().one(transaction).await?;
    let row = row.ok_or(Refusal::NoSuchTraining)?;
    access::require_in(desk, access::can_plan(desk), &row.oblast)?;
    if row.state == TrainingState::Cancelled { Err(Refusal::TrainingCancelled.into()) } else { Ok(row) }
}

async fn print_and_keep(
    desk: &Desk,
    transaction: &DatabaseTransaction,
    completion: &Completion,
    lines: &[&CompletionLine],
    languages: &[Language],
    exception: Option<&str>,
) -> Outcome<Vec<CertificateId>> {
    let training = &completion.training;
    let count = i32::try_from(lines.len()).unwrap_or(i32::MAX);
    let last = take_numbers(transaction, training, count).await?;
    let prefix = oblast::Entity::find_by_id(&training.oblast)
        .one(transaction)
        .await?
        .map(|oblast| oblast.serial_prefix)
        .ok_or(Refusal::OblastUnknown)?;
    let common = common_facts(desk, transaction, completion, languages).await?;

    let mut facts = Vec::new();
    for (line, number) in lines.iter().zip(last - count + 1..) {
        let code = code::draw();
        facts.push((
            number,
            CertificateFacts {
                serial: format!("{prefix}-{}-{number:04}", training.year),
                check_url: format!("{}/v/{}", desk.press.base_url, code::grouped(&code)),
                check_code: code::grouped(&code),
                holder: line.line.person.full_name(),
                ..common.clone()
            },
        ));
    }
    let mut issued = Vec::new();
    for ((line, (number, facts)), pdf) in lines.iter().zip(&facts).zip(print(desk, &facts).await?) {
        let id = certificate::ActiveModel {
            enrolment_id: Set(line.line.enrolment.id),
            serial: Set(facts.serial.clone()),
            oblast: Set(training.oblast.clone()),
            year: Set(training.year),
            number: Set(*number),
            check_code: Set(code::normalise(&facts.check_code)),
            state: Set(CertificateState::Valid),
            facts: Set(serde_json::to_string(facts)?),
            sha256: Set(hex::encode(Sha256::digest(&pdf))),
            issued_at: Set(desk.clock.now()),
            issued_by: Set(desk.account()),
            exception: Set(exception.map(str::to_owned)),
            ..Default::default()
        }
        .insert(transaction)
        .await
        .map_err(taken(Refusal::CertificateIssuedAlready))?
        .id;
        certificate_file::ActiveModel { certificate_id: Set(id), pdf: Set(pdf) }.insert(transaction).await?;
        issued.push(id);
    }
    let detail = json!({ "certificates": issued, "exception": exception.is_some() });
    audit::record(desk, transaction, "issue_certificates", format!("training {}", training.id), &detail).await?;
    Ok(issued)
}

/// Takes the next numbers of the training's oblast and year, and answers with the last of them. A transaction that does
/// not come to its end gives them back, so there are no gaps.
async fn take_numbers(transaction: &DatabaseTransaction, training: &training::Model, count: i32) -> Outcome<i32> {
    // The year's first press makes the counter. Where two trainings press first at once, one of them makes it, and the
    // other waits here and counts on from it.
    let first = certificate_counter::ActiveModel {
        oblast: Set(training.oblast.clone()),
        year: Set(training.year),
        last: Set(0),
    };
    certificate_counter::Entity::insert(first).on_conflict_do_nothing().exec_without_returning(transaction).await?;
    let counter = certificate_counter::Entity::find_by_id((training.oblast.clone(), training.year))
        .lock_exclusive()
        .one(transaction)
        .await?
        .ok_or_else(|| Failure::Other("the counter that was just made is not there".to_owned()))?;
    let last = counter.last + count;
    let mut counter: certificate_counter::ActiveModel = counter.into();
    counter.last = Set(last);
    counter.update(transaction).await?;
    Ok(last)
}

/// What all certificates of one press have in common.
async fn common_facts(
    desk: &Desk,
    transaction: &DatabaseTransaction,
    completion: &Completion,
    languages: &[Language],
) -> Outcome<CertificateFacts> {
    let training = &completion.training;
    let mut languages = languages.to_vec();
    languages.dedup();
    languages.truncate(2);
    if languages.is_empty() {
        languages.push(training.language.0);
    }
    let course = desk.library.course(&training.course).ok_or(Refusal::NoSuchCourse)?;
    let places = places::list_places(desk).await?;
    let place = |language: &Language| places.place(Some(&training.oblast), training.district.as_deref(), *language);
    let trainers = training_trainer::Entity::find()
        .filter(training_trainer::COLUMN.training_id.eq(training.id))
        .find_also_related(person::Entity)
        .all(transaction)
        .await?
        .into_iter()
        .filter_map(|(_, person)| person.map(|person| person.full_name()))
        .collect();
    Ok(CertificateFacts {
        serial: String::new(),
        check_code: String::new(),
        check_url: String::new(),
        holder: String::new(),
        course: languages.iter().map(|language| course.title.get(*language).clone()).collect(),
        place: languages.iter().map(place).collect(),
        languages,
        first_day: training.first_day,
        last_day: training.last_day,
        hours: u32::try_from((completion.scheduled_minutes + 30) / 60).unwrap_or(0),
        issued_on: desk.clock.today(),
        trainers,
        demo: training.demo,
    })
}

/// Prints on a thread of its own, for laying out a group takes longer than a server may hold its breath.
async fn print(desk: &Desk, facts: &[(i32, CertificateFacts)]) -> Outcome<Vec<Vec<u8>>> {
    let press = desk.press.clone();
    let facts: Arc<[CertificateFacts]> = facts.iter().map(|(_, facts)| facts.clone()).collect();
    tokio::task::spawn_blocking(move || facts.iter().map(|facts| press.print(facts)).collect::<Result<Vec<_>, _>>())
        .await
        .map_err(|error| Failure::Press(error.to_string()))?
}
