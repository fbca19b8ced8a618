//! Made-up people, as many as are asked for, no two alike.

use training::words::Sex;

const FAMILY_NAMES: [&str; 40] = [
    "Абдыкадыров",
    "Абдыраев",
    "Айтбаев",
    "Акматов",
    "Алиев",
    "Асанов",
    "Атабеков",
    "Базарбаев",
    "Бакиров",
    "Бейшеналиев",
    "Бердибаев",
    "Боронов",
    "Джумабаев",
    "Дуйшеев",
    "Жээнбеков",
    "Жумалиев",
    "Ибраимов",
    "Исаков",
    "Калыков",
    "Карабаев",
    "Касымов",
    "Кочкоров",
    "Кулматов",
    "Мамытов",
    "Маматов",
    "Момунов",
    "Мурзаев",
    "Назаров",
    "Орозбеков",
    "Осмонов",
    "Өмүрзаков",
    "Раимбердиев",
    "Сатыбалдиев",
    "Сыдыков",
    "Токтогулов",
    "Турдубаев",
    "Үсөнов",
    "Чотбаев",
    "Шамшиев",
    "Эргешов",
];
const WOMEN: [&str; 25] = [
    "Айгүл",
    "Айзада",
    "Алтынай",
    "Анара",
    "Асель",
    "Бактыгүл",
    "Бермет",
    "Гүлзат",
    "Гүлнара",
    "Динара",
    "Жамиля",
    "Жылдыз",
    "Зарина",
    "Кундуз",
    "Махабат",
    "Мээрим",
    "Назгүл",
    "Нургүл",
    "Роза",
    "Салтанат",
    "Света",
    "Таттыгүл",
    "Уулжан",
    "Чолпон",
    "Элмира",
];
const MEN: [&str; 25] = [
    "Адилет",
    "Азамат",
    "Айбек",
    "Алмаз",
    "Бакыт",
    "Бектур",
    "Данияр",
    "Жаныбек",
    "Жеңиш",
    "Закир",
    "Канат",
    "Кубаныч",
    "Максат",
    "Марат",
    "Мирлан",
    "Нурбек",
    "Нурлан",
    "Өмүрбек",
    "Руслан",
    "Сыймык",
    "Талант",
    "Тилек",
    "Улан",
    "Эрлан",
    "Эрмек",
];
const FATHERS: [&str; 30] = [
    "Абдыкерим",
    "Акылбек",
    "Алымбек",
    "Асан",
    "Бакыт",
    "Болот",
    "Бообек",
    "Дамир",
    "Жапар",
    "Замир",
    "Ильяз",
    "Калмат",
    "Кадыр",
    "Кеңешбек",
    "Мамырбек",
    "Мамат",
    "Молдобек",
    "Насыр",
    "Орозбек",
    "Осмон",
    "Руслан",
    "Сагын",
    "Садыр",
    "Талант",
    "Токтогул",
    "Туран",
    "Уран",
    "Шаршен",
    "Эсен",
    "Ысак",
];

/// A person as a district's list writes one.
pub struct MadeUp {
    pub family_name: String,
    pub given_name: &'static str,
    pub patronymic: String,
    pub sex: Sex,
    pub birth_year: i32,
    pub phone: String,
}

impl MadeUp {
    /// The person of that number; up to 30,000 no two have the same names.
    pub fn number(number: usize) -> Self {
        let sex = if number.is_multiple_of(3) { Sex::Female } else { Sex::Male };
        let family = FAMILY_NAMES[number % FAMILY_NAMES.len()];
        let rest = number / FAMILY_NAMES.len();
        let (given, ending) = match sex {
            Sex::Female => (WOMEN[rest % WOMEN.len()], "а"),
            Sex::Male => (MEN[rest % MEN.len()], ""),
        };
        let father = FATHERS[rest / WOMEN.len() % FATHERS.len()];
        let patronymic = match sex {
            Sex::Female => format!("{father}овна"),
            Sex::Male => format!("{father}ович"),
        };
        Self {
            family_name: format!("{family}{ending}"),
            given_name: given,
            patronymic,
            sex,
            birth_year: 1962 + i32::try_from(number % 43).unwrap_or_default(),
            phone: format!("+9965550{number:05}"),
        }
    }

    /// Family name, given name and patronymic.
    pub fn full_name(&self) -> String {
        format!("{} {} {}", self.family_name, self.given_name, self.patronymic)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::MadeUp;

    #[test]
    fn no_two_people_have_the_same_names() {
        let names: BTreeSet<String> = (0..30_000).map(|number| MadeUp::number(number).full_name()).collect();
        assert_eq!(names.len(), 30_000);
    }
}
