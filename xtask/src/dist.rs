//! `cargo xtask dist`: the product as one file.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::workspace::{self, cargo, cargo_target, root};
use crate::{assets, islands};

/// What the binary may weigh: it travels to ministries over slow lines, and on USB sticks.
const MOST_BYTES: u64 = 25_000_000;

/// Builds `target/dist/jooluk` with every asset inside and returns its path.
///
/// # Errors
/// When something does not build, or the binary weighs more than 25 MB.
pub fn run() -> Result<PathBuf> {
    islands::build()?;
    assets::pack()?;
    workspace::run(cargo().args(["build", "--release", "--package", "jooluk-server", "--bin", "jooluk"]))?;

    let folder = root().join("target").join("dist");
    let binary = folder.join("jooluk");
    fs::create_dir_all(&folder)?;
    // A binary that is running cannot be written over; its name can be given to another.
    let half = folder.join("jooluk.half");
    fs::copy(cargo_target().join("release").join("jooluk"), &half).context("cannot copy the binary")?;
    fs::rename(&half, &binary)?;

    let bytes = fs::metadata(&binary)?.len();
    println!("{}: {}.{} MB", binary.display(), bytes / 1_000_000, bytes % 1_000_000 / 100_000);
    print!("{}", fs::read_to_string(workspace::site().join("assets").join("manifest.json"))?);
    if bytes > MOST_BYTES {
        bail!("the binary weighs {bytes} bytes, which is more than {MOST_BYTES}");
    }
    Ok(binary)
}
