//! A list as rows of cells: what every file comes down to before the domain looks at it.
//!
//! Which file it was, and how it was read, is the doors' business; here are only positions and values.

use chrono::NaiveDate;

/// One cell's value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing, or nothing but blanks.
    #[default]
    Empty,
    /// Text as written, blanks at its ends included.
    Text(String),
    /// A number; spreadsheets keep years and phone numbers so, too.
    Number(f64),
    /// A calendar date without a time.
    Date(NaiveDate),
}

impl Cell {
    /// The value as a person would read it: trimmed, whole numbers without a fraction, dates as `23.06.1975`.
    pub fn written(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.trim().to_owned(),
            Self::Number(number) => number.to_string(),
            Self::Date(date) => date.format("%d.%m.%Y").to_string(),
        }
    }

    /// Whether there is nothing to read in the cell.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::Number(_) | Self::Date(_) => false,
        }
    }
}

/// One page of a spreadsheet; a row's place in `rows` is its number in the file less one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The page's name; empty where the file has none.
    pub name: String,
    /// Rows from the first one on, blank ones included; rows may differ in length.
    pub rows: Vec<Vec<Cell>>,
}
