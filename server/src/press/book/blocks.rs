//! The course's own texts, block by block: headings, paragraphs, lists, boxes.

use curriculum::{Block, BoxKind, Span};

use super::{
    lines::plain,
    manuscript::{AROUND, Manuscript},
    strip::Look,
    style::{BODY, FOLD, HEADINGS, INK, JUNIPER_WASH, QUIET, RUST, RUST_WASH, SMALL, STORY, Style},
};
use crate::press::{PressError, ornament::JUNIPER, sheet::Ink};

/// Between paragraphs, between the items of a list, above a heading and beneath it.
pub(super) const PARAGRAPH: f32 = 7.5;
const ITEM: f32 = 4.0;
const ABOVE_HEADING: f32 = 19.0;
const BENEATH_HEADING: f32 = 5.0;
/// How far a list stands in.
const INDENT: f32 = 17.0;
/// The same where the numbers have two figures.
const WIDE_INDENT: f32 = 21.0;

impl Manuscript<'_> {
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

    /// A heading within a text, 2 being the highest.
    fn heading_of(&mut self, level: u8, text: &[Span]) -> Result<(), PressError> {
        let style = HEADINGS[usize::from(level > 2)];
        self.gap(if level > 2 { ABOVE_HEADING - 5.0 } else { ABOVE_HEADING });
        self.heading(text, &style)?;
        self.gap(BENEATH_HEADING);
        Ok(())
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
}

fn wash(ink: Ink) -> Look {
    Look { wash: Some(ink), bar: None }
}

fn barred(bar: Ink, ink: Ink) -> Look {
    Look { bar: Some((bar, 3.5)), ..wash(ink) }
}
