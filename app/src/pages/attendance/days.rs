//! The sheet of all days at once, for a wide screen.

use std::collections::HashMap;

use curriculum::Language;
use leptos::prelude::*;
use strum::IntoEnumIterator;
use training::attendance::{self, Days};
use training::enrolment::EnrolmentLine;
use training::ids::TrainingId;
use training::places::list_places;
use training::store::attendance::Model as Attendance;
use training::store::session::Model as Session;
use training::words::{Mark, TrainingState};
use training::{Desk, Refusal, access};

use super::standing::changed_meanwhile;
use crate::actions::attendance::{MarkAttendance, cell};
use crate::acts::{Draft, draft};
use crate::forms::{Hidden, Operation};
use crate::layout::{Page, page};
use crate::pages::trainings::{Tab, address, crumbs, hours, tabs, title};
use crate::pieces::{Empty, State};
use crate::{format, seat, texts};

pub(super) fn days() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: TrainingId = seat::in_path("id", Refusal::NoSuchTraining)?;
        let days = attendance::days(&desk, id).await?;
        let places = list_places(&desk).await?;
        let typed = draft("attendance/mark");
        let current = days
            .rows
            .iter()
            .flat_map(|(line, marks)| marks.iter().map(|(session, current)| (line.enrolment.id, *session, current)));
        let told = changed_meanwhile(language, &desk, typed, current.collect()).await?;

        let runs =
            days.training.state == TrainingState::Planned && access::can_run_training(&desk, &days.training.oblast);
        let title = title(&desk, &places, &days.training, language);
        let tabs = tabs(language, &desk, &days.training, Tab::AllDays);
        let content = if days.rows.is_empty() {
            let what = runs.then(|| view! { <p>{t!(language, "sheet-empty-what")}</p> });
            let enrol = runs.then(|| {
                let href = address(language, id, "enrol");
                view! { <p><a class="button" href=href>{t!(language, "training-tab-enrol")}</a></p> }
            });
            view! { <Empty title=t!(language, "participants-none")>{what} {enrol}</Empty> }.into_any()
        } else if runs {
            let table = table(language, &desk, &days, Some((typed, &told)));
            view! {
                <p class="soft">{t!(language, "days-what")}</p>
                <ActionForm action={ServerAction::<MarkAttendance>::new()}>
                    <Hidden name="training" value=id.to_string()/>
                    <Operation/>
                    {table}
                    <div class="actions sticky">
                        <button>{t!(language, "save")}</button>
                    </div>
                </ActionForm>
            }
            .into_any()
        } else {
            table(language, &desk, &days, None)
        };
        Ok(view! {
            <Page title=t!(language, "training-tab-all-days") crumbs=crumbs(language, id, title)>
                {tabs}
                {content}
            </Page>
        })
    })
}

/// A row for each person and a column for each session; `form` makes the cells of days that have come choices.
fn table(language: Language, desk: &Desk, days: &Days, form: Option<(Draft, &HashMap<String, String>)>) -> AnyView {
    let today = desk.clock.today();
    let headings = days.sessions.iter().map(|session| {
        let href = address(language, days.training.id, format_args!("sessions/{}", session.number));
        view! {
            <th scope="col">
                <a href=href>{format::date_short(language, session.held_on)}</a>
                <small>{hours(session)}</small>
            </th>
        }
    });
    let rows = days.rows.iter().map(|(line, marks)| {
        let cells = days.sessions.iter().map(|session| {
            let current = marks.get(&session.id);
            // Who withdrew has a place only where a mark was made.
            let in_room = line.enrolment.state.holds_a_seat() || current.is_some();
            match form {
                Some((typed, told)) if in_room && session.held_on <= today => {
                    choice(language, line, session, current, typed, told)
                }
                _ => view! { <td>{shown(language, current)}</td> }.into_any(),
            }
        });
        let cells = cells.collect_view();
        view! {
            <tr>
                <th scope="row">{line.person.full_name()} " " <small>{line.organisation.clone()}</small></th>
                {cells}
            </tr>
        }
    });
    view! {
        <h2 id="days-of-training">{format::dates(language, days.training.first_day, days.training.last_day)}</h2>
        <div class="scroll" role="region" tabindex="0" aria-labelledby="days-of-training">
            <table class="days">
                <thead>
                    <tr>
                        <th scope="col">{t!(language, "full-name")}</th>
                        {headings.collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn shown(language: Language, current: Option<&Attendance>) -> AnyView {
    match current.map(|current| current.mark.word()) {
        Some(word) => view! { <State kind=word text=texts::word(language, "mark", word)/> }.into_any(),
        None => view! {
            <span class="soft" aria-hidden="true">"–"</span>
            <span class="visually-hidden">{t!(language, "mark-none")}</span>
        }
        .into_any(),
    }
}

/// One choice of a mark. What is left open stays unmarked: on this page nobody is proposed as present.
fn choice(
    language: Language,
    line: &EnrolmentLine,
    session: &Session,
    current: Option<&Attendance>,
    typed: Draft,
    told: &HashMap<String, String>,
) -> AnyView {
    let cell = cell(line.enrolment.id, session.id);
    let name = format!("marks[{cell}]");
    let chosen = typed.value(&name, current.map(|current| current.mark.word()).unwrap_or_default());
    let options = Mark::iter().map(|mark| {
        let selected = chosen == mark.word();
        view! { <option value=mark.word() selected=selected>{texts::word(language, "mark", mark.word())}</option> }
    });
    let options = options.collect_view();
    // A mark that stands can be changed, but not taken back to nothing.
    let open = current.is_none().then(|| view! { <option value="">"–"</option> });
    let seen = current.map(|current| current.id.to_string()).unwrap_or_default();
    let label = label(language, line, session);
    let error_id = format!("{cell}-error");
    let error = told.get(&cell).cloned();
    let described = error.is_some().then(|| error_id.clone());
    let error = error.map(|error| view! { <span class="error" id=error_id>{error}</span> });
    view! {
        <td>
            <Hidden name=format!("seen[{cell}]") value=seen/>
            <select name=name aria-label=label aria-describedby=described>{open} {options}</select>
            {error}
        </td>
    }
    .into_any()
}

/// Name, day and time, for those who hear a choice without its row and column.
fn label(language: Language, line: &EnrolmentLine, session: &Session) -> String {
    let day = format::date(language, session.held_on);
    format!("{}, {day}, {}", line.person.full_name(), format::time(session.starts))
}
