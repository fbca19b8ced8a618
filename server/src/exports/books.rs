//! A course as a book to download, set once by each server and then handed out as it is.
//!
//! What is kept is no state: another process, or this one after a restart, sets the same bytes from the same curriculum.

use std::{
    collections::HashMap,
    ops::RangeInclusive,
    sync::{Arc, PoisonError, RwLock},
};

use axum::{
    Extension,
    body::{Body, Bytes},
    extract::Path,
    response::{IntoResponse, Response},
};
use curriculum::Language;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use sha2::{Digest, Sha256};
use tokio::sync::Mutex;
use training::{Desk, Refusal, access};

use super::{FileName, missing};
use crate::{edge::problems::Problem, press::book::Book};

/// A browser asks again after an hour whether there is a newer edition, and mostly hears that there is none.
const CACHE: HeaderValue = HeaderValue::from_static("max-age=3600");

/// The books of this process, and the press, of which there is one: a book fills a processor for its time.
#[derive(Clone, Default)]
pub(super) struct Shelf {
    books: Arc<RwLock<HashMap<Key, Arc<Bound>>>>,
    press: Arc<Mutex<()>>,
}

type Key = (Book, String, Language);

/// A book as it is handed out.
struct Bound {
    pdf: Bytes,
    tag: HeaderValue,
    name: FileName,
}

/// `GET /{lang}/learn/{course}/book.pdf`, for everybody.
pub(super) async fn resource_book(
    Extension(desk): Extension<Desk>,
    Extension(shelf): Extension<Shelf>,
    Path((language, course)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    hand_out(&desk, &shelf, Book::Resource, &language, course, &headers).await
}

/// `GET /{lang}/learn/{course}/guide.pdf`, for those who lead trainings: it holds the right answers of every test.
pub(super) async fn trainers_guide(
    Extension(desk): Extension<Desk>,
    Extension(shelf): Extension<Shelf>,
    Path((language, course)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    if !access::can_plan(&desk) {
        return missing(if desk.member().is_some() { Refusal::NotAllowed } else { Refusal::SignInFirst });
    }
    hand_out(&desk, &shelf, Book::Guide, &language, course, &headers).await
}

async fn hand_out(
    desk: &Desk,
    shelf: &Shelf,
    book: Book,
    language: &str,
    course: String,
    asked: &HeaderMap,
) -> Response {
    let Ok(language) = language.parse::<Language>() else { return missing(Refusal::NoSuchCourse) };
    if desk.library.course(&course).is_none() {
        return missing(Refusal::NoSuchCourse);
    }
    match shelf.take(desk, (book, course, language)).await {
        Some(bound) => bound.answer(book, asked),
        None => Problem::FAILED.into_response(),
    }
}

impl Shelf {
    fn get(&self, key: &Key) -> Option<Arc<Bound>> {
        self.books.read().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
    }

    /// The book that is kept, or else set now; nothing where it cannot be set, which is logged here.
    async fn take(&self, desk: &Desk, key: Key) -> Option<Arc<Bound>> {
        if let Some(bound) = self.get(&key) {
            return Some(bound);
        }
        let press = Arc::clone(&self.press).lock_owned().await;
        // Whoever was before at the press may have wished for the same book.
        if let Some(bound) = self.get(&key) {
            return Some(bound);
        }
        let (library, wish) = (Arc::clone(&desk.library), key.clone());
        // The press stays taken until the book is set, even where nobody waits for it any longer.
        let shelf = self.clone();
        let setting = tokio::task::spawn_blocking(move || {
            let (book, slug, language) = &wish;
            let course = library.course(slug)?;
            let set = book.set(&library, course, *language);
            let bound = set.map(|pdf| Arc::new(Bound::new(pdf, file_name(*book, course, *language))));
            let bound =
                bound.inspect_err(|error| tracing::error!(%error, course = slug, %language, "a book was not set"));
            let bound = bound.ok()?;
            shelf.books.write().unwrap_or_else(PoisonError::into_inner).insert(wish.clone(), Arc::clone(&bound));
            drop(press);
            Some(bound)
        });
        setting.await.inspect_err(|error| tracing::error!(%error, "a book was not set")).ok()?
    }
}

/// `gender-in-security-book-ky.pdf`, and the title as people write it.
fn file_name(book: Book, course: &curriculum::Course, language: Language) -> FileName {
    let kind = match book {
        Book::Resource => "book",
        Book::Guide => "guide",
    };
    let title: String = book.title(course, language).chars().filter(|sign| !r#"/\:*?"<>|"#.contains(*sign)).collect();
    FileName { plain: format!("{}-{kind}-{language}.pdf", course.slug), full: format!("{title}.pdf") }
}

impl Bound {
    fn new(pdf: Vec<u8>, name: FileName) -> Self {
        let tag = format!("\"{}\"", &hex::encode(Sha256::digest(&pdf))[..16]);
        let tag = HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("\"\""));
        Self { pdf: pdf.into(), tag, name }
    }

    /// The book, the rest of it where a line broke, or word that the browser has it already.
    fn answer(&self, book: Book, asked: &HeaderMap) -> Response {
        let text = |name| asked.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
        let is_own = |tags: &str| tags.split(',').any(|tag| self.tag.as_bytes() == tag.trim().as_bytes());
        let mut response = Response::new(Body::empty());
        let headers = response.headers_mut();
        headers.insert(header::ETAG, self.tag.clone());
        headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
        if book == Book::Resource {
            headers.insert(header::CACHE_CONTROL, CACHE);
        }
        if text(header::IF_NONE_MATCH).is_some_and(is_own) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
        headers.insert(header::CONTENT_DISPOSITION, self.name.attachment());
        let range = text(header::RANGE).filter(|_| text(header::IF_RANGE).is_none_or(is_own));
        let Some(part) = range.and_then(|range| part_of(range, self.pdf.len())) else {
            *response.body_mut() = Body::from(self.pdf.clone());
            return response;
        };
        let said = format!("bytes {}-{}/{}", part.start(), part.end(), self.pdf.len());
        if let Ok(said) = HeaderValue::try_from(said) {
            headers.insert(header::CONTENT_RANGE, said);
        }
        *response.status_mut() = StatusCode::PARTIAL_CONTENT;
        *response.body_mut() = Body::from(self.pdf.slice(part));
        response
    }
}

/// The one part of a file that a browser wants after a broken download, as `bytes=70000-`. Anything else that a range
/// could say is answered by the whole.
fn part_of(range: &str, length: usize) -> Option<RangeInclusive<usize>> {
    let (from, to) = range.strip_prefix("bytes=")?.split_once('-')?;
    let last = length.checked_sub(1)?;
    let from: usize = from.parse().ok()?;
    let to = if to.is_empty() { last } else { to.parse::<usize>().ok()?.min(last) };
    (from <= to).then_some(from..=to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_download_goes_on_where_it_ended() {
        assert_eq!(part_of("bytes=70-", 100), Some(70..=99));
        assert_eq!(part_of("bytes=0-9", 100), Some(0..=9));
        assert_eq!(part_of("bytes=90-400", 100), Some(90..=99));
        for other in ["bytes=100-", "bytes=9-3", "bytes=-5", "bytes=1-2,5-6", "lines=1-2", ""] {
            assert_eq!(part_of(other, 100), None, "{other}");
        }
    }

    #[test]
    fn a_part_is_given_only_of_the_edition_that_was_begun() {
        let bound = Bound::new(b"%PDF-1.7 a book".to_vec(), FileName::plain("book.pdf"));
        let asked = |fields: &[(header::HeaderName, &str)]| {
            let fields = fields.iter().map(|(name, value)| (name.clone(), HeaderValue::from_str(value).expect("text")));
            bound.answer(Book::Resource, &fields.collect())
        };
        let tag = bound.tag.to_str().expect("text").to_owned();
        let part = asked(&[(header::RANGE, "bytes=9-"), (header::IF_RANGE, &tag)]);
        assert_eq!(part.status(), StatusCode::PARTIAL_CONTENT);
        assert_eq!(part.headers()[header::CONTENT_RANGE], "bytes 9-14/15");
        assert_eq!(asked(&[(header::RANGE, "bytes=9-"), (header::IF_RANGE, "\"other\"")]).status(), StatusCode::OK);
        assert_eq!(asked(&[(header::IF_NONE_MATCH, &tag)]).status(), StatusCode::NOT_MODIFIED);
    }
}
