//! XLSX workbooks, read cell by cell by calamine.

use std::{
    io::{Cursor, Read},
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{Data, DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use training::rows::{Cell, Sheet};
use zip::ZipArchive;

use super::{Measure, Room, Unreadable, checked_place};

/// How compound files begin: old `.xls` workbooks, and XLSX workbooks under a password.
pub(super) const COMPOUND_FILE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// The most bytes a workbook may unpack into; twenty thousand rows need a third of it.
const MOST_UNPACKED: u64 = 64 * 1024 * 1024;

/// The most sheets that are looked at.
const MOST_SHEETS: usize = 30;

/// The most digits of a number of shared texts that can be true within [`MOST_UNPACKED`].
const MOST_COUNT_DIGITS: usize = 7;

/// Reads the visible sheets of a workbook.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    check_archive(bytes)?;
    // A parser of other people's files may meet what nobody foresaw; for the sender it is one damaged file.
    catch_unwind(AssertUnwindSafe(|| read_sheets(bytes))).unwrap_or(Err(Unreadable::BrokenWorkbook))
}

/// What a compound file is: a protected workbook, or a kind that is not read.
pub(super) fn compound_file(bytes: &[u8]) -> Unreadable {
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let is_protected = bytes.windows(encrypted.len()).any(|window| window == encrypted);
    if is_protected { Unreadable::PasswordProtected } else { Unreadable::NotASpreadsheet }
}

/// Unpacks the whole archive once into nothing, so that its true size is known before anything is kept.
///
/// Sizes written in the archive are only claims. Each part is counted, pictures too, because the parts themselves
/// say which of them the reader will open.
fn check_archive(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::BrokenWorkbook)?;
    let is_named = |name: &str, end| name.to_ascii_lowercase().ends_with(end);
    if !archive.file_names().flatten().any(|name| is_named(&name, "workbook.xml")) {
        return Err(Unreadable::NotASpreadsheet);
    }
    let mut left = MOST_UNPACKED;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| Unreadable::BrokenWorkbook)?;
        let holds_shared_texts = part.name().is_ok_and(|name| is_named(&name, "sharedstrings.xml"));
        let mut part = part.take(left + 1);
        let unpacked = if holds_shared_texts {
            let mut texts = Vec::new();
            part.read_to_end(&mut texts).map_err(|_| Unreadable::BrokenWorkbook)?;
            check_count(&texts)?;
            texts.len() as u64
        } else {
            std::io::copy(&mut part, &mut std::io::sink()).map_err(|_| Unreadable::BrokenWorkbook)?
        };
        left = left
            .checked_sub(unpacked)
            .ok_or(Unreadable::TooLarge { what: Measure::UnpackedBytes, limit: MOST_UNPACKED as usize })?;
    }
    Ok(())
}

/// Refuses shared texts that claim to be more than there can be: calamine makes room for that many at once, and
/// a process that runs out of memory ends for everyone.
fn check_count(texts: &[u8]) -> Result<(), Unreadable> {
    let texts = std::str::from_utf8(texts).map_err(|_| Unreadable::BrokenWorkbook)?;
    for (place, claim) in texts.match_indices("uniqueCount") {
        let value = texts[place + claim.len()..].trim_start_matches(|letter: char| !letter.is_ascii_digit());
        let digits = value.bytes().take_while(u8::is_ascii_digit).count();
        if digits > MOST_COUNT_DIGITS {
            return Err(Unreadable::BrokenWorkbook);
        }
    }
    Ok(())
}

fn read_sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let names: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .take(MOST_SHEETS)
        .collect();
    let mut room = Room::new();
    names.into_iter().map(|name| read_sheet(&mut workbook, name, &mut room)).collect()
}

fn read_sheet(workbook: &mut Xlsx<Cursor<&[u8]>>, name: String, room: &mut Room) -> Result<Sheet, Unreadable> {
    let mut cells = workbook.worksheet_cells_reader(&name).map_err(unreadable)?;
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(unreadable)? {
        let value = value(cell.get_value(), room)?;
        // Cells with nothing but a border reach to the end of many sheets.
        if value.is_blank() {
            continue;
        }
        let (row, column) = cell.get_position();
        let (row, column) = (row as usize, column as usize);
        checked_place(row, column)?;
        if rows.len() <= row {
            rows.resize_with(row + 1, Vec::new);
        }
        let cells = &mut rows[row];
        if cells.len() <= column {
            room.take_cells(column + 1 - cells.len())?;
            cells.resize(column + 1, Cell::Empty);
        }
        cells[column] = value;
    }
    Ok(Sheet { name, rows })
}

fn value(value: &DataRef<'_>, room: &mut Room) -> Result<Cell, Unreadable> {
    Ok(match value {
        DataRef::Empty | DataRef::Error(_) => Cell::Empty,
        DataRef::String(text) => Cell::Text(room.take_text(text)?),
        DataRef::SharedString(text) => Cell::Text(room.take_text(text)?),
        other => match Data::from(other.clone()) {
            Data::Int(number) => Cell::Number(number as f64),
            Data::Float(number) => Cell::Number(number),
            Data::Bool(truth) => Cell::Text(truth.to_string()),
            Data::DateTime(moment) => match moment.as_datetime() {
                Some(date) if moment.is_datetime() => Cell::Date(date.date()),
                _ => Cell::Number(moment.as_f64()),
            },
            Data::DateTimeIso(text) | Data::DurationIso(text) | Data::String(text) => {
                Cell::Text(room.take_text(&text)?)
            }
            Data::Empty | Data::Error(_) => Cell::Empty,
        },
    })
}

fn unreadable(error: XlsxError) -> Unreadable {
    match error {
        XlsxError::Password => Unreadable::PasswordProtected,
        _ => Unreadable::BrokenWorkbook,
    }
}
