//! How a question about participation, the keys of its lines and its definitions read in a language.
//!
//! The page and every export take their words from here, so that a number means the same wherever it is read.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use curriculum::{Language, Library};
use strum::IntoEnumIterator;
use training::places::{Places, list_places};
use training::reports::{Answer, Dimension, Line, Question, Viewpoint};
use training::store::reported_total::Model as Reported;
use training::words::Sex;
use training::{Desk, Outcome, organisations};

use crate::{format, texts};

/// What the keys of lines are called: oblasts, organisations, courses and the words of closed lists.
#[derive(Clone)]
pub struct Names {
    pub language: Language,
    pub places: Arc<Places>,
    organisations: HashMap<String, String>,
    library: Arc<Library>,
}

impl Names {
    /// Gathers the names that a question may need.
    ///
    /// # Errors
    /// Refuses those who may not see organisations, where the question tells participations apart by them.
    pub async fn gather(desk: &Desk, by: &[Dimension], language: Language) -> Outcome<Self> {
        let organisations = if by.contains(&Dimension::Organisation) {
            let lines = organisations::list_organisations(desk).await?.into_iter();
            lines.map(|line| (line.organisation.id.to_string(), line.organisation.name)).collect()
        } else {
            HashMap::new()
        };
        Ok(Self { language, places: list_places(desk).await?, organisations, library: Arc::clone(&desk.library) })
    }

    /// The heading of a dimension's column.
    pub fn dimension(&self, dimension: Dimension) -> String {
        texts::word(self.language, "dimension", dimension.word())
    }

    /// The value of a dimension as people read it; what is not known says so.
    pub fn key(&self, dimension: Dimension, key: Option<&str>) -> String {
        let language = self.language;
        let Some(key) = key.filter(|key| !key.is_empty()) else { return t!(language, "not-known") };
        match dimension {
            Dimension::Oblast => self.places.oblast_name(key, language),
            Dimension::Year | Dimension::Rank => key.to_owned(),
            Dimension::Sex => self.sex(key.parse().ok()),
            Dimension::Audience => texts::word(language, "audience", key),
            Dimension::Organisation => self.organisations.get(key).cloned().unwrap_or_else(|| key.to_owned()),
            Dimension::Language => match key.parse::<Language>() {
                Ok(spoken) => spoken.own_name().to_owned(),
                Err(_) => key.to_owned(),
            },
            Dimension::Course => self.course(key),
        }
    }

    /// The heading of a column by sex.
    pub fn sex(&self, sex: Option<Sex>) -> String {
        let language = self.language;
        match sex {
            Some(Sex::Female) => t!(language, "figures-women"),
            Some(Sex::Male) => t!(language, "figures-men"),
            None => t!(language, "figures-sex-unknown"),
        }
    }

    fn course(&self, slug: &str) -> String {
        self.library.course(slug).map_or(slug, |course| course.title.get(self.language)).to_owned()
    }

    /// The oblasts that a reported total covers together.
    pub fn oblasts(&self, reported: &Reported) -> String {
        let names = reported.oblast_codes().map(|code| self.places.oblast_name(code, self.language));
        names.collect::<Vec<_>>().join(", ")
    }

    /// The lines in the order in which people look for them: oblasts as in all lists, names by the alphabet, what is
    /// not known last.
    pub fn arranged(&self, question: &Question, lines: &[Line]) -> Vec<Line> {
        let mut lines = lines.to_vec();
        lines.sort_by(|one, other| {
            let pairs = question.by.iter().zip(one.keys.iter().zip(&other.keys));
            let differing = pairs.map(|(dimension, (one, other))| self.compare(*dimension, one, other));
            differing.fold(Ordering::Equal, Ordering::then)
        });
        lines
    }

    fn compare(&self, dimension: Dimension, one: &Option<String>, other: &Option<String>) -> Ordering {
        let (one, other) = match (one, other) {
            (Some(one), Some(other)) => (one, other),
            // None goes before Some by itself.
            (one, other) => return other.is_some().cmp(&one.is_some()),
        };
        let place = |code: &str| self.places.oblasts.iter().position(|oblast| oblast.code == code);
        match dimension {
            Dimension::Oblast => place(one).cmp(&place(other)),
            Dimension::Year | Dimension::Sex => one.cmp(other),
            _ => format::compare(self.language, &self.key(dimension, Some(one)), &self.key(dimension, Some(other))),
        }
    }

    /// The dimensions by which a page offers to tell participations apart; women and men stand as columns anyway.
    pub fn offered() -> impl Iterator<Item = Dimension> {
        Dimension::iter().filter(|dimension| *dimension != Dimension::Sex)
    }
}

/// What the figures of an answer mean: names and sentences, in the order in which they should be read.
pub fn definitions(language: Language, answer: &Answer) -> Vec<(String, String)> {
    let oblast = match answer.question.viewpoint {
        Viewpoint::Held => t!(language, "definition-oblast-held"),
        Viewpoint::Home => t!(language, "definition-oblast-home"),
    };
    vec![
        (t!(language, "figures-participations"), t!(language, "definition-participation")),
        (t!(language, "figures-persons"), t!(language, "definition-person")),
        (t!(language, "dimension-year"), t!(language, "definition-year")),
        (t!(language, "dimension-oblast"), oblast),
        (t!(language, "figures-sex-unknown"), t!(language, "definition-unknown")),
        (t!(language, "figures-total"), t!(language, "definition-total")),
        (t!(language, "figures-reported"), t!(language, "definition-reported")),
    ]
}

/// What was asked for: names and values of all filters, the ordinary ones included.
pub fn filters(names: &Names, answer: &Answer) -> Vec<(String, String)> {
    let (language, question) = (names.language, &answer.question);
    let years = match (question.from, question.to) {
        (None, None) => t!(language, "every-year"),
        (Some(from), None) => t!(language, "figures-years-from", year = from.to_string()),
        (None, Some(to)) => t!(language, "figures-years-to", year = to.to_string()),
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => format!("{from}–{to}"),
    };
    let oblasts = match &question.oblast {
        Some(code) => names.places.oblast_name(code, language),
        None if answer.limited_to.is_empty() => t!(language, "every-oblast"),
        None => {
            let own = answer.limited_to.iter().map(|code| names.places.oblast_name(code, language));
            t!(language, "figures-own-oblasts", oblasts = own.collect::<Vec<_>>().join(", "))
        }
    };
    let audience = question.audience.map_or_else(
        || t!(language, "figures-every-audience"),
        |audience| texts::word(language, "audience", audience.word()),
    );
    let viewpoint = texts::word(language, "viewpoint", &question.viewpoint.to_string());
    let by = question.by.iter().map(|dimension| names.dimension(*dimension)).collect::<Vec<_>>().join(", ");
    vec![
        (t!(language, "figures-years"), years),
        (t!(language, "dimension-oblast"), oblasts),
        (t!(language, "dimension-audience"), audience),
        (t!(language, "figures-viewpoint"), viewpoint),
        (t!(language, "figures-by"), by),
    ]
}

/// When it was asked, and by whom.
pub fn asked(language: Language, answer: &Answer) -> String {
    let by = answer.asked_by.clone().unwrap_or_else(|| t!(language, "figures-asked-by-operator"));
    t!(language, "figures-asked", moment = format::moment(language, answer.asked_at), by = by)
}

/// One reported total in a sentence, with its source.
pub fn reported_note(names: &Names, reported: &Reported) -> String {
    let language = names.language;
    t!(
        language,
        "figures-reported-note",
        year = reported.year.to_string(),
        oblasts = names.oblasts(reported),
        audience = texts::word(language, "audience", reported.audience.word()),
        source = reported.source.clone()
    )
}
