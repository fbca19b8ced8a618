//! The books: how long a book takes and how much it weighs.

use std::time::Instant;

use anyhow::{Context, Result};
use curriculum::{Language, Library};
use server::press::book;

use crate::promise::{Goal, Promise, Unit};

pub fn measure() -> Result<Vec<Promise>> {
    let library =
        Library::built_in().map_err(|faults| anyhow::anyhow!("the curriculum cannot be taught: {faults:?}"))?;
    let course = library.course("gender-in-security").context("the course is not there")?;
    let mut promises = Vec::new();
    type Press = fn(&Library, &curriculum::Course, Language) -> Result<Vec<u8>, server::press::PressError>;
    let books: [(&str, Press); 2] = [("resource book", book::resource_book), ("trainer's guide", book::trainers_guide)];
    for (name, print) in books {
        let begun = Instant::now();
        let pdf = print(&library, course, Language::Ky)?;
        let taken = begun.elapsed().as_secs_f64();
        let pages = lopdf::Document::load_mem(&pdf)?.get_pages().len();
        promises.push(Promise {
            what: format!("the {name} of {pages} pages, in Kyrgyz"),
            goal: Goal::AtMost(5.0),
            figure: taken,
            unit: Unit::Seconds,
            floor: None,
        });
        promises.push(Promise {
            what: format!("the {name}'s weight"),
            goal: Goal::AtMost(3_000_000.0),
            figure: pdf.len() as f64,
            unit: Unit::Bytes,
            floor: None,
        });
    }
    Ok(promises)
}
