//! Answers that survive a lost line: what is chosen is kept on the device until it was handed in.

use leptos::prelude::*;

/// Keeps what is chosen in a form on this device, and brings it back when the same form is opened again: after a lost
/// line, a reload, a closed browser. Operation and opening time come back too, so that a form that reached the server
/// once is not a second attempt.
#[island]
pub fn KeepAnswers(
    /// The id of the form.
    form: String,
    /// The name under which this try is kept; every other try is forgotten.
    kept_as: String,
    /// The sentence that says so.
    kept: String,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| device::keep(&form, &kept_as));
    #[cfg(not(feature = "hydrate"))]
    let _ = (form, kept_as);
    view! { <p class="soft"><small>{kept}</small></p> }
}

#[cfg(feature = "hydrate")]
mod device {
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{Document, HtmlFormElement, HtmlInputElement, HtmlSelectElement, Storage, window};

    const PREFIX: &str = "answers: ";
    /// Between fields, and between a field's name and its value: signs that nobody types.
    const FIELD: char = '\u{1e}';
    const VALUE: char = '\u{1f}';

    pub(super) fn keep(form: &str, kept_as: &str) {
        let Some((storage, form)) = place(form) else { return };
        let key = format!("{PREFIX}{kept_as}");
        forget_others(&storage, &key);
        if let Ok(Some(kept)) = storage.get_item(&key) {
            bring_back(&form, &kept);
        }
        let own = form.clone();
        let changed = Closure::<dyn Fn()>::new(move || {
            // A full or forbidden storage changes nothing for who is online.
            let _ = storage.set_item(&key, &written(&own));
        });
        let _ = form.add_event_listener_with_callback("change", changed.as_ref().unchecked_ref());
        // As long as the page lives.
        changed.forget();
    }

    fn place(form: &str) -> Option<(Storage, HtmlFormElement)> {
        let window = window()?;
        let document: Document = window.document()?;
        let form = document.get_element_by_id(form)?.dyn_into().ok()?;
        Some((window.local_storage().ok()??, form))
    }

    /// Earlier tries were handed in, or given up.
    fn forget_others(storage: &Storage, key: &str) {
        let keys: Vec<String> =
            (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten()).collect();
        for other in keys.iter().filter(|other| other.starts_with(PREFIX) && *other != key) {
            // The same page in other tries: its name stands before the word "try".
            let same = key.split(" try ").next() == other.split(" try ").next();
            if same {
                let _ = storage.remove_item(other);
            }
        }
    }

    fn inputs(form: &HtmlFormElement) -> Vec<HtmlInputElement> {
        let found = form.query_selector_all("input").ok();
        let found = found.iter().flat_map(|found| (0..found.length()).filter_map(|at| found.item(at)));
        found.filter_map(|node| node.dyn_into().ok()).collect()
    }

    fn lists(form: &HtmlFormElement) -> Vec<HtmlSelectElement> {
        let found = form.query_selector_all("select").ok();
        let found = found.iter().flat_map(|found| (0..found.length()).filter_map(|at| found.item(at)));
        found.filter_map(|node| node.dyn_into().ok()).collect()
    }

    fn is_choice(input: &HtmlInputElement) -> bool {
        matches!(input.type_().as_str(), "radio" | "checkbox")
    }

    fn is_kept(input: &HtmlInputElement) -> bool {
        is_choice(input) || matches!(input.name().as_str(), "operation" | "opened")
    }

    fn written(form: &HtmlFormElement) -> String {
        let chosen = inputs(form)
            .into_iter()
            .filter(|input| is_kept(input) && (!is_choice(input) || input.checked()))
            .map(|input| format!("{}{VALUE}{}", input.name(), input.value()));
        let picked = lists(form).into_iter().map(|list| format!("{}{VALUE}{}", list.name(), list.value()));
        chosen.chain(picked).collect::<Vec<_>>().join(&FIELD.to_string())
    }

    fn bring_back(form: &HtmlFormElement, kept: &str) {
        let fields: Vec<(&str, &str)> = kept.split(FIELD).filter_map(|field| field.split_once(VALUE)).collect();
        for input in inputs(form).iter().filter(|input| is_kept(input)) {
            let (name, value) = (input.name(), input.value());
            if is_choice(input) {
                input.set_checked(fields.iter().any(|field| *field == (&name, &value)));
            } else if let Some((_, value)) = fields.iter().find(|(own, _)| *own == name) {
                input.set_value(value);
            }
        }
        // Lists of one name stand in their order.
        let mut picked = fields.clone();
        for list in lists(form) {
            if let Some(at) = picked.iter().position(|(name, _)| *name == list.name()) {
                list.set_value(picked.remove(at).1);
            }
        }
    }
}
