//! The curriculum: courses, modules, lessons, quizzes. Open to everyone; only progress and answers need an account.

mod attempt;
mod case;
mod course;
mod lesson;
mod mine;
mod module;
pub(crate) mod questions;
mod quiz;
mod search;

use curriculum::{Course, Language, Lesson, Module};
use leptos::prelude::*;
use training::learning::{NextStep, Progress};
use training::{Desk, Outcome, Refusal};

pub(super) use mine::what_is_next;

use super::{Route, route};
use crate::layout::sign_in_path;
use crate::pieces::{Crumb, crumb};
use crate::seat;

pub(super) fn routes() -> Vec<Route> {
    vec![
        route("/{lang}/learn", course::courses),
        route("/{lang}/learn/search", search::search),
        route("/{lang}/learn/mine", mine::mine),
        route("/{lang}/learn/{course}", course::course),
        route("/{lang}/learn/{course}/{module}", module::module),
        route("/{lang}/learn/{course}/{module}/quiz", quiz::quiz),
        route("/{lang}/learn/{course}/{module}/case", case::start),
        route("/{lang}/learn/{course}/{module}/case/{scene}/{choice}", case::decided),
        route("/{lang}/learn/{course}/{module}/{lesson}", lesson::lesson),
        route("/{lang}/attempts/{id}", attempt::attempt),
    ]
}

/// The course of the address.
fn course_in_path(desk: &Desk) -> Outcome<&Course> {
    let slug: String = seat::in_path("course", Refusal::NoSuchCourse)?;
    desk.library.course(&slug).ok_or_else(|| Refusal::NoSuchCourse.into())
}

/// The module of the address.
fn module_in_path(course: &Course) -> Outcome<&Module> {
    let code: String = seat::in_path("module", Refusal::NoSuchModule)?;
    course.module(&code).ok_or_else(|| Refusal::NoSuchModule.into())
}

/// A number as texts take it.
fn count(n: impl TryInto<i64>) -> i64 {
    n.try_into().unwrap_or(i64::MAX)
}

/// "A1. Gender and security: the basics".
fn title(module: &Module, language: Language) -> String {
    format!("{}. {}", module.code.to_uppercase(), module.title.get(language))
}

/// A page of that module, below its language; the empty page is the module's own.
fn page_of(course: &Course, module: &Module, page: &str) -> String {
    let page = format!("learn/{}/{}/{page}", course.slug, module.code);
    page.trim_end_matches('/').to_owned()
}

/// The way to a page of the course, or of one of its modules.
fn crumbs(language: Language, course: &Course, module: Option<&Module>) -> Vec<Crumb> {
    let course_crumb = crumb(course.title.get(language), format!("learn/{}", course.slug));
    let module_crumb = module.map(|module| crumb(title(module, language), page_of(course, module, "")));
    [Some(crumb(t!(language, "nav-learn"), "learn")), Some(course_crumb), module_crumb].into_iter().flatten().collect()
}

/// How long the lessons take together, in minutes.
fn minutes<'a>(lessons: impl IntoIterator<Item = &'a Lesson>) -> i64 {
    lessons.into_iter().map(|lesson| i64::from(lesson.minutes)).sum()
}

/// "5 objectives · 4 lessons · 80 minutes".
fn extent(language: Language, module: &Module) -> String {
    [
        t!(language, "learn-objectives-count", n = count(module.objectives.get(language).len())),
        t!(language, "learn-lessons-count", n = count(module.lessons.len())),
        t!(language, "learn-minutes", n = minutes(&module.lessons)),
    ]
    .join(" · ")
}

/// How far somebody is in a module: in words, and as a bar beside them.
fn progress_line(language: Language, progress: &Progress, module: &Module) -> AnyView {
    let (read, all) = progress.read_in(module);
    let words = t!(language, "learn-read-of", n = count(read), all = count(all));
    let words = match progress.quizzes.get(&module.quiz.id) {
        Some((_, _, true)) => format!("{words}, {}", t!(language, "learn-quiz-passed")),
        _ => words,
    };
    view! {
        <p class="progress">
            <progress value=read.to_string() max=all.to_string() aria-label=t!(language, "learn-lessons-read")></progress>
            <span>{words}</span>
        </p>
    }
    .into_any()
}

/// Where somebody goes on: the page below the language, and its title.
pub(super) fn next_page(language: Language, course: &Course, step: NextStep) -> (String, String) {
    match step {
        NextStep::Lesson(module, lesson) => (page_of(course, module, &lesson.slug), lesson.title.get(language).clone()),
        NextStep::Quiz(module) => {
            (page_of(course, module, "quiz"), t!(language, "quiz-of", module = title(module, language)))
        }
    }
}

/// The module that is taught after this one.
fn next_module<'a>(course: &'a Course, module: &Module) -> Option<&'a Module> {
    course.modules.iter().skip_while(|own| own.code != module.code).nth(1)
}

/// The page of the module after this one and its name; after the last, those of the course.
fn onward(language: Language, course: &Course, module: &Module) -> (String, String) {
    match next_module(course, module) {
        Some(next) => (page_of(course, next, ""), title(next, language)),
        None => (format!("learn/{}", course.slug), course.title.get(language).clone()),
    }
}

/// Back and on, each a page below the language with its name.
fn turn(language: Language, back: Option<(String, String)>, on: (String, String)) -> AnyView {
    let back = back.map(|(page, name)| {
        view! { <a rel="prev" href=seat::at(language, &page)><small>{t!(language, "pager-back")}</small> {name}</a> }
    });
    let (page, name) = on;
    view! {
        <nav class="turn" aria-label=t!(language, "lesson-turn")>
            {back}
            <a rel="next" href=seat::at(language, &page)><small>{t!(language, "pager-on")}</small> {name}</a>
        </nav>
    }
    .into_any()
}

/// Whether a native reader has approved all that a module's pages show. Case, quiz and summary carry no mark of their
/// own in the library; they count as approved with the last of the module's lessons.
fn is_approved(language: Language, module: &Module) -> bool {
    module.lessons.iter().all(|lesson| *lesson.approved.get(language))
}

/// What the reader should know of a text that no native reader has approved.
fn not_approved(language: Language, approved: bool) -> Option<String> {
    (!approved).then(|| t!(language, "lesson-not-approved"))
}

/// What the reader should know of the text itself, in one quiet line.
fn remarks(remarks: impl IntoIterator<Item = Option<String>>) -> Option<AnyView> {
    let remarks: Vec<String> = remarks.into_iter().flatten().collect();
    (!remarks.is_empty()).then(|| view! { <p class="soft"><small>{remarks.join(" ")}</small></p> }.into_any())
}

/// To a visitor, why to sign in; nothing to a member.
fn sign_in_line(language: Language, desk: &Desk) -> Option<AnyView> {
    desk.member().is_none().then(|| {
        view! {
            <p class="soft">
                {t!(language, "learn-sign-in")} " " <a href=sign_in_path(language)>{t!(language, "sign-in")}</a>
            </p>
        }
        .into_any()
    })
}
