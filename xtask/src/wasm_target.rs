//! The compilation target of the islands, added where it is missing.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::workspace::{answer, find_program, root, run};

/// The islands' compilation target.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that the toolchain can compile for the browser.
///
/// The files are looked for, before and after: rustup says "up to date" for a component that is registered and whose
/// files are gone.
///
/// # Errors
/// When the target's standard library is not there and rustup cannot bring it; the message says what to install.
pub fn ensure() -> Result<()> {
    if standard_library()?.is_dir() {
        return Ok(());
    }
    if find_program("rustup").is_some() {
        eprintln!("The target {WASM} is missing; rustup adds it.");
        // A refusal is judged by the files below, which say more than rustup's code.
        if let Err(error) = run(Command::new("rustup").args(["target", "add", WASM]).current_dir(root())) {
            eprintln!("{error:#}");
        }
    }
    let library = standard_library()?;
    if library.is_dir() {
        return Ok(());
    }
    bail!(
        "the standard library for {WASM} is not installed ({} is missing).\n\
         Install it with `rustup target add {WASM}` (if rustup says \"up to date\", `rustup target remove {WASM}` first), \
         or from your distribution in exactly the version of `rustc --version`",
        library.display()
    );
}

fn standard_library() -> Result<PathBuf> {
    let sysroot = answer(Command::new("rustc").args(["--print", "sysroot"]).current_dir(root()))?;
    Ok(PathBuf::from(sysroot).join("lib/rustlib").join(WASM).join("lib"))
}
