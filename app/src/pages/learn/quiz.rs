//! A module's quiz. Which options are right stays on the server until the quiz is handed in.

use curriculum::{Course, Language, Module, Question, QuestionKind};
use leptos::prelude::*;

use super::{count, course_in_path, crumbs, module_in_path, title};
use crate::actions::learning::HandInQuiz;
use crate::acts::{Draft, draft};
use crate::forms::{Hidden, Operation};
use crate::layout::{Page, page, sign_in_path};
use crate::pieces::Notice;
use crate::{format, seat};

pub(super) fn quiz() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let course = course_in_path(&desk)?;
        let module = module_in_path(course)?;
        let what = t!(
            language,
            "quiz-what",
            n = count(module.quiz.questions.len()),
            percent = format::percent(language, i64::from(module.quiz.pass_percent))
        );
        let questions = match desk.member() {
            Some(_) => form(language, course, module),
            None => to_read(language, module),
        };
        let heading = t!(language, "quiz-of", module = title(module, language));
        let crumbs = crumbs(language, course, Some(module));
        Ok(view! {
            <Page title=heading crumbs>
                <p class="lead">{what}</p>
                {questions}
            </Page>
        })
    })
}

/// The question with its number: "3. What do you do first?".
fn stem(language: Language, number: usize, question: &Question) -> String {
    format!("{}. {}", number + 1, question.stem.get(language))
}

fn form(language: Language, course: &Course, module: &Module) -> AnyView {
    let typed = draft("learning/hand-in");
    let questions = module.quiz.questions.iter().enumerate();
    let questions = questions.map(|(number, question)| fieldset(language, typed, number, question)).collect_view();
    let (course, module) = (course.slug.clone(), module.code.clone());
    view! {
        <ActionForm action={ServerAction::<HandInQuiz>::new()} attr:class="quiz">
            <Operation/>
            <Hidden name="course" value=course/>
            <Hidden name="module" value=module/>
            {questions}
            <div class="actions"><button>{t!(language, "quiz-hand-in")}</button></div>
        </ActionForm>
    }
    .into_any()
}

fn fieldset(language: Language, typed: Draft, number: usize, question: &Question) -> AnyView {
    let chosen = typed.values(&format!("answers[{}]", question.id), Vec::new());
    let name = format!("answers[{}][]", question.id);
    let (kind, hint) = match question.kind {
        QuestionKind::One | QuestionKind::TrueFalse => ("radio", None),
        QuestionKind::Several => ("checkbox", Some(t!(language, "quiz-several"))),
    };
    let options = question.options.iter().map(|option| {
        let checked = chosen.contains(&option.id);
        view! {
            <label class="option">
                <input type=kind name=name.clone() value=option.id.clone() checked=checked/>
                <span>{option.text.get(language).clone()}</span>
            </label>
        }
    });
    let options = options.collect_view();
    let hint_id = format!("hint-{}", question.id);
    let described = hint.is_some().then(|| hint_id.clone());
    view! {
        <fieldset class="question" aria-describedby=described>
            <legend>{stem(language, number, question)}</legend>
            {hint.map(|hint| view! { <span class="hint" id=hint_id>{hint}</span> })}
            {options}
        </fieldset>
    }
    .into_any()
}

/// The questions without a form, for a visitor: whose answers they were could not be kept.
fn to_read(language: Language, module: &Module) -> AnyView {
    let questions = module.quiz.questions.iter().map(|question| {
        let options = question.options.iter().map(|option| view! { <li>{option.text.get(language).clone()}</li> });
        view! {
            <li class="question">
                <p><strong>{question.stem.get(language).clone()}</strong></p>
                <ul>{options.collect_view()}</ul>
            </li>
        }
    });
    let questions = questions.collect_view();
    view! {
        <Notice>
            <p>{t!(language, "quiz-sign-in")}</p>
            <p><a class="button" href=sign_in_path(language)>{t!(language, "sign-in")}</a></p>
        </Notice>
        <ol class="quiz">{questions}</ol>
    }
    .into_any()
}
