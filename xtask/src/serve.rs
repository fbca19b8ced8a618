//! `cargo xtask serve`: from a checkout to a page in the browser.

use std::os::unix::process::CommandExt;
use std::process::Command;

use anyhow::Result;
use clap::Args;

use crate::workspace::{self, cargo, cargo_target, root};
use crate::{assets, islands};

/// What the developer asked for.
#[derive(Args)]
pub struct Wishes {
    /// Show the whole product with made-up people, in a data folder of its own
    #[arg(long)]
    demo: bool,
    /// Handed on to `jooluk serve`, such as `--listen 127.0.0.1:4000`
    #[arg(last = true)]
    arguments: Vec<String>,
}

/// Builds islands, assets and the debug server, then becomes `jooluk serve` on `data/`, or on `data/demo` for the
/// demonstration: made-up people never stand beside real ones.
///
/// # Errors
/// When something does not build, or the server ends with an error.
pub fn run(wishes: &Wishes) -> Result<()> {
    islands::build()?;
    assets::pack()?;
    workspace::run(cargo().args(["build", "--package", "jooluk-server", "--bin", "jooluk"]))?;

    let mut data = root().join("data");
    if wishes.demo {
        data.push("demo");
    }
    let mut server = Command::new(cargo_target().join("debug").join("jooluk"));
    server.current_dir(root()).arg("serve").arg("--data").arg(data);
    if wishes.demo {
        server.arg("--demo");
    }
    server.args(&wishes.arguments);
    // This process becomes the server, so that the server gets the terminal's signals itself.
    Err(anyhow::Error::new(server.exec()).context("cannot start the server"))
}
