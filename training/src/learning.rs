//! What a person read and answered, and where to go on.

use std::collections::{BTreeMap, HashMap, HashSet};

use curriculum::{Course, Language, Lesson, Module};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::OnConflict,
};

use crate::{
    Desk, Outcome, Refusal, Trouble, access,
    ids::{AttemptId, PersonId, TrainingId},
    refusal::taken,
    store::{attempt, attempt_answer, lesson_read},
    words::LanguageCode,
};

/// Answers to a quiz: ids of the chosen options by id of the question.
pub type Answers = BTreeMap<String, Vec<String>>;

/// One hand-in of a quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandIn {
    pub course: String,
    pub module: String,
    pub language: Language,
    /// The training it is answered for, where there is one.
    pub training: Option<TrainingId>,
    pub answers: Answers,
    /// The form's own id: the same one twice is one attempt.
    pub operation_id: String,
}

/// How far a person is in a course.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Lessons read, as (module code, lesson slug).
    pub read: HashSet<(String, String)>,
    /// The best attempt at each quiz: right answers, questions, passed.
    pub quizzes: HashMap<String, (i32, i32, bool)>,
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
    for row in attempt::Entity::find()
        .filter(attempt::COLUMN.person_id.eq(person))
        .filter(attempt::COLUMN.course.eq(course))
        .all(store)
        .await?
    {
        let best = quizzes.entry(row.quiz).or_insert((row.score, row.questions, row.passed));
        if row.score > best.0 {
            *best = (row.score, row.questions, row.passed);
        }
    }
    Ok(Progress { read, quizzes })
}

/// Marks a quiz and keeps the attempt with each answer. A question left open counts as wrong.
///
/// # Errors
/// Refuses visitors, an unknown quiz, question or option, and a form without any answer. The same form twice is the
/// first attempt again.
pub async fn hand_in(desk: &Desk, form: &HandIn) -> Outcome<AttemptId> {
    let person = access::require_member(desk)?.person;
    let course = desk.library.course(&form.course).ok_or(Refusal::NoSuchCourse)?;
    let module = course.module(&form.module).ok_or(Refusal::NoSuchModule)?;
    let quiz = &module.quiz;
    for (id, given) in &form.answers {
        let question = quiz.questions.iter().find(|question| question.id == *id).ok_or(Refusal::QuestionUnknown)?;
        if given.iter().any(|given| question.options.iter().all(|option| option.id != *given)) {
            return Err(Refusal::QuestionUnknown.into());
        }
    }
    if form.answers.values().all(Vec::is_empty) {
        return Err(Refusal::NothingAnswered.into());
    }
    let open = Vec::new();
    let marked: Vec<(&str, &Vec<String>, bool)> = quiz
        .questions
        .iter()
        .map(|question| {
            let given = form.answers.get(&question.id).unwrap_or(&open);
            (question.id.as_str(), given, question.is_right(given))
        })
        .collect();
    let score = marked.iter().filter(|(_, _, right)| *right).count();
    let passed = score * 100 >= quiz.questions.len() * usize::from(quiz.pass_percent);

    let transaction = desk.store.begin().await?;
    let before = attempt::Entity::find()
        .filter(attempt::COLUMN.operation_id.eq(form.operation_id.as_str()))
        .filter(attempt::COLUMN.person_id.eq(person))
        .one(&transaction)
        .await?;
    if let Some(before) = before {
        return Ok(before.id);
    }
    let id = attempt::ActiveModel {
        person_id: Set(person),
        training_id: Set(form.training),
        course: Set(course.slug.clone()),
        quiz: Set(quiz.id.clone()),
        language: Set(LanguageCode(form.language)),
        handed_in_at: Set(desk.clock.now()),
        score: Set(i32::try_from(score).unwrap_or(i32::MAX)),
        questions: Set(i32::try_from(quiz.questions.len()).unwrap_or(i32::MAX)),
        passed: Set(passed),
        operation_id: Set(form.operation_id.clone()),
        ..Default::default()
    }
    .insert(&transaction)
    .await
    .map_err(taken(Refusal::OperationMismatch))?
    .id;
    for (question, given, right) in marked {
        attempt_answer::ActiveModel {
            attempt_id: Set(id),
            question: Set(question.to_owned()),
            given: Set(given.join(",")),
            right: Set(right),
        }
        .insert(&transaction)
        .await?;
    }
    transaction.commit().await?;
    Ok(id)
}

/// An attempt with its answers, for the person who made it.
pub async fn view_attempt(desk: &Desk, id: AttemptId) -> Outcome<(attempt::Model, Vec<attempt_answer::Model>)> {
    let person = access::require_member(desk)?.person;
    let store = desk.store.read();
    let row = attempt::Entity::find_by_id(id).one(store).await?;
    let row = row.filter(|row| row.person_id == person).ok_or(Trouble::Refused(Refusal::NoSuchModule))?;
    let answers = attempt_answer::Entity::find()
        .filter(attempt_answer::COLUMN.attempt_id.eq(id))
        .order_by_asc(attempt_answer::COLUMN.question)
        .all(store)
        .await?;
    Ok((row, answers))
}
