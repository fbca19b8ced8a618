//! What stands before the text of both books: the title page and the contents.

use curriculum::{Course, Span};

use super::{
    lines::{plain, strong},
    manuscript::{Entry, Manuscript},
    pages::TOP,
    strip::{Drawn, Start, Strip},
    style::{BODY, HAIRLINE, INK, LEFT, NOTE, PAGE_HEIGHT, PAGE_WIDTH, QUIET, Style, TITLE, WIDTH},
    words::named,
};
use crate::press::{PressError, faces::Face, ornament::JUNIPER, sheet::Words, words::wording};

const MIDDLE: f32 = PAGE_WIDTH / 2.0;
/// The width of what stands in the middle of the title page.
const COLUMN: f32 = 380.0;
/// Where the foot of the title page begins.
const FOOT: f32 = PAGE_HEIGHT - 176.0;

impl Manuscript<'_> {
    /// The first page: what the book is, whose it is, and what must be known before it is relied on.
    pub(super) fn title_page(&mut self, course: &Course, kind: &str) -> Result<(), PressError> {
        let (language, words) = (self.language, self.words);
        let network = wording(language).issuer;
        let title = Style { size: 35.0, leading: 42.0, ..TITLE };
        let summary = Style { face: Face::Italic, size: 12.5, leading: 18.5, ..BODY };
        let label = Style { face: Face::Sans, size: 10.5, leading: 15.0, ink: JUNIPER, ..NOTE };

        self.start(Start::Opening(String::new()));
        let drawn = vec![Drawn::Mark { x: MIDDLE, y: 40.0, width: 46.0 }];
        self.push(Strip { height: 92.0, drawn, ..Strip::default() });
        self.centred(network, &label, COLUMN)?;
        self.gap(104.0);
        self.centred(kind, &Style { size: 12.0, ..label }, COLUMN)?;
        self.gap(10.0);
        self.centred(course.title.get(language), &title, COLUMN)?;
        self.gap(22.0);
        self.push(divider());
        self.gap(20.0);
        self.centred(course.summary.get(language), &summary, COLUMN)?;

        let foot = self.foot_of_title(course);
        let used: f32 = self.height_from(0);
        let beneath = (FOOT - TOP - used).max(24.0);
        self.gap(beneath);
        self.centred(&named(words.edition, &course.version), &Style { ink: INK, size: 9.5, ..NOTE }, COLUMN)?;
        for text in foot {
            self.gap(7.0);
            self.centred(text, &NOTE, COLUMN)?;
        }
        Ok(())
    }

    /// What is said quietly at the foot: that nobody who grew up with the language approved the text, and what to do
    /// about law.
    fn foot_of_title(&self, course: &Course) -> Vec<&'static str> {
        let words = self.words;
        let approved = || course.lessons().map(|(_, lesson)| *lesson.approved.get(self.language));
        let not_approved = match (approved().all(|own| own), approved().any(|own| own)) {
            (true, _) => None,
            (false, true) => Some(words.partly_not_approved),
            (false, false) => Some(words.not_approved),
        };
        let unchecked = course.lessons().any(|(_, lesson)| lesson.check_law && !lesson.approved_by_lawyer);
        // The original needs no native reader.
        let not_approved = not_approved.filter(|_| self.language != curriculum::Language::En);
        not_approved.into_iter().chain(unchecked.then_some(words.about_law)).collect()
    }

    /// The contents: each entry with its page, those of a module beneath it.
    pub(super) fn contents(&mut self, entries: &[Entry]) -> Result<(), PressError> {
        let part = Style { face: Face::SansBold, size: 9.8, leading: 14.0, ..BODY };
        let inner = Style { size: 9.8, leading: 13.8, ..BODY };
        self.start(Start::Opening(self.words.contents.to_owned()));
        self.heading(&plain(self.words.contents), &TITLE)?;
        self.gap(20.0);
        for (at, entry) in entries.iter().enumerate() {
            let title: Vec<Span> = plain(entry.title.clone());
            if entry.level == 0 {
                self.gap(11.0);
                let title = vec![strong(entry.title.clone())];
                self.leading_line(&title, &entry.label, &part, 28.0, &entry.place)?;
            } else {
                self.gap(2.0);
                self.indented(28.0, |book| book.leading_line(&title, &entry.label, &inner, 18.0, &entry.place))?;
            }
            // A module is not parted from its first lesson.
            if entry.level == 0 && entries.get(at + 1).is_some_and(|next| next.level > 0) {
                self.keep_with_next();
            }
        }
        Ok(())
    }
}

/// Two fine lines with the eye between them.
fn divider() -> Strip {
    let line = |from: f32, to: f32| Drawn::Rule {
        ink: HAIRLINE,
        thickness: 0.7,
        from: (MIDDLE + from, 4.0),
        to: (MIDDLE + to, 4.0),
    };
    let drawn = vec![line(-130.0, -10.0), line(10.0, 130.0), Drawn::Eye { x: MIDDLE, y: 4.0 }];
    Strip { height: 8.0, drawn, ..Strip::default() }
}

/// The head and the foot of a page: the book on the left, what is open on the right, the number beneath.
pub(super) fn running_heads(book: &str, running: Option<&str>, number: usize) -> Vec<Drawn> {
    const HEAD: f32 = 60.0;
    const FOOT: f32 = 806.0;
    const SIZE: f32 = 8.2;
    let (left, right) = (LEFT, LEFT + WIDTH);
    let words = |text: &str, width: f32| {
        let mut words = Words { text: text.to_owned(), face: Face::Sans, size: SIZE, tracking: 0.0, ink: QUIET };
        if words.width() > width {
            while words.width() > width && words.text.chars().count() > 2 {
                words.text = words.text.trim_end_matches('…').trim_end().to_owned();
                words.text.pop();
                words.text.push('…');
            }
        }
        words
    };
    let mut drawn = Vec::new();
    if let Some(running) = running {
        let half = (right - left) / 2.0 - 12.0;
        let book = words(book, half);
        let running = words(running, right - left - book.width() - 24.0);
        let x = right - running.width();
        drawn.push(Drawn::Text { words: book, x: left, y: HEAD });
        drawn.push(Drawn::Text { words: running, x, y: HEAD });
        let (from, to) = ((left, HEAD + 6.5), (right, HEAD + 6.5));
        drawn.push(Drawn::Rule { ink: HAIRLINE, thickness: 0.5, from, to });
    }
    let number = words(&number.to_string(), 60.0);
    let x = right - number.width();
    drawn.push(Drawn::Text { words: number, x, y: FOOT });
    drawn
}
