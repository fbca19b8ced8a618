//! A lesson: one page to read.
//!
//! It is what a phone on a thin line opens most, so it carries no script and asks the store nothing for a visitor.

use curriculum::{Course, Language, Lesson, Module};
use leptos::prelude::*;
use training::{Refusal, learning};

use super::{count, course_in_path, crumbs, module_in_path, not_approved, page_of};
use crate::actions::learning::ReadLesson;
use crate::forms::Hidden;
use crate::layout::{Page, page, same_for_visitors, short_name};
use crate::pieces::State;
use crate::seat::{self, TextSize};

pub(super) fn lesson() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        same_for_visitors(&desk);
        let course = course_in_path(&desk)?;
        let module = module_in_path(course)?;
        let slug: String = seat::in_path("lesson", Refusal::NoSuchModule)?;
        let lesson = module.lesson(&slug).ok_or(Refusal::NoSuchModule)?;
        let progress = learning::open_lesson(&desk, course, module, lesson).await?;
        let end = desk
            .member()
            .is_some()
            .then(|| reading_mark(language, course, module, lesson, progress.has_read(module, lesson)));

        let title = lesson.title.get(language).clone();
        let html = with_ways_across(language, lesson.html.get(language), &page_of(course, module, &lesson.slug));
        let remarks = remarks(language, lesson);
        let sources = sources(language, lesson);
        let turn = turn(language, course, module, lesson);
        let minutes = i64::from(lesson.minutes);
        let sizes = sizes(language);
        let place = place(language, module, lesson);
        let crumbs = crumbs(language, course, Some(module));
        Ok(view! {
            <Page title=title.clone() crumbs own_heading=true>
                <article class="lesson">
                    {place}
                    <h1>{title}</h1>
                    <p class="soft">{t!(language, "learn-minutes", n = minutes)}</p>
                    {sizes}
                    {remarks}
                    <div inner_html=html></div>
                    {sources}
                </article>
                {end}
                {turn}
            </Page>
        })
    })
}

/// Where the lesson stands in its module: in words, and as a bar beside them.
fn place(language: Language, module: &Module, lesson: &Lesson) -> AnyView {
    let number = module.lessons.iter().position(|own| own.slug == lesson.slug).map_or(0, |at| at + 1);
    let all = module.lessons.len();
    let words = t!(language, "lesson-place", n = count(number), all = count(all));
    view! {
        <p class="progress">
            <progress value=number.to_string() max=all.to_string() aria-label=words.clone()></progress>
            <span>{words}</span>
        </p>
    }
    .into_any()
}

/// The lesson's text with, at each heading, the way to the same place in the other languages: who reads in two of them
/// compares a paragraph and goes back, and never looks for the place.
fn with_ways_across(language: Language, html: &str, page: &str) -> String {
    const HEADING: &str = "<h2 id=\"";
    let name = t!(language, "lesson-elsewhere");
    let short = short_name(language);
    let mut parts = html.split(HEADING);
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (heading, rest) = part.split_once("</h2>").unwrap_or((part, ""));
        let place = heading.split('"').next().unwrap_or_default();
        let links = Language::ALL.into_iter().filter(|other| *other != language).map(|other| {
            let (address, own_name) = (seat::at(other, page), other.own_name());
            format!("<a lang=\"{other}\" hreflang=\"{other}\" href=\"{address}#{place}\">{own_name}</a>")
        });
        let links: String = links.collect();
        text.push_str(&format!(
            "<div class=\"headed\">{HEADING}{heading}</h2><details class=\"elsewhere\"><summary title=\"{name}\">{short}\
             <span class=\"visually-hidden\">: {name}</span></summary><p>{links}</p></details></div>{rest}"
        ));
    }
    text
}

/// How large the text stands.
fn sizes(language: Language) -> AnyView {
    let own = seat::with_request(|request| seat::text_size(&request.headers));
    let links = TextSize::ALL.map(|size| {
        let name = match size {
            TextSize::Normal => t!(language, "text-size-normal"),
            TextSize::Large => t!(language, "text-size-large"),
            TextSize::Larger => t!(language, "text-size-larger"),
        };
        let current = (size == own).then_some("true");
        view! { <a class=size.word() href=format!("/text-size/{}", size.word()) rel="nofollow" aria-current=current title=name.clone() aria-label=name>"A"</a> }
    });
    view! { <nav class="sizes" aria-label=t!(language, "text-size")>{links.into_iter().collect_view()}</nav> }
        .into_any()
}

/// What the reader should know of the text itself.
fn remarks(language: Language, lesson: &Lesson) -> Option<AnyView> {
    let law = (lesson.check_law && !lesson.approved_by_lawyer).then(|| t!(language, "lesson-check-law"));
    super::remarks([not_approved(language, *lesson.approved.get(language)), law])
}

fn sources(language: Language, lesson: &Lesson) -> Option<AnyView> {
    let sources = lesson.sources.get(language);
    (!sources.is_empty()).then(|| {
        let items = sources.iter().cloned().map(|source| view! { <li>{source}</li> }).collect_view();
        view! {
            <section class="sources">
                <h2>{t!(language, "lesson-sources")}</h2>
                <ol>{items}</ol>
            </section>
        }
        .into_any()
    })
}

/// A member's own mark: read already, or the button that says so and leads on.
fn reading_mark(language: Language, course: &Course, module: &Module, lesson: &Lesson, read: bool) -> AnyView {
    if read {
        return view! { <p><State kind="done" text=t!(language, "lesson-read-already")/></p> }.into_any();
    }
    let (course, module, lesson) = (course.slug.clone(), module.code.clone(), lesson.slug.clone());
    view! {
        <ActionForm action={ServerAction::<ReadLesson>::new()}>
            <Hidden name="course" value=course/>
            <Hidden name="module" value=module/>
            <Hidden name="lesson" value=lesson/>
            <div class="actions"><button>{t!(language, "lesson-read-press")}</button></div>
        </ActionForm>
    }
    .into_any()
}

/// Back and on, within the module; after its last lesson to the case.
fn turn(language: Language, course: &Course, module: &Module, lesson: &Lesson) -> AnyView {
    let way = |lesson: &Lesson| (page_of(course, module, &lesson.slug), lesson.title.get(language).clone());
    let on =
        module.next_lesson(&lesson.slug).map_or_else(|| (page_of(course, module, "case"), t!(language, "case")), way);
    super::turn(language, module.previous_lesson(&lesson.slug).map(way), on)
}
