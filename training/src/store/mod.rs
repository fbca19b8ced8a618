//! The tables as entities, and the two connections behind which they lie.
//!
//! To add a table: write a dated migration in `migrations`, then its entity here, then name it in [`entities`];
//! a test compares the two on both databases.

pub mod accounts;
pub mod certificates;
mod connection;
pub mod learning;
pub mod people;
pub mod places;
pub mod trainings;

pub use accounts::{
    account, account_oblast, account_role, audit_line, browser_session, one_time_code, sign_in_failure, sign_in_name,
};
pub use certificates::{certificate, certificate_counter, certificate_file};
pub use connection::{Store, StoreError, cannot_be_written};
pub use learning::{attempt, attempt_answer, lesson_opened, lesson_read, training_test};
pub use people::{organisation, organisation_name, person, person_list};
pub use places::{district, oblast};
pub use trainings::{
    attendance, enrolment, enrolment_change, mark_confirmation, reported_total, session, training, training_trainer,
};
