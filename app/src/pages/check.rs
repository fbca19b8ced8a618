//! Whether a certificate was issued: by its check code, for anyone.

use curriculum::Language;
use http::StatusCode;
use leptos::prelude::*;
use training::certificates::{self, CheckedCertificate};
use training::words::CertificateState;
use training::{Outcome, Refusal, Trouble};

use super::{Route, route};
use crate::forms::Field;
use crate::layout::{Page, answer_with, page};
use crate::pieces::{Fact, Notice, crumb};
use crate::{format, seat};

pub(super) fn routes() -> Vec<Route> {
    vec![route("/{lang}/check", check), route("/{lang}/v/{code}", verdict)]
}

/// Where a code is typed. The form needs no script: what it asks for stands in the address.
fn check() -> AnyView {
    page(async move {
        let language = seat::language();
        let Some(code) = seat::asked("code") else {
            let form = form(language, String::new());
            let page = view! {
                <Page title=t!(language, "nav-check")>
                    <p class="lead">{t!(language, "check-lead")}</p>
                    {form}
                </Page>
            };
            return Ok(page.into_any());
        };
        checked(language, code).await
    })
}

/// Where the square code on a certificate leads.
fn verdict() -> AnyView {
    page(async move { checked(seat::language(), seat::in_path("code", Refusal::NoSuchCertificate)?).await })
}

async fn checked(language: Language, code: String) -> Outcome<AnyView> {
    let found = find(&code).await?;
    let content = answer(language, &code, found);
    let crumbs = vec![crumb(t!(language, "nav-check"), "check")];
    let page = view! { <Page title=t!(language, "certificate") crumbs own_heading=true>{content}</Page> };
    Ok(page.into_any())
}

/// The certificate with that code; that there is none is an answer of its own.
async fn find(code: &str) -> Outcome<Option<CheckedCertificate>> {
    match certificates::check_code(&seat::desk(), code).await {
        Ok(checked) => Ok(Some(checked)),
        Err(Trouble::Refused(Refusal::NoSuchCertificate)) => {
            answer_with(StatusCode::NOT_FOUND);
            Ok(None)
        }
        Err(trouble) => Err(trouble),
    }
}

fn form(language: Language, code: String) -> AnyView {
    view! {
        <form class="stack" method="get" action=seat::at(language, "check")>
            <Field
                name="code"
                label=t!(language, "check-code")
                hint=t!(language, "check-code-hint")
                value=code
                required=true
                autocomplete="off"
                maxlength="40"
            />
            <div class="actions"><button>{t!(language, "check-press")}</button></div>
        </form>
    }
    .into_any()
}

fn answer(language: Language, code: &str, found: Option<CheckedCertificate>) -> AnyView {
    let Some(checked) = found else {
        let form = form(language, code.to_owned());
        return view! {
            <section class="verdict none">
                <h1>{t!(language, "verdict-none")}</h1>
                <p>{t!(language, "verdict-none-what")}</p>
            </section>
            {form}
        }
        .into_any();
    };
    let (class, word, what) = match checked.state {
        CertificateState::Valid => ("verdict valid", t!(language, "verdict-valid"), t!(language, "verdict-valid-what")),
        CertificateState::Revoked => {
            ("verdict revoked", t!(language, "verdict-revoked"), t!(language, "verdict-revoked-what"))
        }
        CertificateState::Replaced => {
            ("verdict replaced", t!(language, "verdict-replaced"), t!(language, "verdict-replaced-what"))
        }
    };
    let made_up = checked.facts.demo.then(|| {
        view! { <Notice kind="warning"><p>{t!(language, "verdict-made-up")}</p></Notice> }
    });
    let facts = facts(language, &checked);
    view! {
        <section class=class>
            <h1>{word}</h1>
            <p>{what}</p>
        </section>
        {made_up}
        {facts}
        <p><a href=seat::at(language, "check")>{t!(language, "check-another")}</a></p>
    }
    .into_any()
}

/// What was certified, to be compared with the paper.
fn facts(language: Language, checked: &CheckedCertificate) -> AnyView {
    let facts = &checked.facts;
    // In the reader's language where the certificate speaks it, else in its own first one.
    let spoken = facts.languages.iter().position(|own| *own == language).unwrap_or(0);
    let said = |texts: &[String]| texts.get(spoken).or(texts.first()).cloned();
    let days = format::dates(language, facts.first_day, facts.last_day);
    let hours = t!(language, "check-hours-count", n = i64::from(facts.hours));
    let issued_on = format::date(language, facts.issued_on);
    view! {
        <dl class="facts">
            <Fact name=t!(language, "check-holder") value=Some(facts.holder.clone())/>
            <Fact name=t!(language, "course") value=said(&facts.course)/>
            <Fact name=t!(language, "check-place") value=said(&facts.place)/>
            <Fact name=t!(language, "check-days") value=Some(days)/>
            <Fact name=t!(language, "check-hours") value=Some(hours)/>
            <Fact name=t!(language, "check-serial") value=Some(facts.serial.clone())/>
            <Fact name=t!(language, "check-issued-on") value=Some(issued_on)/>
        </dl>
        <p class="soft">{t!(language, "check-compare")}</p>
    }
    .into_any()
}
