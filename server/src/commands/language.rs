//! The language of whoever sits at the terminal, in which a command says why it cannot do what was wished.

use ::curriculum::Language;

/// Where a terminal says its language, first of all in our own variable; the first that says anything decides.
const VARIABLES: [&str; 4] = ["JOOLUK_LANG", "LC_ALL", "LC_MESSAGES", "LANG"];

/// The language that the command was told with `--lang`, else that of the terminal, else English.
pub(super) fn of_terminal(told: Option<Language>) -> Language {
    told.or_else(|| said_by(|variable| std::env::var(variable).ok())).unwrap_or(Language::En)
}

/// The language that the variables name, such as Kyrgyz by `ky_KG.UTF-8`; none by `C` or a language that is not ours.
fn said_by(read: impl Fn(&str) -> Option<String>) -> Option<Language> {
    let said = VARIABLES.into_iter().filter_map(read).find(|said| !said.is_empty())?;
    let code = said.split(['_', '-', '.', '@']).next()?;
    code.to_ascii_lowercase().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(variables: &[(&str, &str)]) -> Option<Language> {
        said_by(|name| variables.iter().find(|(own, _)| *own == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn a_terminal_says_its_language_as_systems_do() {
        assert_eq!(said(&[("LANG", "ky_KG.UTF-8")]), Some(Language::Ky));
        assert_eq!(said(&[("LANG", "uz_UZ.UTF-8@cyrillic")]), Some(Language::Uz));
        assert_eq!(said(&[("JOOLUK_LANG", "ru")]), Some(Language::Ru));
        for unknown in ["C", "C.UTF-8", "POSIX", "de_DE.UTF-8"] {
            assert_eq!(said(&[("LANG", unknown)]), None, "{unknown}");
        }
        assert_eq!(said(&[]), None);
    }

    #[test]
    fn the_first_variable_that_says_anything_decides() {
        let all = [("JOOLUK_LANG", ""), ("LC_ALL", "ru_RU"), ("LC_MESSAGES", "en_US"), ("LANG", "ky_KG")];
        assert_eq!(said(&all), Some(Language::Ru));
        assert_eq!(said(&[("LC_ALL", "C"), ("LANG", "ky_KG")]), None, "a script that wants plain words gets them");
        assert_eq!(said(&[("JOOLUK_LANG", "uz"), ("LC_ALL", "C")]), Some(Language::Uz));
    }
}
