//! Planning a training, and changing the plan with its sessions.

use curriculum::{Course, Language};
use leptos::prelude::*;
use training::ids::TrainingId;
use training::places::list_places;
use training::store::session::Model as Session;
use training::trainings::{list_possible_trainers, view_training};
use training::words::{Audience, Role, TrainingState};
use training::{Refusal, access};

use super::form::{AtHand, fields};
use super::{Tab, address, count, crumbs, hours, tabs, title};
use crate::actions::trainings::{PlanTraining, SaveTraining};
use crate::acts::{Draft, draft, in_row};
use crate::forms::{Check, Checks, Field, Hidden, Revision, item};
use crate::layout::{Page, page};
use crate::pieces::crumb;
use crate::{format, seat};

/// Rows offered for sessions that are not there yet.
const EMPTY_ROWS: usize = 3;

pub(super) fn new_training() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        // Who may not plan is refused here, before a form is drawn.
        let possible = list_possible_trainers(&desk).await?;
        let typed = draft("trainings/plan");
        let course = desk.library.courses().first().ok_or(Refusal::NoSuchCourse)?;
        let member = desk.member().filter(|member| member.is(Role::Trainer));
        let at_hand = AtHand {
            course: course.slug.clone(),
            oblast: member.and_then(|member| member.oblasts.first()).cloned().unwrap_or_default(),
            district: String::new(),
            venue: String::new(),
            first_day: String::new(),
            days: course.days().max(1).to_string(),
            language,
            audience: audience_of(course),
            capacity: "25".to_owned(),
            threshold_percent: String::new(),
            with_tests: course.test.is_some(),
            trainers: possible
                .into_iter()
                .filter(|(id, _)| member.is_some_and(|member| member.person == *id))
                .collect(),
        };
        let fields = fields(language, &desk, typed, at_hand, true).await?;
        let course = desk.library.course(&typed.value("course", &course.slug));
        let sessions = sessions_to_plan(language, course, typed);
        let propose = match sessions.is_some() {
            true => t!(language, "sessions-propose-anew"),
            false => t!(language, "sessions-propose"),
        };
        Ok(view! {
            <Page title=t!(language, "training-plan") crumbs=vec![crumb(t!(language, "nav-trainings"), "trainings")]>
                <p class="lead">{t!(language, "training-plan-lead")}</p>
                <ActionForm action={ServerAction::<PlanTraining>::new()}>
                    <div class="stack">
                        {fields}
                    </div>
                    {sessions}
                    // The first button is the one that the enter key presses: it keeps the rows as they stand.
                    <div class="actions">
                        <button>{t!(language, "training-plan-press")}</button>
                        <button class="secondary" name="press" value="propose" formnovalidate=true>{propose}</button>
                        <a class="button quiet" href=seat::at(language, "trainings")>{t!(language, "cancel")}</a>
                    </div>
                </ActionForm>
            </Page>
        })
    })
}

/// The sessions as rows, once they were asked for or one of them stands in a trainer's way.
fn sessions_to_plan(language: Language, course: Option<&Course>, typed: Draft) -> Option<AnyView> {
    let posted = (1..).take_while(|row| !typed.values(&in_row("sessions", *row, "held_on"), Vec::new()).is_empty());
    let posted = posted.count();
    // Rows left empty at the end do not grow in number with each press.
    let filled = (1..=posted).rev().find(|row| is_filled(typed, *row)).unwrap_or(0);
    (posted > 0).then(|| {
        let rows = (0..filled + EMPTY_ROWS).map(|place| session_row(language, course, typed, place, None));
        view! {
            <h2>{t!(language, "sessions")}</h2>
            <p class="soft">{t!(language, "sessions-plan-lead")}</p>
            {rows.collect_view()}
        }
        .into_any()
    })
}

/// Whether somebody typed a date or a time into that row, counted from 1.
fn is_filled(typed: Draft, row: usize) -> bool {
    ["held_on", "starts", "ends"]
        .iter()
        .any(|field| !typed.value(&in_row("sessions", row, field), "").trim().is_empty())
}

/// The register's word for whom the course is written.
fn audience_of(course: &Course) -> Audience {
    course.audience.word().parse().unwrap_or(Audience::Other)
}

pub(super) fn edit_training() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: TrainingId = seat::in_path("id", Refusal::NoSuchTraining)?;
        let view = view_training(&desk, id).await?;
        let training = view.training;
        if training.state == TrainingState::Cancelled {
            return Err(Refusal::TrainingCancelled.into());
        }
        list_possible_trainers(&desk).await?;
        if !access::can_run_training(&desk, &training.oblast) {
            return Err(Refusal::NotInYourOblast.into());
        }
        let places = list_places(&desk).await?;
        let title = title(&desk, &places, &training, language);
        let typed = draft("trainings/save");
        let at_hand = AtHand {
            course: training.course.clone(),
            oblast: training.oblast.clone(),
            district: training.district.clone().unwrap_or_default(),
            venue: training.venue.clone(),
            first_day: training.first_day.to_string(),
            days: ((training.last_day - training.first_day).num_days() + 1).to_string(),
            language: training.language.0,
            audience: training.audience,
            capacity: training.capacity.to_string(),
            threshold_percent: training.threshold_percent.to_string(),
            with_tests: training.post_test.is_some(),
            trainers: view.trainers,
        };
        let fields = fields(language, &desk, typed, at_hand, false).await?;
        let course = desk.library.course(&training.course);
        let known = view.sessions.iter().map(Some);
        let rows = known.chain(std::iter::repeat_n(None, EMPTY_ROWS)).enumerate();
        let rows: Vec<_> = rows.map(|(place, session)| session_row(language, course, typed, place, session)).collect();
        let first_day_before = typed.value("first_day_before", training.first_day.to_string());
        let tabs = tabs(language, &desk, &training, Tab::Edit);
        let back = address(language, id, "");
        Ok(view! {
            <Page title=t!(language, "training-edit") crumbs=crumbs(language, id, title)>
                {tabs}
                <ActionForm action={ServerAction::<SaveTraining>::new()}>
                    <Hidden name="id" value=id.to_string()/>
                    <Revision draft=typed value=training.revision page=format!("trainings/{id}/edit")/>
                    <Hidden name="first_day_before" value=first_day_before/>
                    <div class="stack">
                        {fields}
                    </div>
                    <h2>{t!(language, "sessions")}</h2>
                    <p class="soft">{t!(language, "sessions-edit-lead")}</p>
                    <Check draft=typed name="move_sessions" label=t!(language, "sessions-move")/>
                    {rows}
                    <div class="actions sticky">
                        <button>{t!(language, "save")}</button>
                        <a class="button quiet" href=back>{t!(language, "cancel")}</a>
                    </div>
                </ActionForm>
            </Page>
        })
    })
}

/// One session's fields; an empty row for one that may be added.
fn session_row(
    language: Language,
    course: Option<&Course>,
    typed: Draft,
    place: usize,
    session: Option<&Session>,
) -> AnyView {
    let name = |field: &str| in_row("sessions", place + 1, field);
    let filled = is_filled(typed, place + 1);
    let legend = match session {
        Some(session) => t!(
            language,
            "session-legend",
            number = i64::from(session.number),
            day = format::date(language, session.held_on),
            hours = hours(session)
        ),
        None if filled => t!(language, "session-number", number = count(place + 1)),
        None => t!(language, "session-new"),
    };
    let [held_on, starts, ends] = match session {
        Some(session) => [session.held_on.to_string(), format::time(session.starts), format::time(session.ends)],
        None => Default::default(),
    };
    let about = session.and_then(|session| session.title.clone()).unwrap_or_default();
    let id = session.map(|session| session.id.to_string()).unwrap_or_default();
    let id = typed.value(&name("id"), id);
    let chosen: Vec<_> =
        session.into_iter().flat_map(|session| session.module_codes().map(str::to_owned).collect::<Vec<_>>()).collect();
    let codes = typed.values(&name("modules"), chosen.clone()).join(", ").to_uppercase();
    let summary = match codes.as_str() {
        "" => t!(language, "session-modules-none"),
        codes => t!(language, "session-modules-chosen", modules = codes.to_owned()),
    };
    let modules = course.into_iter().flat_map(|course| &course.modules);
    let modules: Vec<_> = modules
        .map(|module| item(&module.code, format!("{} {}", module.code.to_uppercase(), module.title.get(language))))
        .collect();
    let remove = (session.is_some() || filled).then(|| {
        view! { <Check draft=typed name=name("remove") label=t!(language, "session-remove")/> }
    });
    view! {
        <fieldset>
            <legend>{legend}</legend>
            <Hidden name=name("id") value=id/>
            <div class="fields">
                <Field draft=typed name=name("held_on") label=t!(language, "session-day") kind="date" value=held_on/>
                <Field draft=typed name=name("starts") label=t!(language, "session-starts") kind="time" value=starts/>
                <Field draft=typed name=name("ends") label=t!(language, "session-ends") kind="time" value=ends/>
            </div>
            <Field
                draft=typed
                name=name("title")
                label=t!(language, "session-title")
                value=about
                maxlength="200"
            />
            <details>
                <summary>{summary}</summary>
                <Checks
                    draft=typed
                    name=name("modules")
                    label=t!(language, "session-modules")
                    items=modules
                    values=chosen
                />
            </details>
            {remove}
        </fieldset>
    }
    .into_any()
}
