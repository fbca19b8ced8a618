//! Reads a whole curriculum, course by course, and gathers every fault on the way.
//!
//! One pass serves both readers: the server, which wants a [`Course`] and refuses any fault, and the check,
//! which wants all faults at once. So reading never stops at a fault: where a text is missing it goes on with
//! an empty one, and the faults say that the result must not be taught.

use std::collections::{BTreeSet, HashSet};

use crate::{
    Language, Texts,
    check::TextState,
    course::{Agenda, Course, Guide, Lesson, Module, PlannedSession, Test},
    fault::{Fault, FaultKind},
    files::Files,
    format::{
        self, AgendaEntry, CourseFile, CourseTexts, GuideTexts, InLanguages, LessonEntry, LessonTexts, ModuleFile,
        ModuleTexts, TestEntry,
    },
    markdown::{BoxKind, Part},
    picture::Picture,
    quiz::{Form, Question, QuestionKind, Quiz},
    reference::{Service, Term},
    texts::{Format, TextFile, TextFiles},
};

/// The folder of the pictures, which all courses share.
const PICTURES: &str = "pictures";

/// What stands in addresses where a course or a lesson stands: neither may be called so.
const PAGES_BESIDE_COURSES: [&str; 2] = ["mine", "search"];
const PAGES_OF_MODULES: [&str; 2] = ["case", "quiz"];

/// A form's questions of one kind are judged together only where there are as many; fewer fall by chance.
const FEWEST_TO_JUDGE: usize = 5;
/// Per cent of the questions with one right option in which it may be the longest. Of four options of one length each is
/// the longest in a quarter.
const MOST_LONGEST: usize = 40;
/// Per cent of the statements that should be true, and false, at the least.
const LEAST_TRUE: usize = 30;

/// Words outside its boxes with which an English lesson reads well on a phone.
const LESSON_WORDS: (usize, usize) = (300, 600);

/// Questions of a test before and after a course.
const TEST_QUESTIONS: usize = 20;
/// Questions about each module in such a test, at least.
const TEST_OF_MODULE: usize = 2;

/// What a whole curriculum holds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Contents {
    pub(crate) courses: Vec<Course>,
    pub(crate) pictures: Vec<Picture>,
    pub(crate) glossary: Vec<Term>,
    pub(crate) services: Vec<Service>,
}

/// A curriculum being read.
pub(crate) struct Reading {
    pub(crate) files: Files,
    pub(crate) used: BTreeSet<String>,
    codes: HashSet<String>,
    pub(crate) pictures: Vec<Picture>,
    glossary: Vec<Term>,
    pub(crate) faults: Vec<Fault>,
    pub(crate) texts: Vec<TextState>,
}

impl Reading {
    /// Reads everything; the faults and the states of the texts stay here.
    pub(crate) fn read(mut files: Files) -> (Self, Contents) {
        let faults = std::mem::take(&mut files.faults);
        let mut reading = Self {
            files,
            used: BTreeSet::new(),
            codes: HashSet::from([Quiz::TEST.to_owned()]),
            pictures: Vec::new(),
            glossary: Vec::new(),
            faults,
            texts: Vec::new(),
        };
        // What lessons point to comes before the lessons.
        reading.pictures = reading.pictures();
        reading.glossary = reading.glossary();
        let services = reading.services();
        let folders: Vec<String> =
            reading.files.top_folders().into_iter().filter(|folder| folder != PICTURES).collect();
        let courses: Vec<Course> = folders.iter().filter_map(|folder| reading.course(folder)).collect();
        if folders.is_empty() {
            reading.faults.push(Fault::in_file(".", FaultKind::NoCourse));
        }
        reading.note_stray_files();
        reading.faults.sort();
        reading.faults.dedup();
        let (pictures, glossary) = (reading.pictures.clone(), reading.glossary.clone());
        (reading, Contents { courses, pictures, glossary, services })
    }

    fn course(&mut self, folder: &str) -> Option<Course> {
        let path = format!("{folder}/course.toml");
        self.require_name(&path, folder, folder);
        self.require_free(&path, folder, &PAGES_BESIDE_COURSES);
        let about: CourseFile = self.toml(&path)?;
        let threshold = about.attendance_threshold.into();
        self.require_range(&path, "attendance_threshold", "attendance_threshold", threshold, (1, 100));
        let texts = self.texts::<CourseTexts>(&format!("{folder}/course"), Format::Markdown);
        self.require_texts(&texts, |front| vec![("title", &front.title), ("summary", &front.summary)]);

        let mut modules = Vec::new();
        let mut named = HashSet::new();
        for slug in &about.modules {
            if !named.insert(slug) {
                self.duplicate(&path, &quoted(slug), "module", slug);
                continue;
            }
            self.require_name(&path, slug, slug);
            modules.extend(self.module(folder, slug));
        }
        self.require_fair_options(&path, &modules);
        let agendas = self.agendas(&path, &about.agendas, &texts, &modules);
        let test = about.test.and_then(|entry| self.test(&path, &entry, &modules));
        let guide = self.texts::<GuideTexts>(&format!("{folder}/guide"), Format::Markdown);
        self.require_texts(&guide, |front| vec![("title", &front.title)]);
        Some(Course {
            slug: folder.to_owned(),
            version: about.version,
            audience: about.audience,
            title: texts.each(|text| text.front.title.clone()),
            summary: texts.each(|text| text.front.summary.clone()),
            introduction: texts.each(|text| text.page.html.clone()),
            introduction_markdown: texts.each(|text| text.page.markdown.clone()),
            threshold_percent: about.attendance_threshold,
            agendas,
            test,
            guide: Guide::of(&guide, None),
            modules,
        })
    }

    /// Over all modules, a form's options do not give the right one away: neither by its length nor by always being *true*.
    fn require_fair_options(&mut self, path: &str, modules: &[Module]) {
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

    /// The test before and after: questions of the modules, the same in number and place in both forms.
    fn test(&mut self, path: &str, entry: &TestEntry, modules: &[Module]) -> Option<Test> {
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

    /// The agendas with their sessions; the titles are shared, by the session's id.
    fn agendas(
        &mut self,
        path: &str,
        entries: &[AgendaEntry],
        texts: &TextFiles<CourseTexts>,
        modules: &[Module],
    ) -> Vec<Agenda> {
        if entries.is_empty() {
            self.faults.push(Fault::in_file(path, FaultKind::NoAgenda));
        }
        let mut agendas: Vec<Agenda> = Vec::new();
        for entry in entries {
            self.require_range(path, "days", "days", entry.days.into(), (1, 31));
            if agendas.iter().any(|earlier| earlier.days == entry.days) {
                self.duplicate(path, "days", "agenda", &format!("{} days", entry.days));
            }
            let sessions = self.sessions(path, entry, texts, modules);
            agendas.push(Agenda { days: entry.days, sessions });
        }
        let ids: BTreeSet<&str> =
            entries.iter().flat_map(|entry| &entry.sessions).map(|session| session.id.as_str()).collect();
        for language in Language::ALL {
            let Some(text) = texts.get(language) else { continue };
            for id in &ids {
                if text.front.plan.get(*id).is_none_or(|title| title.trim().is_empty()) {
                    let kind = FaultKind::MissingText(format!("the session `{id}`"));
                    self.faults.push(Fault::in_file(&text.path, kind));
                }
            }
            for id in text.front.plan.keys() {
                if !ids.contains(id.as_str()) {
                    self.fault_at_word(&text.path, id, FaultKind::UnknownText(format!("the session `{id}`")));
                }
            }
        }
        agendas.sort_by_key(|agenda| agenda.days);
        agendas
    }

    fn sessions(
        &mut self,
        path: &str,
        agenda: &AgendaEntry,
        texts: &TextFiles<CourseTexts>,
        modules: &[Module],
    ) -> Vec<PlannedSession> {
        let mut sessions: Vec<PlannedSession> = Vec::new();
        for entry in &agenda.sessions {
            let id = &entry.id;
            self.require_name(path, id, id);
            if !(1..=agenda.days).contains(&entry.day) {
                let kind = FaultKind::DayOutsideAgenda { agenda: agenda.days, day: entry.day };
                self.fault_at_word(path, &quoted(id), kind);
            }
            for module in &entry.modules {
                if !modules.iter().any(|known| known.code == *module) {
                    let kind = FaultKind::UnknownModule { session: id.clone(), module: module.clone() };
                    self.fault_at_word(path, &quoted(id), kind);
                }
            }
            let (Some(starts), Some(ends)) = (self.time(path, &entry.starts), self.time(path, &entry.ends)) else {
                continue;
            };
            if ends <= starts {
                self.fault_at_word(path, &quoted(id), FaultKind::EndsBeforeStart(id.clone()));
                continue;
            }
            if sessions.iter().any(|earlier| earlier.id == *id) {
                self.duplicate(path, &quoted(id), "session", id);
            } else if let Some(other) =
                sessions.iter().find(|other| other.day == entry.day && other.starts < ends && starts < other.ends)
            {
                let kind = FaultKind::Overlap(other.id.clone(), id.clone());
                self.fault_at_word(path, &quoted(id), kind);
            }
            sessions.push(PlannedSession {
                id: id.clone(),
                day: entry.day,
                starts,
                ends,
                modules: entry.modules.clone(),
                title: texts.each(|text| text.front.plan.get(id).cloned().unwrap_or_default()),
            });
        }
        sessions.sort_by_key(|session| (session.day, session.starts));
        sessions
    }

    /// Minutes since midnight of a time written `09:00`.
    fn time(&mut self, path: &str, written: &str) -> Option<u16> {
        let minutes = written.split_once(':').and_then(|(hour, minute)| {
            let is_pair = |figures: &str| figures.len() == 2 && figures.bytes().all(|byte| byte.is_ascii_digit());
            let (hour, minute) = (is_pair(hour).then_some(hour)?, is_pair(minute).then_some(minute)?);
            let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
            (hour < 24 && minute < 60).then_some(hour * 60 + minute)
        });
        if minutes.is_none() {
            self.fault_at_word(path, &quoted(written), FaultKind::BadTime(written.to_owned()));
        }
        minutes
    }

    fn module(&mut self, course: &str, slug: &str) -> Option<Module> {
        let folder = format!("{course}/{slug}");
        let path = format!("{folder}/module.toml");
        let about: ModuleFile = self.toml(&path)?;
        self.require_name(&path, &about.code, &about.code);
        if !self.codes.insert(about.code.clone()) {
            self.duplicate(&path, "code", "module code", &about.code);
        }
        let texts = self.texts::<ModuleTexts>(&format!("{folder}/module"), Format::Markdown);
        self.require_texts(&texts, |front| {
            let objectives = front.objectives.iter().map(|objective| ("objectives", objective));
            std::iter::once(("title", &front.title)).chain(objectives).collect()
        });
        self.require_same_count(&texts, "objectives", |front| front.objectives.len());

        let mut lessons = Vec::new();
        let mut named = HashSet::new();
        for entry in &about.lessons {
            if !named.insert(&entry.slug) {
                self.duplicate(&path, &quoted(&entry.slug), "lesson", &entry.slug);
                continue;
            }
            self.require_name(&path, &entry.slug, &entry.slug);
            self.require_free(&path, &entry.slug, &PAGES_OF_MODULES);
            self.require_range(&path, &quoted(&entry.slug), "minutes", entry.minutes.into(), (1, 120));
            lessons.push(self.lesson(&folder, entry));
        }
        self.require_range(&path, "guide_minutes", "guide_minutes", about.guide_minutes.into(), (15, 480));
        let guide = self.texts::<GuideTexts>(&format!("{folder}/guide"), Format::Markdown);
        self.require_texts(&guide, |front| vec![("title", &front.title)]);
        if let Some(english) = guide.get(Language::En) {
            self.require_boxes(&english.path, &english.page.shape, &BoxKind::GUIDE);
        }
        let objectives = texts.get(Language::En).map_or(0, |text| text.front.objectives.len());
        Some(Module {
            quiz: self.quiz(&folder, &about.code, objectives),
            case: self.case(&folder).unwrap_or_default(),
            guide: Guide::of(&guide, Some(about.guide_minutes)),
            code: about.code,
            slug: slug.to_owned(),
            title: texts.each(|text| text.front.title.clone()),
            objectives: texts.each(|text| text.front.objectives.clone()),
            summary: texts.each(|text| text.page.html.clone()),
            summary_markdown: texts.each(|text| text.page.markdown.clone()),
            lessons,
        })
    }

    fn lesson(&mut self, folder: &str, entry: &LessonEntry) -> Lesson {
        let texts = self.texts::<LessonTexts>(&format!("{folder}/lessons/{}", entry.slug), Format::Markdown);
        self.require_texts(&texts, |front| {
            let sources = front.sources.iter().map(|source| ("sources", source));
            std::iter::once(("title", &front.title)).chain(sources).collect()
        });
        self.require_same_count(&texts, "sources", |front| front.sources.len());
        if let Some(english) = texts.get(Language::En) {
            self.require_boxes(&english.path, &english.page.shape, &BoxKind::LESSON);
            let (least, most) = LESSON_WORDS;
            let words = english.page.matter_words;
            if !(least..=most).contains(&words) {
                self.faults.push(Fault::in_file(&english.path, FaultKind::Length { words, least, most }));
            }
            for text in texts.translations() {
                if text.front.check_law != english.front.check_law {
                    self.faults.push(Fault::in_file(&text.path, FaultKind::OtherCheckLaw));
                }
            }
            self.compare_terms(&texts, english);
        }
        for language in Language::ALL {
            let Some(text) = texts.get(language) else { continue };
            if text.front.check_law != text.front.approved_by_lawyer.is_some() {
                self.fault_at_word(&text.path.clone(), "check_law", FaultKind::LawyerWithoutLaw);
            }
        }
        let approved = Texts(Language::ALL.map(|language| {
            language == Language::En || texts.get(language).is_some_and(|text| text.front.mark().approved == Some(true))
        }));
        Lesson {
            slug: entry.slug.clone(),
            title: texts.each(|text| text.front.title.clone()),
            minutes: entry.minutes,
            html: texts.each(|text| text.page.html.clone()),
            markdown: texts.each(|text| text.page.markdown.clone()),
            words: texts.each(|text| text.page.words),
            sources: texts.each(|text| text.front.sources.clone()),
            check_law: texts.get(Language::En).is_some_and(|text| text.front.check_law),
            approved_by_lawyer: texts.get(Language::En).is_some_and(|text| text.front.approved_by_lawyer == Some(true)),
            approved,
        }
    }

    /// Every lesson has its goals, its story, its steps on duty and its words once, and two questions or more; every
    /// guide has its boxes once; neither has the other's.
    fn require_boxes(&mut self, path: &str, shape: &[Part], kinds: &[BoxKind]) {
        for &kind in kinds {
            let found = shape.iter().filter(|part| **part == Part::Box(kind)).count();
            let (enough, needed) = match kind {
                BoxKind::Check => (found >= 2, "two or more"),
                _ => (found == 1, "one"),
            };
            if !enough {
                let kind = FaultKind::BoxCount { kind: kind.word(), needed, found };
                self.faults.push(Fault::in_file(path, kind));
            }
        }
        let strange = shape.iter().filter_map(|part| match part {
            Part::Box(kind) if !kinds.contains(kind) => Some(FaultKind::UnknownBox(kind.word().to_owned())),
            _ => None,
        });
        self.faults.extend(strange.map(|kind| Fault::in_file(path, kind)));
    }

    /// A term that the glossary knows is called in every language as the glossary calls it.
    fn compare_terms(&mut self, texts: &TextFiles<LessonTexts>, english: &TextFile<LessonTexts>) {
        for language in Language::ALL {
            let Some(text) = texts.get(language).filter(|_| language != Language::En) else { continue };
            for (here, original) in text.page.terms.iter().zip(&english.page.terms) {
                let same = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
                let known = self.glossary.iter().find(|term| same(term.term.get(Language::En), original));
                let Some(term) = known.map(|term| term.term.get(language)).filter(|term| !same(term, here)) else {
                    continue;
                };
                let kind =
                    FaultKind::OtherTerm { here: here.clone(), english: original.clone(), glossary: term.clone() };
                let line = self.files.text(&text.path).and_then(|own| format::line_with(own, here));
                self.faults.push(Fault { file: text.path.clone(), line, kind });
            }
        }
    }

    /// Reads a file that is the same in every language.
    pub(crate) fn toml<T: serde::de::DeserializeOwned>(&mut self, path: &str) -> Option<T> {
        let Some(text) = self.files.text(path) else {
            self.faults.push(Fault::in_file(path, FaultKind::MissingFile));
            return None;
        };
        self.used.insert(path.to_owned());
        format::parse(path, text, 1).map_err(|fault| self.faults.push(fault)).ok()
    }

    /// Names stand in addresses, so they are kept to letters that need no escaping.
    pub(crate) fn require_name(&mut self, path: &str, name: &str, word: &str) {
        if !is_name(name) {
            self.fault_at_word(path, word, FaultKind::BadName(name.to_owned()));
        }
    }

    /// A name that no page of the platform has in that place of the address.
    fn require_free(&mut self, path: &str, name: &str, taken: &[&str]) {
        if taken.contains(&name) {
            self.fault_at_word(path, name, FaultKind::TakenName(name.to_owned()));
        }
    }

    /// A number that makes sense; `word` stands on the line where the fault is shown.
    pub(crate) fn require_range(
        &mut self,
        path: &str,
        word: &str,
        what: &'static str,
        value: u64,
        (least, most): (u64, u64),
    ) {
        if !(least..=most).contains(&value) {
            self.fault_at_word(path, word, FaultKind::OutOfRange { what, value, least, most });
        }
    }

    /// Notes a fault on the line where a word first stands.
    pub(crate) fn fault_at_word(&mut self, path: &str, word: &str, kind: FaultKind) {
        let line = self.files.text(path).and_then(|text| format::line_with(text, word));
        self.faults.push(Fault { file: path.to_owned(), line, kind });
    }

    /// Notes that something stands twice, on the line where it stands the second time.
    pub(crate) fn duplicate(&mut self, path: &str, word: &str, what: &'static str, id: &str) {
        let line = self.files.text(path).and_then(|text| format::last_line_with(text, word));
        let kind = FaultKind::Duplicate { what, id: id.to_owned() };
        self.faults.push(Fault { file: path.to_owned(), line, kind });
    }

    /// A file that nothing names is most often one with a misspelt name.
    fn note_stray_files(&mut self) {
        let stray: Vec<Fault> = self
            .files
            .paths()
            .filter(|path| !self.used.contains(*path) && !path.ends_with("README.md"))
            .map(|path| Fault::in_file(path, FaultKind::StrayFile))
            .collect();
        self.faults.extend(stray);
    }
}

/// Whether a name may stand in addresses, forms and tables.
pub(crate) fn is_name(name: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !name.is_empty() && name.bytes().all(fits)
}

/// Whether the right option is longer than every other.
fn is_longest_right(question: &Question, language: Language) -> bool {
    let length = |right: bool| {
        let own = question.options.iter().filter(move |option| option.right == right);
        own.map(|option| option.text.get(language).chars().count()).max()
    };
    length(true) > length(false)
}

/// A text as it stands in TOML, so that `a1` is not found inside `a10`.
pub(crate) fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}
