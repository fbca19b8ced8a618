//! The people of a training: who has a seat, asks or waits for one, who left.

use std::collections::HashMap;

use curriculum::Language;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use training::Desk;
use training::enrolment::EnrolmentLine;
use training::ids::EnrolmentId;
use training::store::training::Model as Training;
use training::words::EnrolmentState;

use super::{address, count, enrolment_state, person_link};
use crate::actions::enrolment::{Enrol, Leave};
use crate::forms::Hidden;
use crate::pieces::{Empty, known};
use crate::seat;

/// The section of a training's people, with the acts of those who run it.
pub(super) fn participants(
    language: Language,
    desk: &Desk,
    training: &Training,
    mut lines: Vec<EnrolmentLine>,
    runs: bool,
) -> AnyView {
    let content = if lines.is_empty() {
        nobody(language, training, runs)
    } else {
        let places = places_in_queue(&lines);
        // What awaits a decision stands first, who left stands last; each in the order of names.
        lines.sort_by_key(|line| rank(line.enrolment.state));
        table(language, desk, training, &lines, &places, runs)
    };
    view! {
        <section id="people">
            <h2>{t!(language, "participants")}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn rank(state: EnrolmentState) -> u8 {
    match state {
        EnrolmentState::Requested => 0,
        EnrolmentState::Enrolled => 1,
        EnrolmentState::Waitlisted => 2,
        EnrolmentState::Cancelled | EnrolmentState::Withdrawn => 3,
    }
}

/// The place of each who waits, from 1, in the order in which they will move up.
fn places_in_queue(lines: &[EnrolmentLine]) -> HashMap<EnrolmentId, i64> {
    let mut waiting: Vec<_> = lines.iter().filter(|line| line.enrolment.state == EnrolmentState::Waitlisted).collect();
    waiting.sort_by_key(|line| (line.enrolment.asked_at, line.enrolment.id));
    waiting.into_iter().map(|line| line.enrolment.id).zip(1..).collect()
}

fn nobody(language: Language, training: &Training, runs: bool) -> AnyView {
    let import = seat::at(language, &format!("people/import?training={}", training.id));
    let enrol = address(language, training.id, "enrol");
    let acts = runs.then(|| {
        view! {
            <p>{t!(language, "participants-none-what")}</p>
            <p class="actions">
                <a class="button" href=import>{t!(language, "enrol-bring-list")}</a>
                <a class="button secondary" href=enrol>{t!(language, "training-tab-enrol")}</a>
            </p>
        }
    });
    view! { <Empty title=t!(language, "participants-none")>{acts}</Empty> }.into_any()
}

fn table(
    language: Language,
    desk: &Desk,
    training: &Training,
    lines: &[EnrolmentLine],
    places: &HashMap<EnrolmentId, i64>,
    runs: bool,
) -> AnyView {
    let enrolled = lines.iter().filter(|line| line.enrolment.state.holds_a_seat()).count();
    let not_known = t!(language, "not-known");
    let rows = lines.iter().map(|line| {
        let place = places.get(&line.enrolment.id).copied().map(|place: i64| {
            view! { <small>{t!(language, "enrolment-place", place = place)}</small> }
        });
        let acts = runs.then(|| view! { <td>{acts(language, desk, training, line)}</td> });
        let organisation = known(line.organisation.clone(), &not_known);
        view! {
            <tr>
                <th scope="row">{person_link(language, line.person.id, line.person.full_name())}</th>
                <td data-label=t!(language, "organisation")>{organisation}</td>
                <td data-label=t!(language, "state")>
                    <span>{enrolment_state(language, line.enrolment.state)} {place}</span>
                </td>
                {acts}
            </tr>
        }
    });
    let acts = runs.then(|| view! { <th scope="col"><span class="visually-hidden">{t!(language, "acts")}</span></th> });
    view! {
        <table class="cards">
            <caption><strong>{t!(language, "participants-count", n = count(enrolled))}</strong></caption>
            <thead>
                <tr>
                    <th scope="col">{t!(language, "full-name")}</th>
                    <th scope="col">{t!(language, "organisation")}</th>
                    <th scope="col">{t!(language, "state")}</th>
                    {acts}
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// What can be done with one enrolment: give a seat, take out, bring back.
///
/// Plain forms, for a list may hold hundreds of them.
fn acts(language: Language, desk: &Desk, training: &Training, line: &EnrolmentLine) -> AnyView {
    let today = desk.clock.today();
    let (begun, over) = (training.first_day <= today, training.last_day < today);
    let seat = |text: String| {
        let (training, person) = (training.id.to_string(), line.person.id.to_string());
        view! {
            <form method="post" action=Enrol::url()>
                <Hidden name="training" value=training/>
                <Hidden name="persons[]" value=person/>
                <button class="secondary">{text} {whose(line)}</button>
            </form>
        }
    };
    let leave = |text: String, what: String| {
        let (training, enrolment) = (training.id.to_string(), line.enrolment.id.to_string());
        view! {
            <details>
                <summary>{text.clone()} {whose(line)}</summary>
                <p>{what}</p>
                <form method="post" action=Leave::url()>
                    <Hidden name="training" value=training/>
                    <Hidden name="enrolment" value=enrolment/>
                    <button class="danger">{text} {whose(line)}</button>
                </form>
            </details>
        }
    };
    match line.enrolment.state {
        EnrolmentState::Requested => view! {
            {seat(t!(language, "enrolment-accept"))}
            {leave(t!(language, "enrolment-decline"), t!(language, "enrolment-decline-what"))}
        }
        .into_any(),
        EnrolmentState::Enrolled | EnrolmentState::Waitlisted if over => {
            leave(t!(language, "enrolment-withdraw"), t!(language, "enrolment-withdraw-over-what")).into_any()
        }
        EnrolmentState::Enrolled if begun => {
            leave(t!(language, "enrolment-withdraw"), t!(language, "enrolment-withdraw-what")).into_any()
        }
        EnrolmentState::Enrolled | EnrolmentState::Waitlisted => {
            leave(t!(language, "enrolment-cancel"), t!(language, "enrolment-cancel-what")).into_any()
        }
        EnrolmentState::Cancelled | EnrolmentState::Withdrawn => seat(t!(language, "enrolment-again")).into_any(),
    }
}

/// The name, for those who hear a button without its row.
fn whose(line: &EnrolmentLine) -> impl IntoView + use<> {
    let name = line.person.full_name();
    view! { <span class="visually-hidden">{name}</span> }
}
