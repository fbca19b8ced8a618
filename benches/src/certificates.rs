//! Certificates per second on one core, and their bytes.

use std::time::Duration;

use anyhow::Result;
use chrono::NaiveDate;
use curriculum::Language;
use rustix::time::{ClockId, clock_gettime};
use server::press;
use training::certificates::CertificateFacts;

use crate::{
    people::MadeUp,
    promise::{Goal, Promise, Unit},
};

const SPAN: Duration = Duration::from_secs(4);

pub fn measure() -> Result<Vec<Promise>> {
    let mut promises = Vec::new();
    let one = [Language::Ky];
    let two = [Language::Ky, Language::Ru];
    for (languages, name) in [(one.as_slice(), "one language"), (two.as_slice(), "two languages")] {
        // The fonts are parsed with the first.
        press::certificate(&facts(0, languages))?;
        let (mut printed, mut largest) = (0_usize, 0);
        let begun = own_time();
        while own_time() - begun < SPAN {
            printed += 1;
            largest = largest.max(press::certificate(&facts(printed, languages))?.len());
        }
        let figure = printed as f64 / (own_time() - begun).as_secs_f64();
        promises.push(Promise {
            what: format!("certificates on one core, {name}"),
            goal: Goal::AtLeast(300.0),
            figure,
            unit: Unit::PerSecond,
            floor: None,
        });
        promises.push(Promise {
            what: format!("the largest of {printed} certificates, {name}"),
            goal: Goal::AtMost(30_000.0),
            figure: largest as f64,
            unit: Unit::Bytes,
            floor: None,
        });
    }
    Ok(promises)
}

/// The processor's time that this thread has used: what one core can do, whatever else runs on the machine.
fn own_time() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(u64::try_from(time.tv_sec).unwrap_or(0), u32::try_from(time.tv_nsec).unwrap_or(0))
}

fn facts(number: usize, languages: &[Language]) -> CertificateFacts {
    let day = |day| NaiveDate::from_ymd_opt(2026, 10, day).unwrap_or_default();
    let check_code = format!("K7QF-{:04}-{:04}", number / 10_000, number % 10_000);
    let in_each = |texts: [&str; 4]| languages.iter().map(|language| texts[language.index()].to_owned()).collect();
    CertificateFacts {
        serial: format!("OSH-2026-{number:04}"),
        check_url: format!("https://jooluk.example/v/{check_code}"),
        check_code,
        holder: MadeUp::number(number % 30_000).full_name(),
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
        first_day: day(12),
        last_day: day(14),
        hours: 18,
        issued_on: day(14),
        trainers: vec!["Гүлнара Абдыкадырова".to_owned(), "Бакыт Жээнбеков".to_owned()],
        demo: false,
    }
}
