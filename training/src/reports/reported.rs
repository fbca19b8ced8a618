//! Totals known only as a sum, from before the register or from a partner's report.

use std::collections::BTreeSet;

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
};
use serde::Serialize;

use super::Question;
use crate::{
    Desk, Outcome, Refusal, access, audit,
    places::{self, Places},
    refusal::taken,
    store::reported_total,
    words::{Audience, Sex},
};

/// A reported total, as a file gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportedTotal {
    pub year: i32,
    /// ISO codes of the oblasts it covers together; it is never spread over them.
    pub oblasts: Vec<String>,
    pub audience: Audience,
    pub participants: i32,
    pub sex: Option<Sex>,
    pub course: Option<String>,
    pub source: String,
}

impl reported_total::Model {
    /// ISO codes of the oblasts it covers together.
    pub fn oblast_codes(&self) -> impl Iterator<Item = &str> {
        self.oblasts.split(';').filter(|code| !code.is_empty())
    }
}

/// Adds reported totals, all or none; one that stands already, with the same source, is passed over, and so is one that
/// comes twice.
///
/// Answers with how many were added.
///
/// # Errors
/// Refuses an unknown oblast, a number below one, a year that cannot be, and another number from the same source.
pub async fn add_reported_totals(desk: &Desk, totals: &[ReportedTotal]) -> Outcome<u32> {
    access::require(desk, access::can_report_totals(desk))?;
    let places = places::list_places(desk).await?;
    let transaction = desk.store.begin().await?;
    let added = add_within(desk, &transaction, &places, totals).await?;
    transaction.commit().await?;
    Ok(added)
}

/// As [`add_reported_totals`], as a part of a larger act; permission is the caller's.
pub(crate) async fn add_within(
    desk: &Desk,
    transaction: &DatabaseTransaction,
    places: &Places,
    totals: &[ReportedTotal],
) -> Outcome<u32> {
    if totals.is_empty() {
        return Err(Refusal::NoRows.into());
    }
    let mut standing: Vec<reported_total::Model> = reported_total::Entity::find().all(transaction).await?;
    let mut added = 0;
    for total in totals {
        if total.oblasts.is_empty() {
            return Err(Refusal::OblastMissing.into());
        }
        for code in &total.oblasts {
            places.oblast(code).ok_or(Refusal::OblastUnknown)?;
        }
        if total.participants < 1 {
            return Err(Refusal::ParticipantsNotPossible.into());
        }
        Question { from: Some(total.year), ..Question::default() }.check()?;
        let oblasts: BTreeSet<&str> = total.oblasts.iter().map(String::as_str).collect();
        let oblasts = oblasts.into_iter().collect::<Vec<_>>().join(";");
        let source = total.source.trim();
        let same = |row: &reported_total::Model| {
            row.year == total.year
                && row.oblasts == oblasts
                && row.audience == total.audience
                && row.sex == total.sex
                && row.course == total.course
                && row.source == source
        };
        match standing.iter().find(|row| same(row)) {
            // The same source with another number is a correction that somebody has to look at.
            Some(row) if row.participants != total.participants => return Err(Refusal::ReportedAlready.into()),
            Some(_) => continue,
            None => {}
        }
        let row = reported_total::ActiveModel {
            year: Set(total.year),
            audience: Set(total.audience),
            participants: Set(total.participants),
            sex: Set(total.sex),
            course: Set(total.course.clone()),
            source: Set(source.to_owned()),
            oblasts: Set(oblasts),
            ..Default::default()
        };
        standing.push(row.insert(transaction).await.map_err(taken(Refusal::ReportedAlready))?);
        added += 1;
    }
    audit::record(desk, transaction, "add_reported_totals", "reported_total".to_owned(), &totals).await?;
    Ok(added)
}

/// The reported totals that belong beside an answer: of its years and audience, and touching its oblasts, whole.
pub(super) async fn standing_beside(
    desk: &Desk,
    question: &Question,
    limited_to: &[String],
) -> Outcome<Vec<reported_total::Model>> {
    let mut query = reported_total::Entity::find();
    if let Some(from) = question.from {
        query = query.filter(reported_total::COLUMN.year.gte(from));
    }
    if let Some(to) = question.to {
        query = query.filter(reported_total::COLUMN.year.lte(to));
    }
    if let Some(audience) = question.audience {
        query = query.filter(reported_total::COLUMN.audience.eq(audience));
    }
    let rows = query
        .order_by_asc(reported_total::COLUMN.year)
        .order_by_asc(reported_total::COLUMN.id)
        .all(desk.store.read())
        .await?;
    let touches = |row: &reported_total::Model| {
        row.oblast_codes().any(|code| {
            question.oblast.as_deref().is_none_or(|asked| asked == code)
                && (limited_to.is_empty() || limited_to.iter().any(|own| own == code))
        })
    };
    Ok(rows.into_iter().filter(touches).collect())
}
