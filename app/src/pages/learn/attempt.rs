//! What an attempt at a quiz showed: each question with what was chosen, what is right, and why.

use curriculum::{Choice, Course, Language, Module, Question};
use leptos::prelude::*;
use training::Refusal;
use training::ids::AttemptId;
use training::learning::{self, Progress};
use training::store::attempt_answer::Model as GivenAnswer;

use super::{crumbs, next_page, page_of, title};
use crate::layout::{Page, page};
use crate::pieces::{Figure, State};
use crate::{format, seat};

pub(super) fn attempt() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: AttemptId = seat::in_path("id", Refusal::NoSuchModule)?;
        let (attempt, answers) = learning::view_attempt(&desk, id).await?;
        let course = desk.library.course(&attempt.course).ok_or(Refusal::NoSuchCourse)?;
        let module = course.modules.iter().find(|module| module.quiz.id == attempt.quiz);
        let module = module.ok_or(Refusal::NoSuchModule)?;
        let progress = learning::view_progress(&desk, &course.slug).await?;

        let (kind, word, lead) = match attempt.passed {
            true => ("done", t!(language, "quiz-passed"), t!(language, "attempt-passed")),
            false => ("planned", t!(language, "quiz-not-passed"), t!(language, "attempt-not-passed")),
        };
        let score =
            t!(language, "attempt-score", right = i64::from(attempt.score), questions = i64::from(attempt.questions));
        let needed = format::percent(language, i64::from(module.quiz.pass_percent));
        let needed = t!(language, "attempt-needed", percent = needed);
        let handed_in = format::moment(language, attempt.handed_in_at);
        // In the order of the quiz; a question that the curriculum no longer holds cannot be shown.
        let questions = module.quiz.questions.iter().enumerate().filter_map(|(number, question)| {
            let answer = answers.iter().find(|answer| answer.question == question.id)?;
            Some(answered(language, number, question, answer))
        });
        let questions = questions.collect_view();
        let onward = onward(language, course, module, &progress, attempt.passed);
        let heading = t!(language, "quiz-of", module = title(module, language));
        let crumbs = crumbs(language, course, Some(module));
        Ok(view! {
            <Page title=heading crumbs>
                <p><State kind text=word/></p>
                <p class="lead">{lead}</p>
                <dl class="figures">
                    <Figure name=t!(language, "attempt-right-answers") value=score definition=needed/>
                </dl>
                {onward}
                <h2>{t!(language, "attempt-answers")}</h2>
                {questions}
                <p class="soft">{t!(language, "attempt-handed-in", moment = handed_in)}</p>
            </Page>
        })
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

fn answered(language: Language, number: usize, question: &Question, answer: &GivenAnswer) -> AnyView {
    let given: Vec<&str> = answer.given.split(',').filter(|id| !id.is_empty()).collect();
    let (kind, word) = match (answer.right, given.is_empty()) {
        (true, _) => ("right", t!(language, "answer-right")),
        (false, false) => ("wrong", t!(language, "answer-wrong")),
        (false, true) => ("wrong", t!(language, "answer-open")),
    };
    let options = question.options.iter().map(|option| choice(language, option, given.contains(&option.id.as_str())));
    let options = options.collect_view();
    let stem = format!("{}. {}", number + 1, question.stem.get(language));
    view! {
        <section class=format!("answer {kind}")>
            <h3>{stem}</h3>
            <p><State kind text=word/></p>
            <ul>{options}</ul>
            <p>{question.explanation.get(language).clone()}</p>
        </section>
    }
    .into_any()
}

/// An option: whether it was chosen, whether it is right, and why.
fn choice(language: Language, option: &Choice, chosen: bool) -> AnyView {
    let right = option.right.then(|| view! { " " <State kind="right" text=t!(language, "option-right")/> });
    let mine = chosen.then(|| view! { " " <small class="soft">{t!(language, "option-chosen")}</small> });
    let why = option.why.get(language).clone().map(|why| view! { <br/> <small class="soft">{why}</small> });
    let text = option.text.get(language).clone();
    let text = if chosen { view! { <strong>{text}</strong> }.into_any() } else { text.into_any() };
    view! { <li>{text} {right} {mine} {why}</li> }.into_any()
}
