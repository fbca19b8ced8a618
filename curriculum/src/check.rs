//! What the check of a curriculum found: its faults, and how far each text is in each language.

use std::{fmt, path::Path};

use crate::{Language, Texts, fault::Fault, files::Files, reading::Reading};

/// How far a text is in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TranslationState {
    /// English, from which the others are made.
    Original,
    /// Made from the English text as it stands.
    Complete,
    /// Made from an earlier English text.
    Behind,
    /// There is a file, but it cannot be understood.
    Broken,
    /// There is no file.
    Missing,
}

impl fmt::Display for TranslationState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Original => "original",
            Self::Complete => "complete",
            Self::Behind => "behind",
            Self::Broken => "broken",
            Self::Missing => "missing",
        })
    }
}

/// One text with its state in each language.
#[derive(Clone, Debug)]
pub struct TextState {
    /// Where its files are, without language and ending: `gender-in-security/course`.
    pub text: String,
    pub states: Texts<TranslationState>,
    /// Words of the Markdown; none for a quiz.
    pub words: Texts<usize>,
    /// How hard it is to read, as LIX: words a sentence and the share, in per cent, of words of more than six letters.
    pub level: Texts<f64>,
    /// Whether a native reader has approved the translation; never said of the original.
    pub approved: Texts<bool>,
}

/// What is wrong with a curriculum and what of it is there.
#[derive(Clone, Debug)]
pub struct Check {
    /// What keeps it from being taught, in the order of the files.
    pub faults: Vec<Fault>,
    /// What deserves a look, in the order of the files.
    pub remarks: Vec<Fault>,
    /// Every text, in the order of teaching.
    pub texts: Vec<TextState>,
}

impl Check {
    /// Checks the curriculum inside the binary.
    pub fn built_in() -> Self {
        Self::of(Reading::read(Files::built_in()).0)
    }

    /// Checks the curriculum in a folder.
    pub fn folder(path: &Path) -> Self {
        Self::of(Reading::read(Files::read_folder(path)).0)
    }

    fn of(reading: Reading) -> Self {
        let (remarks, faults) = reading.faults.into_iter().partition(|fault| fault.kind.is_remark());
        Self { faults, remarks, texts: reading.texts }
    }

    /// Whether it can be taught.
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }

    /// How many texts are in that state in that language.
    pub fn count(&self, language: Language, state: TranslationState) -> usize {
        self.texts.iter().filter(|text| *text.states.get(language) == state).count()
    }
}
