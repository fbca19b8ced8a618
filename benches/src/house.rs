//! The house under test: the release binary on a register of a few years, with somebody who has signed in.

use std::process::Command;

use anyhow::{Context, Result, bail};
use curriculum::{Language, Library};
use server::{first_start, opening::open_store, settings::Settings};
use tempfile::TempDir;

use crate::{
    exchange::Browser,
    process::{Process, jooluk},
    register::{self, Scale},
};

/// The register of most sections: 40 trainings of 25 people, 1,000 persons.
const SCALE: Scale = Scale { persons: 1000, marks: 12_000 };

const PASSWORD: &str = "white-scarf-between-them";

/// A data folder with a filled register, and its administrator's browser.
pub struct House {
    folder: TempDir,
    /// Somebody who was never here.
    pub anyone: Browser,
    /// An administrator who has signed in.
    pub administrator: Browser,
    /// The path of the curriculum's first lesson, in Kyrgyz.
    pub lesson: String,
}

impl House {
    /// Makes the register, an administrator by the command line, and a first sign-in by the form.
    ///
    /// # Errors
    /// Where one of these does not work.
    pub async fn make() -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("jooluk-measured-").tempdir()?;
        let settings = Settings { data: folder.path().to_owned(), ..Settings::default() };
        let store = open_store(&settings).await?;
        let desk = first_start::desk(store, None, "http://127.0.0.1", false)
            .map_err(|faults| anyhow::anyhow!("the curriculum cannot be taught: {faults:?}"))?;
        first_start::prepare(&desk).await?;
        register::fill(&desk.store, SCALE).await?;
        desk.store.close().await?;

        let mut create = jooluk(folder.path());
        create.args(["admin", "create", "--family-name", "Асанова", "--given-name", "Айгүл", "--user-name", "aigul"]);
        let said = said(create.arg("--data").arg(folder.path()))?;
        let code = said.lines().find_map(|line| line.strip_prefix("one-time code:")).context("no one-time code")?;

        let server = serve(&folder)?;
        let anyone = Browser::new(server.address);
        let mut administrator = anyone.clone();
        let fields = [("code", code.trim()), ("password", PASSWORD), ("password_again", PASSWORD)];
        administrator.submit("/ky/first-sign-in", "/api/accounts/first-sign-in", &fields).await?;
        Ok(Self { folder, anyone, administrator, lesson: first_lesson()? })
    }

    /// Starts the server on this register.
    ///
    /// # Errors
    /// When it does not start.
    pub fn serve(&self) -> Result<Process> {
        serve(&self.folder)
    }

    /// A command of the product with this register; its data folder is to be named by the caller.
    pub fn jooluk(&self) -> Command {
        jooluk(self.folder.path())
    }
}

fn serve(folder: &TempDir) -> Result<Process> {
    Process::start(jooluk(folder.path()).args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(folder.path()))
}

fn first_lesson() -> Result<String> {
    let library =
        Library::built_in().map_err(|faults| anyhow::anyhow!("the curriculum cannot be taught: {faults:?}"))?;
    let course = library.courses().first().context("the curriculum has no course")?;
    let (module, lesson) = course.lessons().next().context("the course has no lesson")?;
    Ok(format!("/{}/learn/{}/{}/{}", Language::Ky, course.slug, module.code, lesson.slug))
}

/// What a command prints on its standard output.
///
/// # Errors
/// When it ends with another code than 0; with what it said of it.
pub fn said(command: &mut Command) -> Result<String> {
    let output = command.output().context("cannot start the binary; `cargo xtask dist` makes it")?;
    if !output.status.success() {
        bail!("`jooluk` ended with {}: {}", output.status, String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
