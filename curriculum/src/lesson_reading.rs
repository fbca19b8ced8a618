//! Reads a lesson: its length, its boxes, its terms, and who has approved it.

use crate::{
    Language, Texts,
    course::Lesson,
    fault::{Fault, FaultKind},
    format::{InLanguages, LessonEntry, LessonTexts},
    markdown::{BoxKind, Part},
    raw,
    reading::Reading,
    texts::{Format, TextFile, TextFiles},
};

/// Words outside its boxes with which an English lesson reads well on a phone.
const LESSON_WORDS: (usize, usize) = (300, 600);

impl Reading {
    /// Reads the lesson that this entry of its module names.
    pub(crate) fn lesson(&mut self, folder: &str, entry: &LessonEntry) -> Lesson {
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
    pub(crate) fn require_boxes(&mut self, path: &str, shape: &[Part], kinds: &[BoxKind]) {
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
                let line = self.files.text(&text.path).and_then(|own| raw::line_with(own, here));
                self.faults.push(Fault { file: text.path.clone(), line, kind });
            }
        }
    }
}
