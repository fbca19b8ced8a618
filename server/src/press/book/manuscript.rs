//! The book as it is written down, strip by strip: headings, paragraphs, lists, boxes, pictures.
//!
//! A [`Manuscript`] knows where its text stands on the page and what it owes to what comes next: the room above it, the
//! ground beneath it. What a book says and in which order, `resource.rs` and `guide.rs` know.

use curriculum::{Block, BoxKind, Language, Library, Span};

use super::{
    lines::{self, Line, break_evenly, break_lines, plain},
    pages::Places,
    strip::{Drawn, Ground, Look, Place, Start, Strip},
    style::{
        BODY, FOLD, HAIRLINE, HEADINGS, INK, JUNIPER_WASH, LABEL, LEFT, NOTE, QUIET, RUST, RUST_WASH, SMALL, STORY,
        SUBTITLE, Style, WIDTH,
    },
    words::{BookWords, book_words},
};
use crate::press::{
    PressError,
    ornament::JUNIPER,
    sheet::{Ink, Words},
};

/// Between paragraphs, between the items of a list, around boxes, above a heading and beneath it.
pub(super) const PARAGRAPH: f32 = 7.5;
const ITEM: f32 = 4.0;
const AROUND: f32 = 15.0;
const ABOVE_HEADING: f32 = 19.0;
const BENEATH_HEADING: f32 = 5.0;
/// From the ground's edge to its text.
const INSET: f32 = 15.0;
const PADDING: f32 = 11.0;
/// A box up to this height stays on one page; a higher one would leave too large a hole.
const WHOLE: f32 = 215.0;
/// How far a list stands in.
const INDENT: f32 = 17.0;
/// The same where the numbers have two figures.
const WIDE_INDENT: f32 = 21.0;

/// One line of the contents and one bookmark.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    /// 0 for a part or a module, 1 for what stands in it.
    pub level: u8,
    /// What stands before the title: `A1`, `3`.
    pub label: String,
    pub title: String,
    pub place: Place,
}

/// A book being written.
pub(super) struct Manuscript<'a> {
    pub language: Language,
    pub words: &'static BookWords,
    pub library: &'a Library,
    /// Where everything was when the book was last set.
    known: &'a Places,
    entries: Vec<Entry>,
    strips: Vec<Strip>,
    /// Where the text stands at the moment.
    left: f32,
    width: f32,
    /// The room owed above the next strip.
    gap: f32,
    /// Where the next strip may begin, and its name.
    start: Start,
    place: Option<Place>,
    ground: Option<Ground>,
    grounds: usize,
}

impl<'a> Manuscript<'a> {
    pub(super) fn new(library: &'a Library, language: Language, known: &'a Places) -> Self {
        Self {
            language,
            words: book_words(language),
            library,
            known,
            entries: Vec::new(),
            strips: Vec::new(),
            left: LEFT,
            width: WIDTH,
            gap: 0.0,
            start: Start::Here,
            place: None,
            ground: None,
            grounds: 0,
        }
    }

    pub(super) fn into_parts(self) -> (Vec<Strip>, Vec<Entry>) {
        (self.strips, self.entries)
    }

    /// The page on which a place was when the book was last set; three figures wide when nobody knows yet.
    pub(super) fn page_of(&self, place: &Place) -> usize {
        self.known.get(place).map_or(100, |(page, _)| *page)
    }

    pub(super) fn width(&self) -> f32 {
        self.width
    }

    pub(super) fn left(&self) -> f32 {
        self.left
    }

    /// Leaves at least so much room above what comes next.
    pub(super) fn gap(&mut self, height: f32) {
        self.gap = self.gap.max(height);
    }

    /// Begins a page with what comes next.
    pub(super) fn start(&mut self, start: Start) {
        self.start = start;
    }

    /// Names what comes next.
    pub(super) fn name(&mut self, place: Place) {
        self.place = Some(place);
    }

    /// Enters what comes next into the contents, and names it.
    pub(super) fn enter(&mut self, level: u8, label: &str, title: &str, place: Place) {
        let (label, title) = (label.to_owned(), title.to_owned());
        self.entries.push(Entry { level, label, title, place: place.clone() });
        self.name(place);
    }

    /// Adds a strip, with the room, the name and the ground that are due.
    pub(super) fn push(&mut self, strip: Strip) {
        let above = std::mem::take(&mut self.gap).max(strip.above);
        let (start, place) = (std::mem::take(&mut self.start), self.place.take());
        self.strips.push(Strip { above, start, place, ground: self.ground, ..strip });
    }

    /// The number of strips so far, to come back to what follows with [`Self::draw_on`] and [`Self::keep_from`].
    pub(super) fn mark(&self) -> usize {
        self.strips.len()
    }

    /// Draws on the strip that came after that mark; nothing where none came.
    pub(super) fn draw_on(&mut self, mark: usize, drawn: Drawn) {
        if let Some(strip) = self.strips.get_mut(mark) {
            strip.drawn.push(drawn);
        }
    }

    /// Keeps all strips since that mark on one page.
    pub(super) fn keep_from(&mut self, mark: usize) {
        let last = self.strips.len().saturating_sub(1);
        for strip in self.strips.iter_mut().take(last).skip(mark) {
            strip.stays = true;
        }
    }

    /// Keeps the last strip on one page with what comes next.
    pub(super) fn keep_with_next(&mut self) {
        if let Some(strip) = self.strips.last_mut() {
            strip.stays = true;
        }
    }

    /// All strips since that mark as one.
    pub(super) fn joined_from(&self, mark: usize) -> Option<Strip> {
        let mut joined: Option<Strip> = None;
        for strip in self.strips.get(mark..)? {
            match &mut joined {
                None => joined = Some(Strip { start: Start::Here, place: None, ..strip.clone() }),
                Some(joined) => {
                    joined.drawn.extend(strip.drawn.iter().map(|drawn| drawn.lower(joined.height)));
                    joined.height += strip.height;
                }
            }
        }
        joined
    }

    /// Sets what follows further in, and so much narrower.
    pub(super) fn indented<T>(
        &mut self,
        by: f32,
        inside: impl FnOnce(&mut Self) -> Result<T, PressError>,
    ) -> Result<T, PressError> {
        self.left += by;
        self.width -= by;
        let done = inside(self);
        self.left -= by;
        self.width += by;
        done
    }

    /// Sets what follows so much narrower.
    pub(super) fn narrowed<T>(
        &mut self,
        by: f32,
        inside: impl FnOnce(&mut Self) -> Result<T, PressError>,
    ) -> Result<T, PressError> {
        self.width -= by;
        let done = inside(self);
        self.width += by;
        done
    }

    /// Lets all strips since that mark float, as parts of a picture.
    pub(super) fn float_from(&mut self, mark: usize) {
        for strip in self.strips.iter_mut().skip(mark) {
            strip.floats = true;
        }
    }

    /// Lines at the left edge. The first two stay together, and the last two.
    pub(super) fn lines(&mut self, lines: Vec<Line>, style: &Style) {
        let count = lines.len();
        for (at, line) in lines.into_iter().enumerate() {
            let drawn = texts(line, style, self.left, 0.0);
            let stays = at + 1 < count && (at == 0 || at + 2 == count);
            self.push(Strip { height: style.leading, stays, drawn, ..Strip::default() });
        }
    }

    /// Lines around the middle of the page.
    pub(super) fn centred(&mut self, text: &str, style: &Style, width: f32) -> Result<(), PressError> {
        let mark = self.mark();
        for line in break_evenly(&plain(text), style, width)? {
            let x = self.left + (self.width - line.width) / 2.0;
            let drawn = texts(line, style, x, 0.0);
            self.push(Strip { height: style.leading, drawn, ..Strip::default() });
        }
        self.keep_from(mark);
        Ok(())
    }

    pub(super) fn paragraph(&mut self, text: &[Span], style: &Style) -> Result<(), PressError> {
        let lines = break_lines(text, style, self.width)?;
        self.lines(lines, style);
        Ok(())
    }

    /// A heading that stays with what it heads.
    pub(super) fn heading(&mut self, text: &[Span], style: &Style) -> Result<(), PressError> {
        let mark = self.mark();
        let lines = break_evenly(text, style, self.width)?;
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

    /// A heading within a text, 2 being the highest.
    pub(super) fn heading_of(&mut self, level: u8, text: &[Span]) -> Result<(), PressError> {
        let style = HEADINGS[usize::from(level > 2)];
        self.gap(if level > 2 { ABOVE_HEADING - 5.0 } else { ABOVE_HEADING });
        self.heading(text, &style)?;
        self.gap(BENEATH_HEADING);
        Ok(())
    }

    /// A text block after block.
    pub(super) fn blocks(&mut self, blocks: &[Block], style: &Style) -> Result<(), PressError> {
        for block in blocks {
            match block {
                Block::Heading(level, text) => self.heading_of(*level, text)?,
                Block::Paragraph(text) => {
                    self.gap(PARAGRAPH);
                    self.paragraph(text, style)?;
                    // What announces a list or a table is not parted from it.
                    if text.last().is_some_and(|last| last.text.trim_end().ends_with(':')) {
                        self.keep_with_next();
                    }
                    self.gap(PARAGRAPH);
                }
                Block::List { ordered, items } => self.list(*ordered, items, style)?,
                Block::Table(rows) => self.table(rows)?,
                Block::Boxed { kind, heading, blocks } => self.boxed(*kind, heading, blocks)?,
                Block::Picture(slug) => self.picture(slug)?,
            }
        }
        Ok(())
    }

    pub(super) fn list(&mut self, ordered: bool, items: &[Vec<Block>], style: &Style) -> Result<(), PressError> {
        self.gap(PARAGRAPH);
        for (number, item) in (1..).zip(items) {
            self.gap(ITEM);
            let marker = if ordered { format!("{number}.") } else { "•".to_owned() };
            let ink = if ordered { style.ink } else { QUIET };
            let indent = if ordered && items.len() > 9 { WIDE_INDENT } else { INDENT };
            self.item(&marker, &Style { ink, ..*style }, indent, |book| book.item_blocks(item, style))?;
        }
        self.gap(PARAGRAPH);
        Ok(())
    }

    fn item_blocks(&mut self, blocks: &[Block], style: &Style) -> Result<(), PressError> {
        for (at, block) in blocks.iter().enumerate() {
            match block {
                Block::Paragraph(text) => {
                    if at > 0 {
                        self.gap(ITEM);
                    }
                    self.paragraph(text, style)?;
                }
                other => self.blocks(std::slice::from_ref(other), style)?,
            }
        }
        Ok(())
    }

    /// Something set in, with its marker before the first line.
    pub(super) fn item(
        &mut self,
        marker: &str,
        style: &Style,
        indent: f32,
        inside: impl FnOnce(&mut Self) -> Result<(), PressError>,
    ) -> Result<(), PressError> {
        let (mark, x) = (self.mark(), self.left);
        self.indented(indent, inside)?;
        let words = style.words(marker);
        // On the line of the text, which may be larger than its marker.
        let line = self.strips.get(mark).and_then(|strip| strip.drawn.iter().find_map(Drawn::baseline));
        let marker = Drawn::Text { words, x, y: line.unwrap_or(style.baseline()) };
        // Before the text, so that a copy has them in this order.
        if let Some(strip) = self.strips.get_mut(mark) {
            strip.drawn.insert(0, marker);
        }
        Ok(())
    }

    /// Something on a ground of its own, from edge to edge of the text.
    pub(super) fn on_ground(
        &mut self,
        look: Look,
        inside: impl FnOnce(&mut Self) -> Result<(), PressError>,
    ) -> Result<(), PressError> {
        self.grounds += 1;
        let outer = self.ground.replace(Ground { number: self.grounds, look, x: self.left, width: self.width });
        self.gap(AROUND);
        let mark = self.mark();
        self.padding(None);
        self.keep_with_next();
        self.indented(INSET, |book| book.narrowed(INSET, inside))?;
        self.gap = 0.0;
        self.keep_with_next();
        self.padding(None);
        if self.height_from(mark) <= WHOLE {
            self.keep_from(mark);
        }
        self.ground = outer;
        self.gap(AROUND);
        Ok(())
    }

    /// Something between two fine lines.
    fn between_lines(&mut self, inside: impl FnOnce(&mut Self) -> Result<(), PressError>) -> Result<(), PressError> {
        self.gap(AROUND);
        self.padding(Some(0.0));
        self.keep_with_next();
        inside(self)?;
        self.gap = 0.0;
        self.keep_with_next();
        self.padding(Some(PADDING));
        self.gap(AROUND);
        Ok(())
    }

    /// A little room, with a fine line across where one is wanted.
    fn padding(&mut self, line: Option<f32>) {
        let (from, to) = (self.left, self.left + self.width);
        let rule = |y| Drawn::Rule { ink: HAIRLINE, thickness: 0.6, from: (from, y), to: (to, y) };
        let drawn = line.map(rule).into_iter().collect();
        self.push(Strip { height: PADDING, drawn, ..Strip::default() });
    }

    /// A box with its heading, as its kind wants it.
    fn boxed(&mut self, kind: BoxKind, heading: &str, blocks: &[Block]) -> Result<(), PressError> {
        let ink = match kind {
            BoxKind::Duty | BoxKind::Exercise => JUNIPER,
            BoxKind::Watch => RUST,
            _ => INK,
        };
        let heading_style = match kind {
            BoxKind::Story => STORY,
            _ => Style { ink, ..HEADINGS[1] },
        };
        let inside = |book: &mut Self| {
            book.heading(&plain(heading), &heading_style)?;
            book.gap(BENEATH_HEADING);
            match kind {
                BoxKind::Words => book.words_explained(blocks),
                _ => book.blocks(blocks, &BODY),
            }
        };
        match kind {
            BoxKind::Story | BoxKind::Materials => self.on_ground(wash(FOLD), inside),
            BoxKind::Duty | BoxKind::Exercise => self.on_ground(barred(JUNIPER, JUNIPER_WASH), inside),
            BoxKind::Watch => self.on_ground(barred(RUST, RUST_WASH), inside),
            BoxKind::Goals | BoxKind::Aim | BoxKind::Words => self.between_lines(inside),
            BoxKind::Steps | BoxKind::Close | BoxKind::Check => {
                self.gap(ABOVE_HEADING);
                inside(self)?;
                self.gap(AROUND);
                Ok(())
            }
        }
    }

    /// Terms with what they mean; the term itself is the marker.
    fn words_explained(&mut self, blocks: &[Block]) -> Result<(), PressError> {
        for block in blocks {
            let Block::List { items, .. } = block else {
                self.blocks(std::slice::from_ref(block), &SMALL)?;
                continue;
            };
            for item in items {
                self.gap(ITEM);
                self.hanging(|book| book.item_blocks(item, &SMALL))?;
            }
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
        if let Some(strip) = self.strips.get_mut(mark) {
            for drawn in &mut strip.drawn {
                if let Drawn::Text { x, .. } = drawn {
                    *x -= BY;
                }
            }
        }
        Ok(())
    }

    /// A line across, and room around it.
    pub(super) fn rule(&mut self, above: f32, beneath: f32) {
        let rule =
            Drawn::Rule { ink: HAIRLINE, thickness: 0.6, from: (self.left, 0.0), to: (self.left + self.width, 0.0) };
        self.gap(above);
        self.push(Strip { height: 0.6, stays: true, drawn: vec![rule], ..Strip::default() });
        self.gap(beneath);
    }

    /// Makes all strips since that mark lead to a place.
    pub(super) fn lead_from(&mut self, mark: usize, to: &Place) {
        let (x, width) = (self.left, self.width);
        for strip in self.strips.iter_mut().skip(mark) {
            let height = strip.height;
            strip.drawn.push(Drawn::Lead { to: to.clone(), x, y: 0.0, width, height });
        }
    }

    /// Sets words at the right end of the strip that came after that mark.
    pub(super) fn at_right(&mut self, mark: usize, text: &str, style: &Style) {
        let words = style.words(text);
        let x = self.left + self.width - words.width();
        if !text.is_empty() {
            self.draw_on(mark, Drawn::Text { words, x, y: style.baseline() });
        }
    }

    /// A line to write on, after its label.
    pub(super) fn name_line(&mut self, label: &str) {
        let words = NOTE.words(label);
        let (y, from) = (NOTE.baseline(), self.left + words.width() + 6.0);
        let (from, to) = ((from, y + 1.5), (self.left + self.width * 0.7, y + 1.5));
        let rule = Drawn::Rule { ink: QUIET, thickness: 0.6, from, to };
        let drawn = vec![Drawn::Text { words, x: self.left, y }, rule];
        self.push(Strip { height: NOTE.leading, stays: true, drawn, ..Strip::default() });
    }

    /// How high all strips since that mark are, one below the other.
    pub(super) fn height_from(&self, mark: usize) -> f32 {
        self.strips.iter().skip(mark).map(|strip| strip.above + strip.height).sum()
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
        let lines = break_lines(text, style, self.width - indent - FOR_PAGE)?;
        let mark = self.mark();
        let last = lines.len().saturating_sub(1);
        for (at, line) in lines.into_iter().enumerate() {
            let mut drawn = texts(line, style, self.left + indent, 0.0);
            if at == 0 && !label.is_empty() {
                let words = Words { ink: QUIET, ..style.words(label) };
                drawn.push(Drawn::Text { words, x: self.left, y: style.baseline() });
            }
            if at == last {
                let words = style.words(&self.page_of(to).to_string());
                let x = self.left + self.width - words.width();
                drawn.push(Drawn::Text { words, x, y: style.baseline() });
            }
            let (x, y, width, height) = (self.left, 0.0, self.width, style.leading);
            drawn.push(Drawn::Lead { to: to.clone(), x, y, width, height });
            self.push(Strip { height, drawn, ..Strip::default() });
        }
        self.keep_from(mark);
        Ok(())
    }
}

fn wash(ink: Ink) -> Look {
    Look { wash: Some(ink), bar: None }
}

fn barred(bar: Ink, ink: Ink) -> Look {
    Look { bar: Some((bar, 3.5)), ..wash(ink) }
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
