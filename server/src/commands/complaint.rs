//! What a command says on stderr when it cannot do what was wished.

use std::{fmt, process::ExitCode};

use ::curriculum::{Fault, Language};
use training::{Failure, Refusal, Trouble};

use crate::{opening::OpeningError, settings::SettingsError};

/// A sentence with what to do next, and the exit code.
#[derive(Debug)]
pub struct Complaint {
    said: String,
    code: u8,
}

impl Complaint {
    /// The command was understood and could not be done.
    pub fn failed(said: impl Into<String>) -> Self {
        Self { said: said.into(), code: 1 }
    }

    /// The command was wrongly used.
    pub fn usage(said: impl Into<String>) -> Self {
        Self { said: said.into(), code: 2 }
    }

    pub(crate) fn code(&self) -> ExitCode {
        ExitCode::from(self.code)
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said)
    }
}

impl From<SettingsError> for Complaint {
    fn from(error: SettingsError) -> Self {
        Self::usage(error.to_string())
    }
}

impl From<OpeningError> for Complaint {
    fn from(error: OpeningError) -> Self {
        Self::failed(error.to_string())
    }
}

impl From<Refusal> for Complaint {
    fn from(refusal: Refusal) -> Self {
        Self::failed(app::texts::refusal(Language::En, &refusal))
    }
}

impl From<Failure> for Complaint {
    fn from(failure: Failure) -> Self {
        Self::failed(format!("{failure}\nNothing was changed. If it happens again, report it with this line."))
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
