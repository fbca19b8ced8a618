//! Trainings: the list, the plan, the page of each with its people, who completes, and the sheet to sign.

mod completion;
mod enrol;
mod form;
mod list;
mod overview;
mod participants;
mod plan;
mod progress;
mod sheet;
mod tests;

use std::fmt::Display;

use curriculum::Language;
use leptos::prelude::*;
use training::ids::{PersonId, TrainingId};
use training::places::Places;
use training::store::session::Model as Session;
use training::store::training::Model as Training;
use training::words::{EnrolmentState, TrainingState};
use training::{Desk, access};

use super::{Route, route};
use crate::pieces::{Crumb, State, crumb};
use crate::{format, seat, texts};

pub(super) fn routes() -> Vec<Route> {
    vec![
        route("/{lang}/trainings", list::trainings),
        route("/{lang}/trainings/new", plan::new_training),
        route("/{lang}/trainings/{id}", overview::training),
        route("/{lang}/trainings/{id}/edit", plan::edit_training),
        route("/{lang}/trainings/{id}/enrol", enrol::enrol),
        route("/{lang}/trainings/{id}/completion", completion::completion),
        route("/{lang}/trainings/{id}/sheet", sheet::sheet),
        route("/{lang}/trainings/{id}/progress", progress::progress),
        route("/{lang}/trainings/{id}/test/{purpose}", tests::own_test),
        route("/{lang}/trainings/{id}/tests", tests::tests),
        route("/{lang}/trainings/{id}/tests/{purpose}/paper", tests::paper),
        route("/{lang}/trainings/{id}/tests/{purpose}/sheet/{form}", tests::test_sheet),
    ]
}

/// A number as texts take it.
pub(super) fn count(n: impl TryInto<i64>) -> i64 {
    n.try_into().unwrap_or(i64::MAX)
}

/// The address of a page of that training: `address(language, 7, "edit")`; the empty page is the training's own.
pub(super) fn address(language: Language, id: TrainingId, page: impl Display) -> String {
    let page = format!("trainings/{id}/{page}");
    seat::at(language, page.trim_end_matches('/'))
}

/// The course's title; its short name where the curriculum does not hold it any more.
pub(super) fn course_title(desk: &Desk, slug: &str, language: Language) -> String {
    desk.library.course(slug).map_or_else(|| slug.to_owned(), |course| course.title.get(language).clone())
}

/// What tells this training from others of its course: "Gender in Security, Uzgen".
pub(super) fn title(desk: &Desk, places: &Places, training: &Training, language: Language) -> String {
    format!("{}, {}", course_title(desk, &training.course, language), near_place(places, training, language))
}

/// The district, or the oblast where the training has none.
fn near_place(places: &Places, training: &Training, language: Language) -> String {
    match training.district.as_deref().and_then(|code| places.district(code)) {
        Some(district) => district.name(language).to_owned(),
        None => places.oblast_name(&training.oblast, language),
    }
}

/// The way to a training's further pages.
pub(super) fn crumbs(language: Language, id: TrainingId, title: impl Into<String>) -> Vec<Crumb> {
    vec![crumb(t!(language, "nav-trainings"), "trainings"), crumb(title, format!("trainings/{id}"))]
}

/// A page of a training.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tab {
    Overview,
    Enrol,
    AllDays,
    Progress,
    Tests,
    Completion,
    Sheet,
    Edit,
}

/// The training's pages that the asker may open; nothing for one who may open no other.
pub(super) fn tabs(language: Language, desk: &Desk, training: &Training, here: Tab) -> Option<AnyView> {
    let names = access::can_see_names(desk, &training.oblast);
    let planned = training.state == TrainingState::Planned;
    let runs = planned && access::can_run_training(desk, &training.oblast);
    let id = training.id;
    let all = [
        (true, Tab::Overview, "", t!(language, "training-tab-overview")),
        (runs, Tab::Enrol, "enrol", t!(language, "training-tab-enrol")),
        (names, Tab::AllDays, "attendance", t!(language, "training-tab-all-days")),
        (names, Tab::Progress, "progress", t!(language, "training-tab-progress")),
        (names && training.post_test.is_some(), Tab::Tests, "tests", t!(language, "training-tab-tests")),
        (names, Tab::Completion, "completion", t!(language, "training-tab-completion")),
        (names && planned, Tab::Sheet, "sheet", t!(language, "training-tab-sheet")),
        (runs, Tab::Edit, "edit", t!(language, "training-tab-edit")),
    ];
    let links = all.into_iter().filter(|(may, ..)| *may).map(|(_, tab, page, name)| {
        let current = (tab == here).then_some("page");
        view! { <a href=address(language, id, page) aria-current=current>{name}</a> }
    });
    let label = t!(language, "training-tabs");
    names.then(|| view! { <nav class="tabs" aria-label=label>{links.collect_view()}</nav> }.into_any())
}

/// Where a training stands on that day, by a word and a shape.
fn standing(language: Language, desk: &Desk, training: &Training) -> AnyView {
    let today = desk.clock.today();
    let (kind, text) = match training.state {
        TrainingState::Cancelled => ("cancelled", t!(language, "training-cancelled")),
        TrainingState::Planned if training.last_day < today => ("done", t!(language, "training-over")),
        TrainingState::Planned if training.first_day <= today => ("enrolled", t!(language, "training-running")),
        TrainingState::Planned => ("planned", t!(language, "training-planned")),
    };
    view! { <State kind text/> }.into_any()
}

/// Where somebody stands with a training.
fn enrolment_state(language: Language, state: EnrolmentState) -> AnyView {
    view! { <State kind=state.word() text=texts::word(language, "enrolment", state.word())/> }.into_any()
}

/// "23 of 25", with how many wait for a seat.
fn seats(language: Language, enrolled: u64, capacity: i32, waitlisted: u64) -> String {
    let taken = t!(language, "training-seats-taken", n = count(enrolled), capacity = i64::from(capacity));
    match waitlisted {
        0 => taken,
        waiting => format!("{taken}, {}", t!(language, "training-waiting", n = count(waiting))),
    }
}

/// What a session is about: its own title, and the modules it covers, each leading to its lessons.
pub(super) fn content(language: Language, desk: &Desk, course: &str, session: &Session) -> AnyView {
    let course = desk.library.course(course);
    let modules: Vec<_> =
        session.module_codes().map(|code| (code, course.and_then(|course| course.module(code)))).collect();
    // The course's plan names a session as its only module is named; once is enough.
    let told = |title: &str| {
        modules.iter().filter_map(|(_, module)| *module).any(|module| module.title.0.iter().any(|own| own == title))
    };
    let title = session.title.clone().filter(|title| !told(title));
    let links = modules.iter().map(|(code, module)| {
        let name = module.map(|module| module.title.get(language).as_str()).unwrap_or_default();
        let name = format!("{} {name}", code.to_uppercase());
        let href = course.map(|course| seat::at(language, &format!("learn/{}/{code}", course.slug)));
        view! { <a href=href>{name.trim_end().to_owned()}</a> }
    });
    match title {
        Some(title) => {
            let links = links.map(|link| view! { " " <small>{link}</small> });
            view! { {title} {links.collect_view()} }.into_any()
        }
        None if modules.is_empty() => view! { <span class="soft">{t!(language, "session-open")}</span> }.into_any(),
        None => links.map(|link| view! { {link} " " }).collect_view().into_any(),
    }
}

/// When a session is held: "12 October 2026, 09:00–10:30".
pub(super) fn when(language: Language, session: &Session) -> String {
    format!("{}, {}", format::date(language, session.held_on), hours(session))
}

/// From when to when: "09:00–10:30".
pub(super) fn hours(session: &Session) -> String {
    format!("{}–{}", format::time(session.starts), format::time(session.ends))
}

/// A person's name, leading to the person's page.
fn person_link(language: Language, id: PersonId, name: String) -> AnyView {
    view! { <a href=seat::at(language, &format!("people/{id}"))>{name}</a> }.into_any()
}
