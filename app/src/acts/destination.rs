//! Where an act leads.

use curriculum::Language;

use crate::seat;

/// The page shown after an act, with what was done: `Destination::page("people/7").done("person-saved")`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    page: String,
    language_fixed: bool,
    done: Option<&'static str>,
    count: Option<i64>,
}

impl Destination {
    /// A page named without its language, such as `people/7`; it may carry a question (`people?q=a`).
    pub fn page(page: impl Into<String>) -> Self {
        Self { page: page.into(), language_fixed: false, done: None, count: None }
    }

    /// The page that somebody wanted before they had to do something else; home when it is not a page of ours.
    ///
    /// Only a path that begins with a language is taken, so that no link can lead a reader to another host.
    pub fn wanted(path: &str) -> Self {
        let ours = path.starts_with('/')
            && !path.contains(['\\', '\r', '\n'])
            && seat::language_in_path(path.split('?').next().unwrap_or_default()).is_some()
            && !path.starts_with("//");
        if ours { Self { language_fixed: true, ..Self::page(path) } } else { Self::page("") }
    }

    /// Names the text `done-…` that the page shows on top.
    pub fn done(mut self, key: &'static str) -> Self {
        self.done = Some(key);
        self
    }

    /// Hands that text its number, as `$n`.
    pub fn count(mut self, n: impl Into<i64>) -> Self {
        self.count = Some(n.into());
        self
    }

    /// The path in that language.
    pub(super) fn path(&self, language: Language) -> String {
        let mut path = if self.language_fixed { self.page.clone() } else { seat::at(language, &self.page) };
        let mut joint = if path.contains('?') { '&' } else { '?' };
        if let Some(done) = self.done {
            path.push_str(&format!("{joint}done={done}"));
            joint = '&';
        }
        if let Some(count) = self.count {
            path.push_str(&format!("{joint}n={count}"));
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_destination_says_what_was_done_and_how_often() {
        let there = Destination::page("trainings/7").done("certificates-issued").count(25);
        assert_eq!(there.path(Language::Uz), "/uz/trainings/7?done=certificates-issued&n=25");
        assert_eq!(
            Destination::page("people?q=a").done("person-saved").path(Language::Ky),
            "/ky/people?q=a&done=person-saved"
        );
        assert_eq!(Destination::page("").path(Language::Ky), "/ky");
    }

    #[test]
    fn a_wanted_page_never_leads_to_another_host() {
        assert_eq!(Destination::wanted("/ru/learn?x=1").path(Language::Ky), "/ru/learn?x=1");
        for foreign in
            ["https://other.kg/ky", "//other.kg/ky", "/\\other.kg", "ky/learn", "/api/people", "", "/ky\r\nx: y"]
        {
            assert_eq!(Destination::wanted(foreign).path(Language::Ky), "/ky", "{foreign:?}");
        }
    }
}
