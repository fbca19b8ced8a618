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
