//! The choice of a district, on every form that asks where.

use curriculum::Language;
use leptos::prelude::*;
use training::places::Places;

use crate::acts::Draft;
use crate::format;
use crate::forms::{Item, item};

/// One list of all districts, each below its oblast, so that it works before an oblast is chosen and without script.
///
/// `offered` says of which oblasts; `none` is the text for choosing no district.
pub(super) fn district_choice(
    language: Language,
    draft: Draft,
    places: &Places,
    offered: impl Fn(&str) -> bool,
    at_hand: &str,
    none: String,
) -> AnyView {
    let value = draft.value("district", at_hand);
    let error = draft.error("district");
    let class = if error.is_some() { "field wrong" } else { "field" };
    let described = error.is_some().then_some("district-error");
    let wrong = error.is_some().then_some("true");
    let groups = groups(language, places, offered).into_iter().map(|(oblast, items)| {
        let options = items.into_iter().map(|Item { value: own, text }| {
            let chosen = own == value;
            view! { <option value=own selected=chosen>{text}</option> }
        });
        let options = options.collect_view();
        view! { <optgroup label=oblast>{options}</optgroup> }
    });
    let groups = groups.collect_view();
    view! {
        <div class=class>
            <label for="district">{t!(language, "district")}</label>
            <select id="district" name="district" aria-describedby=described aria-invalid=wrong>
                <option value="">{none}</option>
                {groups}
            </select>
            {error.map(|error| view! { <span class="error" id="district-error">{error}</span> })}
        </div>
    }
    .into_any()
}

/// The districts below each oblast, in the order of the alphabet.
fn groups(language: Language, places: &Places, offered: impl Fn(&str) -> bool) -> Vec<(String, Vec<Item>)> {
    let oblasts = places.oblasts.iter().filter(|oblast| offered(&oblast.code));
    let groups = oblasts.map(|oblast| {
        let own = places.districts.iter().filter(|district| district.oblast == oblast.code);
        let mut items: Vec<_> = own.map(|district| item(&district.code, district.name(language))).collect();
        format::sort_by_text(language, &mut items, |item| &item.text);
        (oblast.name(language).to_owned(), items)
    });
    groups.filter(|(_, items)| !items.is_empty()).collect()
}
