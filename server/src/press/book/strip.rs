//! What a page is filled with: strips, one below the other, each of which stands on one page whole.

use std::rc::Rc;

use crate::press::sheet::{Ink, Outline, Words};

/// A place in the book that others lead to, by a name that is the same in every language: `a1/myths-and-answers`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Place(pub String);

/// The width of the page used by one line of text, or by a picture, or by a line of cells.
#[derive(Clone, Debug, Default)]
pub(super) struct Strip {
    /// The room to the strip above it; none at the top of a page.
    pub above: f32,
    pub height: f32,
    /// Whether the next strip must stand on the same page.
    pub stays: bool,
    /// What is drawn, measured from the page's left edge and the strip's top.
    pub drawn: Vec<Drawn>,
    /// The ground it stands on, together with its neighbours on the same.
    pub ground: Option<Ground>,
    pub place: Option<Place>,
    pub start: Start,
    /// Whether it may give way to what follows where it does not fit, with those that stay with it.
    pub floats: bool,
    /// What is repeated above it where it begins a page: the head of its table.
    pub head: Option<Rc<Strip>>,
}

/// Where a strip may begin.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Start {
    /// Wherever there is room.
    #[default]
    Here,
    /// At the top of a page, which carries the running head.
    Page(Running),
    /// At the top of a page that has no running head because it opens something.
    Opening(Running),
}

/// What stands in the right of the head of this page and those after it.
pub(super) type Running = String;

/// One thing drawn.
#[derive(Clone, Debug)]
pub(super) enum Drawn {
    /// A line of text by its left end and its baseline.
    Text {
        words: Words,
        x: f32,
        y: f32,
    },
    Rule {
        ink: Ink,
        thickness: f32,
        from: (f32, f32),
        to: (f32, f32),
    },
    /// An outline with a filling, an edge or both.
    Shape {
        fill: Option<Ink>,
        edge: Option<(Ink, f32)>,
        outline: Outline,
    },
    /// The mark of the scarf by its middle and its top.
    Mark {
        x: f32,
        y: f32,
        width: f32,
    },
    /// The small lozenge by its middle.
    Eye {
        x: f32,
        y: f32,
    },
    /// An area that leads to another place of the book.
    Lead {
        to: Place,
        x: f32,
        y: f32,
        width: f32,
        height: f32,
    },
}

impl Drawn {
    /// The line on which it stands, if it is text.
    pub(super) fn baseline(&self) -> Option<f32> {
        match self {
            Self::Text { y, .. } => Some(*y),
            _ => None,
        }
    }

    /// The same so much further down.
    pub(super) fn lower(&self, by: f32) -> Self {
        let mut lower = self.clone();
        match &mut lower {
            Self::Text { y, .. } | Self::Mark { y, .. } | Self::Eye { y, .. } | Self::Lead { y, .. } => *y += by,
            Self::Rule { from, to, .. } => (from.1, to.1) = (from.1 + by, to.1 + by),
            Self::Shape { outline, .. } => {
                for at in outline {
                    at.p.y.0 += by;
                }
            }
        }
        lower
    }
}

/// What lies behind several strips, from the first to the last of them, page by page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ground {
    /// The same for all strips that share it.
    pub number: usize,
    pub look: Look,
    pub x: f32,
    pub width: f32,
}

/// How a ground looks.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    pub wash: Option<Ink>,
    /// A bar along its left edge.
    pub bar: Option<(Ink, f32)>,
}
