//! The file around a certificate's page.

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::{NaiveDate, NaiveTime};
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

/// The name under which every file holds the border.
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

/// The names of the faces within this document, in the order of [`Face::ALL`].
pub(super) fn fonts(facts: &CertificateFacts) -> [FontId; 3] {
    Face::ALL.map(|face| font_id(facts, face))
}

/// Wraps the page into a file: fonts, title, dates, language.
///
/// # Errors
/// [`PressError::Writing`] when the library that writes PDFs refuses or warns.
pub(super) fn written(facts: &CertificateFacts, sheet: Sheet) -> Result<Vec<u8>, PressError> {
    let said = wording(facts.languages[0]);
    let issued_at = file_date(facts.issued_on)?;
    let mut document = PdfDocument::new("");
    document.metadata = PdfMetadata {
        info: PdfDocumentInfo {
            creation_date: issued_at,
            modification_date: issued_at,
            metadata_date: issued_at,
            document_title: format!("{} {} – {}", in_lower_case(said.title), facts.serial, facts.holder),
            author: said.issuer.to_owned(),
            creator: "Jooluk".to_owned(),
            producer: "Jooluk (printpdf)".to_owned(),
            subject: format!("{}{}{}", said.quotes[0], facts.course[0], said.quotes[1]),
            keywords: vec![facts.serial.clone(), facts.check_code.clone()],
            identifier: facts.serial.clone(),
            ..PdfDocumentInfo::default()
        },
        xmp: None,
    };
    for (face, id) in Face::ALL.into_iter().zip(fonts(facts)) {
        document.resources.fonts.map.insert(id, PdfFont::new(face.font().clone()));
    }
    document.resources.xobjects.map.insert(XObjectId(BORDER.to_owned()), BORDER_FORM.clone());
    document.pages.push(page(sheet));

    let mut warnings = Vec::new();
    let mut written = document.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    if let Some(warning) = warnings.first() {
        return Err(PressError::Writing(warning.msg.clone()));
    }
    // The library draws the file's identifiers by lot; ours say which certificate it is.
    let identifier = Object::String(facts.check_code.clone().into_bytes(), StringFormat::Literal);
    written.trailer.set("ID", vec![identifier.clone(), identifier]);
    let info = written.trailer.get(b"Info").and_then(Object::as_reference);
    if let Ok(info) = info.and_then(|info| written.get_dictionary_mut(info)) {
        // The library claims a conformance for prepress that the file does not have.
        info.remove(b"GTS_PDFXVersion");
    }
    let catalog = written.catalog_mut().map_err(|error| PressError::Writing(error.to_string()))?;
    catalog.set("Lang", Object::string_literal(facts.languages[0].code()));
    catalog.set("PageLayout", "SinglePage");
    written.version = "1.7".to_owned();
    written.compress();
    let mut bytes = Vec::new();
    written.save_modern(&mut bytes).map_err(|error| PressError::Writing(error.to_string()))?;
    Ok(bytes)
}

fn file_date(day: NaiveDate) -> Result<OffsetDateTime, PressError> {
    OffsetDateTime::from_unix_timestamp(day.and_time(NaiveTime::MIN).and_utc().timestamp())
        .map_err(|error| PressError::Writing(error.to_string()))
}

fn in_lower_case(capitals: &str) -> String {
    let mut letters = capitals.chars();
    letters.next().into_iter().chain(letters.flat_map(char::to_lowercase)).collect()
}

/// Six capitals that name a face within this document.
///
/// They become the tag of the embedded subset, and two subsets of one font must differ in it: printers take fonts
/// of the same name for the same font when certificates are joined.
fn font_id(facts: &CertificateFacts, face: Face) -> FontId {
    let mut mixed: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in facts.serial.bytes().chain(facts.check_code.bytes()) {
        mixed = (mixed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    let mut id = String::new();
    for _ in 0..5 {
        id.push(char::from(b'A' + (mixed % 26) as u8));
        mixed /= 26;
    }
    id.push(char::from(b'A' + face as u8));
    FontId(id)
}
