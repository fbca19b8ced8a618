//! What people see: pages, acts, islands and texts.
//!
//! Pages ask `training` and draw its answer; acts read a form, call `training` and turn its answer into a redirect.
//! Neither knows SQL or a rule. To add a page begin at [`pages`], to add an act at [`actions`]; a text goes into
//! `texts/en/jooluk.ftl` first, where the compiler looks for it, and then into the other three languages.
//!
//! All but [`islands`] is the server's alone, so that a phone never loads a router or the domain.

#![recursion_limit = "256"]

#[cfg(feature = "ssr")]
#[macro_use]
pub mod texts;

#[cfg(feature = "ssr")]
pub mod actions;
#[cfg(feature = "ssr")]
pub mod acts;
#[cfg(feature = "ssr")]
mod document;
#[cfg(feature = "ssr")]
pub mod format;
#[cfg(feature = "ssr")]
pub mod forms;
pub mod islands;
#[cfg(feature = "ssr")]
pub mod layout;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod pieces;
#[cfg(feature = "ssr")]
pub mod seat;

#[cfg(feature = "ssr")]
pub use actions::lists::ListReader;
#[cfg(feature = "ssr")]
pub use document::{Assets, SameForVisitors, answer_page, problem_html};
