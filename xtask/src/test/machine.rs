//! What the suite needs beside Rust, brought where this may be done.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::report::Verdict;
use crate::postgres;
use crate::workspace::{answer, find_program, root, run};

/// A Debian package and whether what it brings is here already.
struct Need {
    package: &'static str,
    is_here: fn() -> bool,
}

const NEEDS: [Need; 6] = [
    Need { package: "chromium", is_here: || find_program("chromium").is_some() },
    Need { package: "chromium-driver", is_here: || find_program("chromedriver").is_some() },
    // `pdftotext` reads certificates back.
    Need { package: "poppler-utils", is_here: || find_program("pdftotext").is_some() },
    Need { package: "postgresql", is_here: postgres::is_installed },
    Need {
        package: "fonts-noto-core",
        is_here: || Path::new("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf").is_file(),
    },
    // Brings axe-core, which judges the pages' accessibility.
    Need { package: "npm", is_here: || find_program("npm").is_some() },
];

/// The accessibility checker that the stories load into the browser.
pub fn axe() -> PathBuf {
    root().join("target/npm/node_modules/axe-core/axe.min.js")
}

/// Installs what is missing: Debian's packages where this runs as root on Debian, and axe-core by npm.
///
/// What could not be brought is named; the steps that need it say so again.
///
/// # Errors
/// Never for a missing tool; only when the machine cannot be asked at all.
pub fn prepare() -> Result<Verdict> {
    let missing = missing();
    if !missing.is_empty() {
        if may_install()? {
            install(&missing);
        }
        let missing = self::missing();
        if !missing.is_empty() {
            eprintln!("Not installed: {0} (Debian: `apt-get install {0}`)", missing.join(" "));
        }
    }
    if !axe().is_file() && find_program("npm").is_some() {
        let fetched = run(Command::new("npm")
            .args(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"])
            .arg(root().join("target/npm"))
            .arg("axe-core@4"));
        if let Err(error) = fetched {
            eprintln!("Without axe-core: {error:#}");
        }
    }
    let mut lacking = self::missing();
    if !axe().is_file() {
        lacking.push("axe-core");
    }
    Ok(if lacking.is_empty() { Verdict::Passed } else { Verdict::skipped(format!("missing: {}", lacking.join(", "))) })
}

fn missing() -> Vec<&'static str> {
    NEEDS.iter().filter(|need| !(need.is_here)()).map(|need| need.package).collect()
}

fn may_install() -> Result<bool> {
    Ok(Path::new("/etc/debian_version").is_file()
        && find_program("apt-get").is_some()
        && answer(Command::new("id").arg("-u"))? == "0")
}

fn install(packages: &[&str]) {
    let apt = || {
        let mut apt = Command::new("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive").args(["--quiet", "--yes"]);
        apt
    };
    // An outdated list may still do, so a failed update is no reason to stop.
    for command in [apt().arg("update"), apt().args(["install", "--no-install-recommends"]).args(packages)] {
        if let Err(error) = run(command) {
            eprintln!("{error:#}");
        }
    }
}
