//! What stands on a certificate, and the press that prints it.

use std::sync::Arc;

use chrono::NaiveDate;
use curriculum::Language;
use serde::{Deserialize, Serialize};

use crate::Outcome;

/// All that is printed on one certificate, frozen at the time of issue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateFacts {
    /// Such as `OSH-2026-0042`.
    pub serial: String,
    /// Unguessable, in groups for the eye: `K7QF-2M9X-4TRD`.
    pub check_code: String,
    /// Where anyone checks it: `https://…/v/K7QF-2M9X-4TRD`.
    pub check_url: String,
    /// The full name as printed.
    pub holder: String,
    /// One or two languages; what follows in lists is in the same order.
    pub languages: Vec<Language>,
    /// The course's title.
    pub course: Vec<String>,
    /// District and oblast.
    pub place: Vec<String>,
    pub first_day: NaiveDate,
    pub last_day: NaiveDate,
    /// Scheduled hours, rounded.
    pub hours: u32,
    pub issued_on: NaiveDate,
    pub trainers: Vec<String>,
    /// Made up for a demonstration, which the certificate says.
    pub demo: bool,
}

type Printer = dyn Fn(&CertificateFacts) -> Outcome<Vec<u8>> + Send + Sync;

/// Prints a certificate; handed in, because this crate knows no file format.
#[derive(Clone)]
pub struct Press {
    print: Arc<Printer>,
    /// The address under which anyone reaches this register, without a slash at its end.
    pub base_url: String,
}

impl Press {
    /// A press that prints by `print` and sends those who check to `base_url`.
    pub fn new(
        base_url: impl Into<String>,
        print: impl Fn(&CertificateFacts) -> Outcome<Vec<u8>> + Send + Sync + 'static,
    ) -> Self {
        Self { print: Arc::new(print), base_url: base_url.into() }
    }

    /// The certificate as PDF.
    ///
    /// # Errors
    /// Refuses a name with letters that cannot be printed; fails where the document cannot be laid out.
    pub fn print(&self, facts: &CertificateFacts) -> Outcome<Vec<u8>> {
        (self.print)(facts)
    }
}
