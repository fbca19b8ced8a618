//! A quiz and its questions, and when an answer is right.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::Texts;

/// The questions that close a module.
#[derive(Clone, Debug, Default)]
pub struct Quiz {
    /// The name that attempts are kept under: the module's code.
    pub id: String,
    /// The least share of right answers that passes, in per cent.
    pub pass_percent: u8,
    pub questions: Vec<Question>,
}

impl Quiz {
    /// The question of that id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// Whether so many right answers pass. Counted in whole numbers, so that 70 of 100 is 70 per cent.
    pub fn is_passed_with(&self, right: usize) -> bool {
        !self.questions.is_empty() && right * 100 >= usize::from(self.pass_percent) * self.questions.len()
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
}

/// One question with its options, in all four languages.
#[derive(Clone, Debug)]
pub struct Question {
    /// Unlike any other in its quiz; the same in every language and edition.
    pub id: String,
    pub kind: QuestionKind,
    /// Plain text, as are all texts of a quiz.
    pub stem: Texts,
    pub options: Vec<Choice>,
    /// What the question teaches, whatever was answered.
    pub explanation: Texts,
}

impl Question {
    /// Whether the options given are exactly the right ones; order and repetition do not count,
    /// an option that the question does not have makes the answer wrong.
    pub fn is_right(&self, given: &[String]) -> bool {
        let right: BTreeSet<&str> =
            self.options.iter().filter(|option| option.right).map(|option| option.id.as_str()).collect();
        let given: BTreeSet<&str> = given.iter().map(String::as_str).collect();
        !right.is_empty() && given == right
    }

    /// The option of that id.
    pub fn option(&self, id: &str) -> Option<&Choice> {
        self.options.iter().find(|option| option.id == id)
    }
}

/// One option of a question.
#[derive(Clone, Debug)]
pub struct Choice {
    pub id: String,
    pub text: Texts,
    pub right: bool,
    /// Why it is right or wrong; every wrong option says so.
    pub why: Texts<Option<String>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(right: &[&str]) -> Question {
        let option = |id: &str| Choice {
            id: id.to_owned(),
            text: Texts::default(),
            right: right.contains(&id),
            why: Texts::default(),
        };
        Question {
            id: "water".to_owned(),
            kind: QuestionKind::Several,
            stem: Texts::default(),
            options: ["a", "b", "c"].map(option).into(),
            explanation: Texts::default(),
        }
    }

    fn given(ids: &[&str]) -> Vec<String> {
        ids.iter().map(|&id| id.to_owned()).collect()
    }

    #[test]
    fn all_right_options_in_any_order_are_right() {
        assert!(question(&["a", "c"]).is_right(&given(&["c", "a"])));
        assert!(question(&["a", "c"]).is_right(&given(&["c", "a", "a"])));
    }

    #[test]
    fn one_missing_one_too_many_or_none_is_wrong() {
        let question = question(&["a", "c"]);
        assert!(!question.is_right(&given(&["a"])));
        assert!(!question.is_right(&given(&["a", "b", "c"])));
        assert!(!question.is_right(&[]));
    }

    #[test]
    fn an_option_the_question_does_not_have_is_wrong() {
        assert!(!question(&["a"]).is_right(&given(&["a", "z"])));
    }

    #[test]
    fn six_of_eight_pass_at_seventy_per_cent_and_five_do_not() {
        let quiz = Quiz { id: "a1".to_owned(), pass_percent: 70, questions: vec![question(&["a"]); 8] };
        assert!(quiz.is_passed_with(6));
        assert!(!quiz.is_passed_with(5));
        assert!(!Quiz::default().is_passed_with(0));
    }
}
