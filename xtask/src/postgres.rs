//! A throw-away PostgreSQL server: made for one run, gone after it.

use std::fs::File;
use std::net::TcpListener;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::workspace::{answer, find_program};

/// The variable that tells tests which PostgreSQL server to make their databases in.
pub const VARIABLE: &str = "JOOLUK_TEST_DATABASE_URL";

/// How long a server may take to its first answer, or to stop.
const PATIENCE: Duration = Duration::from_secs(30);

/// A PostgreSQL server on a loopback port with an empty cluster in a temporary folder; stopped and taken away when
/// dropped.
///
/// Its data is worth nothing, so it never waits for the disk.
pub struct Postgres {
    server: Child,
    port: u16,
    // Dropped after the server is stopped, and with it the cluster.
    _folder: TempDir,
}

impl Postgres {
    /// Makes a cluster and waits until its server answers.
    ///
    /// # Errors
    /// When PostgreSQL is not installed, or does not start; with what its log says.
    pub fn start() -> Result<Self> {
        let programs = programs().context("PostgreSQL is not installed (Debian: `apt-get install postgresql`)")?;
        let owner = Owner::find()?;
        let folder = tempfile::Builder::new().prefix("jooluk-postgres-").tempdir()?;
        owner.hand_over(folder.path())?;
        let cluster = folder.path().join("cluster");
        answer(
            owner
                .command(&programs.join("initdb"), folder.path())
                .arg("--pgdata")
                .arg(&cluster)
                .args(["--username", "postgres", "--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8"])
                .arg("--no-sync"),
        )?;

        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let log = folder.path().join("log");
        let mut command = owner.command(&programs.join("postgres"), folder.path());
        command.arg("-D").arg(&cluster).arg("-k").arg(folder.path()).args(["-h", "127.0.0.1", "-p", &port.to_string()]);
        for setting in ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"] {
            command.args(["-c", setting]);
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(File::create(&log)?);
        let server = command.spawn().context("cannot start PostgreSQL")?;
        let mut postgres = Self { server, port, _folder: folder };
        postgres.wait_until_ready(&programs, &log)?;
        Ok(postgres)
    }

    /// The address of a database in which other databases can be created.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn wait_until_ready(&mut self, programs: &Path, log: &Path) -> Result<()> {
        let started = Instant::now();
        loop {
            let mut question = Command::new(programs.join("pg_isready"));
            question.args(["--quiet", "--host", "127.0.0.1", "--port", &self.port.to_string()]);
            if question.status()?.success() {
                return Ok(());
            }
            if self.server.try_wait()?.is_some() || started.elapsed() > PATIENCE {
                bail!("PostgreSQL does not answer; it says:\n{}", std::fs::read_to_string(log)?);
            }
            thread::sleep(Duration::from_millis(100));
        }
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // The fast shutdown, which ends sessions and leaves no shared memory behind; killed only when it does not come.
        let asked = Command::new("kill").args(["-INT", &self.server.id().to_string()]).status();
        let started = Instant::now();
        while asked.as_ref().is_ok_and(|status| status.success()) && started.elapsed() < PATIENCE {
            if !matches!(self.server.try_wait(), Ok(None)) {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
        if let Err(error) = self.server.kill().and_then(|()| self.server.wait()) {
            eprintln!("PostgreSQL (process {}) does not stop: {error}", self.server.id());
        }
    }
}

/// Whether a PostgreSQL server can be started here.
pub fn is_installed() -> bool {
    programs().is_some()
}

/// The folder of PostgreSQL's server programs: Debian keeps them by version, outside `PATH`; the newest is taken.
fn programs() -> Option<PathBuf> {
    let by_version = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().filter_map(|entry| {
        let folder = entry.ok()?;
        let version: u32 = folder.file_name().to_str()?.parse().ok()?;
        let programs = folder.path().join("bin");
        programs.join("initdb").is_file().then_some((version, programs))
    });
    by_version.max().map(|(_, programs)| programs).or_else(|| Some(find_program("initdb")?.parent()?.to_path_buf()))
}

/// Who runs the server: PostgreSQL refuses to run as root, so root lends it the account that its package made.
struct Owner {
    account: Option<(u32, u32)>,
}

impl Owner {
    fn find() -> Result<Self> {
        if answer(Command::new("id").arg("-u"))? != "0" {
            return Ok(Self { account: None });
        }
        let number = |option| -> Result<u32> { Ok(answer(Command::new("id").args([option, "postgres"]))?.parse()?) };
        Ok(Self { account: Some((number("-u")?, number("-g")?)) })
    }

    fn hand_over(&self, folder: &Path) -> Result<()> {
        if let Some((user, group)) = self.account {
            chown(folder, Some(user), Some(group))?;
        }
        Ok(())
    }

    fn command(&self, program: &Path, folder: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(folder);
        if let Some((user, group)) = self.account {
            command.uid(user).gid(group);
        }
        command
    }
}
