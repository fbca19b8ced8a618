//! The list behind a number, for those who may see names.

use std::fmt::Write;

use chrono::NaiveDate;
use sea_orm::{FromQueryResult, Statement, Value};

use super::{Question, count};
use crate::{
    Desk, Outcome, access,
    ids::{PersonId, TrainingId},
    words::Sex,
};

/// Participations listed at the most; a larger cell is to be asked for more closely.
const MOST: usize = 2000;

/// Which number of the answer: the line's keys (fewer than the dimensions for a subtotal, none for the total), and the
/// sex where it is not the line's total.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub keys: Vec<Option<String>>,
    /// `Some(None)` is the column of those whose sex is not known.
    pub sex: Option<Option<Sex>>,
}

/// One participation behind a number.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Participation {
    pub person: PersonId,
    pub family_name: String,
    pub given_name: String,
    pub patronymic: Option<String>,
    pub sex: Option<Sex>,
    pub organisation: Option<String>,
    pub training: TrainingId,
    pub first_day: NaiveDate,
    pub oblast: String,
    pub venue: String,
}

/// The participations behind one number, in the order of names, at most 2,000.
///
/// # Errors
/// Refuses those who may not see names; otherwise as [`super::participation`].
pub async fn list_participations(desk: &Desk, question: &Question, cell: &Cell) -> Outcome<Vec<Participation>> {
    access::require(desk, access::can_see_reports(desk) && access::can_see_people(desk))?;
    question.check()?;
    let limited_to = count::limits(desk, question)?;
    let mut values: Vec<Value> = Vec::new();
    let mut conditions = count::conditions(question, &limited_to, &mut values);
    for (dimension, key) in question.by.iter().zip(&cell.keys) {
        let expression = count::expression(*dimension, question.viewpoint);
        narrow(&mut conditions, &mut values, expression, key.clone());
    }
    if let Some(sex) = cell.sex {
        narrow(&mut conditions, &mut values, "e.sex", sex.map(|sex| sex.word().to_owned()));
    }
    let sql = format!(
        "SELECT p.id AS person, p.family_name, p.given_name, p.patronymic, e.sex, o.name AS organisation, \
         t.id AS training, t.first_day, t.oblast, t.venue \
         FROM enrolment e JOIN training t ON t.id = e.training_id JOIN person p ON p.id = e.person_id \
         LEFT JOIN organisation o ON o.id = e.organisation_id \
         WHERE {conditions} ORDER BY p.sort_key, p.id, t.first_day LIMIT {MOST}"
    );
    let store = desk.store.read();
    let statement = Statement::from_sql_and_values(store.get_database_backend(), sql, values);
    Ok(Participation::find_by_statement(statement).all(store).await?)
}

fn narrow(conditions: &mut String, values: &mut Vec<Value>, expression: &str, key: Option<String>) {
    let _ = match key {
        Some(key) => {
            values.push(key.into());
            write!(conditions, " AND {expression} = ${}", values.len())
        }
        None => write!(conditions, " AND {expression} IS NULL"),
    };
}
