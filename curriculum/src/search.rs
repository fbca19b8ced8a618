//! Words in the lessons: which lesson speaks of what the reader looks for.
//!
//! The curriculum lies in memory and is the same for every database, so it is searched here. Kyrgyz and Uzbek put
//! endings one behind the other, Russian changes them: a word is found by its beginning, and a longer word of the
//! reader also by the beginning that it shares with the text.

use std::cmp::Reverse;

use crate::{Course, Language, Lesson, Library, Module};

/// Lessons shown for one search.
const MOST: usize = 30;
/// Letters of the text around a found word.
const AROUND: usize = 70;
/// What a word weighs in the title, in a heading, and in the text.
const WEIGHTS: [usize; 3] = [12, 4, 1];

/// A lesson that speaks of the words.
#[derive(Clone, Debug)]
pub struct Hit<'a> {
    pub course: &'a Course,
    pub module: &'a Module,
    pub lesson: &'a Lesson,
    /// A stretch of the text, in three parts: before the word, the word, after it. Plain text.
    pub excerpt: [String; 3],
}

impl Library {
    /// The lessons that hold every word, those first in which the words weigh most; none for an empty question.
    pub fn search(&self, language: Language, question: &str) -> Vec<Hit<'_>> {
        let stems: Vec<String> = words(question).map(|(_, word)| stem(&folded(word))).take(8).collect();
        if stems.is_empty() {
            return Vec::new();
        }
        let mut hits: Vec<(usize, Hit<'_>)> = Vec::new();
        for course in self.courses() {
            for (module, lesson) in course.lessons() {
                if let Some((weight, excerpt)) = weigh(language, lesson, &stems) {
                    hits.push((weight, Hit { course, module, lesson, excerpt }));
                }
            }
        }
        hits.sort_by_key(|(weight, _)| Reverse(*weight));
        hits.into_iter().take(MOST).map(|(_, hit)| hit).collect()
    }
}

fn weigh(language: Language, lesson: &Lesson, stems: &[String]) -> Option<(usize, [String; 3])> {
    let title = lesson.title.get(language);
    let text = lesson.markdown.get(language);
    let mut weights = vec![0; stems.len()];
    let mut first: Option<(usize, usize)> = None;
    for (_, word) in words(title) {
        note(&mut weights, stems, &folded(word), WEIGHTS[0]);
    }
    let mut begins = 0;
    for line in text.split_inclusive('\n') {
        let weight = if line.starts_with('#') || line.starts_with(":::") { WEIGHTS[1] } else { WEIGHTS[2] };
        for (at, word) in words(line) {
            if note(&mut weights, stems, &folded(word), weight) && first.is_none() && weight == WEIGHTS[2] {
                first = Some((begins + at, word.len()));
            }
        }
        begins += line.len();
    }
    if weights.contains(&0) {
        return None;
    }
    // Each word counts, but a lesson that only repeats one of them does not win.
    let weight = weights.iter().map(|weight| (*weight).min(40)).sum();
    Some((weight, first.map(|(at, length)| excerpt(text, at, length)).unwrap_or_default()))
}

fn note(weights: &mut [usize], stems: &[String], word: &str, weight: usize) -> bool {
    let mut noted = false;
    for (own, stem) in weights.iter_mut().zip(stems) {
        if word.starts_with(stem.as_str()) {
            *own += weight;
            noted = true;
        }
    }
    noted
}

/// The words of a text with the place where each begins.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |sign: char| sign.is_alphanumeric() || matches!(sign, 'ʻ' | 'ʼ' | '’' | '\'');
    text.split(move |sign: char| !is_part(sign))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// One spelling for what people write in several ways.
fn folded(word: &str) -> String {
    word.chars()
        .filter(|sign| !matches!(sign, 'ʻ' | 'ʼ' | '’' | '\'' | '‘' | '`'))
        .flat_map(char::to_lowercase)
        .map(|sign| match sign {
            'ё' => 'е',
            'ң' => 'н',
            'ө' => 'о',
            'ү' => 'у',
            sign => sign,
        })
        .collect()
}

/// The beginning that other forms of a word share: all of a short word, a long one without its last letters.
fn stem(word: &str) -> String {
    let letters = word.chars().count();
    let kept = match letters {
        0..=4 => letters,
        5..=6 => letters - 1,
        7..=9 => letters - 2,
        _ => letters - 3,
    };
    word.chars().take(kept).collect()
}

fn excerpt(text: &str, at: usize, length: usize) -> [String; 3] {
    let plain = |part: &str| part.replace(['*', '#', '|', '\n'], " ").replace(":::", " ");
    let before: String = {
        let mut signs: Vec<char> = text[..at].chars().rev().take(AROUND).collect();
        signs.reverse();
        let whole: String = signs.into_iter().collect();
        // Not from the middle of a word.
        whole.split_once(' ').map_or(whole.clone(), |(_, rest)| rest.to_owned())
    };
    let after: String = {
        let whole: String = text[at + length..].chars().take(AROUND).collect();
        whole.rsplit_once(' ').map_or(whole.clone(), |(rest, _)| rest.to_owned())
    };
    [plain(&before), text[at..at + length].to_owned(), plain(&after)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_its_stem() {
        for (asked, written) in [
            ("зомбулук", "зомбулуктун"),
            ("зомбулукка", "зомбулук"),
            ("насилия", "насилие"),
            ("насилие", "насилием"),
            ("zoʻravonlik", "zoʼravonlikdan"),
            ("orders", "order"),
            ("Коопсуздук", "коопсуздугун"),
        ] {
            let stem = stem(&folded(asked));
            assert!(folded(written).starts_with(&stem), "{asked} does not find {written}: {stem}");
        }
        assert!(!folded("ордер").starts_with(&stem(&folded("орден"))) || stem("орден") == "орде");
    }

    #[test]
    fn an_excerpt_begins_and_ends_with_whole_words() {
        let text = "One two three. The **order** is issued within a day. And then?";
        let at = text.find("order").expect("the word");
        let [before, word, after] = excerpt(text, at, 5);
        assert_eq!(word, "order");
        assert!(before.ends_with("The   "), "{before:?}");
        assert!(after.starts_with("   is issued"), "{after:?}");
    }
}
