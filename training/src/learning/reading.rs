//! What a person read, how far that is, and where to go on.

use std::collections::{HashMap, HashSet};

use curriculum::{Course, Form, Lesson, Module};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

use super::telling::{find_waiting, is_result_told};
use crate::{
    Desk, Outcome, Refusal, access,
    ids::PersonId,
    store::{attempt, cannot_be_written, lesson_opened, lesson_read},
    words::Purpose,
};

/// How far a person is in a course.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Lessons read, as (module code, lesson slug).
    pub read: HashSet<(String, String)>,
    /// The best attempt at each quiz whose result is told: right answers, questions, passed.
    pub quizzes: HashMap<String, (i32, i32, bool)>,
    /// How often each quiz was answered.
    pub tries: HashMap<String, usize>,
    /// The lesson opened last, as (module code, lesson slug).
    pub opened: Option<(String, String)>,
}

impl Progress {
    /// Whether anything of the course was opened, read or answered.
    pub fn has_begun(&self) -> bool {
        self.opened.is_some() || !self.read.is_empty() || !self.tries.is_empty()
    }

    /// Whether that lesson was read.
    pub fn has_read(&self, module: &Module, lesson: &Lesson) -> bool {
        self.read.contains(&(module.code.clone(), lesson.slug.clone()))
    }

    /// Lessons read of all lessons of the module.
    pub fn read_in(&self, module: &Module) -> (usize, usize) {
        (module.lessons.iter().filter(|lesson| self.has_read(module, lesson)).count(), module.lessons.len())
    }

    /// The form that is answered next: the parallel one after each try.
    pub fn next_form(&self, module: &Module) -> Form {
        if self.tries.get(&module.quiz.id).is_none_or(|tries| tries % 2 == 0) { Form::A } else { Form::B }
    }

    /// Whether all lessons are read and the quiz is passed.
    pub fn has_finished(&self, module: &Module) -> bool {
        let (read, all) = self.read_in(module);
        read == all && self.quizzes.get(&module.quiz.id).is_some_and(|(_, _, passed)| *passed)
    }
}

/// Where a person goes on in a course.
#[derive(Clone, Copy, Debug)]
pub enum NextStep<'a> {
    Lesson(&'a Module, &'a Lesson),
    Quiz(&'a Module),
}

/// The lesson opened last, if it is not read yet; else the next one from there that is not or, where a module is read,
/// its quiz not passed. What was left out before comes after the end; none where all is done.
pub fn next_step<'a>(course: &'a Course, progress: &Progress) -> Option<NextStep<'a>> {
    let (code, slug) = progress.opened.as_ref().map_or(("", ""), |(module, lesson)| (module.as_str(), lesson.as_str()));
    from(&course.modules, |module| module.code == code).find_map(|module| {
        let unread = from(&module.lessons, |lesson| module.code == code && lesson.slug == slug)
            .find(|lesson| !progress.has_read(module, lesson));
        match unread {
            Some(lesson) => Some(NextStep::Lesson(module, lesson)),
            None if progress.has_finished(module) => None,
            None => Some(NextStep::Quiz(module)),
        }
    })
}

/// All in their order, from the first that fits on, and after the last those before it.
fn from<T>(all: &[T], fits: impl FnMut(&T) -> bool) -> impl Iterator<Item = &T> {
    let (before, rest) = all.split_at(all.iter().position(fits).unwrap_or(0));
    rest.iter().chain(before)
}

/// How far the reader of a lesson is; that it was opened is noted for a member. A visitor is answered without a query.
pub async fn open_lesson(desk: &Desk, course: &Course, module: &Module, lesson: &Lesson) -> Outcome<Progress> {
    let Some(member) = desk.member() else { return Ok(Progress::default()) };
    let mut progress = progress_of(desk, member.person, course).await?;
    let opened = (module.code.clone(), lesson.slug.clone());
    if progress.opened.as_ref() == Some(&opened) {
        return Ok(progress);
    }
    let row = lesson_opened::ActiveModel {
        person_id: Set(member.person),
        course: Set(course.slug.clone()),
        module: Set(opened.0.clone()),
        lesson: Set(opened.1.clone()),
        opened_at: Set(desk.clock.now()),
    };
    let one_a_course = OnConflict::columns([lesson_opened::Column::PersonId, lesson_opened::Column::Course])
        .update_columns([lesson_opened::Column::Module, lesson_opened::Column::Lesson, lesson_opened::Column::OpenedAt])
        .to_owned();
    let noted = lesson_opened::Entity::insert(row).on_conflict(one_a_course);
    match noted.exec_without_returning(desk.store.write()).await {
        Ok(_) => progress.opened = Some(opened),
        // Reading goes on where nothing can be written.
        Err(error) if cannot_be_written(&error) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(progress)
}

/// Notes that the person who is signed in has read a lesson; reading it again changes nothing.
pub async fn mark_read(desk: &Desk, course: &str, module: &str, lesson: &str) -> Outcome<()> {
    let person = access::require_member(desk)?.person;
    let course = desk.library.course(course).ok_or(Refusal::NoSuchCourse)?;
    let module = course.module(module).ok_or(Refusal::NoSuchModule)?;
    let lesson = module.lesson(lesson).ok_or(Refusal::NoSuchModule)?;
    let row = lesson_read::ActiveModel {
        person_id: Set(person),
        course: Set(course.slug.clone()),
        module: Set(module.code.clone()),
        lesson: Set(lesson.slug.clone()),
        read_at: Set(desk.clock.now()),
    };
    lesson_read::Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(desk.store.write())
        .await?;
    Ok(())
}

/// How far the person who is signed in is in a course; nothing for a visitor.
pub async fn view_progress(desk: &Desk, course: &str) -> Outcome<Progress> {
    let Some(member) = desk.member() else { return Ok(Progress::default()) };
    let course = desk.library.course(course).ok_or(Refusal::NoSuchCourse)?;
    progress_of(desk, member.person, course).await
}

pub(super) async fn progress_of(desk: &Desk, person: PersonId, course: &Course) -> Outcome<Progress> {
    let store = desk.store.read();
    let opened = lesson_opened::Entity::find_by_id((person, course.slug.clone())).one(store).await?;
    let read = lesson_read::Entity::find()
        .filter(lesson_read::COLUMN.person_id.eq(person))
        .filter(lesson_read::COLUMN.course.eq(course.slug.as_str()))
        .all(store)
        .await?
        .into_iter()
        .map(|row| (row.module, row.lesson))
        .collect();
    let attempts = attempt::Entity::find()
        .filter(attempt::COLUMN.person_id.eq(person))
        .filter(attempt::COLUMN.course.eq(course.slug.as_str()))
        .filter(attempt::COLUMN.purpose.eq(Purpose::Practice))
        .all(store)
        .await?;
    // What was answered since a test was opened that still waits is told when the test is over, and no sooner.
    let waiting = if attempts.is_empty() { Vec::new() } else { find_waiting(store, person, course).await? };
    let mut quizzes: HashMap<String, (i32, i32, bool)> = HashMap::new();
    let mut tries: HashMap<String, usize> = HashMap::new();
    for row in attempts {
        *tries.entry(row.quiz.clone()).or_default() += 1;
        if !is_result_told(&row, &waiting) {
            continue;
        }
        let best = quizzes.entry(row.quiz).or_insert((row.score, row.questions, row.passed));
        if row.score > best.0 {
            *best = (row.score, row.questions, row.passed);
        }
    }
    Ok(Progress { read, quizzes, tries, opened: opened.map(|row| (row.module, row.lesson)) })
}
