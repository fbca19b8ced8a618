//! The first page: to a visitor, what this is; to a member, where the day's work lies.

use curriculum::Language;
use leptos::prelude::*;
use training::learning::{Standing, next_step, own_tests, view_progress};
use training::places::list_places;
use training::trainings::{TrainingFilter, TrainingLine, list_trainings};
use training::words::{Purpose, Role};
use training::{Desk, Member, Outcome, access};

use super::{Route, learn, route, trainings};
use crate::layout::{Page, page};
use crate::{format, seat};

pub(super) fn routes() -> Vec<Route> {
    vec![route("/{lang}", home)]
}

fn home() -> AnyView {
    page(async move {
        let desk = seat::desk();
        let language = seat::language();
        let Some(member) = desk.member() else { return Ok(visitor(language).into_any()) };
        let next = next_trainings(language, &desk, member).await?;
        let reading = reading_on(language, &desk).await?;
        let waiting = waiting_tests(language, &desk).await?;
        let next = view! { {waiting} {next} }.into_any();
        Ok(member_home(language, &desk, member, next, reading).into_any())
    })
}

/// The trainings that a trainer leads, or somebody takes part in, and that are not over yet; nothing where there is none.
async fn next_trainings(language: Language, desk: &Desk, member: &Member) -> Outcome<AnyView> {
    let leads = member.is(Role::Trainer);
    let filter = TrainingFilter {
        upcoming: true,
        trainer: leads.then_some(member.person),
        participant: (!leads).then_some(member.person),
        ..TrainingFilter::default()
    };
    let trainings = list_trainings(desk, &filter, 1).await?.lines;
    if trainings.is_empty() {
        return Ok(().into_any());
    }
    let places = list_places(desk).await?;
    let rows = trainings.iter().take(NEXT).map(|TrainingLine { training, .. }| {
        let days = format::dates(language, training.first_day, training.last_day);
        let title = trainings::title(desk, &places, training, language);
        let href = trainings::address(language, training.id, "");
        view! { <li><a href=href>{title}</a> " " <small class="soft">{days}</small></li> }
    });
    let rows = rows.collect_view();
    Ok(view! { <section><h2>{t!(language, "home-next-trainings")}</h2><ul class="rows">{rows}</ul></section> }
        .into_any())
}

/// The tests before and after that the person can answer now; nothing where there is none.
async fn waiting_tests(language: Language, desk: &Desk) -> Outcome<AnyView> {
    let tests = own_tests(desk).await?;
    let open: Vec<_> = tests.into_iter().filter(|test| test.standing == Standing::Open).collect();
    if open.is_empty() {
        return Ok(().into_any());
    }
    let places = list_places(desk).await?;
    let rows = open.iter().map(|test| {
        let name = match test.purpose {
            Purpose::Post => t!(language, "test-after"),
            _ => t!(language, "test-before"),
        };
        let href = trainings::address(language, test.training.id, format!("test/{}", test.purpose));
        let training = trainings::title(desk, &places, &test.training, language);
        view! { <li><a href=href>{name}</a> " " <small class="soft">{training}</small></li> }
    });
    let rows = rows.collect_view();
    Ok(view! { <section><h2>{t!(language, "home-tests")}</h2><ul class="rows">{rows}</ul></section> }.into_any())
}

/// How many of the next trainings stand on the first page.
const NEXT: usize = 5;

/// Where somebody who began a course goes on with it.
async fn reading_on(language: Language, desk: &Desk) -> Outcome<AnyView> {
    let mut rows = Vec::new();
    for course in desk.library.courses() {
        let progress = view_progress(desk, &course.slug).await?;
        let begun = !progress.read.is_empty() || !progress.quizzes.is_empty();
        if let Some(step) = next_step(course, &progress).filter(|_| begun) {
            let (to, title) = learn::next_page(language, course, step);
            let course = course.title.get(language).clone();
            rows.push(
                view! { <li><a href=seat::at(language, &to)>{title}</a> " " <small class="soft">{course}</small></li> },
            );
        }
    }
    if rows.is_empty() {
        return Ok(().into_any());
    }
    Ok(view! { <section><h2>{t!(language, "home-read-on")}</h2><ul class="rows">{rows}</ul></section> }.into_any())
}

fn visitor(language: Language) -> impl IntoView {
    view! {
        <Page title=t!(language, "home-title")>
            <p class="lead">{t!(language, "home-lead")}</p>
            <p class="actions">
                <a class="button" href=seat::at(language, "learn")>{t!(language, "home-read")}</a>
                <a class="button secondary" href=seat::at(language, "sign-in")>{t!(language, "sign-in")}</a>
            </p>
            <section>
                <h2>{t!(language, "home-check-title")}</h2>
                <p>{t!(language, "home-check")}</p>
                <p><a href=seat::at(language, "check")>{t!(language, "nav-check")}</a></p>
            </section>
            <section>
                <h2>{t!(language, "home-slip-title")}</h2>
                <p>{t!(language, "home-slip")}</p>
                <p><a href=seat::at(language, "first-sign-in")>{t!(language, "first-sign-in-title")}</a></p>
            </section>
        </Page>
    }
}

/// What a member does most, one line an act, by what the roles allow.
fn member_home(
    language: Language,
    desk: &Desk,
    member: &Member,
    next: AnyView,
    reading: AnyView,
) -> impl IntoView + use<> {
    let may_plan = access::can_plan(desk);
    let acts = [
        (may_plan, "trainings", t!(language, "home-trainings"), t!(language, "home-trainings-what")),
        (may_plan, "people/import", t!(language, "home-import"), t!(language, "home-import-what")),
        (access::can_see_people(desk), "people", t!(language, "home-people"), t!(language, "home-people-what")),
        (
            access::can_see_reports(desk),
            "reports/participation",
            t!(language, "home-reports"),
            t!(language, "home-reports-what"),
        ),
        (
            access::can_manage_accounts(desk),
            "accounts",
            t!(language, "home-accounts"),
            t!(language, "home-accounts-what"),
        ),
        (!may_plan, "trainings", t!(language, "home-join"), t!(language, "home-join-what")),
        (true, "learn", t!(language, "home-learn"), t!(language, "home-learn-what")),
    ];
    let lead = match () {
        () if member.is(Role::Trainer) => t!(language, "home-lead-trainer"),
        () if access::can_see_reports(desk) => t!(language, "home-lead-office"),
        () => t!(language, "home-lead-trainee"),
    };
    let rows = acts.into_iter().filter(|(may, ..)| *may).map(|(_, room, name, what)| {
        view! { <li><a href=seat::at(language, room)>{name}</a> " " <small class="soft">{what}</small></li> }
    });
    let rows = rows.collect_view();
    let greeting = t!(language, "home-greeting", name = member.name.clone());
    view! {
        <Page title=greeting>
            <p class="lead">{lead}</p>
            {next}
            {reading}
            <section>
                <h2>{t!(language, "home-rooms")}</h2>
                <ul class="rows">{rows}</ul>
            </section>
        </Page>
    }
}
