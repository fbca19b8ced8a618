//! `cargo xtask test`: the whole suite on a machine that may have nothing but Rust.
//!
//! A step is a line in the table at the end. Every step runs, also after one that failed, so that one run shows all
//! there is to mend. What cannot run here is skipped and named, never passed over.
//!
//! Cargo is always asked for the whole workspace and the tests are chosen by a filter: a smaller request would resolve
//! to other features and build half of the tree a second time.

mod machine;
mod report;

use std::process::Command;

use anyhow::{Result, bail};

use crate::postgres::{self, Postgres};
use crate::wasm_target::WASM;
use crate::workspace::{cargo, find_program, root, run as run_command};
use crate::{assets, islands, wasm_target};
use report::{Report, Verdict};

/// The packages whose tests speak to a database, and so run once more on PostgreSQL.
const ON_POSTGRES: [&str; 2] = ["jooluk-training", "jooluk-migrations"];
/// The package of the stories that need a browser.
const STORIES: &str = "jooluk-tests";

/// Runs every step and prints what passed.
///
/// # Errors
/// When a step failed; the table before says which.
pub fn run() -> Result<()> {
    let mut report = Report::default();
    report.step("wasm target", || wasm_target::ensure().map(Verdict::passed));
    report.step("tools of the machine", machine::prepare);
    report.step("format", || {
        run_command(cargo().args(["fmt", "--all", "--", "--check", "--files-with-diff"])).map(Verdict::passed)
    });
    report.step("islands and assets", || islands::build().and_then(|()| assets::pack()).map(Verdict::passed));
    report.step("clippy, server half", || {
        run_command(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
            .map(Verdict::passed)
    });
    report.step("clippy, browser half", || {
        run_command(
            cargo()
                .args(["clippy", "--package", "jooluk-app", "--no-default-features", "--features", "hydrate"])
                .args(["--target", WASM, "--", "-D", "warnings"]),
        )
        .map(Verdict::passed)
    });
    report.step("build", || run_command(cargo().args(["build", "--workspace", "--all-targets"])).map(Verdict::passed));
    report.step("tests, on SQLite", || tests(&Choice::AllBut(STORIES), None));
    report.step("examples in the documentation", || {
        run_command(cargo().args(["test", "--workspace", "--doc"])).map(Verdict::passed)
    });
    report.step("tests, on PostgreSQL", tests_on_postgres);
    report.step("browser stories", stories);
    report.step("licences, bans, sources", dependencies);
    report.close()
}

/// Which tests of the workspace.
enum Choice {
    AllBut(&'static str),
    Only(&'static [&'static str]),
}

fn tests(choice: &Choice, database: Option<&str>) -> Result<Verdict> {
    let mut command = cargo();
    if find_program("cargo-nextest").is_some() {
        let filter = match choice {
            Choice::AllBut(package) => format!("not package({package})"),
            Choice::Only(packages) => {
                packages.iter().map(|package| format!("package({package})")).collect::<Vec<_>>().join(" | ")
            }
        };
        command.args(["nextest", "run", "--workspace", "-E", &filter]);
    } else {
        command.args(["test", "--all-targets"]);
        match choice {
            Choice::AllBut(package) => command.args(["--workspace", "--exclude", package]),
            Choice::Only(packages) => command.args(packages.iter().flat_map(|package| ["--package", package])),
        };
    }
    match database {
        Some(url) => command.env(postgres::VARIABLE, url),
        // Set by someone for a run of their own, it would make the SQLite step another one.
        None => command.env_remove(postgres::VARIABLE),
    };
    run_command(&mut command).map(Verdict::passed)
}

fn tests_on_postgres() -> Result<Verdict> {
    if !postgres::is_installed() {
        return Ok(Verdict::skipped("PostgreSQL is not installed (Debian: `apt-get install postgresql`)"));
    }
    let server = Postgres::start()?;
    tests(&Choice::Only(&ON_POSTGRES), Some(&server.url()))
}

fn stories() -> Result<Verdict> {
    for program in ["chromium", "chromedriver"] {
        if find_program(program).is_none() {
            return Ok(Verdict::skipped(format!(
                "`{program}` is not in PATH (Debian: `apt-get install chromium chromium-driver`)"
            )));
        }
    }
    if !machine::axe().is_file() {
        bail!("the stories need axe-core at {}, which npm could not bring", machine::axe().display());
    }
    tests(&Choice::Only(&[STORIES]), None)
}

/// Judges licences, banned crates and sources with cargo-deny: the machine's, or one of our own in `target/tools`, which
/// takes some three minutes of one core once. It is built without optimisation, since it runs for seconds.
fn dependencies() -> Result<Verdict> {
    let own = root().join("target/tools");
    let program = find_program("cargo-deny").unwrap_or_else(|| own.join("bin/cargo-deny"));
    if !program.is_file() {
        let install = run_command(
            cargo().args(["install", "cargo-deny", "--locked", "--debug", "--no-default-features", "--root"]).arg(&own),
        );
        if let Err(reason) = install {
            return Ok(Verdict::skipped(format!("cargo-deny cannot be installed: {reason:#}")));
        }
    }
    let mut deny = Command::new(program);
    // The crates behind a doubled one fill pages; `cargo tree --duplicates` shows them to who asks.
    deny.current_dir(root()).args(["check", "--hide-inclusion-graph", "bans", "licenses", "sources"]);
    run_command(&mut deny).map(Verdict::passed)
}
