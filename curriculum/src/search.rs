//! Words in the lessons: which lesson speaks of what the reader looks for.
//!
//! The curriculum lies in memory and is the same for every database, so it is searched here, by an index that is made at
//! a language's first search. Kyrgyz and Uzbek put
//! endings one behind the other, Russian changes them: a word is found by its beginning, and a longer word of the
//! reader also by the beginning that it shares with the text.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::{Course, Language, Lesson, Library, Module};

/// Lessons shown for one search.
const MOST: usize = 30;
/// Words of a question that are looked for; more narrow nothing down.
const MOST_WORDS: usize = 8;
/// Letters of the text around a found word.
const AROUND: usize = 70;
/// What a word weighs in the title, in a heading, and in the text.
const WEIGHTS: [u16; 3] = [12, 4, 1];
/// What one word of the question can weigh: a lesson that only repeats one of them does not win.
const HEAVIEST: u16 = 40;

/// A lesson that speaks of the words.
#[derive(Clone, Debug)]
pub struct Hit<'a> {
    pub course: &'a Course,
    pub module: &'a Module,
    pub lesson: &'a Lesson,
    /// A stretch of the text, in three parts: before the word, the word, after it. Plain text.
    pub excerpt: [String; 3],
}

/// Every word of one language's lessons in one spelling, in order, with where it stands: a word is found among its
/// neighbours, and no text is read again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Index(BTreeMap<String, Vec<Place>>);

/// Where a word stands.
#[derive(Clone, Copy, Debug)]
struct Place {
    /// The lesson's number in the order of courses and modules.
    lesson: u16,
    weight: u16,
    /// Its first byte and its length in the lesson's Markdown; none for a word of a title or a heading.
    at: Option<(u32, u16)>,
}

impl Index {
    pub(crate) fn of(library: &Library, language: Language) -> Self {
        let mut index = Self::default();
        for (lesson, (_, _, texts)) in (0..).zip(lessons(library)) {
            for (_, word) in words(texts.title.get(language)) {
                index.add(word, Place { lesson, weight: WEIGHTS[0], at: None });
            }
            let mut begins = 0;
            for line in texts.markdown.get(language).split_inclusive('\n') {
                let is_heading = line.starts_with('#') || line.starts_with(":::");
                for (at, word) in words(line) {
                    let at = u32::try_from(begins + at).ok().zip(u16::try_from(word.len()).ok());
                    let place = match is_heading {
                        true => Place { lesson, weight: WEIGHTS[1], at: None },
                        false => Place { lesson, weight: WEIGHTS[2], at },
                    };
                    index.add(word, place);
                }
                begins += line.len();
            }
        }
        index
    }

    fn add(&mut self, word: &str, place: Place) {
        self.0.entry(folded(word)).or_default().push(place);
    }

    /// Where the words stand that begin so.
    fn places(&self, stem: &str) -> impl Iterator<Item = Place> {
        let found = self.0.range(stem.to_owned()..).take_while(move |(word, _)| word.starts_with(stem));
        found.flat_map(|(_, places)| places.iter().copied())
    }
}

fn lessons(library: &Library) -> impl Iterator<Item = (&Course, &Module, &Lesson)> {
    library.courses().iter().flat_map(|course| course.lessons().map(move |(module, lesson)| (course, module, lesson)))
}

impl Library {
    /// The lessons that hold every word, those first in which the words weigh most; none for an empty question.
    pub fn search(&self, language: Language, question: &str) -> Vec<Hit<'_>> {
        let stems: Vec<String> = words(question).map(|(_, word)| stem(&folded(word))).take(MOST_WORDS).collect();
        if stems.is_empty() {
            return Vec::new();
        }
        let mut weights: BTreeMap<u16, Weight> = BTreeMap::new();
        for (number, stem) in stems.iter().enumerate() {
            for place in self.index(language).places(stem) {
                weights.entry(place.lesson).or_default().add(number, place);
            }
        }
        let mut found: Vec<_> = (0..)
            .zip(lessons(self))
            .filter_map(|(number, lesson)| {
                let weight = weights.get(&number).filter(|weight| weight.holds_all(stems.len()))?;
                Some((weight, lesson))
            })
            .collect();
        found.sort_by_key(|(weight, _)| Reverse(weight.sum()));
        let hits = found.into_iter().take(MOST).map(|(weight, (course, module, lesson))| {
            let text = lesson.markdown.get(language);
            let excerpt = weight.first.map(|(at, length)| excerpt(text, at as usize, length.into()));
            Hit { course, module, lesson, excerpt: excerpt.unwrap_or_default() }
        });
        hits.collect()
    }
}

/// What a lesson holds of the question.
#[derive(Default)]
struct Weight {
    words: [u16; MOST_WORDS],
    /// The first of the words in the running text.
    first: Option<(u32, u16)>,
}

impl Weight {
    fn add(&mut self, number: usize, place: Place) {
        self.words[number] = (self.words[number] + place.weight).min(HEAVIEST);
        if place.at.is_some() && (self.first.is_none() || place.at < self.first) {
            self.first = place.at;
        }
    }

    fn holds_all(&self, words: usize) -> bool {
        self.words[..words].iter().all(|weight| *weight > 0)
    }

    fn sum(&self) -> u16 {
        self.words.iter().sum()
    }
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
