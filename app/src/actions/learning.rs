//! Reading lessons and answering quizzes.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use training::Refusal;
use training::learning::{self, HandIn};

use crate::acts::{self, Destination};
use crate::seat;

/// The lesson that was read.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ReadForm {
    course: String,
    module: String,
    lesson: String,
}

/// Leads on to the next lesson of the module, and after its last to the quiz.
#[server(prefix = "/api", endpoint = "learning/read")]
pub async fn read_lesson(#[server(flatten)] form: ReadForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        let desk = seat::desk();
        learning::mark_read(&desk, &form.course, &form.module, &form.lesson).await?;
        let course = desk.library.course(&form.course).ok_or(Refusal::NoSuchCourse)?;
        let module = course.module(&form.module).ok_or(Refusal::NoSuchModule)?;
        let next = module.next_lesson(&form.lesson).map_or("quiz", |lesson| lesson.slug.as_str());
        Ok(Destination::page(format!("learn/{}/{}/{next}", course.slug, module.code)))
    })
    .await
}

/// A quiz with what was chosen: ids of options by id of the question, as `answers[sex-or-gender][]`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct QuizForm {
    course: String,
    module: String,
    operation: String,
    answers: BTreeMap<String, Vec<String>>,
}

#[server(prefix = "/api", endpoint = "learning/hand-in")]
pub async fn hand_in_quiz(#[server(flatten)] form: QuizForm) -> Result<(), ServerFnError> {
    acts::answer(&form, async {
        if form.operation.is_empty() {
            return Err(Refusal::OperationMismatch.into());
        }
        let form = form.clone();
        let handed_in = HandIn {
            course: form.course,
            module: form.module,
            language: seat::language(),
            training: None,
            answers: form.answers,
            operation_id: form.operation,
        };
        let attempt = learning::hand_in(&seat::desk(), &handed_in).await?;
        Ok(Destination::page(format!("attempts/{attempt}")))
    })
    .await
}
