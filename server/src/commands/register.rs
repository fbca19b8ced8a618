//! The register as commands meet it: settings read, store opened, the operator at the desk.

use training::{Desk, reference};

use super::Complaint;
use crate::{
    first_start,
    opening::open_store,
    settings::{RegisterFlags, Settings},
};

/// Opens the register for a command that is not the server.
pub(super) async fn open(flags: &RegisterFlags) -> Result<Desk, Complaint> {
    let settings = Settings::read(flags)?;
    let store = open_store(&settings).await?;
    let demo = first_start::holds_made_up_people(&store).await?;
    let desk = first_start::desk(store, settings.curriculum.as_deref(), &settings.base_url_at(settings.listen), demo)?;
    // A command may be the first to open a register; it finds there what the server would.
    reference::load(&desk).await?;
    Ok(desk)
}
