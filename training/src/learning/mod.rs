//! Learning: what a person read, what was answered, and what a training's tests showed.

mod attempts;
mod group;
mod paper;
mod reading;
mod tests_of_trainings;

pub use attempts::{Answers, HandIn, hand_in, view_attempt};
pub use group::{GroupProgress, HardQuestion, ModuleProgress, PersonProgress, group_progress};
pub use paper::{PaperRow, key_in_paper};
pub use reading::{NextStep, Progress, mark_read, next_step, view_progress};
pub use tests_of_trainings::{
    OwnTest, Standing, TestHandIn, TestLine, TestResults, close_test, hand_in_test, is_test_closed, open_test,
    own_tests, test_form, test_results, view_own_test,
};
