//! Makes sure that there are assets to compile against.
//!
//! `cargo xtask` packs them with the islands and compressed. On a checkout where it never ran, this packs the stylesheet
//! and the drawings alone, so that `cargo build`, `check` and `clippy` work by themselves.

use std::path::Path;
use std::{env, io};

#[path = "../xtask/src/assets/pack.rs"]
mod pack;
#[path = "../xtask/src/assets/style.rs"]
mod style;

fn main() -> io::Result<()> {
    let assets = Path::new("../target/site/assets");
    let manifest = assets.join("manifest.json");
    if !manifest.is_file() {
        pack::pack(assets, &style::assets(Path::new("../app/style"))?, &[])?;
    }
    println!("cargo::rerun-if-changed=build.rs");
    // A release has the assets inside and is built anew when they change; a debug server reads them from the disk.
    if env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        println!("cargo::rerun-if-changed={}", manifest.display());
        // What many generic functions come to is the same machine code; kept once, the binary is smaller. The toolchain's
        // own linker, which it uses for this target, knows how.
        if env::var("TARGET").is_ok_and(|target| target == "x86_64-unknown-linux-gnu") {
            println!("cargo::rustc-link-arg-bins=-Wl,--icf=all");
        }
    }
    Ok(())
}
