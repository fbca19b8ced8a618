//! The names by which an account is found: one spelling for however people write them.

use serde::{Deserialize, Serialize};

use crate::{Outcome, Refusal, phones::normalise_phone, words::SignInNameKind};

/// Characters a name has at least and at most.
const LENGTH: std::ops::RangeInclusive<usize> = 3..=100;

/// A name by which an account signs in, as it is compared: a phone in E.164, all else in lower case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInName {
    pub name: String,
    pub kind: SignInNameKind,
}

impl SignInName {
    /// Reads a name as somebody typed it; `None` where it can be none.
    ///
    /// The kind follows from the name alone, so at sign-in nobody is asked which of the four it is.
    pub fn read(written: &str) -> Option<Self> {
        let compared = compared(written);
        if !LENGTH.contains(&compared.chars().count()) || compared.chars().any(char::is_control) {
            return None;
        }
        if let Some((mailbox, host)) = compared.split_once('@') {
            let is_address = !mailbox.is_empty() && host.contains('.') && !host.contains('@');
            return is_address.then_some(Self { name: compared, kind: SignInNameKind::Email });
        }
        if let Some(phone) = normalise_phone(written) {
            return Some(Self { name: phone, kind: SignInNameKind::Phone });
        }
        if !compared.chars().all(|letter| letter.is_alphanumeric() || "._-/".contains(letter)) {
            return None;
        }
        // A user name is made of Latin letters first; badges carry digits and Cyrillic letters.
        let kind = match compared.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            true => SignInNameKind::UserName,
            false => SignInNameKind::ServiceNumber,
        };
        Some(Self { name: compared, kind })
    }

    /// Reads all names of an account; empty ones are passed over.
    ///
    /// # Errors
    /// Refuses an account without any, and a name that is not understood.
    pub(super) fn read_all(written: &[String]) -> Outcome<Vec<Self>> {
        let mut names: Vec<Self> = Vec::new();
        for name in written.iter().filter(|name| !name.trim().is_empty()) {
            let name = Self::read(name).ok_or(Refusal::SignInNameNotUnderstood)?;
            if !names.iter().any(|known| known.name == name.name) {
                names.push(name);
            }
        }
        if names.is_empty() { Err(Refusal::SignInNameMissing.into()) } else { Ok(names) }
    }
}

/// What is looked up for a name typed at sign-in; also for one that can be none, so that it costs the same.
pub(super) fn looked_up(written: &str) -> String {
    SignInName::read(written).map_or_else(|| compared(written), |name| name.name)
}

fn compared(written: &str) -> String {
    let written = written.trim().trim_start_matches('№');
    written.split_whitespace().collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(written: &str) -> Option<(String, SignInNameKind)> {
        SignInName::read(written).map(|name| (name.name, name.kind))
    }

    #[test]
    fn the_kind_of_a_name_follows_from_the_name() {
        use SignInNameKind::{Email, Phone, ServiceNumber, UserName};
        for (written, name, expected) in [
            ("0555 46-31-50", "+996555463150", Phone),
            ("+996 555 463150", "+996555463150", Phone),
            (" Aigul.Asanova ", "aigul.asanova", UserName),
            ("Aigul@Example.KG", "aigul@example.kg", Email),
            ("№ ОШ-01325", "ош-01325", ServiceNumber),
            ("12 345", "12345", ServiceNumber),
        ] {
            assert_eq!(kind(written), Some((name.to_owned(), expected)), "{written}");
        }
    }

    #[test]
    fn what_can_be_no_name_is_not_understood() {
        for written in ["", "ab", "a@b", "@example.kg", "a@b@example.kg", "two;names", &"x".repeat(101)] {
            assert_eq!(kind(written), None, "{written}");
        }
    }

    #[test]
    fn empty_fields_are_passed_over_and_the_same_name_twice_is_one() {
        let written = ["", "0555463150", "+996 555 46 31 50", "aigul"].map(str::to_owned);
        assert_eq!(SignInName::read_all(&written).expect("names").len(), 2);
        assert!(SignInName::read_all(&[" ".to_owned()]).is_err());
    }
}
