//! Certificates as issued: one, or all of a training bound into one PDF or packed into a ZIP.

use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use http::HeaderValue;
use training::{
    Desk, Refusal,
    certificates::{self, CertificateFacts, CertificateFile},
    ids::{CertificateId, TrainingId},
    names,
};

use super::{file, missing, problem};
use crate::{
    edge::problems::Problem,
    press::{self, PressError},
};

/// A file's name: for every system, and for those that know all letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileName {
    /// Latin letters, digits, dashes and a dot.
    pub plain: String,
    /// The name as people write it.
    pub full: String,
}

impl FileName {
    /// A name that is plain already.
    pub fn plain(name: impl Into<String>) -> Self {
        let plain = name.into();
        Self { full: plain.clone(), plain }
    }

    /// The header by which a browser keeps the file under this name (RFC 6266).
    pub(super) fn attachment(&self) -> HeaderValue {
        let Self { plain, full } = self;
        let header = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}", percent_encoded(full));
        HeaderValue::try_from(header).unwrap_or(HeaderValue::from_static("attachment"))
    }
}

fn percent_encoded(text: &str) -> String {
    let signs = text.bytes().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    });
    signs.collect()
}

/// The name of a certificate's file: serial and holder, `OSH-2026-0042-omurzakov-usen.pdf`.
pub fn file_name(facts: &CertificateFacts) -> FileName {
    let words = names::search_key(&facts.holder);
    let words: Vec<String> = words
        .split(' ')
        .map(|word| word.chars().filter(char::is_ascii_alphanumeric).collect())
        .filter(|word: &String| !word.is_empty())
        .collect();
    let plain = [vec![facts.serial.clone()], words].concat().join("-");
    // Signs that no file system takes, and none that could be a path.
    let holder: String =
        facts.holder.chars().filter(|sign| !sign.is_control() && !r#"/\:*?"<>|"#.contains(*sign)).collect();
    FileName { plain: format!("{plain}.pdf"), full: format!("{} {}.pdf", facts.serial, holder.trim()) }
}

/// The name for all certificates of a training, by the first and the last serial.
fn bundle_name(files: &[CertificateFile], ending: &str) -> FileName {
    let serial = |file: Option<&CertificateFile>| file.map(|file| file.facts.serial.clone()).unwrap_or_default();
    let (first, last) = (serial(files.first()), serial(files.last()));
    let last = last.rsplit('-').next().unwrap_or_default();
    FileName::plain(if files.len() > 1 { format!("{first}-{last}.{ending}") } else { format!("{first}.{ending}") })
}

/// `GET /certificates/{id}.pdf`
pub(super) async fn one(Extension(desk): Extension<Desk>, Path(name): Path<String>) -> Response {
    let id: Option<CertificateId> = name.strip_suffix(".pdf").and_then(|id| id.parse().ok());
    let Some(id) = id else { return missing(Refusal::NoSuchCertificate) };
    match certificates::read_certificate(&desk, id).await {
        Ok(issued) => file("application/pdf", &file_name(&issued.facts), issued.pdf),
        Err(trouble) => problem(trouble),
    }
}

/// `GET /trainings/{id}/certificates.pdf`
pub(super) async fn bound(Extension(desk): Extension<Desk>, Path(id): Path<String>) -> Response {
    all(desk, &id, "application/pdf", "pdf", |files| {
        let pdfs: Vec<Vec<u8>> = files.into_iter().map(|file| file.pdf).collect();
        press::bind(&pdfs)
    })
    .await
}

/// `GET /trainings/{id}/certificates.zip`
pub(super) async fn zipped(Extension(desk): Extension<Desk>, Path(id): Path<String>) -> Response {
    all(desk, &id, "application/zip", "zip", |files| {
        let files: Vec<_> = files.into_iter().map(|file| (file_name(&file.facts).plain, file.pdf)).collect();
        press::zip(&files)
    })
    .await
}

/// All valid certificates of a training, put together on a thread of its own.
async fn all(
    desk: Desk,
    id: &str,
    content_type: &'static str,
    ending: &'static str,
    together: impl FnOnce(Vec<CertificateFile>) -> Result<Vec<u8>, PressError> + Send + 'static,
) -> Response {
    let Ok(id) = id.parse::<TrainingId>() else { return missing(Refusal::NoSuchTraining) };
    let files = match certificates::read_certificates(&desk, id).await {
        Ok(files) => files,
        Err(trouble) => return problem(trouble),
    };
    let name = bundle_name(&files, ending);
    match tokio::task::spawn_blocking(move || together(files)).await {
        Ok(Ok(bytes)) => file(content_type, &name, bytes),
        Ok(Err(error)) => {
            tracing::error!(%error, training = id.0, "certificates could not be put together");
            Problem::FAILED.into_response()
        }
        Err(error) => {
            tracing::error!(%error, training = id.0, "certificates could not be put together");
            Problem::FAILED.into_response()
        }
    }
}

#[cfg(test)]
mod tests {
    use curriculum::Language;

    use super::*;

    fn facts(holder: &str) -> CertificateFacts {
        let day = "2026-10-14".parse().expect("a date");
        CertificateFacts {
            serial: "OSH-2026-0042".to_owned(),
            check_code: "K7QF-2M9X-4TRD".to_owned(),
            check_url: "https://jooluk.example/v/K7QF-2M9X-4TRD".to_owned(),
            holder: holder.to_owned(),
            languages: vec![Language::Ky],
            course: vec!["Коопсуздуктагы гендер".to_owned()],
            place: vec!["Өзгөн, Ош облусу".to_owned()],
            first_day: day,
            last_day: day,
            hours: 18,
            issued_on: day,
            trainers: Vec::new(),
            demo: false,
        }
    }

    #[test]
    fn a_certificates_file_is_named_by_serial_and_holder_in_letters_that_every_system_takes() {
        let name = file_name(&facts("Өмүрзаков Үсөн"));
        assert!(name.plain.starts_with("OSH-2026-0042-o"), "{}", name.plain);
        assert!(name.plain.is_ascii() && name.plain.ends_with(".pdf"), "{}", name.plain);
        assert_eq!(name.full, "OSH-2026-0042 Өмүрзаков Үсөн.pdf");
    }

    #[test]
    fn no_holders_name_leaves_the_folder_or_the_header() {
        let name = file_name(&facts("../x\"; \r\nset-cookie: a=b"));
        assert!(!name.plain.contains(['/', '"', '\r', '\n', ';']), "{}", name.plain);
        assert!(!name.full.contains(['/', '"', '\r', '\n']), "{}", name.full);
        let header = name.attachment();
        let header = header.to_str().expect("plain text");
        assert!(header.starts_with("attachment; filename=\"OSH-2026-0042-"), "{header}");
        assert_eq!(header.matches(';').count(), 2, "{header}");
    }
}
