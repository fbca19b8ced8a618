//! A promise with its goal, what was measured, and the floor that was measured in the same run.

use std::{fmt::Write, fs, path::Path};

use anyhow::{Context, Result};

use crate::machine::Machine;

/// One line of the table.
pub struct Promise {
    pub what: String,
    pub goal: Goal,
    pub figure: f64,
    pub unit: Unit,
    /// What the machine could do at best: its name, and its figure in the same unit.
    pub floor: Option<(&'static str, f64)>,
}

/// What was promised.
#[derive(Clone, Copy)]
pub enum Goal {
    /// Measured to be known.
    None,
    AtMost(f64),
    AtLeast(f64),
    /// At least this share of the floor.
    OfFloor(f64),
}

#[derive(Clone, Copy)]
pub enum Unit {
    PerSecond,
    /// Decimal: 1 kB is 1,000 bytes.
    Bytes,
    Seconds,
}

const OPENING: &str = "<!-- figures -->";
const CLOSING: &str = "<!-- end of figures -->";

impl Promise {
    /// Whether the promise is kept; `None` where nothing was promised.
    fn is_kept(&self) -> Option<bool> {
        match self.goal {
            Goal::None => None,
            Goal::AtMost(most) => Some(self.figure <= most),
            Goal::AtLeast(least) => Some(self.figure >= least),
            Goal::OfFloor(share) => Some(self.ratio()? >= share),
        }
    }

    /// The figure as a multiple of its floor.
    fn ratio(&self) -> Option<f64> {
        self.floor.filter(|(_, floor)| *floor > 0.0).map(|(_, floor)| self.figure / floor)
    }

    fn cells(&self) -> [String; 6] {
        let goal = match self.goal {
            Goal::None => "–".to_owned(),
            Goal::AtMost(most) => format!("≤ {}", self.unit.say(most)),
            Goal::AtLeast(least) => format!("≥ {}", self.unit.say(least)),
            Goal::OfFloor(share) => format!("≥ {:.0} % of the floor", share * 100.0),
        };
        let floor =
            self.floor.map_or_else(|| "–".to_owned(), |(name, floor)| format!("{} ({name})", self.unit.say(floor)));
        let ratio = match (self.ratio(), self.unit) {
            (None, _) => "–".to_owned(),
            (Some(ratio), Unit::PerSecond) => format!("{:.1} %", ratio * 100.0),
            (Some(ratio), _) => format!("{ratio:.1} ×"),
        };
        let kept = match self.is_kept() {
            None => "–",
            Some(true) => "kept",
            Some(false) => "missed",
        };
        [self.what.clone(), goal, self.unit.say(self.figure), floor, ratio, kept.to_owned()]
    }
}

impl Unit {
    fn say(self, value: f64) -> String {
        match self {
            Self::PerSecond => format!("{} /s", in_thousands(value)),
            Self::Bytes if value >= 1_000_000.0 => format!("{:.1} MB", value / 1_000_000.0),
            Self::Bytes => format!("{:.1} kB", value / 1000.0),
            Self::Seconds if value < 1.0 => format!("{:.0} ms", value * 1000.0),
            Self::Seconds => format!("{value:.2} s"),
        }
    }
}

/// A whole number with commas between its thousands.
fn in_thousands(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut said = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            said.push(',');
        }
        said.push(digit);
    }
    said
}

const HEADING: [&str; 6] = ["promise", "goal", "measured", "floor in the same run", "beside the floor", ""];

/// The table for a terminal.
pub fn table(promises: &[Promise]) -> String {
    let rows: Vec<[String; 6]> =
        std::iter::once(HEADING.map(str::to_owned)).chain(promises.iter().map(Promise::cells)).collect();
    let widths: [usize; 6] =
        std::array::from_fn(|at| rows.iter().map(|row| row[at].chars().count()).max().unwrap_or_default());
    let mut table = String::new();
    for row in rows {
        let cells: Vec<String> = row.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        table += cells.join("  ").trim_end();
        table.push('\n');
    }
    table
}

/// Puts machine, date and figures into a file, in the place of those that stood there.
///
/// # Errors
/// When the file cannot be read or written, or holds no place for figures.
pub fn write(file: &Path, machine: &Machine, promises: &[Promise]) -> Result<()> {
    let page = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let opening = page.find(OPENING).map(|at| at + OPENING.len());
    let closing = page.find(CLOSING);
    let (Some(opening), Some(closing)) = (opening, closing) else {
        anyhow::bail!("{} has no lines `{OPENING}` and `{CLOSING}`", file.display());
    };
    let mut figures = format!("\n{}\n\n", machine.sentence());
    for row in std::iter::once(HEADING.map(str::to_owned))
        .chain([["---"; 6].map(str::to_owned)])
        .chain(promises.iter().map(Promise::cells))
    {
        writeln!(figures, "| {} |", row.join(" | "))?;
    }
    let page = format!("{}{figures}{}", &page[..opening], &page[closing..]);
    fs::write(file, page).with_context(|| format!("cannot write {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn promise(goal: Goal, figure: f64, unit: Unit, floor: Option<f64>) -> Promise {
        Promise { what: "a page".into(), goal, figure, unit, floor: floor.map(|floor| ("bare", floor)) }
    }

    #[test]
    fn a_promise_says_whether_it_is_kept() {
        assert_eq!(promise(Goal::AtMost(30_000.0), 30_000.0, Unit::Bytes, None).is_kept(), Some(true));
        assert_eq!(promise(Goal::AtMost(30_000.0), 30_001.0, Unit::Bytes, None).is_kept(), Some(false));
        assert_eq!(promise(Goal::AtLeast(300.0), 299.0, Unit::PerSecond, None).is_kept(), Some(false));
        assert_eq!(promise(Goal::OfFloor(0.4), 40.0, Unit::PerSecond, Some(100.0)).is_kept(), Some(true));
        assert_eq!(promise(Goal::OfFloor(0.4), 39.0, Unit::PerSecond, Some(100.0)).is_kept(), Some(false));
        assert_eq!(promise(Goal::None, 1.0, Unit::Seconds, None).is_kept(), None);
    }

    #[test]
    fn a_line_says_figure_floor_and_their_ratio() {
        let cells = promise(Goal::OfFloor(0.08), 12_345.4, Unit::PerSecond, Some(100_000.0)).cells();
        assert_eq!(cells, ["a page", "≥ 8 % of the floor", "12,345 /s", "100,000 /s (bare)", "12.3 %", "kept"]);
        let cells = promise(Goal::AtMost(0.3), 0.0421, Unit::Seconds, Some(0.004)).cells();
        assert_eq!(cells, ["a page", "≤ 300 ms", "42 ms", "4 ms (bare)", "10.5 ×", "kept"]);
    }
}
