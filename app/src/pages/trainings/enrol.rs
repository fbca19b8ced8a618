//! Enrolling people from the register.

use std::collections::HashMap;

use curriculum::Language;
use leptos::prelude::*;
use training::enrolment::list_enrolments;
use training::ids::{PersonId, TrainingId};
use training::people::{PersonLine, find_persons};
use training::places::list_places;
use training::trainings::view_training;
use training::words::{EnrolmentState, TrainingState};
use training::{Refusal, access};

use super::{Tab, count, crumbs, enrolment_state, tabs, title};
use crate::actions::enrolment::Enrol;
use crate::acts::{Draft, draft};
use crate::forms::{Field, Hidden};
use crate::layout::{Page, page};
use crate::pieces::Empty;
use crate::seat;

/// Persons shown at most for one search.
const FOUND_AT_MOST: u64 = 100;

pub(super) fn enrol() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: TrainingId = seat::in_path("id", Refusal::NoSuchTraining)?;
        let view = view_training(&desk, id).await?;
        let training = &view.training;
        let standing: HashMap<PersonId, EnrolmentState> =
            list_enrolments(&desk, id).await?.into_iter().map(|line| (line.person.id, line.enrolment.state)).collect();
        if !access::can_run_training(&desk, &training.oblast) {
            return Err(Refusal::NotAllowed.into());
        }
        if training.state == TrainingState::Cancelled {
            return Err(Refusal::TrainingCancelled.into());
        }
        let search = seat::asked("q").unwrap_or_default();
        let mut found = find_persons(&desk, &search, FOUND_AT_MOST).await?;
        // Who can be ticked stands first.
        found.sort_by_key(|line| is_in(standing.get(&line.person.id).copied()));
        let places = list_places(&desk).await?;
        let typed = draft("enrolment/enrol");

        let title = title(&desk, &places, training, language);
        let tabs = tabs(language, &desk, training, Tab::Enrol);
        let free = u64::try_from(training.capacity).unwrap_or(0).saturating_sub(view.enrolled);
        let lead = match free {
            0 => t!(language, "enrol-no-seats"),
            free => t!(language, "enrol-seats-left", n = count(free)),
        };
        let import = seat::at(language, &format!("people/import?training={id}"));
        let content =
            if found.is_empty() { nobody(language, &search) } else { people(language, id, &found, &standing, typed) };
        Ok(view! {
            <Page title=t!(language, "training-tab-enrol") crumbs=crumbs(language, id, title)>
                {tabs}
                <p class="lead">{lead}</p>
                <p><a class="button secondary" href=import>{t!(language, "enrol-bring-list")}</a></p>
                <form class="toolbar" method="get">
                    <Field
                        name="q"
                        kind="search"
                        label=t!(language, "enrol-search")
                        value=search
                        autocomplete="off"
                    />
                    <button class="secondary">{t!(language, "search")}</button>
                </form>
                {content}
            </Page>
        })
    })
}

fn nobody(language: Language, search: &str) -> AnyView {
    let (title, what) = match search {
        "" => (t!(language, "enrol-register-empty"), t!(language, "enrol-register-empty-what")),
        _ => (t!(language, "enrol-nobody-found"), t!(language, "enrol-nobody-found-what")),
    };
    view! {
        <Empty title>
            <p>{what}</p>
            <p><a class="button secondary" href=seat::at(language, "people/new")>{t!(language, "enrol-new-person")}</a></p>
        </Empty>
    }
    .into_any()
}

/// Whether somebody has a seat or waits for one.
fn is_in(state: Option<EnrolmentState>) -> bool {
    matches!(state, Some(EnrolmentState::Enrolled | EnrolmentState::Waitlisted))
}

/// Those who were found, to be ticked; who has a seat or waits for one is shown as such.
fn people(
    language: Language,
    training: TrainingId,
    found: &[PersonLine],
    standing: &HashMap<PersonId, EnrolmentState>,
    typed: Draft,
) -> AnyView {
    let ticked = typed.values("persons", Vec::new());
    let options = found.iter().map(|line| {
        let id = line.person.id;
        let state = standing.get(&id).copied();
        let in_already = is_in(state);
        let checked = !in_already && ticked.contains(&id.to_string());
        let more = [line.organisation.clone(), line.person.birth_year.map(|year| year.to_string())];
        let more = more.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let state = state.map(|state| enrolment_state(language, state));
        view! {
            <label class="option">
                <input type="checkbox" name="persons[]" value=id.to_string() checked=checked disabled=in_already/>
                <span>
                    {line.person.full_name()} " " <small class="soft">{more}</small> " " {state}
                </span>
            </label>
        }
    });
    let options = options.collect_view();
    let cut = count(found.len()) >= count(FOUND_AT_MOST);
    let cut =
        cut.then(|| view! { <p class="soft">{t!(language, "enrol-search-narrower", n = count(FOUND_AT_MOST))}</p> });
    view! {
        <ActionForm action={ServerAction::<Enrol>::new()}>
            <Hidden name="training" value=training.to_string()/>
            <fieldset>
                <legend>{t!(language, "enrol-whom")}</legend>
                {options}
            </fieldset>
            {cut}
            <div class="actions sticky">
                <button>{t!(language, "enrol-press")}</button>
            </div>
        </ActionForm>
    }
    .into_any()
}
