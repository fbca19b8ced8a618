//! `jooluk import reported-totals`: sums from before the register, or from a partner's report.

use std::{collections::HashMap, path::PathBuf, process::ExitCode};

use clap::Args;
use training::{
    places::list_places,
    reports::reported::{ReportedTotal, add_reported_totals},
    rows::{Cell, Sheet},
    words::Audience,
};

use super::{
    super::{Complaint, register},
    read,
};
use crate::settings::RegisterFlags;

/// The headings, in the first row; the last three may be missing.
const HEADINGS: [&str; 7] = ["year", "oblasts", "participants", "source", "audience", "sex", "course"];
/// How many of them must be there.
const NEEDED: usize = 4;

#[derive(Args)]
pub(in super::super) struct Wishes {
    /// The totals, XLSX or CSV
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Say what the file holds, and add nothing
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    register: RegisterFlags,
}

pub(super) async fn run(wishes: &Wishes) -> Result<ExitCode, Complaint> {
    let (_, sheets) = read(&wishes.file)?;
    let totals = totals(&sheets)?;
    let desk = register::open(&wishes.register).await?;
    if wishes.dry_run {
        let places = list_places(&desk).await?;
        for total in &totals {
            if let Some(unknown) = total.oblasts.iter().find(|code| places.oblast(code).is_none()) {
                return Err(Complaint::failed(format!("there is no oblast `{unknown}`; write codes such as KG-O")));
            }
            println!("{} {}: {} participants", total.year, total.oblasts.join(";"), total.participants);
        }
        println!("{} totals in the file", totals.len());
        return Ok(ExitCode::SUCCESS);
    }
    let added = add_reported_totals(&desk, &totals).await?;
    println!("{added} added");
    println!("{} there already", totals.len() - usize::try_from(added).unwrap_or_default());
    Ok(ExitCode::SUCCESS)
}

/// The totals of the first sheet, below its row of headings.
fn totals(sheets: &[Sheet]) -> Result<Vec<ReportedTotal>, Complaint> {
    let rows = sheets.first().map(|sheet| sheet.rows.as_slice()).unwrap_or_default();
    let (heading, rows) = rows.split_first().ok_or(training::Refusal::NoRows)?;
    let places: HashMap<&str, usize> = HEADINGS
        .into_iter()
        .filter_map(|name| {
            let place = heading.iter().position(|cell| cell.written().to_lowercase() == name)?;
            Some((name, place))
        })
        .collect();
    if let Some(missing) = HEADINGS[..NEEDED].iter().find(|name| !places.contains_key(**name)) {
        return Err(Complaint::failed(format!(
            "the first row has no heading `{missing}`\n\
             Write the headings {} in the first row; the last three may be left out.",
            HEADINGS.join(", ")
        )));
    }
    let filled = rows.iter().zip(2..).filter(|(row, _)| row.iter().any(|cell| !cell.is_blank()));
    filled.map(|(row, line)| total(&places, row, line)).collect()
}

fn total(places: &HashMap<&str, usize>, row: &[Cell], line: usize) -> Result<ReportedTotal, Complaint> {
    let cell = |name: &str| places.get(name).and_then(|place| row.get(*place)).map(Cell::written).unwrap_or_default();
    let wrong = |name: &str, what: &str| {
        let said = match cell(name).as_str() {
            "" => format!("row {line}: nothing stands under `{name}`"),
            written => format!("row {line}: `{written}` under `{name}` was not understood"),
        };
        Complaint::failed(format!("{said}; {what} is needed there. Nothing was written."))
    };
    let known = |name: &str| Some(cell(name)).filter(|written| !written.is_empty());
    let oblasts: Vec<_> =
        cell("oblasts").split([';', ',', ' ']).filter(|code| !code.is_empty()).map(str::to_owned).collect();
    if oblasts.is_empty() {
        return Err(wrong("oblasts", "a list of codes such as KG-B;KG-J;KG-O"));
    }
    let source = known("source").ok_or_else(|| wrong("source", "the paper or report that says so"))?;
    Ok(ReportedTotal {
        year: cell("year").parse().map_err(|_| wrong("year", "a year"))?,
        oblasts,
        audience: match known("audience") {
            Some(word) => word.parse().map_err(|_| wrong("audience", "`police`, `network_member` or `other`"))?,
            None => Audience::Police,
        },
        participants: cell("participants").parse().map_err(|_| wrong("participants", "a whole number"))?,
        sex: match known("sex") {
            Some(word) => {
                Some(word.parse().map_err(|_| wrong("sex", "`female`, `male`, or nothing for both together,"))?)
            }
            None => None,
        },
        course: known("course"),
        source,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: &[&[&str]]) -> Vec<Sheet> {
        let cells = |row: &&[&str]| row.iter().map(|text| Cell::Text((*text).to_owned())).collect();
        vec![Sheet { name: String::new(), rows: rows.iter().map(cells).collect() }]
    }

    #[test]
    fn totals_are_read_by_their_headings() {
        let sheets = sheet(&[
            &["Source", "year", "oblasts", "participants"],
            &["Presentation", "2012", "KG-B;KG-J, KG-O", "320"],
            &["", "", "", ""],
        ]);
        let totals = totals(&sheets).expect("totals");
        let [total] = totals.as_slice() else { panic!("one: {totals:?}") };
        assert_eq!((total.year, total.participants, total.sex), (2012, 320, None));
        assert_eq!(total.oblasts, ["KG-B", "KG-J", "KG-O"]);
        assert_eq!((total.audience, total.source.as_str()), (Audience::Police, "Presentation"));
    }

    #[test]
    fn what_is_wrong_is_named_with_its_row() {
        let headings: &[&str] = &["year", "oblasts", "participants", "source"];
        let said = |row: &[&str]| totals(&sheet(&[headings, row])).expect_err("a complaint").to_string();
        assert!(said(&["2012", "KG-O", "many", "x"]).contains("row 2: `many` under `participants`"));
        assert!(said(&["2012", "", "5", "x"]).contains("KG-B;KG-J;KG-O"));
        assert!(said(&["2012", "KG-O", "5", ""]).contains("row 2: nothing stands under `source`"));
        let missing = totals(&sheet(&[&["year", "oblasts", "participants"]])).expect_err("a complaint").to_string();
        assert!(missing.contains("no heading `source`"), "{missing}");
    }
}
