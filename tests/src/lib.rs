//! The house as its visitors meet it: the built program, a browser, and what a person does with both.
//!
//! A story is a file in `tests/`. It starts a [`Server`] on a register of its own, lets a [`Visitor`] come in and tells
//! what the visitor does and sees, by the texts on the screen. Nothing of the product is linked in: what the stories know,
//! they know from outside. Whatever they start ends with them, and a story that fails leaves a picture of the page and its
//! HTML in `target/tmp`.

mod chromedriver;
mod program;
mod server;
mod visitor;

pub use program::{Ended, data_file, find_program, jooluk, workspace};
pub use server::Server;
pub use visitor::{PHONE, Script, Visitor, WIDE};
