//! Reads the test before and after a course, which its blueprint makes of the modules' questions.

use crate::{
    course::{Module, Test},
    fault::FaultKind,
    format::TestEntry,
    quiz::{Form, Question, Quiz},
    reading::{Reading, quoted},
};

/// Questions of a test before and after a course.
const TEST_QUESTIONS: usize = 20;
/// Questions about each module in such a test, at least.
const TEST_OF_MODULE: usize = 2;

impl Reading {
    /// The test before and after: questions of the modules, the same in number and place in both forms.
    pub(crate) fn test(&mut self, path: &str, entry: &TestEntry, modules: &[Module]) -> Option<Test> {
        self.require_range(path, "pass_percent", "pass_percent", entry.pass_percent.into(), (1, 100));
        self.require_range(path, "minutes", "minutes", entry.minutes.into(), (5, 120));
        let mut forms: [Vec<Question>; 2] = Default::default();
        for code in entry.blueprint.keys() {
            if !modules.iter().any(|module| module.code == *code) {
                self.fault_at_word(path, code, FaultKind::UnknownModuleOfTest(code.clone()));
            }
        }
        for module in modules {
            let ids = entry.blueprint.get(&module.code).map(Vec::as_slice).unwrap_or_default();
            if ids.len() < TEST_OF_MODULE {
                let kind = FaultKind::TooFewOfModule { module: module.code.clone(), found: ids.len() };
                self.fault_at_word(path, "blueprint", kind);
            }
            for id in ids {
                for form in Form::ALL {
                    let Some(question) = module.quiz.question(form, id) else {
                        let kind =
                            FaultKind::UnknownQuestionOfTest { module: module.code.clone(), question: id.clone() };
                        self.fault_at_word(path, &quoted(id), kind);
                        continue;
                    };
                    if question.check_law {
                        self.fault_at_word(path, &quoted(id), FaultKind::UncheckedInTest(id.clone()));
                    }
                    // Two modules may use one id; within the test the module's code tells them apart.
                    let question = Question { id: format!("{}-{id}", module.code), ..question.clone() };
                    forms[form as usize].push(question);
                }
            }
        }
        let questions = forms[0].len();
        if questions != TEST_QUESTIONS {
            self.fault_at_word(path, "blueprint", FaultKind::LengthOfTest(questions));
        }
        let quiz = Quiz::new(Quiz::TEST, entry.pass_percent, forms);
        (!quiz.is_empty()).then_some(Test { quiz, minutes: entry.minutes })
    }
}
