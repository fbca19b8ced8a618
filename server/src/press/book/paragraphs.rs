//! Texts as lines on the page: paragraphs, headings, what is set in, and lines that lead to other pages.

use curriculum::Span;

use super::{
    lines::{self, Line, break_evenly, break_lines, plain},
    manuscript::Manuscript,
    strip::{Drawn, Place, Strip},
    style::{LABEL, QUIET, SUBTITLE, Style},
};
use crate::press::{PressError, sheet::Words};

impl Manuscript<'_> {
    /// Lines at the left edge. The first two stay together, and the last two.
    fn lines(&mut self, lines: Vec<Line>, style: &Style) {
        let count = lines.len();
        for (at, line) in lines.into_iter().enumerate() {
            let drawn = texts(line, style, self.left(), 0.0);
            let stays = at + 1 < count && (at == 0 || at + 2 == count);
            self.push(Strip { height: style.leading, stays, drawn, ..Strip::default() });
        }
    }

    /// Lines around the middle of the page.
    pub(super) fn centred(&mut self, text: &str, style: &Style, width: f32) -> Result<(), PressError> {
        let mark = self.mark();
        for line in break_evenly(&plain(text), style, width)? {
            let x = self.left() + (self.width() - line.width) / 2.0;
            let drawn = texts(line, style, x, 0.0);
            self.push(Strip { height: style.leading, drawn, ..Strip::default() });
        }
        self.keep_from(mark);
        Ok(())
    }

    pub(super) fn paragraph(&mut self, text: &[Span], style: &Style) -> Result<(), PressError> {
        let lines = break_lines(text, style, self.width())?;
        self.lines(lines, style);
        Ok(())
    }

    /// A heading that stays with what it heads.
    pub(super) fn heading(&mut self, text: &[Span], style: &Style) -> Result<(), PressError> {
        let mark = self.mark();
        let lines = break_evenly(text, style, self.width())?;
        self.lines(lines, style);
        self.keep_from(mark);
        self.keep_with_next();
        Ok(())
    }

    /// A label, and beneath it the title that it tells apart from others.
    pub(super) fn titled(&mut self, label: &str, title: &str) -> Result<(), PressError> {
        self.heading(&plain(label), &LABEL)?;
        self.gap(5.0);
        self.heading(&plain(title), &SUBTITLE)
    }

    /// Something set in, with its marker before the first line.
    pub(super) fn item(
        &mut self,
        marker: &str,
        style: &Style,
        indent: f32,
        inside: impl FnOnce(&mut Self) -> Result<(), PressError>,
    ) -> Result<(), PressError> {
        let (mark, x) = (self.mark(), self.left());
        self.indented(indent, inside)?;
        let words = style.words(marker);
        if let Some(strip) = self.strip_after(mark) {
            // On the line of the text, which may be larger than its marker.
            let y = strip.drawn.iter().find_map(Drawn::baseline).unwrap_or(style.baseline());
            // Before the text, so that a copy has them in this order.
            strip.drawn.insert(0, Drawn::Text { words, x, y });
        }
        Ok(())
    }

    /// A paragraph whose lines but the first stand in.
    pub(super) fn hanging(
        &mut self,
        inside: impl FnOnce(&mut Self) -> Result<(), PressError>,
    ) -> Result<(), PressError> {
        const BY: f32 = 12.0;
        let mark = self.mark();
        self.indented(BY, inside)?;
        // The first line is as wide as the others and begins earlier: a short flag rather than a new measure.
        if let Some(strip) = self.strip_after(mark) {
            for drawn in &mut strip.drawn {
                if let Drawn::Text { x, .. } = drawn {
                    *x -= BY;
                }
            }
        }
        Ok(())
    }

    /// Sets words at the right end of the strip that came after that mark.
    pub(super) fn at_right(&mut self, mark: usize, text: &str, style: &Style) {
        let words = style.words(text);
        let x = self.left() + self.width() - words.width();
        if let Some(strip) = self.strip_after(mark).filter(|_| !text.is_empty()) {
            strip.drawn.push(Drawn::Text { words, x, y: style.baseline() });
        }
    }

    /// A line of text that leads to a place, with the page at the right end.
    pub(super) fn leading_line(
        &mut self,
        text: &[Span],
        label: &str,
        style: &Style,
        indent: f32,
        to: &Place,
    ) -> Result<(), PressError> {
        const FOR_PAGE: f32 = 34.0;
        let lines = break_lines(text, style, self.width() - indent - FOR_PAGE)?;
        let mark = self.mark();
        let last = lines.len().saturating_sub(1);
        for (at, line) in lines.into_iter().enumerate() {
            let mut drawn = texts(line, style, self.left() + indent, 0.0);
            if at == 0 && !label.is_empty() {
                let words = Words { ink: QUIET, ..style.words(label) };
                drawn.push(Drawn::Text { words, x: self.left(), y: style.baseline() });
            }
            if at == last {
                let words = style.words(&self.page_of(to).to_string());
                let x = self.left() + self.width() - words.width();
                drawn.push(Drawn::Text { words, x, y: style.baseline() });
            }
            let (x, y, width, height) = (self.left(), 0.0, self.width(), style.leading);
            drawn.push(Drawn::Lead { to: to.clone(), x, y, width, height });
            self.push(Strip { height, drawn, ..Strip::default() });
        }
        self.keep_from(mark);
        Ok(())
    }
}

/// A line as it is drawn, from `x` on, its top at `y`.
pub(super) fn texts(line: Line, style: &Style, x: f32, y: f32) -> Vec<Drawn> {
    let drawn = |lines::Stretch { x: from, face, text }: lines::Stretch| Drawn::Text {
        words: Words { face, ..style.words(&text) },
        x: x + from,
        y: y + style.baseline(),
    };
    line.stretches.into_iter().map(drawn).collect()
}
