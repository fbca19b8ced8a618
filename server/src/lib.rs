
pub mod press;
pub mod spreadsheet;
