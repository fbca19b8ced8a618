//! The courses, and the page of one: what it holds, how far the reader is, and the way on.

use curriculum::{Course, Language};
use leptos::prelude::*;
use training::learning::{self, Progress};
use training::{Desk, access};

use super::{
    count, course_in_path, extent, is_approved, minutes, next_page, not_approved, page_of, progress_line, remarks,
    search, sign_in_line, title,
};
use crate::layout::{Page, page, same_for_visitors};
use crate::pieces::{Notice, crumb};
use crate::seat;

pub(super) fn courses() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        same_for_visitors(&desk);
        let courses = desk.library.courses().iter().map(|course| {
            let href = seat::at(language, &format!("learn/{}", course.slug));
            let extent = [
                t!(language, "learn-modules-count", n = count(course.modules.len())),
                t!(language, "learn-lessons-count", n = count(course.lessons().count())),
                t!(language, "learn-minutes", n = minutes(course.lessons().map(|(_, lesson)| lesson))),
            ];
            view! {
                <li>
                    <h2><a href=href>{course.title.get(language).clone()}</a></h2>
                    <p>{course.summary.get(language).clone()}</p>
                    <p>{extent.join(" · ")}</p>
                </li>
            }
        });
        let courses = courses.collect_view();
        let mine = desk.member().map(|_| {
            view! { <p><a href=seat::at(language, "learn/mine")>{t!(language, "mine-title")}</a></p> }
        });
        Ok(view! {
            <Page title=t!(language, "nav-learn")>
                <p class="lead">{t!(language, "learn-lead")}</p>
                {mine}
                {search::field(language, String::new())}
                <ol class="modules">{courses}</ol>
            </Page>
        })
    })
}

pub(super) fn course() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        same_for_visitors(&desk);
        let course = course_in_path(&desk)?;
        let progress = learning::view_progress(&desk, &course.slug).await?;
        let begun = progress.has_begun();
        let member = desk.member().is_some();

        let way_on = way_on(language, course, &progress, begun);
        let sign_in = sign_in_line(language, &desk);
        let modules = course.modules.iter().map(|module| {
            let href = seat::at(language, &page_of(course, module, ""));
            let progress = member.then(|| progress_line(language, &progress, module));
            view! {
                <li>
                    <h3><a href=href>{title(module, language)}</a></h3>
                    <p>{extent(language, module)}</p>
                    {progress}
                </li>
            }
        });
        let modules = modules.collect_view();
        let introduction = introduction(language, course, begun);
        let books = books(language, course, &desk);
        let approved = course.modules.iter().all(|module| is_approved(language, module));
        let remarks = remarks([not_approved(language, approved)]);
        let (title, summary) = (course.title.get(language).clone(), course.summary.get(language).clone());
        Ok(view! {
            <Page title crumbs=vec![crumb(t!(language, "nav-learn"), "learn")]>
                <p class="lead">{summary}</p>
                {remarks}
                {way_on}
                {sign_in}
                {introduction}
                <h2>{t!(language, "learn-modules")}</h2>
                <ol class="modules">{modules}</ol>
                {books}
            </Page>
        })
    })
}

/// The one button of the page, with what it leads to.
fn way_on(language: Language, course: &Course, progress: &Progress, begun: bool) -> AnyView {
    let Some(step) = learning::next_step(course, progress) else {
        return view! { <Notice kind="done"><p>{t!(language, "learn-all-done")}</p></Notice> }.into_any();
    };
    let (next, what) = next_page(language, course, step);
    let press = if begun { t!(language, "learn-continue") } else { t!(language, "learn-begin") };
    view! {
        <p class="actions">
            <a class="button" href=seat::at(language, &next)>{press}</a>
            <span class="soft">{what}</span>
        </p>
    }
    .into_any()
}

/// The course on paper; the trainer's guide holds the right answers and is for those who lead trainings.
fn books(language: Language, course: &Course, desk: &Desk) -> AnyView {
    let at = |file: &str| seat::at(language, &format!("learn/{}/{file}", course.slug));
    let guide = access::can_plan(desk).then(|| {
        view! { <a class="button secondary" href=at("guide.pdf") download>{t!(language, "book-guide")}</a> }
    });
    view! {
        <section>
            <h2>{t!(language, "books")}</h2>
            <p>{t!(language, "books-what")}</p>
            <p class="actions">
                <a class="button secondary" href=at("book.pdf") download>{t!(language, "book-resource")}</a>
                {guide}
            </p>
        </section>
    }
    .into_any()
}

/// The opening page; folded for those who are under way.
fn introduction(language: Language, course: &Course, begun: bool) -> AnyView {
    let html = course.introduction.get(language).clone();
    if begun {
        return view! {
            <details>
                <summary>{t!(language, "learn-about")}</summary>
                <div class="lesson" inner_html=html></div>
            </details>
        }
        .into_any();
    }
    view! {
        <section>
            <h2>{t!(language, "learn-about")}</h2>
            <div inner_html=html></div>
        </section>
    }
    .into_any()
}
