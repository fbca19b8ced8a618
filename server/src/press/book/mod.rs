//! Books: a course on paper, as the resource book that learners keep and as the trainer's guide.
//!
//! A book is written down (`manuscript`) as strips (`paragraphs`, `blocks`, `table`, `picture`), which fill pages
//! (`pages`), which are drawn and bound (`volume`). Page numbers within it come from the setting before: the book is set
//! until no number changes. What stands in which book, and in which order, `resource` and `guide` say; how it looks,
//! `style`; the wording in four languages, `words`.
//!
//! Everything is pure, like all of the press: the same curriculum gives the same bytes.

mod blocks;
mod front;
mod guide;
mod lines;
mod manuscript;
mod pages;
mod paragraphs;
mod picture;
mod resource;
mod strip;
mod style;
mod table;
mod volume;
mod words;

use curriculum::{Course, Language, Library};

use self::{
    manuscript::Manuscript,
    pages::{Places, fill_pages, places},
    strip::Place,
    volume::Volume,
    words::book_words,
};
use super::PressError;

/// The two books of a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Book {
    /// What learners keep.
    Resource,
    /// What trainers lead by; it holds the right answers of every test.
    Guide,
}

impl Book {
    /// Sets it.
    ///
    /// # Errors
    /// As [`resource_book`].
    pub fn set(self, library: &Library, course: &Course, language: Language) -> Result<Vec<u8>, PressError> {
        match self {
            Self::Resource => resource_book(library, course, language),
            Self::Guide => trainers_guide(library, course, language),
        }
    }

    /// What it is called: `Gender in Security – Resource book`.
    pub fn title(self, course: &Course, language: Language) -> String {
        format!("{} – {}", course.title.get(language), self.kind(language))
    }

    fn kind(self, language: Language) -> &'static str {
        let words = book_words(language);
        match self {
            Self::Resource => words.resource_book,
            Self::Guide => words.trainers_guide,
        }
    }
}

/// Sets the resource book of a course: title page, contents, introduction, every module with its lessons and its case,
/// glossary, help services, sources.
///
/// # Errors
/// [`PressError::Letter`] for a letter no face has, [`PressError::Writing`] when the library that writes PDFs refuses.
pub fn resource_book(library: &Library, course: &Course, language: Language) -> Result<Vec<u8>, PressError> {
    set(Book::Resource, library, course, language, |book, course| book.resource_book(course))
}

/// Sets the trainer's guide of a course: title page, contents, how to lead it, agendas, every module's session plan with
/// both forms of its quiz and the key, the test before and after, glossary.
///
/// # Errors
/// As [`resource_book`].
pub fn trainers_guide(library: &Library, course: &Course, language: Language) -> Result<Vec<u8>, PressError> {
    set(Book::Guide, library, course, language, |book, course| book.trainers_guide(course))
}

/// A page number that moves a page break may do so once or twice, never for long.
const MOST_SETTINGS: usize = 8;

fn set(
    book: Book,
    library: &Library,
    course: &Course,
    language: Language,
    write: fn(&mut Manuscript, &Course) -> Result<(), PressError>,
) -> Result<Vec<u8>, PressError> {
    let mut known = Places::new();
    for _ in 0..MOST_SETTINGS {
        let mut text = Manuscript::new(library, language, &known);
        write(&mut text, course)?;
        let (text, entries) = text.into_parts();
        let mut front = Manuscript::new(library, language, &known);
        front.title_page(course, book.kind(language))?;
        front.contents(&entries)?;
        let (mut strips, _) = front.into_parts();
        strips.extend(text);
        let pages = fill_pages(strips);
        let places = places(&pages);
        if same_pages(&places, &known) {
            return Volume { book, course, language, pages: &pages, places: &places, entries: &entries }.bind();
        }
        known = places;
    }
    Err(PressError::Unsettled)
}

/// Whether everything is on the page on which it was; how far down does not show in any text.
fn same_pages(one: &Places, other: &Places) -> bool {
    let pages = |places: &Places| -> Vec<(Place, usize)> {
        places.iter().map(|(place, (page, _))| (place.clone(), *page)).collect()
    };
    pages(one) == pages(other)
}
