//! Jooluk's doors: the router and what stands before it, the press, spreadsheets, commands and settings.
//!
//! A request passes `edge`, meets a desk with its visitor at it, and becomes one call of `training`, by a page or an act
//! of `app` or by a file's own handler here. To add an address begin at `router`, to add a command at [`commands`].

#![recursion_limit = "256"]

pub mod assets;
pub mod commands;
pub mod demo;
mod edge;
pub mod exports;
pub mod first_start;
pub mod opening;
pub mod press;
mod router;
pub mod settings;
pub mod spreadsheet;

pub use router::build;
