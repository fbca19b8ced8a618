//! Reads a whole curriculum, course by course, and gathers every fault on the way.
//!
//! One pass serves both readers: the server, which wants a [`Course`] and refuses any fault, and the check,
//! which wants all faults at once. So reading never stops at a fault: where a text is missing it goes on with
//! an empty one, and the faults say that the result must not be taught.

use std::collections::{BTreeSet, HashSet};

use crate::{
    Language, Texts,
    check::TextState,
    course::{Course, Lesson, Module, PlannedSession},
    fault::{Fault, FaultKind},
    files::Files,
    format::{
        self, CourseFile, CourseTexts, InLanguages, LessonEntry, LessonTexts, ModuleFile, ModuleTexts, PlanEntry,
    },
    markdown::{BoxKind, Part},
    texts::{Ending, TextFile, TextFiles},
};

/// Words outside its boxes with which an English lesson reads well on a phone.
const LESSON_WORDS: (usize, usize) = (300, 600);

/// A curriculum being read.
pub(crate) struct Reading {
    pub(crate) files: Files,
    pub(crate) used: BTreeSet<String>,
    codes: HashSet<String>,
    pub(crate) faults: Vec<Fault>,
    pub(crate) texts: Vec<TextState>,
}

impl Reading {
    /// Reads every course; the faults and the states of the texts stay here.
    pub(crate) fn read(mut files: Files) -> (Self, Vec<Course>) {
        let faults = std::mem::take(&mut files.faults);
        let mut reading = Self { files, used: BTreeSet::new(), codes: HashSet::new(), faults, texts: Vec::new() };
        let folders = reading.files.top_folders();
        let courses: Vec<Course> = folders.iter().filter_map(|folder| reading.course(folder)).collect();
        if folders.is_empty() {
            reading.faults.push(Fault::in_file(".", FaultKind::NoCourse));
        }
        reading.note_stray_files();
        reading.faults.sort();
        reading.faults.dedup();
        (reading, courses)
    }

    fn course(&mut self, folder: &str) -> Option<Course> {
        self.require_name(&format!("{folder}/course.toml"), folder, folder);
        let path = format!("{folder}/course.toml");
        let about: CourseFile = self.toml(&path)?;
        let threshold = about.attendance_threshold.into();
        self.require_range(&path, "attendance_threshold", "attendance_threshold", threshold, (1, 100));
        let texts = self.texts::<CourseTexts>(&format!("{folder}/course"), Ending::Markdown);
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
        let course = Course {
            slug: folder.to_owned(),
            version: about.version,
            audience: about.audience,
            title: texts.each(|text| text.front.title.clone()),
            summary: texts.each(|text| text.front.summary.clone()),
            introduction: texts.each(|text| text.page.html.clone()),
            threshold_percent: about.attendance_threshold,
            post_test: about.post_test,
            plan: self.plan(&path, &about.plan, &texts, &modules),
            modules,
        };
        if let Some(quiz) = &course.post_test
            && course.module(quiz).is_none()
        {
            self.fault_at_word(&path, "post_test", FaultKind::UnknownPostTest(quiz.clone()));
        }
        Some(course)
    }

    fn plan(
        &mut self,
        path: &str,
        entries: &[PlanEntry],
        texts: &TextFiles<CourseTexts>,
        modules: &[Module],
    ) -> Vec<PlannedSession> {
        let mut plan: Vec<PlannedSession> = Vec::new();
        for entry in entries {
            let id = &entry.id;
            self.require_name(path, id, id);
            self.require_range(path, &quoted(id), "day", entry.day.into(), (1, 31));
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
            if plan.iter().any(|earlier| earlier.id == *id) {
                self.duplicate(path, &quoted(id), "session", id);
            } else if let Some(other) =
                plan.iter().find(|other| other.day == entry.day && other.starts < ends && starts < other.ends)
            {
                let kind = FaultKind::Overlap(other.id.clone(), id.clone());
                self.fault_at_word(path, &quoted(id), kind);
            }
            plan.push(PlannedSession {
                id: id.clone(),
                day: entry.day,
                starts,
                ends,
                modules: entry.modules.clone(),
                title: texts.each(|text| text.front.plan.get(id).cloned().unwrap_or_default()),
            });
        }
        for language in Language::ALL {
            let Some(text) = texts.get(language) else { continue };
            for entry in entries {
                if text.front.plan.get(&entry.id).is_none_or(|title| title.trim().is_empty()) {
                    let kind = FaultKind::MissingText(format!("the session `{}`", entry.id));
                    self.faults.push(Fault::in_file(&text.path, kind));
                }
            }
            for id in text.front.plan.keys() {
                if !entries.iter().any(|entry| entry.id == *id) {
                    self.fault_at_word(&text.path, id, FaultKind::UnknownText(format!("the session `{id}`")));
                }
            }
        }
        plan.sort_by_key(|session| (session.day, session.starts));
        plan
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
        let texts = self.texts::<ModuleTexts>(&format!("{folder}/module"), Ending::Markdown);
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
            self.require_range(&path, &quoted(&entry.slug), "minutes", entry.minutes.into(), (1, 120));
            lessons.push(self.lesson(&folder, entry));
        }
        Some(Module {
            quiz: self.quiz(&folder, &about.code),
            code: about.code,
            slug: slug.to_owned(),
            title: texts.each(|text| text.front.title.clone()),
            objectives: texts.each(|text| text.front.objectives.clone()),
            summary: texts.each(|text| text.page.html.clone()),
            lessons,
        })
    }

    fn lesson(&mut self, folder: &str, entry: &LessonEntry) -> Lesson {
        let texts = self.texts::<LessonTexts>(&format!("{folder}/lessons/{}", entry.slug), Ending::Markdown);
        self.require_texts(&texts, |front| {
            let sources = front.sources.iter().map(|source| ("sources", source));
            std::iter::once(("title", &front.title)).chain(sources).collect()
        });
        self.require_same_count(&texts, "sources", |front| front.sources.len());
        if let Some(english) = texts.get(Language::En) {
            self.require_lesson_boxes(english);
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
        }
        let approved = Texts(Language::ALL.map(|language| {
            language == Language::En || texts.get(language).is_some_and(|text| text.front.mark().approved == Some(true))
        }));
        Lesson {
            slug: entry.slug.clone(),
            title: texts.each(|text| text.front.title.clone()),
            minutes: entry.minutes,
            html: texts.each(|text| text.page.html.clone()),
            words: texts.each(|text| text.page.words),
            sources: texts.each(|text| text.front.sources.clone()),
            check_law: texts.get(Language::En).is_some_and(|text| text.front.check_law),
            approved,
        }
    }

    /// Every lesson has its goals, its story, its steps on duty and its words once, and two questions or more.
    fn require_lesson_boxes(&mut self, lesson: &TextFile<LessonTexts>) {
        for kind in BoxKind::ALL {
            let found = lesson.page.shape.iter().filter(|part| **part == Part::Box(kind)).count();
            let (enough, needed) = match kind {
                BoxKind::Check => (found >= 2, "two or more"),
                _ => (found == 1, "one"),
            };
            if !enough {
                let kind = FaultKind::BoxCount { kind: kind.word(), needed, found };
                self.faults.push(Fault::in_file(&lesson.path, kind));
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
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if name.is_empty() || !name.bytes().all(fits) {
            self.fault_at_word(path, word, FaultKind::BadName(name.to_owned()));
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

/// A text as it stands in TOML, so that `a1` is not found inside `a10`.
pub(crate) fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}
