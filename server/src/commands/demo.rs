//! `jooluk demo`: fills an empty register with made-up people.

use std::process::ExitCode;

use clap::Args;
use training::{Desk, reference};

use super::{Complaint, register};
use crate::{demo, settings::RegisterFlags};

#[derive(Args)]
pub(super) struct Wishes {
    #[command(flatten)]
    register: RegisterFlags,
}

pub(super) async fn run(wishes: &Wishes) -> Result<ExitCode, Complaint> {
    let desk = register::open(&wishes.register).await?;
    reference::load(&desk).await?;
    if !demo::can_fill(&desk).await? {
        return Err(Complaint::failed(
            "this register is in use, and made-up people do not belong among real ones\n\
             Name an empty folder with --data.",
        ));
    }
    fill(&desk).await?;
    eprintln!("A server that runs on this register marks its pages as made up once it is started again.");
    Ok(ExitCode::SUCCESS)
}

/// Fills the register and says how to sign in.
pub(super) async fn fill(desk: &Desk) -> Result<(), Complaint> {
    eprintln!("Filling the register with made-up people …");
    for account in demo::fill(desk).await? {
        println!(
            "{:<14} signs in by `{}` with the password `{}`",
            account.role.word(),
            account.sign_in_name,
            demo::PASSWORD
        );
    }
    Ok(())
}
