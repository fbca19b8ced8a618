//! My learning: what waits, what is next, what was done.

use curriculum::{Course, Language};
use leptos::prelude::*;
use training::Refusal;
use training::certificates::list_certificates_of;
use training::learning::{self, OwnTest, OwnTraining, Progress, Standing};
use training::places::{Places, list_places};
use training::words::{CertificateState, EnrolmentState, Purpose, TrainingState};
use training::{Desk, Outcome};

use super::{count, next_page, page_of, progress_line, title};
use crate::layout::{Page, page};
use crate::pages::trainings;
use crate::pieces::{Empty, State, crumb};
use crate::{format, seat, texts};

pub(super) fn mine() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let person = desk.member().ok_or(Refusal::SignInFirst)?.person;
        let own = learning::own_trainings(&desk).await?;
        let courses = learning::own_courses(&desk, &own).await?;
        let places = list_places(&desk).await?;
        let certificates = list_certificates_of(&desk, person).await?;

        let nothing = own.is_empty() && courses.is_empty() && certificates.is_empty();
        let first = nothing.then(|| {
            view! {
                <Empty title=t!(language, "mine-nothing")>
                    <p>{t!(language, "mine-nothing-what")}</p>
                    <p class="actions">
                        <a class="button" href=seat::at(language, "learn")>{t!(language, "nav-learn")}</a>
                        <a class="button secondary" href=seat::at(language, "trainings")>{t!(language, "nav-trainings")}</a>
                    </p>
                </Empty>
            }
        });
        let next = next(language, &desk, &places, &own, &courses);
        let next = next.map(|rows| view! { <section><h2>{t!(language, "mine-next")}</h2>{rows}</section> });
        let (current, over): (Vec<_>, Vec<_>) = own.iter().partition(|own| own.current);
        let current = current.into_iter().map(|own| current_training(language, &desk, &places, own)).collect_view();
        let current = own.iter().any(|own| own.current).then(|| {
            view! { <section><h2>{t!(language, "mine-trainings")}</h2>{current}</section> }
        });
        let begun = courses.iter().filter(|(_, progress)| progress.has_begun());
        let begun = begun.map(|(course, progress)| own_course(language, course, progress)).collect_view();
        let over: Vec<_> = over.into_iter().map(|own| past_training(language, &desk, &places, own)).collect();
        let over = (!over.is_empty()).then(|| {
            view! { <section><h2>{t!(language, "mine-over")}</h2><ul class="rows">{over}</ul></section> }
        });
        let certificates: Vec<_> = certificates
            .iter()
            .filter(|certificate| certificate.state == CertificateState::Valid)
            .map(|certificate| {
                let href = seat::at(language, &format!("v/{}", certificate.check_code));
                let day = format::moment(language, certificate.issued_at);
                view! { <li><a href=href>{certificate.serial.clone()}</a> " " <small class="soft">{day}</small></li> }
            })
            .collect();
        let certificates = (!certificates.is_empty()).then(|| {
            view! { <section><h2>{t!(language, "certificates")}</h2><ul class="rows">{certificates}</ul></section> }
        });
        Ok(view! {
            <Page title=t!(language, "mine-title") crumbs=vec![crumb(t!(language, "nav-learn"), "learn")]>
                {first}
                {next}
                {current}
                {begun}
                {over}
                {certificates}
            </Page>
        })
    })
}

/// What to do next, for the page of one's day: as [`mine`] shows it first.
pub(in crate::pages) async fn what_is_next(language: Language, desk: &Desk) -> Outcome<Option<AnyView>> {
    let own = learning::own_trainings(desk).await?;
    let courses = learning::own_courses(desk, &own).await?;
    let places = list_places(desk).await?;
    Ok(next(language, desk, &places, &own, &courses))
}

/// Tests that are open, then the next lesson or quiz of each course; nothing where there is neither.
fn next(
    language: Language,
    desk: &Desk,
    places: &Places,
    own: &[OwnTraining],
    courses: &[(&Course, Progress)],
) -> Option<AnyView> {
    let open = own.iter().filter_map(OwnTraining::open_test).map(|test| {
        let href = trainings::address(language, test.training.id, format!("test/{}", test.purpose));
        let training = trainings::title(desk, places, &test.training, language);
        view! { <li><a href=href>{name(language, test.purpose)}</a> " " <small class="soft">{training}</small></li> }
            .into_any()
    });
    let lessons = courses.iter().filter_map(|(course, progress)| {
        let (to, what) = next_page(language, course, learning::next_step(course, progress)?);
        let what = if progress.has_begun() { what } else { format!("{}: {what}", t!(language, "learn-begin")) };
        let course = course.title.get(language).clone();
        Some(
            view! { <li><a href=seat::at(language, &to)>{what}</a> " " <small class="soft">{course}</small></li> }
                .into_any(),
        )
    });
    let rows: Vec<AnyView> = open.chain(lessons).collect();
    (!rows.is_empty()).then(|| view! { <ul class="rows">{rows}</ul> }.into_any())
}

fn name(language: Language, purpose: Purpose) -> String {
    match purpose {
        Purpose::Pre => t!(language, "test-before"),
        Purpose::Post | Purpose::Practice => t!(language, "test-after"),
    }
}

/// The training's title with its days, leading to its page.
fn heading(language: Language, desk: &Desk, places: &Places, own: &OwnTraining) -> (AnyView, String) {
    let href = trainings::address(language, own.training.id, "");
    let title = trainings::title(desk, places, &own.training, language);
    let days = format::dates(language, own.training.first_day, own.training.last_day);
    (view! { <a href=href>{title}</a> }.into_any(), days)
}

/// A training that runs or comes: when and where, and step by step what is done there and what is still to do.
fn current_training(language: Language, desk: &Desk, places: &Places, own: &OwnTraining) -> AnyView {
    let (title, days) = heading(language, desk, places, own);
    let venue = own.training.venue.clone();
    let steps = if own.training.state == TrainingState::Cancelled {
        view! { <p><State kind="cancelled" text=t!(language, "training-cancelled")/></p> }.into_any()
    } else if own.enrolment.state != EnrolmentState::Enrolled {
        let word = own.enrolment.state.word();
        view! {
            <p><State kind=word text=texts::word(language, "enrolment", word)/></p>
            <p>{texts::word(language, "own-enrolment", word)}</p>
        }
        .into_any()
    } else {
        steps(language, desk, own)
    };
    view! {
        <section class="box">
            <h3>{title}</h3>
            <p>{days} " · " {venue}</p>
            {steps}
        </section>
    }
    .into_any()
}

fn steps(language: Language, desk: &Desk, own: &OwnTraining) -> AnyView {
    let test = |purpose| own.tests.iter().find(|test| test.purpose == purpose).map(|test| test_step(language, test));
    let (before, after) = (test(Purpose::Pre), test(Purpose::Post));
    let today = desk.clock.today();
    let next = own.sessions.iter().find(|session| session.held_on >= today).map(|session| {
        let when = trainings::when(language, session);
        view! { " " <small class="soft">{t!(language, "mine-next-session", when = when)}</small> }
    });
    let sessions = (!own.sessions.is_empty()).then(|| {
        let there = t!(language, "mine-attended", n = count(own.attended), all = count(own.sessions.len()));
        view! { <li>{t!(language, "sessions")} " " <small class="soft">{there}</small> {next}</li> }
    });
    let certificate = match &own.certificate {
        Some(certificate) => {
            let href = seat::at(language, &format!("v/{}", certificate.check_code));
            view! { <a href=href>{t!(language, "certificate-download", serial = certificate.serial.clone())}</a> }
                .into_any()
        }
        None => view! {
            {t!(language, "certificate")} " " <small class="soft">{t!(language, "mine-certificate-later")}</small>
        }
        .into_any(),
    };
    view! { <ul class="rows">{before} {sessions} {after} <li>{certificate}</li></ul> }.into_any()
}

fn test_step(language: Language, test: &OwnTest) -> AnyView {
    let name = name(language, test.purpose);
    let page = trainings::address(language, test.training.id, format!("test/{}", test.purpose));
    match test.standing {
        Standing::NotYet => view! {
            <li>{name} " " <State kind="planned" text=t!(language, "test-not-opened")/> " " <small class="soft">{t!(language, "mine-test-not-yet")}</small></li>
        }
        .into_any(),
        Standing::Open => view! {
            <li><a href=page>{name}</a> " " <State kind="enrolled" text=t!(language, "test-open")/></li>
        }
        .into_any(),
        Standing::Closed => view! { <li>{name} " " <State kind="cancelled" text=t!(language, "mine-test-missed")/></li> }
            .into_any(),
        Standing::Done(attempt) => {
            let attempt = seat::at(language, &format!("attempts/{attempt}"));
            view! { <li><a href=attempt>{name}</a> " " <State kind="done" text=t!(language, "mine-test-done")/></li> }
                .into_any()
        }
    }
}

/// A training that is over, with the tests that were answered there.
fn past_training(language: Language, desk: &Desk, places: &Places, own: &OwnTraining) -> AnyView {
    let (title, days) = heading(language, desk, places, own);
    let left = (own.enrolment.state == EnrolmentState::Withdrawn).then(|| {
        let word = own.enrolment.state.word();
        view! { " " <State kind=word text=texts::word(language, "enrolment", word)/> }
    });
    let tests = own.tests.iter().filter_map(|test| {
        let Standing::Done(attempt) = test.standing else { return None };
        let href = seat::at(language, &format!("attempts/{attempt}"));
        Some(view! { " " <a href=href>{name(language, test.purpose)}</a> })
    });
    let tests = tests.collect_view();
    view! { <li>{title} " " <small class="soft">{days}</small> {left} {tests}</li> }.into_any()
}

/// A course that was begun, module by module.
fn own_course(language: Language, course: &Course, progress: &Progress) -> AnyView {
    let modules = course.modules.iter().map(|module| {
        let href = seat::at(language, &page_of(course, module, ""));
        let done = progress
            .has_finished(module)
            .then(|| view! { " " <State kind="done" text=t!(language, "mine-module-done")/> });
        view! {
            <li>
                <a href=href>{title(module, language)}</a>
                {done}
                {progress_line(language, progress, module)}
            </li>
        }
    });
    view! {
        <section>
            <h2>{course.title.get(language).clone()}</h2>
            <ul class="rows">{modules.collect_view()}</ul>
        </section>
    }
    .into_any()
}
