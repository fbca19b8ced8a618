//! What is filled in survives a lost line: it is kept on the device until it was handed in, or its owner signs out.

use leptos::prelude::*;

/// Keeps what is filled in in a form on this device, and brings it back when the same form is opened again: after a lost
/// line, a reload, a closed browser. Operation and opening time come back too, so that a form that reached the server
/// once is not a second attempt.
///
/// A device may have several readers. What another account left behind is neither brought back nor left there.
#[island]
pub fn KeepAnswers(
    /// The id of the form.
    form: String,
    /// Whose it is.
    account: i64,
    /// The page, unlike any other.
    page: String,
    /// Which filling of that page it is; every other one was handed in, or given up, and is forgotten.
    filling: String,
    /// The server has given the form back as it was sent, which is newer than what is kept.
    given_back: bool,
    /// The sentence that says so.
    kept: String,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| device::keep(&form, &device::Name::new(account, &page, &filling), given_back));
    #[cfg(not(feature = "hydrate"))]
    let _ = (form, account, page, filling, given_back);
    view! { <p class="soft"><small>{kept}</small></p> }
}

/// Forgets what was kept of a form that has reached the server or, once its owner has signed out, everything.
#[island]
pub fn ForgetAnswers(
    /// The operation of the form; none for all that was ever kept here.
    operation: Option<String>,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| device::forget(operation.as_deref()));
    #[cfg(not(feature = "hydrate"))]
    let _ = operation;
}

#[cfg(feature = "hydrate")]
mod device {
    use std::{cell::Cell, rc::Rc};

    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{
        HtmlFormElement, HtmlInputElement, HtmlSelectElement, PageTransitionEvent, PerformanceNavigation, Storage,
        window,
    };

    const PREFIX: &str = "answers: ";
    /// Between fields, and between a field's name and its value: signs that nobody types.
    const FIELD: char = '\u{1e}';
    const VALUE: char = '\u{1f}';

    /// Under which one filling is kept.
    pub(super) struct Name {
        account: String,
        page: String,
        filling: String,
    }

    impl Name {
        pub(super) fn new(account: i64, page: &str, filling: &str) -> Self {
            let account = format!("{PREFIX}{account} ");
            let page = format!("{account}{page} try ");
            let filling = format!("{page}{filling}");
            Self { account, page, filling }
        }

        /// Whether what is kept under that name must go: another account's, or another filling of this page.
        fn outlives(&self, other: &str) -> bool {
            !other.starts_with(&self.account) || (other.starts_with(&self.page) && other != self.filling)
        }
    }

    pub(super) fn keep(form: &str, name: &Name, given_back: bool) {
        let Some((storage, form)) = place(form) else { return };
        for other in names(&storage).into_iter().filter(|other| name.outlives(other)) {
            let _ = storage.remove_item(&other);
        }
        let kept = storage.get_item(&name.filling).ok().flatten();
        if kept.is_none() && came_back() {
            reload();
            return;
        }
        // The browser's own memory of forms knows no account.
        form.set_autocomplete("off");
        let is_kept = Rc::new(Cell::new(false));
        let kept = kept.filter(|_| !given_back);
        // On a bad line this wakes late, and something may have been chosen before.
        let is_filled_in = given_back || kept.is_some() || is_begun(&form);
        if let Some(kept) = kept {
            bring_back(&form, &kept);
        }
        if is_filled_in {
            write(&storage, &name.filling, &form);
            is_kept.set(true);
        }
        reload_once_forgotten(&storage, &name.filling, Rc::clone(&is_kept));
        let (own, filling) = (form.clone(), name.filling.clone());
        let changed = Closure::<dyn Fn()>::new(move || {
            write(&storage, &filling, &own);
            is_kept.set(true);
        });
        // A choice tells of itself by the one, a line that is being typed by the other.
        for event in ["change", "input"] {
            let _ = form.add_event_listener_with_callback(event, changed.as_ref().unchecked_ref());
        }
        // As long as the page lives.
        changed.forget();
    }

    pub(super) fn forget(operation: Option<&str>) {
        let Some(storage) = storage() else { return };
        let field = operation.map(|operation| format!("operation{VALUE}{operation}"));
        for name in names(&storage) {
            let kept = storage.get_item(&name).ok().flatten().unwrap_or_default();
            if field.as_ref().is_none_or(|field| kept.split(FIELD).any(|own| own == field)) {
                let _ = storage.remove_item(&name);
            }
        }
    }

    /// Whether the back button led here, to a page as it stood before: its form may have been handed in, or its owner
    /// have signed out, since then.
    fn came_back() -> bool {
        let performance = window().and_then(|window| window.performance());
        performance
            .is_some_and(|performance| performance.navigation().type_() == PerformanceNavigation::TYPE_BACK_FORWARD)
    }

    /// Asks the server for the page anew.
    fn reload() {
        if let Some(window) = window() {
            let _ = window.location().reload();
        }
    }

    /// As [`came_back`], for a page that slept in the browser's memory: when what it kept is gone, it is drawn anew. A
    /// form that the line did not carry is kept still, and stays.
    fn reload_once_forgotten(storage: &Storage, filling: &str, is_kept: Rc<Cell<bool>>) {
        let Some(window) = window() else { return };
        let (storage, filling) = (storage.clone(), filling.to_owned());
        let shown = Closure::<dyn Fn(PageTransitionEvent)>::new(move |event: PageTransitionEvent| {
            if event.persisted() && is_kept.get() && matches!(storage.get_item(&filling), Ok(None)) {
                reload();
            }
        });
        let _ = window.add_event_listener_with_callback("pageshow", shown.as_ref().unchecked_ref());
        shown.forget();
    }

    fn storage() -> Option<Storage> {
        window()?.local_storage().ok()?
    }

    fn place(form: &str) -> Option<(Storage, HtmlFormElement)> {
        let form = window()?.document()?.get_element_by_id(form)?.dyn_into().ok()?;
        Some((storage()?, form))
    }

    /// The names of everything that was ever kept.
    fn names(storage: &Storage) -> Vec<String> {
        let names = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten());
        names.filter(|name| name.starts_with(PREFIX)).collect()
    }

    fn write(storage: &Storage, filling: &str, form: &HtmlFormElement) {
        // A full or forbidden storage changes nothing for who is online.
        let _ = storage.set_item(filling, &written(form));
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
        is_choice(input) || input.type_() == "text" || matches!(input.name().as_str(), "operation" | "opened")
    }

    fn written(form: &HtmlFormElement) -> String {
        let chosen = inputs(form)
            .into_iter()
            .filter(|input| is_kept(input) && (!is_choice(input) || input.checked()))
            .map(|input| format!("{}{VALUE}{}", input.name(), input.value()));
        let picked = lists(form).into_iter().map(|list| format!("{}{VALUE}{}", list.name(), list.value()));
        chosen.chain(picked).collect::<Vec<_>>().join(&FIELD.to_string())
    }

    fn is_begun(form: &HtmlFormElement) -> bool {
        inputs(form).iter().any(|input| is_choice(input) && input.checked())
            || lists(form).iter().any(|list| !list.value().is_empty())
    }

    /// Fills the form in as it was kept, but for what has been chosen on this page already.
    fn bring_back(form: &HtmlFormElement, kept: &str) {
        let fields: Vec<(&str, &str)> = kept.split(FIELD).filter_map(|field| field.split_once(VALUE)).collect();
        let inputs = inputs(form);
        let chosen: Vec<String> =
            inputs.iter().filter(|input| is_choice(input) && input.checked()).map(HtmlInputElement::name).collect();
        for input in inputs.iter().filter(|input| is_kept(input)) {
            let (name, value) = (input.name(), input.value());
            if is_choice(input) {
                if !chosen.contains(&name) {
                    input.set_checked(fields.iter().any(|field| *field == (&name, &value)));
                }
            } else if let Some((_, value)) = fields.iter().find(|(own, _)| *own == name) {
                input.set_value(value);
            }
        }
        // Lists of one name stand in their order.
        let mut picked = fields.clone();
        for list in lists(form) {
            if let Some(at) = picked.iter().position(|(name, _)| *name == list.name()) {
                let value = picked.remove(at).1;
                if list.value().is_empty() {
                    list.set_value(value);
                }
            }
        }
    }
}
