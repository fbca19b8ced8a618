//! Tests on paper, answered by made-up people: before, about half is right; after, most of it.

use curriculum::{Language, Question, Quiz};
use training::{
    Desk, Outcome, Refusal,
    ids::TrainingId,
    learning::{self, PaperRow, Sheets},
    words::Purpose,
};
use uuid::Uuid;

/// Opens the test, and keys in a sheet for everybody.
pub(super) async fn hand_in(desk: &Desk, training: TrainingId, purpose: Purpose, language: Language) -> Outcome<()> {
    learning::open_test(desk, training, purpose).await?;
    let results = learning::test_results(desk, training).await?;
    let course = desk.library.course(&results.training.course).ok_or(Refusal::NoSuchCourse)?;
    let quiz = &course.test.as_ref().ok_or(Refusal::NoTestHere)?.quiz;
    let rows: Vec<PaperRow> = results
        .lines
        .iter()
        .enumerate()
        .map(|(place, line)| {
            let form = learning::test_form(line.line.enrolment.id, purpose);
            let right = match purpose {
                Purpose::Post => 14 + place * 5 % 7,
                Purpose::Pre | Purpose::Practice => 6 + place * 3 % 8,
            };
            let figures = figures(quiz, form, place, right);
            PaperRow { enrolment: line.line.enrolment.id.0, form, again: false, figures }
        })
        .collect();
    let operation_id = Uuid::new_v4().to_string();
    let sheets = Sheets { training, purpose, language: Some(language), operation_id, rows };
    learning::key_in_paper(desk, &sheets).await?;
    Ok(())
}

/// A sheet with so many right answers; the others are left open, not always the same ones.
fn figures(quiz: &Quiz, form: curriculum::Form, person: usize, right: usize) -> String {
    let questions = quiz.questions(form);
    let groups = questions.iter().enumerate().map(|(place, question)| {
        // Each person begins to know at another question.
        let knows = (place + person * 7) % questions.len() < right;
        if knows { key(question) } else { "-".to_owned() }
    });
    groups.collect::<Vec<_>>().join(" ")
}

/// The right answer as it stands on a sheet: numbers of options, or of targets in the order of the options.
fn key(question: &Question) -> String {
    let option = |id: &str| question.options.iter().position(|option| option.id == id);
    let target = |id: &str| {
        let right = question.right_target(id)?;
        question.targets.iter().position(|target| target.id == right.id)
    };
    let places: Vec<Option<usize>> = if question.targets.is_empty() {
        question.right_answer().iter().map(|id| option(id)).collect()
    } else {
        question.options.iter().map(|option| target(&option.id)).collect()
    };
    places.into_iter().flatten().map(|place| (place + 1).to_string()).collect()
}
