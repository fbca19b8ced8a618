//! How the book looks: the measures of its page, its inks, and the styles in which its texts are set.

use curriculum::Span;

use crate::press::{
    faces::Face,
    ornament::JUNIPER,
    sheet::{self, Ink, Words},
};

/// The width of A4 upright.
pub(super) const PAGE_WIDTH: f32 = sheet::HEIGHT;
/// The height of A4 upright.
pub(super) const PAGE_HEIGHT: f32 = sheet::WIDTH;
/// Where the text stands on the page.
pub(super) const LEFT: f32 = 96.0;
pub(super) const WIDTH: f32 = PAGE_WIDTH - 2.0 * LEFT;

pub(super) const INK: Ink = Ink(28, 27, 25);
pub(super) const QUIET: Ink = Ink(92, 86, 77);
pub(super) const HAIRLINE: Ink = Ink(208, 200, 187);
pub(super) const FOLD: Ink = Ink(245, 242, 235);
pub(super) const JUNIPER_WASH: Ink = Ink(232, 241, 236);
pub(super) const RUST: Ink = Ink(150, 60, 16);
pub(super) const RUST_WASH: Ink = Ink(251, 241, 231);

/// How a text is set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub face: Face,
    /// For what is strong, and for what is emphasised.
    pub strong: Face,
    pub emphasis: Face,
    pub size: f32,
    /// From one baseline to the next.
    pub leading: f32,
    pub ink: Ink,
}

impl Style {
    /// From the top of a line to its baseline.
    pub(super) fn baseline(&self) -> f32 {
        self.leading / 2.0 + self.size * 0.35
    }

    /// A text in one piece.
    pub(super) fn words(&self, text: &str) -> Words {
        Words { text: text.to_owned(), face: self.face, size: self.size, tracking: 0.0, ink: self.ink }
    }

    /// The face of a part of the text.
    pub(super) fn face_of(&self, span: &Span) -> Face {
        match (span.strong, span.emphasis) {
            (true, _) => self.strong,
            (false, true) => self.emphasis,
            (false, false) => self.face,
        }
    }
}

const fn style(face: Face, size: f32, leading: f32, ink: Ink) -> Style {
    let (strong, emphasis) = match face {
        Face::Sans | Face::SansBold => (Face::SansBold, Face::Sans),
        _ => (Face::SerifBold, Face::Italic),
    };
    Style { face, strong, emphasis, size, leading, ink }
}

/// What most of the book is set in.
pub(super) const BODY: Style = style(Face::Serif, 10.2, 14.6, INK);
/// Beside the text: sources, explanations, cells of tables.
pub(super) const SMALL: Style = style(Face::Serif, 9.2, 12.9, INK);
/// The head of a table.
pub(super) const HEAD: Style = style(Face::SansBold, 8.4, 11.5, QUIET);
/// Captions and all that is said quietly.
pub(super) const NOTE: Style = style(Face::Sans, 8.4, 12.0, QUIET);
/// The same as a warning.
pub(super) const WARNING: Style = style(Face::Sans, 8.4, 12.0, RUST);
/// The label above a title: which module, which lesson.
pub(super) const LABEL: Style = style(Face::SansBold, 9.0, 13.0, JUNIPER);
/// The title of a part or a module.
pub(super) const TITLE: Style = style(Face::Serif, 27.0, 33.0, JUNIPER);
/// The title of a lesson.
pub(super) const SUBTITLE: Style = style(Face::Serif, 20.0, 25.5, INK);
/// The heading of a story.
pub(super) const STORY: Style = style(Face::Italic, 14.0, 19.0, INK);
/// The headings within a text, from the highest.
pub(super) const HEADINGS: [Style; 2] =
    [style(Face::SansBold, 11.6, 15.5, INK), style(Face::SansBold, 10.0, 14.0, INK)];
