//! Adding and changing a person.

use curriculum::Language;
use leptos::prelude::*;
use strum::IntoEnumIterator;
use training::ids::PersonId;
use training::people::{PersonFields, view_person};
use training::places::list_places;
use training::words::{Audience, Sex};
use training::{Desk, Outcome, Refusal, access};

use super::organisation_items;
use crate::actions::people::{AddPerson, SavePerson};
use crate::acts::{Draft, draft};
use crate::forms::{Choice, Field, Hidden, Revision, item};
use crate::layout::{Page, page};
use crate::pages::districts::district_choice;
use crate::pieces::crumb;
use crate::{seat, texts};

pub(super) fn new_person() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        require_editor(&desk)?;
        let fields =
            fields(language, &desk, draft("people/add"), PersonFields::named("", "", Audience::Police)).await?;
        Ok(view! {
            <Page title=t!(language, "person-new") crumbs=vec![crumb(t!(language, "nav-people"), "people")]>
                <p class="lead">{t!(language, "person-new-lead")}</p>
                <ActionForm action={ServerAction::<AddPerson>::new()}>
                    {fields}
                    <div class="actions">
                        <button>{t!(language, "person-add-press")}</button>
                        <a class="button quiet" href=seat::at(language, "people")>{t!(language, "cancel")}</a>
                    </div>
                </ActionForm>
            </Page>
        })
    })
}

pub(super) fn edit_person() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let id: PersonId = seat::in_path("id", Refusal::NoSuchPerson)?;
        let person = view_person(&desk, id).await?.person;
        require_editor(&desk)?;
        let name = person.full_name();
        let revision = person.revision;
        let at_hand = PersonFields {
            family_name: person.family_name,
            given_name: person.given_name,
            patronymic: person.patronymic,
            sex: person.sex,
            birth_year: person.birth_year,
            phone: person.phone,
            language: person.language,
            audience: person.audience,
            organisation: person.organisation_id,
            rank: person.rank,
            position: person.position,
            oblast: person.oblast,
            district: person.district,
            external_id: person.external_id,
        };
        let typed = draft("people/save");
        let fields = fields(language, &desk, typed, at_hand).await?;
        let crumbs = vec![crumb(t!(language, "nav-people"), "people"), crumb(name, format!("people/{id}"))];
        Ok(view! {
            <Page title=t!(language, "person-edit") crumbs>
                <ActionForm action={ServerAction::<SavePerson>::new()}>
                    <Hidden name="person" value=id.to_string()/>
                    <Revision draft=typed value=revision page=format!("people/{id}")/>
                    {fields}
                    <div class="actions">
                        <button>{t!(language, "save")}</button>
                        <a class="button quiet" href=seat::at(language, &format!("people/{id}"))>
                            {t!(language, "cancel")}
                        </a>
                    </div>
                </ActionForm>
            </Page>
        })
    })
}

/// Nobody fills in a form that will be refused.
fn require_editor(desk: &Desk) -> Outcome<()> {
    match (access::can_edit_people(desk), desk.member()) {
        (true, _) => Ok(()),
        (false, None) => Err(Refusal::SignInFirst.into()),
        (false, Some(_)) => Err(Refusal::NotAllowed.into()),
    }
}

async fn fields(language: Language, desk: &Desk, typed: Draft, at_hand: PersonFields) -> Outcome<AnyView> {
    let organisations = organisation_items(language, desk).await?;
    let places = list_places(desk).await?;
    let none = || t!(language, "not-known");
    let text = |known: Option<String>| known.unwrap_or_default();
    let audiences: Vec<_> =
        Audience::iter().map(|own| item(own, texts::word(language, "audience", own.word()))).collect();
    let sexes: Vec<_> = Sex::iter().map(|own| item(own, texts::word(language, "sex", own.word()))).collect();
    let languages: Vec<_> = Language::ALL.map(|own| item(own, own.own_name())).into();
    let oblasts: Vec<_> = places.oblasts.iter().map(|oblast| item(&oblast.code, oblast.name(language))).collect();
    let district = district_choice(language, typed, &places, |_| true, &text(at_hand.district), none());
    let sex = at_hand.sex.map(Sex::word).unwrap_or_default();
    let birth_year = at_hand.birth_year.map(|year| year.to_string()).unwrap_or_default();
    let own_language = at_hand.language.map(|code| code.to_string()).unwrap_or_default();
    let organisation = at_hand.organisation.map(|id| id.to_string()).unwrap_or_default();
    let who = view! {
        <div class="fields">
            <Field
                draft=typed
                name="family_name"
                label=t!(language, "family-name")
                value=at_hand.family_name
                autocomplete="off"
                maxlength="60"
                required=true
            />
            <Field
                draft=typed
                name="given_name"
                label=t!(language, "given-name")
                value=at_hand.given_name
                autocomplete="off"
                maxlength="60"
                required=true
            />
            <Field
                draft=typed
                name="patronymic"
                label=t!(language, "patronymic")
                value=text(at_hand.patronymic)
                autocomplete="off"
                maxlength="60"
            />
        </div>
        <div class="fields">
            <Choice draft=typed name="sex" label=t!(language, "sex") items=sexes value=sex none=none()/>
            <Field
                draft=typed
                name="birth_year"
                label=t!(language, "birth-year")
                value=birth_year
                autocomplete="off"
                inputmode="numeric"
                maxlength="4"
            />
            <Field
                draft=typed
                name="phone"
                kind="tel"
                label=t!(language, "phone")
                value=text(at_hand.phone)
                autocomplete="off"
                inputmode="tel"
                maxlength="40"
            />
            <Choice
                draft=typed
                name="language"
                label=t!(language, "person-language")
                items=languages
                value=own_language
                none=none()
            />
        </div>
    };
    let service = view! {
        <div class="fields">
            <Choice
                draft=typed
                name="audience"
                label=t!(language, "audience")
                items=audiences
                value=at_hand.audience.word()
            />
            <Choice
                draft=typed
                name="organisation"
                label=t!(language, "organisation")
                items=organisations
                value=organisation
                none=none()
            />
        </div>
        <div class="fields">
            <Field
                draft=typed
                name="rank"
                label=t!(language, "rank")
                value=text(at_hand.rank)
                autocomplete="off"
                maxlength="100"
            />
            <Field
                draft=typed
                name="position"
                label=t!(language, "position")
                value=text(at_hand.position)
                autocomplete="off"
                maxlength="200"
            />
            <Field
                draft=typed
                name="external_id"
                label=t!(language, "external-id")
                value=text(at_hand.external_id)
                autocomplete="off"
                maxlength="60"
            />
        </div>
    };
    Ok(view! {
        <fieldset>
            <legend>{t!(language, "person-who")}</legend>
            {who}
        </fieldset>
        <fieldset>
            <legend>{t!(language, "person-service")}</legend>
            {service}
        </fieldset>
        <fieldset>
            <legend>{t!(language, "person-home")}</legend>
            <div class="fields">
                <Choice
                    draft=typed
                    name="oblast"
                    label=t!(language, "oblast")
                    items=oblasts
                    value=text(at_hand.oblast)
                    none=none()
                />
                {district}
            </div>
        </fieldset>
    }
    .into_any())
}
