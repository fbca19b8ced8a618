//! What a cell means: a sex, a year of birth, a phone number, a service number, a language.

use curriculum::Language;

use super::DoubtKind;
use crate::{
    names::search_key,
    phones::normalise_phone,
    rows::Cell,
    words::{LanguageCode, Sex},
};

/// Nobody born earlier is in service or in a committee.
const EARLIEST_BIRTH: i32 = 1920;

/// Whoever comes to a training is at least this old.
const YOUNGEST: i32 = 10;

/// A value read from a cell, with the doubt where there is one.
#[derive(Debug, PartialEq)]
pub(super) struct Read<T> {
    pub value: Option<T>,
    pub doubt: Option<DoubtKind>,
}

impl<T> Read<T> {
    fn nothing() -> Self {
        Self { value: None, doubt: None }
    }

    fn value(value: T) -> Self {
        Self { value: Some(value), doubt: None }
    }

    fn doubt(doubt: DoubtKind) -> Self {
        Self { value: None, doubt: Some(doubt) }
    }
}

/// Whether the cell says only that nothing is known: blank, or a dash.
fn says_nothing(written: &str) -> bool {
    !written.chars().any(char::is_alphanumeric)
}

/// Reads a word for a person's sex in any of the four languages.
pub(super) fn sex(cell: &Cell) -> Read<Sex> {
    let written = cell.written();
    if says_nothing(&written) {
        return Read::nothing();
    }
    // The folded key makes one of Cyrillic and Latin: м and m, жен and zhen, аял and ayol stay words of their own.
    match search_key(&written).as_str() {
        "m" | "muj" | "mujskoi" | "mujskaia" | "mujchina" | "mujch" | "e" | "er" | "erk" | "erkek" | "erkak"
        | "male" | "man" | "ogil bola" | "mr" => Read::value(Sex::Male),
        "j" | "jen" | "jenski" | "jenskaia" | "jenshina" | "jensh" | "a" | "aial" | "aelo" | "ael" | "aiol" | "f"
        | "fem" | "female" | "v" | "voman" | "kiz" | "xotin kiz" | "mrs" | "ms" => Read::value(Sex::Female),
        _ => Read::doubt(DoubtKind::SexNotUnderstood),
    }
}

/// Reads the year of birth from a year, a date, or either among other words («1999 г.р.»).
pub(super) fn birth_year(cell: &Cell, today_year: i32) -> Read<i32> {
    let year = match cell {
        Cell::Empty => return Read::nothing(),
        Cell::Date(date) => Some(chrono::Datelike::year(date)),
        Cell::Number(number) => year_of_number(*number),
        Cell::Text(text) if says_nothing(text) => return Read::nothing(),
        Cell::Text(text) => year_in(text, today_year),
    };
    match year {
        None => Read::doubt(DoubtKind::BirthNotUnderstood),
        Some(year) if year > today_year => Read::doubt(DoubtKind::BirthInFuture),
        Some(year) if year > today_year - YOUNGEST => Read::doubt(DoubtKind::BirthTooLate),
        Some(year) if year < EARLIEST_BIRTH => Read::doubt(DoubtKind::BirthTooEarly),
        Some(year) => Read::value(year),
    }
}

/// A number is a year, or a date that lost its format and became the days since the end of 1899.
fn year_of_number(number: f64) -> Option<i32> {
    if number.fract() != 0.0 {
        return None;
    }
    if (1000.0..=2999.0).contains(&number) {
        return Some(number as i32);
    }
    if !(7_000.0..80_000.0).contains(&number) {
        return None;
    }
    let first_day = chrono::NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let date = first_day.checked_add_signed(chrono::TimeDelta::days(number as i64))?;
    Some(chrono::Datelike::year(&date))
}

/// The one year in a text: four digits together, or the last two of a short date (`23.06.75`).
fn year_in(text: &str, today_year: i32) -> Option<i32> {
    let groups: Vec<&str> =
        text.split(|letter: char| !letter.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let mut years = groups.iter().filter(|group| group.len() == 4);
    match (years.next(), years.next()) {
        (Some(year), None) => year.parse().ok(),
        (None, _) => {
            let [day, month, year] = groups.as_slice() else {
                return None;
            };
            let is_short_date = (1..=31).contains(&day.parse::<u32>().ok()?)
                && (1..=12).contains(&month.parse::<u32>().ok()?)
                && year.len() == 2;
            let year: i32 = year.parse().ok()?;
            is_short_date
                .then_some([1900 + year, 2000 + year])?
                .into_iter()
                .find(|year| (EARLIEST_BIRTH..=today_year - YOUNGEST).contains(year))
        }
        _ => None,
    }
}

/// Reads a phone number; of several in one cell, the first that is one.
pub(super) fn phone(cell: &Cell) -> Read<String> {
    let written = cell.written();
    if says_nothing(&written) {
        return Read::nothing();
    }
    if let Some(phone) = normalise_phone(&written) {
        return Read::value(phone);
    }
    let parts: Vec<&str> = written.split([',', ';', '/', '\n']).filter(|part| !says_nothing(part)).collect();
    match parts.iter().find_map(|part| normalise_phone(part)) {
        Some(phone) if parts.len() > 1 => Read { value: Some(phone), doubt: Some(DoubtKind::SeveralPhones) },
        _ => Read::doubt(DoubtKind::PhoneNotUnderstood),
    }
}

/// Reads a service number. The register keeps each for one person only, so that what many rows say alike, such as
/// «б/н», must not pass for one.
pub(super) fn service_number(cell: &Cell) -> Read<String> {
    let written = cell.written();
    if says_nothing(&written) {
        return Read::nothing();
    }
    if !written.chars().any(|letter| letter.is_numeric() && letter != '0') {
        return Read::doubt(DoubtKind::NumberNotUnderstood);
    }
    Read::value(written.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Reads the name of one of the four languages.
pub(super) fn language(cell: &Cell) -> Read<LanguageCode> {
    let written = cell.written();
    if says_nothing(&written) {
        return Read::nothing();
    }
    let key = search_key(&written);
    // The first word: «rus tili», «кыргыз тили».
    let key = key.split(' ').next().unwrap_or_default();
    let begins_with = |stems: &[&str]| stems.iter().any(|stem| key.starts_with(stem));
    let language = if matches!(key, "ki" | "kg") || begins_with(&["kirg"]) {
        Language::Ky
    } else if matches!(key, "ru" | "rus") || begins_with(&["rusk", "rusch", "rusi", "oris", "orus"]) {
        Language::Ru
    } else if key == "uz" || begins_with(&["uzb", "ozb"]) {
        Language::Uz
    } else if key == "en" || begins_with(&["engl", "enlish", "angl", "anli", "ingl", "inli"]) {
        Language::En
    } else {
        return Read::doubt(DoubtKind::LanguageNotUnderstood);
    };
    Read::value(LanguageCode(language))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use curriculum::Language;

    use super::{DoubtKind, Read, birth_year, language, phone, service_number, sex};
    use crate::{
        rows::Cell,
        words::{LanguageCode, Sex},
    };

    fn text(written: &str) -> Cell {
        Cell::Text(written.to_owned())
    }

    #[test]
    fn words_for_sex_are_read_in_four_languages_and_both_scripts() {
        for written in ["м", "М", "M", "муж.", "мужской", "эркек", "Эркек ", "э", "erkak", "эркак", "male", "m", "Er"]
        {
            assert_eq!(sex(&text(written)), Read::value(Sex::Male), "{written}");
        }
        for written in ["ж", "Ж", "жен.", "женский", "аял", "а", "ayol", "аёл", "female", "f", "Женщина", "қиз", "w"]
        {
            assert_eq!(sex(&text(written)), Read::value(Sex::Female), "{written}");
        }
        assert_eq!(sex(&text(" — ")), Read::nothing());
        assert_eq!(sex(&text("да")), Read::doubt(DoubtKind::SexNotUnderstood));
        assert_eq!(sex(&Cell::Number(1.0)), Read::doubt(DoubtKind::SexNotUnderstood));
    }

    #[test]
    fn a_birth_year_is_read_from_years_dates_and_numbers() {
        for cell in [
            text("23.06.1975"),
            text("1975"),
            text("1975 г.р."),
            text("1975-ж."),
            text("1975-06-23"),
            text("23/06/75"),
            text("12 март 1975"),
            Cell::Number(1975.0),
            Cell::Number(27_568.0),
            Cell::Date(NaiveDate::from_ymd_opt(1975, 6, 23).unwrap()),
        ] {
            assert_eq!(birth_year(&cell, 2026), Read::value(1975), "{cell:?}");
        }
        assert_eq!(birth_year(&text("01.02.05"), 2026), Read::value(2005));
        assert_eq!(birth_year(&text("-"), 2026), Read::nothing());
    }

    #[test]
    fn a_birth_year_that_cannot_be_stays_unknown_and_in_doubt() {
        assert_eq!(birth_year(&Cell::Number(2090.0), 2026), Read::doubt(DoubtKind::BirthInFuture));
        assert_eq!(birth_year(&text("01.01.2090"), 2026), Read::doubt(DoubtKind::BirthInFuture));
        assert_eq!(birth_year(&Cell::Number(2024.0), 2026), Read::doubt(DoubtKind::BirthTooLate));
        assert_eq!(birth_year(&Cell::Number(1890.0), 2026), Read::doubt(DoubtKind::BirthTooEarly));
        for cell in [text("75"), text("1975-1976"), text("не знаю"), Cell::Number(45.0), Cell::Number(1975.5)] {
            assert_eq!(birth_year(&cell, 2026), Read::doubt(DoubtKind::BirthNotUnderstood), "{cell:?}");
        }
    }

    #[test]
    fn a_phone_is_read_from_numbers_and_the_first_of_several_is_taken() {
        assert_eq!(phone(&Cell::Number(222_004_850.0)), Read::value("+996222004850".to_owned()));
        assert_eq!(phone(&Cell::Number(996_222_004_850.0)), Read::value("+996222004850".to_owned()));
        assert_eq!(
            phone(&text("0555 463150, 0700 112233")),
            Read { value: Some("+996555463150".to_owned()), doubt: Some(DoubtKind::SeveralPhones) }
        );
        assert_eq!(phone(&text("5-64-31")), Read::doubt(DoubtKind::PhoneNotUnderstood));
        assert_eq!(phone(&text("-")), Read::nothing());
    }

    #[test]
    fn a_service_number_has_a_digit_that_tells_it_from_others() {
        assert_eq!(service_number(&text(" ОШ  012345")), Read::value("ОШ 012345".to_owned()));
        assert_eq!(service_number(&Cell::Number(4_711.0)), Read::value("4711".to_owned()));
        assert_eq!(service_number(&text("—")), Read::nothing());
        for written in ["б/н", "жок", "нет", "0", "000"] {
            assert_eq!(service_number(&text(written)), Read::doubt(DoubtKind::NumberNotUnderstood), "{written}");
        }
    }

    #[test]
    fn languages_are_read_by_any_of_their_names() {
        for (written, expected) in [
            ("кыргызча", Language::Ky),
            ("Киргизский", Language::Ky),
            ("ky", Language::Ky),
            ("орусча", Language::Ru),
            ("русский", Language::Ru),
            ("rus tili", Language::Ru),
            ("өзбекче", Language::Uz),
            ("oʻzbekcha", Language::Uz),
            ("узбекский", Language::Uz),
            ("English", Language::En),
            ("английский", Language::En),
        ] {
            assert_eq!(language(&text(written)), Read::value(LanguageCode(expected)), "{written}");
        }
        assert_eq!(language(&text("тажикче")), Read::doubt(DoubtKind::LanguageNotUnderstood));
    }
}
