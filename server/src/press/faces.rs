//! The letters: five faces, parsed once, and how much room a text takes.

use std::sync::LazyLock;

use printpdf::ParsedFont;

use super::PressError;

/// The faces of the house; their files lie in `server/fonts`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// Noto Serif, for what is certified and for the text of books.
    Serif,
    /// Noto Serif Italic, for the second language and for emphasis.
    Italic,
    /// Noto Sans, for labels.
    Sans,
    /// Noto Serif Bold, for what is strong in a book's text.
    SerifBold,
    /// Noto Sans Bold, for a book's headings.
    SansBold,
}

impl Face {
    pub(super) const ALL: [Self; 5] = [Self::Serif, Self::Italic, Self::Sans, Self::SerifBold, Self::SansBold];

    pub(super) fn font(self) -> &'static ParsedFont {
        &FACES[self as usize]
    }

    /// How far a letter takes the line on, in parts of its size; nothing where the face has no such letter.
    pub(super) fn advance(self, letter: char) -> Option<f32> {
        let advances = &ADVANCES[self as usize];
        advances.get(u32::from(letter) as usize).copied().filter(|advance| *advance >= 0.0)
    }

    /// The width of the text in points, with `tracking` points added after each letter but the last.
    pub(super) fn width(self, text: &str, size: f32, tracking: f32) -> f32 {
        let (mut advance, mut letters) = (0.0, 0.0);
        for letter in shown(text) {
            advance += self.advance(letter).unwrap_or(UNKNOWN);
            letters += 1.0;
        }
        advance * size + tracking * f32::max(letters - 1.0, 0.0)
    }
}

static FACES: LazyLock<[ParsedFont; 5]> = LazyLock::new(|| {
    [
        include_bytes!("../../fonts/NotoSerif-Regular.ttf").as_slice(),
        include_bytes!("../../fonts/NotoSerif-Italic.ttf").as_slice(),
        include_bytes!("../../fonts/NotoSans-Regular.ttf").as_slice(),
        include_bytes!("../../fonts/NotoSerif-Bold.ttf").as_slice(),
        include_bytes!("../../fonts/NotoSans-Bold.ttf").as_slice(),
    ]
    .map(|bytes| ParsedFont::from_bytes(bytes, 0, &mut Vec::new()).expect("the fonts built in are whole"))
});

/// Where the letters of our faces end; beyond it they have none.
const LAST_LETTER: u32 = 0x2300;

/// What a letter that no face has is counted as; it is refused before it is printed.
const UNKNOWN: f32 = 0.6;

/// The advance of every letter, looked up once: a book asks for a million. Below zero where there is no such letter.
static ADVANCES: LazyLock<[Vec<f32>; 5]> = LazyLock::new(|| {
    Face::ALL.map(|face| {
        let font = face.font();
        let units = f32::from(font.font_metrics.units_per_em);
        let advance = |letter: u32| match font.lookup_glyph_index(letter) {
            None | Some(0) => -1.0,
            Some(glyph) => f32::from(font.get_horizontal_advance(glyph)) / units,
        };
        (0..LAST_LETTER).map(advance).collect()
    })
});

/// The letters that are drawn. A space or hyphen that kept its words on one line has done its work once lines are
/// broken; in the file it would hinder a search.
pub(super) fn shown(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(|letter| match letter {
        '\u{a0}' => ' ',
        '\u{2011}' => '-',
        letter => letter,
    })
}

/// The text as it can be printed: one line, й and ё in one piece, no invisible characters.
///
/// Lists typed on different machines bring й as и and a breve; our faces have it as one letter only.
///
/// # Errors
/// [`PressError::Letter`] when a letter is in none of our faces: a name is printed right or not at all.
pub(super) fn printable(text: &str) -> Result<String, PressError> {
    let mut clean = String::with_capacity(text.len());
    for letter in composed(text).chars() {
        match letter {
            ' ' | '\u{a0}' if clean.is_empty() || clean.ends_with(' ') => {}
            '\u{a0}' => clean.push(' '),
            letter => clean.push(letter),
        }
    }
    let clean = clean.trim().to_owned();
    match clean.chars().find(|letter| !is_printable(*letter)) {
        Some(letter) => Err(PressError::Letter { letter, text: clean }),
        None => Ok(clean),
    }
}

/// Whether every face has that letter.
pub(super) fn is_printable(letter: char) -> bool {
    Face::ALL.iter().all(|face| face.advance(letter).is_some())
}

/// The text with й and ё in one piece, with plain spaces for all that is white but a space that keeps its words
/// together, and without invisible characters.
pub(super) fn composed(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for letter in text.chars() {
        let composed = match (letter, clean.chars().next_back()) {
            ('\u{306}', Some('и')) => Some('й'),
            ('\u{306}', Some('И')) => Some('Й'),
            ('\u{308}', Some('е')) => Some('ё'),
            ('\u{308}', Some('Е')) => Some('Ё'),
            _ => None,
        };
        match (composed, letter) {
            (Some(composed), _) => {
                clean.pop();
                clean.push(composed);
            }
            (_, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}') => {}
            // Our faces have no minus sign; the dash is as long.
            (_, '\u{2212}') => clean.push('–'),
            (_, letter) if letter != '\u{a0}' && (letter.is_whitespace() || letter.is_control()) => clean.push(' '),
            (_, letter) => clean.push(letter),
        }
    }
    clean
}

/// A text broken into lines of one size.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Setting {
    pub size: f32,
    pub lines: Vec<String>,
}

/// Sets the text in the largest of the offered sizes in which it fits the width.
///
/// `offers` are tried in order, each as (largest size, smallest size, number of lines): first shrink on one line,
/// then break into two and shrink again. Lines come out of about equal length.
///
/// # Errors
/// [`PressError::TooLong`] when it does not fit the last offer either.
pub(super) fn settle(face: Face, text: &str, width: f32, offers: &[(f32, f32, usize)]) -> Result<Setting, PressError> {
    for &(largest, smallest, most) in offers {
        let mut size = largest;
        while size >= smallest {
            let lines = break_lines(face, text, size, width);
            if lines.len() <= most {
                return Ok(Setting { size, lines: balance(face, text, size, width, lines) });
            }
            size -= 0.5;
        }
    }
    Err(PressError::TooLong(text.to_owned()))
}

/// Breaks at spaces and after hyphens; a word wider than the line is broken where it must be.
fn break_lines(face: Face, text: &str, size: f32, width: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let fits = |line: &str| face.width(line.trim_end(), size, 0.0) <= width;
    for word in words(text) {
        let longer = format!("{line}{word}");
        if fits(&longer) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line).trim_end().to_owned());
        }
        for letter in word.chars() {
            line.push(letter);
            if !fits(&line) && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
            }
        }
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// What may stand at a line's end: words with their space, parts of a word with their hyphen.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '-'])
}

/// Narrows the width as long as the number of lines stays, so that no line ends with one lonely word.
fn balance(face: Face, text: &str, size: f32, width: f32, lines: Vec<String>) -> Vec<String> {
    if lines.len() < 2 {
        return lines;
    }
    let longest_word = words(text).map(|word| face.width(word.trim_end(), size, 0.0)).fold(0.0, f32::max);
    let (count, mut best, mut narrower) = (lines.len(), lines, width);
    loop {
        narrower -= width / 40.0;
        if narrower < longest_word {
            return best;
        }
        let tried = break_lines(face, text, size, narrower);
        if tried.len() > count {
            return best;
        }
        best = tried;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_has_every_letter_of_the_four_languages() {
        let letters = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяңөүҢӨҮўқғҳЎҚҒҲ\
                       ABCXYZabcxyzʻʼ‘’“”«»–—№0123456789,.:;()-/çÇşŞıİğĞäöüß";
        for face in Face::ALL {
            for letter in letters.chars() {
                let glyph = face.font().lookup_glyph_index(u32::from(letter)).unwrap_or(0);
                assert_ne!(glyph, 0, "{face:?} lacks `{letter}`");
            }
        }
    }

    #[test]
    fn a_name_from_another_machine_is_put_together() {
        assert_eq!(printable("  Сергеи\u{306}\tПётр\u{200b}ов\r\n").unwrap(), "Сергей Пётров");
    }

    #[test]
    fn a_letter_no_face_has_is_refused_by_name() {
        assert_eq!(printable("王 Айгүл"), Err(PressError::Letter { letter: '王', text: "王 Айгүл".to_owned() }));
    }

    #[test]
    fn a_short_text_takes_the_largest_size_and_a_long_one_shrinks_then_breaks() {
        let offers = [(34.0, 24.0, 1), (24.0, 9.0, 2)];
        let set = |text: &str| settle(Face::Serif, text, 600.0, &offers).unwrap();
        assert_eq!(set("Айгүл Токтогулова").size, 34.0);

        let longer = set("Гүлмира Токтогулова-Абдыкадырова");
        assert!(longer.lines.len() == 1 && longer.size < 34.0, "{longer:?}");

        let long = set(&"Абдыкадырова ".repeat(9));
        assert_eq!(long.lines.len(), 2);
        for line in &long.lines {
            assert!(Face::Serif.width(line, long.size, 0.0) <= 600.0);
        }
    }

    #[test]
    fn a_word_without_spaces_breaks_rather_than_leaving_its_place() {
        let set = settle(Face::Serif, &"Щ".repeat(120), 600.0, &[(24.0, 8.0, 2)]).unwrap();
        assert_eq!(set.lines.concat(), "Щ".repeat(120));
        assert!(set.lines.iter().all(|line| Face::Serif.width(line, set.size, 0.0) <= 600.0));
    }

    #[test]
    fn a_text_no_size_can_hold_is_refused() {
        let endless = "Абдыкадырова ".repeat(90);
        assert!(matches!(settle(Face::Serif, &endless, 600.0, &[(24.0, 8.0, 2)]), Err(PressError::TooLong(_))));
    }
}
