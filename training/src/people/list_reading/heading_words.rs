//! What a heading names: the words of four languages, in both scripts.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoStaticStr};

use crate::names::search_key;

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
    pub(super) fn is_name(self) -> bool {
        matches!(self, Self::FullName | Self::FamilyName | Self::GivenName)
    }
}

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
