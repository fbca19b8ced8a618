//! Trainings: planned from the course's plan, with dated sessions and trainers who are nowhere else at that time.

mod conflicts;
mod plan;
mod proposal;
mod trainers;
mod view;

pub(crate) use conflicts::{Block, bound_to, busy_elsewhere, lock_persons, lock_training};
pub use plan::{SessionFields, TrainingFields, cancel_training, plan_training, save_training};
pub use proposal::propose_sessions;
pub use trainers::list_possible_trainers;
pub(crate) use view::find_training;
pub use view::{TrainingFilter, TrainingLine, TrainingView, list_trainings, list_years, view_training};
