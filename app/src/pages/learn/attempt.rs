//! What an attempt at a quiz showed: each question with what was chosen, what is right, and why, as far as it is told.

use curriculum::{Course, Language, Module, Quiz};
use leptos::prelude::*;
use training::Refusal;
use training::ids::{AttemptId, TrainingId};
use training::learning::{self, OwnAttempt, Withheld};
use training::words::Purpose;

use super::{count, crumbs, page_of, questions, title, turn};
use crate::actions::learning::HANDED_IN;
use crate::islands::ForgetAnswers;
use crate::layout::{Page, page};
use crate::pages::trainings;
use crate::pieces::{Figure, Notice, State};
use crate::{format, seat};

pub(super) fn attempt() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: AttemptId = seat::in_path("id", Refusal::NoSuchModule)?;
        let own = learning::view_attempt(&desk, id).await?;
        let course = desk.library.course(&own.attempt.course).ok_or(Refusal::NoSuchCourse)?;
        let quiz = course.quiz(&own.attempt.quiz).ok_or(Refusal::NoSuchModule)?;
        let module = course.module(&own.attempt.quiz);
        let heading = match (own.attempt.purpose, module) {
            (Purpose::Practice, Some(module)) => t!(language, "quiz-of", module = title(module, language)),
            (purpose, _) => name(language, purpose),
        };
        let result = result(language, quiz, &own);
        let acts = match (own.withheld, own.attempt.training_id, module) {
            (Some(Withheld::TestWaits { training, purpose, .. }), ..) => to_test(language, training, purpose),
            (_, Some(training), _) => to_training(language, training, &own),
            (_, None, Some(module)) => to_module(language, course, module, own.passed == Some(true)),
            (_, None, None) => ().into_any(),
        };
        let answers = answers(language, quiz, &own);
        let turn = module.map(|module| {
            let lessons = (page_of(course, module, ""), title(module, language));
            turn(language, Some(lessons), super::onward(language, course, module))
        });
        // It has reached the server, so nothing of it need stay on the device.
        let arrived = seat::asked("done").is_some_and(|done| done == HANDED_IN);
        let operation = own.attempt.operation_id.clone();
        let forget = arrived.then(|| view! { <ForgetAnswers operation=Some(operation)/> });
        let handed_in = t!(language, "attempt-handed-in", moment = format::moment(language, own.attempt.handed_in_at));
        Ok(view! {
            <Page title=heading crumbs=crumbs(language, course, module)>
                {result}
                {acts}
                {answers}
                <p class="soft">{handed_in}</p>
                {forget}
                {turn}
            </Page>
        })
    })
}

fn name(language: Language, purpose: Purpose) -> String {
    match purpose {
        Purpose::Pre => t!(language, "test-before"),
        Purpose::Post => t!(language, "test-after"),
        Purpose::Practice => t!(language, "quiz"),
    }
}

/// What came of it: in a word, in a sentence, and as a number where there is one.
fn result(language: Language, quiz: &Quiz, own: &OwnAttempt) -> AnyView {
    let (kind, word) = match (own.passed, own.score) {
        (Some(true), _) => ("done", t!(language, "quiz-passed")),
        (Some(false), _) => ("planned", t!(language, "quiz-not-passed")),
        (None, Some(_)) if own.attempt.purpose == Purpose::Practice => {
            ("planned", t!(language, "attempt-result-later"))
        }
        (None, _) => ("done", t!(language, "test-done")),
    };
    let lead = match (own.withheld, own.passed) {
        (Some(Withheld::TestBefore), _) => t!(language, "test-before-thanks"),
        (Some(Withheld::TestAfter), _) if own.may_try_again => t!(language, "test-once-more"),
        (Some(Withheld::TestAfter), _) => t!(language, "test-answers-later"),
        (Some(Withheld::TestWaits { .. }), None) => t!(language, "attempt-result-later-what"),
        (_, Some(true)) => t!(language, "attempt-passed"),
        (_, Some(false)) => t!(language, "attempt-not-passed"),
        (None, None) => t!(language, "test-before-told"),
    };
    let figure = own.score.map(|(right, of)| {
        let score = t!(language, "attempt-score", right = count(right), questions = count(of));
        let definition = match (own.attempt.purpose, own.passed) {
            (Purpose::Pre, _) => t!(language, "test-before-definition"),
            (_, None) => t!(language, "attempt-told-part"),
            (_, Some(_)) => {
                t!(language, "attempt-needed", percent = format::percent(language, i64::from(quiz.pass_percent)))
            }
        };
        view! {
            <dl class="figures">
                <Figure name=t!(language, "attempt-right-answers") value=score definition/>
            </dl>
        }
    });
    view! {
        <p><State kind text=word/></p>
        <p class="lead">{lead}</p>
        {figure}
    }
    .into_any()
}

/// The answers that are told, and why the others are not yet.
fn answers(language: Language, quiz: &Quiz, own: &OwnAttempt) -> AnyView {
    let withheld = match own.withheld {
        Some(Withheld::TestWaits { questions, .. }) => {
            let why = t!(language, "attempt-withheld", n = count(questions));
            Some(view! { <Notice><p>{why}</p></Notice> }.into_any())
        }
        Some(Withheld::TestAfter) if own.may_try_again => {
            Some(view! { <p class="soft">{t!(language, "test-answers-later")}</p> }.into_any())
        }
        Some(Withheld::TestBefore | Withheld::TestAfter) | None => None,
    };
    if own.answers.is_empty() {
        return withheld.into_any();
    }
    view! {
        <h2>{t!(language, "attempt-answers")}</h2>
        {withheld}
        {questions::with_answers(language, quiz, own.attempt.form.0, &own.answers)}
    }
    .into_any()
}

/// The test that still waits stands before everything else.
fn to_test(language: Language, training: TrainingId, purpose: Purpose) -> AnyView {
    let test = trainings::address(language, training, format!("test/{purpose}"));
    view! {
        <p class="actions">
            <a class="button" href=test>{t!(language, "test-to")}</a>
            <span class="soft">{name(language, purpose)}</span>
        </p>
    }
    .into_any()
}

fn to_training(language: Language, training: TrainingId, own: &OwnAttempt) -> AnyView {
    let again = own.may_try_again.then(|| {
        let test = trainings::address(language, training, format!("test/{}", own.attempt.purpose));
        view! { <a class="button" href=test>{t!(language, "quiz-again")}</a> }
    });
    let class = if own.may_try_again { "button secondary" } else { "button" };
    let training = trainings::address(language, training, "");
    view! {
        <p class="actions">
            {again}
            <a class=class href=training>{t!(language, "test-to-training")}</a>
        </p>
    }
    .into_any()
}

/// The next module for those who passed, the second try for those who did not.
fn to_module(language: Language, course: &Course, module: &Module, passed: bool) -> AnyView {
    let again = seat::at(language, &page_of(course, module, "quiz"));
    if !passed {
        let lessons = seat::at(language, &page_of(course, module, ""));
        return view! {
            <p class="actions">
                <a class="button" href=again>{t!(language, "quiz-again")}</a>
                <a class="button secondary" href=lessons>{t!(language, "attempt-to-lessons")}</a>
            </p>
        }
        .into_any();
    }
    let (next, name) = super::onward(language, course, module);
    view! {
        <p class="actions">
            <a class="button" href=seat::at(language, &next)>{t!(language, "learn-continue")}</a>
            <span class="soft">{name}</span>
            <a class="button quiet" href=again>{t!(language, "quiz-again")}</a>
        </p>
    }
    .into_any()
}
