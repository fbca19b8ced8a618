//! Tests answered on paper, keyed in by the trainer: one row a person, a group of figures a question.

use curriculum::{Form, Language, Question, QuestionKind, Quiz, YES_NO};
use serde_json::json;

use super::{
    attempts::{Answers, Written},
    tests_of_trainings::{attempts_of, done, require_run, require_test},
};
use crate::{
    Desk, Outcome, Refusal, audit, enrolment,
    ids::TrainingId,
    words::{AnswerMeans, Purpose},
};

/// The answers of one participant as they stand on paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaperRow {
    pub enrolment: i64,
    pub form: Form,
    /// A group of figures for each question, parted by spaces; a hyphen for an open one. Empty: nothing was handed in.
    pub figures: String,
}

/// Keeps what participants answered on paper, all rows or none; rows without figures are passed over. A row for somebody
/// who has answered already changes nothing: the first attempt stands. Returns how many attempts were kept.
///
/// # Errors
/// Refuses those who may not run the training, rows of other trainings, and figures that are no answers, naming the enrolment.
pub async fn key_in_paper(
    desk: &Desk,
    training: TrainingId,
    purpose: Purpose,
    language: Language,
    rows: &[PaperRow],
) -> Outcome<usize> {
    let training = require_run(desk, training).await?;
    let (course, test) = require_test(desk, &training)?;
    if purpose == Purpose::Practice {
        return Err(Refusal::NoTestHere.into());
    }
    let transaction = desk.store.begin().await?;
    let lines = enrolment::lines(&transaction, training.id).await?;
    let mut kept = 0;
    for row in rows {
        if row.figures.trim().is_empty() {
            continue;
        }
        let line = lines.iter().find(|line| line.enrolment.id.0 == row.enrolment).ok_or(Refusal::NotOfThisTraining)?;
        let answers = read_figures(&test.quiz, row.form, &row.figures);
        let answers = answers.ok_or(Refusal::PaperNotUnderstood { enrolment: row.enrolment })?;
        let made = attempts_of(&transaction, training.id, line.person.id, purpose).await?;
        if done(purpose, &made).is_some() {
            continue;
        }
        let operation_id = format!("paper {} {purpose} {} {}", training.id, line.enrolment.id, made.len());
        let written = Written {
            person: line.person.id,
            training: Some(training.id),
            course,
            quiz: &test.quiz,
            form: row.form,
            purpose,
            language,
            answers: &answers,
            how: AnswerMeans::Paper,
            seconds: None,
            keyed_by: desk.account(),
            operation_id: &operation_id,
        };
        written.check()?;
        written.keep(desk, &transaction).await?;
        kept += 1;
    }
    let detail = json!({ "test": purpose, "attempts": kept });
    audit::record(desk, &transaction, "key_in_paper", format!("training {}", training.id), &detail).await?;
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
