//! Diagrams: strokes in four languages, drawn by the page as SVG and by the book as lines.
//!
//! A picture is always [`WIDTH`] units wide, which is the width of a phone. How it is read and checked,
//! `picture_reading` knows; how its boxes become strokes, `picture_layout`.

use std::fmt::Write;

use serde::Deserialize;

use crate::{Language, Texts};

/// The width of every picture in its own units: those of a phone of 360 pixels.
pub const WIDTH: f32 = 360.0;

const ARROW_HEAD: f32 = 7.0;

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
    pub(crate) marks: Texts<Vec<Mark>>,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_picture_is_escaped() {
        let texts = |text: &str| Texts(std::array::from_fn(|_| text.to_owned()));
        let (align, tone, text) = (Align::Start, Tone::Plain, "<b>".to_owned());
        let marks = vec![Mark::Text { x: 0.0, y: 20.0, size: 14.0, bold: true, align, tone, text }];
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
