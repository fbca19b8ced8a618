//! The register of people: persons one by one, and lists as districts send them.

mod fields;
pub mod list_reading;
pub mod lists;
mod register;

pub use fields::PersonFields;
pub use register::{
    Listed, PersonEntry, PersonFilter, PersonLine, add_person, find_persons, list_persons, name_persons, order_persons,
    save_person, view_person,
};
pub(crate) use register::{full_name, insert, require_person};
