//! `jooluk report`: the figures, for whoever holds the machine.

use std::{
    fs,
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
    str::FromStr,
};

use ::curriculum::Language;
use clap::{Args, Subcommand, ValueEnum};
use strum::IntoEnumIterator;
use training::{
    reports::{Dimension, Question, Viewpoint},
    words::Audience,
};

use super::{Complaint, register};
use crate::{
    exports::{Count, Participation},
    settings::RegisterFlags,
};

#[derive(Subcommand)]
pub(super) enum Wish {
    /// Say how many took part, women and men, beside the reported totals
    Participation(Wishes),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Plain text in columns
    Table,
    /// For spreadsheets and scripts
    Csv,
    /// For programs
    Json,
}

#[derive(Args)]
pub(super) struct Wishes {
    /// The first year, counted in
    #[arg(long, value_name = "YEAR")]
    from: Option<i32>,
    /// The last year, counted in
    #[arg(long, value_name = "YEAR")]
    to: Option<i32>,
    /// By what participations are told apart: oblast, year, sex, audience, organisation, rank, language, course
    #[arg(long, value_name = "WORDS", default_value = "oblast,year", value_delimiter = ',', value_parser = one_of::<Dimension>)]
    by: Vec<Dimension>,
    /// Only this oblast, by its code such as KG-O
    #[arg(long, value_name = "CODE")]
    oblast: Option<String>,
    /// Only this audience: police, network_member, other
    #[arg(long, value_name = "WORD", value_parser = one_of::<Audience>)]
    audience: Option<Audience>,
    /// Which oblast counts: where the training was held, or the participant's home
    #[arg(long, value_name = "held|home", default_value = "held", value_parser = one_of::<Viewpoint>)]
    viewpoint: Viewpoint,
    /// Count only persons, or only participations
    #[arg(long)]
    count: Option<Count>,
    #[arg(long, default_value = "table")]
    format: Format,
    /// Write into this file instead of to the terminal
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The language of names and definitions: ky, ru, uz, en [default: en]
    #[arg(long, value_name = "LANGUAGE")]
    pub(super) lang: Option<Language>,
    #[command(flatten)]
    register: RegisterFlags,
}

/// One word of a closed list; any other is answered with the whole list.
fn one_of<T: FromStr + IntoEnumIterator + ToString>(word: &str) -> Result<T, String> {
    word.parse().map_err(|_| {
        let words: Vec<String> = T::iter().map(|word| word.to_string()).collect();
        format!("choose from {}", words.join(", "))
    })
}

pub(super) async fn run(wish: &Wish) -> Result<ExitCode, Complaint> {
    let Wish::Participation(wishes) = wish;
    let desk = register::open(&wishes.register).await?;
    let mut by = wishes.by.clone();
    let mut met = Vec::new();
    by.retain(|dimension| {
        let is_new = !met.contains(dimension);
        met.push(*dimension);
        is_new
    });
    let question = Question {
        from: wishes.from,
        to: wishes.to,
        oblast: wishes.oblast.clone(),
        audience: wishes.audience,
        viewpoint: wishes.viewpoint,
        by,
    };
    let counted = Participation::ask(&desk, question, wishes.lang.unwrap_or(Language::En)).await?;
    let drawn = match wishes.format {
        Format::Table => counted.table(wishes.count).into_bytes(),
        Format::Csv => counted.csv(wishes.count, b',')?,
        Format::Json => format!("{:#}\n", counted.json()).into_bytes(),
    };
    match &wishes.output {
        Some(file) => fs::write(file, drawn)
            .map_err(|error| Complaint::failed(format!("`{}` cannot be written: {error}", file.display())))?,
        // Whoever reads may stop reading, as `head` does.
        None => drop(io::stdout().write_all(&drawn)),
    }
    Ok(ExitCode::SUCCESS)
}
