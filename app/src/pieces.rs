//! What pages are put together from, besides forms: notices, crumbs, states, figures. They take finished texts.

use curriculum::Language;
use leptos::either::Either;
use leptos::prelude::*;

use crate::seat;

/// One step of the way to a page: its name and its address below the language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    name: String,
    page: String,
}

/// A step of the way: `crumb(t!(language, "nav-people"), "people")`.
pub fn crumb(name: impl Into<String>, page: impl Into<String>) -> Crumb {
    Crumb { name: name.into(), page: page.into() }
}

/// The way to this page. [`crate::layout::Page`] draws it from its `crumbs`.
#[component]
pub fn Crumbs(crumbs: Vec<Crumb>, #[prop(into)] here: String) -> impl IntoView {
    let language = seat::language();
    let steps =
        crumbs.into_iter().map(|Crumb { name, page }| view! { <li><a href=seat::at(language, &page)>{name}</a></li> });
    view! {
        <nav class="crumbs" aria-label=t!(language, "nav-crumbs")>
            <ol>
                {steps.collect_view()}
                <li><span aria-current="page">{here}</span></li>
            </ol>
        </nav>
    }
}

/// A remark that stands out: `kind` is empty, `done`, `warning` or `refusal`.
#[component]
pub fn Notice(#[prop(optional)] kind: &'static str, children: Children) -> impl IntoView {
    let role = match kind {
        "refusal" => Some("alert"),
        "done" => Some("status"),
        _ => None,
    };
    view! { <div class=format!("notice {kind}").trim_end().to_owned() role=role>{children()}</div> }
}

/// What an empty list says instead: what is not there, and (as children) what to do first.
#[component]
pub fn Empty(#[prop(into)] title: String, children: Children) -> impl IntoView {
    view! { <div class="empty"><h2>{title}</h2>{children()}</div> }
}

/// A state by a word and a shape. `kind` is the word of the state, such as `present` or `waitlisted`; see the style's
/// own list for those that have a shape.
#[component]
pub fn State(#[prop(into)] kind: String, #[prop(into)] text: String) -> impl IntoView {
    view! { <span class=format!("state {kind}")>{text}</span> }
}

/// A number that matters, large, with what it counts and how it is defined. Stands in a `dl.figures`.
#[component]
pub fn Figure(
    #[prop(into)] name: String,
    #[prop(into)] value: String,
    #[prop(optional, into)] definition: Option<String>,
) -> impl IntoView {
    view! {
        <div class="figure">
            <dt>{name}</dt>
            <dd><strong>{value}</strong></dd>
            {definition.map(|definition| view! { <dd class="definition">{definition}</dd> })}
        </div>
    }
}

/// One fact of a `dl.facts`; what is not known is shown as such.
#[component]
pub fn Fact(
    #[prop(into)] name: String,
    /// None says that it is not known.
    #[prop(into)]
    value: Option<String>,
) -> impl IntoView {
    let known = match value.filter(|value| !value.is_empty()) {
        Some(value) => value.into_any(),
        None => view! { <span class="soft">{t!(seat::language(), "not-known")}</span> }.into_any(),
    };
    view! { <div><dt>{name}</dt><dd>{known}</dd></div> }
}

/// A value in a list, where what is not known is a dash that is read out as `not_known`.
///
/// A function that borrows its text, for a list has hundreds of them.
pub fn known(value: Option<String>, not_known: &str) -> impl IntoView + use<> {
    match value.filter(|value| !value.is_empty()) {
        Some(value) => Either::Left(value),
        None => Either::Right(view! {
            <span class="soft">
                <span aria-hidden="true">"–"</span>
                <span class="visually-hidden">{not_known.to_owned()}</span>
            </span>
        }),
    }
}

/// The way through a long list. `current` and `last` count from 1; the address keeps its other questions.
#[component]
pub fn Pager(current: u64, last: u64) -> impl IntoView {
    let language = seat::language();
    let turn = |to: u64, rel: &'static str, text: String| {
        let there = (1..=last).contains(&to) && to != current;
        there.then(|| view! { <a class="button secondary" rel=rel href=numbered(language, to)>{text}</a> })
    };
    (last > 1).then(|| {
        view! {
            <nav class="pager" aria-label=t!(language, "pager")>
                {turn(current.saturating_sub(1), "prev", t!(language, "pager-back"))}
                <span>{format!("{current} / {last}")}</span>
                {turn(current + 1, "next", t!(language, "pager-on"))}
            </nav>
        }
    })
}

/// This page's address with another `page=`.
fn numbered(language: Language, number: u64) -> String {
    let kept = seat::question().into_iter().filter(|pair| !pair.starts_with("page=") && !pair.starts_with("done="));
    let pairs: Vec<_> = kept.chain([format!("page={number}")]).collect();
    format!("{}?{}", seat::at(language, &seat::page()), pairs.join("&"))
}
