//! `jooluk book`: a course on paper, from the command line. It needs no register.

use std::{fs, path::PathBuf, process::ExitCode};

use ::curriculum::{Language, Library};
use clap::Args;
use serde::Serialize;

use super::Complaint;
use crate::{press::book::Book, settings::Settings};

#[derive(Args)]
pub(super) struct Wishes {
    /// The course, by the name of its folder such as gender-in-security
    #[arg(long, value_name = "SLUG")]
    course: String,
    /// The language: ky, ru, uz, en
    #[arg(long, value_name = "LANGUAGE")]
    pub(super) lang: Language,
    /// Print the trainer's guide, with the right answers of every quiz, instead of the resource book
    #[arg(long)]
    guide: bool,
    /// The PDF file to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    #[command(flatten)]
    curriculum: CurriculumFlag,
}

#[derive(Args, Serialize)]
struct CurriculumFlag {
    /// Print from the curriculum in this folder instead of the one inside the program
    #[arg(long, value_name = "DIR")]
    #[serde(skip_serializing_if = "Option::is_none")]
    curriculum: Option<PathBuf>,
}

pub(super) fn run(wishes: &Wishes) -> Result<ExitCode, Complaint> {
    let library = match Settings::read(&wishes.curriculum)?.curriculum {
        Some(folder) => Library::read_folder(&folder)?,
        None => Library::built_in()?,
    };
    let Some(course) = library.course(&wishes.course) else {
        let known: Vec<&str> = library.courses().iter().map(|course| course.slug.as_str()).collect();
        return Err(Complaint::usage(format!(
            "there is no course `{}`; choose from {}",
            wishes.course,
            known.join(", ")
        )));
    };
    let book = if wishes.guide { Book::Guide } else { Book::Resource };
    let title = book.title(course, wishes.lang);
    let pdf = book
        .set(&library, course, wishes.lang)
        .map_err(|error| Complaint::failed(format!("“{title}” cannot be printed: {error}")))?;
    let file = wishes.output.display();
    fs::write(&wishes.output, pdf).map_err(|error| {
        Complaint::failed(format!("`{file}` cannot be written: {error}\nName another file with -o."))
    })?;
    eprintln!("“{title}” stands in `{file}`.");
    Ok(ExitCode::SUCCESS)
}
