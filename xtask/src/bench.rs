//! `cargo xtask bench`: the figures of `docs/performance.md`.

use anyhow::Result;
use clap::Args;

use crate::postgres::Postgres;
use crate::workspace::{self, cargo};
use crate::{dist, postgres};

/// What the developer asked for.
#[derive(Args)]
pub struct Wishes {
    /// Handed on to the program `measure`
    #[arg(last = true)]
    arguments: Vec<String>,
}

/// Builds the release binary and runs `measure` of the package `jooluk-benches` on it.
///
/// `measure` finds the binary in `JOOLUK_BINARY` and, where PostgreSQL is installed, an empty one in
/// `JOOLUK_TEST_DATABASE_URL`.
///
/// # Errors
/// When something does not build, or a measurement fails.
pub fn run(wishes: &Wishes) -> Result<()> {
    let binary = dist::run()?;
    let mut measure = cargo();
    measure.args(["run", "--release", "--package", "jooluk-benches", "--bin", "measure", "--"]);
    measure.args(&wishes.arguments).env("JOOLUK_BINARY", binary);
    let server = match Postgres::start() {
        Ok(server) => Some(server),
        Err(reason) => {
            eprintln!("Without PostgreSQL: {reason:#}");
            None
        }
    };
    if let Some(server) = &server {
        measure.env(postgres::VARIABLE, server.url());
    }
    workspace::run(&mut measure)
}
