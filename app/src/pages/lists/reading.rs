//! How a file was understood: its headings, the lines left out, each row with the cells in doubt.

use std::collections::HashMap;

use curriculum::Language;
use leptos::prelude::*;
use training::ids::OrganisationId;
use training::people::list_reading::{Doubt, Field, ListReading, ListedPerson};
use training::people::lists::{Candidate, Preview, PreviewRow, Standing};
use training::places::Places;

use crate::pages::trainings::count;
use crate::pieces::{State, known};
use crate::{format, seat, texts};

/// The columns and lines of the file, folded away: one looks here when the preview surprises.
pub(super) fn how_understood(language: Language, reading: &ListReading) -> AnyView {
    let titles = (!reading.titles.is_empty()).then(|| {
        let titles = reading.titles.clone().into_iter().map(|title| view! { <li>{title}</li> });
        view! { <h2>{t!(language, "lists-titles")}</h2> <ul>{titles.collect_view()}</ul> }
    });
    let columns = reading.columns.iter().map(|column| {
        let meaning = match column.field {
            Some(field) => view! { <span>{field_name(language, field)}</span> }.into_any(),
            None => {
                let text = t!(language, "lists-column-unknown");
                view! { <State kind="unknown" text/> }.into_any()
            }
        };
        view! {
            <tr>
                <th scope="row">{column.heading.clone()}</th>
                <td data-label=t!(language, "lists-column-is")>{meaning}</td>
            </tr>
        }
    });
    let left_out = (!reading.left_out.is_empty()).then(|| {
        let lines = reading.left_out.clone().into_iter().map(|left_out| {
            view! {
                <li>{left_out.written} " " <small class="soft">{row_number(language, left_out.line)}</small></li>
            }
        });
        view! { <h2>{t!(language, "lists-left-out")}</h2> <ul>{lines.collect_view()}</ul> }
    });
    view! {
        <details>
            <summary>{t!(language, "lists-understood")}</summary>
            {titles}
            <table class="cards">
                <caption>{t!(language, "lists-columns", line = count(reading.heading_line))}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!(language, "lists-column-heading")}</th>
                        <th scope="col">{t!(language, "lists-column-is")}</th>
                    </tr>
                </thead>
                <tbody>{columns.collect_view()}</tbody>
            </table>
            {left_out}
        </details>
    }
    .into_any()
}

fn field_name(language: Language, field: Field) -> String {
    texts::word(language, "list-field", field.key())
}

/// "Row 12", as the spreadsheet numbers it.
pub(super) fn row_number(language: Language, line: usize) -> String {
    t!(language, "lists-row", line = count(line))
}

/// Family name, given name, patronymic; where the row has none, what stands in its place.
pub(super) fn name_of(language: Language, listed: &ListedPerson) -> String {
    let parts = [listed.family_name.as_str(), &listed.given_name, listed.patronymic.as_deref().unwrap_or_default()];
    let name = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    if name.is_empty() { t!(language, "lists-no-name") } else { name }
}

/// All rows as they were understood, in the order of the file.
pub(super) fn rows(
    language: Language,
    preview: &Preview,
    places: &Places,
    organisations: &HashMap<OrganisationId, String>,
) -> AnyView {
    let not_known = t!(language, "not-known");
    let rows = preview.rows.iter().map(|row| {
        let listed = &row.listed;
        let doubtful = !listed.doubts.is_empty() || matches!(row.standing, Standing::Undecided { .. });
        let doubts = doubts(language, &listed.doubts).into_iter().map(|doubt| view! { <small>{doubt}</small> });
        let doubts = doubts.collect_view();
        let more = [Some(row_number(language, listed.line)), listed.rank.clone(), listed.position.clone()];
        let more = more.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let born = listed.birth_year.map(|year| year.to_string());
        let sex = listed.sex.map(|sex| texts::word(language, "sex", sex.word()));
        let phone = listed.phone.as_deref().map(format::phone);
        view! {
            <tr class=doubtful.then_some("warning")>
                <th scope="row">{name_of(language, listed)} <small class="soft">{more}</small></th>
                <td data-label=t!(language, "lists-standing")>
                    <span>{standing(language, preview, row)} {doubts}</span>
                </td>
                <td data-label=t!(language, "organisation")>
                    <span>{organisation(language, row, organisations)} " " {home(language, row, places)}</span>
                </td>
                <td data-label=t!(language, "sex")>{known(sex, &not_known)}</td>
                <td class="number" data-label=t!(language, "birth-year")>{known(born, &not_known)}</td>
                <td class="number" data-label=t!(language, "phone")>{known(phone, &not_known)}</td>
            </tr>
        }
    });
    view! {
        <table class="cards">
            <caption><strong>{t!(language, "lists-rows", n = count(preview.rows.len()))}</strong></caption>
            <thead>
                <tr>
                    <th scope="col">{t!(language, "full-name")}</th>
                    <th scope="col">{t!(language, "lists-standing")}</th>
                    <th scope="col">{t!(language, "organisation")}</th>
                    <th scope="col">{t!(language, "sex")}</th>
                    <th scope="col" class="number">{t!(language, "birth-year")}</th>
                    <th scope="col" class="number">{t!(language, "phone")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// Where the row stands, by a word and a shape.
fn standing(language: Language, preview: &Preview, row: &PreviewRow) -> AnyView {
    match &row.standing {
        Standing::New => view! { <State kind="enrolled" text=t!(language, "standing-new")/> }.into_any(),
        Standing::Known(person) => {
            let state = view! { <State kind="done" text=t!(language, "standing-known")/> };
            match preview.persons.get(person) {
                // The page of somebody of another oblast does not open.
                Some(Candidate::Elsewhere { .. }) => {
                    view! { {state} <small>{t!(language, "lists-person-elsewhere")}</small> }.into_any()
                }
                _ => view! { <a href=seat::at(language, &format!("people/{person}"))>{state}</a> }.into_any(),
            }
        }
        Standing::Twice { line } => {
            let first = row_number(language, *line);
            view! { <State kind="replaced" text=t!(language, "standing-twice")/> <small>{first}</small> }.into_any()
        }
        Standing::Undecided { .. } => {
            view! { <State kind="warning" text=t!(language, "standing-undecided")/> }.into_any()
        }
    }
}

/// The cells in doubt, as written, with the reason.
pub(super) fn doubts(language: Language, doubts: &[Doubt]) -> Vec<String> {
    let said = doubts.iter().map(|doubt| {
        let field = field_name(language, doubt.field);
        let reason = texts::word(language, "doubt", doubt.kind.key());
        match doubt.written.is_empty() {
            true => format!("{field}: {reason}"),
            false => t!(language, "lists-doubt", field = field, written = doubt.written.clone(), reason = reason),
        }
    });
    said.collect()
}

/// The organisation as written; where it is known by another name, that one too.
fn organisation(language: Language, row: &PreviewRow, organisations: &HashMap<OrganisationId, String>) -> AnyView {
    let Some(written) = row.listed.organisation.clone() else {
        return known(None, &t!(language, "not-known")).into_any();
    };
    let remark = match row.organisation.and_then(|id| organisations.get(&id)) {
        Some(own) if *own == written => None,
        Some(own) => Some(own.clone()),
        None => Some(t!(language, "lists-organisation-unknown")),
    };
    let remark = remark.map(|remark| view! { <small class="soft">{remark}</small> });
    view! { {written} " " {remark} }.into_any()
}

/// The home that the row would give its person, and whether it is only that of the organisation.
fn home(language: Language, row: &PreviewRow, places: &Places) -> AnyView {
    let home = places.place(row.oblast.as_deref(), row.district.as_deref(), language);
    let said = match (home.is_empty(), row.home_by_organisation) {
        (true, _) => t!(language, "lists-home-not-known"),
        (false, true) => t!(language, "lists-home-by-organisation", home = home),
        (false, false) => t!(language, "lists-home", home = home),
    };
    view! { <small class="soft">{said}</small> }.into_any()
}
