//! Certificates: issued in one press, numbered without gaps, kept byte for byte, checked by anyone.

mod check;
mod code;
mod facts;
mod files;
mod issue;

pub use check::{CheckedCertificate, check_bytes, check_code};
pub use facts::{CertificateFacts, Press};
pub use files::{CertificateFile, list_certificates_of, read_certificate, read_certificates};
pub use issue::{Issue, issue_certificates, issue_exception};
