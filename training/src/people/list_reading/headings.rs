//! Which row holds the headings, and which column each heading names.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoStaticStr};

use super::ListRefusal;
use crate::{
    names::search_key,
    rows::{Cell, Sheet},
};

/// What a column of a list tells. The name in kebab case is the key of its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumIter, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Field {
    /// The row's own number in the list; not kept.
    Number,
    FullName,
    FamilyName,
    GivenName,
    Patronymic,
    Rank,
    Position,
    Organisation,
    Sex,
    /// Year or date; the year is kept.
    Birth,
    Phone,
    /// Not kept: nobody needs it here.
    Email,
    Language,
    Oblast,
    District,
    /// Service number, badge or staff number.
    ExternalId,
    /// Not kept.
    Signature,
}

impl Field {
    /// The name in kebab case, such as `full-name`.
    pub fn key(self) -> &'static str {
        self.into()
    }

    /// Whether the column holds names of persons.
    fn is_name(self) -> bool {
        matches!(self, Self::FullName | Self::FamilyName | Self::GivenName)
    }
}

/// A column with a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Counted from 0.
    pub place: usize,
    /// The heading as written.
    pub heading: String,
    /// `None` where the heading was not understood, or names what an earlier column tells already.
    pub field: Option<Field>,
}

/// The headings of one sheet.
pub(super) struct Headings {
    /// Counted from 1.
    pub line: usize,
    /// The first row below the headings, counted from 0.
    pub body: usize,
    pub titles: Vec<String>,
    pub columns: Vec<Column>,
}

impl Headings {
    /// The column that tells `field`, if there is one.
    pub fn place_of(&self, field: Field) -> Option<usize> {
        self.columns.iter().find(|column| column.field == Some(field)).map(|column| column.place)
    }
}

/// How far down headings are looked for: titles, stamps and addressees stand above, rarely more than a dozen lines.
const SEARCHED_ROWS: usize = 60;

/// Longer cells are titles and remarks, not headings.
const LONGEST_HEADING: usize = 90;

/// The headings by what they name, in four languages and both scripts; compared by [`search_key`], so that Latin and
/// Cyrillic, ң and н are one. `*` stands for any ending, `=` for headings that must be just this.
const WORDS: [(Field, &[&str]); 17] = [
    (
        Field::Number,
        &[
            "=№",
            "=n",
            "=no",
            "=nr",
            "=п/п",
            "=№ п/п",
            "=№ пп",
            "=пп",
            "=т/б",
            "=№ т/б",
            "=т/р",
            "=№ т/р",
            "=к/с",
            "=к/№",
            "=номер",
            "=номери",
            "=number",
            "=raqam",
            "=ирет номери",
            "=катар номери",
            "порядковый номер",
            "tartib raqami",
        ],
    ),
    (
        Field::FullName,
        &[
            "аты жөнү",
            "аты-жөнү*",
            "ата жөнү",
            "фио",
            "ф и о",
            "фаа",
            "ф а а",
            "ф а ж",
            "ф и ш",
            "фиш",
            "f i sh",
            "f i o",
            "фамилия имя*",
            "фамилиясы аты*",
            "фамилия аты*",
            "имя фамилия",
            "аты фамилиясы",
            "толук аты*",
            "full name*",
            "name surname",
            "name and surname",
            "first and last name",
            "surname and name",
            "ism sharif*",
            "исм шариф*",
            "ism familiya*",
            "ismi familiya*",
            "familiya ism*",
            "исм фамилия*",
            "фамилия исм*",
            "toʻliq ism*",
            "=катышуучу",
            "=катышуучулар",
            "=катышуучунун аты",
            "=участник",
            "=участники",
            "=участница",
            "=слушатель",
            "=participant",
            "=participants",
            "=ishtirokchi",
            "=сотрудник",
            "=кызматкер",
            "=угуучу",
            "=tinglovchi",
            "=trainee",
            "=names",
        ],
    ),
    (Field::FamilyName, &["фамил*", "family name", "surname", "last name", "famil*"]),
    (Field::GivenName, &["=аты", "=имя", "given name*", "first name*", "forename", "=name", "=ism", "=ismi"]),
    (
        Field::Patronymic,
        &[
            "атасынын аты",
            "отчество",
            "patronymic",
            "middle name",
            "fathers name",
            "otasining ismi",
            "отасининг исми",
            "otasi ismi",
        ],
    ),
    (Field::Rank, &["наам*", "зван*", "спецзван*", "rank", "unvon*", "чин", "чини"]),
    (
        Field::Position,
        &[
            "кызматы",
            "кызмат орду",
            "ээлеген кызмат*",
            "должност*",
            "position",
            "post",
            "job title",
            "job",
            "lavozim*",
            "мансап*",
            "mansab*",
        ],
    ),
    (
        Field::Organisation,
        &[
            "бөлүм*",
            "подразделен*",
            "место работы",
            "место службы",
            "место работы службы",
            "организац*",
            "уюм*",
            "мекеме*",
            "учрежден*",
            "иштеген жери",
            "иш жери",
            "иш орду",
            "кызмат өтөгөн жери",
            "кызмат жери",
            "organisation",
            "organization",
            "institution",
            "unit",
            "department",
            "office",
            "workplace",
            "tashkilot*",
            "muassasa*",
            "ish joyi",
            "boʻlim*",
            "boʻlinma*",
            "=орган",
            "=органы",
            "=овд",
            "=ровд",
            "=рииб",
            "=служба",
            "=отдел",
            "=отделение",
            "=комитет",
            "=комитети",
        ],
    ),
    (Field::Sex, &["жыныс*", "=пол", "=sex", "=gender", "jins*", "=м/ж", "=ж/м", "=э/а", "=а/э", "=m/f", "=f/m"]),
    (
        Field::Birth,
        &[
            "туулган*",
            "рожден*",
            "рожд",
            "=г р",
            "=гр",
            "=т ж",
            "=год",
            "=жылы",
            "birth*",
            "born",
            "dob",
            "tugilgan*",
            "туғилган*",
        ],
    ),
    (
        Field::Phone,
        &[
            "телефон*",
            "тел",
            "моб",
            "мобильный*",
            "сотовый*",
            "phone*",
            "telephone*",
            "mobile*",
            "контакт*",
            "contact*",
            "байланыш*",
            "aloqa*",
        ],
    ),
    (Field::Email, &["e mail*", "email*", "mail", "почта*", "электрондук дарек*", "pochta*"]),
    (Field::Language, &["=тил", "тили", "язык", "language", "=til", "окутуу тил*", "родной язык", "сүйлөгөн тил*"]),
    (Field::Oblast, &["облус*", "область", "области", "oblast", "viloyat*", "region", "регион", "province"]),
    (Field::District, &["район*", "tuman*", "district", "шаар*", "город*", "city", "shahar*", "rayon*"]),
    (
        Field::ExternalId,
        &[
            "жетон*",
            "личный номер",
            "личный №",
            "табельный*",
            "удостоверен*",
            "служебный номер",
            "service number",
            "service no",
            "staff number",
            "badge*",
            "=id",
            "external id",
            "кызматтык номер*",
            "өздүк номер*",
            "күбөлүк*",
            "xizmat raqam*",
            "guvohnoma*",
            "shaxsiy raqam*",
        ],
    ),
    (
        Field::Signature,
        &["=колу", "=кол", "кол тамга*", "кол коюу*", "подпись", "роспись", "signature", "=sign", "imzo*"],
    ),
];

/// A heading of [`WORDS`], folded.
struct Phrase {
    field: Field,
    words: Vec<String>,
    is_open: bool,
    stands_alone: bool,
}

static PHRASES: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    let phrases = WORDS.iter().flat_map(|(field, phrases)| phrases.iter().map(|phrase| (*field, *phrase)));
    phrases
        .map(|(field, written)| {
            let stands_alone = written.starts_with('=');
            let is_open = written.ends_with('*');
            Phrase { field, words: folded_words(written.trim_matches(['=', '*'])), is_open, stands_alone }
        })
        .collect()
});

/// The heading's words, folded. The sign № is a word of its own here.
fn folded_words(heading: &str) -> Vec<String> {
    search_key(&heading.replace(['№', '#'], " no ")).split(' ').map(str::to_owned).collect()
}

impl Phrase {
    /// Where in `words` the phrase stands, if it does.
    fn place_in(&self, words: &[String]) -> Option<usize> {
        if self.stands_alone && words.len() != self.words.len() {
            return None;
        }
        words.windows(self.words.len()).position(|window| self.fits(window))
    }

    fn fits(&self, words: &[String]) -> bool {
        let last = self.words.len() - 1;
        words.iter().zip(&self.words).enumerate().all(|(place, (word, expected))| {
            if place == last && self.is_open { word.starts_with(expected.as_str()) } else { word == expected }
        })
    }
}

/// What a heading names, or `None`; a heading in two languages is understood by either.
pub(super) fn field_of(heading: &str) -> Option<Field> {
    if heading.chars().count() > LONGEST_HEADING {
        return None;
    }
    let whole = folded_words(heading);
    let parts: Vec<_> = heading
        .split(['/', '\\', '|', '\n', '\r', '(', ')', ';'])
        .map(folded_words)
        .filter(|words| words.iter().any(|word| !word.is_empty()))
        .collect();
    named_exactly(&whole)
        .or_else(|| parts.iter().find_map(|words| named_exactly(words)))
        .or_else(|| several_names(&whole))
        .or_else(|| parts.iter().find_map(|words| named_within(words)))
        .or_else(|| named_within(&whole))
}

fn named_exactly(words: &[String]) -> Option<Field> {
    PHRASES.iter().find(|phrase| phrase.words.len() == words.len() && phrase.fits(words)).map(|phrase| phrase.field)
}

/// «Фамилия, имя и отчество»: a column for several names holds full names.
fn several_names(words: &[String]) -> Option<Field> {
    let has_family = words.iter().any(|word| word.starts_with("famil") || word == "surname");
    let has_given = words.iter().any(|word| matches!(word.as_str(), "ati" | "imia" | "name" | "ism" | "ismi"));
    (has_family && has_given && words.len() > 2).then_some(Field::FullName)
}

/// The longest phrase in the heading; of equal ones, the first.
fn named_within(words: &[String]) -> Option<Field> {
    PHRASES
        .iter()
        .filter_map(|phrase| phrase.place_in(words).map(|place| (phrase, place)))
        .min_by_key(|(phrase, place)| (usize::MAX - phrase.words.len(), *place))
        .map(|(phrase, _)| phrase.field)
}

/// Finds the row in which most cells are headings, names among them.
pub(super) fn find(sheet: &Sheet) -> Result<Headings, ListRefusal> {
    let candidates: Vec<_> = sheet.rows.iter().take(SEARCHED_ROWS).map(|row| fields_of(row)).collect();
    let mut best: Option<(usize, usize)> = None;
    let mut is_table_without_names = false;
    for (index, fields) in candidates.iter().enumerate() {
        let understood = understood(fields);
        let has_name = fields.iter().flatten().any(|field| field.is_name());
        // One heading alone may be a title; it counts where it is a name and nothing stands beside it.
        if understood < 2 && !(has_name && filled(&sheet.rows[index]) == 1) {
            continue;
        }
        if !has_name {
            is_table_without_names = true;
        } else if best.is_none_or(|(_, most)| understood > most) {
            best = Some((index, understood));
        }
    }
    let Some((index, _)) = best else {
        return Err(if is_table_without_names { ListRefusal::NoNameColumn } else { ListRefusal::NoHeadingRow });
    };
    Ok(headings_at(sheet, &candidates, index))
}

fn fields_of(row: &[Cell]) -> Vec<Option<Field>> {
    row.iter()
        .map(|cell| match cell {
            Cell::Text(text) => field_of(text),
            _ => None,
        })
        .collect()
}

fn filled(row: &[Cell]) -> usize {
    row.iter().filter(|cell| !cell.is_blank()).count()
}

/// How many different fields a row names.
fn understood(fields: &[Option<Field>]) -> usize {
    let mut fields: Vec<_> = fields.iter().flatten().collect();
    fields.sort_unstable();
    fields.dedup();
    fields.len()
}

/// Whether every filled cell of a row is a heading, as in the second line of headings in two lines.
fn is_all_headings(row: &[Cell], fields: &[Option<Field>]) -> bool {
    filled(row) > 0 && row.iter().zip(fields).all(|(cell, field)| cell.is_blank() || field.is_some())
}

fn headings_at(sheet: &Sheet, candidates: &[Vec<Option<Field>>], index: usize) -> Headings {
    let is_second_line = |other: usize| {
        sheet.rows.get(other).zip(candidates.get(other)).is_some_and(|(row, fields)| is_all_headings(row, fields))
    };
    let above = index.checked_sub(1).filter(|above| is_second_line(*above) && filled(&sheet.rows[*above]) > 1);
    let below = Some(index + 1).filter(|below| is_second_line(*below));
    let lines: Vec<usize> = [Some(index), above, below].into_iter().flatten().collect();

    let width = lines.iter().map(|line| sheet.rows[*line].len()).max().unwrap_or_default();
    let mut columns: Vec<Column> = Vec::new();
    for place in 0..width {
        let cells = lines.iter().filter_map(|line| sheet.rows[*line].get(place));
        let Some(heading) = cells.map(Cell::written).find(|heading| !heading.is_empty()) else {
            continue;
        };
        let field = lines
            .iter()
            .filter_map(|line| candidates[*line].get(place).copied().flatten())
            .find(|field| columns.iter().all(|column| column.field != Some(*field)));
        columns.push(Column { place, heading, field });
    }
    one_name_column_holds_full_names(&mut columns);

    let first = above.unwrap_or(index);
    let mut body = below.unwrap_or(index) + 1;
    if sheet.rows.get(body).is_some_and(|row| counts_columns(row)) {
        body += 1;
    }
    Headings { line: index + 1, body, titles: titles(&sheet.rows[..first]), columns }
}

/// «Имя», «Name» or «Фамилия» without a column for the other name holds both.
fn one_name_column_holds_full_names(columns: &mut [Column]) {
    let has = |field| columns.iter().any(|column| column.field == Some(field));
    if has(Field::FullName) || has(Field::FamilyName) == has(Field::GivenName) {
        return;
    }
    for column in columns {
        if column.field.is_some_and(Field::is_name) {
            column.field = Some(Field::FullName);
        }
    }
}

/// Whether a row only numbers the columns: 1, 2, 3 …
fn counts_columns(row: &[Cell]) -> bool {
    let cells: Vec<_> = row.iter().map(Cell::written).filter(|written| !written.is_empty()).collect();
    cells.len() > 2 && cells.iter().enumerate().all(|(place, written)| *written == (place + 1).to_string())
}

fn titles(rows: &[Vec<Cell>]) -> Vec<String> {
    let line = |row: &Vec<Cell>| {
        let cells: Vec<_> = row.iter().map(Cell::written).filter(|written| !written.is_empty()).collect();
        cells.join(" ")
    };
    rows.iter().map(line).filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Field, field_of};

    fn assert_all(field: Field, headings: &[&str]) {
        for heading in headings {
            assert_eq!(field_of(heading), Some(field), "{heading}");
        }
    }

    #[test]
    fn headings_are_understood_in_four_languages_and_both_scripts() {
        assert_all(Field::Number, &["№", "№ п/п", "п/п", "№ т/б", "T/r", "N", "No.", "#"]);
        assert_all(
            Field::FullName,
            &[
                "Аты-жөнү",
                "Ф.И.О.",
                "ФИО",
                "Ф.А.А.",
                "F.I.Sh.",
                "Исм-шарифи",
                "Full name",
                "Фамилия, имя, отчество",
                "Фамилиясы, аты, атасынын аты",
                "Фамилия, имя и отчество (полностью)",
                "Familiya, ismi, otasining ismi",
                "Участник",
            ],
        );
        assert_all(Field::FamilyName, &["Фамилия", "Фамилиясы", "Familiyasi", "Surname", "Family name"]);
        assert_all(Field::GivenName, &["Аты", "Имя", "Ismi", "First name", "Name"]);
        assert_all(Field::Patronymic, &["Атасынын аты", "Отчество", "Otasining ismi", "Father's name"]);
        assert_all(Field::Rank, &["Наамы", "Атайын наамы", "Спец. звание", "Rank", "Unvoni", "Унвони"]);
        assert_all(Field::Position, &["Кызматы", "Занимаемая должность", "Position", "Lavozimi", "Лавозими"]);
        assert_all(
            Field::Organisation,
            &["Бөлүмү", "Подразделение", "Место работы", "Organisation", "Tashkilot", "Boʻlimi", "Иштеген жери"],
        );
        assert_all(Field::Sex, &["Жынысы", "Пол", "Пол (м/ж)", "Sex", "Gender", "Jinsi", "Жинси", "М/Ж"]);
        assert_all(
            Field::Birth,
            &[
                "Туулган жылы",
                "Туулган күнү, айы, жылы",
                "Дата рождения",
                "Год рожд.",
                "Г.р.",
                "Date of birth",
                "Tugʻilgan yili",
                "Туғилган йили",
            ],
        );
        assert_all(
            Field::Phone,
            &["Телефон", "№ телефона", "Тел.", "Моб. тел.", "Телефон номери", "Phone number", "Telefon raqami"],
        );
        assert_all(Field::Email, &["E-mail", "Эл. почта", "Email address", "Электрондук почтасы"]);
        assert_all(Field::Language, &["Тили", "Язык", "Language", "Tili", "Язык обучения"]);
        assert_all(Field::Oblast, &["Облусу", "Область", "Oblast", "Viloyati"]);
        assert_all(Field::District, &["Району", "Район", "Район/город", "District", "Tumani", "Город"]);
        assert_all(
            Field::ExternalId,
            &["№ жетона", "Личный номер", "№ удостоверения", "Service number", "Өздүк номери"],
        );
        assert_all(Field::Signature, &["Колу", "Подпись", "Signature", "Imzosi", "Кол тамгасы"]);
    }

    #[test]
    fn a_heading_in_two_languages_at_once_is_understood() {
        for (heading, field) in [
            ("Аты-жөнү / ФИО", Field::FullName),
            ("Наамы / Звание", Field::Rank),
            ("Кызматы / Должность", Field::Position),
            ("Бөлүмү / Подразделение", Field::Organisation),
            ("Жынысы / Пол", Field::Sex),
            ("Туулган жылы / Год рождения", Field::Birth),
            ("Колу / Подпись", Field::Signature),
            ("Фамилиясы / Фамилия", Field::FamilyName),
            ("Phone\nТелефон", Field::Phone),
            ("Surname (фамилия)", Field::FamilyName),
        ] {
            assert_eq!(field_of(heading), Some(field), "{heading}");
        }
    }

    #[test]
    fn what_names_no_column_is_not_taken_for_a_heading() {
        for text in [
            "",
            "Сыдыков Айбек Талантович",
            "прапорщик",
            "следователь",
            "Список участников тренинга «Гендер в безопасности»",
            "Катышуучуларынын тизмеси",
            "+996 700 999480",
            "Примечание",
        ] {
            assert_eq!(field_of(text), None, "{text}");
        }
    }
}
