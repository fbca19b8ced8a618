//! Reads a module's quiz: what is the same in every language, and the four texts of it.

use std::collections::{BTreeMap, HashSet};

use crate::{
    Language, Texts,
    fault::FaultKind,
    format::{OptionTexts, QuestionEntry, QuestionTexts, QuizFile, QuizTexts},
    quiz::{Choice, Question, QuestionKind, Quiz},
    reading::{Reading, quoted},
    texts::{Ending, TextFile, TextFiles},
};

/// The options of every question that is true or false.
const TRUE_FALSE: [&str; 2] = ["true", "false"];

impl Reading {
    /// Reads the quiz of the module in this folder; attempts are kept under the module's code.
    pub(crate) fn quiz(&mut self, folder: &str, code: &str) -> Quiz {
        let path = format!("{folder}/quiz.toml");
        let about: Option<QuizFile> = self.toml(&path);
        let texts = self.texts::<QuizTexts>(&format!("{folder}/quiz"), Ending::Toml);
        let Some(about) = about else { return Quiz::default() };
        self.require_range(&path, "pass_percent", "pass_percent", about.pass_percent.into(), (1, 100));
        if about.questions.is_empty() {
            self.fault_at_word(&path, "questions", FaultKind::NoQuestion);
        }
        let mut named = HashSet::new();
        for entry in &about.questions {
            self.require_name(&path, &entry.id, &entry.id);
            if !named.insert(entry.id.as_str()) {
                self.duplicate(&path, &quoted(&entry.id), "question", &entry.id);
            }
            self.require_right_options(&path, entry);
        }
        for language in Language::ALL {
            if let Some(text) = texts.get(language) {
                self.require_texts_of_questions(text, &about.questions);
            }
        }
        Quiz {
            id: code.to_owned(),
            pass_percent: about.pass_percent,
            questions: about.questions.iter().map(|entry| question(entry, &texts)).collect(),
        }
    }

    fn require_right_options(&mut self, path: &str, entry: &QuestionEntry) {
        let id = &entry.id;
        let options = option_ids(entry);
        let mut kinds = Vec::new();
        if entry.kind == QuestionKind::TrueFalse && !entry.options.is_empty() {
            kinds.push(FaultKind::OptionsOfTrueFalse(id.clone()));
        }
        if options.len() < 2 {
            kinds.push(FaultKind::TooFewOptions(id.clone()));
        }
        for (place, option) in options.iter().enumerate() {
            if options[..place].contains(option) {
                kinds.push(FaultKind::Duplicate { what: "option", id: format!("{id}: {option}") });
            }
        }
        if entry.right.is_empty() {
            kinds.push(FaultKind::NoRightOption(id.clone()));
        }
        if entry.kind != QuestionKind::Several && entry.right.len() > 1 {
            kinds.push(FaultKind::SeveralRightOptions(id.clone()));
        }
        for option in &entry.right {
            if !options.contains(&option.as_str()) {
                kinds.push(FaultKind::UnknownRightOption { question: id.clone(), option: option.clone() });
            }
        }
        for kind in kinds {
            self.fault_at_word(path, &quoted(id), kind);
        }
    }

    /// In one language: a text for every question and option, none for what does not exist.
    fn require_texts_of_questions(&mut self, text: &TextFile<QuizTexts>, entries: &[QuestionEntry]) {
        let mut kinds = Vec::new();
        for (field, value) in [("true_text", &text.front.true_text), ("false_text", &text.front.false_text)] {
            if value.trim().is_empty() {
                kinds.push((field.to_owned(), FaultKind::Empty(field.to_owned())));
            }
        }
        for entry in entries {
            let id = &entry.id;
            let place = format!("questions.{id}]");
            let Some(question) = text.front.questions.get(id) else {
                kinds.push((place, FaultKind::MissingText(format!("the question `{id}`"))));
                continue;
            };
            for (what, value) in [("stem", &question.stem), ("explanation", &question.explanation)] {
                if value.trim().is_empty() {
                    kinds.push((place.clone(), FaultKind::Empty(format!("{id}: {what}"))));
                }
            }
            for option in option_ids(entry) {
                let given = question.options.get(option);
                let is_text = |value: Option<&String>| value.is_some_and(|text| !text.trim().is_empty());
                if entry.kind != QuestionKind::TrueFalse && !is_text(given.and_then(|given| given.text.as_ref())) {
                    let what = format!("the option `{option}` of the question `{id}`");
                    kinds.push((place.clone(), FaultKind::MissingText(what)));
                }
                let is_right = entry.right.iter().any(|right| right == option);
                if !is_right && !is_text(given.and_then(|given| given.why.as_ref())) {
                    let kind = FaultKind::MissingWhy { question: id.clone(), option: option.to_owned() };
                    kinds.push((place.clone(), kind));
                }
            }
            for option in question.options.keys() {
                if !option_ids(entry).contains(&option.as_str()) {
                    let what = format!("the option `{option}` of the question `{id}`");
                    kinds.push((place.clone(), FaultKind::UnknownText(what)));
                }
            }
        }
        for id in text.front.questions.keys() {
            if !entries.iter().any(|entry| entry.id == *id) {
                kinds.push((format!("questions.{id}]"), FaultKind::UnknownText(format!("the question `{id}`"))));
            }
        }
        for (place, kind) in kinds {
            self.fault_at_word(&text.path, &place, kind);
        }
    }
}

fn question(entry: &QuestionEntry, texts: &TextFiles<QuizTexts>) -> Question {
    let own = |take: fn(&QuestionTexts) -> &String| {
        texts.each(|text| text.front.questions.get(&entry.id).map(take).cloned().unwrap_or_default())
    };
    let options = option_ids(entry)
        .into_iter()
        .map(|id| Choice {
            id: id.to_owned(),
            text: match (entry.kind, id) {
                (QuestionKind::TrueFalse, "true") => texts.each(|text| text.front.true_text.clone()),
                (QuestionKind::TrueFalse, _) => texts.each(|text| text.front.false_text.clone()),
                _ => option_texts(texts, &entry.id, id, |option| option.text.clone().unwrap_or_default()),
            },
            right: entry.right.iter().any(|right| right == id),
            why: option_texts(texts, &entry.id, id, |option| option.why.clone()),
        })
        .collect();
    Question {
        id: entry.id.clone(),
        kind: entry.kind,
        stem: own(|question| &question.stem),
        options,
        explanation: own(|question| &question.explanation),
    }
}

fn option_texts<T: Default>(
    texts: &TextFiles<QuizTexts>,
    question: &str,
    option: &str,
    take: impl Fn(&OptionTexts) -> T,
) -> Texts<T> {
    texts.each(|text| {
        let options: Option<&BTreeMap<String, OptionTexts>> =
            text.front.questions.get(question).map(|question| &question.options);
        options.and_then(|options| options.get(option)).map(&take).unwrap_or_default()
    })
}

fn option_ids(entry: &QuestionEntry) -> Vec<&str> {
    match entry.kind {
        QuestionKind::TrueFalse => TRUE_FALSE.to_vec(),
        QuestionKind::One | QuestionKind::Several => entry.options.iter().map(String::as_str).collect(),
    }
}
