//! Reads a whole curriculum, course by course, and gathers every fault on the way.
//!
//! One pass serves both readers: the server, which wants a [`Course`] and refuses any fault, and the check,
//! which wants all faults at once. So reading never stops at a fault: where a text is missing it goes on with
//! an empty one, and the faults say that the result must not be taught.
//!
//! Here stands what every reading needs; how each thing is read and what it must fulfil, the file of its name knows.

use std::collections::{BTreeSet, HashSet};

use crate::{
    check::TextState,
    course::Course,
    fault::{Fault, FaultKind},
    files::Files,
    picture::Picture,
    quiz::Quiz,
    raw,
    reference::{Service, Term},
};

/// The folder of the pictures, which all courses share.
const PICTURES: &str = "pictures";

/// What a whole curriculum holds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Contents {
    pub(crate) courses: Vec<Course>,
    pub(crate) pictures: Vec<Picture>,
    pub(crate) glossary: Vec<Term>,
    pub(crate) services: Vec<Service>,
}

/// A curriculum being read.
pub(crate) struct Reading {
    pub(crate) files: Files,
    pub(crate) used: BTreeSet<String>,
    pub(crate) codes: HashSet<String>,
    pub(crate) pictures: Vec<Picture>,
    pub(crate) glossary: Vec<Term>,
    pub(crate) faults: Vec<Fault>,
    pub(crate) texts: Vec<TextState>,
}

impl Reading {
    /// Reads everything; the faults and the states of the texts stay here.
    pub(crate) fn read(mut files: Files) -> (Self, Contents) {
        let faults = std::mem::take(&mut files.faults);
        let mut reading = Self {
            files,
            used: BTreeSet::new(),
            codes: HashSet::from([Quiz::TEST.to_owned()]),
            pictures: Vec::new(),
            glossary: Vec::new(),
            faults,
            texts: Vec::new(),
        };
        // What lessons point to comes before the lessons.
        reading.pictures = reading.pictures();
        reading.glossary = reading.glossary();
        let services = reading.services();
        let folders: Vec<String> =
            reading.files.top_folders().into_iter().filter(|folder| folder != PICTURES).collect();
        let courses: Vec<Course> = folders.iter().filter_map(|folder| reading.course(folder)).collect();
        if folders.is_empty() {
            reading.faults.push(Fault::in_file(".", FaultKind::NoCourse));
        }
        reading.note_stray_files();
        reading.faults.sort();
        reading.faults.dedup();
        let (pictures, glossary) = (reading.pictures.clone(), reading.glossary.clone());
        (reading, Contents { courses, pictures, glossary, services })
    }

    /// Reads a file that is the same in every language.
    pub(crate) fn toml<T: serde::de::DeserializeOwned>(&mut self, path: &str) -> Option<T> {
        let Some(text) = self.files.text(path) else {
            self.faults.push(Fault::in_file(path, FaultKind::MissingFile));
            return None;
        };
        self.used.insert(path.to_owned());
        raw::parse(path, text, 1).map_err(|fault| self.faults.push(fault)).ok()
    }

    /// Names stand in addresses, so they are kept to letters that need no escaping.
    pub(crate) fn require_name(&mut self, path: &str, name: &str, word: &str) {
        if !is_name(name) {
            self.fault_at_word(path, word, FaultKind::BadName(name.to_owned()));
        }
    }

    /// A name that no page of the platform has in that place of the address.
    pub(crate) fn require_free(&mut self, path: &str, name: &str, taken: &[&str]) {
        if taken.contains(&name) {
            self.fault_at_word(path, name, FaultKind::TakenName(name.to_owned()));
        }
    }

    /// A number that makes sense; `word` stands on the line where the fault is shown.
    pub(crate) fn require_range(
        &mut self,
        path: &str,
        word: &str,
        what: &'static str,
        value: u64,
        (least, most): (u64, u64),
    ) {
        if !(least..=most).contains(&value) {
            self.fault_at_word(path, word, FaultKind::OutOfRange { what, value, least, most });
        }
    }

    /// Notes a fault on the line where a word first stands.
    pub(crate) fn fault_at_word(&mut self, path: &str, word: &str, kind: FaultKind) {
        let line = self.files.text(path).and_then(|text| raw::line_with(text, word));
        self.faults.push(Fault { file: path.to_owned(), line, kind });
    }

    /// Notes that something stands twice, on the line where it stands the second time.
    pub(crate) fn duplicate(&mut self, path: &str, word: &str, what: &'static str, id: &str) {
        let line = self.files.text(path).and_then(|text| raw::last_line_with(text, word));
        let kind = FaultKind::Duplicate { what, id: id.to_owned() };
        self.faults.push(Fault { file: path.to_owned(), line, kind });
    }

    /// A file that nothing names is most often one with a misspelt name.
    fn note_stray_files(&mut self) {
        let stray: Vec<Fault> = self
            .files
            .paths()
            .filter(|path| !self.used.contains(*path) && !path.ends_with("README.md"))
            .map(|path| Fault::in_file(path, FaultKind::StrayFile))
            .collect();
        self.faults.extend(stray);
    }
}

/// Whether a name may stand in addresses, forms and tables.
pub(crate) fn is_name(name: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !name.is_empty() && name.bytes().all(fits)
}

/// A text as it stands in TOML, so that `a1` is not found inside `a10`.
pub(crate) fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}
