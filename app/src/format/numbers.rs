//! Whole numbers and shares.

use curriculum::Language;

/// A space that neither breaks nor spreads, as Kyrgyz and Russian print it between thousands.
const NARROW_SPACE: char = '\u{202f}';
const SPACE: char = '\u{a0}';

/// A whole number with its thousands apart: 12 345 or 12,345.
pub fn number(language: Language, value: impl Into<i64>) -> String {
    let value: i64 = value.into();
    let apart = match language {
        Language::Ky | Language::Ru => NARROW_SPACE,
        Language::Uz => SPACE,
        Language::En => ',',
    };
    let digits = value.unsigned_abs().to_string();
    let mut written = String::with_capacity(digits.len() + digits.len() / 3 * 3 + 3);
    if value < 0 {
        written.push('−');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            written.push(apart);
        }
        written.push(digit);
    }
    written
}

/// A mean with one place behind the mark: 13,5 in Kyrgyz, Russian and Uzbek, 13.5 in English.
pub fn decimal(language: Language, value: f64) -> String {
    let written = format!("{value:.1}");
    if language == Language::En { written } else { written.replace('.', ",") }
}

/// A share of 100 with the sign as the language sets it: 80 % in Kyrgyz and Russian, 80% in Uzbek and English.
pub fn percent(language: Language, share: impl Into<i64>) -> String {
    let share: i64 = share.into();
    match language {
        Language::Ky | Language::Ru => format!("{share}{SPACE}%"),
        Language::Uz | Language::En => format!("{share}%"),
    }
}

/// A phone number of Kyrgyzstan as people read it out, +996 555 463 150; another country's as it is kept.
pub fn phone(kept: &str) -> String {
    match kept.strip_prefix("+996") {
        Some(own) if own.len() == 9 && own.is_ascii() => {
            format!("+996{SPACE}{}{SPACE}{}{SPACE}{}", &own[..3], &own[3..6], &own[6..])
        }
        _ => kept.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(number(Language::En, 1_234_567), "1,234,567");
        assert_eq!(number(Language::Ru, 12_345), "12\u{202f}345");
        assert_eq!(number(Language::Uz, 12_345), "12\u{a0}345");
        assert_eq!(number(Language::Ky, 428), "428");
        assert_eq!(number(Language::En, -1000), "−1,000");
    }

    #[test]
    fn a_phone_number_is_read_in_threes() {
        assert_eq!(phone("+996555463150"), "+996\u{a0}555\u{a0}463\u{a0}150");
        assert_eq!(phone("+77012345678"), "+77012345678");
    }
}
