//! Paper: what Jooluk prints, as PDF.
//!
//! [`certificate`] sets one certificate, [`bind`] joins issued ones without touching them, [`zip`] packs them; [`book`]
//! sets a course as a book. All of them are pure: no clock, no database, no network. The same facts give the same bytes,
//! so a test can compare them; what was issued is nevertheless kept and never set anew, because a later version may
//! set it differently.
//!
//! To change what stands on a certificate, begin at `certificate.rs` (what stands where) and `words.rs` (the
//! wording in four languages); for a book, in `book/mod.rs`. `faces.rs` knows the letters, `sheet.rs` the page,
//! `ornament.rs` the border, `file.rs` what is around the pages.

mod archive;
mod binding;
pub mod book;
mod certificate;
mod faces;
mod file;
mod ornament;
mod sheet;
#[cfg(test)]
mod specimens;
mod square;
mod words;

pub use archive::zip;
pub use binding::bind;
pub use certificate::certificate;
pub use training::certificates::CertificateFacts;

/// Why something could not be printed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PressError {
    /// A text holds a letter that none of our faces has; printing it would spoil a name.
    #[error("the letter `{letter}` (U+{:04X}) in `{text}` is not in all of the fonts", u32::from(*.letter))]
    Letter { letter: char, text: String },
    /// A text does not fit its place even in the smallest letters that can be read.
    #[error("`{0}` is too long for its place on the certificate")]
    TooLong(String),
    /// A certificate speaks one language or two, and course and place are given in each of them.
    #[error("a certificate needs one or two languages, with course and place in each")]
    Languages,
    /// The pages of a book change with every setting, because their numbers move the text.
    #[error("the book's page numbers do not come to rest")]
    Unsettled,
    /// The check address cannot be put into a QR code.
    #[error("the check address `{0}` is too long for a QR code")]
    Address(String),
    /// One of the files to be joined, counted from 1, is not a PDF that can be read.
    #[error("file {0} is not a readable PDF")]
    Unreadable(usize),
    /// There is nothing to join.
    #[error("there is no file to join")]
    Nothing,
    /// A file name in an archive is empty, holds a path, or stands twice.
    #[error("`{0}` cannot be a file name in an archive")]
    FileName(String),
    /// The library that writes the file refused.
    #[error("the file could not be written: {0}")]
    Writing(String),
}
