//! Search in the lessons, in the reader's language.

use curriculum::{Hit, Language};
use leptos::prelude::*;

use super::{count, page_of, title};
use crate::forms::Field;
use crate::layout::{Page, page};
use crate::pieces::{Empty, crumb};
use crate::seat;

pub(super) fn search() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let asked = seat::asked("q").unwrap_or_default();
        let hits = desk.library.search(language, &asked);
        let found = match (asked.trim().is_empty(), hits.is_empty()) {
            (true, _) => ().into_any(),
            (false, true) => view! {
                <Empty title=t!(language, "search-nothing")><p>{t!(language, "search-nothing-what")}</p></Empty>
            }
            .into_any(),
            (false, false) => {
                let rows = hits.iter().map(|hit| row(language, hit)).collect_view();
                view! {
                    <p class="soft">{t!(language, "search-found", n = count(hits.len()))}</p>
                    <ul class="hits">{rows}</ul>
                }
                .into_any()
            }
        };
        Ok(view! {
            <Page title=t!(language, "search-lessons") crumbs=vec![crumb(t!(language, "nav-learn"), "learn")]>
                {field(language, asked)}
                {found}
            </Page>
        })
    })
}

/// The field with its button; the form needs no script.
pub(super) fn field(language: Language, asked: String) -> AnyView {
    view! {
        <form class="toolbar" method="get" action=seat::at(language, "learn/search") role="search">
            <Field name="q" kind="search" label=t!(language, "search-lessons") value=asked/>
            <button class="secondary">{t!(language, "search")}</button>
        </form>
    }
    .into_any()
}

fn row(language: Language, hit: &Hit<'_>) -> AnyView {
    let href = seat::at(language, &page_of(hit.course, hit.module, &hit.lesson.slug));
    let place = format!("{} · {}", hit.course.title.get(language), title(hit.module, language));
    let [before, word, after] = hit.excerpt.clone();
    let excerpt = (!word.is_empty()).then(|| view! { <p>"… " {before} <mark>{word}</mark> {after} " …"</p> });
    view! {
        <li>
            <a href=href>{hit.lesson.title.get(language).clone()}</a>
            <br/>
            <small class="soft">{place}</small>
            {excerpt}
        </li>
    }
    .into_any()
}
