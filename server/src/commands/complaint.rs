//! What a command says on stderr when it cannot do what was wished.

use std::{fmt, process::ExitCode};

use ::curriculum::{Fault, Language};
use app::texts;
use training::{Failure, Refusal, Trouble};

use crate::{opening::OpeningError, settings::SettingsError};

/// A sentence with what to do next, and the exit code.
#[derive(Debug)]
pub struct Complaint {
    what: What,
    code: u8,
}

/// What there is to complain of. A command's own sentences are English, as its `--help` is; what the register answers is
/// said in the language of whoever sits at the terminal.
#[derive(Debug)]
enum What {
    Said(String),
    Refused(Refusal),
    NotOpened(OpeningError),
    Failed(Failure),
}

impl Complaint {
    /// The command was understood and could not be done.
    pub fn failed(said: impl Into<String>) -> Self {
        Self { what: What::Said(said.into()), code: 1 }
    }

    /// The command was wrongly used.
    pub fn usage(said: impl Into<String>) -> Self {
        Self { what: What::Said(said.into()), code: 2 }
    }

    pub(crate) fn code(&self) -> ExitCode {
        ExitCode::from(self.code)
    }

    /// The sentence in that language.
    pub fn said_in(&self, language: Language) -> String {
        match &self.what {
            What::Said(said) => said.clone(),
            What::Refused(refusal) => texts::refusal(language, refusal),
            What::NotOpened(error) => error.said_in(language),
            What::Failed(failure) => {
                texts::loader(language).get_args("command-failed", [("reason", failure.to_string())].into())
            }
        }
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said_in(Language::En))
    }
}

impl From<SettingsError> for Complaint {
    fn from(error: SettingsError) -> Self {
        Self::usage(error.to_string())
    }
}

impl From<OpeningError> for Complaint {
    fn from(error: OpeningError) -> Self {
        Self { what: What::NotOpened(error), code: 1 }
    }
}

impl From<Refusal> for Complaint {
    fn from(refusal: Refusal) -> Self {
        Self { what: What::Refused(refusal), code: 1 }
    }
}

impl From<Failure> for Complaint {
    fn from(failure: Failure) -> Self {
        Self { what: What::Failed(failure), code: 1 }
    }
}

impl From<Trouble> for Complaint {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Refused(refusal) => refusal.into(),
            Trouble::Failed(failure) => failure.into(),
        }
    }
}

impl From<Vec<Fault>> for Complaint {
    fn from(faults: Vec<Fault>) -> Self {
        let sentences: String = faults.iter().map(|fault| format!("fault: {fault}\n")).collect();
        Self::failed(format!(
            "{sentences}{} faults keep the curriculum from being taught.\n\
             Mend them and look again with `jooluk curriculum check --folder DIR`.",
            faults.len()
        ))
    }
}
