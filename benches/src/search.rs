//! A search in the lessons, in the language in which it takes longest.

use std::time::Instant;

use anyhow::Result;
use curriculum::{Language, Library};

use crate::promise::{Goal, Promise, Unit};

const TIMES: usize = 40;

pub fn measure() -> Result<Vec<Promise>> {
    let library =
        Library::built_in().map_err(|faults| anyhow::anyhow!("the curriculum cannot be taught: {faults:?}"))?;
    let questions = [
        (Language::Ky, "коргоо ордери качан берилет"),
        (Language::Ru, "охранный ордер сроки выдачи"),
        (Language::Uz, "himoya orderi qachon beriladi"),
        (Language::En, "protection order first term"),
    ];
    let mut longest: f64 = 0.0;
    for (language, question) in questions {
        let mut taken: Vec<f64> = (0..TIMES)
            .map(|_| {
                let begun = Instant::now();
                let found = library.search(language, question).len();
                std::hint::black_box(found);
                begun.elapsed().as_secs_f64()
            })
            .collect();
        taken.sort_by(f64::total_cmp);
        longest = longest.max(taken[TIMES / 2]);
    }
    // What reading every word costs at least.
    let begun = Instant::now();
    let lessons = library.courses().iter().flat_map(|course| course.lessons());
    let words: usize = lessons.map(|(_, lesson)| lesson.markdown.get(Language::Ky).split_whitespace().count()).sum();
    std::hint::black_box(words);
    let floor = begun.elapsed().as_secs_f64();
    Ok(vec![Promise {
        what: "a search of four words over all lessons".to_owned(),
        goal: Goal::AtMost(0.020),
        figure: longest,
        unit: Unit::Seconds,
        floor: Some(("counting the words", floor)),
    }])
}
