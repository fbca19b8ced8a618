//! The check code on a certificate: unguessable, and forgiving to whoever types it.

use rand::RngExt;

/// Digits and capitals without I, L, O and U, which are misread (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// 12 signs of 5 bits are 60 bits: guessing one in a million certificates takes some 10¹² tries.
const LENGTH: usize = 12;

/// A new code, without dashes.
pub(super) fn draw() -> String {
    let mut rng = rand::rng();
    (0..LENGTH).map(|_| char::from(ALPHABET[rng.random_range(0..ALPHABET.len())])).collect()
}

/// The code in groups of four, as it is printed: `K7QF-2M9X-4TRD`.
pub(super) fn grouped(code: &str) -> String {
    let signs: Vec<char> = code.chars().collect();
    signs.chunks(4).map(String::from_iter).collect::<Vec<_>>().join("-")
}

/// What was typed, as codes are kept: capitals, no dashes or spaces, misread letters put right.
///
/// A Cyrillic letter that looks like a Latin one is taken for it, for half of our keyboards are Cyrillic.
pub(super) fn normalise(typed: &str) -> String {
    typed
        .chars()
        .filter(|sign| sign.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .map(|sign| match sign {
            'O' | 'О' => '0',
            'I' | 'L' => '1',
            'А' => 'A',
            'В' => 'B',
            'С' => 'C',
            'Е' => 'E',
            'Н' => 'H',
            'К' => 'K',
            'М' => 'M',
            'Р' => 'P',
            'Т' => 'T',
            'Х' => 'X',
            sign => sign,
        })
        .take(LENGTH + 1)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawn_code_survives_being_printed_and_typed() {
        for _ in 0..100 {
            let code = draw();
            assert_eq!(code.len(), LENGTH);
            assert_eq!(normalise(&grouped(&code).to_lowercase()), code);
        }
    }

    #[test]
    fn misread_and_cyrillic_letters_are_put_right() {
        assert_eq!(normalise("ol1-АВС ЕНК"), "011ABCEHK");
    }
}
