use strum::IntoEnumIterator;

use super::{Doubt, DoubtKind, Field, ListReading, ListRefusal, ListedPerson, MOST_ROWS, read_list};
use crate::{
    rows::{Cell, Sheet},
    words::Sex,
};

/// A sheet from lines with `|` between the cells; whole numbers become numbers.
fn sheet(lines: &[&str]) -> Sheet {
    let cell = |written: &str| match written.trim() {
        "" => Cell::Empty,
        trimmed => trimmed.parse().map_or_else(|_| Cell::Text(written.to_owned()), Cell::Number),
    };
    Sheet { name: "1".to_owned(), rows: lines.iter().map(|line| line.split('|').map(cell).collect()).collect() }
}

fn read(lines: &[&str]) -> ListReading {
    read_list(&[sheet(lines)], 2026).unwrap()
}

fn refusal(lines: &[&str]) -> ListRefusal {
    read_list(&[sheet(lines)], 2026).unwrap_err()
}

const HEADINGS: &str = "№|Аты-жөнү / ФИО|Жынысы / Пол|Туулган жылы|Телефон";

#[test]
fn a_list_is_read_between_its_titles_and_its_footer() {
    let reading = read(&[
        "Тренингдин катышуучуларынын тизмеси / Список участников тренинга",
        "Ош облусу, Өзгөн району",
        "",
        "№|Аты-жөнү / ФИО|Наамы / Звание|Бөлүмү / Подразделение|Жынысы / Пол|Туулган жылы / Год рождения|Телефон|Колу",
        "1|  КАДЫРОВ  Азамат Ү.|лейтенант|Өзгөн РИИБ |эркек|1983|996707489810|",
        "",
        "2|Каримова Гульмира Үсөновна|||жен.|23.06.1996|222004850|",
        "3|||||||",
        "|Жалпы / Итого: 2",
        "|Машыктыруучу / Тренер: ______________",
        "|Асанов Улан",
    ]);
    assert_eq!(reading.heading_line, 4);
    assert_eq!(reading.titles.len(), 2);
    assert_eq!(
        reading.persons,
        [
            ListedPerson {
                line: 5,
                family_name: "Кадыров".to_owned(),
                given_name: "Азамат".to_owned(),
                patronymic: Some("Ү.".to_owned()),
                sex: Some(Sex::Male),
                birth_year: Some(1983),
                phone: Some("+996707489810".to_owned()),
                rank: Some("лейтенант".to_owned()),
                organisation: Some("Өзгөн РИИБ".to_owned()),
                ..ListedPerson::default()
            },
            ListedPerson {
                line: 7,
                family_name: "Каримова".to_owned(),
                given_name: "Гульмира".to_owned(),
                patronymic: Some("Үсөновна".to_owned()),
                sex: Some(Sex::Female),
                birth_year: Some(1996),
                phone: Some("+996222004850".to_owned()),
                ..ListedPerson::default()
            },
        ]
    );
    assert_eq!(reading.left_out.len(), 1);
    assert_eq!(reading.left_out[0].line, 9);
}

#[test]
fn the_same_list_is_read_in_each_of_the_four_languages() {
    for headings in [
        "№|Фамилиясы|Аты|Атасынын аты|Кызматы|Жынысы|Туулган жылы|Телефон номери|Тили",
        "№ п/п|Фамилия|Имя|Отчество|Должность|Пол|Год рождения|Контактный телефон|Язык",
        "T/r|Familiyasi|Ismi|Otasining ismi|Lavozimi|Jinsi|Tugʻilgan yili|Telefon raqami|Tili",
        "Т/р|Фамилияси|Исми|Отасининг исми|Лавозими|Жинси|Туғилган йили|Телефон рақами|Тили",
        "No.|Surname|First name|Patronymic|Position|Sex|Year of birth|Phone|Language",
    ] {
        let reading = read(&[headings, "1|АСАНОВА|Айгүл|Улановна|инспектор|аял|1990|0700 112233|ky"]);
        assert_eq!(reading.unknown_headings().count(), 0, "{headings}");
        let [person] = reading.persons.as_slice() else {
            panic!("one person under {headings}");
        };
        assert_eq!((person.family_name.as_str(), person.given_name.as_str()), ("Асанова", "Айгүл"), "{headings}");
        assert_eq!(person.patronymic.as_deref(), Some("Улановна"), "{headings}");
        assert_eq!(person.position.as_deref(), Some("инспектор"), "{headings}");
        assert_eq!((person.sex, person.birth_year), (Some(Sex::Female), Some(1990)), "{headings}");
        assert_eq!(person.phone.as_deref(), Some("+996700112233"), "{headings}");
        assert_eq!(person.language.map(|language| language.0), Some(curriculum::Language::Ky), "{headings}");
    }
}

#[test]
fn headings_in_two_lines_and_a_line_that_numbers_the_columns_are_no_persons() {
    let reading = read(&[
        "№|Аты-жөнү|Жынысы||",
        "п/п|ФИО|Пол|Телефон|Эл. почта",
        "1|2|3|4|5",
        "1|Асанов Улан|м|0700112233|a@example.org",
    ]);
    assert_eq!(reading.persons.len(), 1);
    assert_eq!(reading.persons[0].line, 4);
    assert_eq!(reading.persons[0].phone.as_deref(), Some("+996700112233"));
}

#[test]
fn a_cell_in_doubt_stays_unknown_and_is_kept_as_written() {
    let reading = read(&[HEADINGS, "1|Асанов|да|2090|5-64-31", "2||м|1890|"]);
    let doubt = |field, written: &str, kind| Doubt { field, written: written.to_owned(), kind };
    let [first, second] = reading.persons.as_slice() else {
        panic!("two persons");
    };
    assert_eq!((first.sex, first.birth_year, first.phone.clone()), (None, None, None));
    assert_eq!(
        first.doubts,
        [
            doubt(Field::FullName, "Асанов", DoubtKind::NameOfOneWord),
            doubt(Field::Sex, "да", DoubtKind::SexNotUnderstood),
            doubt(Field::Birth, "2090", DoubtKind::BirthInFuture),
            doubt(Field::Phone, "5-64-31", DoubtKind::PhoneNotUnderstood),
        ]
    );
    assert_eq!(
        second.doubts,
        [doubt(Field::FullName, "", DoubtKind::NameMissing), doubt(Field::Birth, "1890", DoubtKind::BirthTooEarly),]
    );
}

#[test]
fn a_person_who_stands_twice_is_marked_with_the_first_line() {
    let reading = read(&[
        HEADINGS,
        "1|Сыдыков Айбек Талантович|м|1998|+996 700 999480",
        "2|Сыдыков Айбек Русланович|м|1998|",
        "3|СЫДЫКОВ Айбек Т.|м||0700999480",
    ]);
    let marks: Vec<_> = reading.persons.iter().map(|person| person.same_as_line).collect();
    assert_eq!(marks, [None, None, Some(2)]);
    assert_eq!(reading.distinct().count(), 2);
}

#[test]
fn a_service_number_marks_a_person_who_stands_twice_and_is_in_doubt_with_somebody_else() {
    let reading = read(&[
        "№|ФИО|Служебный номер",
        "1|Асанов Улан Бакытович|ОШ 101",
        "2|АСАНОВ Улан|ОШ 101",
        "3|Каримова Айнура|ОШ 101",
        "4|Сыдыков Айбек|б/н",
        "5|Кадыров Азамат|б/н",
    ]);
    let marks: Vec<_> = reading.persons.iter().map(|person| person.same_as_line).collect();
    assert_eq!(marks, [None, Some(2), None, None, None]);
    let doubt = |written: &str, kind| Doubt { field: Field::ExternalId, written: written.to_owned(), kind };
    assert_eq!(reading.persons[0].doubts, []);
    assert_eq!(reading.persons[2].doubts, [doubt("ОШ 101", DoubtKind::NumberTwice)]);
    assert_eq!(reading.persons[3].doubts, [doubt("б/н", DoubtKind::NumberNotUnderstood)]);
    assert_eq!(reading.persons[4].external_id, None);
}

#[test]
fn what_is_longer_than_a_name_stays_open_and_in_doubt_at_its_cell() {
    let long = "Ааа".repeat(21);
    let cell = format!("Асанов Улан {long}");
    let reading = read(&["ФИО|Пол", &format!("{cell}|м"), &format!("{long} Улан|м")]);
    let doubt = |field, written: &str| Doubt { field, written: written.to_owned(), kind: DoubtKind::NameTooLong };
    let [first, second] = reading.persons.as_slice() else {
        panic!("two persons");
    };
    assert_eq!((first.family_name.as_str(), first.given_name.as_str()), ("Асанов", "Улан"));
    assert_eq!((first.patronymic.clone(), first.doubts.clone()), (None, vec![doubt(Field::FullName, &cell)]));
    assert_eq!((second.family_name.as_str(), second.given_name.as_str()), ("", "Улан"));
    assert_eq!(second.doubts, [doubt(Field::FullName, &format!("{long} Улан"))]);

    let reading = read(&["Фамилия|Имя|Отчество", &format!("Асанов|{long}|Бакытович")]);
    assert_eq!(reading.persons[0].doubts, [doubt(Field::GivenName, &long)]);
}

#[test]
fn a_units_name_above_its_people_becomes_their_organisation() {
    let reading = read(&[
        "№|ФИО|Телефон",
        "|Узгенский РОВД|",
        "1|Асанов Улан|0700112233",
        "Кара-Суу РИИБ||",
        "2|Каримова Айнура|",
        "|Эскертүү: тизме так эмес|",
    ]);
    let organisations: Vec<_> = reading.persons.iter().map(|person| person.organisation.as_deref()).collect();
    assert_eq!(organisations, [Some("Узгенский РОВД"), Some("Кара-Суу РИИБ")]);
    assert_eq!(reading.left_out.len(), 3);
}

#[test]
fn a_column_of_names_alone_is_a_list() {
    let reading = read(&["Участники", "Асанов Улан", "Каримова Айнура", "Всего: 2 участника"]);
    assert_eq!(reading.persons.len(), 2);
}

#[test]
fn one_name_column_without_the_other_holds_full_names() {
    let reading = read(&["Name|Phone", "Asanov Ulan|0700112233"]);
    assert_eq!(reading.persons[0].family_name, "Asanov");
    assert_eq!(reading.persons[0].given_name, "Ulan");
}

#[test]
fn a_given_name_with_its_patronymic_in_one_column_is_parted() {
    let reading = read(&["Фамилия|Имя|Пол", "Асанов|Улан Бакыт уулу|м"]);
    let person = &reading.persons[0];
    assert_eq!((person.given_name.as_str(), person.patronymic.as_deref()), ("Улан", Some("Бакыт уулу")));
}

#[test]
fn unknown_columns_are_listed_and_the_first_sheet_with_a_list_is_read() {
    let notes = sheet(&["Эскертүү", "бир нерсе"]);
    let list = sheet(&["ФИО|Пол|Примечание", "Асанов Улан|м|новый"]);
    let second = Sheet { name: "2-күн".to_owned(), ..list.clone() };
    let reading = read_list(&[notes, list, second], 2026).unwrap();
    assert_eq!(reading.unknown_headings().collect::<Vec<_>>(), ["Примечание"]);
    assert_eq!(reading.persons.len(), 1);
    assert_eq!(reading.other_sheets, ["2-күн"]);
}

#[test]
fn sheets_that_are_no_list_are_refused_with_the_reason() {
    assert_eq!(read_list(&[], 2026).unwrap_err(), ListRefusal::NoRows);
    assert_eq!(refusal(&["||", " |"]), ListRefusal::NoRows);
    assert_eq!(refusal(&["Билдирүү", "Саламатсыздарбы"]), ListRefusal::NoHeadingRow);
    assert_eq!(refusal(&["№|Звание|Телефон", "1|майор|0700112233"]), ListRefusal::NoNameColumn);
    assert_eq!(refusal(&[HEADINGS, "", "|Жалпы: 0"]), ListRefusal::NoRows);
}

#[test]
fn a_list_longer_than_the_limit_is_refused() {
    let rows = |count: usize| -> Vec<String> {
        let persons = (0..count).map(|number| format!("{number}|Асанов Улан|м|1990|{}", 700_000_000 + number));
        [HEADINGS.to_owned()].into_iter().chain(persons).collect()
    };
    let read = |rows: Vec<String>| {
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        read_list(&[sheet(&rows)], 2026)
    };
    assert_eq!(read(rows(MOST_ROWS + 1)).unwrap_err(), ListRefusal::TooManyRows);
    assert_eq!(read(rows(MOST_ROWS)).unwrap().persons.len(), MOST_ROWS);
}

#[test]
fn a_reading_survives_being_kept_as_json() {
    let reading = read(&[HEADINGS, "1|Асанов|да|2090|5-64-31", "2|Каримова Айнура|ж|1990|"]);
    let kept = serde_json::to_string(&reading).unwrap();
    assert_eq!(serde_json::from_str::<ListReading>(&kept).unwrap(), reading);
}

#[test]
fn every_refusal_and_doubt_has_a_key_of_its_own() {
    let mut keys: Vec<&str> = ListRefusal::iter().map(ListRefusal::key).collect();
    keys.extend(DoubtKind::iter().map(DoubtKind::key));
    let count = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), count);
    assert!(keys.contains(&"no-heading-row") && keys.contains(&"birth-in-future"));
}
