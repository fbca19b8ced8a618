//! The file around the pages: what it says of itself, its fonts, and the way it is written.

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::{NaiveDate, NaiveTime};
use curriculum::Language;
use lopdf::{Dictionary, Object, Stream, StringFormat};
use printpdf::{
    DictItem, ExternalStream, ExternalXObject, FontId, Mm, OffsetDateTime, PdfDocument, PdfDocumentInfo, PdfFont,
    PdfMetadata, PdfPage, PdfSaveOptions, Pt, XObject, XObjectId,
};

use super::{
    CertificateFacts, PressError,
    faces::Face,
    ornament,
    sheet::{HEIGHT, Sheet, WIDTH},
    words::wording,
};

/// The name under which every certificate holds the border.
pub(super) const BORDER: &str = "Border";

/// The border, drawn and compressed once: it is most of a page's curves and the same on all of them.
static BORDER_FORM: LazyLock<XObject> = LazyLock::new(|| {
    let mut sheet = Sheet::new(Face::ALL.map(|_| FontId(String::new())));
    ornament::border(&mut sheet);
    let mut document = PdfDocument::new("");
    document.pages.push(page(sheet));
    let drawn = document.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    let curves = drawn.page_iter().flat_map(|page| drawn.get_page_content(page)).collect();
    let mut stream = Stream::new(Dictionary::new(), curves);
    stream.compress().expect("writing to memory does not fail");

    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let corners = [0.0, 0.0, WIDTH, HEIGHT].map(DictItem::Real).to_vec();
    let mut dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Form")),
        ("BBox".to_owned(), DictItem::Array(corners)),
        ("Resources".to_owned(), DictItem::Dict { map: BTreeMap::new() }),
    ]);
    if stream.dict.has(b"Filter") {
        dict.insert("Filter".to_owned(), name("FlateDecode"));
    }
    let stream = ExternalStream { dict, content: stream.content, compress: false };
    XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
});

fn page(sheet: Sheet) -> PdfPage {
    PdfPage::new(Mm::from(Pt(WIDTH)), Mm::from(Pt(HEIGHT)), sheet.into_ops())
}

/// The names of the faces within a certificate, in the order of [`Face::ALL`].
pub(super) fn fonts(facts: &CertificateFacts) -> [FontId; 5] {
    font_ids(&[&facts.serial, &facts.check_code])
}

/// Wraps a certificate's page into a file: fonts, title, dates, language.
///
/// # Errors
/// [`PressError::Writing`] when the library that writes PDFs refuses or warns.
pub(super) fn written(facts: &CertificateFacts, sheet: Sheet) -> Result<Vec<u8>, PressError> {
    let said = wording(facts.languages[0]);
    let about = About {
        title: format!("{} {} – {}", in_lower_case(said.title), facts.serial, facts.holder),
        author: said.issuer,
        subject: format!("{}{}{}", said.quotes[0], facts.course[0], said.quotes[1]),
        keywords: vec![facts.serial.clone(), facts.check_code.clone()],
        name: facts.serial.clone(),
        // The library draws the file's identifiers by lot; ours say which certificate it is.
        identifier: facts.check_code.clone(),
        day: facts.issued_on,
        language: facts.languages[0],
    };
    let mut document = about.document(&fonts(facts))?;
    document.resources.xobjects.map.insert(XObjectId(BORDER.to_owned()), BORDER_FORM.clone());
    document.pages.push(page(sheet));
    about.write(&document, |_| Ok(()))
}

/// What a file says of itself.
pub(super) struct About {
    pub title: String,
    pub author: &'static str,
    pub subject: String,
    pub keywords: Vec<String>,
    /// By what name people know it.
    pub name: String,
    /// By what programs tell it from another.
    pub identifier: String,
    /// The day it was made; handed in, never the clock's.
    pub day: NaiveDate,
    pub language: Language,
}

impl About {
    /// A file without pages that knows its fonts. Those that no page uses do not reach the paper.
    ///
    /// # Errors
    /// [`PressError::Writing`] for a day that no file can bear.
    pub(super) fn document(&self, fonts: &[FontId; 5]) -> Result<PdfDocument, PressError> {
        let day = file_date(self.day)?;
        let mut document = PdfDocument::new("");
        document.metadata = PdfMetadata {
            info: PdfDocumentInfo {
                creation_date: day,
                modification_date: day,
                metadata_date: day,
                document_title: self.title.clone(),
                author: self.author.to_owned(),
                creator: "Jooluk".to_owned(),
                producer: "Jooluk (printpdf)".to_owned(),
                subject: self.subject.clone(),
                keywords: self.keywords.clone(),
                identifier: self.name.clone(),
                ..PdfDocumentInfo::default()
            },
            xmp: None,
        };
        for (face, id) in Face::ALL.into_iter().zip(fonts) {
            document.resources.fonts.map.insert(id.clone(), PdfFont::new(face.font().clone()));
        }
        Ok(document)
    }

    /// The bytes of a finished file; `complete` adds what the library does not know how to write.
    ///
    /// # Errors
    /// [`PressError::Writing`] when the library that writes PDFs refuses or warns.
    pub(super) fn write(
        &self,
        document: &PdfDocument,
        complete: impl FnOnce(&mut lopdf::Document) -> Result<(), PressError>,
    ) -> Result<Vec<u8>, PressError> {
        let mut warnings = Vec::new();
        let mut written = document.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
        if let Some(warning) = warnings.first() {
            return Err(PressError::Writing(warning.msg.clone()));
        }
        let identifier = Object::String(self.identifier.clone().into_bytes(), StringFormat::Literal);
        written.trailer.set("ID", vec![identifier.clone(), identifier]);
        let info = written.trailer.get(b"Info").and_then(Object::as_reference);
        if let Ok(info) = info.and_then(|info| written.get_dictionary_mut(info)) {
            // The library claims a conformance for prepress that the file does not have.
            info.remove(b"GTS_PDFXVersion");
        }
        let catalog = written.catalog_mut().map_err(|error| PressError::Writing(error.to_string()))?;
        catalog.set("Lang", Object::string_literal(self.language.code()));
        catalog.set("PageLayout", "SinglePage");
        complete(&mut written)?;
        written.version = "1.7".to_owned();
        written.compress();
        let mut bytes = Vec::new();
        written.save_modern(&mut bytes).map_err(|error| PressError::Writing(error.to_string()))?;
        Ok(bytes)
    }
}

fn file_date(day: NaiveDate) -> Result<OffsetDateTime, PressError> {
    OffsetDateTime::from_unix_timestamp(day.and_time(NaiveTime::MIN).and_utc().timestamp())
        .map_err(|error| PressError::Writing(error.to_string()))
}

fn in_lower_case(capitals: &str) -> String {
    let mut letters = capitals.chars();
    letters.next().into_iter().chain(letters.flat_map(char::to_lowercase)).collect()
}

/// Six capitals for each face, that name it within the document of these words.
///
/// They become the tag of the embedded subset, and two subsets of one font must differ in it: printers take fonts
/// of the same name for the same font when files are joined.
pub(super) fn font_ids(document: &[&str]) -> [FontId; 5] {
    let mut mixed: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in document.iter().flat_map(|word| word.bytes()) {
        mixed = (mixed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    let mut tag = String::new();
    for _ in 0..5 {
        tag.push(char::from(b'A' + (mixed % 26) as u8));
        mixed /= 26;
    }
    Face::ALL.map(|face| FontId(format!("{tag}{}", char::from(b'A' + face as u8))))
}
