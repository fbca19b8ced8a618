//! A module's quiz. Which options are right stays on the server until the quiz is handed in.

use curriculum::{Course, Language, Module};
use leptos::prelude::*;
use training::ids::AccountId;
use training::learning::{self, Progress};

use super::{
    count, course_in_path, crumbs, is_approved, module, module_in_path, not_approved, onward, page_of, questions,
    remarks, title, turn,
};
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
            Some(member) => form(language, member.account, course, module, &progress),
            None => to_read(language, module),
        };
        let best = module::best(language, module, &progress);
        let remarks = remarks([not_approved(language, is_approved(language, module))]);
        let case = (page_of(course, module, "case"), t!(language, "case"));
        let turn = turn(language, Some(case), onward(language, course, module));
        let heading = t!(language, "quiz-of", module = title(module, language));
        let crumbs = crumbs(language, course, Some(module));
        Ok(view! {
            <Page title=heading crumbs>
                <p class="lead">{what}</p>
                {remarks}
                {best}
                {questions}
                {turn}
            </Page>
        })
    })
}

fn form(language: Language, account: AccountId, course: &Course, module: &Module, progress: &Progress) -> AnyView {
    let typed = draft("learning/hand-in");
    let form = typed.value("form", progress.next_form(module).letter().to_owned()).parse().unwrap_or_default();
    let left_open = questions::left_open(language, typed, &module.quiz, form);
    let fields = questions::form_fields(language, typed, &module.quiz, form, questions::now());
    let hand_in = questions::hand_in(language, typed);
    // Each try is kept apart on the device, so that one that was handed in is never brought back.
    let tries = progress.tries.get(&module.quiz.id).copied().unwrap_or(0);
    let page = page_of(course, module, "quiz");
    let (course, module) = (course.slug.clone(), module.code.clone());
    view! {
        {left_open}
        <ActionForm action={ServerAction::<HandInQuiz>::new()} attr:class="quiz" attr:id="questions">
            <Operation/>
            <Hidden name="course" value=course/>
            <Hidden name="module" value=module/>
            {fields}
            <KeepAnswers
                form="questions".to_owned()
                account=account.0
                page
                filling=format!("{tries} form {form}")
                given_back=typed.is_given()
                kept=t!(language, "quiz-kept")
            />
            {hand_in}
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
