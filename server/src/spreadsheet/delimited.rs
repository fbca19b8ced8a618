//! Text with a delimiter between the cells, in the encodings and dialects that spreadsheets write here.

use std::borrow::Cow;

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, WINDOWS_1251};
use training::rows::{Cell, Sheet};

use super::{Room, Unreadable, checked_place};

/// Semicolons come from spreadsheets in Russian, tabs from tables copied as text.
const DELIMITERS: [char; 3] = [';', ',', '\t'];

/// How many lines tell the delimiter.
const SAMPLED_LINES: usize = 60;

/// How files begin that are text and yet no table.
const OTHER_KINDS: [&str; 5] = ["%pdf", "{\\rtf", "<!doctype", "<html", "<?xml"];

/// Reads delimited text into one sheet named after the file.
pub(super) fn read(bytes: &[u8], file_name: &str) -> Result<Sheet, Unreadable> {
    let text = decoded(bytes)?;
    let (delimiter, text, mut rows) = match announced_delimiter(&text) {
        Some((delimiter, rest)) => (delimiter, rest, vec![Vec::new()]),
        None => (found_delimiter(&text), &*text, Vec::new()),
    };
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter as u8).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut room = Room::new();
    let mut record = StringRecord::new();
    // The text is valid and rows may differ in length, so nothing is left for the reader to complain of.
    while reader.read_record(&mut record).map_err(|_| Unreadable::NotASpreadsheet)? {
        // The reader skips blank lines, a spreadsheet counts them.
        let start = record.position().map_or(0, |position| position.byte() as usize);
        let row = rows.len() + blank_lines(text, start);
        checked_place(row, record.len().saturating_sub(1))?;
        rows.resize_with(row, Vec::new);
        room.take_cells(record.len())?;
        rows.push(record.iter().map(|text| cell(text, &mut room)).collect::<Result<_, _>>()?);
    }
    let name = file_name.rsplit_once('.').map_or(file_name, |(name, _)| name);
    Ok(Sheet { name: name.to_owned(), rows })
}

fn cell(text: &str, room: &mut Room) -> Result<Cell, Unreadable> {
    Ok(if text.trim().is_empty() { Cell::Empty } else { Cell::Text(room.take_text(text)?) })
}

/// The text of the bytes: Unicode where they say so or are valid UTF-8, else Windows-1251.
fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0,
        None => match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => WINDOWS_1251.decode_without_bom_handling(bytes).0,
        },
    };
    let start: String = text.trim_start().chars().take(16).collect::<String>().to_lowercase();
    let is_other_kind = OTHER_KINDS.iter().any(|kind| start.starts_with(kind));
    let is_binary =
        text.chars().any(|letter| letter.is_control() && !matches!(letter, '\t' | '\n' | '\r' | '\u{c}' | '\u{1a}'));
    if is_other_kind || is_binary {
        return Err(Unreadable::NotASpreadsheet);
    }
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok(text)
}

/// The delimiter that a first line `sep=;` announces, and the text below it.
fn announced_delimiter(text: &str) -> Option<(char, &str)> {
    let (first, rest) = text.split_once('\n')?;
    let announced = first.trim_end_matches('\r').strip_prefix("sep=")?;
    let delimiter = DELIMITERS.into_iter().find(|delimiter| announced.chars().eq([*delimiter]))?;
    Some((delimiter, rest))
}

/// The delimiter that parts most lines into equally many cells; of two, the one that makes more cells.
fn found_delimiter(text: &str) -> char {
    let agreement = |delimiter: char| {
        let mut counts = counts(text, delimiter);
        counts.retain(|count| *count > 0);
        counts.sort_unstable();
        let runs = counts.chunk_by(|one, other| one == other).map(|run| (run.len(), run[0]));
        runs.max().unwrap_or_default()
    };
    // The first of equals wins; `max_by_key` would give the last.
    DELIMITERS.into_iter().rev().max_by_key(|delimiter| agreement(*delimiter)).unwrap_or(DELIMITERS[0])
}

/// How often the delimiter stands in each of the first lines, quoted cells left out.
fn counts(text: &str, delimiter: char) -> Vec<usize> {
    let mut counts = vec![0];
    let mut is_quoted = false;
    let mut begins_cell = true;
    for letter in text.chars() {
        match letter {
            '"' if is_quoted || begins_cell => is_quoted = !is_quoted,
            '\n' if !is_quoted => {
                if counts.len() == SAMPLED_LINES {
                    break;
                }
                counts.push(0);
            }
            _ if letter == delimiter && !is_quoted => {
                if let Some(count) = counts.last_mut() {
                    *count += 1;
                }
            }
            _ => {}
        }
        begins_cell = letter == delimiter || letter == '\n';
    }
    counts
}

/// The blank lines between the end of the last record and the record after `start`.
fn blank_lines(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let is_inside_break = start > 0 && bytes[start - 1] == b'\r' && bytes.get(start) == Some(&b'\n');
    let from = if is_inside_break { start + 1 } else { start };
    let run: Vec<u8> = bytes[from..].iter().copied().take_while(|byte| matches!(byte, b'\r' | b'\n')).collect();
    let pairs = run.windows(2).filter(|pair| *pair == b"\r\n").count();
    run.len() - pairs
}
