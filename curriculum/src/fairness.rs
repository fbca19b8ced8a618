//! Fair questions: over a whole course, the right option does not give itself away.

use crate::{
    Language,
    course::Module,
    fault::{Fault, FaultKind},
    quiz::{Form, Question, QuestionKind},
    reading::Reading,
};

/// A form's questions of one kind are judged together only where there are as many; fewer fall by chance.
const FEWEST_TO_JUDGE: usize = 5;
/// Per cent of the questions with one right option in which it may be the longest. Of four options of one length each is
/// the longest in a quarter.
const MOST_LONGEST: usize = 40;
/// Per cent of the statements that should be true, and false, at the least.
const LEAST_TRUE: usize = 30;

impl Reading {
    /// Over all modules, a form's options do not give the right one away: neither by its length nor by always being *true*.
    pub(crate) fn require_fair_options(&mut self, path: &str, modules: &[Module]) {
        for form in Form::ALL {
            let of_kind = |kind| {
                let questions = modules.iter().flat_map(|module| module.quiz.questions(form));
                questions.filter(move |question| question.kind == kind).collect::<Vec<_>>()
            };
            let statements = of_kind(QuestionKind::TrueFalse);
            let (yes, of) = (statements.iter().filter(|one| one.right == ["true"]).count(), statements.len());
            if of >= FEWEST_TO_JUDGE && (yes * 100 < of * LEAST_TRUE || (of - yes) * 100 < of * LEAST_TRUE) {
                self.faults.push(Fault::in_file(path, FaultKind::OneSided { form, yes, of }));
            }
            let questions = of_kind(QuestionKind::One);
            let of = questions.len();
            for language in Language::ALL {
                let longest = questions.iter().filter(|question| is_longest_right(question, language)).count();
                if of >= FEWEST_TO_JUDGE && longest * 100 > of * MOST_LONGEST {
                    self.faults.push(Fault::in_file(path, FaultKind::LongestIsRight { form, language, longest, of }));
                }
            }
        }
    }
}

/// Whether the right option is longer than every other.
fn is_longest_right(question: &Question, language: Language) -> bool {
    let length = |right: bool| {
        let own = question.options.iter().filter(move |option| option.right == right);
        own.map(|option| option.text.get(language).chars().count()).max()
    };
    length(true) > length(false)
}
