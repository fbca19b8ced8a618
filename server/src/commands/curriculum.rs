//! `jooluk curriculum`: the check that writers and translators run.

use std::{path::PathBuf, process::ExitCode};

use ::curriculum::{Check, Language, TranslationState};
use clap::{Args, Subcommand};

use super::Complaint;

#[derive(Subcommand)]
pub(super) enum Wish {
    /// Say what is wrong with the curriculum and how far its translations are; exit code 1 when something is wrong
    Check(Wishes),
}

#[derive(Args)]
pub(super) struct Wishes {
    /// Check the curriculum in this folder instead of the one inside the program
    #[arg(long, value_name = "DIR", visible_alias = "curriculum")]
    folder: Option<PathBuf>,
    /// Print the length and the reading level of each lesson instead of its states
    #[arg(long)]
    table: bool,
}

pub(super) fn run(wish: &Wish) -> Result<ExitCode, Complaint> {
    let Wish::Check(wishes) = wish;
    let check = match &wishes.folder {
        Some(folder) => Check::folder(folder),
        None => Check::built_in(),
    };
    print!("{}", if wishes.table { lengths(&check) } else { table(&check) });
    for remark in &check.remarks {
        eprintln!("remark: {remark}");
    }
    for fault in &check.faults {
        eprintln!("fault: {fault}");
    }
    if check.is_sound() {
        return Ok(ExitCode::SUCCESS);
    }
    Err(Complaint::failed(format!("{} faults keep the curriculum from being taught", check.faults.len())))
}

/// One line a text, one column a language.
fn table(check: &Check) -> String {
    let width = check.texts.iter().map(|text| text.text.chars().count()).max().unwrap_or_default();
    let row = |name: &str, cells: [String; 4]| {
        let cells: String = cells.iter().map(|cell| format!("  {cell:<9}")).collect();
        format!("{name:<width$}{cells}").trim_end().to_owned() + "\n"
    };
    let mut table = row("", Language::ALL.map(|language| language.code().to_owned()));
    for text in &check.texts {
        table += &row(&text.text, Language::ALL.map(|language| text.states.get(language).to_string()));
    }
    let ready = |language| {
        let count = |state| check.count(language, state);
        format!("{}/{}", count(TranslationState::Original) + count(TranslationState::Complete), check.texts.len())
    };
    let approved = |language| match language {
        Language::En => String::new(),
        _ => {
            format!("{}/{}", check.texts.iter().filter(|text| *text.approved.get(language)).count(), check.texts.len())
        }
    };
    table + &row("ready", Language::ALL.map(ready)) + &row("approved by a native reader", Language::ALL.map(approved))
}

/// One line a lesson: words and reading level in each language. The level is LIX (C. H. Björnsson, 1968): words a
/// sentence, and the share of words of more than six letters. Languages that build long words stand higher; compare
/// lessons of one language.
fn lengths(check: &Check) -> String {
    let lessons: Vec<_> = check.texts.iter().filter(|text| text.text.contains("/lessons/")).collect();
    let width = lessons.iter().map(|text| text.text.chars().count()).max().unwrap_or_default();
    let row = |name: &str, cells: [String; 4]| {
        let cells: String = cells.iter().map(|cell| format!("  {cell:>10}")).collect();
        format!("{name:<width$}{cells}\n")
    };
    let mut table = row("words, LIX", Language::ALL.map(|language| language.code().to_owned()));
    for text in &lessons {
        let cell = |language| format!("{}, {:.0}", text.words.get(language), text.level.get(language));
        table += &row(&text.text, Language::ALL.map(cell));
    }
    table
}
