//! Diagrams: described in a file, laid out here once, and drawn by the page as SVG and by the book as lines.
//!
//! A picture is always [`WIDTH`] units wide, which is the width of a phone, and its texts are wrapped here; a text
//! that does not fit its box in one of the languages is a fault, so that nobody finds out on the phone.

use std::{collections::HashSet, fmt::Write};

use serde::Deserialize;

use crate::{
    Language, Texts,
    fault::FaultKind,
    format::PictureTexts,
    reading::{Reading, quoted},
    texts::Format,
};

/// The width of every picture in its own units: those of a phone of 360 pixels.
pub const WIDTH: f32 = 360.0;

const PADDING: f32 = 10.0;
const HEADING: f32 = 14.0;
const HEADING_LINE: f32 = 18.0;
const NOTE: f32 = 12.5;
const NOTE_LINE: f32 = 16.0;
/// What a numbered disc takes from the width of its box.
const DISC: f32 = 34.0;
const ARROW_HEAD: f32 = 7.0;

/// `pictures/SLUG.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PictureFile {
    height: f32,
    #[serde(default)]
    boxes: Vec<BoxEntry>,
    #[serde(default)]
    arrows: Vec<ArrowEntry>,
    #[serde(default)]
    labels: Vec<LabelEntry>,
    #[serde(default)]
    lines: Vec<LineEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BoxEntry {
    id: String,
    x: f32,
    y: f32,
    w: f32,
    h: f32,
    #[serde(default)]
    tone: Tone,
    #[serde(default)]
    shape: Shape,
    number: Option<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ArrowEntry {
    from: String,
    to: String,
    #[serde(default)]
    tone: Tone,
    #[serde(default)]
    two_way: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LabelEntry {
    id: String,
    x: f32,
    y: f32,
    w: f32,
    #[serde(default)]
    align: Align,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LineEntry {
    points: Vec<(f32, f32)>,
    #[serde(default)]
    tone: Tone,
}

/// How strongly something speaks; each medium has its colours for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    #[default]
    Plain,
    Accent,
    Quiet,
    Warning,
}

impl Tone {
    fn word(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Accent => "accent",
            Self::Quiet => "quiet",
            Self::Warning => "warning",
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Shape {
    #[default]
    Box,
    Pill,
    Circle,
}

/// From where a text grows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    #[default]
    Start,
    Middle,
    End,
}

/// One stroke of a picture, in the order of drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A filled and framed rectangle with rounded corners.
    Rect { x: f32, y: f32, w: f32, h: f32, radius: f32, tone: Tone },
    /// A small disc with a number in it.
    Disc { x: f32, y: f32, radius: f32, number: u8, tone: Tone },
    /// A stroke through points, with an arrow head at its end if so said.
    Line { points: Vec<(f32, f32)>, tone: Tone, head: bool },
    /// One line of text; `y` is its base line.
    Text { x: f32, y: f32, size: f32, bold: bool, align: Align, tone: Tone, text: String },
}

/// A diagram in all four languages.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The name by which lessons call it.
    pub slug: String,
    pub height: f32,
    /// What one must know who cannot see it.
    pub alt: Texts,
    pub caption: Texts,
    marks: Texts<Vec<Mark>>,
}

impl Picture {
    /// The strokes in that language.
    pub fn marks(&self, language: Language) -> &[Mark] {
        self.marks.get(language)
    }

    /// The picture with its caption, as it stands in a page. Colours are the stylesheet's.
    pub fn html(&self, language: Language) -> String {
        let mut svg = format!(
            "<figure class=\"picture\"><svg viewBox=\"0 0 {WIDTH} {}\" role=\"img\" aria-label=\"{}\">",
            self.height,
            escaped(self.alt.get(language)),
        );
        for mark in self.marks(language) {
            // Writing to a string cannot fail.
            let _ = match mark {
                Mark::Rect { x, y, w, h, radius, tone } => write!(
                    svg,
                    "<rect class=\"{}\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"{radius}\"/>",
                    tone.word()
                ),
                Mark::Disc { x, y, radius, number, tone } => write!(
                    svg,
                    "<circle class=\"disc {0}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/><text class=\"disc {0} middle\" \
                     x=\"{x}\" y=\"{1}\">{number}</text>",
                    tone.word(),
                    y + 4.5
                ),
                Mark::Line { points, tone, head } => {
                    let way: Vec<String> = points.iter().map(|(x, y)| format!("{x} {y}")).collect();
                    let _ = write!(svg, "<path class=\"{}\" d=\"M{}\"/>", tone.word(), way.join("L"));
                    match (head, &points[..]) {
                        (true, [.., from, to]) => {
                            let [left, right] = head_of(*from, *to);
                            write!(
                                svg,
                                "<path class=\"head {}\" d=\"M{} {}L{} {}L{} {}Z\"/>",
                                tone.word(),
                                to.0,
                                to.1,
                                left.0,
                                left.1,
                                right.0,
                                right.1
                            )
                        }
                        _ => Ok(()),
                    }
                }
                Mark::Text { x, y, bold, align, tone, text, .. } => {
                    let kind = if *bold { "t" } else { "n" };
                    let align = match align {
                        Align::Start => "",
                        Align::Middle => " middle",
                        Align::End => " end",
                    };
                    write!(
                        svg,
                        "<text class=\"{kind} {}{align}\" x=\"{x}\" y=\"{y}\">{}</text>",
                        tone.word(),
                        escaped(text)
                    )
                }
            };
        }
        let _ = writeln!(svg, "</svg><figcaption>{}</figcaption></figure>", escaped(self.caption.get(language)));
        svg
    }
}

/// The two other corners of an arrow head whose point is at `to`.
pub fn head_of(from: (f32, f32), to: (f32, f32)) -> [(f32, f32); 2] {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy).max(0.001);
    let (ux, uy) = (dx / length, dy / length);
    let back = (to.0 - ux * ARROW_HEAD * 1.4, to.1 - uy * ARROW_HEAD * 1.4);
    let round = |value: f32| (value * 10.0).round() / 10.0;
    let side = (uy * ARROW_HEAD * 0.7, -ux * ARROW_HEAD * 0.7);
    [(round(back.0 + side.0), round(back.1 + side.1)), (round(back.0 - side.0), round(back.1 - side.1))]
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

impl Reading {
    /// Reads every picture in the folder `pictures`.
    pub(crate) fn pictures(&mut self) -> Vec<Picture> {
        let slugs: Vec<String> = self
            .files
            .paths()
            .filter_map(|path| path.strip_prefix("pictures/")?.strip_suffix(".toml"))
            .filter(|name| !name.contains('.'))
            .map(str::to_owned)
            .collect();
        slugs.iter().filter_map(|slug| self.picture(slug)).collect()
    }

    fn picture(&mut self, slug: &str) -> Option<Picture> {
        let path = format!("pictures/{slug}.toml");
        self.require_name(&path, slug, slug);
        let file: PictureFile = self.toml(&path)?;
        let texts = self.texts::<PictureTexts>(&format!("pictures/{slug}"), Format::Toml);
        self.require_texts(&texts, |front| vec![("alt", &front.alt), ("caption", &front.caption)]);
        let ids: Vec<&str> =
            file.boxes.iter().map(|own| own.id.as_str()).chain(file.labels.iter().map(|own| own.id.as_str())).collect();
        let mut named = HashSet::new();
        for id in &ids {
            if !named.insert(*id) {
                self.duplicate(&path, &quoted(id), "box or label", id);
            }
        }
        for arrow in &file.arrows {
            for end in [&arrow.from, &arrow.to] {
                if !file.boxes.iter().any(|own| own.id == **end) {
                    self.fault_at_word(&path, &quoted(end), FaultKind::UnknownBoxOfPicture(end.clone()));
                }
            }
        }
        for own in &file.boxes {
            let outside = own.x < 0.0 || own.y < 0.0 || own.x + own.w > WIDTH || own.y + own.h > file.height;
            if outside {
                self.fault_at_word(&path, &quoted(&own.id), FaultKind::OutsidePicture(own.id.clone()));
            }
        }
        let empty = Vec::new();
        let marks = Texts(Language::ALL.map(|language| {
            let Some(text) = texts.get(language) else { return Vec::new() };
            let mut kinds = Vec::new();
            for id in text.front.texts.keys() {
                if !ids.contains(&id.as_str()) {
                    kinds.push((id.clone(), FaultKind::UnknownText(format!("`{id}`"))));
                }
            }
            let written = |id: &str| text.front.texts.get(id).unwrap_or(&empty);
            for id in &ids {
                if written(id).first().is_none_or(|heading| heading.trim().is_empty()) {
                    kinds.push(((*id).to_owned(), FaultKind::MissingText(format!("`{id}`"))));
                }
            }
            let (marks, tight) = lay_out(&file, written);
            kinds.extend(tight.into_iter().map(|id| (id.clone(), FaultKind::TextTooLong(id))));
            for (word, kind) in kinds {
                self.fault_at_word(&text.path, &format!("{word} ="), kind);
            }
            marks
        }));
        Some(Picture {
            slug: slug.to_owned(),
            height: file.height,
            alt: texts.each(|text| text.front.alt.clone()),
            caption: texts.each(|text| text.front.caption.clone()),
            marks,
        })
    }
}

/// Every stroke, and the boxes whose text does not fit.
fn lay_out<'a>(file: &PictureFile, written: impl Fn(&str) -> &'a Vec<String>) -> (Vec<Mark>, Vec<String>) {
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

    #[test]
    fn what_stands_in_a_picture_is_escaped() {
        let texts = |text: &str| Texts(std::array::from_fn(|_| text.to_owned()));
        let (marks, _) = lay_out(&file(), |_| Box::leak(Box::new(vec!["<b>".to_owned()])));
        let picture = Picture {
            slug: "x".to_owned(),
            height: 200.0,
            alt: texts("\"><script>"),
            caption: texts("a & b"),
            marks: Texts(std::array::from_fn(|_| marks.clone())),
        };
        let html = picture.html(Language::En);
        assert!(!html.contains("<b>") && !html.contains("<script>"), "{html}");
        assert!(html.contains("<figcaption>a &amp; b</figcaption>"), "{html}");
    }
}
