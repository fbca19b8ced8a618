//! My learning: what waits, what is next, what was done.

use curriculum::{Course, Language};
use leptos::prelude::*;
use training::certificates::list_certificates_of;
use training::learning::{self, OwnTest, Progress, Standing};
use training::places::{Places, list_places};
use training::words::{CertificateState, Purpose};
use training::{Desk, Refusal};

use super::{next_page, page_of, progress_line, title};
use crate::layout::{Page, page};
use crate::pages::trainings;
use crate::pieces::{Empty, State, crumb};
use crate::{format, seat};

pub(super) fn mine() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let person = desk.member().ok_or(Refusal::SignInFirst)?.person;
        let tests = learning::own_tests(&desk).await?;
        let places = list_places(&desk).await?;
        let certificates = list_certificates_of(&desk, person).await?;
        let mut begun = Vec::new();
        for course in desk.library.courses() {
            let progress = learning::view_progress(&desk, &course.slug).await?;
            if !progress.read.is_empty() || !progress.quizzes.is_empty() {
                begun.push((course, progress));
            }
        }

        let waiting = waiting(language, &desk, &places, &tests, &begun);
        let nothing = begun.is_empty() && tests.is_empty();
        let first = nothing.then(|| {
            view! {
                <Empty title=t!(language, "mine-nothing")>
                    <p>{t!(language, "mine-nothing-what")}</p>
                    <p><a class="button" href=seat::at(language, "learn")>{t!(language, "nav-learn")}</a></p>
                </Empty>
            }
        });
        let courses: Vec<_> = begun.iter().map(|(course, progress)| own_course(language, course, progress)).collect();
        let done: Vec<_> = tests.iter().filter_map(|test| answered(language, &desk, &places, test)).collect();
        let done = (!done.is_empty()).then(|| {
            view! { <section><h2>{t!(language, "mine-tests")}</h2><ul class="rows">{done}</ul></section> }
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
                {waiting}
                {courses}
                {done}
                {certificates}
            </Page>
        })
    })
}

/// What to do next: tests that are open, then the next lesson or quiz of each course.
fn waiting(
    language: Language,
    desk: &Desk,
    places: &Places,
    tests: &[OwnTest],
    begun: &[(&Course, Progress)],
) -> Option<AnyView> {
    let open = tests.iter().filter(|test| test.standing == Standing::Open).map(|test| {
        let href = trainings::address(language, test.training.id, format!("test/{}", test.purpose));
        let training = trainings::title(desk, places, &test.training, language);
        view! { <li><a href=href>{name(language, test.purpose)}</a> " " <small class="soft">{training}</small></li> }
            .into_any()
    });
    let next = begun.iter().filter_map(|(course, progress)| {
        let (to, what) = next_page(language, course, learning::next_step(course, progress)?);
        let course = course.title.get(language).clone();
        Some(
            view! { <li><a href=seat::at(language, &to)>{what}</a> " " <small class="soft">{course}</small></li> }
                .into_any(),
        )
    });
    let rows: Vec<AnyView> = open.chain(next).collect();
    (!rows.is_empty()).then(|| {
        view! { <section><h2>{t!(language, "mine-next")}</h2><ul class="rows">{rows}</ul></section> }.into_any()
    })
}

fn name(language: Language, purpose: Purpose) -> String {
    match purpose {
        Purpose::Pre => t!(language, "test-before"),
        Purpose::Post | Purpose::Practice => t!(language, "test-after"),
    }
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

/// A test of a training that was answered.
fn answered(language: Language, desk: &Desk, places: &Places, test: &OwnTest) -> Option<AnyView> {
    let Standing::Done(attempt) = test.standing else { return None };
    let href = seat::at(language, &format!("attempts/{attempt}"));
    let training = trainings::title(desk, places, &test.training, language);
    let name = name(language, test.purpose);
    Some(view! { <li><a href=href>{name}</a> " " <small class="soft">{training}</small></li> }.into_any())
}
