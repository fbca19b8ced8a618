//! Dates, numbers and order as each language writes them.

mod dates;
mod numbers;
mod order;

pub use dates::{date, date_short, dates, moment, month, time};
pub use numbers::{decimal, number, percent, phone};
pub use order::{compare, sort_by_text};
