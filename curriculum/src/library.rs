//! The courses that can be taught, read once and kept.

use std::path::Path;
use std::sync::OnceLock;

use crate::{
    Language,
    course::Course,
    fault::Fault,
    files::Files,
    picture::Picture,
    reading::{Contents, Reading},
    reference::{Service, Term},
    search::Index,
};

/// Every course of a curriculum, whole in all four languages.
#[derive(Clone, Debug)]
pub struct Library {
    contents: Contents,
    indexes: [OnceLock<Index>; 4],
}

impl Library {
    /// The curriculum inside the binary.
    ///
    /// # Errors
    /// Every fault that keeps it from being taught; there is no falling back to another language, because
    /// half a course in a language that the reader does not have teaches nobody.
    pub fn built_in() -> Result<Self, Vec<Fault>> {
        Self::read(Files::built_in())
    }

    /// The curriculum in a folder that is built like the one inside the binary.
    ///
    /// # Errors
    /// Every fault that keeps it from being taught, and files that cannot be read.
    pub fn read_folder(path: &Path) -> Result<Self, Vec<Fault>> {
        Self::read(Files::read_folder(path))
    }

    fn read(files: Files) -> Result<Self, Vec<Fault>> {
        let (reading, contents) = Reading::read(files);
        let faults: Vec<Fault> = reading.faults.into_iter().filter(|fault| !fault.kind.is_remark()).collect();
        if faults.is_empty() { Ok(Self { contents, indexes: Default::default() }) } else { Err(faults) }
    }

    /// All courses, by slug.
    pub fn courses(&self) -> &[Course] {
        &self.contents.courses
    }

    /// The words of that language's lessons.
    pub(crate) fn index(&self, language: Language) -> &Index {
        self.indexes[language.index()].get_or_init(|| Index::of(self, language))
    }

    /// The course of that slug.
    pub fn course(&self, slug: &str) -> Option<&Course> {
        self.contents.courses.iter().find(|course| course.slug == slug)
    }

    /// The picture of that slug.
    pub fn picture(&self, slug: &str) -> Option<&Picture> {
        self.contents.pictures.iter().find(|picture| picture.slug == slug)
    }

    /// Every term of the glossary, by id.
    pub fn glossary(&self) -> &[Term] {
        &self.contents.glossary
    }

    /// The directory of services.
    pub fn services(&self) -> &[Service] {
        &self.contents.services
    }
}
