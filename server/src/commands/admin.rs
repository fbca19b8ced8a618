//! `jooluk admin`: an administrator for whoever holds the machine.

use std::process::ExitCode;

use clap::{Args, Subcommand};
use training::accounts::{self, NewAdministrator};

use super::{Complaint, register};
use crate::settings::RegisterFlags;

#[derive(Subcommand)]
pub(super) enum Wish {
    /// Make an administrator and print the code with which the password is set
    Create(Wishes),
}

#[derive(Args)]
pub(super) struct Wishes {
    #[arg(long, value_name = "NAME")]
    family_name: String,
    #[arg(long, value_name = "NAME")]
    given_name: String,
    /// The name to sign in by: a user name, phone number, service number or e-mail address
    #[arg(long, value_name = "NAME")]
    user_name: String,
    #[command(flatten)]
    register: RegisterFlags,
}

pub(super) async fn run(wish: &Wish) -> Result<ExitCode, Complaint> {
    let Wish::Create(wishes) = wish;
    let desk = register::open(&wishes.register).await?;
    let new = NewAdministrator {
        family_name: wishes.family_name.clone(),
        given_name: wishes.given_name.clone(),
        user_name: wishes.user_name.clone(),
    };
    let slip = accounts::create_administrator(&desk, new).await?;
    println!("one-time code: {}", slip.code);
    println!("signs in by:   {}", slip.sign_in_name);
    println!("good until:    {}", slip.expires_on);
    eprintln!("Open the page “First sign-in” of the server and set a password with this code. It is not shown again.");
    Ok(ExitCode::SUCCESS)
}
