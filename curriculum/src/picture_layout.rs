//! Lays a diagram out: from boxes, arrows and labels to strokes, with texts wrapped to the width of their boxes.

use serde::Deserialize;

use crate::{
    format::{BoxEntry, PictureFile},
    picture::{Align, Mark, Tone},
};

const PADDING: f32 = 10.0;
const HEADING: f32 = 14.0;
const HEADING_LINE: f32 = 18.0;
const NOTE: f32 = 12.5;
const NOTE_LINE: f32 = 16.0;
/// What a numbered disc takes from the width of its box.
const DISC: f32 = 34.0;

/// The outline of a box.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Shape {
    #[default]
    Box,
    Pill,
    Circle,
}

/// Every stroke, and the boxes whose text does not fit.
pub(crate) fn lay_out<'a>(file: &PictureFile, written: impl Fn(&str) -> &'a Vec<String>) -> (Vec<Mark>, Vec<String>) {
    let mut marks = Vec::new();
    let mut tight = Vec::new();
    for line in &file.lines {
        marks.push(Mark::Line { points: line.points.clone(), tone: line.tone, head: false });
    }
    for arrow in &file.arrows {
        let find = |id: &str| file.boxes.iter().find(|own| own.id == id);
        let (Some(from), Some(to)) = (find(&arrow.from), find(&arrow.to)) else { continue };
        let points = between(from, to);
        if arrow.two_way {
            marks.push(Mark::Line { points: points.iter().rev().copied().collect(), tone: arrow.tone, head: true });
        }
        marks.push(Mark::Line { points, tone: arrow.tone, head: true });
    }
    for own in &file.boxes {
        let radius = match own.shape {
            Shape::Box => 8.0,
            Shape::Pill | Shape::Circle => own.w.min(own.h) / 2.0,
        };
        marks.push(Mark::Rect { x: own.x, y: own.y, w: own.w, h: own.h, radius, tone: own.tone });
        let (mut left, mut width) = (own.x + PADDING, own.w - 2.0 * PADDING);
        let mut height = own.h - PADDING;
        if own.shape == Shape::Circle {
            (left, width, height) = (own.x + own.w * 0.15, own.w * 0.7, own.h * 0.74);
        }
        if let Some(number) = own.number {
            let (x, y) = (own.x + 20.0, own.y + own.h / 2.0);
            marks.push(Mark::Disc { x, y, radius: 12.0, number, tone: own.tone });
            left += DISC - PADDING + 4.0;
            width -= DISC - PADDING + 4.0;
        }
        let lines = lines(written(&own.id), width);
        let tall: f32 = lines.iter().map(Line::height).sum();
        if tall > height || lines.iter().any(|line| line.width > width) {
            tight.push(own.id.clone());
        }
        // A numbered step reads from the left; other boxes are centred.
        let (align, x) = if own.number.is_some() { (Align::Start, left) } else { (Align::Middle, left + width / 2.0) };
        put(&mut marks, lines, x, own.y + (own.h - tall) / 2.0, align, own.tone);
    }
    for own in &file.labels {
        let lines = lines(written(&own.id), own.w);
        if lines.iter().any(|line| line.width > own.w) {
            tight.push(own.id.clone());
        }
        let x = match own.align {
            Align::Start => own.x,
            Align::Middle => own.x + own.w / 2.0,
            Align::End => own.x + own.w,
        };
        put(&mut marks, lines, x, own.y, own.align, Tone::Plain);
    }
    (marks, tight)
}

fn put(marks: &mut Vec<Mark>, lines: Vec<Line>, x: f32, top: f32, align: Align, tone: Tone) {
    let mut y = top;
    for line in lines {
        let (size, height) = (line.size(), line.height());
        let base = ((y + height - (height - size) / 2.0 - size * 0.16) * 10.0).round() / 10.0;
        marks.push(Mark::Text { x, y: base, size, bold: line.bold, align, tone, text: line.text });
        y += height;
    }
}

struct Line {
    text: String,
    bold: bool,
    width: f32,
}

impl Line {
    fn size(&self) -> f32 {
        if self.bold { HEADING } else { NOTE }
    }

    fn height(&self) -> f32 {
        if self.bold { HEADING_LINE } else { NOTE_LINE }
    }
}

/// A heading and its note, broken between words where the width ends.
fn lines(written: &[String], width: f32) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (at, text) in written.iter().enumerate() {
        let bold = at == 0;
        let size = if bold { HEADING * 1.07 } else { NOTE };
        let mut line = String::new();
        for word in text.split_whitespace() {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if !line.is_empty() && width_of(&longer) * size > width {
                lines.push(Line { width: width_of(&line) * size, text: std::mem::take(&mut line), bold });
                line = word.to_owned();
            } else {
                line = longer;
            }
        }
        if !line.is_empty() {
            lines.push(Line { width: width_of(&line) * size, text: line, bold });
        }
    }
    lines
}

/// About how wide a text is in the sans-serif faces of phones and of the book, in parts of its size. The page's face
/// is the reader's own, so this errs to the wide side.
fn width_of(text: &str) -> f32 {
    text.chars()
        .map(|sign| match sign {
            ' ' | 'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | 'ʻ' | 'ʼ' | '|' | '!' => 0.29,
            'f' | 'r' | 't' | '(' | ')' | '-' | '“' | '”' | '/' => 0.38,
            'm' | 'w' | 'M' | 'W' | '—' | 'ш' | 'щ' | 'ж' | 'ю' | 'ф' | 'ы' | 'м' => 0.82,
            'Ш' | 'Щ' | 'Ж' | 'Ю' | 'Ф' | 'Ы' | 'М' | 'Д' | 'О' | 'Ө' => 0.92,
            '0'..='9' => 0.56,
            sign if sign.is_uppercase() => 0.69,
            sign if ('а'..='џ').contains(&sign) => 0.58,
            _ => 0.55,
        })
        .sum()
}

/// From the edge of one box to the edge of the other: straight where they stand over or beside each other, else along
/// the line of their middles.
fn between(from: &BoxEntry, to: &BoxEntry) -> Vec<(f32, f32)> {
    let overlap = |a: (f32, f32), b: (f32, f32)| {
        let (low, high) = (a.0.max(b.0), a.1.min(b.1));
        (high - low > 8.0).then_some((low + high) / 2.0)
    };
    if let Some(x) = overlap((from.x, from.x + from.w), (to.x, to.x + to.w)) {
        let (start, end) = if from.y < to.y { (from.y + from.h, to.y) } else { (from.y, to.y + to.h) };
        return vec![(x, start), (x, end)];
    }
    if let Some(y) = overlap((from.y, from.y + from.h), (to.y, to.y + to.h)) {
        let (start, end) = if from.x < to.x { (from.x + from.w, to.x) } else { (from.x, to.x + to.w) };
        return vec![(start, y), (end, y)];
    }
    let middle = |own: &BoxEntry| (own.x + own.w / 2.0, own.y + own.h / 2.0);
    let edge = |own: &BoxEntry, towards: (f32, f32)| {
        let (cx, cy) = middle(own);
        let (dx, dy) = (towards.0 - cx, towards.1 - cy);
        let scale = (own.w / 2.0 / dx.abs().max(0.001)).min(own.h / 2.0 / dy.abs().max(0.001));
        ((cx + dx * scale).round(), (cy + dy * scale).round())
    };
    vec![edge(from, middle(to)), edge(to, middle(from))]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> PictureFile {
        let toml = "height = 200\n[[boxes]]\nid = \"call\"\nx = 10\ny = 10\nw = 160\nh = 60\nnumber = 1\n\
                    [[boxes]]\nid = \"door\"\nx = 10\ny = 110\nw = 160\nh = 60\ntone = \"accent\"\n\
                    [[arrows]]\nfrom = \"call\"\nto = \"door\"\n";
        toml::from_str(toml).expect("a picture")
    }

    #[test]
    fn an_arrow_goes_from_edge_to_edge() {
        let file = file();
        assert_eq!(between(&file.boxes[0], &file.boxes[1]), [(90.0, 70.0), (90.0, 110.0)]);
    }

    #[test]
    fn a_text_that_does_not_fit_is_noticed() {
        let short = vec!["Call".to_owned()];
        assert!(lay_out(&file(), |_| &short).1.is_empty());
        let long = vec!["A very long heading that goes on and on".to_owned(), "and a note of many words".to_owned()];
        assert_eq!(lay_out(&file(), |_| &long).1, ["call", "door"]);
        let word = vec!["Incomprehensibilities".to_owned()];
        assert_eq!(lay_out(&file(), |_| &word).1, ["call", "door"], "a word is never broken");
    }
}
