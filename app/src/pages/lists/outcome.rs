//! What came of a list that was taken in.

use std::collections::{HashMap, HashSet};

use curriculum::Language;
use leptos::prelude::*;
use training::enrolment::Enrolled;
use training::ids::PersonId;
use training::people::lists::{KeptList, TakenIn};
use training::people::name_persons;
use training::{Desk, Outcome};

use super::{ForTraining, crumbs, steps};
use crate::layout::Page;
use crate::pages::trainings::{address, count};
use crate::pieces::{Figure, Notice};
use crate::{format, seat};

/// Persons with their names, as far as the asker may see them.
type Names = HashMap<PersonId, String>;

pub(super) async fn outcome(
    language: Language,
    desk: &Desk,
    kept: &KeptList,
    taken: &TakenIn,
    training: Option<ForTraining>,
) -> Outcome<AnyView> {
    let named = name_persons(desk, &taken.persons).await?;
    let names: Names = named.into_iter().map(|line| (line.person.id, line.person.full_name())).collect();

    let when = kept.applied_at.map(|at| format::moment(language, at)).unwrap_or_default();
    let lead = t!(language, "lists-taken-in", file = kept.file_name.clone(), moment = when);
    let figures = figures(language, taken);
    let next = match &training {
        Some(training) => {
            let href = address(language, training.id, "");
            view! { <a class="button" href=href>{t!(language, "training-to")}</a> }.into_any()
        }
        None => {
            let href = seat::at(language, "people");
            view! { <a class="button" href=href>{t!(language, "lists-to-people")}</a> }.into_any()
        }
    };
    let elsewhere = taken.enrolled.as_ref().and_then(|enrolled| elsewhere(language, enrolled, &names));
    let waiting = taken
        .enrolled
        .as_ref()
        .and_then(|enrolled| people(language, t!(language, "lists-waiting"), &enrolled.waitlisted, &names));
    let already = taken
        .enrolled
        .as_ref()
        .and_then(|enrolled| people(language, t!(language, "lists-already"), &enrolled.already, &names));
    let added = people(language, t!(language, "lists-added"), &taken.added, &names);
    let known = people(language, t!(language, "lists-known"), &once(&taken.known), &names);
    Ok(view! {
        <Page title=t!(language, "lists-outcome-title") crumbs=crumbs(language, training.as_ref())>
            {steps(language, 2)}
            <p class="lead">{lead}</p>
            {figures}
            {elsewhere}
            <p class="actions">{next}</p>
            {waiting}
            {already}
            {added}
            {known}
        </Page>
    }
    .into_any())
}

/// Each person once: two rows may have been decided to be one.
fn once(persons: &[PersonId]) -> Vec<PersonId> {
    let mut seen = HashSet::new();
    persons.iter().copied().filter(|id| seen.insert(*id)).collect()
}

fn figures(language: Language, taken: &TakenIn) -> AnyView {
    let mut all = vec![
        (taken.added.len(), t!(language, "lists-figure-added")),
        (once(&taken.known).len(), t!(language, "lists-figure-known")),
        (taken.twice, t!(language, "standing-twice")),
        (taken.skipped, t!(language, "lists-figure-skipped")),
    ];
    if let Some(enrolled) = &taken.enrolled {
        all.push((enrolled.enrolled.len(), t!(language, "enrolment-enrolled")));
        all.push((enrolled.waitlisted.len(), t!(language, "enrolment-waitlisted")));
    }
    let figures = all.into_iter().map(|(n, name)| {
        let value = format::number(language, count(n));
        view! { <Figure name value/> }
    });
    view! { <dl class="figures">{figures.collect_view()}</dl> }.into_any()
}

/// Those who are at another training at that time: not enrolled, each with the day.
fn elsewhere(language: Language, enrolled: &Enrolled, names: &Names) -> Option<AnyView> {
    let persons = enrolled.elsewhere.iter().map(|(person, day)| {
        let day = format::date(language, *day);
        view! { <li>{link(language, *person, names)} " " <small class="soft">{day}</small></li> }
    });
    let persons: Vec<_> = persons.collect();
    (!persons.is_empty()).then(|| {
        view! {
            <Notice kind="warning">
                <p>{t!(language, "enrolled-elsewhere")}</p>
                <ul>{persons}</ul>
            </Notice>
        }
        .into_any()
    })
}

/// A list of persons below its heading; nothing where there are none.
fn people(language: Language, heading: String, persons: &[PersonId], names: &Names) -> Option<AnyView> {
    let persons = persons.iter().map(|person| view! { <li>{link(language, *person, names)}</li> });
    let persons: Vec<_> = persons.collect();
    (!persons.is_empty()).then(|| {
        view! {
            <section>
                <h2>{heading}</h2>
                <ul class="rows">{persons}</ul>
            </section>
        }
        .into_any()
    })
}

fn link(language: Language, person: PersonId, names: &Names) -> AnyView {
    match names.get(&person) {
        Some(name) => view! { <a href=seat::at(language, &format!("people/{person}"))>{name.clone()}</a> }.into_any(),
        // Somebody of another oblast: the register has the person, the asker sees no name.
        None => view! { <span class="soft">{t!(language, "lists-person-elsewhere")}</span> }.into_any(),
    }
}
