//! Quizzes and tests: two parallel forms of questions, and when an answer is right.

use std::{collections::BTreeSet, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::Texts;

/// One of the two parallel forms. Question by question they test the same objective at the same difficulty, in other
/// words and with another case, so that the second form measures learning and not memory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    #[default]
    A,
    B,
}

impl Form {
    /// Both.
    pub const ALL: [Self; 2] = [Self::A, Self::B];

    /// The letter in files, tables and addresses: `a`, `b`.
    pub fn letter(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
        }
    }

    /// The parallel one.
    pub fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.letter())
    }
}

/// A letter that names neither form.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is neither form a nor form b")]
pub struct UnknownForm(pub String);

impl FromStr for Form {
    type Err = UnknownForm;

    fn from_str(letter: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|form| form.letter() == letter).ok_or_else(|| UnknownForm(letter.to_owned()))
    }
}

/// The questions that close a module, or the test before and after a course.
#[derive(Clone, Debug, Default)]
pub struct Quiz {
    /// The name that attempts are kept under: the module's code, or [`Quiz::TEST`].
    pub id: String,
    /// The least share of right answers that passes, in per cent.
    pub pass_percent: u8,
    forms: [Vec<Question>; 2],
}

impl Quiz {
    /// The id of a course's test before and after; no module may have it as its code.
    pub const TEST: &'static str = "test";

    pub(crate) fn new(id: &str, pass_percent: u8, forms: [Vec<Question>; 2]) -> Self {
        Self { id: id.to_owned(), pass_percent, forms }
    }

    /// The questions of that form, in order.
    pub fn questions(&self, form: Form) -> &[Question] {
        &self.forms[form as usize]
    }

    /// The question of that id in that form.
    pub fn question(&self, form: Form, id: &str) -> Option<&Question> {
        self.questions(form).iter().find(|question| question.id == id)
    }

    /// How many questions each form has.
    pub fn len(&self) -> usize {
        self.questions(Form::A).len()
    }

    /// Whether there is nothing to answer.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether so many right answers pass. Counted in whole numbers, so that 70 of 100 is 70 per cent.
    pub fn is_passed_with(&self, right: usize) -> bool {
        !self.is_empty() && right * 100 >= usize::from(self.pass_percent) * self.len()
    }
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuestionKind {
    /// Exactly one option is right.
    One,
    /// Each right option must be chosen, and no other.
    Several,
    /// The options are `true` and `false`.
    TrueFalse,
    /// The options must be put in their right order.
    Order,
    /// Each option belongs to one target.
    Match,
    /// A short case; each option is a statement to be judged with yes or no.
    Case,
}

/// What a question asks of the learner, by the revised taxonomy of Bloom (Anderson and Krathwohl, 2001).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    Remember,
    Understand,
    Apply,
    Analyse,
    Judge,
}

/// The answers by which a statement of a case is judged.
pub const YES_NO: [&str; 2] = ["yes", "no"];

/// One question with its options, in all four languages.
#[derive(Clone, Debug)]
pub struct Question {
    /// Unlike any other in its form; the same in every language and edition, and in the parallel form.
    pub id: String,
    pub kind: QuestionKind,
    /// Which of the module's objectives it tests, counted from 1.
    pub objective: usize,
    pub level: Level,
    /// Whether it rests on law that must be compared with the text in force; such a question is in no test.
    pub check_law: bool,
    /// Plain text, as are all texts of a quiz.
    pub stem: Texts,
    pub options: Vec<Choice>,
    /// To what the options of a [`QuestionKind::Match`] belong, and the answers yes and no of a
    /// [`QuestionKind::Case`]; empty for other kinds.
    pub targets: Vec<Target>,
    /// The right answer, word for word as [`Self::is_right`] takes it.
    pub(crate) right: Vec<String>,
    /// What the question teaches, whatever was answered.
    pub explanation: Texts,
}

impl Question {
    /// Whether that is the right answer. It is given as ids of options; to match and to judge as `option=target` and
    /// `option=yes`. Only the kind [`QuestionKind::Order`] minds the order; repetition never counts.
    pub fn is_right(&self, given: &[String]) -> bool {
        if self.kind == QuestionKind::Order {
            return !self.right.is_empty() && given == self.right;
        }
        let set = |words: &[String]| words.iter().cloned().collect::<BTreeSet<String>>();
        !self.right.is_empty() && set(given) == set(&self.right)
    }

    /// Whether these words can be an answer: every one names what the question has.
    pub fn takes(&self, given: &[String]) -> bool {
        given.iter().all(|word| match self.kind {
            QuestionKind::Match | QuestionKind::Case => word.split_once('=').is_some_and(|(option, target)| {
                self.option(option).is_some() && self.targets.iter().any(|own| own.id == target)
            }),
            _ => self.option(word).is_some(),
        })
    }

    /// The option of that id.
    pub fn option(&self, id: &str) -> Option<&Choice> {
        self.options.iter().find(|option| option.id == id)
    }

    /// The right answer, as [`Self::is_right`] takes it. It stays on the server until an attempt was handed in.
    pub fn right_answer(&self) -> &[String] {
        &self.right
    }

    /// The target to which an option rightly belongs.
    pub fn right_target(&self, option: &str) -> Option<&Target> {
        let pair = self.right.iter().find_map(|pair| pair.strip_prefix(option)?.strip_prefix('='));
        pair.and_then(|id| self.targets.iter().find(|target| target.id == id))
    }
}

/// One option of a question.
#[derive(Clone, Debug)]
pub struct Choice {
    pub id: String,
    pub text: Texts,
    /// Whether it is chosen in the right answer; for a statement of a case, whether it is judged with yes.
    pub right: bool,
    /// Why it is right or wrong; every wrong option says so.
    pub why: Texts<Option<String>>,
}

/// To what an option can belong.
#[derive(Clone, Debug)]
pub struct Target {
    pub id: String,
    pub text: Texts,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(kind: QuestionKind, targets: &[&str], right: &[&str]) -> Question {
        let option =
            |id: &str| Choice { id: id.to_owned(), text: Texts::default(), right: false, why: Texts::default() };
        Question {
            id: "water".to_owned(),
            kind,
            objective: 1,
            level: Level::Apply,
            check_law: false,
            stem: Texts::default(),
            options: ["a", "b", "c"].map(option).into(),
            targets: targets.iter().map(|id| Target { id: (*id).to_owned(), text: Texts::default() }).collect(),
            right: given(right),
            explanation: Texts::default(),
        }
    }

    fn given(words: &[&str]) -> Vec<String> {
        words.iter().map(|&word| word.to_owned()).collect()
    }

    #[test]
    fn all_right_options_in_any_order_are_right() {
        let question = question(QuestionKind::Several, &[], &["a", "c"]);
        assert!(question.is_right(&given(&["c", "a"])));
        assert!(question.is_right(&given(&["c", "a", "a"])));
    }

    #[test]
    fn one_missing_one_too_many_or_none_is_wrong() {
        let question = question(QuestionKind::Several, &[], &["a", "c"]);
        assert!(!question.is_right(&given(&["a"])));
        assert!(!question.is_right(&given(&["a", "b", "c"])));
        assert!(!question.is_right(&[]));
        assert!(!question.is_right(&given(&["z"])));
    }

    #[test]
    fn an_order_is_right_only_as_it_is() {
        let question = question(QuestionKind::Order, &[], &["c", "a", "b"]);
        assert!(question.is_right(&given(&["c", "a", "b"])));
        assert!(!question.is_right(&given(&["a", "b", "c"])));
        assert!(!question.is_right(&given(&["c", "a"])));
    }

    #[test]
    fn pairs_are_right_together_and_name_what_is_there() {
        let question = question(QuestionKind::Match, &["x", "y"], &["a=x", "b=y", "c=x"]);
        assert!(question.is_right(&given(&["c=x", "a=x", "b=y"])));
        assert!(!question.is_right(&given(&["a=x", "b=y"])));
        assert!(question.takes(&given(&["a=y"])));
        assert!(
            !question.takes(&given(&["a=z"])) && !question.takes(&given(&["z=x"])) && !question.takes(&given(&["a"]))
        );
        assert_eq!(question.right_target("b").map(|target| target.id.as_str()), Some("y"));
    }

    #[test]
    fn six_of_eight_pass_at_seventy_per_cent_and_five_do_not() {
        let questions = vec![question(QuestionKind::One, &[], &["a"]); 8];
        let quiz = Quiz::new("a1", 70, [questions.clone(), questions]);
        assert!(quiz.is_passed_with(6));
        assert!(!quiz.is_passed_with(5));
        assert!(!Quiz::default().is_passed_with(0));
    }
}
