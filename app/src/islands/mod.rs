//! What wakes up in the browser. Islands add comfort to forms that work without them.
//!
//! To add an island: a file here with one `#[island]`, whose properties are finished texts and numbers (they stand in
//! the HTML for all to read) and whose content comes as children, drawn by the page. A page that holds an island loads
//! the script by itself. Nothing here may import the rest of the crate, for it also runs on phones.

mod answers;
mod attendance;

pub use answers::{ForgetAnswers, KeepAnswers};
pub use attendance::AttendanceTally;

/// Makes the islands ready; the page's own script then wakes each.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
