//! The list of people, with its search.

use curriculum::Language;
use leptos::prelude::*;
use strum::IntoEnumIterator;
use training::access;
use training::people::{PersonEntry, PersonFilter, list_persons};
use training::places::{Places, list_places};
use training::words::{Audience, Sex};

use super::organisation_items;
use crate::forms::{Choice, Field, Item, item};
use crate::layout::{Page, page};
use crate::pages::trainings::count;
use crate::pieces::{Empty, Pager, known};
use crate::{format, seat, texts};

/// How the address asks for those whose sex is not known.
const UNKNOWN: &str = "unknown";

pub(super) fn people() -> AnyView {
    page(async move {
        let (language, desk) = (seat::language(), seat::desk());
        let filter = PersonFilter {
            search: seat::asked("q").unwrap_or_default(),
            audience: seat::asked("audience").and_then(|word| word.parse().ok()),
            oblast: seat::asked("oblast"),
            organisation: seat::asked("organisation").and_then(|id| id.parse().ok()),
            sex: seat::asked("sex").and_then(|word| match word.as_str() {
                UNKNOWN => Some(None),
                known => known.parse().ok().map(Some),
            }),
        };
        let number = seat::asked("page").and_then(|page| page.parse().ok()).unwrap_or(1);
        let listed = list_persons(&desk, &filter, number).await?;
        let organisations = organisation_items(language, &desk).await?;
        let places = list_places(&desk).await?;
        let edits = access::can_edit_people(&desk);

        let unasked = filter == PersonFilter::default();
        let acts = edits.then(|| acts(language));
        let filters = (listed.total > 0 || !unasked).then(|| filters(language, &filter, organisations, &places));
        let content = match (listed.lines.is_empty(), unasked) {
            (false, _) => table(language, &places, &listed.lines, listed.total, edits),
            (true, true) => nobody_yet(language, edits),
            (true, false) => nobody_found(language),
        };
        let (current, last) = (listed.page, listed.pages);
        Ok(view! {
            <Page title=t!(language, "nav-people") actions=acts.into_any()>
                {filters}
                {content}
                <Pager current last/>
            </Page>
        })
    })
}

fn acts(language: Language) -> impl IntoView {
    view! {
        <a class="button secondary" href=seat::at(language, "people/new")>{t!(language, "person-add")}</a>
        <a class="button" href=seat::at(language, "people/import")>{t!(language, "lists-bring")}</a>
    }
}

fn filters(language: Language, filter: &PersonFilter, organisations: Vec<Item>, places: &Places) -> AnyView {
    let audiences = Audience::iter().map(|own| item(own, texts::word(language, "audience", own.word()))).collect();
    let oblasts = places.oblasts.iter().map(|oblast| item(&oblast.code, oblast.name(language))).collect();
    let mut sexes: Vec<_> = Sex::iter().map(|own| item(own, texts::word(language, "sex", own.word()))).collect();
    sexes.push(item(UNKNOWN, t!(language, "not-known")));
    let sex = match filter.sex {
        Some(Some(sex)) => sex.word(),
        Some(None) => UNKNOWN,
        None => "",
    };
    let audience = filter.audience.map(Audience::word).unwrap_or_default();
    let oblast = filter.oblast.clone().unwrap_or_default();
    let organisation = filter.organisation.map(|id| id.to_string()).unwrap_or_default();
    let search = filter.search.clone();
    view! {
        <form class="toolbar" method="get" role="search">
            <Field name="q" kind="search" label=t!(language, "people-search") value=search autocomplete="off"/>
            <Choice
                name="audience"
                label=t!(language, "audience")
                items=audiences
                value=audience
                none=t!(language, "every-audience")
            />
            <Choice
                name="oblast"
                label=t!(language, "oblast")
                items=oblasts
                value=oblast
                none=t!(language, "every-oblast")
            />
            <Choice
                name="organisation"
                label=t!(language, "organisation")
                items=organisations
                value=organisation
                none=t!(language, "every-organisation")
            />
            <Choice name="sex" label=t!(language, "sex") items=sexes value=sex none=t!(language, "every-sex")/>
            <button class="secondary">{t!(language, "search")}</button>
        </form>
    }
    .into_any()
}

/// The register on its first day.
fn nobody_yet(language: Language, edits: bool) -> AnyView {
    let (what, first) = if edits {
        (t!(language, "people-none-what"), Some(view! { <p class="actions">{acts(language)}</p> }))
    } else {
        (t!(language, "people-none-wait"), None)
    };
    view! { <Empty title=t!(language, "people-none")><p>{what}</p>{first}</Empty> }.into_any()
}

fn nobody_found(language: Language) -> AnyView {
    view! {
        <Empty title=t!(language, "people-nobody-found")>
            <p>{t!(language, "people-nobody-found-what")}</p>
            <p><a class="button secondary" href=seat::at(language, "people")>{t!(language, "people-show-all")}</a></p>
        </Empty>
    }
    .into_any()
}

fn table(language: Language, places: &Places, lines: &[PersonEntry], total: u64, phones: bool) -> AnyView {
    // Once for all rows, not once a row.
    let [of_organisation, of_rank, of_home, of_phone] =
        [t!(language, "organisation"), t!(language, "rank"), t!(language, "person-home"), t!(language, "phone")];
    let not_known = t!(language, "not-known");
    let rows = lines.iter().map(|person| {
        let href = seat::at(language, &format!("people/{}", person.id));
        let home = places.place(person.oblast.as_deref(), person.district.as_deref(), language);
        let phone = phones.then(|| {
            let phone = person.phone.as_deref().map(format::phone);
            view! { <td class="number" data-label=of_phone.clone()>{known(phone, &not_known)}</td> }
        });
        view! {
            <tr>
                <th scope="row"><a href=href>{person.full_name.clone()}</a></th>
                <td data-label=of_organisation.clone()>{known(person.organisation.clone(), &not_known)}</td>
                <td data-label=of_rank.clone()>{known(person.rank.clone(), &not_known)}</td>
                <td data-label=of_home.clone()>{known(Some(home), &not_known)}</td>
                {phone}
            </tr>
        }
    });
    let phone = phones.then(|| view! { <th scope="col" class="number">{t!(language, "phone")}</th> });
    view! {
        <table class="cards">
            <caption><strong>{t!(language, "people-count", n = count(total))}</strong></caption>
            <thead>
                <tr>
                    <th scope="col">{t!(language, "full-name")}</th>
                    <th scope="col">{t!(language, "organisation")}</th>
                    <th scope="col">{t!(language, "rank")}</th>
                    <th scope="col">{t!(language, "person-home")}</th>
                    {phone}
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}
