//! Tests answered on paper, keyed in by the trainer: one row a person, a group of figures a question.

use std::collections::HashMap;

use curriculum::{Form, Language, Question, QuestionKind, Quiz, YES_NO};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;

use super::{
    attempts::{Answers, Written},
    tests_of_trainings::{attempts_of, done, lock_to_run, next_form, require_test},
};
use crate::{
    Desk, Outcome, Refusal, access, audit,
    enrolment::{self, EnrolmentLine},
    ids::{PersonId, TrainingId},
    store::{attempt, training},
    words::{AnswerMeans, Purpose, TrainingState},
};

/// The sheets of a test that can be keyed in.
#[derive(Clone, Debug)]
pub struct Paper {
    pub training: training::Model,
    /// How many questions a form has.
    pub questions: usize,
    /// Those who have not answered, and those who may try the test after once more; in the order of names.
    pub sheets: Vec<Sheet>,
    /// How many sheets of this test the asker has keyed in so far.
    pub keyed_in: usize,
}

/// The place of one participant's sheet.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub line: EnrolmentLine,
    /// The form that this person answers.
    pub form: Form,
    /// A second try at the test after.
    pub again: bool,
}

/// Sheets as they were keyed in, all at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheets {
    pub training: TrainingId,
    pub purpose: Purpose,
    /// The language of the sheets; the training's own where none is said.
    pub language: Option<Language>,
    /// The form's own id: a sheet that comes twice in it is one attempt.
    pub operation_id: String,
    pub rows: Vec<PaperRow>,
}

/// The answers of one participant as they stand on paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaperRow {
    pub enrolment: i64,
    pub form: Form,
    /// A second try at the test after, by one who has not passed it.
    pub again: bool,
    /// A group of figures for each question, parted by spaces; a hyphen for an open one. Empty: nothing was handed in.
    pub figures: String,
}

/// The sheets that can be keyed in for a test.
///
/// # Errors
/// Refuses those who may not run the training, and a training without tests.
pub async fn view_paper(desk: &Desk, training: TrainingId, purpose: Purpose) -> Outcome<Paper> {
    let store = desk.store.read();
    let training = training::Entity::find_by_id(training).one(store).await?.ok_or(Refusal::NoSuchTraining)?;
    access::require_in(desk, access::can_plan(desk), &training.oblast)?;
    let (_, test) = require_test(desk, &training, purpose)?;
    let mut made: HashMap<PersonId, Vec<attempt::Model>> = HashMap::new();
    let mut keyed_in = 0;
    let attempts = attempt::Entity::find()
        .filter(attempt::COLUMN.training_id.eq(training.id))
        .filter(attempt::COLUMN.purpose.eq(purpose))
        .order_by_asc(attempt::COLUMN.id);
    for attempt in attempts.all(store).await? {
        keyed_in += usize::from(attempt.how == AnswerMeans::Paper && attempt.keyed_by == desk.account());
        made.entry(attempt.person_id).or_default().push(attempt);
    }
    let lines = enrolment::lines(store, training.id).await?;
    let sheets = lines
        .into_iter()
        .filter(EnrolmentLine::on_sheets)
        .filter_map(|line| {
            let made = made.remove(&line.person.id).unwrap_or_default();
            let form = next_form(line.enrolment.id, purpose, &made);
            done(purpose, &made).is_none().then_some(Sheet { line, form, again: !made.is_empty() })
        })
        .collect();
    Ok(Paper { training, questions: test.quiz.len(), sheets, keyed_in })
}

/// Keeps what participants answered on paper, all rows or none; rows without figures are passed over. A row for somebody
/// who has answered already changes nothing, unless it says that it is the second try of one who may have one: the first
/// attempt stands. The same sheets once more change nothing either. Returns how many attempts were kept.
///
/// # Errors
/// Refuses those who may not run the training, a cancelled one, rows of other trainings and of those
/// who are not on its sheets, and figures
/// that are no answers, naming the enrolment.
pub async fn key_in_paper(desk: &Desk, sheets: &Sheets) -> Outcome<usize> {
    let purpose = sheets.purpose;
    let transaction = desk.store.begin().await?;
    let training = lock_to_run(desk, &transaction, sheets.training).await?;
    if training.state == TrainingState::Cancelled {
        return Err(Refusal::TrainingCancelled.into());
    }
    let (course, test) = require_test(desk, &training, purpose)?;
    let lines = enrolment::lines(&transaction, training.id).await?;
    let mut kept = 0;
    for row in &sheets.rows {
        if row.figures.trim().is_empty() {
            continue;
        }
        let line = lines.iter().find(|line| line.enrolment.id.0 == row.enrolment);
        let line = line.filter(|line| line.on_sheets()).ok_or(Refusal::NotOfThisTraining)?;
        // What the figures mean is always an answer that the questions take; a sheet of nothing but hyphens is one too.
        let answers = read_figures(&test.quiz, row.form, &row.figures);
        let answers = answers.ok_or(Refusal::PaperNotUnderstood { enrolment: row.enrolment })?;
        let made = attempts_of(&transaction, training.id, line.person.id, purpose).await?;
        if done(purpose, &made).is_some() || made.len() != usize::from(row.again) {
            continue;
        }
        let operation_id = format!("{} {}", sheets.operation_id, line.enrolment.id);
        let written = Written {
            person: line.person.id,
            training: Some(training.id),
            course,
            quiz: &test.quiz,
            form: row.form,
            purpose,
            language: sheets.language.unwrap_or(training.language.0),
            answers: &answers,
            how: AnswerMeans::Paper,
            seconds: None,
            keyed_by: desk.account(),
            operation_id: &operation_id,
        };
        if written.find_before(&transaction).await?.is_some() {
            continue;
        }
        written.keep(desk, &transaction).await?;
        kept += 1;
    }
    if kept > 0 {
        let detail = json!({ "test": purpose, "attempts": kept });
        audit::record(desk, &transaction, "key_in_paper", format!("training {}", training.id), &detail).await?;
    }
    transaction.commit().await?;
    Ok(kept)
}

/// The answers that figures on paper mean. Options are numbered from 1 in the order of the sheet; statements of a case
/// are answered 1 for yes and 2 for no, and pairs by the number of the target, each in the order of the options.
fn read_figures(quiz: &Quiz, form: Form, figures: &str) -> Option<Answers> {
    let questions = quiz.questions(form);
    let groups: Vec<&str> = figures.split_whitespace().collect();
    if groups.len() != questions.len() {
        return None;
    }
    questions
        .iter()
        .zip(groups)
        .map(|(question, group)| Some((question.id.clone(), read_group(question, group)?)))
        .collect()
}

fn read_group(question: &Question, group: &str) -> Option<Vec<String>> {
    if matches!(group, "-" | "–" | "—") {
        return Some(Vec::new());
    }
    let places: Vec<usize> = group.to_lowercase().chars().map(place_of).collect::<Option<Vec<_>>>()?;
    let option = |place: &usize| question.options.get(*place).map(|option| option.id.clone());
    match question.kind {
        QuestionKind::One | QuestionKind::TrueFalse if places.len() != 1 => None,
        QuestionKind::Order if places.len() != question.options.len() => None,
        QuestionKind::Match | QuestionKind::Case => {
            let ids: Vec<&str> = match question.kind {
                QuestionKind::Case => YES_NO.to_vec(),
                _ => question.targets.iter().map(|target| target.id.as_str()).collect(),
            };
            if places.len() != question.options.len() {
                return None;
            }
            let pairs = question.options.iter().zip(&places);
            pairs.map(|(option, place)| Some(format!("{}={}", option.id, ids.get(*place)?))).collect()
        }
        _ => places.iter().map(option).collect(),
    }
}

/// The place that a sign means: figures from 1, as they stand on the sheet, or Latin letters from a.
fn place_of(sign: char) -> Option<usize> {
    const FIGURES: &str = "12345678";
    const LETTERS: &str = "abcdefgh";
    FIGURES.chars().position(|own| own == sign).or_else(|| LETTERS.chars().position(|own| own == sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_and_letters_mean_their_place() {
        assert_eq!("124".chars().map(place_of).collect::<Vec<_>>(), [Some(0), Some(1), Some(3)]);
        assert_eq!("abd".chars().map(place_of).collect::<Vec<_>>(), [Some(0), Some(1), Some(3)]);
        assert_eq!(place_of('z'), None);
    }
}
