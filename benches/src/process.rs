//! Servers in processes of their own, so that client and server share nothing but the machine's cores.

use std::{
    env, fs,
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

/// Names the release binary to be measured.
const BINARY: &str = "JOOLUK_BINARY";

/// How long a server may take to stop in order.
const PATIENCE: Duration = Duration::from_secs(10);

/// A server on a free loopback port; stopped when dropped.
pub struct Process {
    child: Child,
    pub address: SocketAddr,
    // Kept open: a program that prints to a closed pipe may die of it.
    _said: BufReader<ChildStdout>,
}

impl Process {
    /// Starts a program that prints the address it serves, as `http://127.0.0.1:PORT`, and waits for that line.
    ///
    /// # Errors
    /// When it does not start, or ends without having said an address.
    pub fn start(command: &mut Command) -> Result<Self> {
        let mut child =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().context("cannot start the server")?;
        let mut said = BufReader::new(child.stdout.take().context("the server's output is piped")?);
        let mut line = String::new();
        while said.read_line(&mut line)? > 0 {
            if let Some(address) = address_in(&line) {
                return Ok(Self { child, address, _said: said });
            }
            line.clear();
        }
        bail!("the server ended with {} before it said its address", child.wait()?)
    }

    /// Resident memory now, in bytes.
    ///
    /// # Errors
    /// When the process has ended.
    pub fn resident(&self) -> Result<f64> {
        resident(self.child.id())
    }

    /// The number by which the system knows the process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }
}

/// Resident memory of a process now, in bytes.
///
/// # Errors
/// When there is no such process.
pub fn resident(id: u32) -> Result<f64> {
    let status = fs::read_to_string(format!("/proc/{id}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("the process has ended")?;
    let kibibytes: f64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kibibytes * 1024.0)
}

impl Drop for Process {
    fn drop(&mut self) {
        // Asked first: a server that is killed leaves SQLite's log to the next start, which would be measured with it.
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        let begun = Instant::now();
        while asked.as_ref().is_ok_and(|status| status.success()) && begun.elapsed() < PATIENCE {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        if let Err(error) = self.child.kill().and_then(|()| self.child.wait()) {
            eprintln!("the server (process {}) does not stop: {error}", self.child.id());
        }
    }
}

fn address_in(line: &str) -> Option<SocketAddr> {
    let (_, rest) = line.split_once("http://")?;
    let end = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != ':');
    rest[..end.unwrap_or(rest.len())].parse().ok()
}

/// The product, as `jooluk …`: with nothing of this environment and no settings file beside it.
pub fn jooluk(folder: &Path) -> Command {
    let mut command = Command::new(binary());
    command.current_dir(folder).env_clear().env("JOOLUK_LOG", "warn");
    command
}

/// The floor: this program again, serving that many bytes.
///
/// # Errors
/// When this program cannot find itself.
pub fn floor(bytes: usize) -> Result<Command> {
    let mut command = Command::new(env::current_exe()?);
    command.args(["--floor", &bytes.to_string()]);
    Ok(command)
}

fn binary() -> PathBuf {
    let built = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/release/jooluk");
    env::var_os(BINARY).map_or_else(built, PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::address_in;

    #[test]
    fn the_address_is_found_in_what_a_server_says() {
        let expected = "127.0.0.1:4321".parse().ok();
        assert_eq!(address_in("Jooluk is open at http://127.0.0.1:4321\n"), expected);
        assert_eq!(address_in("Set it here: http://127.0.0.1:4321/ky/set-up/abc"), expected);
        assert_eq!(address_in("made-up people are being made"), None);
    }
}
