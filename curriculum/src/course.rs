//! What a course, its modules and its lessons are once they have been read.

use serde::{Deserialize, Serialize};

use crate::{Texts, agenda::Agenda, case::Case, format::GuideTexts, quiz::Quiz, texts::TextFiles};

/// For whom a course is written; the words are those of the register's audiences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    Police,
    NetworkMember,
    Other,
}

impl Audience {
    /// The word in files, tables and addresses: `police`, `network_member`, `other`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Police => "police",
            Self::NetworkMember => "network_member",
            Self::Other => "other",
        }
    }
}

/// A course in all four languages, with its modules in the order in which they are taught.
#[derive(Clone, Debug)]
pub struct Course {
    /// The name in addresses, and the course's folder.
    pub slug: String,
    /// The edition of the content, kept with what people did in it.
    pub version: String,
    pub audience: Audience,
    pub title: Texts,
    /// One or two sentences, plain text.
    pub summary: Texts,
    /// The opening page, safe HTML.
    pub introduction: Texts,
    /// The Markdown it was made from.
    pub introduction_markdown: Texts,
    /// Per cent of the scheduled minutes that completing a training of this course asks for.
    pub threshold_percent: u8,
    /// The sessions that are proposed when a training of this course is planned, by the number of its days, shortest
    /// first.
    pub agendas: Vec<Agenda>,
    /// The test before and after, where the course has one.
    pub test: Option<Test>,
    /// The opening part of the trainer's guide.
    pub guide: Guide,
    pub modules: Vec<Module>,
}

/// The test before and after a course: the same blueprint in two parallel forms.
#[derive(Clone, Debug)]
pub struct Test {
    pub quiz: Quiz,
    /// How long it takes.
    pub minutes: u16,
}

/// A part of the trainer's guide.
#[derive(Clone, Debug)]
pub struct Guide {
    pub title: Texts,
    /// Safe HTML.
    pub html: Texts,
    /// The Markdown it was made from.
    pub markdown: Texts,
    /// How long the session takes; none for the opening part.
    pub minutes: Option<u16>,
}

impl Guide {
    pub(crate) fn of(texts: &TextFiles<GuideTexts>, minutes: Option<u16>) -> Self {
        Self {
            title: texts.each(|text| text.front.title.clone()),
            html: texts.each(|text| text.page.html.clone()),
            markdown: texts.each(|text| text.page.markdown.clone()),
            minutes,
        }
    }
}

impl Course {
    /// The module of that code.
    pub fn module(&self, code: &str) -> Option<&Module> {
        self.modules.iter().find(|module| module.code == code)
    }

    /// How many days the longest planned training takes.
    pub fn days(&self) -> u8 {
        self.agendas.iter().map(|agenda| agenda.days).max().unwrap_or(0)
    }

    /// The agenda for so many days: its own, or the longest one.
    pub fn agenda(&self, days: u32) -> Option<&Agenda> {
        self.agendas.iter().find(|agenda| u32::from(agenda.days) == days).or(self.agendas.last())
    }

    /// The quiz of that id: a module's, or the test before and after.
    pub fn quiz(&self, id: &str) -> Option<&Quiz> {
        match &self.test {
            Some(test) if test.quiz.id == id => Some(&test.quiz),
            _ => self.modules.iter().map(|module| &module.quiz).find(|quiz| quiz.id == id),
        }
    }

    /// The lesson after this one, in the next module if need be; none after the course's last.
    pub fn lesson_after(&self, code: &str, slug: &str) -> Option<(&Module, &Lesson)> {
        self.lessons().skip_while(|(module, lesson)| module.code != code || lesson.slug != slug).nth(1)
    }

    /// The lesson before this one, in the module before if need be; none before the course's first.
    pub fn lesson_before(&self, code: &str, slug: &str) -> Option<(&Module, &Lesson)> {
        let mut before = None;
        for (module, lesson) in self.lessons() {
            if module.code == code && lesson.slug == slug {
                return before;
            }
            before = Some((module, lesson));
        }
        None
    }

    /// Every lesson with its module, in the order in which they are read.
    pub fn lessons(&self) -> impl Iterator<Item = (&Module, &Lesson)> {
        self.modules.iter().flat_map(|module| module.lessons.iter().map(move |lesson| (module, lesson)))
    }
}

/// A part of a course with its own objectives, lessons and quiz.
#[derive(Clone, Debug)]
pub struct Module {
    /// Short name, unlike any other module's in the library: `a1`.
    pub code: String,
    /// The module's folder, readable in addresses.
    pub slug: String,
    pub title: Texts,
    /// What a learner can do at the end; plain text, the same number in each language.
    pub objectives: Texts<Vec<String>>,
    /// What to keep in mind, on one screen; safe HTML.
    pub summary: Texts,
    /// The Markdown it was made from.
    pub summary_markdown: Texts,
    pub lessons: Vec<Lesson>,
    pub case: Case,
    pub quiz: Quiz,
    /// The session plan for the trainer.
    pub guide: Guide,
}

impl Module {
    /// The lesson of that slug.
    pub fn lesson(&self, slug: &str) -> Option<&Lesson> {
        self.lessons.iter().find(|lesson| lesson.slug == slug)
    }

    /// The next lesson of this module.
    pub fn next_lesson(&self, slug: &str) -> Option<&Lesson> {
        let place = self.place_of(slug)?;
        self.lessons.get(place + 1)
    }

    /// The lesson before this one in this module.
    pub fn previous_lesson(&self, slug: &str) -> Option<&Lesson> {
        let place = self.place_of(slug)?;
        self.lessons.get(place.checked_sub(1)?)
    }

    fn place_of(&self, slug: &str) -> Option<usize> {
        self.lessons.iter().position(|lesson| lesson.slug == slug)
    }
}

/// The smallest part that is taught: one page to read.
#[derive(Clone, Debug)]
pub struct Lesson {
    /// The name in addresses and of its files, unlike any other in its module.
    pub slug: String,
    pub title: Texts,
    /// How long reading it takes, in minutes.
    pub minutes: u16,
    /// The page between its title and its sources: safe HTML, rendered once when the file was read,
    /// headings from `h2` on.
    pub html: Texts,
    /// The Markdown it was made from.
    pub markdown: Texts,
    /// How many words the whole text has.
    pub words: Texts<usize>,
    /// On what the lesson rests: short readable names, plain text.
    pub sources: Texts<Vec<String>>,
    /// Whether it speaks of law that must be compared with the text in force before it is taught.
    pub check_law: bool,
    /// Whether a lawyer has compared it.
    pub approved_by_lawyer: bool,
    /// Whether a native reader has approved the text; always so for English, the original.
    pub approved: Texts<bool>,
}
