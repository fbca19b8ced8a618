//! Spreadsheets as people send them: bytes in, the domain's neutral rows out.
//!
//! What a file is shows in its bytes, not in its name: a workbook saved as `.csv` is still a workbook. Reading is
//! guarded, since anyone who may import a list may send any bytes: a small file that unpacks into a giant one, a
//! single cell in the last row of the last column, a workbook that misleads its reader.

mod delimited;
mod workbook;

#[cfg(test)]
mod tests;

use thiserror::Error;
use training::{Refusal, rows::Sheet};

/// The most bytes a file may have.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;

/// The most rows of one sheet, blank ones included.
const MOST_ROWS: usize = 20_000;

/// The most columns of one sheet.
const MOST_COLUMNS: usize = 200;

/// The most cells of all sheets, blank ones to the left of a filled one included.
const MOST_CELLS: usize = 1_000_000;

/// The most bytes of text in all cells together.
const MOST_TEXT: usize = 32 * 1024 * 1024;

/// The most letters kept of one cell; longer texts are remarks, and are cut.
const LONGEST_TEXT: usize = 1_000;

/// Why a file could not be read as a spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unreadable {
    #[error("the file is empty")]
    Empty,
    /// Neither XLSX nor delimited text: a picture, a document, an older or another kind of workbook.
    #[error("the file is neither XLSX nor CSV")]
    NotASpreadsheet,
    /// Begins as a workbook and does not go on as one: cut short or damaged.
    #[error("the workbook is damaged")]
    BrokenWorkbook,
    #[error("the workbook is protected by a password")]
    PasswordProtected,
    /// Larger than any list of persons.
    #[error("the file has more than {limit} {what}")]
    TooLarge { what: Measure, limit: usize },
    /// A readable spreadsheet with nothing in it.
    #[error("the spreadsheet has no rows")]
    NoRows,
}

/// What a file can have too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Bytes,
    UnpackedBytes,
    Rows,
    Columns,
    Cells,
}

impl std::fmt::Display for Measure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Bytes => "bytes",
            Self::UnpackedBytes => "bytes when unpacked",
            Self::Rows => "rows",
            Self::Columns => "columns",
            Self::Cells => "cells",
        })
    }
}

impl Unreadable {
    /// The key of its sentence in each language, the same as the refusal's that it becomes.
    pub fn key(self) -> &'static str {
        Refusal::from(self).key()
    }
}

impl From<Unreadable> for Refusal {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::Empty => Self::FileEmpty,
            Unreadable::NotASpreadsheet => Self::FileNotASpreadsheet,
            Unreadable::BrokenWorkbook => Self::FileBroken,
            Unreadable::PasswordProtected => Self::FileProtected,
            Unreadable::TooLarge { .. } => Self::FileTooLarge,
            Unreadable::NoRows => Self::NoRows,
        }
    }
}

/// Reads an XLSX workbook or delimited text; `file_name` only names the one sheet of a text.
pub fn read_spreadsheet(bytes: &[u8], file_name: &str) -> Result<Vec<Sheet>, Unreadable> {
    if bytes.len() > MOST_BYTES {
        return Err(Unreadable::TooLarge { what: Measure::Bytes, limit: MOST_BYTES });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    let sheets = if bytes.starts_with(b"PK") {
        workbook::read(bytes)?
    } else if bytes.starts_with(&workbook::COMPOUND_FILE) {
        return Err(workbook::compound_file(bytes));
    } else {
        vec![delimited::read(bytes, file_name)?]
    };
    let has_content = sheets.iter().flat_map(|sheet| &sheet.rows).flatten().any(|cell| !cell.is_blank());
    if has_content { Ok(sheets) } else { Err(Unreadable::NoRows) }
}

/// What the sheets of one file may still take up.
struct Room {
    cells: usize,
    text: usize,
}

impl Room {
    fn new() -> Self {
        Self { cells: MOST_CELLS, text: MOST_TEXT }
    }

    /// Takes room for `cells` cells, or says that there is none.
    fn take_cells(&mut self, cells: usize) -> Result<(), Unreadable> {
        self.cells =
            self.cells.checked_sub(cells).ok_or(Unreadable::TooLarge { what: Measure::Cells, limit: MOST_CELLS })?;
        Ok(())
    }

    /// The text cut to the longest that is kept, if there is room for it.
    fn take_text(&mut self, text: &str) -> Result<String, Unreadable> {
        let end = text.char_indices().nth(LONGEST_TEXT).map_or(text.len(), |(end, _)| end);
        self.text =
            self.text.checked_sub(end).ok_or(Unreadable::TooLarge { what: Measure::Cells, limit: MOST_CELLS })?;
        Ok(text[..end].to_owned())
    }
}

/// A place in a sheet, counted from 0; refused where no list reaches.
fn checked_place(row: usize, column: usize) -> Result<(), Unreadable> {
    if row >= MOST_ROWS {
        return Err(Unreadable::TooLarge { what: Measure::Rows, limit: MOST_ROWS });
    }
    if column >= MOST_COLUMNS {
        return Err(Unreadable::TooLarge { what: Measure::Columns, limit: MOST_COLUMNS });
    }
    Ok(())
}
