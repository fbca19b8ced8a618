//! Reads a course and its modules.

use std::collections::HashSet;

use crate::{
    Language,
    course::{Course, Guide, Module},
    format::{CourseFile, CourseTexts, GuideTexts, ModuleFile, ModuleTexts},
    markdown::BoxKind,
    reading::{Reading, quoted},
    texts::Format,
};

/// What stands in addresses where a course or a lesson stands: neither may be called so.
const PAGES_BESIDE_COURSES: [&str; 2] = ["mine", "search"];
const PAGES_OF_MODULES: [&str; 2] = ["case", "quiz"];

impl Reading {
    /// Reads the course in this folder, with its modules.
    pub(crate) fn course(&mut self, folder: &str) -> Option<Course> {
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

    /// Reads the module in a course's folder.
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
}
