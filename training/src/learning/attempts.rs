//! Answers to a quiz: marked and kept.

use std::collections::BTreeMap;

use curriculum::{Course, Form, Language, Question, QuestionKind, Quiz};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
};

use crate::{
    Desk, Outcome, Refusal, access,
    ids::{AccountId, AttemptId, PersonId, TrainingId},
    refusal::taken,
    store::{attempt, attempt_answer, person},
    words::{AnswerMeans, FormLetter, LanguageCode, Purpose},
};

/// Answers to a quiz, by id of the question, as [`curriculum::Question::is_right`] takes them.
pub type Answers = BTreeMap<String, Vec<String>>;

/// The longest that somebody can be thought to have sat over a quiz; a page left open overnight says nothing.
const LONGEST_SECONDS: i32 = 4 * 3600;

/// One hand-in of a module's quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandIn {
    pub course: String,
    pub module: String,
    pub form: Form,
    pub language: Language,
    pub answers: Answers,
    /// Questions may stay open: whoever hands in was told how many are.
    pub open_questions: bool,
    /// Since the questions were opened, in seconds, where that is known.
    pub seconds: Option<i32>,
    /// The form's own id: the same one twice is one attempt.
    pub operation_id: String,
}

/// Answers on their way into the register.
pub(super) struct Written<'a> {
    pub(super) person: PersonId,
    pub(super) training: Option<TrainingId>,
    pub(super) course: &'a Course,
    pub(super) quiz: &'a Quiz,
    pub(super) form: Form,
    pub(super) purpose: Purpose,
    pub(super) language: Language,
    pub(super) answers: &'a Answers,
    pub(super) how: AnswerMeans,
    pub(super) seconds: Option<i32>,
    pub(super) keyed_by: Option<AccountId>,
    pub(super) operation_id: &'a str,
}

/// Marks a module's quiz and keeps the attempt with each answer. A question left open counts as wrong.
///
/// # Errors
/// Refuses visitors, an unknown quiz, question or option, a form without any answer, and one with open questions whose
/// sender does not say that they may stay so. The same form twice is the first attempt again.
pub async fn hand_in(desk: &Desk, form: &HandIn) -> Outcome<AttemptId> {
    let person = access::require_member(desk)?.person;
    let course = desk.library.course(&form.course).ok_or(Refusal::NoSuchCourse)?;
    let module = course.module(&form.module).ok_or(Refusal::NoSuchModule)?;
    let written = Written {
        person,
        training: None,
        course,
        quiz: &module.quiz,
        form: form.form,
        purpose: Purpose::Practice,
        language: form.language,
        answers: &form.answers,
        how: AnswerMeans::Screen,
        seconds: form.seconds,
        keyed_by: None,
        operation_id: &form.operation_id,
    };
    written.check()?;
    let transaction = desk.store.begin().await?;
    // A second press waits for the first, and finds what it kept.
    person::Entity::find_by_id(person).lock_exclusive().one(&transaction).await?;
    if let Some(before) = written.find_before(&transaction).await? {
        return Ok(before);
    }
    written.check_open(form.open_questions)?;
    let id = written.keep(desk, &transaction).await?;
    transaction.commit().await?;
    Ok(id)
}

/// Whether nothing of a question was left open; a place, a pair and a statement each want an answer of their own.
pub fn is_answered(question: &Question, given: &[String]) -> bool {
    match question.kind {
        QuestionKind::Order | QuestionKind::Match | QuestionKind::Case => given.len() >= question.options.len(),
        QuestionKind::One | QuestionKind::Several | QuestionKind::TrueFalse => !given.is_empty(),
    }
}

impl Written<'_> {
    /// Refuses what no question of the quiz takes, and a form without any answer.
    pub(super) fn check(&self) -> Outcome<()> {
        for (id, given) in self.answers {
            let question = self.quiz.question(self.form, id).ok_or(Refusal::QuestionUnknown)?;
            if !question.takes(given) {
                return Err(Refusal::QuestionUnknown.into());
            }
        }
        if self.answers.values().all(Vec::is_empty) {
            return Err(Refusal::NothingAnswered.into());
        }
        Ok(())
    }

    /// Refuses questions that were left open, unless they may be.
    pub(super) fn check_open(&self, may_stay_open: bool) -> Outcome<()> {
        let answered =
            |question: &&Question| self.answers.get(&question.id).is_some_and(|given| is_answered(question, given));
        let open = self.quiz.len() - self.quiz.questions(self.form).iter().filter(answered).count();
        if may_stay_open || open == 0 {
            return Ok(());
        }
        Err(Refusal::QuestionsOpen { open: u32::try_from(open).unwrap_or(u32::MAX) }.into())
    }

    /// The attempt that this same form has made already.
    pub(super) async fn find_before(&self, transaction: &impl ConnectionTrait) -> Outcome<Option<AttemptId>> {
        let before = attempt::Entity::find()
            .filter(attempt::COLUMN.operation_id.eq(self.operation_id))
            .filter(attempt::COLUMN.person_id.eq(self.person))
            .one(transaction)
            .await?;
        Ok(before.map(|attempt| attempt.id))
    }

    /// Marks and keeps the attempt.
    pub(super) async fn keep(&self, desk: &Desk, transaction: &impl ConnectionTrait) -> Outcome<AttemptId> {
        let open = Vec::new();
        let marked: Vec<(&str, &Vec<String>, bool)> = self
            .quiz
            .questions(self.form)
            .iter()
            .map(|question| {
                let given = self.answers.get(&question.id).unwrap_or(&open);
                (question.id.as_str(), given, question.is_right(given))
            })
            .collect();
        let score = marked.iter().filter(|(_, _, right)| *right).count();
        let id = attempt::ActiveModel {
            person_id: Set(self.person),
            training_id: Set(self.training),
            course: Set(self.course.slug.clone()),
            quiz: Set(self.quiz.id.clone()),
            language: Set(LanguageCode(self.language)),
            handed_in_at: Set(desk.clock.now()),
            score: Set(i32::try_from(score).unwrap_or(i32::MAX)),
            questions: Set(i32::try_from(self.quiz.len()).unwrap_or(i32::MAX)),
            passed: Set(self.quiz.is_passed_with(score)),
            operation_id: Set(self.operation_id.to_owned()),
            form: Set(FormLetter(self.form)),
            purpose: Set(self.purpose),
            how: Set(self.how),
            seconds: Set(self.seconds.filter(|seconds| (0..=LONGEST_SECONDS).contains(seconds))),
            keyed_by: Set(self.keyed_by),
            ..Default::default()
        }
        .insert(transaction)
        .await
        .map_err(taken(Refusal::SheetUsedBefore))?
        .id;
        let answers = marked.into_iter().map(|(question, given, right)| attempt_answer::ActiveModel {
            attempt_id: Set(id),
            question: Set(question.to_owned()),
            given: Set(given.join(",")),
            right: Set(right),
        });
        attempt_answer::Entity::insert_many(answers).exec_without_returning(transaction).await?;
        Ok(id)
    }
}
