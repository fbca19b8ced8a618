//! Participation drawn: as CSV for spreadsheets, as JSON for programs, as a table for a terminal. None of them counts.

use app::{pages::reports::wording, texts};
use clap::ValueEnum;
use curriculum::Language;
use serde_json::{Value, json};
use training::{
    Desk, Failure, Outcome,
    reports::{self, Answer, Dimension, Figures, Line, Question},
    store::reported_total,
};

/// What a spreadsheet program looks for to read a file as UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The signs by which a spreadsheet takes a cell for a formula.
const FORMULA_SIGNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The word for what is not known, where a cell left open would mean *all together*.
const UNKNOWN: &str = "unknown";

/// What is counted, where only one of the two is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Count {
    /// Each person once in each number
    Persons,
    /// Persons × trainings
    Participations,
}

/// The answer to a question about participation, with the names to draw it by.
pub struct Participation {
    answer: Answer,
    names: wording::Names,
}

/// One drawn line and what it is: `register`, `subtotal` or `total`.
type Row = (&'static str, Line);

impl Participation {
    /// Asks the register, in the reader's language.
    ///
    /// # Errors
    /// As [`reports::participation`].
    pub async fn ask(desk: &Desk, question: Question, language: Language) -> Outcome<Self> {
        let answer = reports::participation(desk, question).await?;
        let names = wording::Names::gather(desk, &answer.question.by, language).await?;
        Ok(Self { answer, names })
    }

    /// Lines in the order of the page, each group with its subtotal, and the total.
    fn rows(&self) -> Vec<Row> {
        let lines = self.names.arranged(&self.answer.question, &self.answer.lines);
        let mut rows = Vec::new();
        for (place, line) in lines.iter().enumerate() {
            rows.push(("register", line.clone()));
            let first = line.keys.first();
            let group_ends = lines.get(place + 1).is_none_or(|next| next.keys.first() != first);
            let subtotal = self.answer.subtotals.iter().find(|subtotal| subtotal.keys.first() == first);
            if let (true, Some(subtotal)) = (group_ends, subtotal) {
                rows.push(("subtotal", subtotal.clone()));
            }
        }
        rows.push(("total", self.answer.total.clone()));
        rows
    }

    /// The figures as CSV in UTF-8 with a byte order mark. Its first column says what each row is: `register`,
    /// `subtotal`, `total`, `reported`; below them, with their text in the last column, `definition`, `filter`, `asked`.
    ///
    /// Every row has every column, so that a program reads the whole and a spreadsheet shows it as one table.
    ///
    /// # Errors
    /// Where a row cannot be written.
    pub fn csv(&self, count: Option<Count>, separator: u8) -> Outcome<Vec<u8>> {
        let by = &self.answer.question.by;
        let figures = columns(count);
        let mut head = vec!["kind".to_owned()];
        for dimension in by {
            head.push(dimension.word().to_owned());
            if has_name(*dimension) {
                head.push(format!("{dimension}_name"));
            }
        }
        head.extend(figures.iter().map(|(name, _)| (*name).to_owned()));
        head.extend(["reported".to_owned(), "note".to_owned()]);

        let mut written = csv::WriterBuilder::new().delimiter(separator).from_writer(BYTE_ORDER_MARK.to_vec());
        let mut write = |row: Vec<String>| {
            let safe = row.into_iter().map(no_formula);
            written.write_record(safe).map_err(|error| Failure::Other(format!("CSV: {error}")))
        };
        write(head)?;
        for (kind, line) in self.rows() {
            let mut row = vec![kind.to_owned()];
            for (place, dimension) in by.iter().enumerate() {
                row.extend(self.key_cells(*dimension, line.keys.get(place)));
            }
            row.extend(figures.iter().map(|(_, figure)| figure(&line).to_string()));
            row.extend([String::new(), String::new()]);
            write(row)?;
        }
        for reported in &self.answer.reported {
            let mut row = vec!["reported".to_owned()];
            for dimension in by {
                row.extend(self.reported_cells(*dimension, reported));
            }
            row.extend(figures.iter().map(|_| String::new()));
            row.extend([reported.participants.to_string(), wording::reported_note(&self.names, reported)]);
            write(row)?;
        }
        let width = 1 + by.len() + by.iter().filter(|dimension| has_name(**dimension)).count() + figures.len() + 1;
        for (kind, note) in self.notes() {
            let mut row = vec![String::new(); width];
            row[0] = kind.to_owned();
            row.push(note);
            write(row)?;
        }
        let bytes = written.into_inner().map_err(|error| Failure::Other(format!("CSV: {error}")))?;
        Ok(bytes)
    }

    /// The code of a key and, where it has one, its name; both open where the line does not tell the dimension apart.
    fn key_cells(&self, dimension: Dimension, key: Option<&Option<String>>) -> Vec<String> {
        let code = key.map(|key| key.clone().unwrap_or_else(|| UNKNOWN.to_owned())).unwrap_or_default();
        let name = key.map(|key| self.names.key(dimension, key.as_deref())).unwrap_or_default();
        if has_name(dimension) { vec![code, name] } else { vec![code] }
    }

    /// What a reported total says of a dimension; its oblasts stay together in one cell.
    fn reported_cells(&self, dimension: Dimension, reported: &reported_total::Model) -> Vec<String> {
        let code = match dimension {
            Dimension::Oblast => return vec![reported.oblasts.clone(), self.names.oblasts(reported)],
            Dimension::Year => Some(reported.year.to_string()),
            Dimension::Audience => Some(reported.audience.word().to_owned()),
            Dimension::Sex => reported.sex.map(|sex| sex.word().to_owned()),
            Dimension::Course => reported.course.clone(),
            Dimension::Organisation | Dimension::Rank | Dimension::Language => None,
        };
        match code {
            Some(code) => self.key_cells(dimension, Some(&Some(code))),
            None => self.key_cells(dimension, None),
        }
    }

    /// What the figures mean, what was asked, when and by whom: the kind of each note, and its sentence.
    fn notes(&self) -> Vec<(&'static str, String)> {
        let language = self.names.language;
        let sentence = |(name, text): (String, String)| format!("{name}: {text}");
        let definitions = wording::definitions(language, &self.answer).into_iter();
        let filters = wording::filters(&self.names, &self.answer).into_iter();
        definitions
            .map(|definition| ("definition", sentence(definition)))
            .chain(filters.map(|filter| ("filter", sentence(filter))))
            .chain([("asked", wording::asked(language, &self.answer))])
            .collect()
    }

    /// The figures as JSON. Names and definitions are in the reader's language, all else is the same in each.
    pub fn json(&self) -> Value {
        let answer = &self.answer;
        let line = |line: &Line| {
            let pairs = || answer.question.by.iter().zip(&line.keys);
            let keys: serde_json::Map<_, _> =
                pairs().map(|(dimension, key)| (dimension.word().to_owned(), json!(key))).collect();
            let names: serde_json::Map<_, _> = pairs()
                .map(|(dimension, key)| {
                    (dimension.word().to_owned(), json!(self.names.key(*dimension, key.as_deref())))
                })
                .collect();
            json!({
                "keys": keys,
                "names": names,
                "women": line.women,
                "men": line.men,
                "unknown": line.unknown,
                "total": line.total,
            })
        };
        let lines =
            |lines: &[Line]| -> Vec<Value> { self.names.arranged(&answer.question, lines).iter().map(line).collect() };
        let named = |(name, text): (String, String)| json!({ "name": name, "text": text });
        let reported = |row: &reported_total::Model| {
            json!({
                "year": row.year,
                "oblasts": row.oblast_codes().collect::<Vec<_>>(),
                "audience": row.audience,
                "participants": row.participants,
                "sex": row.sex,
                "course": row.course,
                "source": row.source,
            })
        };
        json!({
            "question": answer.question,
            "language": self.names.language,
            "limited_to": answer.limited_to,
            "asked_at": answer.asked_at,
            "asked_by": answer.asked_by,
            "lines": lines(&answer.lines),
            "subtotals": lines(&answer.subtotals),
            "total": line(&answer.total),
            "reported": answer.reported.iter().map(reported).collect::<Vec<_>>(),
            "definitions": wording::definitions(self.names.language, answer).into_iter().map(named).collect::<Vec<_>>(),
            "filters": wording::filters(&self.names, answer).into_iter().map(named).collect::<Vec<_>>(),
        })
    }

    /// The figures as a table of plain text, with reported totals and definitions below.
    pub fn table(&self, count: Option<Count>) -> String {
        let language = self.names.language;
        let text = |key: &str| texts::find(language, key).unwrap_or_else(|| key.to_owned());
        let by = &self.answer.question.by;
        let mut headings: Vec<String> = by.iter().map(|dimension| self.names.dimension(*dimension)).collect();
        let left = headings.len();
        let keys = [
            ("women", "figures-women"),
            ("men", "figures-men"),
            ("unknown", "figures-sex-unknown"),
            ("persons", "figures-persons"),
            ("women_participations", "figures-women"),
            ("men_participations", "figures-men"),
            ("unknown_participations", "figures-sex-unknown"),
            ("participations", "figures-participations"),
        ];
        let figures: Vec<_> = match count {
            // As on the page: persons by sex, and how many participations they make.
            None => columns(None).into_iter().filter(|(name, _)| !name.contains("_part")).collect(),
            some => columns(some),
        };
        headings.extend(
            figures.iter().map(|(name, _)| {
                keys.iter().find(|(own, _)| own == name).map_or_else(String::new, |(_, key)| text(key))
            }),
        );
        let mut rows = vec![headings];
        for (kind, line) in self.rows() {
            let mut row: Vec<String> = by
                .iter()
                .enumerate()
                .map(|(place, dimension)| match (line.keys.get(place), kind, place) {
                    (Some(key), _, _) => self.names.key(*dimension, key.as_deref()),
                    (None, "total", 0) => text("figures-total"),
                    (None, "subtotal", 1) => text("figures-together"),
                    (None, _, _) => String::new(),
                })
                .collect();
            row.extend(figures.iter().map(|(_, figure)| figure(&line).to_string()));
            rows.push(row);
        }
        let mut table = aligned(&rows, left);
        if !self.answer.reported.is_empty() {
            table += &format!("\n{}: {}\n", text("figures-reported"), text("figures-reported-what"));
            for reported in &self.answer.reported {
                table += &format!("  {}  {}\n", reported.participants, wording::reported_note(&self.names, reported));
            }
        }
        table += "\n";
        for (_, note) in self.notes() {
            table += &format!("{note}\n");
        }
        table
    }
}

/// A column's name and the figure of a line that stands in it.
type FigureColumn = (&'static str, fn(&Line) -> i64);

fn columns(count: Option<Count>) -> Vec<FigureColumn> {
    fn persons(figures: Figures) -> i64 {
        figures.persons
    }
    let by_persons: [FigureColumn; 4] = [
        ("women", |line| persons(line.women)),
        ("men", |line| persons(line.men)),
        ("unknown", |line| persons(line.unknown)),
        ("persons", |line| persons(line.total)),
    ];
    let by_participations: [FigureColumn; 4] = [
        ("women_participations", |line| line.women.participations),
        ("men_participations", |line| line.men.participations),
        ("unknown_participations", |line| line.unknown.participations),
        ("participations", |line| line.total.participations),
    ];
    match count {
        Some(Count::Persons) => by_persons.to_vec(),
        Some(Count::Participations) => by_participations.to_vec(),
        None => [by_persons, by_participations].concat(),
    }
}

/// Whether a dimension's key is a code that people know by a name.
fn has_name(dimension: Dimension) -> bool {
    matches!(dimension, Dimension::Oblast | Dimension::Organisation | Dimension::Course)
}

/// The text as it is, kept from being run as a formula where a spreadsheet would take it for one.
fn no_formula(text: String) -> String {
    if text.starts_with(FORMULA_SIGNS) { format!("'{text}") } else { text }
}

/// Rows as columns of equal width: so many on the left side, the others to the right.
fn aligned(rows: &[Vec<String>], left: usize) -> String {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..rows.first().map(Vec::len).unwrap_or_default()).map(width).collect();
    let mut table = String::new();
    for row in rows {
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| {
            if column < left { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
        });
        table += cells.collect::<Vec<_>>().join("  ").trim_end();
        table.push('\n');
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula() {
        for text in ["=1+1", "+996", "-2", "@SUM(A1)", "\t=1"] {
            assert_eq!(no_formula(text.to_owned()), format!("'{text}"));
        }
        assert_eq!(no_formula("Өзгөн РИИБ".to_owned()), "Өзгөн РИИБ");
    }

    #[test]
    fn a_table_stands_in_columns_whatever_its_letters() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let table = aligned(&[row(["Облус", "Жыл", "Адам"]), row(["Ош", "2026", "7"])], 2);
        assert_eq!(table, "Облус  Жыл   Адам\nОш     2026     7\n");
    }
}
