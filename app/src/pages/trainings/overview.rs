//! The page of one training: what it is, its sessions, one's own seat, its people.

use curriculum::Language;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use training::attendance::{self, Days};
use training::certificates::list_certificates_of;
use training::enrolment::list_enrolments;
use training::ids::{PersonId, TrainingId};
use training::places::{Places, list_places};
use training::store::certificate::Model as Certificate;
use training::store::session::Model as Session;
use training::trainings::{TrainingView, view_training};
use training::words::{CertificateState, TrainingState};
use training::{Desk, Outcome, Refusal, Trouble, access, people};

use super::participants::participants;
use super::{Tab, address, content, count, enrolment_state, hours, seats, standing, tabs, title};
use crate::actions::enrolment::{Leave, RequestSeat};
use crate::actions::trainings::CancelTraining;
use crate::forms::Hidden;
use crate::layout::{Page, page};
use crate::pieces::{Fact, Notice, State, crumb};
use crate::{format, seat, texts};

/// Persons named at most after an act that could not enrol them.
const NAMED_AT_MOST: usize = 30;

pub(super) fn training() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: TrainingId = seat::in_path("id", Refusal::NoSuchTraining)?;
        let view = view_training(&desk, id).await?;
        let places = list_places(&desk).await?;
        let names = access::can_see_names(&desk, &view.training.oblast);
        let planned = view.training.state == TrainingState::Planned;
        let runs = planned && access::can_run_training(&desk, &view.training.oblast);
        let days = if names { Some(attendance::days(&desk, id).await?) } else { None };
        let enrolments = if names { Some(list_enrolments(&desk, id).await?) } else { None };
        let certificate = own_certificate(&desk, &view).await?;
        let left_out = if names { left_out(&desk).await? } else { Vec::new() };

        let title = title(&desk, &places, &view.training, language);
        let act = main_act(language, &desk, &view, days.as_ref().filter(|_| runs));
        let tabs = tabs(language, &desk, &view.training, Tab::Overview);
        let called_off = (!planned).then(|| {
            view! { <Notice kind="warning"><p>{t!(language, "training-cancelled-what")}</p></Notice> }
        });
        let after_enrolling = after_enrolling(language, left_out);
        let own = own_seat(language, &desk, &view, certificate, runs);
        let facts = facts(language, &desk, &places, &view);
        let sessions = sessions(language, &desk, &view, days.as_ref());
        let people = enrolments.map(|lines| participants(language, &desk, &view.training, lines, runs));
        let marked = days.is_some_and(|days| days.rows.iter().any(|(_, marks)| !marks.is_empty()));
        let calling_off = (runs && !marked).then(|| calling_off(language, id));
        Ok(view! {
            <Page title crumbs=vec![crumb(t!(language, "nav-trainings"), "trainings")] actions=act.into_any()>
                {tabs}
                {called_off}
                {after_enrolling}
                {facts}
                {own}
                <section>
                    <h2>{t!(language, "sessions")}</h2>
                    {sessions}
                </section>
                {people}
                {calling_off}
            </Page>
        })
    })
}

/// The asker's own certificate of this training.
async fn own_certificate(desk: &Desk, view: &TrainingView) -> Outcome<Option<Certificate>> {
    let (Some(member), Some(own)) = (desk.member(), &view.own) else { return Ok(None) };
    let all = list_certificates_of(desk, member.person).await?.into_iter();
    let mut valid = all.filter(|certificate| certificate.state == CertificateState::Valid);
    Ok(valid.find(|certificate| certificate.enrolment_id == own.id))
}

/// The names of those whom the last act could not enrol, as far as the asker may see them.
async fn left_out(desk: &Desk) -> Outcome<Vec<(PersonId, String)>> {
    let mut named = Vec::new();
    let ids = seat::asked("elsewhere").unwrap_or_default();
    for id in ids.split(',').filter_map(|id| id.parse::<PersonId>().ok()).take(NAMED_AT_MOST) {
        match people::view_person(desk, id).await {
            Ok(line) => named.push((id, line.person.full_name())),
            Err(Trouble::Refused(_)) => {}
            Err(failed) => return Err(failed),
        }
    }
    Ok(named)
}

/// What the last act did besides giving seats: who waits, who was there already, who is elsewhere at that time.
fn after_enrolling(language: Language, left_out: Vec<(PersonId, String)>) -> Option<AnyView> {
    let number = |name| seat::asked(name).and_then(|n| n.parse::<i64>().ok()).filter(|n| *n > 0);
    let waiting = number("waiting").map(|n| view! { <p>{t!(language, "enrolled-waiting", n = n)}</p> });
    let already = number("already").map(|n| view! { <p>{t!(language, "enrolled-already", n = n)}</p> });
    let elsewhere = (!left_out.is_empty()).then(|| {
        let names = left_out.into_iter().map(|(id, name)| view! { <li>{super::person_link(language, id, name)}</li> });
        view! {
            <p>{t!(language, "enrolled-elsewhere")}</p>
            <ul>{names.collect_view()}</ul>
        }
    });
    let anything = waiting.is_some() || already.is_some() || elsewhere.is_some();
    anything.then(|| view! { <Notice kind="warning">{waiting} {already} {elsewhere}</Notice> }.into_any())
}

/// What whoever runs the training does next: enrol, mark the day, see who completes.
fn main_act(language: Language, desk: &Desk, view: &TrainingView, days: Option<&Days>) -> Option<AnyView> {
    let days = days?;
    let id = view.training.id;
    if days.rows.is_empty() {
        let enrol = t!(language, "training-tab-enrol");
        return Some(view! { <a class="button" href=address(language, id, "enrol")>{enrol}</a> }.into_any());
    }
    let today = desk.clock.today();
    let open = days
        .sessions
        .iter()
        .find(|session| session.held_on <= today && marked(days, session) < expected(days, session));
    if let Some(session) = open {
        let href = address(language, id, format_args!("sessions/{}", session.number));
        let mark = t!(language, "training-mark-session", number = i64::from(session.number));
        return Some(view! { <a class="button" href=href>{mark}</a> }.into_any());
    }
    let over = days.sessions.last().is_some_and(|session| session.held_on <= today);
    over.then(|| {
        let completion = t!(language, "training-tab-completion");
        view! { <a class="button" href=address(language, id, "completion")>{completion}</a> }.into_any()
    })
}

/// How many were marked in that session.
fn marked(days: &Days, session: &Session) -> usize {
    days.rows.iter().filter(|(_, marks)| marks.contains_key(&session.id)).count()
}

/// How many stand on the session's sheet.
fn expected(days: &Days, session: &Session) -> usize {
    let on_sheet =
        days.rows.iter().filter(|(line, marks)| line.enrolment.state.holds_a_seat() || marks.contains_key(&session.id));
    on_sheet.count()
}

fn facts(language: Language, desk: &Desk, places: &Places, view: &TrainingView) -> AnyView {
    let training = &view.training;
    let trainers: Vec<_> = view.trainers.iter().map(|(_, name)| name.clone()).collect();
    let (enrolled, waiting) = (view.enrolled, view.waitlisted);
    view! {
        <dl class="facts">
            <Fact
                name=t!(language, "training-when")
                value=format::dates(language, training.first_day, training.last_day)
            />
            <Fact
                name=t!(language, "training-place")
                value=places.place(Some(&training.oblast), training.district.as_deref(), language)
            />
            <Fact name=t!(language, "training-venue") value=training.venue.clone()/>
            <Fact name=t!(language, "trainers") value=trainers.join(", ")/>
            <div>
                <dt>{t!(language, "state")}</dt>
                <dd>{standing(language, desk, training)}</dd>
            </div>
            <Fact
                name=t!(language, "training-seats")
                value=seats(language, enrolled, training.capacity, waiting)
            />
            <Fact name=t!(language, "training-language") value=training.language.0.own_name().to_owned()/>
            <Fact
                name=t!(language, "training-audience")
                value=texts::word(language, "audience", training.audience.word())
            />
            <Fact
                name=t!(language, "training-threshold")
                value=format::percent(language, training.threshold_percent)
            />
        </dl>
    }
    .into_any()
}

/// One's own seat: where one stands, the way in, the way out, the certificate.
fn own_seat(
    language: Language,
    desk: &Desk,
    view: &TrainingView,
    certificate: Option<Certificate>,
    runs: bool,
) -> Option<AnyView> {
    let id = view.training.id;
    let open = view.training.state == TrainingState::Planned && view.training.last_day >= desk.clock.today();
    let own = view.own.as_ref();
    let standing = own.map(|own| {
        view! {
            <p>{enrolment_state(language, own.state)}</p>
            <p>{texts::word(language, "own-enrolment", own.state.word())}</p>
        }
    });
    let certificate = certificate.map(|certificate| {
        let href = format!("/certificates/{}.pdf", certificate.id);
        let text = t!(language, "certificate-download", serial = certificate.serial);
        view! { <p><a class="button" href=href>{text}</a></p> }
    });
    let leaving = own.filter(|own| open && !own.state.is_over()).map(|own| {
        view! {
            <details>
                <summary>{t!(language, "seat-give-up")}</summary>
                <p>{t!(language, "seat-give-up-what")}</p>
                <form method="post" action=Leave::url()>
                    <Hidden name="training" value=id.to_string()/>
                    <Hidden name="enrolment" value=own.id.to_string()/>
                    <button class="danger">{t!(language, "seat-give-up")}</button>
                </form>
            </details>
        }
    });
    let joins = open && !runs && !access::can_see_people(desk) && own.is_none_or(|own| own.state.is_over());
    let joining = joins.then(|| {
        view! {
            <p>{t!(language, "seat-request-what")}</p>
            <form method="post" action=RequestSeat::url() class="actions">
                <Hidden name="training" value=id.to_string()/>
                <button>{t!(language, "seat-request")}</button>
            </form>
        }
    });
    let anything = own.is_some() || joins;
    anything.then(|| {
        view! {
            <section>
                <h2>{t!(language, "seat-yours")}</h2>
                {standing}
                {certificate}
                {leaving}
                {joining}
            </section>
        }
        .into_any()
    })
}

/// The sessions with what they cover; to those who may see names, how many were marked, and the way to the sheet.
fn sessions(language: Language, desk: &Desk, view: &TrainingView, days: Option<&Days>) -> AnyView {
    let id = view.training.id;
    let rows = view.sessions.iter().map(|session| {
        let day = format::date(language, session.held_on);
        let day = match days {
            Some(_) => {
                let href = address(language, id, format_args!("sessions/{}", session.number));
                view! { <a href=href>{day}</a> }.into_any()
            }
            None => day.into_any(),
        };
        let marks = days.map(|days| {
            let marks = marks(language, desk, days, session);
            view! { <td data-label=t!(language, "attendance")>{marks}</td> }
        });
        view! {
            <tr>
                <th scope="row">
                    {day}
                    <small>{t!(language, "session-number", number = i64::from(session.number))} ", " {hours(session)}</small>
                </th>
                <td>{content(language, desk, &view.training.course, session)}</td>
                {marks}
            </tr>
        }
    });
    let marks = days.map(|_| view! { <th scope="col">{t!(language, "attendance")}</th> });
    view! {
        <table class="cards">
            <thead>
                <tr>
                    <th scope="col">{t!(language, "session")}</th>
                    <th scope="col">{t!(language, "session-content")}</th>
                    {marks}
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// How far a session's sheet is.
fn marks(language: Language, desk: &Desk, days: &Days, session: &Session) -> AnyView {
    let (marked, expected) = (marked(days, session), expected(days, session));
    if expected == 0 || (marked == 0 && session.held_on > desk.clock.today()) {
        return view! { <span class="soft">{t!(language, "session-to-come")}</span> }.into_any();
    }
    let text = t!(language, "session-marked", n = count(marked), all = count(expected));
    let kind = if marked == expected { "done" } else { "warning" };
    view! { <State kind text/> }.into_any()
}

fn calling_off(language: Language, id: TrainingId) -> AnyView {
    view! {
        <section>
            <details>
                <summary>{t!(language, "training-cancel")}</summary>
                <p>{t!(language, "training-cancel-what")}</p>
                <form method="post" action=CancelTraining::url()>
                    <Hidden name="training" value=id.to_string()/>
                    <button class="danger">{t!(language, "training-cancel")}</button>
                </form>
            </details>
        </section>
    }
    .into_any()
}
