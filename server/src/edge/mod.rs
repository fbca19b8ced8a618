//! What every request passes before it reaches a page, an act or a file, and every answer on its way back.
//!
//! A layer that refuses answers with a [`problems::Problem`] and draws nothing itself: [`problems::draw`] does, in the
//! reader's language.

pub(crate) mod body_limit;
pub(crate) mod compression;
pub(crate) mod cross_site;
pub(crate) mod headers;
pub(crate) mod health;
pub(crate) mod kept_pages;
pub(crate) mod problems;
pub(crate) mod request_log;
pub(crate) mod seating;
pub(crate) mod sessions;
pub(crate) mod text_size;
