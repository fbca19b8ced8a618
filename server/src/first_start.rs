//! What happens between opening the register and the first request.

use curriculum::{Fault, Library};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use std::{path::Path, sync::Arc};
use training::{
    Actor, Clock, Desk, Failure, Outcome, Refusal, accounts,
    certificates::Press,
    people::order_persons,
    reference,
    store::{Store, person},
};

use crate::press::{self, PressError};

/// The operator's desk over an open register, with the press that stands inside the binary and the curriculum that does,
/// or the one in the folder `curriculum`.
///
/// `base_url` is where anyone checks a certificate; `demo` says that the register is to show made-up people.
///
/// # Errors
/// The faults of a curriculum that cannot be taught.
pub fn desk(store: Store, curriculum: Option<&Path>, base_url: &str, demo: bool) -> Result<Desk, Vec<Fault>> {
    let library = Arc::new(match curriculum {
        Some(folder) => Library::read_folder(folder)?,
        None => Library::built_in()?,
    });
    Ok(Desk { actor: Actor::Operator, store, clock: Clock::system(), library, press: own_press(base_url), demo })
}

/// The press that prints by `printpdf`.
fn own_press(base_url: &str) -> Press {
    Press::new(base_url, |facts| {
        press::certificate(facts).map_err(|error| match error {
            PressError::Letter { .. } | PressError::TooLong(_) => Refusal::NotPrintable.into(),
            error => Failure::Press(error.to_string()).into(),
        })
    })
}

/// Whether somebody in the register is made up; then every page says so.
///
/// # Errors
/// Where the database fails.
pub async fn holds_made_up_people(store: &Store) -> Outcome<bool> {
    let made_up = person::Entity::find().filter(person::Column::Demo.eq(true));
    Ok(made_up.count(store.read()).await? > 0)
}

/// Loads what a register holds from its first day, puts its persons in order, and makes the path of the first
/// administrator's link; `None` once an administrator has a password.
///
/// # Errors
/// Where the database fails.
pub async fn prepare(desk: &Desk) -> Outcome<Option<String>> {
    reference::load(desk).await?;
    order_persons(desk).await?;
    let token = accounts::begin_set_up(desk).await?;
    Ok(token.map(|token| format!("/{}/set-up/{token}", curriculum::Language::Ky)))
}
