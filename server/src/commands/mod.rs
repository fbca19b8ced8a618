//! The command line: one enum of roles and a match.
//!
//! To add a command: a file beside this one with its flags and a `run`, its line in [`Role`] and in [`run`]. What is
//! said goes to stdout, what is wrong to stderr with what to do next; a [`Complaint`] carries the exit code, and
//! [`language`] knows in which language it is said.

mod admin;
mod book;
mod certificates;
mod complaint;
mod curriculum;
mod demo;
mod import;
mod language;
mod register;
mod report;
mod serve;

use std::process::ExitCode;

use ::curriculum::Language;
use clap::{Parser, Subcommand};

pub use complaint::Complaint;

/// The learning platform and training register of the Women Peacemakers Network of Kyrgyzstan
#[derive(Parser)]
#[command(name = "jooluk", version, max_term_width = 100)]
#[command(
    after_help = "Settings come from flags, then JOOLUK_* variables, then jooluk.toml, then defaults that work. \
                        Begin with `jooluk serve`."
)]
struct Wish {
    #[command(subcommand)]
    role: Role,
}

#[derive(Subcommand)]
enum Role {
    /// Serve the register and the curriculum to browsers
    Serve(serve::Wishes),
    /// Make an administrator from the command line
    #[command(subcommand)]
    Admin(admin::Wish),
    /// Fill an empty register with made-up people
    Demo(demo::Wishes),
    /// Bring in what stands in a file: people, or totals reported before the register
    #[command(subcommand)]
    Import(import::Wish),
    /// Ask for the figures
    #[command(subcommand)]
    Report(report::Wish),
    /// Issue certificates, and check them
    #[command(subcommand)]
    Certificates(certificates::Wish),
    /// Print a course as a book, the resource book or the trainer's guide
    Book(book::Wishes),
    /// Work on the courses, modules and lessons
    #[command(subcommand)]
    Curriculum(curriculum::Wish),
}

impl Role {
    /// The language that the command was told, where it is one that can be told.
    fn language(&self) -> Option<Language> {
        match self {
            Self::Report(report::Wish::Participation(wishes)) => wishes.lang,
            Self::Book(wishes) => Some(wishes.lang),
            _ => None,
        }
    }
}

/// Does what the command line says. Exit codes: 0, 1 (failed), 2 (wrong usage).
pub async fn run() -> ExitCode {
    let role = Wish::parse().role;
    let language = language::of_terminal(role.language());
    let done = match role {
        Role::Serve(wishes) => serve::run(&wishes).await,
        Role::Admin(wish) => admin::run(&wish).await,
        Role::Demo(wishes) => demo::run(&wishes).await,
        Role::Import(wish) => import::run(&wish).await,
        Role::Report(wish) => report::run(&wish).await,
        Role::Certificates(wish) => certificates::run(&wish).await,
        Role::Book(wishes) => book::run(&wishes),
        Role::Curriculum(wish) => curriculum::run(&wish),
    };
    match done {
        Ok(code) => code,
        Err(complaint) => {
            eprintln!("error: {}", complaint.said_in(language));
            complaint.code()
        }
    }
}
