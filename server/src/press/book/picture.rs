//! The curriculum's diagrams, drawn from the same strokes as on the page, in the book's inks.

use curriculum::{Align, Mark, PICTURE_WIDTH, Tone, head_of};

use super::{
    blocks::PARAGRAPH,
    manuscript::Manuscript,
    pages::{BOTTOM, TOP},
    strip::{Drawn, Strip},
    style::{FOLD, HAIRLINE, INK, JUNIPER_WASH, NOTE, QUIET, RUST, RUST_WASH},
};
use crate::press::{
    PressError,
    faces::{Face, printable},
    ornament::JUNIPER,
    sheet::{Ink, Outline, Words, handle, point},
};

/// A picture as large as on a phone would shout on paper.
const LARGEST: f32 = 0.8;
/// What a page leaves for a picture above its caption.
const HIGHEST: f32 = BOTTOM - TOP - 44.0;
const CLOTH: Ink = Ink(255, 255, 255);
const EDGE: Ink = Ink(133, 125, 112);
const DEEP: Ink = Ink(21, 63, 50);

/// What a tone looks like on paper: the ground of its boxes, their edge, and what is written on them.
struct Paint {
    ground: Ink,
    edge: Ink,
    text: Ink,
}

fn paint(tone: Tone) -> Paint {
    match tone {
        Tone::Plain => Paint { ground: CLOTH, edge: EDGE, text: INK },
        Tone::Accent => Paint { ground: JUNIPER_WASH, edge: JUNIPER, text: DEEP },
        Tone::Quiet => Paint { ground: FOLD, edge: HAIRLINE, text: QUIET },
        Tone::Warning => Paint { ground: RUST_WASH, edge: RUST, text: RUST },
    }
}

impl Manuscript<'_> {
    /// A picture with its caption, in the middle of the text; a name that no picture has leaves nothing, as the
    /// library has none such.
    pub(super) fn picture(&mut self, slug: &str) -> Result<(), PressError> {
        let Some(picture) = self.library.picture(slug) else { return Ok(()) };
        let scale = (self.width() / PICTURE_WIDTH).min(LARGEST).min(HIGHEST / picture.height);
        let x = self.left() + (self.width() - PICTURE_WIDTH * scale) / 2.0;
        let mut drawn = Vec::new();
        for mark in picture.marks(self.language) {
            draw(mark, scale, x, &mut drawn)?;
        }
        self.gap(16.0);
        self.push(Strip { height: picture.height * scale, stays: true, floats: true, drawn, ..Strip::default() });
        self.gap(9.0);
        let mark = self.mark();
        let caption = picture.caption.get(self.language).clone();
        self.centred(&caption, &NOTE, self.width() - 60.0)?;
        self.float_from(mark);
        self.gap(PARAGRAPH);
        Ok(())
    }
}

/// One stroke at its place on the page.
fn draw(mark: &Mark, scale: f32, left: f32, drawn: &mut Vec<Drawn>) -> Result<(), PressError> {
    let at = |x: f32, y: f32| (left + x * scale, y * scale);
    match mark {
        Mark::Rect { x, y, w, h, radius, tone } => {
            let paint = paint(*tone);
            let (x, y) = at(*x, *y);
            let outline = rounded(x, y, w * scale, h * scale, radius * scale);
            drawn.push(Drawn::Shape { fill: Some(paint.ground), edge: Some((paint.edge, 0.9)), outline });
        }
        Mark::Disc { x, y, radius, number, tone } => {
            let (fill, text) = match tone {
                Tone::Plain | Tone::Accent => (JUNIPER, CLOTH),
                Tone::Warning => (RUST, CLOTH),
                Tone::Quiet => (QUIET, CLOTH),
            };
            let ((x, y), radius) = (at(*x, *y), radius * scale);
            let outline = rounded(x - radius, y - radius, 2.0 * radius, 2.0 * radius, radius);
            drawn.push(Drawn::Shape { fill: Some(fill), edge: None, outline });
            let size = 13.0 * scale;
            let words = Words { text: number.to_string(), face: Face::SansBold, size, tracking: 0.0, ink: text };
            let x = x - words.width() / 2.0;
            drawn.push(Drawn::Text { words, x, y: y + size * 0.36 });
        }
        Mark::Line { points, tone, head } => {
            let ink = match tone {
                Tone::Plain => EDGE,
                tone => paint(*tone).edge,
            };
            for pair in points.windows(2) {
                let (from, to) = (at(pair[0].0, pair[0].1), at(pair[1].0, pair[1].1));
                drawn.push(Drawn::Rule { ink, thickness: 1.1, from, to });
            }
            if let (true, [.., from, to]) = (head, &points[..]) {
                let corners = [*to].into_iter().chain(head_of(*from, *to));
                let outline = corners.map(|(x, y)| at(x, y)).map(|(x, y)| point(x, y)).collect();
                drawn.push(Drawn::Shape { fill: Some(ink), edge: None, outline });
            }
        }
        Mark::Text { x, y, size, bold, align, tone, text } => {
            let face = if *bold { Face::SansBold } else { Face::Sans };
            let words =
                Words { text: printable(text)?, face, size: size * scale, tracking: 0.0, ink: paint(*tone).text };
            let (x, y) = at(*x, *y);
            let back = match align {
                Align::Start => 0.0,
                Align::Middle => words.width() / 2.0,
                Align::End => words.width(),
            };
            drawn.push(Drawn::Text { words, x: x - back, y });
        }
    }
    Ok(())
}

/// A rectangle with round corners, from its top left one.
fn rounded(x: f32, y: f32, width: f32, height: f32, radius: f32) -> Outline {
    let radius = radius.min(width / 2.0).min(height / 2.0);
    // Where the handles of a quarter of a circle lie, from the corner.
    let near = radius * (1.0 - 0.5523);
    let (right, bottom) = (x + width, y + height);
    vec![
        point(x + radius, y),
        point(right - radius, y),
        handle(right - near, y),
        handle(right, y + near),
        point(right, y + radius),
        point(right, bottom - radius),
        handle(right, bottom - near),
        handle(right - near, bottom),
        point(right - radius, bottom),
        point(x + radius, bottom),
        handle(x + near, bottom),
        handle(x, bottom - near),
        point(x, bottom - radius),
        point(x, y + radius),
        handle(x, y + near),
        handle(x + near, y),
        point(x + radius, y),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_keeps_its_proportions_and_its_place() {
        let mut drawn = Vec::new();
        let mark = Mark::Rect { x: 10.0, y: 20.0, w: 100.0, h: 50.0, radius: 8.0, tone: Tone::Accent };
        draw(&mark, 0.5, 200.0, &mut drawn).expect("printable");
        let [Drawn::Shape { outline, .. }] = &drawn[..] else { panic!("{drawn:?}") };
        let xs = outline.iter().map(|at| at.p.x.0);
        assert_eq!(xs.clone().fold(f32::MAX, f32::min), 205.0);
        assert_eq!(xs.fold(0.0, f32::max), 255.0);
        let ys = outline.iter().map(|at| at.p.y.0);
        assert_eq!(ys.fold(0.0, f32::max), 35.0);
    }
}
