//! The first page: to a visitor, what this is; to a member, where the day's work lies.

use curriculum::Language;
use leptos::prelude::*;
use training::places::list_places;
use training::trainings::{TrainingFilter, TrainingLine, list_trainings};
use training::words::Role;
use training::{Desk, Member, Outcome, access};

use super::{Route, learn, route, trainings};
use crate::actions::signing_in::SIGNED_OUT;
use crate::islands::ForgetAnswers;
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
        let trainings = next_trainings(language, &desk, member).await?;
        let learning = learn::what_is_next(language, &desk).await?;
        Ok(member_home(language, &desk, member, trainings, learning).into_any())
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

/// How many of the next trainings stand on the first page.
const NEXT: usize = 5;

fn visitor(language: Language) -> impl IntoView {
    // What was filled in and not handed in is nobody else's to read.
    let signed_out = seat::asked("done").is_some_and(|done| done == SIGNED_OUT);
    let forget = signed_out.then(|| view! { <ForgetAnswers operation=None/> });
    view! {
        <Page title=t!(language, "home-title")>
            {forget}
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
    trainings: AnyView,
    learning: Option<AnyView>,
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
        (true, "learn/mine", t!(language, "mine-title"), t!(language, "home-mine-what")),
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
    let learning = learning.map(|rows| view! { <section><h2>{t!(language, "mine-next")}</h2>{rows}</section> });
    let greeting = t!(language, "home-greeting", name = member.name.clone());
    view! {
        <Page title=greeting>
            <p class="lead">{lead}</p>
            {learning}
            {trainings}
            <section>
                <h2>{t!(language, "home-rooms")}</h2>
                <ul class="rows">{rows}</ul>
            </section>
        </Page>
    }
}
