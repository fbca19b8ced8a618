//! Phone numbers: one spelling for however people write them.

/// Kyrgyzstan's country code.
const HOME: &str = "996";

/// Digits after the country code in Kyrgyzstan, for mobile and for fixed lines.
const HOME_DIGITS: usize = 9;

/// Words that stand beside a number and say nothing about it.
const LABELS: [&str; 14] = [
    "телефон",
    "тел",
    "мобильный",
    "моб",
    "сотовый",
    "сот",
    "рабочий",
    "раб",
    "домашний",
    "дом",
    "т",
    "tel",
    "phone",
    "whatsapp",
];

/// Turns a phone number as people write it into E.164 (`+996555463150`), or `None` where it is not understood.
///
/// Numbers without a country code are Kyrgyzstan's: nine digits, with or without the leading 0. Numbers of other
/// countries are kept where they begin with `+` or `00`. Two numbers in one text are not a number.
pub fn normalise_phone(written: &str) -> Option<String> {
    let digits = digits(written)?;
    if let Some(international) = digits.strip_prefix('+').or_else(|| digits.strip_prefix("00")) {
        return with_country_code(international);
    }
    // 0996 555 …: the country code with the zero of the long-distance call before it.
    let national = digits.strip_prefix('0').unwrap_or(&digits);
    if national.len() > HOME_DIGITS && national.starts_with(HOME) {
        return with_country_code(national);
    }
    home_number(national)
}

/// The digits of `written`, led by `+` where it stood before them; `None` where anything else is in it.
pub(crate) fn digits(written: &str) -> Option<String> {
    let lower = written.trim().to_lowercase();
    // A number that went through a spreadsheet as a decimal.
    let lower = lower.strip_suffix(".0").unwrap_or(&lower);
    let mut digits = String::new();
    let mut word = String::new();
    for letter in lower.chars().chain([' ']) {
        if letter.is_alphabetic() {
            word.push(letter);
            continue;
        }
        if !word.is_empty() {
            if !LABELS.contains(&word.as_str()) {
                return None;
            }
            word.clear();
        }
        match letter {
            '0'..='9' => digits.push(letter),
            '+' if digits.is_empty() => digits.push('+'),
            ' ' | '\u{a0}' | '\u{202f}' | '\t' | '-' | '‐' | '‑' | '–' | '—' | '(' | ')' | '.' | ':' | '/' | '\'' =>
                {}
            _ => return None,
        }
    }
    (!digits.is_empty()).then_some(digits)
}

fn with_country_code(digits: &str) -> Option<String> {
    if let Some(national) = digits.strip_prefix(HOME) {
        return home_number(national.strip_prefix('0').unwrap_or(national));
    }
    let length_is_right = match digits.as_bytes().first()? {
        b'0' => false,
        // Russia and Kazakhstan, North America: eleven digits with the country code.
        b'1' | b'7' => digits.len() == 11,
        _ => (8..=15).contains(&digits.len()),
    };
    length_is_right.then(|| format!("+{digits}"))
}

fn home_number(national: &str) -> Option<String> {
    // Neither an area nor a mobile company of Kyrgyzstan begins with 0 or 1.
    (national.len() == HOME_DIGITS && !national.starts_with(['0', '1'])).then(|| format!("+{HOME}{national}"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::normalise_phone;

    #[test]
    fn the_five_styles_of_a_district_list_come_out_alike() {
        for written in ["+996 555 463150", "0555 46-31-50", "996555463150", "555463150", "0(555)463150"] {
            assert_eq!(normalise_phone(written).as_deref(), Some("+996555463150"), "{written}");
        }
    }

    #[test]
    fn labels_zeros_and_decimals_around_a_number_do_no_harm() {
        for written in [
            "тел.: 0312 71-26-15",
            "Моб. 312712615",
            "00996 312 712615",
            "0996 312 712 615",
            "+996 (0312) 71 26 15",
            "996312712615.0",
            "\u{a0}0312\u{a0}712–615 ",
            "0312 712615 (WhatsApp)",
        ] {
            assert_eq!(normalise_phone(written).as_deref(), Some("+996312712615"), "{written}");
        }
    }

    #[test]
    fn numbers_of_other_countries_need_their_plus() {
        assert_eq!(normalise_phone("+7 921 123-45-67").as_deref(), Some("+79211234567"));
        assert_eq!(normalise_phone("+998 90 123 45 67").as_deref(), Some("+998901234567"));
        assert_eq!(normalise_phone("8 921 123-45-67"), None);
    }

    #[test]
    fn what_is_no_single_whole_number_is_not_understood() {
        for written in [
            "",
            "-",
            "нет",
            "5-64-31",
            "0555 46-31-5",
            "0555463150, 0700112233",
            "0555463150 0700112233",
            "9.96555E+11",
            "555 463 150 +",
            "+7 921",
            "+996 155 463150",
        ] {
            assert_eq!(normalise_phone(written), None, "{written}");
        }
    }

    proptest! {
        #[test]
        fn a_normalised_number_stays_as_it_is(written in "[+0-9 ()-]{0,20}") {
            if let Some(phone) = normalise_phone(&written) {
                prop_assert_eq!(normalise_phone(&phone), Some(phone.clone()));
            }
        }

        #[test]
        fn any_text_is_read_without_panic(written in any::<String>()) {
            let _ = normalise_phone(&written);
        }
    }
}
