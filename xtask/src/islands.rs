//! The browser's half: the islands as WebAssembly with the JavaScript that loads them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::assets::content_hash;
use crate::wasm_target::{self, WASM};
use crate::workspace::{cargo, cargo_target, run, site};

/// The islands' files as `wasm-bindgen` leaves them, before they get names by content.
pub fn folder() -> PathBuf {
    site().join("islands")
}

/// Compiles the islands into [`folder`]; when nothing changed, this takes as long as cargo needs to see that.
///
/// One profile serves the developer and the release: it costs a minute once, and what is tried is what is shipped.
///
/// # Errors
/// When the target is missing or the code does not compile.
pub fn build() -> Result<()> {
    wasm_target::ensure()?;
    run(cargo()
        .args(["rustc", "--package", "jooluk-app", "--lib", "--crate-type", "cdylib"])
        .args(["--no-default-features", "--features", "hydrate"])
        .args(["--target", WASM, "--profile", "wasm"]))?;
    bind(&cargo_target().join(WASM).join("wasm").join("jooluk_app.wasm"), &folder())
}

fn bind(module: &Path, folder: &Path) -> Result<()> {
    let bytes = fs::read(module).with_context(|| format!("cannot read {}", module.display()))?;
    let stamp = folder.join("made-from");
    let hash = content_hash(&bytes);
    if fs::read_to_string(&stamp).is_ok_and(|made_from| made_from == hash) {
        return Ok(());
    }
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    Bindgen::new()
        .input_path(module)
        .web(true)?
        .typescript(false)
        .out_name("jooluk")
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
        .context("cannot bind the islands to JavaScript")?;
    // Written last, so that a half-made folder is made again.
    fs::write(stamp, hash)?;
    Ok(())
}
