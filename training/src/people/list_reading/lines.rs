//! Which rows below the headings are persons, and what each says.

use std::sync::LazyLock;

use super::{
    Doubt, DoubtKind, Field, LeftOut, ListedPerson,
    headings::Headings,
    organisations::names_an_organisation,
    values::{self, Read},
};
use crate::{
    names::{FullName, ordinary_spelling, search_key, split_full_name},
    people::fields::LONGEST_NAME,
    rows::{Cell, Sheet},
};

/// The persons of one sheet, and the lines that are none.
#[derive(Default)]
pub(super) struct Lines {
    pub persons: Vec<ListedPerson>,
    pub left_out: Vec<LeftOut>,
}

/// Reads the rows below the headings down to the footer.
pub(super) fn read(sheet: &Sheet, headings: &Headings, today_year: i32) -> Lines {
    let mut lines = Lines::default();
    let mut group: Option<String> = None;
    let has_organisations = headings.place_of(Field::Organisation).is_some();
    for (index, row) in sheet.rows.iter().enumerate().skip(headings.body) {
        let line = Line { number: index + 1, row, headings };
        match line.kind() {
            Kind::Blank => {}
            Kind::Footer(written) => {
                lines.left_out.push(LeftOut { line: line.number, written });
                break;
            }
            Kind::Remark(written) => {
                if names_an_organisation(&written) {
                    group = Some(written.clone());
                }
                lines.left_out.push(LeftOut { line: line.number, written });
            }
            Kind::Person => {
                let mut person = line.person(today_year);
                if !has_organisations {
                    person.organisation.clone_from(&group);
                }
                lines.persons.push(person);
            }
        }
    }
    lines
}

enum Kind {
    /// Nothing but perhaps the row's number and a place to sign.
    Blank,
    Person,
    /// A line of its own between persons, such as the name of a unit above its people.
    Remark(String),
    /// Where the list ends.
    Footer(String),
}

struct Line<'a> {
    number: usize,
    row: &'a [Cell],
    headings: &'a Headings,
}

/// A name has no more words than this; a longer line alone in its row is a remark.
const MOST_NAME_WORDS: usize = 6;

impl Line<'_> {
    fn cell(&self, field: Field) -> &Cell {
        const BLANK: &Cell = &Cell::Empty;
        let place = self.headings.place_of(field);
        place.and_then(|place| self.row.get(place)).unwrap_or(BLANK)
    }

    /// The cell as written; `None` where it says nothing.
    fn text(&self, field: Field) -> Option<String> {
        let written = self.cell(field).written();
        let words: Vec<&str> = written.split_whitespace().collect();
        written.chars().any(char::is_alphanumeric).then(|| words.join(" "))
    }

    fn kind(&self) -> Kind {
        let filled: Vec<(usize, String)> = self
            .row
            .iter()
            .enumerate()
            .filter(|(_, cell)| !cell.is_blank())
            .map(|(place, cell)| (place, cell.written()))
            .collect();
        let number_place = self.headings.place_of(Field::Number);
        let is_number = |(place, written): &&(usize, String)| {
            Some(*place) == number_place && !written.chars().any(char::is_alphabetic)
        };
        let is_numbered = filled.iter().any(|cell| is_number(&cell));
        let told: Vec<&(usize, String)> = filled.iter().filter(|cell| !is_number(cell)).collect();
        let Some((_, first)) = told.first() else {
            return Kind::Blank;
        };
        let whole_line = || filled.iter().map(|(_, written)| written.as_str()).collect::<Vec<_>>().join(" ");
        if !is_numbered && (begins_a_sum(first) || (told.len() <= 3 && begins_a_signature(first))) {
            return Kind::Footer(whole_line());
        }
        let name_place = self.headings.place_of(Field::FullName).or(self.headings.place_of(Field::FamilyName));
        if let [(place, written)] = told.as_slice() {
            let can_be_a_name = Some(*place) == name_place
                && !written.contains([':', '_'])
                && !written.chars().any(|letter| letter.is_ascii_digit())
                && written.split_whitespace().count() <= MOST_NAME_WORDS
                && !names_an_organisation(written);
            if !is_numbered && !can_be_a_name {
                return Kind::Remark(whole_line());
            }
        }
        // Cells of columns nobody understood, and signatures, make no person.
        let tells_something = self.headings.columns.iter().any(|column| {
            !matches!(column.field, None | Some(Field::Number | Field::Signature | Field::Email))
                && told.iter().any(|(place, _)| *place == column.place)
        });
        if tells_something { Kind::Person } else { Kind::Blank }
    }

    fn person(&self, today_year: i32) -> ListedPerson {
        let mut doubts = Vec::new();
        let name = self.name(&mut doubts);
        let mut doubted = |field, kind| {
            doubts.push(Doubt { field, written: self.cell(field).written(), kind });
        };
        let sex = settled(Field::Sex, values::sex(self.cell(Field::Sex)), &mut doubted);
        let birth_year = settled(Field::Birth, values::birth_year(self.cell(Field::Birth), today_year), &mut doubted);
        let phone = settled(Field::Phone, values::phone(self.cell(Field::Phone)), &mut doubted);
        let language = settled(Field::Language, values::language(self.cell(Field::Language)), &mut doubted);
        let number = values::service_number(self.cell(Field::ExternalId));
        let external_id = settled(Field::ExternalId, number, &mut doubted);
        ListedPerson {
            line: self.number,
            family_name: name.family,
            given_name: name.given,
            patronymic: name.patronymic,
            sex,
            birth_year,
            phone,
            language,
            rank: self.text(Field::Rank),
            position: self.text(Field::Position),
            organisation: self.text(Field::Organisation),
            oblast: self.text(Field::Oblast),
            district: self.text(Field::District),
            external_id,
            doubts,
            same_as_line: None,
        }
    }

    fn name(&self, doubts: &mut Vec<Doubt>) -> FullName {
        let is_in_one_cell = self.headings.place_of(Field::FullName).is_some();
        let name = if is_in_one_cell { self.name_in_one_cell() } else { self.name_in_parts() };
        let missing = match (name.family.is_empty(), name.given.is_empty()) {
            (false, false) => None,
            (true, true) => Some(DoubtKind::NameMissing),
            _ => Some(DoubtKind::NameOfOneWord),
        };
        if let Some(kind) = missing {
            let field = if is_in_one_cell { Field::FullName } else { Field::FamilyName };
            doubts.push(Doubt { field, written: self.cell(field).written(), kind });
        }
        self.without_overlong_parts(name, doubts)
    }

    /// Leaves open what is longer than a name may be, as a remark in its cell makes it, with a doubt at the cell.
    fn without_overlong_parts(&self, name: FullName, doubts: &mut Vec<Doubt>) -> FullName {
        let mut fits = |part: &String, own: Field| {
            let fits = part.chars().count() <= LONGEST_NAME;
            // A part without a column of its own stands in that of the full name or of the given name.
            let columns = [own, Field::FullName, Field::GivenName];
            let field = columns.into_iter().find(|field| self.headings.place_of(*field).is_some()).unwrap_or(own);
            let doubt = Doubt { field, written: self.cell(field).written(), kind: DoubtKind::NameTooLong };
            if !fits && !doubts.contains(&doubt) {
                doubts.push(doubt);
            }
            fits
        };
        FullName {
            family: Some(name.family).filter(|part| fits(part, Field::FamilyName)).unwrap_or_default(),
            given: Some(name.given).filter(|part| fits(part, Field::GivenName)).unwrap_or_default(),
            patronymic: name.patronymic.filter(|part| fits(part, Field::Patronymic)),
        }
    }

    fn name_in_one_cell(&self) -> FullName {
        let mut name = split_full_name(&self.cell(Field::FullName).written());
        if let Some(patronymic) = self.text(Field::Patronymic) {
            name.patronymic = Some(ordinary_spelling(&patronymic));
        }
        name
    }

    fn name_in_parts(&self) -> FullName {
        let part = |field| ordinary_spelling(&self.cell(field).written());
        let (family, given) = (part(Field::FamilyName), part(Field::GivenName));
        let patronymic = Some(part(Field::Patronymic)).filter(|patronymic| !patronymic.is_empty());
        // «Имя» often holds the patronymic, too, where it has no column of its own.
        let has_column = self.headings.place_of(Field::Patronymic).is_some();
        match given.split_once(' ') {
            Some((first, rest)) if !has_column => {
                FullName { family, given: first.to_owned(), patronymic: Some(rest.to_owned()) }
            }
            _ => FullName { family, given, patronymic },
        }
    }
}

/// The value read, its doubt handed on.
fn settled<T>(field: Field, read: Read<T>, doubted: &mut impl FnMut(Field, DoubtKind)) -> Option<T> {
    if let Some(kind) = read.doubt {
        doubted(field, kind);
    }
    read.value
}

/// Words that begin the line below the last person: sums, and who answers for the list.
const SUMS: [&str; 10] =
    ["Жалпы", "Жалпысы", "Итого", "Всего", "Бардыгы", "Баары", "Total", "Jami", "Hammasi", "Жыйынтыгы"];
const SIGNERS: [&str; 20] = [
    "Машыктыруучу",
    "Тренер",
    "Тренеры",
    "Тренерлер",
    "Trainer",
    "Trainers",
    "Trener",
    "Начальник",
    "Башчысы",
    "Руководитель",
    "Жетекчи",
    "Жетекчиси",
    "Ответственный",
    "Жооптуу",
    "Исполнитель",
    "Аткаруучу",
    "Составил",
    "Түзгөн",
    "Подпись",
    "Masul",
];

static SUM_KEYS: LazyLock<Vec<String>> = LazyLock::new(|| SUMS.iter().map(|word| search_key(word)).collect());
static SIGNER_KEYS: LazyLock<Vec<String>> = LazyLock::new(|| SIGNERS.iter().map(|word| search_key(word)).collect());

/// «Жалпы / Итого: 25», «Jami 25», «Total».
fn begins_a_sum(written: &str) -> bool {
    begins_with_one_of(written, &SUM_KEYS)
}

/// «Машыктыруучу / Тренер: ____», «Начальник РОВД», «Подпись».
fn begins_a_signature(written: &str) -> bool {
    written.contains("___") || begins_with_one_of(written, &SIGNER_KEYS)
}

fn begins_with_one_of(written: &str, keys: &[String]) -> bool {
    let first = written.split(|letter: char| !letter.is_alphanumeric()).find(|word| !word.is_empty());
    first.is_some_and(|word| keys.contains(&search_key(word)))
}
