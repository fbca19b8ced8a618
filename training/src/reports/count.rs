//! Counting participation: cells by one grouped query, totals by their own, computed and never summed.

use std::{collections::BTreeMap, fmt::Write};

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DbBackend, Statement, Value};
use serde::Serialize;

use super::{Dimension, Question, Viewpoint, reported};
use crate::{
    Desk, Outcome, Refusal, access, places,
    store::reported_total,
    words::{Role, Sex},
};

/// How many, in one cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// Different persons, each counted once in this cell.
    pub persons: i64,
    /// Persons × trainings.
    pub participations: i64,
}

/// One line of the answer: what it counts, and the figures by sex beside their total.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The value of each dimension of the question, in its order; none is *unknown*, a value of its own.
    pub keys: Vec<Option<String>>,
    pub women: Figures,
    pub men: Figures,
    pub unknown: Figures,
    /// Counted for itself: a person known as a woman in one training and not known in another is one person here.
    pub total: Figures,
}

/// The answer: figures, what was asked, when and by whom. Page, CSV, JSON and table draw it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    pub question: Question,
    pub lines: Vec<Line>,
    /// For a question by two or more dimensions: a line for each value of the first, all others together.
    pub subtotals: Vec<Line>,
    pub total: Line,
    /// Reported totals of the years and the audience asked for, never added to the above (design, rule 4).
    pub reported: Vec<reported_total::Model>,
    /// Oblasts to which the asker is limited; empty where not limited.
    pub limited_to: Vec<String>,
    pub asked_at: DateTime<Utc>,
    /// Who asked; none for the operator of the machine.
    pub asked_by: Option<String>,
}

/// How many took part.
///
/// # Errors
/// Refuses those who may not see figures, and years and groupings that cannot be.
pub async fn participation(desk: &Desk, question: Question) -> Outcome<Answer> {
    access::require(desk, access::can_see_reports(desk))?;
    question.check()?;
    if let Some(code) = &question.oblast {
        places::list_places(desk).await?.oblast(code).ok_or(Refusal::OblastUnknown)?;
    }
    let limited_to = limits(desk, &question)?;
    let store = desk.store.read();
    let statement = statement(store.get_database_backend(), &question, &limited_to);
    let rows = store.query_all_raw(statement).await?;

    let width = question.by.len();
    let mut levels: [BTreeMap<Vec<Option<String>>, Line>; 3] = Default::default();
    for row in rows {
        let level: i32 = row.try_get_by_index(0)?;
        let by_sex: i32 = row.try_get_by_index(1)?;
        let sex: Option<String> = row.try_get_by_index(2)?;
        let figures = Figures { persons: row.try_get_by_index(3)?, participations: row.try_get_by_index(4)? };
        let keys: Vec<Option<String>> = (0..width).map(|at| row.try_get_by_index(5 + at)).collect::<Result<_, _>>()?;
        let kept = match level {
            0 => width,
            1 => 1,
            _ => 0,
        };
        let keys = keys[..kept].to_vec();
        let Some(lines) = usize::try_from(level).ok().and_then(|level| levels.get_mut(level)) else { continue };
        let line = lines.entry(keys.clone()).or_insert_with(|| Line { keys, ..Line::default() });
        match (by_sex, sex.as_deref().map(str::parse)) {
            (0, _) => line.total = figures,
            (_, Some(Ok(Sex::Female))) => line.women = figures,
            (_, Some(Ok(Sex::Male))) => line.men = figures,
            _ => line.unknown = figures,
        }
    }
    let [lines, subtotals, mut total] = levels;
    Ok(Answer {
        lines: lines.into_values().collect(),
        subtotals: subtotals.into_values().collect(),
        total: total.remove(&Vec::new()).unwrap_or_default(),
        reported: reported::standing_beside(desk, &question, &limited_to).await?,
        limited_to,
        asked_at: desk.clock.now(),
        asked_by: desk.member().map(|member| member.name.clone()),
        question,
    })
}

/// The oblasts to which the answer must be limited, because the asker is.
pub(super) fn limits(desk: &Desk, question: &Question) -> Outcome<Vec<String>> {
    let limited = match desk.member() {
        Some(member) if !member.is(Role::Administrator) => member.oblasts.clone(),
        _ => Vec::new(),
    };
    match &question.oblast {
        Some(oblast) if !limited.is_empty() && !limited.contains(oblast) => Err(Refusal::NotInYourOblast.into()),
        _ => Ok(limited),
    }
}

/// The expression by which the participations of a dimension are told apart, over `enrolment e` and `training t`.
pub(super) fn expression(dimension: Dimension, viewpoint: Viewpoint) -> &'static str {
    match (dimension, viewpoint) {
        (Dimension::Oblast, Viewpoint::Held) => "t.oblast",
        (Dimension::Oblast, Viewpoint::Home) => "e.home_oblast",
        (Dimension::Year, _) => "CAST(t.year AS TEXT)",
        (Dimension::Sex, _) => "e.sex",
        (Dimension::Audience, _) => "e.audience",
        (Dimension::Organisation, _) => "CAST(e.organisation_id AS TEXT)",
        (Dimension::Rank, _) => "e.rank",
        (Dimension::Language, _) => "e.language",
        (Dimension::Course, _) => "t.course",
    }
}

/// The conditions of the question, and the values they bind. A participation is an enrolment with at least one current
/// mark *present* or *late* (design, rule 1).
pub(super) fn conditions(question: &Question, limited_to: &[String], values: &mut Vec<Value>) -> String {
    let oblast = expression(Dimension::Oblast, question.viewpoint);
    let mut sql = String::from(
        "EXISTS (SELECT 1 FROM attendance a WHERE a.enrolment_id = e.id AND a.current \
         AND a.mark IN ('present', 'late'))",
    );
    let mut bind = |value: Value| {
        values.push(value);
        values.len()
    };
    if let Some(from) = question.from {
        let _ = write!(sql, " AND t.year >= ${}", bind(from.into()));
    }
    if let Some(to) = question.to {
        let _ = write!(sql, " AND t.year <= ${}", bind(to.into()));
    }
    if let Some(code) = &question.oblast {
        let _ = write!(sql, " AND {oblast} = ${}", bind(code.clone().into()));
    }
    if let Some(audience) = question.audience {
        let _ = write!(sql, " AND e.audience = ${}", bind(audience.word().into()));
    }
    if !limited_to.is_empty() {
        let places: Vec<String> = limited_to.iter().map(|code| format!("${}", bind(code.clone().into()))).collect();
        let _ = write!(sql, " AND {oblast} IN ({})", places.join(", "));
    }
    sql
}

/// One statement: the participations once, then each level grouped for itself, with and without sex.
///
/// Levels: 0 by all dimensions, 1 by the first alone, 2 all together.
fn statement(backend: DbBackend, question: &Question, limited_to: &[String]) -> Statement {
    let mut values = Vec::new();
    let conditions = conditions(question, limited_to, &mut values);
    let mut columns = String::new();
    for (at, dimension) in question.by.iter().enumerate() {
        let _ = write!(columns, ", {} AS d{at}", expression(*dimension, question.viewpoint));
    }
    let mut sql = format!(
        "WITH p AS MATERIALIZED (SELECT e.person_id AS person, e.sex AS sex{columns} \
         FROM enrolment e JOIN training t ON t.id = e.training_id WHERE {conditions})"
    );
    let width = question.by.len();
    let levels: &[(i32, usize)] = if width > 1 { &[(0, width), (1, 1), (2, 0)] } else { &[(0, 1), (2, 0)] };
    let mut union = "";
    for (level, kept) in levels {
        for by_sex in [0, 1] {
            let sex = if by_sex == 1 { "sex" } else { "CAST(NULL AS TEXT)" };
            let _ = write!(sql, " {union} SELECT {level}, {by_sex}, {sex}, COUNT(DISTINCT person), COUNT(*)");
            for at in 0..width {
                let _ = if at < *kept { write!(sql, ", d{at}") } else { write!(sql, ", CAST(NULL AS TEXT)") };
            }
            sql.push_str(" FROM p");
            let mut groups: Vec<String> = (0..*kept).map(|at| format!("d{at}")).collect();
            if by_sex == 1 {
                groups.push("sex".to_owned());
            }
            if !groups.is_empty() {
                let _ = write!(sql, " GROUP BY {}", groups.join(", "));
            }
            union = "UNION ALL";
        }
    }
    Statement::from_sql_and_values(backend, sql, values)
}
