//! How far the group of a training is in the course, and which questions it most got wrong.

use std::collections::{HashMap, HashSet};

use curriculum::{Course, Form};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    Desk, Outcome, Refusal, access,
    enrolment::{self, EnrolmentLine},
    ids::{AttemptId, PersonId, TrainingId},
    store::{attempt, attempt_answer, lesson_read, training},
    words::{EnrolmentState, Purpose},
};

/// Questions that are shown as the hardest.
const MOST_HARD: usize = 10;
/// Answers below which a share says nothing.
const LEAST_ANSWERS: usize = 3;

/// The group of a training in its course.
#[derive(Clone, Debug)]
pub struct GroupProgress {
    pub training: training::Model,
    pub modules: Vec<ModuleProgress>,
    pub persons: Vec<PersonProgress>,
    /// Questions most often answered wrongly, worst first.
    pub hard: Vec<HardQuestion>,
}

/// One module: how many of the group have read it, and how many passed its quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleProgress {
    pub code: String,
    /// Persons who have read all its lessons.
    pub read: usize,
    /// Persons who passed its quiz.
    pub passed: usize,
}

/// One participant: lessons read and quizzes passed in the whole course.
#[derive(Clone, Debug)]
pub struct PersonProgress {
    pub line: EnrolmentLine,
    pub lessons: usize,
    pub quizzes: usize,
}

/// A question with its answers in this group, over both its forms' attempts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HardQuestion {
    /// The module's code, or [`curriculum::Quiz::TEST`].
    pub quiz: String,
    pub form: Form,
    pub question: String,
    pub answers: usize,
    pub wrong: usize,
}

/// How far the participants of a training are.
///
/// # Errors
/// Refuses those who may not see its names.
pub async fn group_progress(desk: &Desk, training: TrainingId) -> Outcome<GroupProgress> {
    let store = desk.store.read();
    let training = training::Entity::find_by_id(training).one(store).await?.ok_or(Refusal::NoSuchTraining)?;
    access::require_in(desk, access::can_see_people(desk), &training.oblast)?;
    let course = desk.library.course(&training.course).ok_or(Refusal::NoSuchCourse)?;
    let lines: Vec<EnrolmentLine> = enrolment::lines(store, training.id)
        .await?
        .into_iter()
        .filter(|line| line.enrolment.state == EnrolmentState::Enrolled)
        .collect();
    let persons: Vec<PersonId> = lines.iter().map(|line| line.person.id).collect();

    let mut read: HashMap<PersonId, HashSet<(String, String)>> = HashMap::new();
    let rows = lesson_read::Entity::find()
        .filter(lesson_read::COLUMN.course.eq(course.slug.as_str()))
        .filter(lesson_read::COLUMN.person_id.is_in(persons.clone()));
    for row in rows.all(store).await? {
        read.entry(row.person_id).or_default().insert((row.module, row.lesson));
    }
    let attempts = attempt::Entity::find()
        .filter(attempt::COLUMN.course.eq(course.slug.as_str()))
        .filter(attempt::COLUMN.person_id.is_in(persons))
        .all(store)
        .await?;
    let passed: HashSet<(PersonId, &str)> = attempts
        .iter()
        .filter(|attempt| attempt.purpose == Purpose::Practice && attempt.passed)
        .map(|attempt| (attempt.person_id, attempt.quiz.as_str()))
        .collect();
    // What a test before showed is what the training is for; the questions it got wrong are no news.
    let counted: HashMap<AttemptId, &attempt::Model> = attempts
        .iter()
        .filter(|attempt| match attempt.purpose {
            Purpose::Practice => true,
            Purpose::Post => attempt.training_id == Some(training.id),
            Purpose::Pre => false,
        })
        .map(|attempt| (attempt.id, attempt))
        .collect();
    let ids: Vec<AttemptId> = counted.keys().copied().collect();
    let answers =
        attempt_answer::Entity::find().filter(attempt_answer::COLUMN.attempt_id.is_in(ids)).all(store).await?;

    let has_read = |person: PersonId, module: &str, lesson: &str| {
        read.get(&person).is_some_and(|own| own.contains(&(module.to_owned(), lesson.to_owned())))
    };
    let modules = course
        .modules
        .iter()
        .map(|module| ModuleProgress {
            code: module.code.clone(),
            read: lines
                .iter()
                .filter(|line| module.lessons.iter().all(|lesson| has_read(line.person.id, &module.code, &lesson.slug)))
                .count(),
            passed: lines.iter().filter(|line| passed.contains(&(line.person.id, module.code.as_str()))).count(),
        })
        .collect();
    let persons = lines
        .into_iter()
        .map(|line| PersonProgress {
            lessons: course
                .lessons()
                .filter(|(module, lesson)| has_read(line.person.id, &module.code, &lesson.slug))
                .count(),
            quizzes: course
                .modules
                .iter()
                .filter(|module| passed.contains(&(line.person.id, module.code.as_str())))
                .count(),
            line,
        })
        .collect();
    Ok(GroupProgress { modules, persons, hard: hardest(course, &counted, &answers), training })
}

fn hardest(
    course: &Course,
    attempts: &HashMap<AttemptId, &attempt::Model>,
    answers: &[attempt_answer::Model],
) -> Vec<HardQuestion> {
    let mut counts: HashMap<(&str, Form, &str), (usize, usize)> = HashMap::new();
    for answer in answers {
        let Some(attempt) = attempts.get(&answer.attempt_id) else { continue };
        let count = counts.entry((&attempt.quiz, attempt.form.0, &answer.question)).or_default();
        count.0 += 1;
        count.1 += usize::from(!answer.right);
    }
    let mut hard: Vec<HardQuestion> = counts
        .into_iter()
        .filter(|((quiz, form, question), (answers, wrong))| {
            // A question that the curriculum no longer holds cannot be shown.
            let held = course.quiz(quiz).is_some_and(|quiz| quiz.question(*form, question).is_some());
            held && *answers >= LEAST_ANSWERS && *wrong > 0
        })
        .map(|((quiz, form, question), (answers, wrong))| HardQuestion {
            quiz: quiz.to_owned(),
            form,
            question: question.to_owned(),
            answers,
            wrong,
        })
        .collect();
    // By the share of wrong answers, compared as fractions; then by name, so that the order is always the same.
    hard.sort_by(|one, other| {
        let share = (other.wrong * one.answers).cmp(&(one.wrong * other.answers));
        share.then_with(|| other.answers.cmp(&one.answers)).then_with(|| one.question.cmp(&other.question))
    });
    hard.truncate(MOST_HARD);
    hard
}
