//! The page of one person: what is known, what they attended, their certificates.

use std::collections::HashMap;

use curriculum::Language;
use leptos::prelude::*;
use training::attendance::{Attended, list_attended_of};
use training::certificates::list_certificates_of;
use training::enrolment::list_enrolments_of;
use training::ids::{EnrolmentId, PersonId};
use training::people::{PersonLine, view_person};
use training::places::{Places, list_places};
use training::store::certificate::Model as Certificate;
use training::store::enrolment::Model as Enrolment;
use training::store::training::Model as Training;
use training::words::{CertificateState, EnrolmentState, Role, TrainingState};
use training::{Desk, Refusal, access};

use crate::layout::{Page, page};
use crate::pages::trainings::{address, count, title};
use crate::pieces::{Fact, Notice, State, crumb};
use crate::{format, seat, texts};

pub(super) fn person() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: PersonId = seat::in_path("id", Refusal::NoSuchPerson)?;
        let line = view_person(&desk, id).await?;
        let enrolments = list_enrolments_of(&desk, id).await?;
        let attended = list_attended_of(&desk, id).await?;
        let certificates = list_certificates_of(&desk, id).await?;
        let places = list_places(&desk).await?;

        let own = desk.member().is_some_and(|member| member.person == id);
        // A trainee reads their own page without the way through the register.
        let crumbs = match access::can_see_people(&desk) {
            true => vec![crumb(t!(language, "nav-people"), "people")],
            false => vec![crumb(t!(language, "nav-account"), "account")],
        };
        let acts = acts(language, &desk, id);
        let made_up = line.person.demo.then(|| view! { <Notice><p>{t!(language, "person-made-up")}</p></Notice> });
        let phone = own || access::can_edit_people(&desk);
        let facts = facts(language, &places, &line, phone);
        let trainings = trainings(language, &desk, &places, &enrolments, &attended, &certificates);
        let certificates = certificates_section(language, &certificates);
        Ok(view! {
            <Page title=line.person.full_name() crumbs actions=acts>
                {made_up}
                {facts}
                <section>
                    <h2>{t!(language, "nav-trainings")}</h2>
                    {trainings}
                </section>
                <section>
                    <h2>{t!(language, "certificates")}</h2>
                    {certificates}
                </section>
            </Page>
        })
    })
}

fn acts(language: Language, desk: &Desk, id: PersonId) -> AnyView {
    let account = access::can_give_slips(desk, &[Role::Trainee]).then(|| {
        let href = seat::at(language, &format!("accounts/new?person={id}"));
        view! { <a class="button secondary" href=href>{t!(language, "person-account")}</a> }
    });
    let edit = access::can_edit_people(desk).then(|| {
        let href = seat::at(language, &format!("people/{id}/edit"));
        view! { <a class="button" href=href>{t!(language, "edit")}</a> }
    });
    view! { {account} {edit} }.into_any()
}

fn facts(language: Language, places: &Places, line: &PersonLine, phone: bool) -> AnyView {
    let person = line.person.clone();
    let sex = person.sex.map(|sex| texts::word(language, "sex", sex.word()));
    let home = places.place(person.oblast.as_deref(), person.district.as_deref(), language);
    let phone = phone.then(|| {
        let phone = person.phone.as_deref().map(format::phone);
        view! { <Fact name=t!(language, "phone") value=phone/> }
    });
    view! {
        <dl class="facts">
            <Fact name=t!(language, "audience") value=texts::word(language, "audience", person.audience.word())/>
            <Fact name=t!(language, "organisation") value=line.organisation.clone()/>
            <Fact name=t!(language, "rank") value=person.rank/>
            <Fact name=t!(language, "position") value=person.position/>
            <Fact name=t!(language, "person-home") value=home/>
            <Fact name=t!(language, "sex") value=sex/>
            <Fact name=t!(language, "birth-year") value=person.birth_year.map(|year| year.to_string())/>
            {phone}
            <Fact
                name=t!(language, "person-language")
                value=person.language.map(|code| code.0.own_name().to_owned())
            />
            <Fact name=t!(language, "external-id") value=person.external_id/>
        </dl>
    }
    .into_any()
}

/// Every training that the person asked for, attended or left, the latest first.
fn trainings(
    language: Language,
    desk: &Desk,
    places: &Places,
    enrolments: &[(Enrolment, Training)],
    attended: &HashMap<EnrolmentId, Attended>,
    certificates: &[Certificate],
) -> AnyView {
    if enrolments.is_empty() {
        let enrol = access::can_plan(desk).then(|| {
            view! { <p><a href=seat::at(language, "trainings")>{t!(language, "person-trainings-enrol")}</a></p> }
        });
        return view! { <p class="soft">{t!(language, "person-trainings-none")}</p> {enrol} }.into_any();
    }
    let rows = enrolments.iter().map(|(enrolment, training)| {
        let state = match training.state {
            TrainingState::Cancelled => ("cancelled", t!(language, "training-cancelled")),
            TrainingState::Planned => {
                let word = enrolment.state.word();
                (word, texts::word(language, "enrolment", word))
            }
        };
        let was_there = attended
            .get(&enrolment.id)
            .filter(|own| own.attended > 0 || matches!(enrolment.state, EnrolmentState::Enrolled));
        let was_there =
            was_there.map(|own| t!(language, "person-attended", n = count(own.attended), all = count(own.sessions)));
        let own = certificates.iter().find(|certificate| {
            certificate.enrolment_id == enrolment.id && certificate.state == CertificateState::Valid
        });
        let when = format::dates(language, training.first_day, training.last_day);
        view! {
            <tr>
                <th scope="row">
                    <a href=address(language, training.id, "")>{title(desk, places, training, language)}</a>
                    <small>{when}</small>
                </th>
                <td data-label=t!(language, "state")><State kind=state.0 text=state.1/></td>
                <td class="number" data-label=t!(language, "person-sessions")>{was_there}</td>
                <td data-label=t!(language, "certificate")>{own.map(download)}</td>
            </tr>
        }
    });
    view! {
        <table class="cards">
            <caption class="visually-hidden">{t!(language, "nav-trainings")}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!(language, "training")}</th>
                    <th scope="col">{t!(language, "state")}</th>
                    <th scope="col" class="number">{t!(language, "person-sessions")}</th>
                    <th scope="col">{t!(language, "certificate")}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// The certificate's file, named by its serial.
fn download(certificate: &Certificate) -> AnyView {
    let href = format!("/certificates/{}.pdf", certificate.id);
    view! { <a href=href>{certificate.serial.clone()}</a> }.into_any()
}

fn certificates_section(language: Language, certificates: &[Certificate]) -> AnyView {
    if certificates.is_empty() {
        return view! { <p class="soft">{t!(language, "person-certificates-none")}</p> }.into_any();
    }
    let rows = certificates.iter().map(|certificate| {
        let word = certificate.state.word();
        let issued = format::date(language, training::local_date(certificate.issued_at));
        let check = seat::at(language, &format!("v/{}", certificate.check_code));
        let exception = certificate.exception.clone().map(|reason| {
            view! { <small>{t!(language, "certificate-exception", reason = reason)}</small> }
        });
        view! {
            <li>
                {download(certificate)}
                <small class="soft">{issued}</small>
                <State kind=word text=texts::word(language, "certificate", word)/>
                <a href=check>{t!(language, "person-certificate-check")}</a>
                {exception}
            </li>
        }
    });
    view! { <ul class="rows">{rows.collect_view()}</ul> }.into_any()
}
