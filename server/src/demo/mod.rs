//! A register of made-up people, to show the whole product: each of them is marked as made up, and so is every page.
//!
//! It is filled by the same acts as a real one, with a clock that stands at each day in turn.

mod people;
mod sheets;
mod story;

use sea_orm::{EntityTrait, PaginatorTrait};
use training::{Desk, Outcome, store::account};

pub use people::PASSWORD;

/// An account of the demonstration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoAccount {
    pub sign_in_name: &'static str,
    pub role: training::words::Role,
}

/// Whether the register can be filled: nobody can sign in to it yet.
///
/// # Errors
/// Where the database fails.
pub async fn can_fill(desk: &Desk) -> Outcome<bool> {
    Ok(account::Entity::find().count(desk.store.read()).await? == 0)
}

/// Fills an empty register with made-up people, trainings of three years, and one account a role.
///
/// # Errors
/// Where an act of the domain is refused, which would be a fault of the story, or where the database fails.
pub async fn fill(desk: &Desk) -> Outcome<Vec<DemoAccount>> {
    let desk = Desk { demo: true, ..desk.clone() };
    let cast = people::register(&desk).await?;
    story::play(&desk, &cast).await?;
    Ok(people::ACCOUNTS.map(|(sign_in_name, role, _)| DemoAccount { sign_in_name, role }).to_vec())
}
