//! The server on a register of its own.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use tempfile::TempDir;

use crate::program::command;

/// The longest that a server may take to open; a demonstration is filled before.
const PATIENCE: Duration = Duration::from_secs(60);
const OPEN: &str = "Jooluk is open at ";
const SET_UP: &str = "Set the first administrator's password here";

/// A running server on a free port of this machine; it stops, and its register goes, with the value.
#[derive(Debug)]
pub struct Server {
    process: Child,
    address: String,
    set_up: Option<String>,
    folder: TempDir,
}

impl Server {
    /// A server as on its first day.
    pub fn on_its_first_day() -> Self {
        Self::start(&[])
    }

    /// A server with made-up people and an account for each role.
    pub fn with_made_up_people() -> Self {
        Self::start(&["--demo"])
    }

    fn start(more: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let log = File::create(folder.path().join("log")).expect("a log");
        let mut process = command()
            .current_dir(folder.path())
            .args(["serve", "--listen", "127.0.0.1:0", "--data", "data"])
            .args(more)
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .expect("the server starts");
        let said = process.stdout.take().expect("its words are piped");
        // The reader goes on to the end, or the server would stop at a full pipe.
        let (tell, told) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(said).lines().map_while(Result::ok) {
                drop(tell.send(line));
            }
        });
        let mut server = Self { process, address: String::new(), set_up: None, folder };
        let wants_set_up = more.is_empty();
        while server.address.is_empty() || (wants_set_up && server.set_up.is_none()) {
            let Ok(line) = told.recv_timeout(PATIENCE) else {
                panic!("the server does not open; its log:\n{}", server.log());
            };
            if let Some(address) = line.strip_prefix(OPEN) {
                server.address = address.trim().to_owned();
            } else if line.starts_with(SET_UP) {
                server.set_up = line.split_whitespace().last().map(str::to_owned);
            }
        }
        server
    }

    /// Where the server is open, such as `http://127.0.0.1:40123`.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The link with which the first administrator sets a password.
    pub fn set_up_link(&self) -> &str {
        self.set_up.as_deref().expect("the register is set up already")
    }

    /// What the server logged so far.
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if thread::panicking() {
            eprintln!("The server's log:\n{}", self.log());
        }
        // A process that has ended already leaves nothing to do.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
