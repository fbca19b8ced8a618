//! Reads a module's quiz: what is the same in every language, and the four texts of it, of both forms.

use std::collections::{BTreeMap, HashSet};

use crate::{
    Language, Texts,
    fault::FaultKind,
    format::{OptionTexts, QuestionEntry, QuestionTexts, QuizFile, QuizTexts},
    quiz::{Choice, Form, Question, QuestionKind, Quiz, Target},
    reading::{Reading, is_name, quoted},
    texts::{Format, TextFile, TextFiles},
};

/// Options of one question, at the most: on paper they are answered by one figure each.
const MOST_OPTIONS: usize = 8;

/// The options of every question that is true or false.
const TRUE_FALSE: [&str; 2] = ["true", "false"];

impl Reading {
    /// Reads both forms of the quiz of the module in this folder; attempts are kept under the module's code.
    pub(crate) fn quiz(&mut self, folder: &str, code: &str, objectives: usize) -> Quiz {
        let [a, b] = Form::ALL.map(|form| self.form(folder, form, objectives));
        self.require_parallel(folder, &a, &b);
        let pass_percent = a.0.as_ref().map_or(0, |about| about.pass_percent);
        if let (Some(_), Some(other)) = (&a.0, &b.0)
            && other.pass_percent != pass_percent
        {
            let path = format!("{folder}/quiz-b.toml");
            let kind = FaultKind::NotParallel { here: other.pass_percent.to_string(), there: pass_percent.to_string() };
            self.fault_at_word(&path, "pass_percent", kind);
        }
        Quiz::new(code, pass_percent, [a.1, b.1])
    }

    fn form(&mut self, folder: &str, form: Form, objectives: usize) -> (Option<QuizFile>, Vec<Question>) {
        let path = format!("{folder}/quiz-{form}.toml");
        let about: Option<QuizFile> = self.toml(&path);
        let texts = self.texts::<QuizTexts>(&format!("{folder}/quiz-{form}"), Format::Toml);
        let Some(about) = about else { return (None, Vec::new()) };
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
            if !(1..=objectives).contains(&entry.objective) {
                let (question, objective) = (entry.id.clone(), entry.objective);
                let kind = FaultKind::UnknownObjective { question, objective, objectives };
                self.fault_at_word(&path, &quoted(&entry.id), kind);
            }
            self.require_right_answer(&path, entry);
        }
        for language in Language::ALL {
            if let Some(text) = texts.get(language) {
                self.require_texts_of_questions(text, &about.questions);
            }
        }
        let questions = about.questions.iter().map(|entry| question(entry, &texts)).collect();
        (Some(about), questions)
    }

    /// Question by question the forms test the same: objective, difficulty, kind.
    fn require_parallel(
        &mut self,
        folder: &str,
        (a, _): &(Option<QuizFile>, Vec<Question>),
        (b, _): &(Option<QuizFile>, Vec<Question>),
    ) {
        let (Some(a), Some(b)) = (a, b) else { return };
        let path = format!("{folder}/quiz-b.toml");
        let shown = |entry: Option<&QuestionEntry>| {
            entry.map_or_else(
                || "nothing".to_owned(),
                |entry| format!("{}: objective {}, {:?}, {:?}", entry.id, entry.objective, entry.level, entry.kind),
            )
        };
        for at in 0..a.questions.len().max(b.questions.len()) {
            let (there, here) = (shown(a.questions.get(at)), shown(b.questions.get(at)));
            if here != there {
                let word = b.questions.get(at).map_or_else(|| "questions".to_owned(), |entry| quoted(&entry.id));
                self.fault_at_word(&path, &word, FaultKind::NotParallel { here, there });
            }
        }
    }

    fn require_right_answer(&mut self, path: &str, entry: &QuestionEntry) {
        let id = &entry.id;
        let options = option_ids(entry);
        let mut kinds = Vec::new();
        if entry.kind == QuestionKind::TrueFalse && !entry.options.is_empty() {
            kinds.push(FaultKind::OptionsOfTrueFalse(id.clone()));
        }
        if options.len() < 2 {
            kinds.push(FaultKind::TooFewOptions(id.clone()));
        }
        for answers in [&entry.options, &entry.targets] {
            if answers.len() > MOST_OPTIONS {
                let (question, found) = (id.clone(), answers.len());
                kinds.push(FaultKind::TooManyOptions { question, found, most: MOST_OPTIONS });
            }
            // They stand in forms, in what is kept of an attempt, and in pairs with `=` between.
            kinds.extend(answers.iter().filter(|name| !is_name(name)).cloned().map(FaultKind::BadName));
        }
        for (place, option) in options.iter().enumerate() {
            if options[..place].contains(option) {
                kinds.push(FaultKind::Duplicate { what: "option", id: format!("{id}: {option}") });
            }
        }
        match entry.kind {
            QuestionKind::Match if entry.targets.len() < 2 => kinds.push(FaultKind::TooFewTargets(id.clone())),
            QuestionKind::Match => {}
            _ if !entry.targets.is_empty() => kinds.push(FaultKind::TargetsOfOther(id.clone())),
            _ => {}
        }
        // A case in which nothing deserves a yes is a case all the same.
        if entry.right.is_empty() && entry.kind != QuestionKind::Case {
            kinds.push(FaultKind::NoRightOption(id.clone()));
        }
        let single = matches!(entry.kind, QuestionKind::One | QuestionKind::TrueFalse);
        if single && entry.right.len() > 1 {
            kinds.push(FaultKind::SeveralRightOptions(id.clone()));
        }
        if entry.kind == QuestionKind::Match {
            let pairs: Vec<Option<(&str, &str)>> = entry.right.iter().map(|pair| pair.split_once('=')).collect();
            let mut paired: Vec<&str> = pairs.iter().flatten().map(|(option, _)| *option).collect();
            paired.sort_unstable();
            let mut own = options.clone();
            own.sort_unstable();
            let aimed =
                pairs.iter().all(|pair| pair.is_some_and(|(_, target)| entry.targets.iter().any(|own| own == target)));
            if paired != own || !aimed {
                kinds.push(FaultKind::BadPairs(id.clone()));
            }
        } else {
            for option in &entry.right {
                if !options.contains(&option.as_str()) {
                    kinds.push(FaultKind::UnknownRightOption { question: id.clone(), option: option.clone() });
                }
            }
        }
        if entry.kind == QuestionKind::Order {
            let mut ordered: Vec<&str> = entry.right.iter().map(String::as_str).collect();
            ordered.sort_unstable();
            let mut own = options.clone();
            own.sort_unstable();
            if ordered != own {
                kinds.push(FaultKind::BadOrder(id.clone()));
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
        if entries.iter().any(|entry| entry.kind == QuestionKind::Case) {
            for (field, value) in [("yes_text", &text.front.yes_text), ("no_text", &text.front.no_text)] {
                if value.as_ref().is_none_or(|value| value.trim().is_empty()) {
                    kinds.push((field.to_owned(), FaultKind::MissingAnswerText(field)));
                }
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
            for target in &entry.targets {
                if question.targets.get(target).is_none_or(|text| text.trim().is_empty()) {
                    let what = format!("the target `{target}` of the question `{id}`");
                    kinds.push((place.clone(), FaultKind::MissingText(what)));
                }
            }
            for target in question.targets.keys() {
                if !entry.targets.contains(target) {
                    let what = format!("the target `{target}` of the question `{id}`");
                    kinds.push((place.clone(), FaultKind::UnknownText(what)));
                }
            }
            for option in option_ids(entry) {
                let given = question.options.get(option);
                let is_text = |value: Option<&String>| value.is_some_and(|text| !text.trim().is_empty());
                if entry.kind != QuestionKind::TrueFalse && !is_text(given.and_then(|given| given.text.as_ref())) {
                    let what = format!("the option `{option}` of the question `{id}`");
                    kinds.push((place.clone(), FaultKind::MissingText(what)));
                }
                // Of an order the explanation says why; to match and to judge each option says it, right or not.
                let needs_why = match entry.kind {
                    QuestionKind::One | QuestionKind::Several | QuestionKind::TrueFalse => {
                        !entry.right.iter().any(|right| right == option)
                    }
                    QuestionKind::Order => false,
                    QuestionKind::Match | QuestionKind::Case => true,
                };
                if needs_why && !is_text(given.and_then(|given| given.why.as_ref())) {
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
    let targets: Vec<Target> = match entry.kind {
        QuestionKind::Match => entry
            .targets
            .iter()
            .map(|id| Target {
                id: id.clone(),
                text: texts.each(|text| {
                    let question = text.front.questions.get(&entry.id);
                    question.and_then(|question| question.targets.get(id)).cloned().unwrap_or_default()
                }),
            })
            .collect(),
        QuestionKind::Case => vec![
            Target { id: "yes".to_owned(), text: texts.each(|text| text.front.yes_text.clone().unwrap_or_default()) },
            Target { id: "no".to_owned(), text: texts.each(|text| text.front.no_text.clone().unwrap_or_default()) },
        ],
        _ => Vec::new(),
    };
    let right = match entry.kind {
        QuestionKind::Case => {
            let judged = |id: &String| format!("{id}={}", if entry.right.contains(id) { "yes" } else { "no" });
            entry.options.iter().map(judged).collect()
        }
        _ => entry.right.clone(),
    };
    Question {
        id: entry.id.clone(),
        kind: entry.kind,
        objective: entry.objective,
        level: entry.level,
        check_law: entry.check_law,
        stem: own(|question| &question.stem),
        options,
        targets,
        right,
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
        _ => entry.options.iter().map(String::as_str).collect(),
    }
}
