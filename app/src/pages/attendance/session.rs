//! The sheet of one session: everyone proposed as present, the exceptions changed with one thumb.

use std::collections::HashMap;

use curriculum::Language;
use leptos::prelude::*;
use strum::IntoEnumIterator;
use training::attendance::{self, Grid, GridRow};
use training::ids::{SessionId, TrainingId};
use training::places::list_places;
use training::words::{Mark, TrainingState};
use training::{Desk, Refusal, access};

use super::standing::changed_meanwhile;
use crate::actions::attendance::{MarkAttendance, cell};
use crate::acts::{Draft, draft};
use crate::forms::{Hidden, Operation};
use crate::islands::AttendanceTally;
use crate::layout::{Page, page};
use crate::pages::trainings::{address, content, crumbs, hours, title};
use crate::pieces::{Empty, Notice, State};
use crate::{format, seat, texts};

pub(super) fn session() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: TrainingId = seat::in_path("id", Refusal::NoSuchTraining)?;
        let number: i32 = seat::in_path("number", Refusal::NoSuchSession)?;
        let grid = attendance::grid(&desk, id, number).await?;
        let places = list_places(&desk).await?;
        let typed = draft("attendance/mark");
        let current = grid
            .rows
            .iter()
            .filter_map(|row| row.current.as_ref().map(|current| (row.line.enrolment.id, grid.session.id, current)));
        let told = changed_meanwhile(language, &desk, typed, current.collect()).await?;

        let crumbs = crumbs(language, id, title(&desk, &places, &grid.training, language));
        let heading = t!(
            language,
            "session-heading",
            number = i64::from(number),
            day = format::date(language, grid.session.held_on)
        );
        let times = hours(&grid.session);
        let about = content(language, &desk, &grid.training.course, &grid.session);
        let sheet = sheet(language, &desk, &grid, typed, &told);
        let turns = turns(language, &grid);
        let histories = histories(language, &grid);
        Ok(view! {
            <Page title=heading crumbs>
                <p class="lead">{times}</p>
                <p>{about}</p>
                {sheet}
                {turns}
                {histories}
            </Page>
        })
    })
}

/// The form, or why there is nothing to mark.
fn sheet(language: Language, desk: &Desk, grid: &Grid, typed: Draft, told: &HashMap<String, String>) -> AnyView {
    let training = &grid.training;
    let runs = training.state == TrainingState::Planned && access::can_run_training(desk, &training.oblast);
    if grid.rows.is_empty() {
        let first = runs.then(|| {
            view! {
                <p>{t!(language, "sheet-empty-what")}</p>
                <p class="actions">
                    <a class="button" href=address(language, training.id, "enrol")>
                        {t!(language, "training-tab-enrol")}
                    </a>
                </p>
            }
        });
        return view! { <Empty title=t!(language, "participants-none")>{first}</Empty> }.into_any();
    }
    let to_come = grid.session.held_on > desk.clock.today();
    if to_come || !runs {
        let held_on = format::date(language, grid.session.held_on);
        let why = to_come.then(|| {
            view! { <Notice><p>{t!(language, "session-not-yet", date = held_on)}</p></Notice> }
        });
        return view! { {why} {read_only(language, grid)} }.into_any();
    }
    let rows: Vec<_> = grid.rows.iter().map(|row| mark_row(language, row, grid.session.id, typed, told)).collect();
    let counts: Vec<_> = Mark::iter()
        .map(|mark| view! { <State kind=mark.word() text=texts::word(language, "mark", mark.word())/> " " })
        .collect();
    let (id, number) = (training.id.to_string(), grid.session.number.to_string());
    let form = view! {
        <ActionForm action={ServerAction::<MarkAttendance>::new()} attr:class="grid">
            <Hidden name="training" value=id/>
            <Hidden name="number" value=number/>
            <Operation/>
            {rows}
            <div class="tally">
                <p>{counts}</p>
                <button>{t!(language, "save")}</button>
            </div>
        </ActionForm>
    };
    let unmarked = grid.rows.iter().all(|row| row.current.is_none());
    let proposed = unmarked.then(|| view! { <p class="soft">{t!(language, "sheet-proposed")}</p> });
    view! {
        {proposed}
        <AttendanceTally all_present=t!(language, "sheet-all-present") unsaved=t!(language, "sheet-unsaved", n = "#")>
            {form}
        </AttendanceTally>
    }
    .into_any()
}

/// One person's four marks. The mark that stood when the sheet was drawn travels along, so that another's is noticed.
fn mark_row(
    language: Language,
    row: &GridRow,
    session: SessionId,
    typed: Draft,
    told: &HashMap<String, String>,
) -> AnyView {
    let cell = cell(row.line.enrolment.id, session);
    let name = format!("marks[{cell}]");
    let proposed = row.current.as_ref().map_or(Mark::Present, |current| current.mark);
    let chosen = typed.value(&name, proposed.word());
    let marks = Mark::iter().map(|mark| {
        let checked = chosen == mark.word();
        view! {
            <label>
                <input type="radio" name=name.clone() value=mark.word() checked=checked/>
                <span class=format!("state {}", mark.word())>{texts::word(language, "mark", mark.word())}</span>
            </label>
        }
    });
    let marks = marks.collect_view();
    let seen = row.current.as_ref().map(|current| current.id.to_string()).unwrap_or_default();
    let error = told.get(&cell).cloned().map(|error| view! { <span class="error">{error}</span> });
    let state = row.line.enrolment.state;
    let state = (!state.holds_a_seat()).then(|| texts::word(language, "enrolment", state.word()));
    let more = [row.line.organisation.clone(), state].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let who = row.line.person.full_name();
    view! {
        <fieldset class="mark-row">
            <legend>{who} " " <small>{more}</small></legend>
            <Hidden name=format!("seen[{cell}]") value=seen/>
            <div class="marks">{marks}</div>
            {error}
        </fieldset>
    }
    .into_any()
}

/// The sheet for those who may look and not mark, or not yet.
fn read_only(language: Language, grid: &Grid) -> AnyView {
    let rows = grid.rows.iter().map(|row| {
        let mark = match &row.current {
            Some(current) => {
                let word = current.mark.word();
                view! { <State kind=word text=texts::word(language, "mark", word)/> }.into_any()
            }
            None => view! { <span class="soft">{t!(language, "mark-none")}</span> }.into_any(),
        };
        view! {
            <tr>
                <th scope="row">{row.line.person.full_name()}</th>
                <td data-label=t!(language, "organisation")>{row.line.organisation.clone()}</td>
                <td data-label=t!(language, "attendance")>{mark}</td>
            </tr>
        }
    });
    view! {
        <table class="cards">
            <thead>
                <tr>
                    <th scope="col">{t!(language, "full-name")}</th>
                    <th scope="col">{t!(language, "organisation")}</th>
                    <th scope="col">{t!(language, "attendance")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// The way to the session before and after.
fn turns(language: Language, grid: &Grid) -> AnyView {
    let (id, number) = (grid.training.id, grid.session.number);
    let turn = |to: i32, rel: &'static str| {
        let there = (1..=grid.sessions).contains(&to);
        there.then(|| {
            let text = t!(language, "session-number", number = i64::from(to));
            let href = address(language, id, format_args!("sessions/{to}"));
            view! { <a class="button secondary" rel=rel href=href>{text}</a> }
        })
    };
    view! {
        <nav class="pager" aria-label=t!(language, "sessions")>
            {turn(number - 1, "prev")}
            <span>{format!("{number} / {}", grid.sessions)}</span>
            {turn(number + 1, "next")}
        </nav>
    }
    .into_any()
}

/// The way to each mark's history, folded away: it is asked for seldom.
fn histories(language: Language, grid: &Grid) -> Option<AnyView> {
    let links = grid.rows.iter().filter(|row| row.current.is_some()).map(|row| {
        let page = format!("sessions/{}/marks/{}", grid.session.number, row.line.enrolment.id);
        let href = address(language, grid.training.id, page);
        view! { <li><a href=href>{row.line.person.full_name()}</a></li> }
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty()).then(|| {
        view! {
            <details>
                <summary>{t!(language, "marks-history")}</summary>
                <ul class="rows">{links}</ul>
            </details>
        }
        .into_any()
    })
}
