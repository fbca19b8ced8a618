//! The first page: to a visitor, what this is; to a member, where the day's work lies.

use curriculum::Language;
use leptos::prelude::*;
use leptos_router::{MatchNestedRoutes, path};
use training::words::Role;
use training::{Desk, Member, access};

use super::route;
use crate::layout::{Page, page};
use crate::seat;

pub fn routes() -> impl MatchNestedRoutes + Clone + Send + 'static {
    route(path!("/:lang"), home)
}

fn home() -> AnyView {
    page(async move {
        let desk = seat::desk();
        let language = seat::language();
        Ok(match desk.member() {
            None => visitor(language).into_any(),
            Some(member) => member_home(language, &desk, member).into_any(),
        })
    })
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
fn member_home(language: Language, desk: &Desk, member: &Member) -> impl IntoView {
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
            <ul class="rows">{rows}</ul>
        </Page>
    }
}
