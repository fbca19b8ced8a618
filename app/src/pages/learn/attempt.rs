//! What an attempt at a quiz showed: each question with what was chosen, what is right, and why.

use curriculum::{Course, Language, Module};
use leptos::prelude::*;
use training::Refusal;
use training::ids::AttemptId;
use training::learning::{self, Progress, Standing};
use training::words::Purpose;

use super::{crumbs, next_page, page_of, questions, title};
use crate::layout::{Page, page};
use crate::pieces::{Figure, State};
use crate::{format, seat};

pub(super) fn attempt() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: AttemptId = seat::in_path("id", Refusal::NoSuchModule)?;
        let (attempt, answers) = learning::view_attempt(&desk, id).await?;
        let course = desk.library.course(&attempt.course).ok_or(Refusal::NoSuchCourse)?;
        let quiz = course.quiz(&attempt.quiz).ok_or(Refusal::NoSuchModule)?;
        let module = course.module(&attempt.quiz);
        let heading = match (attempt.purpose, module) {
            (Purpose::Pre, _) => t!(language, "test-before"),
            (Purpose::Post, _) => t!(language, "test-after"),
            (Purpose::Practice, Some(module)) => t!(language, "quiz-of", module = title(module, language)),
            (Purpose::Practice, None) => t!(language, "quiz"),
        };
        let crumbs = crumbs(language, course, module);
        let handed_in = format::moment(language, attempt.handed_in_at);
        let handed_in = t!(language, "attempt-handed-in", moment = handed_in);
        if attempt.purpose == Purpose::Pre {
            // After the test before, nobody is told what was right: the test after would measure memory.
            let training = attempt.training_id.map(|training| format!("trainings/{training}")).unwrap_or_default();
            return Ok(view! {
                <Page title=heading crumbs>
                    <p><State kind="done" text=t!(language, "test-done")/></p>
                    <p class="lead">{t!(language, "test-before-thanks")}</p>
                    <p class="actions">
                        <a class="button" href=seat::at(language, &training)>{t!(language, "test-to-training")}</a>
                    </p>
                    <p class="soft">{handed_in}</p>
                </Page>
            }
            .into_any());
        }
        let (kind, word, lead) = match attempt.passed {
            true => ("done", t!(language, "quiz-passed"), t!(language, "attempt-passed")),
            false => ("planned", t!(language, "quiz-not-passed"), t!(language, "attempt-not-passed")),
        };
        let score =
            t!(language, "attempt-score", right = i64::from(attempt.score), questions = i64::from(attempt.questions));
        let needed = format::percent(language, i64::from(quiz.pass_percent));
        let needed = t!(language, "attempt-needed", percent = needed);
        let onward = match module {
            Some(module) => {
                let progress = learning::view_progress(&desk, &course.slug).await?;
                onward(language, course, module, &progress, attempt.passed)
            }
            None => ().into_any(),
        };
        // Others may still be answering the same questions.
        let shown = match (attempt.purpose, attempt.training_id) {
            (Purpose::Post, Some(training)) => {
                learning::view_own_test(&desk, training, Purpose::Post).await?.standing != Standing::Open
                    && learning::is_test_closed(&desk, training, Purpose::Post).await?
            }
            _ => true,
        };
        let answers = match shown {
            true => view! {
                <h2>{t!(language, "attempt-answers")}</h2>
                {questions::with_answers(language, quiz, attempt.form.0, &answers)}
            }
            .into_any(),
            false => view! { <p class="soft">{t!(language, "test-answers-later")}</p> }.into_any(),
        };
        Ok(view! {
            <Page title=heading crumbs>
                <p><State kind text=word/></p>
                <p class="lead">{lead}</p>
                <dl class="figures">
                    <Figure name=t!(language, "attempt-right-answers") value=score definition=needed/>
                </dl>
                {onward}
                {answers}
                <p class="soft">{handed_in}</p>
            </Page>
        }
        .into_any())
    })
}

/// The next step first for those who passed, the second try for those who did not.
fn onward(language: Language, course: &Course, module: &Module, progress: &Progress, passed: bool) -> AnyView {
    let again = seat::at(language, &page_of(course, module, "quiz"));
    let lessons = seat::at(language, &page_of(course, module, ""));
    if !passed {
        return view! {
            <p class="actions">
                <a class="button" href=again>{t!(language, "quiz-again")}</a>
                <a class="button secondary" href=lessons>{t!(language, "attempt-to-lessons")}</a>
            </p>
        }
        .into_any();
    }
    let (next, name) = match learning::next_step(course, progress) {
        Some(step) => next_page(language, course, step),
        None => (format!("learn/{}", course.slug), course.title.get(language).clone()),
    };
    view! {
        <p class="actions">
            <a class="button" href=seat::at(language, &next)>{t!(language, "learn-continue")}</a>
            <span class="soft">{name}</span>
            <a class="button quiet" href=again>{t!(language, "quiz-again")}</a>
        </p>
    }
    .into_any()
}
