//! A case: what happens, what the reader does, what follows. Every step is a page of its own that a link leads to, so
//! that it works without script and the back button takes a decision back.

use curriculum::{Case, Course, Ending, Language, Module, Scene};
use leptos::prelude::*;
use training::Refusal;

use super::{course_in_path, crumbs, is_approved, module_in_path, not_approved, page_of, remarks};
use crate::layout::{Page, page, same_for_visitors};
use crate::pieces::Notice;
use crate::seat;

/// The way to a scene: none for the start, `SCENE` of the earlier decision and `CHOICE` for what was decided there.
fn step(course: &Course, module: &Module, scene: &Scene, choice: &str) -> String {
    page_of(course, module, &format!("case/{}/{choice}", scene.id))
}

/// Where the case starts.
pub(super) fn start() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        same_for_visitors(&desk);
        let course = course_in_path(&desk)?;
        let module = module_in_path(course)?;
        let scene = module.case.start().ok_or(Refusal::NoSuchModule)?;
        let introduction = module.case.introduction.get(language).clone();
        let scene = scene_view(language, course, module, scene);
        let remarks = remarks([not_approved(language, is_approved(language, module))]);
        let turn = turn(language, course, module);
        let title = module.case.title.get(language).clone();
        let crumbs = crumbs(language, course, Some(module));
        Ok(view! {
            <Page title crumbs>
                <article class="lesson">
                    <p class="lead">{introduction}</p>
                    {remarks}
                    {scene}
                </article>
                {turn}
            </Page>
        })
    })
}

/// What followed from a decision, and what happens then.
pub(super) fn decided() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        same_for_visitors(&desk);
        let course = course_in_path(&desk)?;
        let module = module_in_path(course)?;
        let Case { title, .. } = &module.case;
        let before: String = seat::in_path("scene", Refusal::NoSuchModule)?;
        let choice: String = seat::in_path("choice", Refusal::NoSuchModule)?;
        let before = module.case.scene(&before).ok_or(Refusal::NoSuchModule)?;
        let decision = before.decision(&choice).ok_or(Refusal::NoSuchModule)?;
        let scene = module.case.scene(&decision.to).ok_or(Refusal::NoSuchModule)?;
        let (did, followed) = (decision.text.get(language).clone(), decision.consequence.get(language).clone());
        let scene = scene_view(language, course, module, scene);
        let title = title.get(language).clone();
        let crumbs = crumbs(language, course, Some(module));
        Ok(view! {
            <Page title crumbs>
                <article class="lesson">
                    <Notice>
                        <p>{t!(language, "case-you-did")} " " <strong>{did}</strong></p>
                        <p>{followed}</p>
                    </Notice>
                    {scene}
                </article>
            </Page>
        })
    })
}

/// Back to the last lesson, and on to the quiz.
fn turn(language: Language, course: &Course, module: &Module) -> AnyView {
    let last = module.lessons.last();
    let back = last.map(|last| (page_of(course, module, &last.slug), last.title.get(language).clone()));
    super::turn(language, back, (page_of(course, module, "quiz"), t!(language, "quiz")))
}

fn scene_view(language: Language, course: &Course, module: &Module, scene: &Scene) -> AnyView {
    let html = scene.html.get(language).clone();
    let next = match scene.ending {
        Some(ending) => ended(language, course, module, ending),
        None => decisions(language, course, module, scene),
    };
    view! {
        <div inner_html=html></div>
        {next}
    }
    .into_any()
}

fn decisions(language: Language, course: &Course, module: &Module, scene: &Scene) -> AnyView {
    let rows = scene.decisions.iter().map(|decision| {
        let href = seat::at(language, &step(course, module, scene, &decision.id));
        view! { <li><a href=href>{decision.text.get(language).clone()}</a></li> }
    });
    view! {
        <h2>{t!(language, "case-what-now")}</h2>
        <ul class="choices">{rows.collect_view()}</ul>
    }
    .into_any()
}

fn ended(language: Language, course: &Course, module: &Module, ending: Ending) -> AnyView {
    let (kind, word) = match ending {
        Ending::Good => ("done", t!(language, "case-ending-good")),
        Ending::Mixed => ("", t!(language, "case-ending-mixed")),
        Ending::Poor => ("warning", t!(language, "case-ending-poor")),
    };
    let again = seat::at(language, &page_of(course, module, "case"));
    let quiz = seat::at(language, &page_of(course, module, "quiz"));
    view! {
        <Notice kind><p>{word}</p></Notice>
        <p class="actions">
            <a class="button" href=quiz>{t!(language, "quiz-open")}</a>
            <a class="button secondary" href=again>{t!(language, "case-again")}</a>
        </p>
    }
    .into_any()
}
