//! `jooluk import people`: a district's list into the register.

use std::{collections::HashMap, fmt, path::PathBuf, process::ExitCode};

use app::texts;
use clap::Args;
use curriculum::Language;
use training::{
    Desk,
    ids::TrainingId,
    people::{
        list_reading::{DoubtKind, ListedPerson},
        lists::{self, Decisions, OrganisationDecision, Preview, Standing, TakenIn},
    },
    words::Audience,
};

use super::{
    super::{Complaint, register},
    read,
};
use crate::settings::RegisterFlags;

#[derive(Args)]
pub(in super::super) struct Wishes {
    /// The list, XLSX or CSV
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Enrol everyone on the list in this training
    #[arg(long, value_name = "ID")]
    training: Option<TrainingId>,
    /// Whom the new people stand for: police, network_member or other
    #[arg(long, value_name = "WORD", default_value_t = Audience::Police)]
    audience: Audience,
    /// Add the organisations that the register does not know
    #[arg(long)]
    create_organisations: bool,
    /// Say what the list would do, and write nothing of it
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    register: RegisterFlags,
}

pub(super) async fn run(wishes: &Wishes) -> Result<ExitCode, Complaint> {
    let (name, sheets) = read(&wishes.file)?;
    let desk = register::open(&wishes.register).await?;
    let preview = lists::preview_list(&desk, lists::read_list(&desk, &sheets)?).await?;
    if wishes.dry_run {
        print!("{}", foreseen(&preview));
        return Ok(ExitCode::SUCCESS);
    }
    refuse_undecided(&preview, wishes.create_organisations)?;
    let list = lists::keep_list(&desk, &name, &sheets, wishes.training).await?;
    let created = preview.unknown_organisations.iter();
    let decisions = Decisions {
        audience: wishes.audience,
        rows: HashMap::new(),
        organisations: created.map(|unknown| (unknown.key.clone(), OrganisationDecision::Create)).collect(),
    };
    let taken = lists::take_in(&desk, list, &decisions).await?;
    print!("{}", done(&desk, &taken).await?);
    Ok(ExitCode::SUCCESS)
}

/// What the list would do: the counts, then what is in doubt.
fn foreseen(preview: &Preview) -> String {
    let counts = preview.counts();
    let mut said = format!(
        "{} new\n{} twice in this list\n{} already in the register\n{} need a decision\n",
        counts.new, counts.twice, counts.known, counts.undecided
    );
    for row in &preview.rows {
        let remark = match &row.standing {
            Standing::New | Standing::Known(_) => None,
            Standing::Twice { line } => Some(format!("the same person as in row {line}")),
            Standing::Undecided { .. } => Some(why_undecided(&row.listed)),
        };
        let doubts = row.listed.doubts.iter().map(|doubt| {
            let field = texts::word(Language::En, "list-field", doubt.field.key());
            let reason = texts::word(Language::En, "doubt", doubt.kind.key());
            format!("{field} “{}” {reason}", doubt.written)
        });
        for remark in remark.into_iter().chain(doubts) {
            line(&mut said, format_args!("row {}, {}: {remark}", row.listed.line, name_of(&row.listed)));
        }
    }
    for unknown in &preview.unknown_organisations {
        let rows = if unknown.rows == 1 { "row" } else { "rows" };
        line(&mut said, format_args!("organisation not known: {} ({} {rows})", unknown.written, unknown.rows));
    }
    for heading in preview.reading.unknown_headings() {
        line(&mut said, format_args!("column not understood and left out: {heading}"));
    }
    for sheet in &preview.reading.other_sheets {
        line(&mut said, format_args!("another list not read: sheet {sheet}"));
    }
    said
}

/// A list with something to decide is for the page, where each candidate stands beside its row.
fn refuse_undecided(preview: &Preview, create_organisations: bool) -> Result<(), Complaint> {
    let mut open = String::new();
    for row in preview.rows.iter().filter(|row| matches!(row.standing, Standing::Undecided { .. })) {
        line(
            &mut open,
            format_args!("row {}, {}: {}", row.listed.line, name_of(&row.listed), why_undecided(&row.listed)),
        );
    }
    if !open.is_empty() {
        return Err(Complaint::failed(format!(
            "nothing was written, for these rows need a decision:\n{open}\
             Bring the list on the page “People”, where you can decide, or mend the rows in the file."
        )));
    }
    if !create_organisations && !preview.unknown_organisations.is_empty() {
        for unknown in &preview.unknown_organisations {
            line(&mut open, format_args!("{}", unknown.written));
        }
        return Err(Complaint::failed(format!(
            "nothing was written, for the register does not know these organisations:\n{open}\
             Give --create-organisations to add them, or bring the list on the page “People” and choose there."
        )));
    }
    Ok(())
}

fn why_undecided(listed: &ListedPerson) -> String {
    let is_doubted = |kind| listed.doubts.iter().any(|doubt| doubt.kind == kind);
    if is_doubted(DoubtKind::NumberOfAnother) {
        "somebody in the register has the service number, who may or may not be the same".to_owned()
    } else if is_doubted(DoubtKind::NumberTwice) {
        "the service number stands further up with another name".to_owned()
    } else if listed.family_name.is_empty() || listed.given_name.is_empty() {
        match is_doubted(DoubtKind::NameTooLong) {
            true => "the name is too long".to_owned(),
            false => "the name is not complete".to_owned(),
        }
    } else {
        "the register has somebody of this name, who may or may not be the same".to_owned()
    }
}

/// What came of it.
async fn done(desk: &Desk, taken: &TakenIn) -> Result<String, Complaint> {
    let mut said = format!(
        "{} added\n{} twice in this list\n{} already in the register\n",
        taken.added.len(),
        taken.twice,
        taken.known.len()
    );
    if let Some(enrolled) = &taken.enrolled {
        line(&mut said, format_args!("{} enrolled", enrolled.enrolled.len()));
        line(&mut said, format_args!("{} waiting for a seat", enrolled.waitlisted.len()));
        line(&mut said, format_args!("{} in the training before", enrolled.already.len()));
        let elsewhere: HashMap<_, _> = enrolled.elsewhere.iter().copied().collect();
        let ids: Vec<_> = elsewhere.keys().copied().collect();
        for person in training::people::name_persons(desk, &ids).await? {
            let person = person.person;
            line(
                &mut said,
                format_args!("not enrolled, in another training on {}: {}", elsewhere[&person.id], person.full_name()),
            );
        }
    }
    Ok(said)
}

fn name_of(listed: &ListedPerson) -> String {
    let parts = [listed.family_name.as_str(), &listed.given_name, listed.patronymic.as_deref().unwrap_or_default()];
    let name = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    if name.is_empty() { "no name".to_owned() } else { name }
}

/// Adds a line.
fn line(said: &mut String, text: fmt::Arguments<'_>) {
    said.push_str(&text.to_string());
    said.push('\n');
}
