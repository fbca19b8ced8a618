//! Who completes a training and why each other one does not; issuing certificates.

use curriculum::Language;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use training::completion::{Completion, CompletionLine, Why, view_completion};
use training::ids::TrainingId;
use training::places::list_places;
use training::words::{EnrolmentState, TrainingState};
use training::{Desk, Refusal, access};

use super::{Tab, address, count, crumbs, person_link, tabs, title};
use crate::actions::certificates::{IssueCertificates, IssueException};
use crate::acts::{Draft, draft};
use crate::forms::Hidden;
use crate::layout::{Page, page};
use crate::pieces::{Empty, Figure, Notice, State};
use crate::{format, seat};

pub(super) fn completion() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: TrainingId = seat::in_path("id", Refusal::NoSuchTraining)?;
        let completion = view_completion(&desk, id).await?;
        let places = list_places(&desk).await?;
        let training = &completion.training;
        let runs = training.state == TrainingState::Planned && access::can_run_training(&desk, &training.oblast);
        let title = title(&desk, &places, training, language);
        let tabs = tabs(language, &desk, training, Tab::Completion);
        let content = if completion.lines.is_empty() {
            view! {
                <Empty title=t!(language, "participants-none")>
                    <p>{t!(language, "completion-none-what")}</p>
                    <p><a class="button" href=address(language, id, "")>{t!(language, "training-to")}</a></p>
                </Empty>
            }
            .into_any()
        } else {
            let figures = figures(language, &completion);
            let ahead = (training.last_day > desk.clock.today()).then(|| {
                view! { <Notice><p>{t!(language, "completion-ahead")}</p></Notice> }
            });
            let issuing = runs.then(|| issuing(language, &completion));
            let downloads = downloads(language, &completion);
            let table = table(language, &desk, &completion, runs);
            view! { {figures} {ahead} {issuing} {downloads} {table} }.into_any()
        };
        Ok(view! {
            <Page title=t!(language, "training-tab-completion") crumbs=crumbs(language, id, title)>
                {tabs}
                {content}
            </Page>
        })
    })
}

/// Minutes as hours and minutes: 13:30.
fn hours(minutes: i64) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

fn issued(completion: &Completion) -> usize {
    completion.lines.iter().filter(|line| line.certificate.is_some()).count()
}

fn figures(language: Language, completion: &Completion) -> AnyView {
    let definition = t!(
        language,
        "completion-definition",
        percent = format::percent(language, completion.training.threshold_percent),
        scheduled = hours(completion.scheduled_minutes),
        required = hours(completion.required_minutes)
    );
    let test = completion.training.post_test.is_some().then(|| t!(language, "completion-definition-test"));
    let definition = [Some(definition), test].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let participating = completion.lines.iter().filter(|line| line.participates).count();
    let figure = |n: usize| format::number(language, count(n));
    view! {
        <dl class="figures">
            <Figure name=t!(language, "completion-complete") value=figure(completion.completing()) definition=definition/>
            <Figure
                name=t!(language, "completion-participate")
                value=figure(participating)
                definition=t!(language, "completion-participate-definition")
            />
            <Figure
                name=t!(language, "certificates")
                value=figure(issued(completion))
                definition=t!(language, "certificates-definition")
            />
        </dl>
    }
    .into_any()
}

/// The one press for all who complete and hold no certificate yet.
fn issuing(language: Language, completion: &Completion) -> AnyView {
    let awaiting = completion.awaiting_certificate();
    if awaiting == 0 {
        let why = match completion.completing() {
            0 => t!(language, "certificates-nobody-yet"),
            _ => t!(language, "certificates-all-issued"),
        };
        return view! { <p>{why}</p> }.into_any();
    }
    let typed = draft("certificates/issue");
    let languages = languages(language, typed, completion.training.language.0, "all");
    let training = completion.training.id.to_string();
    view! {
        <section>
            <h2>{t!(language, "certificates-issue")}</h2>
            <p>{t!(language, "certificates-issue-what")}</p>
            <ActionForm action={ServerAction::<IssueCertificates>::new()}>
                <Hidden name="training" value=training/>
                {languages}
                <div class="actions">
                    <button>{t!(language, "certificates-issue-press", n = count(awaiting))}</button>
                </div>
            </ActionForm>
        </section>
    }
    .into_any()
}

/// The choice of one language or two. `form` tells the fields of several forms apart.
fn languages(language: Language, typed: Draft, own: Language, form: &str) -> AnyView {
    let options = |chosen: String| {
        let options = Language::ALL.map(|language| {
            let chosen = chosen == language.code();
            view! { <option value=language.code() selected=chosen>{language.own_name()}</option> }
        });
        options.into_iter().collect_view()
    };
    let (first, second) = (format!("language-{form}"), format!("second-language-{form}"));
    let first_options = options(typed.value("language", own.code()));
    let second_options = options(typed.value("second_language", ""));
    view! {
        <div class="fields">
            <div class="field">
                <label for=first.clone()>{t!(language, "certificates-language")}</label>
                <select id=first name="language">{first_options}</select>
            </div>
            <div class="field">
                <label for=second.clone()>{t!(language, "certificates-second-language")}</label>
                <select id=second name="second_language">
                    <option value="">{t!(language, "certificates-one-language")}</option>
                    {second_options}
                </select>
            </div>
        </div>
    }
    .into_any()
}

/// All certificates at once, to print or to hand on.
fn downloads(language: Language, completion: &Completion) -> Option<AnyView> {
    let all = format!("/trainings/{}/certificates", completion.training.id);
    (issued(completion) > 0).then(|| {
        view! {
            <p class="actions">
                <a class="button secondary" href=format!("{all}.pdf")>{t!(language, "certificates-pdf")}</a>
                <a class="button secondary" href=format!("{all}.zip")>{t!(language, "certificates-zip")}</a>
            </p>
        }
        .into_any()
    })
}

fn table(language: Language, desk: &Desk, completion: &Completion, runs: bool) -> AnyView {
    let today = desk.clock.today();
    let over = completion.training.last_day < today;
    // Before the last day nobody can know who will need one.
    let exceptions = runs && completion.training.last_day <= today;
    let rows = completion.lines.iter().map(|line| {
        let attended = t!(
            language,
            "completion-attended",
            attended = hours(line.attended_minutes),
            scheduled = hours(completion.scheduled_minutes)
        );
        let exception = (exceptions && may_be_exception(line)).then(|| exception(language, completion, line));
        view! {
            <tr>
                <th scope="row">
                    {person_link(language, line.line.person.id, line.line.person.full_name())}
                    <small>{line.line.organisation.clone()}</small>
                </th>
                <td class="number" data-label=t!(language, "completion-time")>{attended}</td>
                <td data-label=t!(language, "completion-result")>
                    <span>{result(language, line, completion.required_minutes, over)}</span>
                </td>
                <td data-label=t!(language, "certificate")>{certificate(language, line)}</td>
                <td>{exception}</td>
            </tr>
        }
    });
    view! {
        <table class="cards">
            <caption><strong>{t!(language, "completion-count", n = count(completion.lines.len()))}</strong></caption>
            <thead>
                <tr>
                    <th scope="col">{t!(language, "full-name")}</th>
                    <th scope="col" class="number">{t!(language, "completion-time")}</th>
                    <th scope="col">{t!(language, "completion-result")}</th>
                    <th scope="col">{t!(language, "certificate")}</th>
                    <th scope="col"><span class="visually-hidden">{t!(language, "acts")}</span></th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// Whether the person completes, and else each reason why not.
fn result(language: Language, line: &CompletionLine, required: i64, over: bool) -> AnyView {
    if line.completes() {
        return view! { <State kind="done" text=t!(language, "completes")/> }.into_any();
    }
    let reasons = line.reasons.iter().map(|why| {
        let reason = match why {
            Why::Minutes => t!(language, "why-minutes", required = hours(required)),
            Why::PostTestMissing => t!(language, "why-post-test-missing"),
            Why::PostTestNotPassed => t!(language, "why-post-test-not-passed"),
            Why::Withdrawn => t!(language, "why-withdrawn"),
        };
        view! { <small>{reason}</small> }
    });
    let (kind, text) =
        if over { ("absent", t!(language, "completes-not")) } else { ("planned", t!(language, "completes-not-yet")) };
    view! { <State kind text/> {reasons.collect_view()} }.into_any()
}

/// The certificate to download; why it was issued, where that was an exception.
fn certificate(language: Language, line: &CompletionLine) -> Option<AnyView> {
    line.certificate.as_ref().map(|certificate| {
        let href = format!("/certificates/{}.pdf", certificate.id);
        let exception = certificate.exception.clone().map(|reason| {
            view! { <small>{t!(language, "certificate-exception", reason = reason)}</small> }
        });
        let serial = certificate.serial.clone();
        view! { <span><a href=href>{serial}</a> {exception}</span> }.into_any()
    })
}

/// Whether an exception can be thought of: in the group, was there, does not complete, holds no certificate.
fn may_be_exception(line: &CompletionLine) -> bool {
    !line.completes()
        && line.participates
        && line.certificate.is_none()
        && line.line.enrolment.state == EnrolmentState::Enrolled
}

/// A certificate all the same, for a reason that stays visible.
fn exception(language: Language, completion: &Completion, line: &CompletionLine) -> AnyView {
    let enrolment = line.line.enrolment.id.to_string();
    let refused = draft("certificates/issue-exception");
    let typed = if refused.value("enrolment", "") == enrolment { refused } else { Draft::default() };
    let error = typed.error("exception");
    let (id, error_id) = (format!("exception-{enrolment}"), format!("exception-{enrolment}-error"));
    let class = if error.is_some() { "field wrong" } else { "field" };
    let described = error.is_some().then(|| error_id.clone());
    let wrong = error.is_some().then_some("true");
    let reason = typed.value("exception", "");
    let name = line.line.person.full_name();
    view! {
        <details open=typed.is_given()>
            <summary>
                {t!(language, "exception-issue")}
                " "
                <span class="visually-hidden">{name}</span>
            </summary>
            <form method="post" action=IssueException::url()>
                <Hidden name="training" value=completion.training.id.to_string()/>
                <Hidden name="enrolment" value=enrolment.clone()/>
                <div class=class>
                    <label for=id.clone()>{t!(language, "exception-reason")}</label>
                    <input
                        id=id
                        name="exception"
                        value=reason
                        required=true
                        aria-describedby=described
                        aria-invalid=wrong
                    />
                    {error.map(|error| view! { <span class="error" id=error_id>{error}</span> })}
                </div>
                {languages(language, typed, completion.training.language.0, &enrolment)}
                <button class="secondary">{t!(language, "exception-press")}</button>
            </form>
        </details>
    }
    .into_any()
}
