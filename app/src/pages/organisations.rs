//! Organisations, each with the names by which lists call it.

use std::collections::HashMap;

use curriculum::Language;
use leptos::prelude::*;
use strum::IntoEnumIterator;
use training::ids::OrganisationId;
use training::organisations::{OrganisationLine, list_organisations, view_organisation};
use training::places::{Places, list_places};
use training::words::OrganisationKind;
use training::{Desk, Outcome, Refusal, access};

use super::districts::district_choice;
use super::trainings::count;
use super::{Route, people, route};
use crate::actions::organisations::{AddOrganisation, SaveOrganisation};
use crate::acts::{Draft, draft};
use crate::forms::{Area, Choice, Field, Hidden, Revision, item};
use crate::layout::{Page, page};
use crate::pieces::{Empty, crumb, known};
use crate::{format, seat, texts};

pub(super) fn routes() -> Vec<Route> {
    vec![
        route("/{lang}/organisations", organisations),
        route("/{lang}/organisations/new", new_organisation),
        route("/{lang}/organisations/{id}", edit_organisation),
    ]
}

fn organisations() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let mut lines = list_organisations(&desk).await?;
        format::sort_by_text(language, &mut lines, |line| &line.organisation.name);
        let places = list_places(&desk).await?;
        let edits = access::can_edit_people(&desk);
        let add = edits.then(|| {
            let href = seat::at(language, "organisations/new");
            view! { <a class="button" href=href>{t!(language, "organisation-add")}</a> }
        });
        let content = if lines.is_empty() {
            let what = t!(language, "organisations-none-what");
            view! { <Empty title=t!(language, "organisations-none")><p>{what}</p></Empty> }.into_any()
        } else {
            table(language, &places, &lines, edits)
        };
        Ok(view! {
            <Page title=t!(language, "nav-organisations") actions=add.into_any()>
                <p class="lead">{t!(language, "organisations-lead")}</p>
                {content}
            </Page>
        })
    })
}

fn table(language: Language, places: &Places, lines: &[OrganisationLine], edits: bool) -> AnyView {
    let names: HashMap<OrganisationId, &str> =
        lines.iter().map(|line| (line.organisation.id, line.organisation.name.as_str())).collect();
    let not_known = t!(language, "not-known");
    let rows = lines.iter().map(|line| {
        let own = &line.organisation;
        let name = if edits {
            let href = seat::at(language, &format!("organisations/{}", own.id));
            view! { <a href=href>{own.name.clone()}</a> }.into_any()
        } else {
            own.name.clone().into_any()
        };
        let parent = own.parent_id.and_then(|id| names.get(&id)).map(|parent| {
            let parent = t!(language, "organisation-part-of", organisation = (*parent).to_owned());
            view! { <small class="soft">{parent}</small> }
        });
        let kind = texts::word(language, "organisation-kind", own.kind.word());
        let place = places.place(own.oblast.as_deref(), own.district.as_deref(), language);
        let people = seat::at(language, &format!("people?organisation={}", own.id));
        view! {
            <tr>
                <th scope="row">{name} {parent}</th>
                <td data-label=t!(language, "organisation-kind")>{kind}</td>
                <td data-label=t!(language, "organisation-other-names")>{line.other_names.join(", ")}</td>
                <td data-label=t!(language, "organisation-place")>{known(Some(place), &not_known)}</td>
                <td>
                    <a href=people>
                        {t!(language, "nav-people")}
                        <span class="visually-hidden">" " {own.name.clone()}</span>
                    </a>
                </td>
            </tr>
        }
    });
    view! {
        <table class="cards">
            <caption><strong>{t!(language, "organisations-count", n = count(lines.len()))}</strong></caption>
            <thead>
                <tr>
                    <th scope="col">{t!(language, "organisation")}</th>
                    <th scope="col">{t!(language, "organisation-kind")}</th>
                    <th scope="col">{t!(language, "organisation-other-names")}</th>
                    <th scope="col">{t!(language, "organisation-place")}</th>
                    <th scope="col"><span class="visually-hidden">{t!(language, "nav-people")}</span></th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// What the fields show before anything is typed.
struct AtHand {
    kind: OrganisationKind,
    name: String,
    other_names: String,
    parent: String,
    oblast: String,
    district: String,
}

fn new_organisation() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let at_hand = AtHand {
            kind: OrganisationKind::PoliceUnit,
            name: String::new(),
            other_names: String::new(),
            parent: String::new(),
            oblast: String::new(),
            district: String::new(),
        };
        let fields = fields(language, &desk, draft("organisations/add"), at_hand, None).await?;
        Ok(view! {
            <Page
                title=t!(language, "organisation-new")
                crumbs=vec![crumb(t!(language, "nav-organisations"), "organisations")]
            >
                <ActionForm action={ServerAction::<AddOrganisation>::new()} attr:class="stack">
                    {fields}
                    <div class="actions">
                        <button>{t!(language, "organisation-add")}</button>
                        <a class="button quiet" href=seat::at(language, "organisations")>{t!(language, "cancel")}</a>
                    </div>
                </ActionForm>
            </Page>
        })
    })
}

fn edit_organisation() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: OrganisationId = seat::in_path("id", Refusal::NoSuchOrganisation)?;
        let OrganisationLine { organisation, other_names } = view_organisation(&desk, id).await?;
        let title = organisation.name.clone();
        let at_hand = AtHand {
            kind: organisation.kind,
            name: organisation.name,
            other_names: other_names.join("\n"),
            parent: organisation.parent_id.map(|id| id.to_string()).unwrap_or_default(),
            oblast: organisation.oblast.unwrap_or_default(),
            district: organisation.district.unwrap_or_default(),
        };
        let typed = draft("organisations/save");
        let fields = fields(language, &desk, typed, at_hand, Some(id)).await?;
        Ok(view! {
            <Page title crumbs=vec![crumb(t!(language, "nav-organisations"), "organisations")]>
                <ActionForm action={ServerAction::<SaveOrganisation>::new()} attr:class="stack">
                    <Hidden name="organisation" value=id.to_string()/>
                    <Revision draft=typed value=organisation.revision page=format!("organisations/{id}")/>
                    {fields}
                    <div class="actions">
                        <button>{t!(language, "save")}</button>
                        <a class="button quiet" href=seat::at(language, "organisations")>{t!(language, "cancel")}</a>
                    </div>
                </ActionForm>
            </Page>
        })
    })
}

/// The fields of an organisation; `itself` cannot be its own parent.
async fn fields(
    language: Language,
    desk: &Desk,
    typed: Draft,
    at_hand: AtHand,
    itself: Option<OrganisationId>,
) -> Outcome<AnyView> {
    if !access::can_edit_people(desk) {
        let refusal = if desk.member().is_some() { Refusal::NotAllowed } else { Refusal::SignInFirst };
        return Err(refusal.into());
    }
    let places = list_places(desk).await?;
    let mut parents = people::organisation_items(language, desk).await?;
    parents.retain(|parent| itself.is_none_or(|id| parent.value != id.to_string()));
    let kinds: Vec<_> = OrganisationKind::iter()
        .map(|kind| item(kind, texts::word(language, "organisation-kind", kind.word())))
        .collect();
    let oblasts: Vec<_> = places.oblasts.iter().map(|oblast| item(&oblast.code, oblast.name(language))).collect();
    let none = t!(language, "not-known");
    let district = district_choice(language, typed, &places, |_| true, &at_hand.district, none.clone());
    let AtHand { kind, name, other_names, parent, oblast, .. } = at_hand;
    Ok(view! {
        <Field
            draft=typed
            name="name"
            label=t!(language, "organisation-name")
            hint=t!(language, "organisation-name-hint")
            value=name
            maxlength="200"
            required=true
        />
        <Area
            draft=typed
            name="other_names"
            label=t!(language, "organisation-other-names")
            hint=t!(language, "organisation-other-names-hint")
            value=other_names
        />
        <Choice draft=typed name="kind" label=t!(language, "organisation-kind") items=kinds value=kind.word()/>
        <Choice
            draft=typed
            name="parent"
            label=t!(language, "organisation-parent")
            items=parents
            value=parent
            none=t!(language, "organisation-parent-none")
        />
        <Choice draft=typed name="oblast" label=t!(language, "oblast") items=oblasts value=oblast none=none/>
        {district}
    }
    .into_any())
}
