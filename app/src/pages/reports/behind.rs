//! The list behind a number: who took part in what.

use std::collections::BTreeSet;

use curriculum::Language;
use leptos::prelude::*;
use training::reports::{self, Cell, Participation, Question};
use training::words::Sex;
use training::{Outcome, Refusal, access};

use super::wording::Names;
use super::{Column, asked, query};
use crate::layout::{Page, page};
use crate::pieces::{Empty, Notice, crumb};
use crate::{format, seat};

/// As many as the domain lists at the most.
const MOST: usize = 2000;

pub(super) fn list() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let question = asked()?;
        let cell = cell()?;
        let rows = reports::list_participations(&desk, &question, &cell).await?;
        let names = Names::gather(&desk, &question.by, language).await?;

        let title = title(&names, &question, &cell);
        let crumbs = vec![crumb(t!(language, "figures-title"), format!("reports/participation?{}", query(&question)))];
        let cut = (rows.len() >= MOST).then(|| {
            let n = i64::try_from(MOST).unwrap_or(i64::MAX);
            view! { <Notice><p>{t!(language, "figures-list-cut", n = format::number(language, n))}</p></Notice> }
        });
        let content = if rows.is_empty() {
            view! { <Empty title=t!(language, "figures-none")><p>{t!(language, "figures-list-none-what")}</p></Empty> }
                .into_any()
        } else {
            let opens = access::can_see_people(&desk);
            table(&names, &rows, opens)
        };
        Ok(view! {
            <Page title crumbs>
                {cut}
                {content}
            </Page>
        })
    })
}

/// Which number of the table: its keys in the order of the dimensions, and its column.
fn cell() -> Outcome<Cell> {
    let keys = seat::all_asked().into_iter().filter(|(name, _)| name == "key");
    let keys = keys.map(|(_, key)| Some(key).filter(|key| !key.is_empty())).collect();
    let sex: Column = match seat::asked("sex").as_deref() {
        None => None,
        Some("unknown") => Some(None),
        Some(word) => Some(Some(word.parse::<Sex>().map_err(|_| Refusal::GroupingUnknown)?)),
    };
    Ok(Cell { keys, sex })
}

/// "Osh oblast, 2026, women".
fn title(names: &Names, question: &Question, cell: &Cell) -> String {
    let keys = question.by.iter().zip(&cell.keys).map(|(dimension, key)| names.key(*dimension, key.as_deref()));
    let parts: Vec<String> = keys.chain(cell.sex.map(|sex| names.sex(sex))).collect();
    if parts.is_empty() { t!(names.language, "figures-list-all") } else { parts.join(", ") }
}

fn table(names: &Names, rows: &[Participation], opens: bool) -> AnyView {
    let language = names.language;
    let persons: BTreeSet<_> = rows.iter().map(|row| row.person).collect();
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let caption = t!(language, "figures-list-participations", n = count(rows.len()));
    let of_persons = t!(language, "figures-list-persons", n = count(persons.len()));
    let lines = rows.iter().map(|row| line(language, names, row, opens)).collect_view();
    view! {
        <table class="cards">
            <caption><strong>{caption}</strong> {of_persons}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!(language, "full-name")}</th>
                    <th scope="col">{t!(language, "figures-sex")}</th>
                    <th scope="col">{t!(language, "training")}</th>
                </tr>
            </thead>
            <tbody>{lines}</tbody>
        </table>
    }
    .into_any()
}

fn line(language: Language, names: &Names, row: &Participation, opens: bool) -> AnyView {
    let name = [Some(&row.family_name), Some(&row.given_name), row.patronymic.as_ref()];
    let name = name.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ");
    let name = match opens {
        true => view! { <a href=seat::at(language, &format!("people/{}", row.person))>{name}</a> }.into_any(),
        false => name.into_any(),
    };
    let sex = match row.sex {
        Some(Sex::Female) => t!(language, "figures-woman"),
        Some(Sex::Male) => t!(language, "figures-man"),
        None => t!(language, "not-known"),
    };
    let day = format::date(language, row.first_day);
    let place = format!("{}, {}", names.places.oblast_name(&row.oblast, language), row.venue);
    let training = seat::at(language, &format!("trainings/{}", row.training));
    view! {
        <tr>
            <th scope="row">{name} <small>{row.organisation.clone()}</small></th>
            <td data-label=t!(language, "figures-sex")>{sex}</td>
            <td data-label=t!(language, "training")>
                <span><a href=training>{day}</a> <small>{place}</small></span>
            </td>
        </tr>
    }
    .into_any()
}
