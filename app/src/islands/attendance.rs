//! The comfort around an attendance sheet.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{BeforeUnloadEvent, Event, HtmlElement, HtmlInputElement};

/// Around a sheet of marks: a button that marks everyone present, the number of changes not yet saved, a warning
/// before they are lost, and a second press on *save* that does nothing.
///
/// The children are the whole form with its native inputs: radio buttons whose value `present` means presence. What
/// stands in the inputs counts, so nothing is kept here that the form does not show. The texts come in the reader's
/// language; `unsaved` holds the number's place as `#`.
#[island]
pub fn AttendanceTally(
    /// On the button that marks everyone present.
    all_present: String,
    /// Such as *Not yet saved: #*.
    unsaved: String,
    children: Children,
) -> impl IntoView {
    let changes = RwSignal::new(0_usize);
    // On the server the button would promise what only a browser with script can do.
    let awake = RwSignal::new(false);
    let sheet = NodeRef::<html::Div>::new();
    let count = move || {
        if let Some(sheet) = sheet.get_untracked() {
            changes.set(inputs(&sheet).iter().filter(|input| input.checked() && !input.default_checked()).count());
        }
    };
    let mark_all_present = move |_| {
        if let Some(sheet) = sheet.get_untracked() {
            inputs(&sheet).iter().filter(|input| input.value() == "present").for_each(|input| input.set_checked(true));
        }
        count();
    };
    let sent = StoredValue::new(false);
    let send = move |event: Event| {
        if sent.get_value() {
            event.prevent_default();
        }
        sent.set_value(true);
    };
    Effect::new(move |_| {
        awake.set(true);
        // Marks that the browser kept over a reload count from the start.
        count();
        // A sheet taken out of the browser's memory by the back button can be sent again.
        let shown = window_event_listener(leptos::ev::pageshow, move |_| {
            sent.set_value(false);
            count();
        });
        let leaving = window_event_listener(leptos::ev::beforeunload, move |event: BeforeUnloadEvent| {
            if changes.get_untracked() > 0 && !sent.get_value() {
                event.prevent_default();
            }
        });
        on_cleanup(move || {
            shown.remove();
            leaving.remove();
        });
    });
    view! {
        <div class="actions" hidden=move || !awake.get()>
            <button type="button" class="secondary" on:click=mark_all_present>{all_present}</button>
            <output class="soft">
                {move || match changes.get() {
                    0 => String::new(),
                    n => unsaved.replace('#', &n.to_string()),
                }}
            </output>
        </div>
        <div node_ref=sheet on:change=move |_| count() on:submit=move |event| send(event.into())>
            {children()}
        </div>
    }
}

/// The radio buttons of the sheet.
fn inputs(sheet: &HtmlElement) -> Vec<HtmlInputElement> {
    let Ok(found) = sheet.query_selector_all("input[type=radio]") else { return Vec::new() };
    let nodes = (0..found.length()).filter_map(|place| found.get(place));
    nodes.filter_map(|node| node.dyn_into().ok()).collect()
}
