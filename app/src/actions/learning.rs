//! Reading lessons and answering quizzes.

use std::collections::BTreeMap;

use curriculum::Form;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use training::learning::{self, Answers, HandIn, PaperRow, Sheets, TestHandIn};
use training::{Outcome, Refusal};

use crate::acts::{self, Destination};
use crate::seat;

/// The news of an attempt that has reached the server; its page then forgets what the device kept of it.
pub(crate) const HANDED_IN: &str = "handed-in";

/// The lesson that was read.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ReadForm {
    course: String,
    module: String,
    lesson: String,
}

/// Leads on to the next lesson of the module, and after its last to the case.
#[server(prefix = "/api", endpoint = "learning/read")]
pub async fn read_lesson(#[server(flatten)] form: ReadForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let desk = seat::desk();
        learning::mark_read(&desk, &form.course, &form.module, &form.lesson).await?;
        let course = desk.library.course(&form.course).ok_or(Refusal::NoSuchCourse)?;
        let module = course.module(&form.module).ok_or(Refusal::NoSuchModule)?;
        let next = module.next_lesson(&form.lesson).map_or("case", |lesson| lesson.slug.as_str());
        Ok(Destination::page(format!("learn/{}/{}/{next}", course.slug, module.code)))
    })
    .await
}

/// A quiz with what was chosen, by id of the question: `answers[sex-or-gender][]`; a question with several controls has
/// the control's own name behind a tilde, `answers[two-streets~a][]`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct QuizForm {
    course: String,
    module: String,
    form: String,
    /// When the questions were opened, in seconds since 1970.
    opened: String,
    operation: String,
    /// `yes` to hand in with open questions.
    with_open: String,
    answers: BTreeMap<String, Vec<String>>,
}

/// The answers question by question, without controls that were left open.
fn gathered(answers: &BTreeMap<String, Vec<String>>) -> Answers {
    let mut gathered = Answers::new();
    for (name, given) in answers {
        let question = name.split('~').next().unwrap_or_default();
        let given = given.iter().filter(|answer| !answer.is_empty()).cloned();
        gathered.entry(question.to_owned()).or_default().extend(given);
    }
    gathered
}

/// Seconds since the questions were opened; none where the form does not say.
fn seconds_since(opened: &str, now: i64) -> Option<i32> {
    let opened: i64 = opened.parse().ok()?;
    i32::try_from(now - opened).ok()
}

/// The form's own id; one without was not sent by its page.
fn read_operation(operation: &str) -> Outcome<String> {
    if operation.is_empty() { Err(Refusal::SheetUsedBefore.into()) } else { Ok(operation.to_owned()) }
}

/// The form of the questions; one that is neither was made up.
fn read_form(letter: &str) -> Outcome<Form> {
    if letter.is_empty() { Ok(Form::A) } else { letter.parse().map_err(|_| Refusal::QuestionUnknown.into()) }
}

#[server(prefix = "/api", endpoint = "learning/hand-in")]
pub async fn hand_in_quiz(#[server(flatten)] form: QuizForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let desk = seat::desk();
        let handed_in = HandIn {
            course: form.course.clone(),
            module: form.module.clone(),
            form: read_form(&form.form)?,
            language: seat::language(),
            answers: gathered(&form.answers),
            open_questions: form.with_open == "yes",
            seconds: seconds_since(&form.opened, desk.clock.now().timestamp()),
            operation_id: read_operation(&form.operation)?,
        };
        let attempt = learning::hand_in(&desk, &handed_in).await?;
        Ok(Destination::page(format!("attempts/{attempt}")).done(HANDED_IN))
    })
    .await
}

/// A training's test with what was chosen.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TestForm {
    training: String,
    purpose: String,
    form: String,
    opened: String,
    operation: String,
    /// `yes` to hand in with open questions.
    with_open: String,
    answers: BTreeMap<String, Vec<String>>,
}

#[server(prefix = "/api", endpoint = "learning/hand-in-test")]
pub async fn hand_in_test(#[server(flatten)] form: TestForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let desk = seat::desk();
        let handed_in = TestHandIn {
            training: form.training.parse().map_err(|_| Refusal::NoSuchTraining)?,
            purpose: form.purpose.parse().map_err(|_| Refusal::NoTestHere)?,
            form: read_form(&form.form)?,
            language: seat::language(),
            answers: gathered(&form.answers),
            open_questions: form.with_open == "yes",
            seconds: seconds_since(&form.opened, desk.clock.now().timestamp()),
            operation_id: read_operation(&form.operation)?,
        };
        let attempt = learning::hand_in_test(&desk, &handed_in).await?;
        Ok(Destination::page(format!("attempts/{attempt}")).done(HANDED_IN))
    })
    .await
}

/// A test that is opened or closed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DoorForm {
    training: String,
    purpose: String,
    /// `yes` to open, else to close.
    open: String,
}

#[server(prefix = "/api", endpoint = "learning/open-test")]
pub async fn set_test_door(#[server(flatten)] form: DoorForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let desk = seat::desk();
        let training = form.training.parse().map_err(|_| Refusal::NoSuchTraining)?;
        let purpose = form.purpose.parse().map_err(|_| Refusal::NoTestHere)?;
        let done = if form.open == "yes" {
            learning::open_test(&desk, training, purpose).await?;
            "test-opened"
        } else {
            learning::close_test(&desk, training, purpose).await?;
            "test-closed"
        };
        Ok(Destination::page(format!("trainings/{training}/tests")).done(done))
    })
    .await
}

/// Answers from paper, one row a participant.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PaperForm {
    training: String,
    purpose: String,
    /// Of the sheets; empty for that of the training.
    language: String,
    operation: String,
    rows: BTreeMap<String, PaperRowForm>,
}

/// One participant's row.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PaperRowForm {
    enrolment: String,
    form: String,
    /// `yes` for a second try.
    again: String,
    figures: String,
}

#[server(prefix = "/api", endpoint = "learning/key-in")]
pub async fn key_in_paper(#[server(flatten)] form: PaperForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let training = form.training.parse().map_err(|_| Refusal::NoSuchTraining)?;
        let rows = form.rows.values().map(|row| {
            Ok(PaperRow {
                enrolment: row.enrolment.parse().map_err(|_| Refusal::NoSuchEnrolment)?,
                form: read_form(&row.form)?,
                again: row.again == "yes",
                figures: row.figures.clone(),
            })
        });
        let sheets = Sheets {
            training,
            purpose: form.purpose.parse().map_err(|_| Refusal::NoTestHere)?,
            language: form.language.parse().ok(),
            operation_id: read_operation(&form.operation)?,
            rows: rows.collect::<Outcome<_>>()?,
        };
        let kept = learning::key_in_paper(&seat::desk(), &sheets).await?;
        let kept = i64::try_from(kept).unwrap_or(i64::MAX);
        Ok(Destination::page(format!("trainings/{training}/tests")).done("paper-kept").count(kept))
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_of_one_question_are_gathered_and_open_ones_left_out() {
        let answers = BTreeMap::from([
            ("order".to_owned(), vec!["b".to_owned(), String::new()]),
            ("case~a".to_owned(), vec!["a=yes".to_owned()]),
            ("case~b".to_owned(), vec!["b=no".to_owned()]),
        ]);
        let gathered = gathered(&answers);
        assert_eq!(gathered["case"], ["a=yes", "b=no"]);
        assert_eq!(gathered["order"], ["b"]);
    }
}
