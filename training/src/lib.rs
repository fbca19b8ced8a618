//! Jooluk's domain: who is in the register, which trainings are held, who came, who completes, what is issued, how many.
//!
//! Every act and every question is a function that takes a [`Desk`] first: it asks [`access`] whether the actor may,
//! does its work in one transaction, and answers with what it did, with a [`Refusal`] or with a [`Failure`]. Pages, the
//! command line, lists and offline marks call the same function. To add one: a function in the module of its noun, its
//! refusals in [`Refusal`], their texts in four languages in `app/texts`, and a test named as a sentence.
//!
//! This crate knows no HTTP, no HTML, no language of the reader and no file format.

pub mod access;
pub mod accounts;
pub mod attendance;
mod audit;
pub mod certificates;
pub mod completion;
mod desk;
pub mod enrolment;
pub mod ids;
pub mod learning;
pub mod names;
pub mod organisations;
pub mod people;
pub mod phones;
pub mod places;
pub mod reference;
mod refusal;
pub mod reports;
pub mod rows;
pub mod store;
pub mod trainings;
pub mod words;

pub use desk::{Actor, Clock, Desk, Member, local_date};
pub use refusal::{Failure, Nature, Outcome, Refusal, Trouble};
