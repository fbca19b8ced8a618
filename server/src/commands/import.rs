//! `jooluk import`: what stands in a file comes into the register, after the same checks as on the pages.

mod people;
mod reported_totals;

use std::{fs, path::Path, process::ExitCode};

use clap::Subcommand;
use training::rows::Sheet;

use super::Complaint;
use crate::spreadsheet::read_spreadsheet;

#[derive(Subcommand)]
pub(super) enum Wish {
    /// Bring in a list of people as a district sent it, XLSX or CSV
    People(people::Wishes),
    /// Add totals known only as a sum, XLSX or CSV with the headings year, oblasts, audience, participants, sex,
    /// course, source
    ReportedTotals(reported_totals::Wishes),
}

pub(super) async fn run(wish: &Wish) -> Result<ExitCode, Complaint> {
    match wish {
        Wish::People(wishes) => people::run(wishes).await,
        Wish::ReportedTotals(wishes) => reported_totals::run(wishes).await,
    }
}

/// The file's sheets, and its name without folders.
fn read(file: &Path) -> Result<(String, Vec<Sheet>), Complaint> {
    let bytes = fs::read(file).map_err(|error| {
        Complaint::failed(format!("`{}` cannot be read: {error}\nCheck the name and its folder.", file.display()))
    })?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let sheets = read_spreadsheet(&bytes, &name).map_err(training::Refusal::from)?;
    Ok((name, sheets))
}
