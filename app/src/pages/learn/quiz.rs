//! A module's quiz. Which options are right stays on the server until the quiz is handed in.

use curriculum::{Course, Language, Module};
use leptos::prelude::*;
use training::learning::{self, Progress};

use super::{count, course_in_path, crumbs, module_in_path, page_of, questions, title};
use crate::actions::learning::HandInQuiz;
use crate::acts::draft;
use crate::forms::{Hidden, Operation};
use crate::islands::KeepAnswers;
use crate::layout::{Page, page, same_for_visitors, sign_in_path};
use crate::pieces::Notice;
use crate::{format, seat};

pub(super) fn quiz() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        same_for_visitors(&desk);
        let course = course_in_path(&desk)?;
        let module = module_in_path(course)?;
        let what = t!(
            language,
            "quiz-what",
            n = count(module.quiz.len()),
            percent = format::percent(language, i64::from(module.quiz.pass_percent))
        );
        let progress = learning::view_progress(&desk, &course.slug).await?;
        let questions = match desk.member() {
            Some(_) => form(language, course, module, &progress),
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

fn form(language: Language, course: &Course, module: &Module, progress: &Progress) -> AnyView {
    let typed = draft("learning/hand-in");
    let form = typed.value("form", progress.next_form(module).letter().to_owned()).parse().unwrap_or_default();
    let fields = questions::form_fields(language, typed, &module.quiz, form, questions::now());
    // Each try is kept apart on the device, so that an old one is never brought back.
    let tries = progress.tries.get(&module.quiz.id).copied().unwrap_or(0);
    let kept_as = format!("{} try {tries} form {form}", page_of(course, module, "quiz"));
    let (course, module) = (course.slug.clone(), module.code.clone());
    view! {
        <ActionForm action={ServerAction::<HandInQuiz>::new()} attr:class="quiz" attr:id="questions">
            <Operation/>
            <Hidden name="course" value=course/>
            <Hidden name="module" value=module/>
            {fields}
            <KeepAnswers form="questions".to_owned() kept_as kept=t!(language, "quiz-kept")/>
            <div class="actions"><button>{t!(language, "quiz-hand-in")}</button></div>
        </ActionForm>
    }
    .into_any()
}

fn to_read(language: Language, module: &Module) -> AnyView {
    view! {
        <Notice>
            <p>{t!(language, "quiz-sign-in")}</p>
            <p><a class="button" href=sign_in_path(language)>{t!(language, "sign-in")}</a></p>
        </Notice>
        {questions::to_read(language, &module.quiz)}
    }
    .into_any()
}
