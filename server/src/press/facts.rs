use chrono::NaiveDate;
use curriculum::Language;

/// Everything that stands on a certificate, and nothing else: who may have one is decided before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateFacts {
    /// The number without gaps per oblast and year, `OSH-2026-0042`.
    pub serial: String,
    /// The unguessable code with which anyone checks the certificate, `K7QF-2M9X-4TRD`.
    pub check_code: String,
    /// The address the QR code leads to, `https://host/v/CODE`.
    pub check_url: String,
    /// The full name as it is printed.
    pub holder: String,
    /// The languages of the document, one or two; the second stands smaller beneath the first.
    pub languages: Vec<Language>,
    /// The course's title in each of `languages`, in the same order.
    pub course: Vec<String>,
    /// District, oblast and, where wanted, the venue in each of `languages`, in the same order.
    pub place: Vec<String>,
    /// The day of the first session.
    pub first_day: NaiveDate,
    /// The day of the last session.
    pub last_day: NaiveDate,
    /// The scheduled hours of sixty minutes, rounded.
    pub hours: u32,
    /// The day of issue, which is also the file's date.
    pub issued_on: NaiveDate,
    /// The trainers' names; each of up to four gets a line to sign on.
    pub trainers: Vec<String>,
    /// Whether the person is made up; the certificate then says so across the page.
    pub demo: bool,
}
