use std::io::{Cursor, Write};

use chrono::NaiveDate;
use encoding_rs::WINDOWS_1251;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use training::{
    people::list_reading::{ListReading, ListRefusal, organisation_key, read_list},
    rows::{Cell, Sheet},
};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{MOST_BYTES, MOST_COLUMNS, MOST_ROWS, Measure, Unreadable, read_spreadsheet};

const SAMPLE: &[u8] = include_bytes!("../../../tests/data/register-2026-osh.xlsx");

fn list_of(bytes: &[u8]) -> ListReading {
    read_list(&read_spreadsheet(bytes, "list.csv").unwrap(), 2026).unwrap()
}

fn text(written: &str) -> Cell {
    Cell::Text(written.to_owned())
}

fn rows(bytes: &[u8]) -> Vec<Vec<Cell>> {
    let [Sheet { rows, .. }] = <[Sheet; 1]>::try_from(read_spreadsheet(bytes, "list.csv").unwrap()).unwrap();
    rows
}

/// A workbook as another program writes it.
fn workbook(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(&mut workbook);
    workbook.save_to_buffer().unwrap()
}

/// The archive with one part changed.
fn with_part(archive: &[u8], name: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut source = ZipArchive::new(Cursor::new(archive)).unwrap();
    let mut target = ZipWriter::new(Cursor::new(Vec::new()));
    let options =
        SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).compression_level(Some(1));
    for index in 0..source.len() {
        let mut part = source.by_index(index).unwrap();
        let part_name = part.name().unwrap().into_owned();
        let mut content = Vec::new();
        std::io::copy(&mut part, &mut content).unwrap();
        if part_name == name {
            content = change(std::str::from_utf8(&content).unwrap()).into_bytes();
        }
        target.start_file(part_name, options).unwrap();
        target.write_all(&content).unwrap();
    }
    target.finish().unwrap().into_inner()
}

#[test]
fn the_sample_list_has_twenty_five_rows_and_one_person_twice() {
    let reading = list_of(SAMPLE);
    assert_eq!(reading.persons.len(), 25);
    assert_eq!(reading.distinct().count(), 24);
    assert_eq!(reading.heading_line, 4);
    assert_eq!(reading.titles.len(), 2);
    assert_eq!(reading.unknown_headings().count(), 0);
    let twice: Vec<_> = reading.persons.iter().filter_map(|person| Some((person.line, person.same_as_line?))).collect();
    assert_eq!(twice, [(29, 7)]);
    assert!(reading.persons.iter().all(|person| person.doubts.is_empty()));
}

#[test]
fn every_cell_of_the_sample_list_is_understood() {
    let reading = list_of(SAMPLE);
    for person in &reading.persons {
        assert!(!person.family_name.is_empty() && !person.given_name.is_empty() && person.patronymic.is_some());
        assert!(person.birth_year.is_some() && person.rank.is_some() && person.position.is_some());
        let phone = person.phone.as_deref().unwrap();
        assert!(phone.starts_with("+996") && phone.len() == 13, "{phone}");
    }
    let without_sex: Vec<_> =
        reading.persons.iter().filter(|person| person.sex.is_none()).map(|person| person.line).collect();
    assert_eq!(without_sex, [11]);
    let mut organisations: Vec<_> =
        reading.persons.iter().flat_map(|person| &person.organisation).map(|name| organisation_key(name)).collect();
    organisations.sort();
    organisations.dedup();
    assert_eq!(organisations, ["kara ovd su", "ovd ozgon", "ovd uzgen"]);
}

#[test]
fn a_windows_1251_list_with_semicolons_is_read() {
    let written = "Список участников, Ош, 12–14 октября\r\n\r\n№;ФИО;Пол;Год рождения;Телефон\r\n\
        1;Асанов Улан Бакытович;м;1990;0700 11-22-33\r\n2;\"Каримова; Айнура\";ж;1985;996555463150\r\nИтого;2;;;\r\n";
    let (bytes, _, has_losses) = WINDOWS_1251.encode(written);
    assert!(!has_losses);
    let reading = list_of(&bytes);
    let found: Vec<_> = reading.persons.iter().map(|person| (person.line, person.family_name.as_str())).collect();
    assert_eq!(found, [(4, "Асанов"), (5, "Каримова")]);
    assert_eq!(reading.persons[0].phone.as_deref(), Some("+996700112233"));
}

#[test]
fn utf_8_with_and_without_a_mark_and_utf_16_are_the_same_text() {
    let written = "Аты-жөнү\tТелефон\nӨмүрзаков Үсөн\t0700112233\n";
    let expected = rows(written.as_bytes());
    assert_eq!(expected[1], [text("Өмүрзаков Үсөн"), text("0700112233")]);
    assert_eq!(rows(format!("\u{feff}{written}").as_bytes()), expected);
    let utf_16: Vec<u8> = format!("\u{feff}{written}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(rows(&utf_16), expected);
}

#[test]
fn the_delimiter_is_the_one_that_lines_agree_on() {
    for delimiter in [";", ",", "\t"] {
        let lines = [
            "Ош облусу, Өзгөн району, 12–14-октябрь; 2026".to_owned(),
            ["№", "ФИО", "Пол"].join(delimiter),
            ["1", "\"Асанов, Улан; Бакытович\"", "м"].join(delimiter),
            ["2", "Каримова Айнура", "ж"].join(delimiter),
        ];
        let rows = rows(lines.join("\n").as_bytes());
        assert_eq!(rows[2], [text("1"), text("Асанов, Улан; Бакытович"), text("м")], "{delimiter:?}");
    }
    assert_eq!(rows(b"sep=;\nname;a,b\n")[1], [text("name"), text("a,b")]);
}

#[test]
fn blank_lines_count_as_rows_whatever_ends_them() {
    for line_end in ["\n", "\r\n"] {
        let written = ["ФИО,Пол", "", "", "Асанов Улан,м", "\"Каримова", "Айнура\",ж", "", "Уметалиев Данияр,м"];
        let rows = rows(written.join(line_end).as_bytes());
        let filled: Vec<_> = (1..).zip(&rows).filter(|(_, row)| !row.is_empty()).map(|(line, _)| line).collect();
        assert_eq!(filled, [1, 4, 5, 7], "{line_end:?}");
    }
}

#[test]
fn a_workbook_named_csv_is_read_as_a_workbook_with_its_places_dates_and_numbers() {
    let bytes = workbook(|workbook| {
        let sheet = workbook.add_worksheet().set_name("Тизме").unwrap();
        let date = Format::new().set_num_format("dd.mm.yyyy");
        sheet.write(2, 1, "Айбек").unwrap();
        sheet.write(2, 2, 222_004_850).unwrap();
        let birthday = ExcelDateTime::from_ymd(1975, 6, 23).unwrap();
        sheet.write_with_format(2, 4, birthday, &date).unwrap();
        sheet.write_blank(900_000, 300, &date).unwrap();
        workbook.add_worksheet().set_name("жашыруун").unwrap().set_hidden(true).write(0, 0, "x").unwrap();
    });
    let sheets = read_spreadsheet(&bytes, "list.csv").unwrap();
    let birthday = Cell::Date(NaiveDate::from_ymd_opt(1975, 6, 23).unwrap());
    assert_eq!(
        sheets,
        [Sheet {
            name: "Тизме".to_owned(),
            rows: vec![
                vec![],
                vec![],
                vec![Cell::Empty, text("Айбек"), Cell::Number(222_004_850.0), Cell::Empty, birthday]
            ],
        }]
    );
}

#[test]
fn a_birth_year_in_the_future_is_in_doubt_and_nothing_else() {
    let bytes = workbook(|workbook| {
        let sheet = workbook.add_worksheet();
        sheet.write_row(0, 0, ["ФИО", "Год рождения"]).unwrap();
        sheet.write(1, 0, "Асанов Улан").unwrap();
        sheet.write(1, 1, 2090).unwrap();
    });
    let reading = list_of(&bytes);
    assert_eq!(reading.persons[0].birth_year, None);
    let doubts: Vec<_> =
        reading.persons[0].doubts.iter().map(|doubt| (doubt.kind.key(), doubt.written.as_str())).collect();
    assert_eq!(doubts, [("birth-in-future", "2090")]);
}

#[test]
fn empty_files_are_told_from_spreadsheets_without_rows() {
    for bytes in [&b""[..], b" \r\n\t", b"\xEF\xBB\xBF", b"\xFF\xFE"] {
        assert_eq!(read_spreadsheet(bytes, "list.csv"), Err(Unreadable::Empty), "{bytes:?}");
    }
    assert_eq!(read_spreadsheet(b";;;\n;;", "list.csv"), Err(Unreadable::NoRows));
    let blank = workbook(|workbook| {
        workbook.add_worksheet();
    });
    assert_eq!(read_spreadsheet(&blank, "list.xlsx"), Err(Unreadable::NoRows));
}

#[test]
fn a_workbook_cut_short_anywhere_is_broken() {
    for length in [4, 60, 1_000, SAMPLE.len() / 2, SAMPLE.len() - 30] {
        assert_eq!(read_spreadsheet(&SAMPLE[..length], "list.xlsx"), Err(Unreadable::BrokenWorkbook), "{length}");
    }
}

#[test]
fn a_workbook_with_a_damaged_part_is_broken() {
    for (part, change) in [
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1"),
        (
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row r=\"0\"><c r=\"0\"><v>1</v></c></row></sheetData></worksheet>",
        ),
        ("xl/workbook.xml", "<workbook><sheets><sheet name=\"1\" r:id=\"none\"/></sheets></workbook>"),
        ("xl/workbook.xml", "no markup at all"),
    ] {
        let bytes = with_part(SAMPLE, part, |_| change.to_owned());
        let answer = read_spreadsheet(&bytes, "list.xlsx");
        assert!(matches!(answer, Err(Unreadable::BrokenWorkbook | Unreadable::NoRows)), "{part}: {answer:?}");
    }
}

#[test]
fn files_of_other_kinds_are_no_spreadsheets() {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    let document = archive.finish().unwrap().into_inner();
    let old_workbook = [&super::workbook::COMPOUND_FILE[..], &[0; 600]].concat();
    let picture = [&b"\x89PNG\r\n\x1a\n"[..], &[0, 1, 2, 3]].concat();
    for bytes in [&document[..], &old_workbook, &picture, b"%PDF-1.7 text", b"<html><table></table></html>"] {
        assert_eq!(read_spreadsheet(bytes, "list.xlsx"), Err(Unreadable::NotASpreadsheet));
    }
}

#[test]
fn a_protected_workbook_is_told_from_an_old_one() {
    let stream: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let bytes = [&super::workbook::COMPOUND_FILE[..], &[0; 600], &stream].concat();
    assert_eq!(read_spreadsheet(&bytes, "list.xlsx"), Err(Unreadable::PasswordProtected));
}

fn measure_of(bytes: &[u8]) -> Measure {
    match read_spreadsheet(bytes, "list") {
        Err(Unreadable::TooLarge { what, .. }) => what,
        other => panic!("too large was expected, not {other:?}"),
    }
}

#[test]
fn files_larger_than_any_list_are_refused_before_they_take_memory() {
    assert_eq!(measure_of(&vec![b'a'; MOST_BYTES + 1]), Measure::Bytes);
    assert_eq!(measure_of("a\n".repeat(MOST_ROWS + 1).as_bytes()), Measure::Rows);
    assert_eq!(measure_of("a;".repeat(MOST_COLUMNS + 1).as_bytes()), Measure::Columns);
    let far_cell = |row, column| {
        workbook(|workbook| {
            workbook.add_worksheet().write(row, column, "x").unwrap();
        })
    };
    assert_eq!(measure_of(&far_cell(1_048_575, 0)), Measure::Rows);
    assert_eq!(measure_of(&far_cell(0, 16_383)), Measure::Columns);
    let wide_rows = format!("{}x\n", ";".repeat(MOST_COLUMNS - 1)).repeat(5_001);
    assert_eq!(measure_of(wide_rows.as_bytes()), Measure::Cells);
}

#[test]
fn a_small_archive_that_unpacks_into_a_giant_is_refused() {
    const PART: &str = "xl/theme/theme1.xml";
    // One part compressed once and copied nine times: 72 MB, without compressing as much in a test.
    let workbook = with_part(SAMPLE, PART, |_| " ".repeat(8 * 1024 * 1024));
    let mut source = ZipArchive::new(Cursor::new(&workbook)).unwrap();
    let mut target = ZipWriter::new_append(Cursor::new(workbook.clone())).unwrap();
    for copy in 2..=9 {
        target.raw_copy_file_rename(source.by_name(PART).unwrap(), format!("xl/theme/theme{copy}.xml")).unwrap();
    }
    let bomb = target.finish().unwrap().into_inner();
    assert!(bomb.len() < MOST_BYTES / 10);
    assert_eq!(measure_of(&bomb), Measure::UnpackedBytes);
}

#[test]
fn shared_texts_that_claim_to_be_countless_are_refused() {
    let bytes = workbook(|workbook| {
        workbook.add_worksheet().write(0, 0, "x").unwrap();
    });
    let liar = with_part(&bytes, "xl/sharedStrings.xml", |texts| {
        let claim = "uniqueCount=\"1\"";
        assert!(texts.contains(claim));
        texts.replace(claim, "uniqueCount=\"999999999999999\"")
    });
    assert_eq!(read_spreadsheet(&liar, "list.xlsx"), Err(Unreadable::BrokenWorkbook));
}

#[test]
fn long_texts_are_cut_at_a_letter() {
    let written = format!("ө{}", "ү".repeat(1_500));
    let rows = rows(written.as_bytes());
    let Cell::Text(kept) = &rows[0][0] else {
        panic!("a text");
    };
    assert_eq!(kept.chars().count(), 1_000);
}

#[test]
fn a_workbook_without_names_is_readable_and_refused_as_a_list() {
    let bytes = workbook(|workbook| {
        let sheet = workbook.add_worksheet();
        sheet.write_row(0, 0, ["№", "Звание", "Телефон"]).unwrap();
        sheet.write_row(1, 0, ["1", "майор", "0700112233"]).unwrap();
    });
    let sheets = read_spreadsheet(&bytes, "list.xlsx").unwrap();
    assert_eq!(read_list(&sheets, 2026), Err(ListRefusal::NoNameColumn));
}

#[test]
fn a_thousand_rows_are_all_read() {
    let bytes = workbook(|workbook| {
        let sheet = workbook.add_worksheet();
        sheet.write_row(0, 0, ["№", "Аты-жөнү / ФИО", "Пол", "Год рождения", "Телефон", "Подразделение"]).unwrap();
        for row in 1..=1_000 {
            sheet.write(row, 0, row).unwrap();
            sheet.write(row, 1, format!("Асанов{row} Улан Бакытович")).unwrap();
            sheet.write(row, 2, "м").unwrap();
            sheet.write(row, 3, 1_960 + row % 40).unwrap();
            sheet.write(row, 4, 700_000_000 + row).unwrap();
            sheet.write(row, 5, "Узгенский РОВД").unwrap();
        }
    });
    assert_eq!(list_of(&bytes).distinct().count(), 1_000);
}
