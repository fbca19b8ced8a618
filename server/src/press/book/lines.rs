//! From a text to its lines: where words part, and how a paragraph is broken so that its lines are alike.

use curriculum::Span;

use super::style::Style;
use crate::press::{
    PressError,
    faces::{Face, composed, is_printable},
};

/// One line, as stretches of one face each.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Line {
    pub stretches: Vec<Stretch>,
    pub width: f32,
}

/// Letters of one face, and how far from the line's beginning they stand.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stretch {
    pub x: f32,
    pub face: Face,
    pub text: String,
}

/// What is set without a break: a word with the sign that follows it, or a part of one up to its hyphen.
#[derive(Clone, Debug, Default)]
struct Word {
    parts: Vec<(Face, String)>,
    width: f32,
    /// The space after it, where it is not the last of its line.
    space: f32,
    /// How unwelcome a line's end is after it; none where there can be none.
    end: Option<f32>,
}

/// A text that is to be read plainly.
pub(super) fn plain(text: impl Into<String>) -> Vec<Span> {
    vec![Span { text: text.into(), ..Span::default() }]
}

/// A text that is to be read strongly.
pub(super) fn strong(text: impl Into<String>) -> Span {
    Span { text: text.into(), strong: true, emphasis: false }
}

/// Breaks a text into lines no wider than `width`.
///
/// Of all ways to break it takes the one whose lines differ least in length, and no line of a single short word at the
/// end: text stands with a ragged edge, because long words without hyphenation would tear holes into a justified one.
///
/// # Errors
/// [`PressError::Letter`] for a letter that no face has.
pub(super) fn break_lines(text: &[Span], style: &Style, width: f32) -> Result<Vec<Line>, PressError> {
    let words = words(text, style, width)?;
    let ends = best_ends(&words, width);
    let mut lines = Vec::with_capacity(ends.len());
    let mut from = 0;
    for end in ends {
        lines.push(line(&words[from..end], style.size));
        from = end;
    }
    Ok(lines)
}

/// As [`break_lines`], with lines of about equal length, as headings want them.
///
/// # Errors
/// [`PressError::Letter`] for a letter that no face has.
pub(super) fn break_evenly(text: &[Span], style: &Style, width: f32) -> Result<Vec<Line>, PressError> {
    let mut best = break_lines(text, style, width)?;
    let (_, longest_word) = widths(text, style)?;
    let mut narrower = width;
    while best.len() > 1 {
        narrower -= width / 40.0;
        let tried = break_lines(text, style, narrower)?;
        if narrower < longest_word || tried.len() > best.len() {
            break;
        }
        best = tried;
    }
    Ok(best)
}

/// How wide the text is on one line, and how wide its widest word.
///
/// # Errors
/// [`PressError::Letter`] for a letter that no face has.
pub(super) fn widths(text: &[Span], style: &Style) -> Result<(f32, f32), PressError> {
    let words = words(text, style, f32::INFINITY)?;
    let whole = words.iter().map(|word| word.width + word.space).sum::<f32>();
    let last = words.last().map_or(0.0, |word| word.space);
    Ok((whole - last, words.iter().map(|word| word.width).fold(0.0, f32::max)))
}

fn words(text: &[Span], style: &Style, width: f32) -> Result<Vec<Word>, PressError> {
    let mut letters: Vec<(char, Face)> = Vec::new();
    for span in text {
        let face = style.face_of(span);
        let clean = composed(&span.text);
        if let Some(letter) = clean.chars().find(|letter| !is_printable(*letter)) {
            return Err(PressError::Letter { letter, text: clean });
        }
        letters.extend(clean.chars().map(|letter| (letter, face)));
    }
    let mut words: Vec<Word> = Vec::new();
    let mut word = Word::default();
    for (at, &(letter, face)) in letters.iter().enumerate() {
        if letter == ' ' {
            if !word.parts.is_empty() {
                let space = face.advance(' ').unwrap_or(0.25) * style.size;
                words.push(Word { space, end: Some(0.0), ..std::mem::take(&mut word) });
            }
            continue;
        }
        word.add(letter, face, style.size);
        if letter == '-' && parts_at(&letters, at) {
            words.push(Word { end: Some(HYPHEN), ..std::mem::take(&mut word) });
        }
    }
    if !word.parts.is_empty() {
        words.push(Word { end: Some(0.0), ..word });
    }
    keep_together(&mut words);
    Ok(words.into_iter().flat_map(|word| fitting(word, style.size, width)).collect())
}

impl Word {
    fn add(&mut self, letter: char, face: Face, size: f32) {
        let shown = match letter {
            '\u{2011}' => '-',
            '\u{a0}' => ' ',
            letter => letter,
        };
        self.width += face.advance(shown).unwrap_or(0.0) * size;
        match self.parts.last_mut() {
            Some((own, text)) if *own == face => text.push(letter),
            _ => self.parts.push((face, letter.to_string())),
        }
    }

    fn letters(&self) -> impl DoubleEndedIterator<Item = char> {
        self.parts.iter().flat_map(|(_, text)| text.chars())
    }
}

/// How unwelcome a line's end is after a hyphen, and after a word of one letter.
const HYPHEN: f32 = 0.02;
const ONE_LETTER: f32 = 0.03;

/// Whether a line may end after the hyphen at that place: only between two parts that are words themselves.
fn parts_at(letters: &[(char, Face)], at: usize) -> bool {
    let is_letter = |place: usize| letters.get(place).is_some_and(|(letter, _)| letter.is_alphabetic());
    at >= 3 && (1..=3).all(|step| is_letter(at - step) && is_letter(at + step))
}

/// No line begins with a dash, or with three figures that belong to the number before them.
fn keep_together(words: &mut [Word]) {
    for at in 0..words.len() {
        let Some(next) = words.get(at + 1) else { break };
        let dash = next.letters().all(|letter| matches!(letter, '–' | '—' | '-'));
        let figures = |word: &Word| word.letters().next_back().is_some_and(|letter| letter.is_ascii_digit());
        let three = next.letters().take_while(char::is_ascii_digit).count() == 3;
        let word = &mut words[at];
        if word.space > 0.0 && (dash || (three && figures(word))) {
            word.end = None;
        } else if word.space > 0.0 && word.letters().count() == 1 && word.letters().all(char::is_alphabetic) {
            word.end = Some(ONE_LETTER);
        }
    }
}

/// The word itself, or pieces of it where it is wider than a line.
fn fitting(word: Word, size: f32, width: f32) -> Vec<Word> {
    if word.width <= width {
        return vec![word];
    }
    let mut pieces = Vec::new();
    let mut piece = Word::default();
    for (face, text) in &word.parts {
        for letter in text.chars() {
            let wider = piece.width + face.advance(letter).unwrap_or(0.0) * size;
            if wider > width && !piece.parts.is_empty() {
                pieces.push(Word { end: Some(0.0), ..std::mem::take(&mut piece) });
            }
            piece.add(letter, *face, size);
        }
    }
    pieces.push(Word { space: word.space, end: word.end, ..piece });
    pieces
}

/// What a line costs by itself, so that no paragraph takes more of them than it needs.
const LINE: f32 = 0.15;

/// After which words the lines end: the way that costs least, found from the end.
fn best_ends(words: &[Word], width: f32) -> Vec<usize> {
    let count = words.len();
    // What the rest costs from each word on, and where its first line ends.
    let mut best = vec![(f32::INFINITY, count); count + 1];
    best[count].0 = 0.0;
    for from in (0..count).rev() {
        let mut taken = 0.0;
        for end in from + 1..=count {
            let last = &words[end - 1];
            let wide = taken + last.width;
            if wide > width && end > from + 1 {
                break;
            }
            taken = wide + last.space;
            let Some(unwelcome) = last.end else { continue };
            let room = ((width - wide) / width).max(0.0);
            let cost = match end == count {
                // The last line may be short, but not so short that it looks lost.
                true if from > 0 && wide < width * 0.18 => 0.1,
                true => 0.0,
                false => room * room + unwelcome + LINE,
            };
            // Where words that belong together are wider than a line, the line ends all the same.
            let cost = cost + best[end].0;
            if cost < best[from].0 {
                best[from] = (cost, end);
            }
        }
        if best[from].0.is_infinite() {
            best[from] = (1.0 + best[from + 1].0, from + 1);
        }
    }
    let mut ends = Vec::new();
    let mut at = 0;
    while at < count {
        at = best[at].1;
        ends.push(at);
    }
    ends
}

fn line(words: &[Word], size: f32) -> Line {
    let mut line = Line::default();
    for (at, word) in words.iter().enumerate() {
        for (face, text) in &word.parts {
            match line.stretches.last_mut() {
                Some(last) if last.face == *face => last.text.push_str(text),
                _ => line.stretches.push(Stretch { x: line.width, face: *face, text: text.clone() }),
            }
            line.width += face.width(text, size, 0.0);
        }
        if at + 1 < words.len()
            && word.space > 0.0
            && let Some(last) = line.stretches.last_mut()
        {
            last.text.push(' ');
            line.width += last.face.width(" ", size, 0.0);
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::press::sheet::Ink;

    const STYLE: Style = Style {
        face: Face::Serif,
        strong: Face::SerifBold,
        emphasis: Face::Italic,
        size: 10.0,
        leading: 14.0,
        ink: Ink(0, 0, 0),
    };

    fn texts(text: &[Span], width: f32) -> Vec<String> {
        let lines = break_lines(text, &STYLE, width).expect("printable");
        for line in &lines {
            assert!(line.width <= width + 0.01, "{line:?} in {width}");
        }
        let joined = |line: &Line| line.stretches.iter().map(|stretch| stretch.text.as_str()).collect::<String>();
        lines.iter().map(joined).collect()
    }

    #[test]
    fn no_word_is_lost_and_no_line_too_wide() {
        let text = "Өрт өчкөндөн кийин дагы үч саат өттү, айылда эч ким уктаган жок, ар бир үйдө жарык күйүп турду. ";
        let whole = text.repeat(5);
        for width in [60.0, 120.0, 240.0, 400.0] {
            let lines = texts(&plain(&whole), width);
            assert_eq!(lines.join(" "), whole.trim_end(), "{width}");
        }
    }

    #[test]
    fn a_heading_leaves_no_word_alone() {
        let text = plain("Why security looks different to different people");
        let lines = break_evenly(&text, &STYLE, 200.0).expect("printable");
        assert_eq!(lines.len(), 2);
        assert!(lines[1].width > lines[0].width * 0.6, "{lines:?}");
    }

    #[test]
    fn a_face_changes_within_a_word_without_parting_it() {
        let text = [Span { text: "act ".to_owned(), ..Span::default() }, strong("now"), plain(", and then").remove(0)];
        let lines = break_lines(&text, &STYLE, 400.0).expect("printable");
        let stretches: Vec<_> = lines[0].stretches.iter().map(|own| (own.face, own.text.as_str())).collect();
        assert_eq!(stretches, [(Face::Serif, "act "), (Face::SerifBold, "now"), (Face::Serif, ", and then")]);
    }

    #[test]
    fn no_line_begins_with_a_dash_or_with_the_second_half_of_a_number() {
        let text = "alpha beta – gamma 19 995 delta ".repeat(8);
        for width in (60..200).step_by(7) {
            for line in texts(&plain(&text), width as f32) {
                assert!(!line.starts_with(['–', '9']), "{width}: {line}");
            }
        }
    }

    #[test]
    fn a_hyphen_parts_words_but_not_a_number_from_its_ending() {
        let lines = texts(&plain("тренинг-семинар 1325-резолюция"), 62.0);
        assert!(lines.contains(&"тренинг-".to_owned()), "{lines:?}");
        assert!(!lines.iter().any(|line| line.ends_with("1325-")), "{lines:?}");
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_where_it_must_be() {
        let word = "Щ".repeat(40);
        assert_eq!(texts(&plain(&word), 100.0).concat(), word);
    }

    #[test]
    fn a_letter_that_no_face_has_is_refused() {
        let refused = break_lines(&plain("a 王 b"), &STYLE, 100.0);
        assert_eq!(refused, Err(PressError::Letter { letter: '王', text: "a 王 b".to_owned() }));
    }
}
