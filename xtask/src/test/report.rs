//! The table at the end of the suite.

use std::fmt::Write;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// How a step ended that did not fail.
pub enum Verdict {
    /// It ran, and all is well.
    Passed,
    /// It could not run on this machine; the reason says what is missing.
    Skipped(String),
}

impl Verdict {
    /// Passed, from a step whose only news is that it did not fail.
    pub fn passed(_: ()) -> Self {
        Self::Passed
    }

    /// Skipped, for this reason.
    pub fn skipped(reason: impl Into<String>) -> Self {
        Self::Skipped(reason.into())
    }
}

/// The steps so far, with their times.
#[derive(Default)]
pub struct Report {
    lines: Vec<Line>,
}

struct Line {
    name: &'static str,
    took: Duration,
    outcome: Result<Verdict>,
}

impl Report {
    /// Runs a step and keeps how it ended.
    pub fn step(&mut self, name: &'static str, work: impl FnOnce() -> Result<Verdict>) {
        eprintln!("\n── {name}");
        let started = Instant::now();
        let outcome = work();
        match &outcome {
            Ok(Verdict::Passed) => {}
            Ok(Verdict::Skipped(reason)) => eprintln!("Not run: {reason}"),
            Err(error) => eprintln!("error: {error:#}"),
        }
        self.lines.push(Line { name, took: started.elapsed(), outcome });
    }

    /// Prints the table and, as the last line, the number of steps that passed and failed.
    ///
    /// # Errors
    /// When a step failed.
    pub fn close(self) -> Result<()> {
        println!("\n{}", self.table());
        if self.count(Outcome::Failed) > 0 {
            bail!("the suite failed");
        }
        Ok(())
    }

    fn count(&self, outcome: Outcome) -> usize {
        self.lines.iter().filter(|line| line.outcome() == outcome).count()
    }

    fn table(&self) -> String {
        let mut table = String::new();
        for line in &self.lines {
            let (word, note) = match &line.outcome {
                Ok(Verdict::Passed) => ("passed", String::new()),
                Ok(Verdict::Skipped(reason)) => ("skipped", format!("  {reason}")),
                Err(error) => ("FAILED", format!("  {}", format!("{error:#}").lines().next().unwrap_or_default())),
            };
            // Writing into a String does not fail.
            let _ = writeln!(table, "{:30} {:>6.1} s  {word}{note}", line.name, line.took.as_secs_f64());
        }
        let _ = write!(table, "\n{} passed, {} failed", self.count(Outcome::Passed), self.count(Outcome::Failed));
        let skipped = self.count(Outcome::Skipped);
        if skipped > 0 {
            let _ = write!(table, ", {skipped} skipped");
        }
        table
    }
}

#[derive(PartialEq, Eq)]
enum Outcome {
    Passed,
    Skipped,
    Failed,
}

impl Line {
    fn outcome(&self) -> Outcome {
        match self.outcome {
            Ok(Verdict::Passed) => Outcome::Passed,
            Ok(Verdict::Skipped(_)) => Outcome::Skipped,
            Err(_) => Outcome::Failed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_counts_the_steps_and_a_failure_fails_the_suite() {
        let mut report = Report::default();
        report.step("one", || Ok(Verdict::Passed));
        report.step("two", || Ok(Verdict::skipped("nothing to run it with")));
        assert_eq!(report.table().lines().last(), Some("1 passed, 0 failed, 1 skipped"));
        assert!(report.table().contains("skipped  nothing to run it with"));
        report.step("three", || bail!("broken\nwith a second line"));
        assert_eq!(report.table().lines().last(), Some("1 passed, 1 failed, 1 skipped"));
        assert!(!report.table().contains("second line"));
        assert!(report.close().is_err());
    }
}
