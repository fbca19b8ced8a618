//! The trainer's guide: how to lead the course, its agendas, each module's session plan, and its questions with the key.

use std::collections::BTreeMap;

use curriculum::{Agenda, Course, Form, Module, PlannedSession, Question, QuestionKind, Quiz, Test, blocks};

use super::{
    lines::{plain, strong},
    manuscript::Manuscript,
    resource::{code, place_in, running},
    strip::{Drawn, Place, Start, Strip},
    style::{BODY, HEADINGS, NOTE, QUIET, SMALL, SUBTITLE, Style, WARNING},
    table::{Row, columns},
    words::{named, said},
};
use crate::press::{PressError, faces::Face, ornament::JUNIPER};

type Done = Result<(), PressError>;

impl Manuscript<'_> {
    /// The whole text of the guide, without what stands before it.
    pub(super) fn trainers_guide(&mut self, course: &Course) -> Done {
        self.part(course.guide.title.get(self.language), "guide")?;
        self.blocks(&blocks(course.guide.markdown.get(self.language)), &BODY)?;
        self.agendas(course)?;
        for module in &course.modules {
            self.module_of_guide(module)?;
        }
        if let Some(test) = &course.test {
            self.test(test)?;
        }
        self.glossary()
    }

    fn agendas(&mut self, course: &Course) -> Done {
        self.part(self.words.agendas, "agendas")?;
        for agenda in &course.agendas {
            self.agenda(course, agenda)?;
        }
        Ok(())
    }

    fn agenda(&mut self, course: &Course, agenda: &Agenda) -> Done {
        let words = self.words;
        let days = usize::from(agenda.days).saturating_sub(1);
        let title = words.agenda.get(days).map_or_else(|| said(words.day, agenda.days), |title| (*title).to_owned());
        let place = Place(format!("agenda/{}", agenda.days));
        self.gap(30.0);
        self.enter(1, "", &title, place);
        self.heading(&plain(title), &Style { size: 16.0, leading: 21.0, ..SUBTITLE })?;
        let head: Row = [words.time, words.session, words.modules].map(plain).to_vec();
        let mut days: BTreeMap<u8, Vec<Row>> = BTreeMap::new();
        let mut sessions: Vec<&PlannedSession> = agenda.sessions.iter().collect();
        sessions.sort_by_key(|session| (session.day, session.starts));
        for session in sessions {
            let row = self.session(course, session);
            days.entry(session.day).or_insert_with(|| vec![head.clone()]).push(row);
        }
        let columns = columns(&days.values().flatten().cloned().collect::<Vec<_>>(), self.width())?;
        for (day, rows) in days {
            let mark = self.mark();
            self.gap(12.0);
            self.heading(&plain(said(words.day, day)), &Style { ink: JUNIPER, ..HEADINGS[1] })?;
            self.table_in(&rows, &columns)?;
            self.keep_from(mark);
        }
        Ok(())
    }

    fn session(&self, course: &Course, session: &PlannedSession) -> Row {
        let time = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
        let modules = session.modules.iter().filter_map(|module| course.module(module)).map(code);
        let modules: Vec<String> = modules.collect();
        let texts = [
            format!("{}–{}", time(session.starts), time(session.ends)),
            session.title.get(self.language).clone(),
            modules.join(", "),
        ];
        texts.map(plain).to_vec()
    }

    fn module_of_guide(&mut self, module: &Module) -> Done {
        self.module_opening(module)?;
        self.session_plan(module)?;
        for form in Form::ALL {
            self.quiz_sheet(module, form)?;
        }
        self.key(module)
    }

    fn session_plan(&mut self, module: &Module) -> Done {
        let (language, words) = (self.language, self.words);
        let guide = &module.guide;
        self.gap(40.0);
        self.enter(1, "", words.session_plan, place_in(module, "plan"));
        let minutes = guide.minutes.map(|minutes| words.minutes(minutes));
        let label: Vec<String> = [code(module), words.session_plan.to_owned()].into_iter().chain(minutes).collect();
        self.titled(&label.join(" · "), guide.title.get(language))?;
        self.gap(14.0);
        self.blocks(&blocks(guide.markdown.get(language)), &BODY)
    }

    /// A form of the module's quiz, to be copied and filled in.
    fn quiz_sheet(&mut self, module: &Module, form: Form) -> Done {
        let (language, words) = (self.language, self.words);
        let title = named(words.quiz_form, &letter(form));
        self.enter(1, "", &title, place_in(module, &format!("quiz/{form}")));
        self.start(Start::Page(running(module, language)));
        self.titled(&running(module, language), &title)?;
        self.sheet_head(&said(words.pass, module.quiz.pass_percent))?;
        self.questions(module.quiz.questions(form))
    }

    /// What is right in both forms, and why.
    fn key(&mut self, module: &Module) -> Done {
        let (language, words) = (self.language, self.words);
        self.enter(1, "", words.key, place_in(module, "key"));
        self.start(Start::Page(running(module, language)));
        self.titled(&format!("{} · {}", code(module), words.quiz), words.key)?;
        for form in Form::ALL {
            self.gap(22.0);
            let heading = Style { ink: JUNIPER, ..HEADINGS[0] };
            self.heading(&plain(named(words.form, &letter(form))), &heading)?;
            for (number, question) in (1..).zip(module.quiz.questions(form)) {
                self.key_of(number, question)?;
            }
        }
        Ok(())
    }

    /// The test before and after: a short key, and both forms to be copied.
    fn test(&mut self, test: &Test) -> Done {
        let words = self.words;
        self.part(words.test, "test")?;
        self.paragraph(&plain(words.about_test), &BODY)?;
        self.gap(14.0);
        self.short_key(&test.quiz)?;
        self.paragraph(&plain(words.key_in_module), &NOTE)?;
        for form in Form::ALL {
            let title = named(words.form, &letter(form));
            self.enter(1, "", &title, Place(format!("test/{form}")));
            self.start(Start::Page(words.test.to_owned()));
            self.titled(words.test, &title)?;
            let pass = said(words.pass, test.quiz.pass_percent);
            self.sheet_head(&format!("{} · {pass}", words.minutes(test.minutes)))?;
            self.questions(test.quiz.questions(form))?;
        }
        Ok(())
    }

    /// Where to write one's name, and what passes.
    fn sheet_head(&mut self, note: &str) -> Done {
        self.gap(8.0);
        self.heading(&plain(note), &NOTE)?;
        self.gap(16.0);
        self.name_line(self.words.name_line);
        self.gap(14.0);
        Ok(())
    }

    /// A line to write on, after its label.
    fn name_line(&mut self, label: &str) {
        let words = NOTE.words(label);
        let (y, from) = (NOTE.baseline(), self.left() + words.width() + 6.0);
        let (from, to) = ((from, y + 1.5), (self.left() + self.width() * 0.7, y + 1.5));
        let rule = Drawn::Rule { ink: QUIET, thickness: 0.6, from, to };
        let drawn = vec![Drawn::Text { words, x: self.left(), y }, rule];
        self.push(Strip { height: NOTE.leading, stays: true, drawn, ..Strip::default() });
    }

    /// The right answers of both forms side by side.
    fn short_key(&mut self, quiz: &Quiz) -> Done {
        let forms = Form::ALL.map(|form| named(self.words.form, &letter(form)));
        let head: Row = ["№".to_owned()].into_iter().chain(forms).map(plain).collect();
        let right = |form: Form, at: usize| quiz.questions(form).get(at).map(right_numbers).unwrap_or_default();
        let rows = (0..quiz.len())
            .map(|at| [(at + 1).to_string(), right(Form::A, at), right(Form::B, at)].map(plain).to_vec());
        let table: Vec<Row> = [head].into_iter().chain(rows).collect();
        self.table(&table)
    }

    /// Questions as on a sheet to be filled in, with a number for each answer.
    fn questions(&mut self, questions: &[Question]) -> Done {
        for (number, question) in (1..).zip(questions) {
            self.question(number, question)?;
        }
        Ok(())
    }

    fn question(&mut self, number: usize, question: &Question) -> Done {
        let (language, words) = (self.language, self.words);
        let marker = Style { face: Face::SansBold, size: 9.5, ink: JUNIPER, ..BODY };
        self.gap(15.0);
        let mark = self.mark();
        self.item(&format!("{number}."), &marker, 20.0, |book| {
            book.paragraph(&plain(question.stem.get(language)), &BODY)?;
            let how = match question.kind {
                QuestionKind::One | QuestionKind::TrueFalse => None,
                QuestionKind::Several => Some(words.several.to_owned()),
                QuestionKind::Order => Some(words.order.to_owned()),
                QuestionKind::Match => Some(words.pairs.to_owned()),
                QuestionKind::Case => Some(numbered(question.targets.iter().map(|own| own.text.get(language)))),
            };
            if let Some(how) = how {
                book.gap(2.0);
                book.paragraph(&plain(how), &NOTE)?;
            }
            book.choices(question.options.iter().map(|option| option.text.get(language).as_str()))?;
            if question.kind == QuestionKind::Match {
                book.gap(5.0);
                book.indented(26.0, |book| {
                    book.choices(question.targets.iter().map(|target| target.text.get(language).as_str()))
                })?;
            }
            Ok(())
        })?;
        self.keep_from(mark);
        Ok(())
    }

    fn choices<'t>(&mut self, texts: impl Iterator<Item = &'t str>) -> Done {
        let marker = Style { face: Face::Sans, size: 8.8, leading: 13.8, ink: QUIET, ..SMALL };
        let style = Style { size: 9.8, leading: 13.8, ..BODY };
        self.gap(3.0);
        for (number, text) in (1..).zip(texts) {
            self.gap(2.0);
            self.item(&number.to_string(), &marker, 16.0, |book| book.paragraph(&plain(text), &style))?;
        }
        Ok(())
    }

    /// What is right, and what there is to say about it.
    fn key_of(&mut self, number: usize, question: &Question) -> Done {
        let (language, words) = (self.language, self.words);
        let marker = Style { face: Face::SansBold, size: 9.3, ink: JUNIPER, ..SMALL };
        self.gap(9.0);
        self.item(&format!("{number}."), &marker, 20.0, |book| {
            let mut text = vec![strong(said(words.right, right_numbers(question)))];
            text.extend(plain(format!(" {}", question.explanation.get(language))));
            book.paragraph(&text, &SMALL)?;
            if question.check_law {
                book.gap(1.0);
                book.paragraph(&plain(words.check_law), &WARNING)?;
            }
            let whys =
                (1..).zip(&question.options).filter_map(|(at, option)| Some((at, option.why.get(language).as_ref()?)));
            let mut text = Vec::new();
            for (at, why) in whys {
                let space = if text.is_empty() { "" } else { "  " };
                text.push(strong(format!("{space}{at}\u{a0}")));
                text.extend(plain(format!("{why} ")));
            }
            if !text.is_empty() {
                book.gap(2.0);
                book.paragraph(&text, &Style { size: 8.8, leading: 12.4, ink: QUIET, ..SMALL })?;
            }
            Ok(())
        })
    }
}

/// A form as people say it.
fn letter(form: Form) -> String {
    form.letter().to_uppercase()
}

/// `1 – yes, 2 – no`.
fn numbered<'t>(texts: impl Iterator<Item = &'t String>) -> String {
    let texts: Vec<String> = (1..).zip(texts).map(|(at, text)| format!("{at} – {}", lower_first(text))).collect();
    texts.join(", ")
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// The right answer in the numbers of the sheet: the chosen ones, the right order, or for each line its answer.
fn right_numbers(question: &Question) -> String {
    let option = |id: &str| question.options.iter().position(|own| own.id == id).map(|at| at + 1);
    let target = |id: &str| question.targets.iter().position(|own| own.id == id).map(|at| at + 1);
    let numbers: Vec<String> = match question.kind {
        QuestionKind::Match | QuestionKind::Case => {
            let pair = |at: usize, id: &str| {
                let right = question.right_target(id).and_then(|right| target(&right.id));
                right.map(|right| format!("{at}–{right}"))
            };
            (1..).zip(&question.options).filter_map(|(at, own)| pair(at, &own.id)).collect()
        }
        QuestionKind::Order => {
            question.right_answer().iter().filter_map(|id| option(id)).map(|at| at.to_string()).collect()
        }
        QuestionKind::One | QuestionKind::Several | QuestionKind::TrueFalse => {
            let right = (1..).zip(&question.options).filter(|(_, own)| own.right);
            right.map(|(at, _): (usize, _)| at.to_string()).collect()
        }
    };
    numbers.join(", ")
}
