//! The bound book: pages drawn, bookmarks, and what the file says of itself.

use chrono::NaiveDate;
use curriculum::{Course, Language};
use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat};
use printpdf::{FontId, Mm, PdfPage, Pt};

use super::{
    Book,
    front::running_heads,
    manuscript::Entry,
    pages::{Page, Places},
    strip::{Drawn, Ground, Strip},
    style::{PAGE_HEIGHT, PAGE_WIDTH},
};
use crate::press::{
    PressError,
    file::{About, font_ids},
    ornament,
    sheet::{Outline, Sheet},
    words::wording,
};

/// Everything that is bound.
pub(super) struct Volume<'a> {
    pub book: Book,
    pub course: &'a Course,
    pub language: Language,
    pub pages: &'a [Page],
    pub places: &'a Places,
    pub entries: &'a [Entry],
}

impl Volume<'_> {
    /// Binds the pages into a file.
    ///
    /// # Errors
    /// [`PressError::Writing`] when the library that writes PDFs refuses or warns.
    pub(super) fn bind(&self) -> Result<Vec<u8>, PressError> {
        let Self { book, course, language, .. } = *self;
        let name = format!("{} {} {book:?} {language}", course.slug, course.version);
        let fonts = font_ids(&[&name]);
        let about = About {
            title: book.title(course, language),
            author: wording(language).issuer,
            subject: course.summary.get(language).clone(),
            keywords: vec![course.slug.clone(), course.version.clone(), language.code().to_owned()],
            name: name.clone(),
            identifier: name,
            day: day_of(&course.version),
            language,
        };
        let mut document = about.document(&fonts)?;
        for (number, page) in (1..).zip(self.pages) {
            let sheet = draw(page, number, course.title.get(language), self.places, &fonts);
            document.pages.push(PdfPage::new(Mm::from(Pt(PAGE_WIDTH)), Mm::from(Pt(PAGE_HEIGHT)), sheet.into_ops()));
        }
        about.write(&document, |written| add_bookmarks(written, self.entries, self.places))
    }
}

/// The first day of the year that a version names: the book has no clock, and the same version no second date.
fn day_of(version: &str) -> NaiveDate {
    let year = version.split('.').next().and_then(|year| year.parse().ok());
    year.and_then(|year| NaiveDate::from_ymd_opt(year, 1, 1)).unwrap_or_default()
}

fn draw(page: &Page, number: usize, book: &str, places: &Places, fonts: &[FontId; 5]) -> Sheet {
    let mut sheet = Sheet::portrait(fonts.clone());
    for stretch in grounds(&page.strips) {
        draw_ground(&mut sheet, &stretch);
    }
    for (top, strip) in &page.strips {
        for drawn in &strip.drawn {
            draw_one(&mut sheet, drawn, *top, places);
        }
    }
    // The title page bears no number.
    if number > 1 {
        for drawn in running_heads(book, page.running.as_deref(), number) {
            draw_one(&mut sheet, &drawn, 0.0, places);
        }
    }
    sheet
}

fn draw_one(sheet: &mut Sheet, drawn: &Drawn, top: f32, places: &Places) {
    match drawn {
        Drawn::Text { words, x, y } => sheet.line(words, *x, top + y),
        Drawn::Rule { ink, thickness, from, to } => {
            sheet.rule(*ink, *thickness, (from.0, top + from.1), (to.0, top + to.1));
        }
        Drawn::Shape { fill, edge, outline } => {
            let mut lowered: Outline = outline.clone();
            for at in &mut lowered {
                at.p.y.0 += top;
            }
            sheet.shape(*fill, *edge, &lowered);
        }
        Drawn::Mark { x, y, width } => ornament::mark(sheet, *x, top + y, *width),
        Drawn::Eye { x, y } => ornament::eye(sheet, *x, top + y),
        Drawn::Lead { to, x, y, width, height } => {
            if let Some((page, place)) = places.get(to) {
                // A little above, or a reader's window cuts the heading.
                sheet.lead((*page, (place - 14.0).max(0.0)), *x, top + y, *width, *height);
            }
        }
    }
}

/// A ground on this page.
struct Stretch {
    ground: Ground,
    top: f32,
    bottom: f32,
}

/// How far a ground reaches beyond its text where the page cuts it.
const CUT: f32 = 5.0;

fn grounds(strips: &[(f32, Strip)]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for (top, strip) in strips {
        let Some(ground) = strip.ground else { continue };
        // Its own first and last strips are the empty padding.
        let cut = if strip.drawn.is_empty() { 0.0 } else { CUT };
        let bottom = top + strip.height + cut;
        match stretches.last_mut() {
            Some(last) if last.ground.number == ground.number => last.bottom = bottom,
            _ => stretches.push(Stretch { ground, top: top - cut, bottom }),
        }
    }
    stretches
}

fn draw_ground(sheet: &mut Sheet, stretch: &Stretch) {
    let Stretch { ground: Ground { look, x, width, .. }, top, bottom } = *stretch;
    if let Some(ink) = look.wash {
        sheet.fill(ink, x, top, width, bottom - top);
    }
    if let Some((ink, thickness)) = look.bar {
        sheet.fill(ink, x, top, thickness, bottom - top);
    }
}

/// Adds the outline: the parts and modules, and beneath each what stands in it.
fn add_bookmarks(written: &mut Document, entries: &[Entry], places: &Places) -> Result<(), PressError> {
    let pages: Vec<ObjectId> = written.page_iter().collect();
    let root = written.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| written.new_object_id()).collect();
    let parent_of = |at: usize| match entries[at].level {
        0 => None,
        _ => (0..at).rev().find(|above| entries[*above].level == 0),
    };
    let children_of =
        |parent: Option<usize>| -> Vec<usize> { (0..entries.len()).filter(|at| parent_of(*at) == parent).collect() };
    for (at, entry) in entries.iter().enumerate() {
        let siblings = children_of(parent_of(at));
        let own = siblings.iter().position(|sibling| *sibling == at).unwrap_or_default();
        let mut bookmark = Dictionary::new();
        let label = if entry.label.is_empty() { String::new() } else { format!("{} ", entry.label) };
        bookmark.set("Title", wide(&format!("{label}{}", entry.title)));
        bookmark.set("Parent", parent_of(at).map_or(root, |parent| ids[parent]));
        if let Some(before) = own.checked_sub(1) {
            bookmark.set("Prev", ids[siblings[before]]);
        }
        if let Some(next) = siblings.get(own + 1) {
            bookmark.set("Next", ids[*next]);
        }
        let children = children_of(Some(at));
        if let [first, .., last] | [first @ last] = children[..] {
            bookmark.set("First", ids[first]);
            bookmark.set("Last", ids[last]);
            // Below zero: closed until the reader opens it.
            bookmark.set("Count", -(children.len() as i64));
        }
        if let Some((page, top)) = places.get(&entry.place)
            && let Some(page) = page.checked_sub(1).and_then(|page| pages.get(page))
        {
            let top = Object::Real((PAGE_HEIGHT - top + 14.0).round());
            let place: Vec<Object> = vec![(*page).into(), "XYZ".into(), Object::Null, top, Object::Null];
            bookmark.set("Dest", place);
        }
        written.set_object(ids[at], bookmark);
    }
    let parts = children_of(None);
    let mut outline = Dictionary::new();
    outline.set("Type", "Outlines");
    if let [first, .., last] | [first @ last] = parts[..] {
        outline.set("First", ids[first]);
        outline.set("Last", ids[last]);
        outline.set("Count", parts.len() as i64);
    }
    written.set_object(root, outline);
    let catalog = written.catalog_mut().map_err(|error| PressError::Writing(error.to_string()))?;
    catalog.set("Outlines", root);
    catalog.set("PageMode", "UseOutlines");
    let mut preferences = Dictionary::new();
    preferences.set("DisplayDocTitle", true);
    catalog.set("ViewerPreferences", preferences);
    Ok(())
}

/// A text as PDF writes all letters: two bytes each, after a mark that says so.
fn wide(text: &str) -> Object {
    let units = [0xfeff].into_iter().chain(text.encode_utf16());
    Object::String(units.flat_map(u16::to_be_bytes).collect(), StringFormat::Hexadecimal)
}
