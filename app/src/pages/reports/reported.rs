//! Reported totals, in a table of their own: beside the register's figures and never among them.

use leptos::prelude::*;
use training::reports::Answer;

use super::wording::Names;
use crate::{format, texts};

pub(super) fn table(names: &Names, answer: &Answer) -> Option<AnyView> {
    if answer.reported.is_empty() {
        return None;
    }
    let language = names.language;
    let rows = answer.reported.iter().map(|row| {
        view! {
            <tr class="reported">
                <th scope="row">{row.year.to_string()}</th>
                <td data-label=t!(language, "figures-reported-oblasts")>{names.oblasts(row)}</td>
                <td data-label=t!(language, "dimension-audience")>
                    {texts::word(language, "audience", row.audience.word())}
                </td>
                <td class="number" data-label=t!(language, "figures-reported-number")>
                    {format::number(language, row.participants)}
                </td>
                <td data-label=t!(language, "figures-reported-source")>{row.source.clone()}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let table = view! {
        <section>
            <h2>{t!(language, "figures-reported")}</h2>
            <p>{t!(language, "figures-reported-what")}</p>
            <table class="cards">
                <thead>
                    <tr>
                        <th scope="col">{t!(language, "dimension-year")}</th>
                        <th scope="col">{t!(language, "figures-reported-oblasts")}</th>
                        <th scope="col">{t!(language, "dimension-audience")}</th>
                        <th scope="col" class="number">{t!(language, "figures-reported-number")}</th>
                        <th scope="col">{t!(language, "figures-reported-source")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    };
    Some(table.into_any())
}
