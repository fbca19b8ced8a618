//! The answer as a table, and as bars by the first of its dimensions.

use leptos::prelude::*;
use training::reports::{Answer, Figures, Line};
use training::words::Sex;
use training::{Desk, access};

use super::wording::Names;
use super::{Column, list_address};
use crate::format;

/// The columns by sex, in their order.
const SEXES: [Option<Sex>; 3] = [Some(Sex::Female), Some(Sex::Male), None];

/// The figures of a line in one column by sex.
fn figures(line: &Line, sex: Option<Sex>) -> Figures {
    match sex {
        Some(Sex::Female) => line.women,
        Some(Sex::Male) => line.men,
        None => line.unknown,
    }
}

/// What draws a number: as a link to the list behind it for those who may see names.
struct Numbers<'a> {
    names: &'a Names,
    answer: &'a Answer,
    linked: bool,
}

impl Numbers<'_> {
    fn cell(&self, n: i64, label: String, keys: &[Option<String>], column: Column) -> AnyView {
        let text = format::number(self.names.language, n);
        let number = if self.linked && n > 0 {
            let href = list_address(self.names.language, &self.answer.question, keys, column);
            view! { <a href=href>{text}</a> }.into_any()
        } else {
            text.into_any()
        };
        view! { <td class="number" data-label=label>{number}</td> }.into_any()
    }

    /// Women, men, not known, persons, participations.
    fn cells(&self, line: &Line) -> AnyView {
        let language = self.names.language;
        let by_sex = SEXES.map(|sex| self.cell(figures(line, sex).persons, self.names.sex(sex), &line.keys, Some(sex)));
        let persons = self.cell(line.total.persons, t!(language, "figures-persons"), &line.keys, None);
        let label = t!(language, "figures-participations");
        let participations = self.cell(line.total.participations, label, &line.keys, None);
        view! { {by_sex.into_iter().collect_view()} {persons} {participations} }.into_any()
    }

    /// A row: its keys, then its figures. The dimensions that a subtotal does not tell apart stay open.
    fn row(&self, line: &Line, class: &'static str) -> AnyView {
        let by = &self.answer.question.by;
        let mut keys = by
            .iter()
            .zip(&line.keys)
            .map(|(dimension, key)| (self.names.dimension(*dimension), self.names.key(*dimension, key.as_deref())));
        let heading = keys.next().map(|(_, key)| key).unwrap_or_default();
        let others = keys.map(|(label, key)| view! { <td data-label=label>{key}</td> }).collect_view();
        let open = by.len().saturating_sub(line.keys.len().max(1));
        let together = (0..open).map(|place| {
            let text = if place == 0 { t!(self.names.language, "figures-together") } else { String::new() };
            view! { <td>{text}</td> }
        });
        let together = together.collect_view();
        let class = Some(class).filter(|class| !class.is_empty());
        view! {
            <tr class=class>
                <th scope="row">{heading}</th>
                {others}
                {together}
                {self.cells(line)}
            </tr>
        }
        .into_any()
    }
}

pub(super) fn table(desk: &Desk, names: &Names, answer: &Answer) -> AnyView {
    let language = names.language;
    let question = &answer.question;
    let numbers = Numbers { names, answer, linked: access::can_see_people(desk) };

    let mut rows = Vec::new();
    let lines = names.arranged(question, &answer.lines);
    for (place, line) in lines.iter().enumerate() {
        rows.push(numbers.row(line, ""));
        let first = line.keys.first();
        let group_ends = lines.get(place + 1).is_none_or(|next| next.keys.first() != first);
        let subtotal = answer.subtotals.iter().find(|subtotal| subtotal.keys.first() == first);
        // A group of one line is its own subtotal.
        let group_of_one = lines.iter().filter(|line| line.keys.first() == first).count() == 1;
        if let (true, false, Some(subtotal)) = (group_ends, group_of_one, subtotal) {
            rows.push(numbers.row(subtotal, "total"));
        }
    }
    let dimensions = question.by.iter().map(|dimension| view! { <th scope="col">{names.dimension(*dimension)}</th> });
    let dimensions = dimensions.collect_view();
    let headings = SEXES
        .map(|sex| names.sex(sex))
        .into_iter()
        .chain([t!(language, "figures-persons"), t!(language, "figures-participations")])
        .map(|heading| view! { <th scope="col" class="number">{heading}</th> });
    let headings = headings.collect_view();
    let span = question.by.len().to_string();
    let total = numbers.cells(&answer.total);
    let by = question.by.iter().map(|dimension| names.dimension(*dimension)).collect::<Vec<_>>().join(", ");
    view! {
        <table class="cards">
            <caption>
                <strong>{t!(language, "figures-caption")}</strong>
                {t!(language, "figures-caption-by", by = by)}
            </caption>
            <thead><tr>{dimensions}{headings}</tr></thead>
            <tbody>{rows}</tbody>
            <tfoot>
                <tr>
                    <th scope="row" colspan=span>{t!(language, "figures-total")}</th>
                    {total}
                </tr>
            </tfoot>
        </table>
    }
    .into_any()
}

/// Persons by the first dimension, for the eye; the numbers stand in the table.
pub(super) fn bars(names: &Names, answer: &Answer) -> Option<AnyView> {
    let question = &answer.question;
    let lines = if question.by.len() > 1 { &answer.subtotals } else { &answer.lines };
    let lines = names.arranged(question, lines);
    let most = lines.iter().map(|line| line.total.persons).max().unwrap_or_default();
    let dimension = *question.by.first()?;
    // One bar compares nothing, and a hundred compare nothing either.
    if !(2..=30).contains(&lines.len()) {
        return None;
    }
    let bars = lines.iter().map(|line| {
        let persons = line.total.persons;
        let name = names.key(dimension, line.keys.first().and_then(Option::as_deref));
        view! {
            <li>
                <span>{name}</span>
                <meter value=persons.to_string() max=most.to_string() aria-hidden="true"></meter>
                <span>{format::number(names.language, persons)}</span>
            </li>
        }
    });
    let bars = bars.collect_view();
    let heading = t!(names.language, "figures-bars", by = names.dimension(dimension));
    Some(view! { <section><h2>{heading}</h2><ul class="bars">{bars}</ul></section> }.into_any())
}
