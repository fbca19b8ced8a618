//! Learning: what a person read, what was answered, and what a training's tests showed.
//!
//! What of an attempt may be told, and when, is decided in `telling` alone.

mod attempts;
mod group;
mod own;
mod paper;
mod reading;
mod telling;
mod tests_of_trainings;

pub use attempts::{Answers, HandIn, hand_in, is_answered};
pub use group::{GroupProgress, HardQuestion, ModuleProgress, PersonProgress, group_progress};
pub use own::{OwnTraining, own_courses, own_trainings};
pub use paper::{Paper, PaperRow, Sheet, Sheets, key_in_paper, view_paper};
pub use reading::{NextStep, Progress, mark_read, next_step, open_lesson, view_progress};
pub use telling::{OwnAttempt, Withheld, view_attempt};
pub use tests_of_trainings::{
    OwnTest, Standing, TestHandIn, TestLine, TestResults, close_test, hand_in_test, open_test, test_form, test_results,
    view_own_test,
};
