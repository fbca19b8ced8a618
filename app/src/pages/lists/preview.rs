//! The list against the register, nothing written yet, and the one press that takes it in.

use std::collections::HashMap;

use curriculum::Language;
use leptos::prelude::*;
use training::ids::OrganisationId;
use training::organisations::list_organisations;
use training::people::list_reading::ListReading;
use training::people::lists::{Counts, KeptList, Preview};
use training::places::list_places;
use training::words::Audience;
use training::{Desk, Outcome};

use super::{ForTraining, crumbs, decisions, reading, steps};
use crate::actions::lists::TakeIn;
use crate::acts::draft;
use crate::forms::{Hidden, Radios, item};
use crate::layout::Page;
use crate::pages::trainings::count;
use crate::pieces::{Figure, Notice};
use crate::{format, seat};

pub(super) async fn preview(
    language: Language,
    desk: &Desk,
    kept: &KeptList,
    preview: Preview,
    training: Option<ForTraining>,
) -> Outcome<AnyView> {
    let organisations: HashMap<OrganisationId, String> = list_organisations(desk)
        .await?
        .into_iter()
        .map(|line| (line.organisation.id, line.organisation.name))
        .collect();
    let places = list_places(desk).await?;
    let mut items: Vec<_> = organisations.iter().map(|(id, name)| item(id, name)).collect();
    format::sort_by_text(language, &mut items, |item| &item.text);

    let typed = draft("people/take-in");
    let counts = preview.counts();
    let rows_to_decide = decisions::rows(language, &preview, &places, typed);
    let organisations_to_decide = decisions::organisations(language, &preview, &items, typed);
    let decided = rows_to_decide.is_none() && organisations_to_decide.is_none();
    let press = press(language, counts, decided, training.is_some());
    let another = another(language, training.as_ref());
    let form = match press {
        Some(press) => {
            let list = kept.id.to_string();
            let audience = Audience::Police.word();
            view! {
                <ActionForm action={ServerAction::<TakeIn>::new()}>
                    <Hidden name="list" value=list/>
                    {rows_to_decide}
                    {organisations_to_decide}
                    <Radios
                        draft=typed
                        name="audience"
                        label=t!(language, "lists-audience")
                        hint=t!(language, "lists-audience-hint")
                        items=decisions::audiences(language)
                        value=audience
                    />
                    <div class="actions sticky">
                        <button>{press}</button>
                    </div>
                    <p>{another}</p>
                </ActionForm>
            }
            .into_any()
        }
        None => view! {
            <Notice kind="done"><p>{t!(language, "lists-nobody-new")}</p></Notice>
            <p>{another}</p>
        }
        .into_any(),
    };
    let lead = match &training {
        Some(training) => t!(language, "lists-preview-lead-training", training = training.title.clone()),
        None => t!(language, "lists-preview-lead"),
    };
    let seats = training.as_ref().map(|training| {
        let seats = match training.free_seats {
            0 => t!(language, "enrol-no-seats"),
            free => t!(language, "enrol-seats-left", n = count(free)),
        };
        view! { <p>{seats}</p> }
    });
    let file_name = kept.file_name.clone();
    let first_title = preview.reading.titles.first().cloned();
    let other_sheets = other_sheets(language, &preview.reading);
    let understood = reading::how_understood(language, &preview.reading);
    let unknown_headings = unknown_headings(language, &preview.reading);
    let rows = reading::rows(language, &preview, &places, &organisations);
    Ok(view! {
        <Page title=t!(language, "lists-preview-title") crumbs=crumbs(language, training.as_ref())>
            {steps(language, 1)}
            <p class="lead">{lead}</p>
            <p><strong>{file_name}</strong> {first_title.map(|title| view! { <br/> <span class="soft">{title}</span> })}</p>
            {figures(language, counts)}
            {other_sheets}
            {unknown_headings}
            {seats}
            {form}
            <section>{rows}</section>
            {understood}
        </Page>
    }
    .into_any())
}

fn figures(language: Language, counts: Counts) -> AnyView {
    let all = [
        (counts.new, t!(language, "standing-new"), t!(language, "lists-new-definition")),
        (counts.known, t!(language, "standing-known"), t!(language, "lists-known-definition")),
        (counts.twice, t!(language, "standing-twice"), t!(language, "lists-twice-definition")),
        (counts.undecided, t!(language, "standing-undecided"), t!(language, "lists-undecided-definition")),
    ];
    let figures = all.into_iter().map(|(n, name, definition)| {
        let value = format::number(language, count(n));
        view! { <Figure name value definition/> }
    });
    view! { <dl class="figures">{figures.collect_view()}</dl> }.into_any()
}

/// What the one press does; none where there is nothing left to do.
fn press(language: Language, counts: Counts, decided: bool, enrols: bool) -> Option<String> {
    let Counts { new, known, .. } = counts;
    match (decided, enrols, new) {
        (false, _, _) => Some(t!(language, "lists-press-decided")),
        (true, true, 0) => Some(t!(language, "lists-press-enrol", n = count(known))),
        (true, true, _) => Some(t!(language, "lists-press-add-and-enrol", n = count(new), all = count(new + known))),
        (true, false, 0) => None,
        (true, false, _) => Some(t!(language, "lists-press-add", n = count(new))),
    }
}

/// The way back to choosing a file.
fn another(language: Language, training: Option<&ForTraining>) -> AnyView {
    let href = match training {
        Some(training) => seat::at(language, &format!("people/import?training={}", training.id)),
        None => seat::at(language, "people/import"),
    };
    view! { <a href=href>{t!(language, "lists-another-file")}</a> }.into_any()
}

/// Other pages of the file that hold a list as well.
fn other_sheets(language: Language, reading: &ListReading) -> Option<AnyView> {
    (!reading.other_sheets.is_empty()).then(|| {
        let others = reading.other_sheets.join(", ");
        let said = t!(language, "lists-other-sheets", sheet = reading.sheet.clone(), others = others);
        view! { <Notice kind="warning"><p>{said}</p></Notice> }.into_any()
    })
}

/// The headings that nobody understood, said before the press: their cells are not kept.
fn unknown_headings(language: Language, reading: &ListReading) -> Option<AnyView> {
    let unknown: Vec<_> = reading.unknown_headings().map(|heading| format!("“{heading}”")).collect();
    (!unknown.is_empty()).then(|| {
        let said = t!(language, "lists-unknown-headings", headings = unknown.join(", "));
        view! { <Notice><p>{said}</p></Notice> }.into_any()
    })
}
