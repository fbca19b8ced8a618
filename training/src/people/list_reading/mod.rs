//! Reading a district's list: rows of cells become persons, each with the cells that are in doubt.
//!
//! Nothing here knows the register; what is new, known or undecided is found where the list is previewed. Every
//! district writes its own table, so [`headings`] says which column is which, [`lines`] which rows are persons and
//! which are blanks, sub-headings or the footer, and [`values`] what a cell means. To understand a new heading, add
//! it to the words in [`heading_words`]; to understand a new spelling of a value, to those in [`values`].

mod heading_words;
mod headings;
mod lines;
mod organisations;
mod twice;
mod values;

use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoStaticStr};

use crate::{
    refusal::Refusal,
    rows::Sheet,
    words::{LanguageCode, Sex},
};

pub use heading_words::Field;
pub use headings::Column;
pub use organisations::organisation_key;
pub(crate) use twice::patronymics_agree;
pub use twice::same_person;

/// The most persons one list may hold; a whole oblast's service fits, a mistaken file does not.
pub const MOST_ROWS: usize = 5_000;

/// What a list says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListReading {
    /// The page that was read: the first on which there are headings and persons.
    pub sheet: String,
    /// Other pages that hold a list too and were not read.
    pub other_sheets: Vec<String>,
    /// The lines above the headings, such as the list's title.
    pub titles: Vec<String>,
    /// The row of the headings, counted from 1.
    pub heading_line: usize,
    /// The columns that have a heading, those nobody understood included.
    pub columns: Vec<Column>,
    pub persons: Vec<ListedPerson>,
    /// Lines between and below the persons that are no persons.
    pub left_out: Vec<LeftOut>,
}

impl ListReading {
    /// The persons without those that stand further up already.
    pub fn distinct(&self) -> impl Iterator<Item = &ListedPerson> {
        self.persons.iter().filter(|person| person.same_as_line.is_none())
    }

    /// The headings that were not understood; their columns are not kept.
    pub fn unknown_headings(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().filter(|column| column.field.is_none()).map(|column| column.heading.as_str())
    }
}

/// One row of a list, understood as far as it goes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListedPerson {
    /// The row in the file, counted from 1 as spreadsheets do.
    pub line: usize,
    /// Empty where the row has no name.
    pub family_name: String,
    /// Empty where only one name is written.
    pub given_name: String,
    pub patronymic: Option<String>,
    pub sex: Option<Sex>,
    pub birth_year: Option<i32>,
    /// In E.164, such as `+996555463150`.
    pub phone: Option<String>,
    pub language: Option<LanguageCode>,
    /// As written, like the fields below.
    pub rank: Option<String>,
    pub position: Option<String>,
    pub organisation: Option<String>,
    pub oblast: Option<String>,
    pub district: Option<String>,
    pub external_id: Option<String>,
    /// The cells that were not understood, or not believed; what they should say stays unknown.
    pub doubts: Vec<Doubt>,
    /// The earlier line that names the same person.
    pub same_as_line: Option<usize>,
}

/// A cell that was not understood, or not believed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    pub field: Field,
    /// The cell as written.
    pub written: String,
    pub kind: DoubtKind,
}

/// Why a cell is in doubt. The name in kebab case is the key of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum DoubtKind {
    /// A row with data, but without a name.
    NameMissing,
    /// Only one word where family and given name are expected.
    NameOfOneWord,
    /// Longer than a name may be: that part of it stays unknown.
    NameTooLong,
    SexNotUnderstood,
    /// Neither a year nor a date.
    BirthNotUnderstood,
    /// Born after this year.
    BirthInFuture,
    /// Born so lately that it is a child.
    BirthTooLate,
    /// Born before anyone now in service.
    BirthTooEarly,
    PhoneNotUnderstood,
    /// Several numbers in one cell: the first is taken, the others are not kept.
    SeveralPhones,
    LanguageNotUnderstood,
    /// No digit in it that tells one person from another («б/н», «0»).
    NumberNotUnderstood,
    /// A service number that an earlier row gives to somebody else.
    NumberTwice,
    // Found where the list meets the register.
    /// A service number that somebody of the register has, perhaps another person.
    NumberOfAnother,
    /// Neither an oblast nor a district.
    PlaceNotUnderstood,
    /// A place that does not lie in the oblast of its row.
    DistrictElsewhere,
}

impl DoubtKind {
    /// The name in kebab case, such as `birth-in-future`.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

/// A line that is no person: a sub-heading, a sum, a signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Counted from 1.
    pub line: usize,
    pub written: String,
}

/// Why a file's rows are no list. The name in kebab case is the key of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum ListRefusal {
    /// No row reads like the headings of a list.
    NoHeadingRow,
    /// There are headings, but none for names.
    NoNameColumn,
    /// There are headings and nothing below them.
    NoRows,
    /// More than [`MOST_ROWS`] persons.
    TooManyRows,
}

impl ListRefusal {
    /// The name in kebab case, such as `no-heading-row`.
    pub fn key(self) -> &'static str {
        self.into()
    }
}

impl From<ListRefusal> for Refusal {
    fn from(refusal: ListRefusal) -> Self {
        match refusal {
            ListRefusal::NoHeadingRow => Self::NoHeadingRow,
            ListRefusal::NoNameColumn => Self::NoNameColumn,
            ListRefusal::NoRows => Self::NoRows,
            ListRefusal::TooManyRows => Self::TooManyRows,
        }
    }
}

/// Reads the list on the first sheet that has one.
///
/// `today_year` tells possible birth years from impossible ones. A cell in doubt refuses nothing: its value stays
/// unknown and the doubt stands with the person.
pub fn read_list(sheets: &[Sheet], today_year: i32) -> Result<ListReading, ListRefusal> {
    let mut reading: Option<ListReading> = None;
    let mut refusal = if sheets.iter().any(has_content) { ListRefusal::NoHeadingRow } else { ListRefusal::NoRows };
    for sheet in sheets {
        let headings = match headings::find(sheet) {
            Ok(headings) => headings,
            Err(ListRefusal::NoHeadingRow) => continue,
            Err(other) => {
                refusal = other;
                continue;
            }
        };
        let lines = lines::read(sheet, &headings, today_year);
        if lines.persons.is_empty() {
            refusal = ListRefusal::NoRows;
            continue;
        }
        match &mut reading {
            Some(reading) => reading.other_sheets.push(sheet.name.clone()),
            None => {
                reading = Some(ListReading {
                    sheet: sheet.name.clone(),
                    other_sheets: Vec::new(),
                    titles: headings.titles,
                    heading_line: headings.line,
                    columns: headings.columns,
                    persons: lines.persons,
                    left_out: lines.left_out,
                });
            }
        }
    }
    let mut reading = reading.ok_or(refusal)?;
    if reading.persons.len() > MOST_ROWS {
        return Err(ListRefusal::TooManyRows);
    }
    twice::mark(&mut reading.persons);
    Ok(reading)
}

fn has_content(sheet: &Sheet) -> bool {
    sheet.rows.iter().flatten().any(|cell| !cell.is_blank())
}

#[cfg(test)]
mod tests;
