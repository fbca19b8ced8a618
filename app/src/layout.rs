//! What stands around every page: head, navigation, languages, notices, foot.

use std::future::Future;

use curriculum::Language;
use http::StatusCode;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use training::{Desk, Outcome, access};

use crate::actions::signing_in::SignOut;
use crate::acts::{Reason, given, take_given};
use crate::document::{Assets, Sameness, Title};
use crate::pages::problem;
use crate::pieces::{Crumb, Crumbs};
use crate::{seat, texts};

/// Draws a page from what the domain answers: the body of every page component.
///
/// A form that was refused on this page is taken out of the session first, so that [`crate::acts::draft`] finds it. A
/// refusal becomes the page that says so with its status code; a failure is logged here, once.
pub fn page<V>(build: impl Future<Output = Outcome<V>> + Send + 'static) -> AnyView
where
    V: IntoView + 'static,
{
    Suspend::new(async move {
        let given = take_given().await;
        if let Some(given) = &given {
            answer_with(given.reason.status());
        }
        provide_context(given);
        match build.await {
            Ok(view) => view.into_any(),
            Err(trouble) => problem::of(trouble),
        }
    })
    .into_any()
}

/// Sets the status code of the page that is being drawn.
pub fn answer_with(status: StatusCode) {
    expect_context::<ResponseOptions>().set_status(status);
}

/// Says that the page being drawn is the same for every visitor, and so may be kept for the next one.
///
/// Only pages that show the curriculum and nothing of the store may say so. A member's page is never kept, for it shows
/// the member, and no more is one that answers a form.
pub fn same_for_visitors(desk: &Desk) {
    if desk.member().is_none()
        && given().is_none()
        && let Some(sameness) = use_context::<Sameness>()
    {
        sameness.say();
    }
}

/// A whole page: everything around, the title, its crumbs and the main acts, and the page's own content as children.
///
/// What came of the last act stands above the content: a form that was refused, or what was done.
#[component]
pub fn Page(
    /// Stands in the window's title and, unless `own_heading` is set, as the heading.
    #[prop(into)]
    title: String,
    /// The way to this page, itself not included; none for the pages of the main navigation.
    #[prop(optional)]
    crumbs: Vec<Crumb>,
    /// Links and forms beside the heading.
    #[prop(optional, into)]
    actions: Option<AnyView>,
    /// The content brings its own `h1`.
    #[prop(optional)]
    own_heading: bool,
    children: Children,
) -> impl IntoView {
    let language = seat::language();
    let desk = seat::desk_if_any();
    if let Some(told) = use_context::<Title>() {
        told.set(format!("{title} · Jooluk"));
    }
    let crumbs = (!crumbs.is_empty()).then(|| view! { <Crumbs crumbs=crumbs here=title.clone()/> });
    let heading = (!own_heading).then(|| {
        view! {
            <header>
                <h1>{title}</h1>
                {actions.map(|actions| view! { <div class="actions">{actions}</div> })}
            </header>
        }
    });
    let demo = desk.as_ref().is_some_and(|desk| desk.demo);
    view! {
        <a class="skip" href="#main">{t!(language, "skip-to-content")}</a>
        <header class="top">
            <Brand language/>
            <MainNavigation language desk=desk.clone()/>
            <Languages language/>
            <AccountCorner language desk/>
        </header>
        {demo.then(|| view! { <aside class="demo-banner" aria-label=t!(language, "demo-label")>{t!(language, "demo-banner")}</aside> })}
        {crumbs}
        <main id="main">
            {heading}
            <News language/>
            {children()}
        </main>
        <footer>
            <p>{t!(language, "footer-who")}</p>
            <p>
                <a href=seat::at(language, "learn")>{t!(language, "nav-learn")}</a>
                " · "
                <a href=seat::at(language, "check")>{t!(language, "nav-check")}</a>
            </p>
        </footer>
    }
}

#[component]
fn Brand(language: Language) -> impl IntoView {
    let mark = use_context::<Assets>().map(|assets| assets.mark).unwrap_or_default();
    view! {
        <a class="brand" href=seat::at(language, "")>
            <img src=mark alt="" width="30" height="30"/>
            "Jooluk"
        </a>
    }
}

/// The rooms that this member may enter.
#[component]
fn MainNavigation(language: Language, desk: Option<Desk>) -> impl IntoView {
    let may = |allowed: fn(&Desk) -> bool| desk.as_ref().is_some_and(allowed);
    let rooms = [
        (may(|desk| desk.member().is_some()), "trainings", t!(language, "nav-trainings")),
        (may(access::can_see_people), "people", t!(language, "nav-people")),
        (may(access::can_see_people), "organisations", t!(language, "nav-organisations")),
        (may(access::can_see_reports), "reports/participation", t!(language, "nav-reports")),
        (may(access::can_manage_accounts), "accounts", t!(language, "nav-accounts")),
        (true, "learn", t!(language, "nav-learn")),
        (!may(access::can_see_people), "check", t!(language, "nav-check")),
    ];
    let here = seat::page();
    let links = rooms.into_iter().filter(|(entered, ..)| *entered).map(|(_, room, name)| {
        let current = here == room || here.strip_prefix(room).is_some_and(|rest| rest.starts_with('/'));
        view! { <a href=seat::at(language, room) aria-current=current.then_some("page")>{name}</a> }
    });
    view! { <nav class="main" aria-label=t!(language, "nav-main")>{links.collect_view()}</nav> }
}

/// The same page in the other languages.
#[component]
fn Languages(language: Language) -> impl IntoView {
    let question: Vec<_> = seat::question().into_iter().filter(|pair| !pair.starts_with("done=")).collect();
    let question = if question.is_empty() { String::new() } else { format!("?{}", question.join("&")) };
    let here = seat::page();
    let links = Language::ALL.map(|other| {
        let href = format!("{}{question}", seat::at(other, &here));
        let current = (other == language).then_some("true");
        view! {
            <a lang=other.code() hreflang=other.code() href=href aria-current=current title=other.own_name()>{short_name(other)}</a>
        }
    });
    view! { <nav class="languages" aria-label=t!(language, "nav-languages")>{links.into_iter().collect_view()}</nav> }
}

/// What a language calls itself where there is little room.
pub(crate) fn short_name(language: Language) -> &'static str {
    match language {
        Language::Ky => "Кыр",
        Language::Ru => "Рус",
        Language::Uz => "Oʻz",
        Language::En => "Eng",
    }
}

#[component]
fn AccountCorner(language: Language, desk: Option<Desk>) -> impl IntoView {
    match desk.as_ref().and_then(Desk::member) {
        None => view! {
            <div class="account">
                <a href=sign_in_path(language)>{t!(language, "sign-in")}</a>
            </div>
        }
        .into_any(),
        Some(member) => view! {
            <details class="account">
                <summary>{member.name.clone()}</summary>
                <ul>
                    <li><a href=seat::at(language, "account")>{t!(language, "nav-account")}</a></li>
                    <li>
                        <ActionForm action={ServerAction::<SignOut>::new()}>
                            <button class="quiet">{t!(language, "sign-out")}</button>
                        </ActionForm>
                    </li>
                </ul>
            </details>
        }
        .into_any(),
    }
}

/// The sign-in page that leads back to the page one came from.
pub(crate) fn sign_in_path(language: Language) -> String {
    let here = seat::page();
    let plain = matches!(here.as_str(), "" | "sign-in" | "first-sign-in") || here.starts_with("set-up");
    if plain {
        seat::at(language, "sign-in")
    } else {
        format!("{}?to={}", seat::at(language, "sign-in"), seat::at(language, &here))
    }
}

/// What came of the last act: why it was refused, or what was done.
#[component]
fn News(language: Language) -> impl IntoView {
    if let Some(given) = given() {
        let sentence = given.reason.sentence(language);
        if matches!(given.reason, Reason::GoesOn(_)) {
            return view! { <div class="notice done" role="status">{sentence}</div> }.into_any();
        }
        return view! {
            <div class="notice refusal" role="alert">
                <h2>{t!(language, "notice-refused")}</h2>
                <p>{sentence}</p>
            </div>
        }
        .into_any();
    }
    match done(language) {
        Some(done) => view! { <div class="notice done" role="status">{done}</div> }.into_any(),
        None => ().into_any(),
    }
}

/// The text of what was done, by the key in the address; a made-up key says nothing.
fn done(language: Language) -> Option<String> {
    let key = format!("done-{}", seat::asked("done")?);
    let plain = key.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-');
    // A text without a number takes no notice of it; one with a number is never asked for without, but by hand.
    let n = seat::asked("n").and_then(|n| n.parse::<i64>().ok()).unwrap_or(1);
    let loader = texts::loader(language);
    (plain && loader.has(&key)).then(|| loader.get_args(&key, [("n", n)].into()))
}
