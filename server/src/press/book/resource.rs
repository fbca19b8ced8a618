//! The resource book: what a learner keeps. Modules with lessons and cases, then what stands beside them.

use std::collections::BTreeMap;

use curriculum::{Block, BoxKind, Case, Course, Language, Lesson, Module, Scene, Service, blocks};

use super::{
    lines::{plain, strong},
    manuscript::Manuscript,
    strip::{Place, Start},
    style::{BODY, HEADINGS, INK, LABEL, NOTE, SMALL, SUBTITLE, Style, TITLE, WARNING},
    words::{alphabetical, named, oblast, paged, said},
};
use crate::press::{PressError, faces::Face, ornament::JUNIPER};

type Done = Result<(), PressError>;

/// The place of a module, and of what stands in it.
pub(super) fn place_in(module: &Module, what: &str) -> Place {
    Place(format!("{}/{what}", module.code))
}

/// A module's code as people say it.
pub(super) fn code(module: &Module) -> String {
    module.code.to_uppercase()
}

/// What stands in the head of a module's pages.
pub(super) fn running(module: &Module, language: Language) -> String {
    format!("{} · {}", code(module), module.title.get(language))
}

impl Manuscript<'_> {
    /// The whole text of the resource book, without what stands before it.
    pub(super) fn resource_book(&mut self, course: &Course) -> Done {
        self.introduction(course)?;
        for module in &course.modules {
            self.module(module)?;
        }
        self.glossary()?;
        self.services()?;
        self.all_sources(course)
    }

    /// Opens a part of the book that is no module.
    pub(super) fn part(&mut self, title: &str, place: &str) -> Done {
        self.enter(0, "", title, Place(place.to_owned()));
        self.start(Start::Opening(title.to_owned()));
        self.heading(&plain(title), &TITLE)?;
        self.gap(20.0);
        Ok(())
    }

    fn introduction(&mut self, course: &Course) -> Done {
        self.part(self.words.introduction, "introduction")?;
        self.blocks(&blocks(course.introduction_markdown.get(self.language)), &BODY)
    }

    fn module(&mut self, module: &Module) -> Done {
        let (language, words) = (self.language, self.words);
        self.module_opening(module)?;
        self.gap(30.0);
        self.heading(&plain(words.in_this_module), &HEADINGS[0])?;
        self.gap(6.0);
        let mark = self.mark();
        for (number, lesson) in (1..).zip(&module.lessons) {
            self.gap(3.0);
            let place = place_of(module, lesson);
            self.leading_line(&plain(lesson.title.get(language)), &format!("{number}"), &BODY, 18.0, &place)?;
        }
        for (title, what) in [(module.case.title.get(language).as_str(), "case"), (words.summary, "summary")] {
            self.gap(3.0);
            self.leading_line(&plain(title), "", &BODY, 18.0, &place_in(module, what))?;
        }
        self.keep_from(mark);

        for (number, lesson) in (1..).zip(&module.lessons) {
            self.lesson(module, number, lesson)?;
        }
        self.case(module)?;
        self.summary(module)
    }

    /// A module's first page: its code, its title, what one can do after it.
    pub(super) fn module_opening(&mut self, module: &Module) -> Done {
        let (language, words) = (self.language, self.words);
        let (code, title) = (code(module), module.title.get(language));
        self.enter(0, &code, title, place_in(module, ""));
        self.start(Start::Opening(running(module, language)));
        let label = Style { size: 11.0, leading: 16.0, ..LABEL };
        self.heading(&plain(named(words.module, &code)), &label)?;
        self.gap(8.0);
        self.heading(&plain(title), &Style { size: 30.0, leading: 37.0, ..TITLE })?;
        self.gap(34.0);
        self.heading(&plain(words.objectives), &HEADINGS[0])?;
        self.gap(4.0);
        let objectives = module.objectives.get(language).iter();
        let items: Vec<Vec<Block>> = objectives.map(|text| vec![Block::Paragraph(plain(text))]).collect();
        self.list(true, &items, &BODY)
    }

    fn lesson(&mut self, module: &Module, number: usize, lesson: &Lesson) -> Done {
        let (language, words) = (self.language, self.words);
        let title = lesson.title.get(language);
        self.enter(1, &number.to_string(), title, place_of(module, lesson));
        self.start(Start::Page(running(module, language)));
        let lesson_number = said(words.lesson, number);
        let label = format!("{} · {lesson_number} · {}", code(module), words.minutes(lesson.minutes));
        self.titled(&label, title)?;
        if lesson.check_law && !lesson.approved_by_lawyer {
            self.gap(8.0);
            self.heading(&plain(words.check_law), &WARNING)?;
        }
        self.gap(16.0);

        let mut answers: Vec<Vec<Block>> = Vec::new();
        for block in blocks(lesson.markdown.get(language)) {
            match block {
                Block::Boxed { kind: BoxKind::Check, heading, blocks } => {
                    answers.push(blocks);
                    self.question_to_oneself(answers.len(), &heading)?;
                }
                block => self.blocks(&[block], &BODY)?,
            }
        }
        self.answers(&answers)
    }

    fn answers(&mut self, answers: &[Vec<Block>]) -> Done {
        if answers.is_empty() {
            return Ok(());
        }
        self.gap(18.0);
        self.heading(&plain(self.words.answers), &HEADINGS[1])?;
        self.gap(4.0);
        for (number, answer) in (1..).zip(answers) {
            self.gap(5.0);
            self.item(&format!("{number}."), &SMALL, 17.0, |book| book.tight_blocks(answer, &SMALL))?;
        }
        Ok(())
    }

    fn question_to_oneself(&mut self, number: usize, question: &str) -> Done {
        self.gap(6.0);
        let marker = Style { face: Face::SansBold, size: 9.5, ink: JUNIPER, ..BODY };
        self.item(&format!("{number}."), &marker, 17.0, |book| book.paragraph(&plain(question), &BODY))
    }

    /// Blocks one below the other without the room that paragraphs take elsewhere above the first.
    fn tight_blocks(&mut self, blocks: &[Block], style: &Style) -> Done {
        match blocks.split_first() {
            Some((Block::Paragraph(text), rest)) => {
                self.paragraph(text, style)?;
                self.blocks(rest, style)
            }
            _ => self.blocks(blocks, style),
        }
    }

    /// On what each lesson of the module rests.
    fn sources(&mut self, module: &Module) -> Done {
        let language = self.language;
        let style = Style { size: 8.8, leading: 12.3, ..SMALL };
        self.rule(26.0, 14.0);
        self.heading(&plain(self.words.sources), &HEADINGS[0])?;
        for (number, lesson) in (1..).zip(&module.lessons) {
            self.gap(11.0);
            let title = format!("{number}  {}", lesson.title.get(language));
            self.heading(&plain(title), &Style { face: Face::SansBold, size: 8.8, ..style })?;
            self.gap(1.0);
            for source in lesson.sources.get(language) {
                self.gap(1.5);
                self.hanging(|book| book.paragraph(&plain(source), &style))?;
            }
        }
        Ok(())
    }

    /// The case: scenes to decide in, and what follows from each decision on pages of its own, so that nobody reads
    /// it before deciding.
    fn case(&mut self, module: &Module) -> Done {
        let (language, words) = (self.language, self.words);
        let case = &module.case;
        self.enter(1, "", case.title.get(language), place_in(module, "case"));
        self.start(Start::Page(running(module, language)));
        self.titled(&format!("{} · {}", code(module), words.case), case.title.get(language))?;
        self.gap(14.0);
        self.paragraph(&plain(case.introduction.get(language)), &Style { face: Face::Italic, ..BODY })?;
        self.gap(10.0);
        for (number, scene) in (1..).zip(&case.scenes) {
            self.scene(module, number, scene)?;
        }
        self.consequences(module, case)
    }

    fn scene(&mut self, module: &Module, number: usize, scene: &Scene) -> Done {
        let (language, words) = (self.language, self.words);
        self.gap(24.0);
        self.name(scene_at(module, number));
        self.heading(&plain(said(words.scene, number)), &Style { ink: JUNIPER, ..HEADINGS[0] })?;
        self.gap(4.0);
        self.blocks(&blocks(scene.markdown.get(language)), &BODY)?;
        if let Some(ending) = scene.ending {
            self.gap(9.0);
            return self.paragraph(&[strong(words.ending(ending))], &BODY);
        }
        self.gap(10.0);
        let question = self.mark();
        if !scene.markdown.get(language).trim_end().ends_with('?') {
            self.heading(&plain(words.what_now), &HEADINGS[1])?;
        }
        let marker = Style { face: Face::SansBold, size: 9.8, ink: JUNIPER, ..BODY };
        for (letter, decision) in LETTERS.zip(&scene.decisions) {
            self.gap(5.0);
            self.item(&letter.to_string(), &marker, 17.0, |book| {
                book.paragraph(&plain(decision.text.get(language)), &BODY)
            })?;
        }
        self.gap(7.0);
        let to = consequences_of(module, number);
        let mark = self.mark();
        let note = plain(paged(words.decide, self.page_of(&to)));
        self.indented(17.0, |book| book.paragraph(&note, &NOTE))?;
        self.lead_from(mark, &to);
        // Whoever decides sees all that can be done.
        self.keep_from(question);
        Ok(())
    }

    fn consequences(&mut self, module: &Module, case: &Case) -> Done {
        let (language, words) = (self.language, self.words);
        self.start(Start::Page(running(module, language)));
        self.heading(&plain(words.what_follows), &SUBTITLE)?;
        self.gap(10.0);
        let marker = Style { face: Face::SansBold, size: 9.3, leading: SMALL.leading, ink: JUNIPER, ..SMALL };
        for (number, scene) in (1..).zip(&case.scenes) {
            if scene.decisions.is_empty() {
                continue;
            }
            self.gap(16.0);
            self.name(consequences_of(module, number));
            self.heading(&plain(said(words.scene, number)), &HEADINGS[1])?;
            for (letter, decision) in LETTERS.zip(&scene.decisions) {
                self.gap(5.0);
                let follows = case.scenes.iter().position(|own| own.id == decision.to).map_or(number, |at| at + 1);
                let to = scene_at(module, follows);
                let go = paged(&said(words.go_to_scene, follows), self.page_of(&to));
                let mut text = plain(format!("{} ", decision.consequence.get(language).trim_end()));
                text.push(strong(go.replace(' ', "\u{a0}")));
                let mark = self.mark();
                self.item(&format!("{number}{letter}"), &marker, 24.0, |book| book.paragraph(&text, &SMALL))?;
                self.lead_from(mark, &to);
            }
        }
        Ok(())
    }

    fn summary(&mut self, module: &Module) -> Done {
        let (language, words) = (self.language, self.words);
        self.enter(1, "", words.summary, place_in(module, "summary"));
        self.start(Start::Page(running(module, language)));
        self.titled(&running(module, language), words.summary)?;
        self.gap(14.0);
        self.blocks(&blocks(module.summary_markdown.get(language)), &BODY)?;
        self.sources(module)
    }

    /// The terms in the order of the reader's alphabet.
    pub(super) fn glossary(&mut self) -> Done {
        let language = self.language;
        if self.library.glossary().is_empty() {
            return Ok(());
        }
        self.part(self.words.glossary, "glossary")?;
        let mut terms: Vec<_> = self.library.glossary().iter().collect();
        terms.sort_by_key(|term| alphabetical(term.term.get(language), language));
        for term in terms {
            self.gap(6.0);
            let text = [strong(term.term.get(language)), plain(format!(" – {}", term.meaning.get(language))).remove(0)];
            self.hanging(|book| book.paragraph(&text, &Style { size: 9.8, leading: 14.0, ..BODY }))?;
        }
        Ok(())
    }

    /// Whom to turn to: the whole country first, then oblast by oblast.
    fn services(&mut self) -> Done {
        let (language, words) = (self.language, self.words);
        if self.library.services().is_empty() {
            return Ok(());
        }
        self.part(words.services, "services")?;
        self.paragraph(&plain(words.about_services), &NOTE)?;
        let mut groups: BTreeMap<(usize, String), Vec<&Service>> = BTreeMap::new();
        for service in self.library.services() {
            if service.oblasts.is_empty() {
                groups.entry((0, words.whole_country.to_owned())).or_default().push(service);
            }
            for code in &service.oblasts {
                let (at, name) = oblast(code, language);
                groups.entry((at + 1, name)).or_default().push(service);
            }
        }
        for ((_, name), services) in groups {
            self.gap(24.0);
            self.heading(&plain(name), &Style { ink: JUNIPER, ..HEADINGS[0] })?;
            self.gap(2.0);
            for service in services {
                self.service(service)?;
            }
        }
        Ok(())
    }

    fn service(&mut self, service: &Service) -> Done {
        let (language, words) = (self.language, self.words);
        let phone = service.phone.as_deref().unwrap_or_default();
        let style = Style { face: Face::SansBold, size: 13.0, leading: 15.5, ..BODY };
        let mark = self.mark();
        self.gap(11.0);
        let width = style.face.width(phone, style.size, 0.0);
        self.narrowed(width + 12.0, |book| book.heading(&plain(service.name.get(language)), &HEADINGS[1]))?;
        self.at_right(mark, phone, &style);
        self.gap(2.0);
        self.paragraph(&plain(service.what.get(language)), &SMALL)?;
        let place = service.place.get(language).iter();
        let source = format!("{}: {}", words.source, service.source);
        for text in place.map(String::as_str).chain([source.as_str()]) {
            self.gap(2.0);
            self.paragraph(&plain(text), &NOTE)?;
        }
        self.keep_from(mark);
        Ok(())
    }

    /// Every source once, with the lessons that rest on it.
    fn all_sources(&mut self, course: &Course) -> Done {
        let language = self.language;
        let mut lessons: BTreeMap<(Vec<u16>, &str), Vec<String>> = BTreeMap::new();
        for module in &course.modules {
            for (number, lesson) in (1..).zip(&module.lessons) {
                for source in lesson.sources.get(language) {
                    let resting = lessons.entry((alphabetical(source, language), source)).or_default();
                    resting.push(format!("{}.{number}", code(module)));
                }
            }
        }
        self.part(self.words.all_sources, "sources")?;
        self.paragraph(&plain(self.words.about_sources), &NOTE)?;
        self.gap(14.0);
        for ((_, source), mut resting) in lessons {
            resting.dedup();
            self.gap(4.0);
            let text = format!("{source} ({})", resting.join(", "));
            self.hanging(|book| book.paragraph(&plain(text), &Style { ink: INK, ..SMALL }))?;
        }
        Ok(())
    }
}

/// By which letters decisions are named.
const LETTERS: std::ops::RangeInclusive<char> = 'a'..='z';

fn place_of(module: &Module, lesson: &Lesson) -> Place {
    place_in(module, &format!("lesson/{}", lesson.slug))
}

fn scene_at(module: &Module, number: usize) -> Place {
    place_in(module, &format!("scene/{number}"))
}

fn consequences_of(module: &Module, number: usize) -> Place {
    place_in(module, &format!("consequences/{number}"))
}
