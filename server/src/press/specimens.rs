//! Tests that set whole certificates and read them back.
//!
//! With `JOOLUK_SPECIMENS=DIR` the specimens are written there, to be looked at.

use std::{path::Path, process::Command};

use chrono::NaiveDate;
use curriculum::Language::{self, En, Ky, Ru, Uz};
use lopdf::{Document, Object};

use super::{CertificateFacts, PressError, bind, certificate};

/// A name with every letter that Kyrgyz and Uzbek add to the Russian alphabet, and Latin Uzbek's two.
const SPECIAL: &str = "Өңүүкҥ Ңүөг Ўқғҳ ЎҚҒҲ Oʻgʻil Gʻoʻzal";

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn facts(languages: &[Language]) -> CertificateFacts {
    let in_each = |texts: [&str; 4]| languages.iter().map(|language| texts[language.index()].to_owned()).collect();
    CertificateFacts {
        serial: "OSH-2026-0042".to_owned(),
        check_code: "K7QF-2M9X-4TRD".to_owned(),
        check_url: "https://jooluk.example/v/K7QF-2M9X-4TRD".to_owned(),
        holder: "Токтогулова Айгүл Өмүрбековна".to_owned(),
        languages: languages.to_vec(),
        course: in_each([
            "Коопсуздуктагы гендер",
            "Гендер в сфере безопасности",
            "Xavfsizlik sohasida gender",
            "Gender in Security",
        ]),
        place: in_each([
            "Өзгөн району, Ош облусу",
            "Узгенский район, Ошская область",
            "Oʻzgan tumani, Oʻsh viloyati",
            "Uzgen district, Osh oblast",
        ]),
        first_day: date(2026, 10, 12),
        last_day: date(2026, 10, 14),
        hours: 24,
        issued_on: date(2026, 10, 15),
        trainers: vec!["Гүлнара Абдыкадырова".to_owned(), "Бакыт Жээнбеков".to_owned()],
        demo: false,
    }
}

/// What the layout must bear: a name of 120 letters, a long course, a long venue, four trainers with long names.
fn crowded(languages: &[Language]) -> CertificateFacts {
    let mut crowded = facts(languages);
    crowded.holder = "Абдыкадырова-Жээнбекова Гүлжамийла-Сайкалканыш Токтогул-Мамбетжумашбаатыровна кызы Өмүрзакова-Ысмайылжанова Нурсултаналы".to_owned();
    let times = |text: &String, times: usize| vec![text.clone(); times].join(", ");
    crowded.course = crowded.course.iter().map(|title| times(title, 4)).collect();
    crowded.place = crowded.place.iter().map(|place| times(place, 5)).collect();
    crowded.first_day = date(2026, 12, 30);
    crowded.last_day = date(2027, 1, 2);
    crowded.trainers = vec![
        "Абдыкадырова-Жээнбекова Гүлжамийла Мамбетжумашбаатыровна".to_owned();
        4
    ];
    crowded
}

/// The text of a PDF as a reader's program finds it, or nothing where `pdftotext` is not installed.
fn text_of(pdf: &[u8]) -> Option<String> {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("certificate.pdf");
    std::fs::write(&file, pdf).unwrap();
    match Command::new("pdftotext").args(["-layout", "-enc", "UTF-8"]).arg(&file).arg("-").output() {
        Ok(output) => {
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            Some(String::from_utf8(output.stdout).unwrap())
        }
        Err(_) => {
            println!("not checked: `pdftotext` (package poppler-utils) is not installed");
            None
        }
    }
}

#[test]
fn name_serial_and_every_special_letter_can_be_read_back() {
    for language in Language::ALL {
        let mut facts = facts(&[language]);
        facts.holder = SPECIAL.to_owned();
        let Some(text) = text_of(&certificate(&facts).unwrap()) else { return };
        for expected in
            [SPECIAL, "OSH-2026-0042", "K7QF-2M9X-4TRD", "jooluk.example/v", &facts.course[0], &facts.place[0]]
        {
            assert!(text.contains(expected), "{language}: `{expected}` is not in\n{text}");
        }
    }
}

#[test]
fn a_certificate_in_two_languages_says_both() {
    let Some(text) = text_of(&certificate(&facts(&[Ky, En])).unwrap()) else { return };
    for expected in [
        "СЕРТИФИКАТ",
        "CERTIFICATE",
        "Коопсуздуктагы гендер",
        "Gender in Security",
        "2026-жылдын 12–14-октябры · 24 саат",
        "12–14 October 2026 · 24 hours",
    ] {
        assert!(text.contains(expected), "`{expected}` is not in\n{text}");
    }
}

#[test]
fn only_made_up_people_carry_the_mark() {
    let mut facts = facts(&[Ru]);
    let Some(real) = text_of(&certificate(&facts).unwrap()) else { return };
    facts.demo = true;
    let made_up = text_of(&certificate(&facts).unwrap()).unwrap();
    assert!(!real.contains("Вымышленные"), "{real}");
    assert!(made_up.contains("Вымышленные данные – демонстрация"), "{made_up}");
}

#[test]
fn a_certificate_is_at_most_thirty_kilobytes_and_one_page() {
    for languages in [vec![Ky], vec![Ru], vec![Uz], vec![En], vec![Ky, Ru], vec![Uz, En]] {
        for facts in [facts(&languages), CertificateFacts { demo: true, ..crowded(&languages) }] {
            let pdf = certificate(&facts).unwrap();
            println!("{languages:?}: {} bytes", pdf.len());
            assert!(pdf.len() <= 30_000, "{languages:?}: {} bytes", pdf.len());
            assert_eq!(Document::load_mem(&pdf).unwrap().get_pages().len(), 1);
        }
    }
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    let facts = facts(&[Ky, Ru]);
    assert_eq!(certificate(&facts).unwrap(), certificate(&facts).unwrap());
}

#[test]
fn the_file_says_what_it_is_and_when_it_was_issued() {
    let pdf = Document::load_mem(&certificate(&facts(&[Ky])).unwrap()).unwrap();
    let info = pdf.trailer.get(b"Info").and_then(Object::as_reference).unwrap();
    let info = pdf.get_dictionary(info).unwrap();
    let says = |key: &[u8]| {
        let bytes = info.get(key).and_then(Object::as_str).unwrap();
        match bytes.strip_prefix(&[0xfe, 0xff]) {
            Some(wide) => {
                let units: Vec<u16> = wide.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
                String::from_utf16(&units).unwrap()
            }
            None => String::from_utf8(bytes.to_vec()).unwrap(),
        }
    };
    assert_eq!(says(b"Title"), "Сертификат OSH-2026-0042 – Токтогулова Айгүл Өмүрбековна");
    assert_eq!(says(b"Subject"), "«Коопсуздуктагы гендер»");
    assert_eq!(says(b"Keywords"), "OSH-2026-0042,K7QF-2M9X-4TRD");
    for key in [b"CreationDate".as_slice(), b"ModDate"] {
        assert!(says(key).starts_with("D:20261015"), "{}", says(key));
    }
    assert_eq!(pdf.catalog().unwrap().get(b"Lang").and_then(Object::as_str).unwrap(), b"ky");
}

#[test]
fn facts_that_cannot_be_printed_are_refused() {
    let mut without_place = facts(&[Ky, Ru]);
    without_place.place.pop();
    assert_eq!(certificate(&without_place), Err(PressError::Languages));
    assert_eq!(certificate(&facts(&[Ky, Ru, En])), Err(PressError::Languages));

    let mut strange = facts(&[Ky]);
    strange.trainers[0] = "Айгүл 王".to_owned();
    assert!(matches!(certificate(&strange), Err(PressError::Letter { letter: '王', .. })));

    let mut endless = facts(&[Ky]);
    endless.holder = "Айгүл ".repeat(400);
    assert!(matches!(certificate(&endless), Err(PressError::TooLong(_))));
}

#[test]
fn nothing_printed_leaves_the_border() {
    // Ink is looked for outside the border's outer line in the rendered page: the paper's colour must be all.
    for languages in [vec![Ky], vec![Ky, Ru]] {
        let mut facts = crowded(&languages);
        let Some(page) = rendered(&certificate(&facts).unwrap()) else { return };
        assert!(page.is_empty_outside(27.0), "long texts, {languages:?}");
        facts.holder = "Щ".repeat(120);
        let page = rendered(&certificate(&facts).unwrap()).unwrap();
        assert!(page.is_empty_outside(27.0), "a name of 120 wide letters, {languages:?}");
    }
}

/// A page as grey dots, one for each point of paper.
struct Rendered {
    width: usize,
    dots: Vec<u8>,
}

impl Rendered {
    /// Whether the strip of that many points along the paper's edge shows only the paper.
    fn is_empty_outside(&self, margin: f32) -> bool {
        let (strip, height) = (margin as usize, self.dots.len() / self.width);
        self.dots.iter().enumerate().all(|(index, &dot)| {
            let (x, y) = (index % self.width, index / self.width);
            let inside = x >= strip && x < self.width - strip && y >= strip && y < height - strip;
            inside || dot > 240
        })
    }
}

fn rendered(pdf: &[u8]) -> Option<Rendered> {
    let directory = tempfile::tempdir().unwrap();
    let (file, picture) = (directory.path().join("page.pdf"), directory.path().join("page"));
    std::fs::write(&file, pdf).unwrap();
    let run = Command::new("pdftoppm").args(["-gray", "-singlefile", "-r", "72"]).arg(&file).arg(&picture).status();
    let Ok(status) = run else {
        println!("not checked: `pdftoppm` (package poppler-utils) is not installed");
        return None;
    };
    assert!(status.success());
    // A grey map: `P5`, width, height, 255, each ended by one white space, then the dots.
    let bytes = std::fs::read(picture.with_extension("pgm")).unwrap();
    let mut parts = bytes.splitn(4, |byte| byte.is_ascii_whitespace());
    assert_eq!(parts.next(), Some(b"P5".as_slice()));
    let width: usize = std::str::from_utf8(parts.next().unwrap()).unwrap().parse().unwrap();
    let height: usize = std::str::from_utf8(parts.next().unwrap()).unwrap().parse().unwrap();
    Some(Rendered { width, dots: bytes[bytes.len() - width * height..].to_vec() })
}

#[test]
fn joined_files_keep_their_pages_and_what_draws_them() {
    let names = ["Айгүл Токтогулова", "Бакыт Өмүрзаков", "Gulnora Oʻrinova"];
    let issued: Vec<Vec<u8>> = names
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let check_code = format!("K7QF-2M9X-000{index}");
            certificate(&CertificateFacts { holder: (*name).to_owned(), check_code, ..facts(&[Ky]) }).unwrap()
        })
        .collect();
    let bound = bind(&issued).unwrap();
    let bound_again = bind(&[bound.clone(), issued[0].clone()]).unwrap();
    assert_eq!(Document::load_mem(&bound_again).unwrap().get_pages().len(), 4);

    let joined = Document::load_mem(&bound).unwrap();
    assert_eq!(joined.get_pages().len(), 3);
    for (page, pdf) in joined.page_iter().zip(&issued) {
        let single = Document::load_mem(pdf).unwrap();
        let alone = single.page_iter().next().unwrap();
        assert_eq!(joined.get_page_content(page), single.get_page_content(alone));
    }
    if let Some(text) = text_of(&bound) {
        let places: Vec<_> = names.iter().map(|name| text.find(name).expect(name)).collect();
        assert!(places.is_sorted(), "{places:?}");
    }
}

#[test]
fn a_file_that_is_no_pdf_is_named_by_its_place() {
    let issued = certificate(&facts(&[En])).unwrap();
    assert_eq!(bind(&[issued.clone(), b"not a PDF".to_vec()]), Err(PressError::Unreadable(2)));
    assert_eq!(bind(&[issued[..issued.len() / 2].to_vec()]), Err(PressError::Unreadable(1)));
    assert_eq!(bind(&[]), Err(PressError::Nothing));
}

#[test]
fn certificates_can_be_set_from_many_threads() {
    let facts = facts(&[Uz]);
    let expected = certificate(&facts).unwrap();
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| certificate(&facts).unwrap())).collect();
        for thread in threads {
            assert_eq!(thread.join().unwrap(), expected);
        }
    });
}

#[test]
fn specimens_are_written_where_they_are_asked_for() {
    let mut specimens = Vec::new();
    for language in Language::ALL {
        specimens.push((language.to_string(), facts(&[language])));
    }
    specimens.push(("ky-en".to_owned(), facts(&[Ky, En])));
    specimens.push(("uz-ru".to_owned(), facts(&[Uz, Ru])));
    specimens.push(("ky-ru-demo".to_owned(), CertificateFacts { demo: true, ..facts(&[Ky, Ru]) }));
    specimens.push(("en-demo".to_owned(), CertificateFacts { demo: true, ..facts(&[En]) }));
    specimens.push(("ky-crowded".to_owned(), crowded(&[Ky])));
    specimens.push(("ky-ru-crowded".to_owned(), crowded(&[Ky, Ru])));
    let many = vec!["Гүлнара Абдыкадырова".to_owned(); 7];
    specimens.push(("ky-many-trainers".to_owned(), CertificateFacts { trainers: many, ..facts(&[Ky]) }));
    let one = vec!["Гүлнара Абдыкадырова".to_owned()];
    specimens.push((
        "ru-one-trainer".to_owned(),
        CertificateFacts { trainers: one, holder: "Ким Ли".to_owned(), ..facts(&[Ru]) },
    ));

    let mut printed: Vec<(String, Vec<u8>)> = specimens
        .into_iter()
        .map(|(name, facts)| {
            let pdf = certificate(&facts).unwrap_or_else(|error| panic!("{name}: {error}"));
            (name, pdf)
        })
        .collect();
    let all: Vec<Vec<u8>> = printed.iter().map(|(_, pdf)| pdf.clone()).collect();
    printed.push(("bound".to_owned(), bind(&all).unwrap()));
    if let Some(directory) = std::env::var_os("JOOLUK_SPECIMENS") {
        for (name, pdf) in printed {
            std::fs::write(Path::new(&directory).join(format!("{name}.pdf")), pdf).unwrap();
        }
    }
}
