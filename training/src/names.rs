//! Names of persons: one key for all spellings of a name, their order in a list, and a full name taken apart.
//!
//! The register's people write in three Cyrillic alphabets and two Latin ones, and no two clerks spell alike:
//! Өмүрзаков, Омурзаков and Omurzakov are one man. [`search_key`] folds them together; it serves search and the
//! comparison of lists, and is never shown.

mod folding;
mod full_name;
mod order;

pub use folding::search_key;
pub use full_name::{FullName, is_patronymic_word, ordinary_spelling, split_full_name};
pub(crate) use order::VERSION as ORDER_VERSION;
pub use order::sort_key;
