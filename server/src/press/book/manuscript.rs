//! The book as it is written down, strip by strip.
//!
//! A [`Manuscript`] knows where its text stands on the page and what it owes to what comes next: the room above it, the
//! ground beneath it. How a text becomes strips, `paragraphs.rs` and `blocks.rs` know; what a book says and in which
//! order, `resource.rs` and `guide.rs`.

use curriculum::{Language, Library};

use super::{
    pages::Places,
    strip::{Drawn, Ground, Look, Place, Start, Strip},
    style::{HAIRLINE, LEFT, WIDTH},
    words::{BookWords, book_words},
};
use crate::press::PressError;

/// Around boxes.
pub(super) const AROUND: f32 = 15.0;
/// From the ground's edge to its text.
const INSET: f32 = 15.0;
const PADDING: f32 = 11.0;
/// A box up to this height stays on one page; a higher one would leave too large a hole.
const WHOLE: f32 = 215.0;

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

    /// The number of strips so far, to come back to what follows with [`Self::strip_after`] and [`Self::keep_from`].
    pub(super) fn mark(&self) -> usize {
        self.strips.len()
    }

    /// The strip that came after that mark; nothing where none came.
    pub(super) fn strip_after(&mut self, mark: usize) -> Option<&mut Strip> {
        self.strips.get_mut(mark)
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
    pub(super) fn between_lines(
        &mut self,
        inside: impl FnOnce(&mut Self) -> Result<(), PressError>,
    ) -> Result<(), PressError> {
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

    /// How high all strips since that mark are, one below the other.
    pub(super) fn height_from(&self, mark: usize) -> f32 {
        self.strips.iter().skip(mark).map(|strip| strip.above + strip.height).sum()
    }
}
