//! Course files by language, and the crate that reads, checks and hands them out.
//!
//! The curriculum is a folder of plain files (`README.md` beside this crate describes them): one folder a course,
//! one a module, and for every text one file in each language. [`Library::built_in`] hands out the curriculum that
//! travels inside the binary, [`Library::read_folder`] another one, [`Check`] says what is wrong with either and how
//! far the translations are.
//!
//! To add to it: what a file may hold stands in `format`, how Markdown becomes a page in `markdown`, how a text keeps
//! step with its translations in `texts`, and every sentence about a fault in `fault`. `reading` goes through a whole
//! curriculum; what it asks of courses and modules stands in `course_reading`, of lessons in `lesson_reading`, of
//! agendas in `agenda`, of quizzes in `quiz_reading` and `fairness`, of the test before and after in `test_reading`, of
//! cases in `case`, of diagrams in `picture_reading`, of glossary and services in `reference`. `blocks` takes a text apart
//! for the books, `search` looks for words in the lessons.

mod agenda;
mod blocks;
mod case;
mod check;
mod course;
mod course_reading;
mod fairness;
mod fault;
mod files;
mod format;
mod language;
mod lesson_reading;
mod library;
mod markdown;
mod picture;
mod picture_layout;
mod picture_reading;
mod quiz;
mod quiz_reading;
mod raw;
mod readability;
mod reading;
mod reference;
mod search;
mod test_reading;
mod texts;

pub use agenda::{Agenda, PlannedSession};
pub use blocks::{Block, Span, blocks};
pub use case::{Case, Decision, Ending, Scene};
pub use check::{Check, TextState, TranslationState};
pub use course::{Audience, Course, Guide, Lesson, Module, Test};
pub use fault::{Fault, FaultKind};
pub use language::{Language, Texts, UnknownLanguage};
pub use library::Library;
pub use markdown::BoxKind;
pub use picture::{Align, Mark, Picture, Tone, WIDTH as PICTURE_WIDTH, head_of};
pub use quiz::{Choice, Form, Level, Question, QuestionKind, Quiz, Target, UnknownForm, YES_NO};
pub use reference::{Service, Term};
pub use search::Hit;
