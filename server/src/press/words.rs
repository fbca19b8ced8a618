//! The fixed wording of a certificate in four languages.
//!
//! The sentence is built around the name, which is printed as it is kept and never declined: Kyrgyz and Uzbek
//! put it beside "the holder of this certificate", Russian uses no verb that would have to agree with a woman or
//! a man. It says *completed*, not *in full*, because completion has a threshold.

use chrono::{Datelike, NaiveDate};
use curriculum::Language;

/// What a certificate says in one language.
pub(super) struct Wording {
    /// Who issues it.
    pub issuer: &'static str,
    /// The document's name, in capitals.
    pub title: &'static str,
    /// What stands before the holder's name.
    pub before_name: &'static str,
    /// What stands between the name and the course's title.
    pub before_course: &'static str,
    /// The label of the serial number.
    pub serial: &'static str,
    /// The label of the date of issue.
    pub issued_on: &'static str,
    /// The label beneath a trainer's name.
    pub trainer: &'static str,
    /// The label of a list of trainers too long for a line each.
    pub trainers: &'static str,
    /// What the QR code is for.
    pub check: &'static str,
    /// The mark on certificates of made-up people.
    pub demo: &'static str,
    /// Opening and closing quotation mark, for titles inside a sentence.
    pub quotes: [&'static str; 2],
}

/// The wording in that language.
pub(super) fn wording(language: Language) -> &'static Wording {
    match language {
        Language::Ky => &KY,
        Language::Ru => &RU,
        Language::Uz => &UZ,
        Language::En => &EN,
    }
}

const KY: Wording = Wording {
    issuer: "Кыргызстандын тынчтык орнотуучу аялдар тармагы",
    title: "СЕРТИФИКАТ",
    before_name: "Ушул сертификаттын ээси",
    before_course: "төмөнкү окуу курсун аяктады:",
    serial: "Сериялык номери",
    issued_on: "Берилген күнү",
    trainer: "Тренер",
    trainers: "Тренерлер",
    check: "Аныктыгын текшерүү",
    demo: "Ойдон чыгарылган маалымат – көрсөтмө үлгү",
    quotes: ["«", "»"],
};

const RU: Wording = Wording {
    issuer: "Сеть женщин-миротворцев Кыргызстана",
    title: "СЕРТИФИКАТ",
    before_name: "Настоящий сертификат выдан",
    before_course: "за прохождение учебного курса",
    serial: "Серийный номер",
    issued_on: "Дата выдачи",
    trainer: "Тренер",
    trainers: "Тренеры",
    check: "Проверить подлинность",
    demo: "Вымышленные данные – демонстрация",
    quotes: ["«", "»"],
};

const UZ: Wording = Wording {
    issuer: "Qirgʻiziston tinchlik oʻrnatuvchi ayollar tarmogʻi",
    title: "SERTIFIKAT",
    before_name: "Ushbu sertifikat egasi",
    before_course: "quyidagi oʻquv kursini tugatdi:",
    serial: "Seriya raqami",
    issued_on: "Berilgan sana",
    trainer: "Trener",
    trainers: "Trenerlar",
    check: "Haqiqiyligini tekshirish",
    demo: "Oʻylab topilgan maʼlumotlar – namoyish uchun",
    quotes: ["“", "”"],
};

const EN: Wording = Wording {
    issuer: "Women Peacemakers Network of Kyrgyzstan",
    title: "CERTIFICATE",
    before_name: "This is to certify that",
    before_course: "has completed the training course",
    serial: "Serial number",
    issued_on: "Date of issue",
    trainer: "Trainer",
    trainers: "Trainers",
    check: "Check this certificate",
    demo: "Made-up data – demonstration",
    quotes: ["“", "”"],
};

/// A number of hours, with the plural the language wants: `21 час`, `22 часа`, `25 часов`.
pub(super) fn hours(language: Language, hours: u32) -> String {
    let unit = match language {
        Language::Ky => "саат",
        Language::Uz => "soat",
        Language::En if hours == 1 => "hour",
        Language::En => "hours",
        Language::Ru => match (hours % 10, hours % 100) {
            (_, 11..=14) => "часов",
            (1, _) => "час",
            (2..=4, _) => "часа",
            _ => "часов",
        },
    };
    format!("{hours}\u{a0}{unit}")
}

/// One day: `2026-жылдын 12-октябры`, `12 октября 2026 года`, `2026-yil 12-oktabr`, `12 October 2026`.
pub(super) fn day(language: Language, day: NaiveDate) -> String {
    days(language, day, day)
}

/// The days of a training, as short as they can be said: within a month, over months, over years.
pub(super) fn days(language: Language, first: NaiveDate, last: NaiveDate) -> String {
    let year_first = matches!(language, Language::Ky | Language::Uz);
    let (year_of_first, year_of_last) = (year(language, first), year(language, last));
    let one_year = first.year() == last.year();
    let day_and_month = |day: NaiveDate| join(language, &day.day().to_string(), month(language, day));

    let range = if first == last {
        day_and_month(first)
    } else if one_year && first.month() == last.month() {
        join(language, &format!("{}–{}", first.day(), last.day()), month(language, first))
    } else if one_year {
        format!("{} – {}", day_and_month(first), day_and_month(last))
    } else if year_first {
        return format!("{year_of_first} {} – {year_of_last} {}", day_and_month(first), day_and_month(last));
    } else {
        return format!("{} {year_of_first} – {} {year_of_last}", day_and_month(first), day_and_month(last));
    };
    if year_first { format!("{year_of_first} {range}") } else { format!("{range} {year_of_last}") }
}

fn year(language: Language, day: NaiveDate) -> String {
    let year = day.year();
    match language {
        Language::Ky => format!("{year}-жылдын"),
        Language::Uz => format!("{year}-yil"),
        Language::Ru => format!("{year}\u{a0}года"),
        Language::En => year.to_string(),
    }
}

/// Day and month stay together on one line.
fn join(language: Language, days: &str, month: &str) -> String {
    match language {
        Language::Ky | Language::Uz => format!("{days}-{month}"),
        Language::Ru | Language::En => format!("{days}\u{a0}{month}"),
    }
}

/// The month as a page writes it too; but in Kyrgyz it belongs to the year that a certificate writes out before it.
fn month(language: Language, day: NaiveDate) -> &'static str {
    match language {
        Language::Ky => MONTHS_OF_A_YEAR[day.month0() as usize],
        Language::Ru | Language::Uz | Language::En => app::format::month(language, day),
    }
}

/// `2026-жылдын … октябры`
const MONTHS_OF_A_YEAR: [&str; 12] = [
    "январы",
    "февралы",
    "марты",
    "апрели",
    "майы",
    "июну",
    "июлу",
    "августу",
    "сентябры",
    "октябры",
    "ноябры",
    "декабры",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    /// The days as a reader sees them, with ordinary spaces.
    fn said(first: NaiveDate, last: NaiveDate) -> [String; 4] {
        Language::ALL.map(|language| days(language, first, last).replace('\u{a0}', " "))
    }

    #[test]
    fn days_within_a_month_name_it_once() {
        assert_eq!(
            said(date(2026, 10, 12), date(2026, 10, 14)),
            ["2026-жылдын 12–14-октябры", "12–14 октября 2026 года", "2026-yil 12–14-oktabr", "12–14 October 2026",]
        );
    }

    #[test]
    fn days_over_two_months_name_both() {
        assert_eq!(
            said(date(2026, 9, 30), date(2026, 10, 2)),
            [
                "2026-жылдын 30-сентябры – 2-октябры",
                "30 сентября – 2 октября 2026 года",
                "2026-yil 30-sentabr – 2-oktabr",
                "30 September – 2 October 2026",
            ]
        );
    }

    #[test]
    fn days_over_two_years_name_both_even_in_the_same_month() {
        assert_eq!(
            said(date(2026, 12, 30), date(2027, 1, 2)),
            [
                "2026-жылдын 30-декабры – 2027-жылдын 2-январы",
                "30 декабря 2026 года – 2 января 2027 года",
                "2026-yil 30-dekabr – 2027-yil 2-yanvar",
                "30 December 2026 – 2 January 2027",
            ]
        );
        assert_eq!(
            days(Language::En, date(2026, 5, 1), date(2027, 5, 1)).replace('\u{a0}', " "),
            "1 May 2026 – 1 May 2027"
        );
    }

    #[test]
    fn a_single_day_stands_alone() {
        assert_eq!(
            said(date(2026, 6, 9), date(2026, 6, 9)),
            ["2026-жылдын 9-июну", "9 июня 2026 года", "2026-yil 9-iyun", "9 June 2026"]
        );
    }

    #[test]
    fn hours_take_the_plural_of_the_language() {
        let said = |language, count| hours(language, count).replace('\u{a0}', " ");
        assert_eq!(
            [1, 11, 21, 22, 25, 112].map(|count| said(Language::Ru, count)),
            ["1 час", "11 часов", "21 час", "22 часа", "25 часов", "112 часов"]
        );
        assert_eq!([said(Language::En, 1), said(Language::En, 24)], ["1 hour", "24 hours"]);
        assert_eq!([said(Language::Ky, 24), said(Language::Uz, 24)], ["24 саат", "24 soat"]);
    }
}
