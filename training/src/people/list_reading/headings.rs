//! Which row holds the headings, and which column tells what.

use serde::{Deserialize, Serialize};

use super::{
    ListRefusal,
    heading_words::{Field, field_of},
};
use crate::rows::{Cell, Sheet};

/// A column with a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Counted from 0.
    pub place: usize,
    /// The heading as written.
    pub heading: String,
    /// `None` where the heading was not understood, or names what an earlier column tells already.
    pub field: Option<Field>,
}

/// The headings of one sheet.
pub(super) struct Headings {
    /// Counted from 1.
    pub line: usize,
    /// The first row below the headings, counted from 0.
    pub body: usize,
    pub titles: Vec<String>,
    pub columns: Vec<Column>,
}

impl Headings {
    /// The column that tells `field`, if there is one.
    pub fn place_of(&self, field: Field) -> Option<usize> {
        self.columns.iter().find(|column| column.field == Some(field)).map(|column| column.place)
    }
}

/// How far down headings are looked for: titles, stamps and addressees stand above, rarely more than a dozen lines.
const SEARCHED_ROWS: usize = 60;

/// Finds the row in which most cells are headings, names among them.
pub(super) fn find(sheet: &Sheet) -> Result<Headings, ListRefusal> {
    let candidates: Vec<_> = sheet.rows.iter().take(SEARCHED_ROWS).map(|row| fields_of(row)).collect();
    let mut best: Option<(usize, usize)> = None;
    let mut is_table_without_names = false;
    for (index, fields) in candidates.iter().enumerate() {
        let understood = understood(fields);
        let has_name = fields.iter().flatten().any(|field| field.is_name());
        // One heading alone may be a title; it counts where it is a name and nothing stands beside it.
        if understood < 2 && !(has_name && filled(&sheet.rows[index]) == 1) {
            continue;
        }
        if !has_name {
            is_table_without_names = true;
        } else if best.is_none_or(|(_, most)| understood > most) {
            best = Some((index, understood));
        }
    }
    let Some((index, _)) = best else {
        return Err(if is_table_without_names { ListRefusal::NoNameColumn } else { ListRefusal::NoHeadingRow });
    };
    Ok(headings_at(sheet, &candidates, index))
}

fn fields_of(row: &[Cell]) -> Vec<Option<Field>> {
    row.iter()
        .map(|cell| match cell {
            Cell::Text(text) => field_of(text),
            _ => None,
        })
        .collect()
}

fn filled(row: &[Cell]) -> usize {
    row.iter().filter(|cell| !cell.is_blank()).count()
}

/// How many different fields a row names.
fn understood(fields: &[Option<Field>]) -> usize {
    let mut fields: Vec<_> = fields.iter().flatten().collect();
    fields.sort_unstable();
    fields.dedup();
    fields.len()
}

/// Whether every filled cell of a row is a heading, as in the second line of headings in two lines.
fn is_all_headings(row: &[Cell], fields: &[Option<Field>]) -> bool {
    filled(row) > 0 && row.iter().zip(fields).all(|(cell, field)| cell.is_blank() || field.is_some())
}

fn headings_at(sheet: &Sheet, candidates: &[Vec<Option<Field>>], index: usize) -> Headings {
    let is_second_line = |other: usize| {
        sheet.rows.get(other).zip(candidates.get(other)).is_some_and(|(row, fields)| is_all_headings(row, fields))
    };
    let above = index.checked_sub(1).filter(|above| is_second_line(*above) && filled(&sheet.rows[*above]) > 1);
    let below = Some(index + 1).filter(|below| is_second_line(*below));
    let lines: Vec<usize> = [Some(index), above, below].into_iter().flatten().collect();

    let width = lines.iter().map(|line| sheet.rows[*line].len()).max().unwrap_or_default();
    let mut columns: Vec<Column> = Vec::new();
    for place in 0..width {
        let cells = lines.iter().filter_map(|line| sheet.rows[*line].get(place));
        let Some(heading) = cells.map(Cell::written).find(|heading| !heading.is_empty()) else {
            continue;
        };
        let field = lines
            .iter()
            .filter_map(|line| candidates[*line].get(place).copied().flatten())
            .find(|field| columns.iter().all(|column| column.field != Some(*field)));
        columns.push(Column { place, heading, field });
    }
    one_name_column_holds_full_names(&mut columns);

    let first = above.unwrap_or(index);
    let mut body = below.unwrap_or(index) + 1;
    if sheet.rows.get(body).is_some_and(|row| counts_columns(row)) {
        body += 1;
    }
    Headings { line: index + 1, body, titles: titles(&sheet.rows[..first]), columns }
}

/// «Имя», «Name» or «Фамилия» without a column for the other name holds both.
fn one_name_column_holds_full_names(columns: &mut [Column]) {
    let has = |field| columns.iter().any(|column| column.field == Some(field));
    if has(Field::FullName) || has(Field::FamilyName) == has(Field::GivenName) {
        return;
    }
    for column in columns {
        if column.field.is_some_and(Field::is_name) {
            column.field = Some(Field::FullName);
        }
    }
}

/// Whether a row only numbers the columns: 1, 2, 3 …
fn counts_columns(row: &[Cell]) -> bool {
    let cells: Vec<_> = row.iter().map(Cell::written).filter(|written| !written.is_empty()).collect();
    cells.len() > 2 && cells.iter().enumerate().all(|(place, written)| *written == (place + 1).to_string())
}

fn titles(rows: &[Vec<Cell>]) -> Vec<String> {
    let line = |row: &Vec<Cell>| {
        let cells: Vec<_> = row.iter().map(Cell::written).filter(|written| !written.is_empty()).collect();
        cells.join(" ")
    };
    rows.iter().map(line).filter(|line| !line.is_empty()).collect()
}
