//! What is asked: which participations, and by what they are told apart.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

use crate::{Outcome, Refusal, words::Audience};

/// The first year for which anything may be asked.
const EARLIEST_YEAR: i32 = 2000;
const LATEST_YEAR: i32 = 2100;

/// By what participations are told apart. Women, men and unknown stand as columns beside every line.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Display, EnumString, EnumIter, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Dimension {
    Oblast,
    Year,
    Sex,
    Audience,
    Organisation,
    Rank,
    Language,
    Course,
}

impl Dimension {
    /// The word in addresses, exports and text keys.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// Which oblast a participation belongs to (design, rule 2).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Display, EnumString, EnumIter, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Viewpoint {
    /// Where the training was held.
    #[default]
    Held,
    /// The participant's home, as kept with the enrolment.
    Home,
}

/// A question about participation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The first and the last year, both counted in.
    pub from: Option<i32>,
    pub to: Option<i32>,
    pub oblast: Option<String>,
    pub audience: Option<Audience>,
    pub viewpoint: Viewpoint,
    /// In the order of the lines; at least one.
    pub by: Vec<Dimension>,
}

impl Default for Question {
    fn default() -> Self {
        Self {
            from: None,
            to: None,
            oblast: None,
            audience: None,
            viewpoint: Viewpoint::Held,
            by: vec![Dimension::Oblast, Dimension::Year],
        }
    }
}

impl Question {
    /// Reads `oblast,year,sex` as it stands in addresses and on the command line.
    ///
    /// # Errors
    /// Refuses a word that is no dimension, and an empty list.
    pub fn read_by(words: &str) -> Outcome<Vec<Dimension>> {
        let mut by = Vec::new();
        for word in words.split(',').map(str::trim).filter(|word| !word.is_empty()) {
            let dimension = word.parse().map_err(|_| Refusal::GroupingUnknown)?;
            if !by.contains(&dimension) {
                by.push(dimension);
            }
        }
        if by.is_empty() { Err(Refusal::GroupingUnknown.into()) } else { Ok(by) }
    }

    /// Reads a question from its words, as they stand in addresses and on the command line: `from`, `to`, `oblast`,
    /// `audience`, `viewpoint` and `by`, which may stand several times. Other names, and empty values, say nothing.
    ///
    /// # Errors
    /// Refuses a year that is no number, and a word that is in none of the closed lists.
    pub fn read<'a>(words: impl IntoIterator<Item = (&'a str, &'a str)>) -> Outcome<Self> {
        let mut question = Self::default();
        let mut by = String::new();
        for (name, word) in words {
            let word = word.trim();
            if word.is_empty() {
                continue;
            }
            match name {
                "from" => question.from = Some(word.parse().map_err(|_| Refusal::YearNotPossible)?),
                "to" => question.to = Some(word.parse().map_err(|_| Refusal::YearNotPossible)?),
                "oblast" => question.oblast = Some(word.to_owned()),
                "audience" => question.audience = Some(word.parse().map_err(|_| Refusal::GroupingUnknown)?),
                "viewpoint" => question.viewpoint = word.parse().map_err(|_| Refusal::GroupingUnknown)?,
                "by" => by = format!("{by},{word}"),
                _ => {}
            }
        }
        if !by.is_empty() {
            question.by = Self::read_by(&by)?;
        }
        Ok(question)
    }

    /// The words of which [`Self::read`] makes the same question; what is as ordinary is left out, but for `by`.
    pub fn words(&self) -> Vec<(&'static str, String)> {
        let by: Vec<&str> = self.by.iter().map(|dimension| dimension.word()).collect();
        let viewpoint = (self.viewpoint != Viewpoint::default()).then(|| self.viewpoint.to_string());
        [
            ("from", self.from.map(|year| year.to_string())),
            ("to", self.to.map(|year| year.to_string())),
            ("oblast", self.oblast.clone()),
            ("audience", self.audience.map(|audience| audience.word().to_owned())),
            ("viewpoint", viewpoint),
            ("by", Some(by.join(","))),
        ]
        .into_iter()
        .filter_map(|(name, word)| Some((name, word?)))
        .collect()
    }

    pub(super) fn check(&self) -> Outcome<()> {
        let possible = EARLIEST_YEAR..=LATEST_YEAR;
        if [self.from, self.to].into_iter().flatten().any(|year| !possible.contains(&year)) {
            return Err(Refusal::YearNotPossible.into());
        }
        if matches!((self.from, self.to), (Some(from), Some(to)) if from > to) {
            return Err(Refusal::YearsReversed.into());
        }
        if self.by.is_empty() {
            return Err(Refusal::GroupingUnknown.into());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_survives_being_written_as_words() {
        let asked = Question {
            from: Some(2012),
            to: Some(2026),
            oblast: Some("KG-O".to_owned()),
            audience: Some(Audience::NetworkMember),
            viewpoint: Viewpoint::Home,
            by: vec![Dimension::Year, Dimension::Organisation],
        };
        for question in [asked, Question::default()] {
            let words = question.words();
            let read = Question::read(words.iter().map(|(name, word)| (*name, word.as_str())));
            assert_eq!(read.ok(), Some(question));
        }
    }

    #[test]
    fn groupings_may_be_named_one_by_one_and_empty_words_say_nothing() {
        let words = [("by", "year"), ("by", ""), ("by", "rank"), ("by", "year"), ("from", " "), ("lang", "ky")];
        let question = Question::read(words).ok();
        assert_eq!(question, Some(Question { by: vec![Dimension::Year, Dimension::Rank], ..Question::default() }));
    }

    #[test]
    fn a_word_that_is_in_no_list_is_refused() {
        for word in [("from", "last year"), ("audience", "judges"), ("viewpoint", "above"), ("by", "shoe_size")] {
            assert!(Question::read([word]).is_err(), "{word:?}");
        }
    }
}
