//! What a person read, how far that is, and where to go on.

use std::collections::{HashMap, HashSet};

use curriculum::{Course, Form, Lesson, Module};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

use crate::{
    Desk, Outcome, Refusal, access,
    ids::PersonId,
    store::{attempt, lesson_read},
    words::Purpose,
};

/// How far a person is in a course.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Lessons read, as (module code, lesson slug).
    pub read: HashSet<(String, String)>,
    /// The best attempt at each quiz: right answers, questions, passed.
    pub quizzes: HashMap<String, (i32, i32, bool)>,
    /// How often each quiz was answered.
    pub tries: HashMap<String, usize>,
}

impl Progress {
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

/// The first lesson not read or, where a module is read, its quiz not passed; none where all is done.
pub fn next_step<'a>(course: &'a Course, progress: &Progress) -> Option<NextStep<'a>> {
    course.modules.iter().find_map(|module| {
        let unread = module.lessons.iter().find(|lesson| !progress.has_read(module, lesson));
        match unread {
            Some(lesson) => Some(NextStep::Lesson(module, lesson)),
            None if progress.has_finished(module) => None,
            None => Some(NextStep::Quiz(module)),
        }
    })
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
    match desk.member() {
        Some(member) => progress_of(desk, member.person, course).await,
        None => Ok(Progress::default()),
    }
}

async fn progress_of(desk: &Desk, person: PersonId, course: &str) -> Outcome<Progress> {
    let store = desk.store.read();
    let read = lesson_read::Entity::find()
        .filter(lesson_read::COLUMN.person_id.eq(person))
        .filter(lesson_read::COLUMN.course.eq(course))
        .all(store)
        .await?
        .into_iter()
        .map(|row| (row.module, row.lesson))
        .collect();
    let mut quizzes: HashMap<String, (i32, i32, bool)> = HashMap::new();
    let mut tries: HashMap<String, usize> = HashMap::new();
    for row in attempt::Entity::find()
        .filter(attempt::COLUMN.person_id.eq(person))
        .filter(attempt::COLUMN.course.eq(course))
        .filter(attempt::COLUMN.purpose.eq(Purpose::Practice))
        .all(store)
        .await?
    {
        *tries.entry(row.quiz.clone()).or_default() += 1;
        let best = quizzes.entry(row.quiz).or_insert((row.score, row.questions, row.passed));
        if row.score > best.0 {
            *best = (row.score, row.questions, row.passed);
        }
    }
    Ok(Progress { read, quizzes, tries })
}
