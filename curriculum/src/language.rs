//! The four languages in which Jooluk teaches and speaks.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A language of the curriculum and of every page, named by its two-letter code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Kyrgyz, the state language and the language of a first visit.
    Ky,
    /// Russian, the official language.
    Ru,
    /// Uzbek in Latin script.
    Uz,
    /// English, in which the curriculum is written first.
    En,
}

impl Language {
    /// All four, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Ky, Self::Ru, Self::Uz, Self::En];

    /// The code that stands in addresses and file names: `ky`, `ru`, `uz`, `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ky => "ky",
            Self::Ru => "ru",
            Self::Uz => "uz",
            Self::En => "en",
        }
    }

    /// What the language calls itself, for the reader who looks for it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Ky => "Кыргызча",
            Self::Ru => "Русский",
            Self::Uz => "Oʻzbekcha",
            Self::En => "English",
        }
    }

    /// Its place in [`Self::ALL`], for tables with one column a language.
    pub fn index(self) -> usize {
        self as usize
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A word that names none of the four languages.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is none of the languages ky, ru, uz, en")]
pub struct UnknownLanguage(pub String);

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|language| language.code() == word).ok_or_else(|| UnknownLanguage(word.to_owned()))
    }
}

/// One text in each of the four languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts<T = String>(pub [T; 4]);

impl<T> Texts<T> {
    /// The text in that language.
    pub fn get(&self, language: Language) -> &T {
        &self.0[language.index()]
    }
}
