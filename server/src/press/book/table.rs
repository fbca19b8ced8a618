//! Tables: columns as wide as their texts want, rows of wrapped cells, the head repeated on each page.

use std::rc::Rc;

use curriculum::Span;

use super::{
    lines::{Line, break_lines, widths},
    manuscript::Manuscript,
    paragraphs::texts,
    strip::{Drawn, Strip},
    style::{HAIRLINE, HEAD, QUIET, SMALL},
};
use crate::press::PressError;

/// The cells of one row.
pub(super) type Row = Vec<Vec<Span>>;

/// Beside a cell's text, and above and beneath it.
const ASIDE: f32 = 7.0;
const PADDING: f32 = 4.0;
/// A row of so many lines stays on one page.
const SHORT_ROW: usize = 14;

impl Manuscript<'_> {
    /// A table whose first row is its head.
    pub(super) fn table(&mut self, rows: &[Row]) -> Result<(), PressError> {
        let columns = columns(rows, self.width())?;
        self.table_in(rows, &columns)
    }

    /// The same in columns of these widths, so that several tables stand alike.
    pub(super) fn table_in(&mut self, rows: &[Row], columns: &[f32]) -> Result<(), PressError> {
        self.gap(10.0);
        let mut head: Option<Rc<Strip>> = None;
        for (number, row) in rows.iter().enumerate() {
            let mark = self.mark();
            let slices = self.slices(row, number == 0, columns)?;
            let count = slices.len();
            for (at, slice) in slices.into_iter().enumerate() {
                // Two lines of a long row are never alone.
                let stays = at + 1 < count && (count <= SHORT_ROW || at == 0 || at + 2 == count);
                self.push(Strip { stays, head: head.clone(), ..slice });
            }
            if number == 0 {
                self.keep_from(mark);
                self.keep_with_next();
                head = self.joined_from(mark).map(Rc::new);
            } else if number == 1 && rows.len() > 2 {
                // A head with one row is hardly a table.
                self.keep_with_next();
            }
        }
        self.gap(12.0);
        Ok(())
    }

    /// One strip for each line of a row's highest cell; the last one bears the line beneath the row.
    fn slices(&self, row: &Row, is_head: bool, columns: &[f32]) -> Result<Vec<Strip>, PressError> {
        let style = if is_head { HEAD } else { SMALL };
        let mut cells: Vec<std::vec::IntoIter<Line>> = Vec::new();
        for (cell, width) in row.iter().zip(columns) {
            cells.push(break_lines(cell, &style, width - 2.0 * ASIDE)?.into_iter());
        }
        let count = cells.iter().map(|lines| lines.len()).max().unwrap_or(0).max(1);
        let (left, right) = (self.left(), self.left() + self.width());
        let mut slices = Vec::new();
        for at in 0..count {
            let top = if at == 0 { PADDING } else { 0.0 };
            let bottom = if at + 1 == count { PADDING } else { 0.0 };
            let height = top + style.leading + bottom;
            let mut drawn = Vec::new();
            let mut x = left;
            for (lines, width) in cells.iter_mut().zip(columns) {
                if let Some(line) = lines.next() {
                    drawn.extend(texts(line, &style, x + ASIDE, top));
                }
                x += width;
            }
            if at + 1 == count {
                let (ink, thickness) = if is_head { (QUIET, 0.8) } else { (HAIRLINE, 0.6) };
                drawn.push(Drawn::Rule { ink, thickness, from: (left, height), to: (right, height) });
            }
            slices.push(Strip { height, drawn, ..Strip::default() });
        }
        Ok(slices)
    }
}

/// How wide each column is: as wide as its longest text where all have room, else what its longest word needs and a
/// share of the rest that grows with what it has to say.
///
/// # Errors
/// [`PressError::Letter`] for a letter that no face has.
pub(super) fn columns(rows: &[Row], width: f32) -> Result<Vec<f32>, PressError> {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut wishes = vec![(0.0_f32, 0.0_f32); count];
    for (number, row) in rows.iter().enumerate() {
        let style = if number == 0 { HEAD } else { SMALL };
        for (wish, cell) in wishes.iter_mut().zip(row) {
            let (whole, word) = widths(cell, &style)?;
            *wish = (wish.0.max(whole + 2.0 * ASIDE + 0.5), wish.1.max(word + 2.0 * ASIDE + 0.5));
        }
    }
    let sum = |part: fn(&(f32, f32)) -> f32| wishes.iter().map(part).sum::<f32>();
    let (whole, least) = (sum(|wish| wish.0), sum(|wish| wish.1));
    if whole <= width || least > width {
        let of = if whole <= width { whole } else { least };
        let part = |wish: &(f32, f32)| if whole <= width { wish.0 } else { wish.1 };
        return Ok(wishes.iter().map(|wish| width * part(wish) / of.max(1.0)).collect());
    }
    // What is left is given out in small change, to whoever lacks most. The root keeps one column of long sentences
    // from pressing all others together.
    let mut columns: Vec<f32> = wishes.iter().map(|wish| wish.1).collect();
    let mut left = width - least;
    while left > 0.0 {
        let lack = |(at, column): (usize, &f32)| ((wishes[at].0 - column).max(0.0).sqrt() / column, at);
        let most = columns.iter().enumerate().map(lack).max_by(|one, other| one.0.total_cmp(&other.0));
        let Some((_, at)) = most else { break };
        let change = left.min(2.0);
        columns[at] += change;
        left -= change;
    }
    Ok(columns)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::press::book::lines::plain;

    fn row(cells: [&str; 3]) -> Row {
        cells.map(plain).to_vec()
    }

    #[test]
    fn columns_fill_the_width_and_take_their_longest_word() {
        for rows in [
            vec![row(["Time", "Step", "How"]), row(["5", "Opening", "Say it."])],
            vec![
                row(["Minutes", "Step", "How"]),
                row(["5", "Opening", &"Name the person who supports. ".repeat(9)]),
                row(["32", "Incomprehensibilities", &"Groups of four draw a card. ".repeat(9)]),
            ],
        ] {
            let columns = columns(&rows, 400.0).expect("printable");
            assert!((columns.iter().sum::<f32>() - 400.0).abs() < 0.1, "{columns:?}");
            for (number, cells) in rows.iter().enumerate() {
                let style = if number == 0 { HEAD } else { SMALL };
                for (cell, width) in cells.iter().zip(&columns) {
                    let longest = cell[0].text.split(' ').map(|word| style.face.width(word, style.size, 0.0));
                    assert!(longest.fold(0.0, f32::max) <= width - 2.0 * ASIDE, "{cell:?} in {width}");
                }
            }
        }
    }
}
