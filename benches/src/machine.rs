//! What the figures were measured on.

use std::{fs, process::Command, thread::available_parallelism};

use anyhow::Result;
use training::Clock;

/// The machine, the day and the state of the source.
pub struct Machine {
    cores: usize,
    processor: String,
    /// In GB of 10⁹ bytes.
    memory: f64,
    /// Programs that wanted to run, on average over the minute before.
    load: String,
    date: String,
    commit: String,
}

impl Machine {
    /// Reads what Linux says of itself.
    ///
    /// # Errors
    /// Where `/proc` cannot be read.
    pub fn look() -> Result<Self> {
        let processors = fs::read_to_string("/proc/cpuinfo")?;
        let memory = fs::read_to_string("/proc/meminfo")?;
        let load = fs::read_to_string("/proc/loadavg")?;
        let kibibytes: f64 = value(&memory, "MemTotal").trim_end_matches(" kB").parse()?;
        Ok(Self {
            cores: available_parallelism()?.get(),
            processor: value(&processors, "model name").to_owned(),
            memory: kibibytes * 1024.0 / 1e9,
            load: load.split(' ').next().unwrap_or_default().to_owned(),
            date: Clock::system().today().to_string(),
            commit: commit(),
        })
    }

    /// One line that says all of it.
    pub fn sentence(&self) -> String {
        let Self { cores, processor, memory, load, date, commit } = self;
        format!(
            "{date}, commit {commit}; {cores} cores of {processor}, {memory:.0} GB; load before the run {load}. \
             The client shares the cores with the server."
        )
    }
}

fn value<'a>(lines: &'a str, name: &str) -> &'a str {
    let pairs = lines.lines().filter_map(|line| line.split_once(':'));
    pairs.filter(|(key, _)| key.trim() == name).map(|(_, value)| value.trim()).next().unwrap_or("unknown")
}

fn commit() -> String {
    let git = |arguments: &[&str]| {
        let output = Command::new("git").args(arguments).output().ok().filter(|output| output.status.success())?;
        Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    let Some(commit) = git(&["rev-parse", "--short", "HEAD"]) else {
        return "unknown".to_owned();
    };
    let changed = git(&["status", "--porcelain", "--untracked-files=no"]).is_some_and(|changed| !changed.is_empty());
    if changed { format!("{commit} with changes") } else { commit }
}
