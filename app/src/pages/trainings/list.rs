//! The list of trainings.

use std::collections::HashMap;

use curriculum::Language;
use leptos::prelude::*;
use training::enrolment::list_enrolments_of;
use training::ids::TrainingId;
use training::places::{Places, list_places};
use training::trainings::{self, TrainingFilter, TrainingLine};
use training::words::{EnrolmentState, TrainingState};
use training::{Desk, access};

use super::{address, count, course_title, enrolment_state, near_place, seats, standing};
use crate::actions::enrolment::RequestSeat;
use crate::forms::{Choice, Hidden, item};
use crate::layout::{Page, page};
use crate::pieces::{Empty, Pager};
use crate::{format, seat};

/// Which trainings are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    All,
    Upcoming,
    Mine,
}

impl Which {
    fn asked(desk: &Desk) -> Self {
        match seat::asked("which").as_deref() {
            Some("all") => Self::All,
            Some("upcoming") => Self::Upcoming,
            Some("mine") => Self::Mine,
            // Whoever runs no trainings comes to join one.
            _ if access::can_see_people(desk) => Self::All,
            _ => Self::Upcoming,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Upcoming => "upcoming",
            Self::Mine => "mine",
        }
    }
}

pub(super) fn trainings() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let which = Which::asked(&desk);
        let person = desk.member().map(|member| member.person);
        let leads = access::can_plan(&desk);
        let filter = TrainingFilter {
            year: seat::asked("year").and_then(|year| year.parse().ok()),
            oblast: seat::asked("oblast"),
            trainer: person.filter(|_| which == Which::Mine && leads),
            participant: person.filter(|_| which == Which::Mine && !leads),
            upcoming: which == Which::Upcoming,
        };
        let number = seat::asked("page").and_then(|page| page.parse().ok()).unwrap_or(1);
        let listed = trainings::list_trainings(&desk, &filter, number).await?;
        let years = trainings::list_years(&desk).await?;
        let places = list_places(&desk).await?;
        let own: HashMap<TrainingId, EnrolmentState> = match person {
            Some(person) => {
                let enrolments = list_enrolments_of(&desk, person).await?.into_iter();
                enrolments.map(|(enrolment, training)| (training.id, enrolment.state)).collect()
            }
            None => HashMap::new(),
        };

        let plan = leads.then(|| {
            view! { <a class="button" href=seat::at(language, "trainings/new")>{t!(language, "training-plan")}</a> }
        });
        let lead = if access::can_see_people(&desk) {
            t!(language, "trainings-lead")
        } else {
            t!(language, "trainings-lead-trainee")
        };
        let filtered = filter.year.is_some() || filter.oblast.is_some() || which != Which::All;
        let filters = filters(language, &filter, which, &years, &places).into_any();
        let content = if listed.lines.is_empty() {
            empty(language, filtered, leads)
        } else {
            table(language, &desk, &places, &listed.lines, listed.total, &own)
        };
        let (current, last) = (listed.page, listed.pages);
        Ok(view! {
            <Page title=t!(language, "nav-trainings") actions=plan.into_any()>
                <p class="lead">{lead}</p>
                {filters}
                {content}
                <Pager current last/>
            </Page>
        })
    })
}

fn filters(
    language: Language,
    filter: &TrainingFilter,
    which: Which,
    years: &[i32],
    places: &Places,
) -> impl IntoView + use<> {
    let years = years.iter().map(|year| item(year, year.to_string())).collect::<Vec<_>>();
    let oblasts = places.oblasts.iter().map(|oblast| item(&oblast.code, oblast.name(language))).collect::<Vec<_>>();
    let shown = vec![
        item("all", t!(language, "trainings-all")),
        item("upcoming", t!(language, "trainings-upcoming")),
        item("mine", t!(language, "trainings-mine")),
    ];
    let year = filter.year.map(|year| year.to_string()).unwrap_or_default();
    let oblast = filter.oblast.clone().unwrap_or_default();
    view! {
        <form class="toolbar" method="get">
            <Choice name="which" label=t!(language, "trainings-which") items=shown value=which.word()/>
            <Choice name="year" label=t!(language, "year") items=years value=year none=t!(language, "every-year")/>
            <Choice name="oblast" label=t!(language, "oblast") items=oblasts value=oblast none=t!(language, "every-oblast")/>
            <button class="secondary">{t!(language, "show")}</button>
        </form>
    }
}

fn empty(language: Language, filtered: bool, may_plan: bool) -> AnyView {
    if filtered {
        let all = format!("{}?which=all", seat::at(language, "trainings"));
        return view! {
            <Empty title=t!(language, "trainings-none-such")>
                <p>{t!(language, "trainings-none-such-what")}</p>
                <p><a class="button secondary" href=all>{t!(language, "trainings-show-all")}</a></p>
            </Empty>
        }
        .into_any();
    }
    let (what, first) = if may_plan {
        let plan = view! {
            <p><a class="button" href=seat::at(language, "trainings/new")>{t!(language, "training-plan")}</a></p>
        };
        (t!(language, "trainings-none-what"), Some(plan))
    } else {
        (t!(language, "trainings-none-wait"), None)
    };
    view! { <Empty title=t!(language, "trainings-none")><p>{what}</p>{first}</Empty> }.into_any()
}

fn table(
    language: Language,
    desk: &Desk,
    places: &Places,
    lines: &[TrainingLine],
    total: u64,
    own: &HashMap<TrainingId, EnrolmentState>,
) -> AnyView {
    // One who runs trainings needs no column for joining them.
    let joins = !access::can_see_people(desk);
    let rows = lines.iter().map(|line| {
        let training = &line.training;
        let near = near_place(places, training, language);
        let headline = format!("{}, {near}", format::dates(language, training.first_day, training.last_day));
        let place = places.place(Some(&training.oblast), training.district.as_deref(), language);
        let join = joins.then(|| {
            let cell = joining(language, desk, line, own.get(&training.id).copied());
            view! { <td data-label=t!(language, "training-you")>{cell}</td> }
        });
        view! {
            <tr>
                <th scope="row">
                    <a href=address(language, training.id, "")>{headline}</a>
                    <small>{course_title(desk, &training.course, language)}</small>
                </th>
                <td data-label=t!(language, "training-place")>
                    <span>{place} <small>{training.venue.clone()}</small></span>
                </td>
                <td class="number" data-label=t!(language, "training-seats")>
                    {seats(language, line.enrolled, training.capacity, line.waitlisted)}
                </td>
                <td data-label=t!(language, "state")>{standing(language, desk, training)}</td>
                {join}
            </tr>
        }
    });
    let join = joins.then(|| view! { <th scope="col">{t!(language, "training-you")}</th> });
    view! {
        <table class="cards">
            <caption><strong>{t!(language, "trainings-count", n = count(total))}</strong></caption>
            <thead>
                <tr>
                    <th scope="col">{t!(language, "training")}</th>
                    <th scope="col">{t!(language, "training-place")}</th>
                    <th scope="col" class="number">{t!(language, "training-seats")}</th>
                    <th scope="col">{t!(language, "state")}</th>
                    {join}
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// Where the asker stands with a training, and else the way into it.
fn joining(language: Language, desk: &Desk, line: &TrainingLine, own: Option<EnrolmentState>) -> AnyView {
    let training = &line.training;
    let open = training.state == TrainingState::Planned && training.last_day >= desk.clock.today();
    let id = training.id.to_string();
    match own {
        Some(state) if !state.is_over() || !open => enrolment_state(language, state),
        _ if open => view! {
            <ActionForm action={ServerAction::<RequestSeat>::new()}>
                <Hidden name="training" value=id/>
                <button class="secondary">{t!(language, "seat-request")}</button>
            </ActionForm>
        }
        .into_any(),
        _ => ().into_any(),
    }
}
