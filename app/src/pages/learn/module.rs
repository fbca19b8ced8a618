//! A module: what one can do at its end, its lessons, what to keep in mind, its quiz.

use curriculum::{Course, Language, Module};
use leptos::prelude::*;
use training::learning::{self, Progress};

use super::{
    count, course_in_path, crumbs, extent, is_approved, module_in_path, not_approved, page_of, progress_line, remarks,
    sign_in_line, title,
};
use crate::layout::{Page, page, same_for_visitors};
use crate::pieces::State;
use crate::{format, seat};

pub(super) fn module() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        same_for_visitors(&desk);
        let course = course_in_path(&desk)?;
        let module = module_in_path(course)?;
        let progress = learning::view_progress(&desk, &course.slug).await?;

        let objectives = module.objectives.get(language).iter().cloned();
        let objectives = objectives.map(|objective| view! { <li>{objective}</li> }).collect_view();
        let lessons = lessons(language, course, module, &progress);
        let line = desk.member().is_some().then(|| progress_line(language, &progress, module));
        let sign_in = sign_in_line(language, &desk);
        let quiz = quiz(language, course, module, &progress);
        let case = case(language, course, module);
        let summary = module.summary.get(language).clone();
        let remarks = remarks([not_approved(language, is_approved(language, module))]);
        let (title, extent) = (title(module, language), extent(language, module));
        let crumbs = crumbs(language, course, None);
        Ok(view! {
            <Page title crumbs>
                <p class="lead">{extent}</p>
                {remarks}
                {line}
                {sign_in}
                <section>
                    <h2>{t!(language, "learn-objectives")}</h2>
                    <ul>{objectives}</ul>
                </section>
                <section>
                    <h2>{t!(language, "learn-lessons")}</h2>
                    <ol class="rows">{lessons}</ol>
                </section>
                <section>
                    <h2>{t!(language, "learn-summary")}</h2>
                    <div inner_html=summary></div>
                </section>
                {case}
                {quiz}
            </Page>
        })
    })
}

fn lessons(language: Language, course: &Course, module: &Module, progress: &Progress) -> AnyView {
    let rows = module.lessons.iter().map(|lesson| {
        let href = seat::at(language, &page_of(course, module, &lesson.slug));
        let read =
            progress.has_read(module, lesson).then(|| view! { <State kind="done" text=t!(language, "lesson-read")/> });
        view! {
            <li>
                <a href=href>{lesson.title.get(language).clone()}</a>
                <small class="soft">{t!(language, "learn-minutes", n = i64::from(lesson.minutes))}</small>
                {read}
            </li>
        }
    });
    rows.collect_view().into_any()
}

fn case(language: Language, course: &Course, module: &Module) -> AnyView {
    let href = seat::at(language, &page_of(course, module, "case"));
    let (title, introduction) =
        (module.case.title.get(language).clone(), module.case.introduction.get(language).clone());
    view! {
        <section>
            <h2>{t!(language, "case")}</h2>
            <p><strong>{title}</strong></p>
            <p>{introduction}</p>
            <p class="actions"><a class="button secondary" href=href>{t!(language, "case-open")}</a></p>
        </section>
    }
    .into_any()
}

/// The best result so far, as far as it is told.
pub(super) fn best(language: Language, module: &Module, progress: &Progress) -> Option<AnyView> {
    let (right, questions, passed) = progress.quizzes.get(&module.quiz.id)?;
    let result = t!(language, "quiz-best", right = i64::from(*right), questions = i64::from(*questions));
    let (kind, word) = match passed {
        true => ("done", t!(language, "quiz-passed")),
        false => ("planned", t!(language, "quiz-not-passed")),
    };
    Some(view! { <p><State kind text=word/> " " {result}</p> }.into_any())
}

fn quiz(language: Language, course: &Course, module: &Module, progress: &Progress) -> AnyView {
    let best = best(language, module, progress);
    let press = if progress.tries.contains_key(&module.quiz.id) {
        t!(language, "quiz-again")
    } else {
        t!(language, "quiz-open")
    };
    let what = t!(
        language,
        "quiz-what",
        n = count(module.quiz.len()),
        percent = format::percent(language, i64::from(module.quiz.pass_percent))
    );
    let href = seat::at(language, &page_of(course, module, "quiz"));
    view! {
        <section>
            <h2>{t!(language, "quiz")}</h2>
            <p>{what}</p>
            {best}
            <p class="actions"><a class="button" href=href>{press}</a></p>
        </section>
    }
    .into_any()
}
