//! The books as readers get them: what stands in them and where, and that all of it can be read back.
//!
//! Each book is set once for all tests. What needs `pdftotext` says so and is left out where there is none.

#[path = "../../training/tests/house/mod.rs"]
mod house;
mod visitor;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    process::Command,
    sync::{LazyLock, Mutex},
    thread,
};

use axum::body::Body;
use curriculum::{
    Block, Course, Language,
    Language::{Ky, Ru},
    Library, blocks,
};
use house::House;
use http::{Method, StatusCode};
use lopdf::{Dictionary, Document, Object};
use sea_orm::EntityTrait;
use server::{build, press::book::Book, settings::Settings};
use tempfile::TempDir;
use training::{store::oblast, words::Role};
use visitor::Visitor;

const COURSE: &str = "gender-in-security";
/// Where any book will do, the shorter ones.
const SHORTER: &str = "women-for-peace-and-safety";
const PASSWORD: &str = "Ак жоолук 2026!";

static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::built_in().expect("the curriculum is sound"));

type Key = (String, Language, Book);

/// All books of all courses in all languages, set by as many threads as there are processors.
static BOOKS: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let mut wanted: Vec<Key> = Vec::new();
    for course in LIBRARY.courses() {
        for language in Language::ALL {
            wanted.extend([Book::Resource, Book::Guide].map(|book| (course.slug.clone(), language, book)));
        }
    }
    let (wanted, books) = (Mutex::new(wanted), Mutex::new(BTreeMap::new()));
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                while let Some((slug, language, book)) = take(&wanted) {
                    let course = LIBRARY.course(&slug).expect("the course");
                    let pdf = book.set(&LIBRARY, course, language);
                    let pdf = pdf.unwrap_or_else(|error| panic!("{slug} {language} {book:?}: {error}"));
                    books.lock().expect("no panic").insert(name(&slug, language, book), pdf);
                }
            });
        }
    });
    books.into_inner().expect("no panic")
});

fn take(wanted: &Mutex<Vec<Key>>) -> Option<Key> {
    wanted.lock().expect("no panic").pop()
}

fn name(slug: &str, language: Language, book: Book) -> String {
    format!("{slug} {language} {book:?}")
}

fn book(slug: &str, language: Language, book: Book) -> &'static [u8] {
    &BOOKS[&name(slug, language, book)]
}

fn course() -> &'static Course {
    LIBRARY.course(COURSE).expect("the course")
}

/// The text of some pages, counted from 1, with single spaces; nothing where `pdftotext` is not installed.
fn text_of(pdf: &[u8], first: usize, last: usize) -> Option<String> {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("book.pdf");
    fs::write(&file, pdf).expect("written");
    let pages = ["-f".to_owned(), first.to_string(), "-l".to_owned(), last.to_string()];
    match Command::new("pdftotext").args(["-layout", "-enc", "UTF-8"]).args(pages).arg(&file).arg("-").output() {
        Ok(output) => {
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            Some(flat(&String::from_utf8(output.stdout).expect("UTF-8")))
        }
        Err(_) => {
            println!("not checked: `pdftotext` (package poppler-utils) is not installed");
            None
        }
    }
}

/// A text with single spaces, however it is broken into lines.
fn flat(text: &str) -> String {
    let text: Vec<&str> = text.split_whitespace().collect();
    text.join(" ").replace("- ", "-")
}

/// The bookmarks in order: how deep, the title, the page counted from 1.
fn bookmarks(pdf: &Document) -> Vec<(usize, String, usize)> {
    fn gather(pdf: &Document, parent: &Dictionary, depth: usize, found: &mut Vec<(usize, String, usize)>) {
        let mut next = parent.get(b"First").and_then(Object::as_reference).ok();
        while let Some(bookmark) = next.and_then(|id| pdf.get_dictionary(id).ok()) {
            let title = bookmark.get(b"Title").and_then(Object::as_str).expect("a title");
            let units = title[2..].chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            let title = String::from_utf16(&units.collect::<Vec<_>>()).expect("UTF-16");
            let place = bookmark.get(b"Dest").and_then(Object::as_array).expect("a place");
            let page = place[0].as_reference().expect("a page");
            let number = pdf.page_iter().position(|own| own == page).expect("a page of this book") + 1;
            found.push((depth, title, number));
            gather(pdf, bookmark, depth + 1, found);
            next = bookmark.get(b"Next").and_then(Object::as_reference).ok();
        }
    }
    let outline = pdf.catalog().and_then(|catalog| catalog.get(b"Outlines")).and_then(Object::as_reference);
    let outline = outline.and_then(|id| pdf.get_dictionary(id)).expect("an outline");
    let mut found = Vec::new();
    gather(pdf, outline, 0, &mut found);
    found
}

#[test]
fn every_course_is_printed_in_every_language() {
    assert_eq!(BOOKS.len(), LIBRARY.courses().len() * 8);
    for (name, pdf) in BOOKS.iter() {
        assert!(pdf.len() < 3_000_000, "{name}: {} bytes", pdf.len());
        let pages = Document::load_mem(pdf).expect("a PDF").get_pages().len();
        println!("{name}: {pages} pages, {} bytes", pdf.len());
        assert!((40..400).contains(&pages), "{name}: {pages} pages");
    }
}

#[test]
fn the_same_curriculum_gives_the_same_bytes() {
    let course = LIBRARY.course(SHORTER).expect("the course");
    assert_eq!(Book::Guide.set(&LIBRARY, course, Ky).expect("a book"), book(SHORTER, Ky, Book::Guide));
}

#[test]
fn the_bookmarks_name_every_module_and_lesson_in_their_order() {
    let pdf = Document::load_mem(book(COURSE, Ky, Book::Resource)).expect("a PDF");
    let marks = bookmarks(&pdf);
    let modules = course().modules.iter().map(|module| {
        let lessons = module.lessons.iter().map(|lesson| lesson.title.get(Ky).clone());
        (format!("{} {}", module.code.to_uppercase(), module.title.get(Ky)), lessons.collect::<Vec<_>>())
    });
    let mut expected = Vec::new();
    for (module, lessons) in modules {
        expected.push((0, module));
        expected.extend((1..).zip(lessons).map(|(number, title)| (1, format!("{number} {title}"))));
    }
    let wanted: BTreeSet<&(usize, String)> = expected.iter().collect();
    let found = marks.iter().map(|(depth, title, _)| (*depth, title.clone())).filter(|mark| wanted.contains(mark));
    assert_eq!(found.collect::<Vec<_>>(), expected);
    assert!(marks.is_sorted_by_key(|(_, _, page)| *page), "{marks:?}");
}

#[test]
fn the_contents_name_the_page_on_which_each_lesson_begins() {
    let pdf = book(COURSE, Ky, Book::Resource);
    let marks = bookmarks(&Document::load_mem(pdf).expect("a PDF"));
    let Some(contents) = text_of(pdf, 2, marks[0].2 - 1) else { return };
    let mut from = 0;
    for (_, lesson) in course().lessons() {
        let title = flat(lesson.title.get(Ky));
        let at = contents[from..].find(&title).unwrap_or_else(|| panic!("`{title}` is not in\n{}", &contents[from..]));
        from += at + title.len();
        let page: usize = contents[from..].split_whitespace().next().and_then(|page| page.parse().ok()).expect(&title);
        let text = text_of(pdf, page, page).expect("pdftotext");
        assert!(text.contains(&title), "`{title}` is not on page {page}:\n{text}");
        assert!(marks.iter().any(|(_, mark, on)| *on == page && mark.ends_with(lesson.title.get(Ky))), "{title}");
    }
}

#[test]
fn every_paragraph_can_be_read_back_in_the_letters_of_its_language() {
    for (language, letters) in [(Ky, "ңөүӨҮ"), (Ru, "ёъэы"), (Language::Uz, "ʻʼ"), (Language::En, "’“”")]
    {
        let Some(text) = text_of(book(COURSE, language, Book::Resource), 1, 999) else { return };
        for letter in letters.chars() {
            assert!(text.contains(letter), "{language}: no `{letter}`");
        }
        for (_, lesson) in course().lessons() {
            for block in blocks(lesson.markdown.get(language)) {
                let Block::Paragraph(spans) = block else { continue };
                let paragraph: String = spans.iter().map(|span| span.text.as_str()).collect();
                // Its first words; the rest may stand on the next page. The press has no minus sign.
                let words: Vec<&str> = paragraph.split_whitespace().take(4).collect();
                let beginning = flat(&words.join(" ")).replace('\u{2212}', "–");
                assert!(text.contains(&beginning), "{language} {}: `{beginning}`", lesson.slug);
            }
        }
    }
}

#[test]
fn the_file_says_what_it_is_and_has_no_clock() {
    let pdf = Document::load_mem(book(COURSE, Ky, Book::Guide)).expect("a PDF");
    let catalog = pdf.catalog().expect("a catalogue");
    assert_eq!(catalog.get(b"Lang").and_then(Object::as_str).expect("a language"), b"ky");
    assert_eq!(catalog.get(b"PageMode").and_then(Object::as_name).expect("a mode"), b"UseOutlines");
    let info = pdf.trailer.get(b"Info").and_then(Object::as_reference).and_then(|id| pdf.get_dictionary(id));
    let info = info.expect("information");
    let made = info.get(b"CreationDate").and_then(Object::as_str).expect("a date");
    let year = course().version.split('.').next().expect("a year");
    assert!(made.starts_with(format!("D:{year}0101").as_bytes()), "{}", String::from_utf8_lossy(made));
    let title = info.get(b"Title").and_then(Object::as_str).expect("a title");
    let units: Vec<u16> = title[2..].chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    assert_eq!(String::from_utf16(&units).expect("UTF-16"), Book::Guide.title(course(), Ky));
}

#[tokio::test]
async fn the_oblasts_of_the_services_bear_the_names_of_the_register() {
    let house = House::open().await;
    let names = oblast::Entity::find().all(house.store.read()).await.expect("the store answers");
    for language in Language::ALL {
        let Some(text) = text_of(book(COURSE, language, Book::Resource), 1, 999) else { return };
        for code in LIBRARY.services().iter().flat_map(|service| &service.oblasts) {
            let oblast = names.iter().find(|own| own.code == *code).unwrap_or_else(|| panic!("no oblast {code}"));
            let own = match language {
                Ky => &oblast.name_ky,
                Ru => &oblast.name_ru,
                Language::Uz => &oblast.name_uz,
                Language::En => &oblast.name_en,
            };
            assert!(text.contains(own.as_str()), "{language}: `{own}`");
        }
    }
}

#[tokio::test]
async fn a_visitor_takes_the_resource_book_and_goes_on_after_a_broken_line() {
    let house = House::open().await;
    let mut visitor = Visitor::new(&build(house.operator(), Settings::default()));
    let address = format!("/ky/learn/{SHORTER}/book.pdf");
    let taken = visitor.get(&address).await;
    assert_eq!(taken.status, StatusCode::OK, "{}", taken.body);
    assert_eq!(taken.header("content-type"), "application/pdf");
    assert!(taken.header("content-disposition").contains(&format!("{SHORTER}-book-ky.pdf")));
    assert!(taken.header("cache-control").contains("max-age"), "{}", taken.header("cache-control"));
    assert_eq!(taken.header("content-length"), book(SHORTER, Ky, Book::Resource).len().to_string());

    let tag = taken.header("etag").to_owned();
    let same = visitor.request(Method::GET, &address).header("if-none-match", &tag);
    let same = visitor.send(same.body(Body::empty()).expect("a request")).await;
    assert_eq!((same.status, same.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
    let rest = visitor.request(Method::GET, &address).header("range", "bytes=100-").header("if-range", &tag);
    let rest = visitor.send(rest.body(Body::empty()).expect("a request")).await;
    assert_eq!(rest.status, StatusCode::PARTIAL_CONTENT);
    assert!(rest.header("content-range").starts_with("bytes 100-"), "{}", rest.header("content-range"));

    for nothing in [format!("/xx/learn/{COURSE}/book.pdf"), "/ky/learn/nothing/book.pdf".to_owned()] {
        assert_eq!(visitor.get(&nothing).await.status, StatusCode::NOT_FOUND, "{nothing}");
    }
}

#[tokio::test]
async fn the_guide_is_for_those_who_lead_trainings_because_it_holds_the_right_answers() {
    let house = House::open().await;
    let router = build(house.operator(), Settings::default());
    let address = format!("/ky/learn/{SHORTER}/guide.pdf");
    assert_eq!(Visitor::new(&router).get(&address).await.status, StatusCode::UNAUTHORIZED);
    for (role, status) in [(Role::Trainee, StatusCode::FORBIDDEN), (Role::Trainer, StatusCode::OK)] {
        let person = house.person("Асанова Айгүл").insert().await;
        let sign_in = format!("aigul-{role}");
        house.account(person).signs_in_by(&sign_in).role(role).insert_with_password(PASSWORD).await;
        let mut member = Visitor::new(&router);
        let fields = [("name", sign_in.as_str()), ("password", PASSWORD), ("to", "")];
        member.submit("/en/sign-in", "/api/accounts/sign-in", &fields).await;
        assert_eq!(member.get(&address).await.status, status, "{role}");
    }
}

fn jooluk(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jooluk"));
    command.current_dir(folder).args(arguments);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("JOOLUK_")) {
        command.env_remove(name);
    }
    let output = command.output().expect("the binary runs");
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn the_command_writes_the_same_book_and_says_what_there_is() {
    let folder = TempDir::new().expect("a folder");
    let (code, said) =
        jooluk(folder.path(), &["book", "--course", SHORTER, "--lang", "ky", "--guide", "-o", "guide.pdf"]);
    assert_eq!(code, Some(0), "{said}");
    let written = fs::read(folder.path().join("guide.pdf")).expect("the book");
    assert_eq!(written, book(SHORTER, Ky, Book::Guide));
    assert!(!folder.path().join("data").exists(), "a book needs no register");

    let (code, said) = jooluk(folder.path(), &["book", "--course", "gendr", "--lang", "ky", "-o", "x.pdf"]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("`gendr`") && said.contains(COURSE), "{said}");
    let (code, said) = jooluk(folder.path(), &["book", "--course", COURSE, "--lang", "kg", "-o", "x.pdf"]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("ky, ru, uz, en"), "{said}");
    let (code, said) = jooluk(folder.path(), &["book", "--course", COURSE, "--lang", "ky", "-o", "no/folder/x.pdf"]);
    assert_eq!(code, Some(1), "{said}");
}
