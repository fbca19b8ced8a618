//! Dates and times, which are Asia/Bishkek's wherever a moment becomes a day.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, Utc};
use curriculum::Language;

/// UTC+6, without summer time since 2005 (IANA time zone database, Asia/Bishkek).
const BISHKEK_SECONDS_EAST: i32 = 6 * 3600;

/// The months as they stand in a date; Russian has them in the genitive.
const MONTHS: [[&str; 12]; 4] = [
    [
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ],
    [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    ["yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avgust", "sentabr", "oktabr", "noyabr", "dekabr"],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

/// The month as it stands in a date: «октябрь», «октября», "oktabr", "October".
pub fn month(language: Language, date: NaiveDate) -> &'static str {
    MONTHS[language.index()][date.month0() as usize]
}

/// Day and month, the part of a date that a range may have twice.
fn day_and_month(language: Language, day: impl std::fmt::Display, date: NaiveDate) -> String {
    let month = month(language, date);
    match language {
        Language::Ky | Language::Uz => format!("{day}-{month}"),
        Language::Ru | Language::En => format!("{day} {month}"),
    }
}

/// Puts the year where the language has it.
fn with_year(language: Language, year: i32, days: &str) -> String {
    match language {
        Language::Ky => format!("{year}-ж. {days}"),
        Language::Uz => format!("{year}-yil {days}"),
        Language::Ru => format!("{days} {year} г."),
        Language::En => format!("{days} {year}"),
    }
}

/// The date in words: «2026-ж. 12-октябрь», «12 октября 2026 г.», "2026-yil 12-oktabr", "12 October 2026".
pub fn date(language: Language, date: NaiveDate) -> String {
    with_year(language, date.year(), &day_and_month(language, date.day(), date))
}

/// The date in figures, for narrow columns: 12.10.2026, in English 12/10/2026.
pub fn date_short(language: Language, date: NaiveDate) -> String {
    match language {
        Language::En => date.format("%d/%m/%Y").to_string(),
        Language::Ky | Language::Ru | Language::Uz => date.format("%d.%m.%Y").to_string(),
    }
}

/// From the first to the last day, naming month and year once where they are the same: "12–14 October 2026".
pub fn dates(language: Language, first: NaiveDate, last: NaiveDate) -> String {
    if first == last {
        return date(language, first);
    }
    if first.year() != last.year() {
        return format!("{} – {}", date(language, first), date(language, last));
    }
    let days = if first.month() == last.month() {
        day_and_month(language, format_args!("{}–{}", first.day(), last.day()), first)
    } else {
        format!("{} – {}", day_and_month(language, first.day(), first), day_and_month(language, last.day(), last))
    };
    with_year(language, first.year(), &days)
}

/// Hours and minutes of the day: 09:30, in all four languages alike.
pub fn time(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// Date and time in Asia/Bishkek: "12 October 2026, 09:30".
pub fn moment(language: Language, at: DateTime<Utc>) -> String {
    let local = match FixedOffset::east_opt(BISHKEK_SECONDS_EAST) {
        Some(bishkek) => at.with_timezone(&bishkek).naive_local(),
        None => at.naive_utc(),
    };
    format!("{}, {}", date(language, local.date()), time(local.time()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a date")
    }

    #[test]
    fn a_date_is_written_as_each_language_writes_it() {
        let written = Language::ALL.map(|language| date(language, day(2026, 10, 12)));
        assert_eq!(written, ["2026-ж. 12-октябрь", "12 октября 2026 г.", "2026-yil 12-oktabr", "12 October 2026"]);
    }

    #[test]
    fn a_range_names_month_and_year_once_where_they_are_the_same() {
        let written = Language::ALL.map(|language| dates(language, day(2026, 10, 12), day(2026, 10, 14)));
        assert_eq!(
            written,
            ["2026-ж. 12–14-октябрь", "12–14 октября 2026 г.", "2026-yil 12–14-oktabr", "12–14 October 2026"]
        );
        assert_eq!(dates(Language::Ru, day(2026, 9, 30), day(2026, 10, 2)), "30 сентября – 2 октября 2026 г.");
        assert_eq!(dates(Language::En, day(2026, 12, 31), day(2027, 1, 1)), "31 December 2026 – 1 January 2027");
        assert_eq!(dates(Language::En, day(2026, 5, 4), day(2026, 5, 4)), "4 May 2026");
    }

    #[test]
    fn a_late_moment_in_utc_is_the_next_day_in_bishkek() {
        let at = day(2026, 10, 12).and_hms_opt(20, 15, 0).expect("a time").and_utc();
        assert_eq!(moment(Language::En, at), "13 October 2026, 02:15");
    }
}
