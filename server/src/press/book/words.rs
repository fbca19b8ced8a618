//! The fixed wording of the books in four languages, and in which order each language puts its letters.
//!
//! Where a number belongs into a text it stands as `{n}`, a page as `{page}`, a module's code or a form's letter as
//! `{name}`; [`said`] puts them in. The words are those of the pages (`app/texts`) and of `docs/glossary.md`.

use curriculum::{Ending, Language};

/// What the books say in one language.
pub(super) struct BookWords {
    pub resource_book: &'static str,
    pub trainers_guide: &'static str,
    /// Which edition of the content: `{name}`.
    pub edition: &'static str,
    /// That no native reader approved the text, or not all of it.
    pub not_approved: &'static str,
    pub partly_not_approved: &'static str,
    /// What to do where a text says that it is to be checked against the law in force.
    pub about_law: &'static str,
    pub contents: &'static str,
    pub introduction: &'static str,
    pub module: &'static str,
    pub lesson: &'static str,
    pub objectives: &'static str,
    pub in_this_module: &'static str,
    pub sources: &'static str,
    /// Above a lesson whose law no lawyer has compared, and beside such a question.
    pub check_law: &'static str,
    pub answers: &'static str,
    pub case: &'static str,
    pub scene: &'static str,
    pub what_now: &'static str,
    /// Beneath the decisions: where to read what follows from each.
    pub decide: &'static str,
    pub what_follows: &'static str,
    pub go_to_scene: &'static str,
    pub good_ending: &'static str,
    pub mixed_ending: &'static str,
    pub poor_ending: &'static str,
    pub summary: &'static str,
    pub glossary: &'static str,
    pub services: &'static str,
    pub about_services: &'static str,
    pub whole_country: &'static str,
    pub source: &'static str,
    pub all_sources: &'static str,
    pub about_sources: &'static str,
    pub agendas: &'static str,
    /// A training of so many days.
    pub agenda: [&'static str; 3],
    pub day: &'static str,
    pub time: &'static str,
    pub session: &'static str,
    pub modules: &'static str,
    pub session_plan: &'static str,
    pub quiz: &'static str,
    pub quiz_form: &'static str,
    pub form: &'static str,
    pub pass: &'static str,
    pub key: &'static str,
    pub right: &'static str,
    pub test: &'static str,
    pub about_test: &'static str,
    pub key_in_module: &'static str,
    pub several: &'static str,
    pub order: &'static str,
    pub pairs: &'static str,
    pub name_line: &'static str,
    /// How much time something takes: for one, for two to four, for more, as the language counts.
    minutes: [&'static str; 3],
}

impl BookWords {
    /// How a case went.
    pub(super) fn ending(&self, ending: Ending) -> &'static str {
        match ending {
            Ending::Good => self.good_ending,
            Ending::Mixed => self.mixed_ending,
            Ending::Poor => self.poor_ending,
        }
    }

    /// So many minutes: `21 минута`, `22 минуты`, `25 минут`.
    pub(super) fn minutes(&self, minutes: u16) -> String {
        let form = match (minutes % 10, minutes % 100) {
            (_, 11..=14) => 2,
            (1, _) => 0,
            (2..=4, _) => 1,
            _ => 2,
        };
        said(self.minutes[form], minutes)
    }
}

/// A text with its number put in.
pub(super) fn said(text: &str, n: impl ToString) -> String {
    text.replace("{n}", &n.to_string())
}

/// A text with its name put in.
pub(super) fn named(text: &str, name: &str) -> String {
    text.replace("{name}", name)
}

/// A text with its page put in.
pub(super) fn paged(text: &str, page: usize) -> String {
    text.replace("{page}", &page.to_string())
}

/// The wording in that language.
pub(super) fn book_words(language: Language) -> &'static BookWords {
    match language {
        Language::Ky => &KY,
        Language::Ru => &RU,
        Language::Uz => &UZ,
        Language::En => &EN,
    }
}

const KY: BookWords = BookWords {
    resource_book: "Окуу куралы",
    trainers_guide: "Тренердин колдонмосу",
    edition: "{name} басылышы",
    not_approved: "Бул текстти азырынча кыргыз тилдүү окурман беките элек.",
    partly_not_approved: "Бул тексттин айрым бөлүктөрүн азырынча кыргыз тилдүү окурман беките элек.",
    about_law: "«Колдонуудагы мыйзам менен салыштырылсын» деп айтылган жерлерге таянардан мурда аларды мыйзамдын \
                бүгүнкү тексти менен салыштырыңыз.",
    contents: "Мазмуну",
    introduction: "Бул курс жөнүндө",
    module: "{name} модулу",
    lesson: "{n}-сабак",
    objectives: "Эмне кыла алып каласыз",
    in_this_module: "Бул модулда",
    sources: "Булактар",
    check_law: "Мыйзам жөнүндө айтылганы колдонуудагы мыйзам менен салыштырылсын.",
    answers: "Жооптор",
    case: "Окуя: чечим сизден",
    scene: "{n}-көрүнүш",
    what_now: "Эмне кыласыз?",
    decide: "Адегенде чечиңиз. Ар бир чечимден эмне келип чыгары {page}-бетте.",
    what_follows: "Чечимден эмне келип чыгат",
    go_to_scene: "{n}-көрүнүшкө өтүңүз ({page}-бет).",
    good_ending: "Жакшы аяктады.",
    mixed_ending: "Бир бөлүгү жакшы аяктады, бир бөлүгү андай болгон жок.",
    poor_ending: "Жаман аяктады. Артка кайтып, башкача чечип көрүңүз.",
    summary: "Эсиңизде болсун",
    glossary: "Сөздүк",
    services: "Жардам кызматтары",
    about_services: "Номерлер менен иш убактысы өзгөрүп турат: бирөөгө берерден мурда өзүңүз чалып текшериңиз. Ар бир \
                     жазуунун булагы жана жылы көрсөтүлгөн.",
    whole_country: "Бүт өлкө боюнча",
    source: "Булагы",
    all_sources: "Бардык булактар",
    about_sources: "Кашаада ошол булакка таянган сабактар көрсөтүлгөн.",
    agendas: "Тренингдин күн тартиби",
    agenda: ["Бир күндүк тренинг", "Эки күндүк тренинг", "Үч күндүк тренинг"],
    day: "{n}-күн",
    time: "Убакыт",
    session: "Сабак",
    modules: "Модулдар",
    session_plan: "Сабактын планы",
    quiz: "Модулдун тести",
    quiz_form: "Модулдун тести, {name} түрү",
    form: "{name} түрү",
    pass: "{n} % туура жооп болсо, тест тапшырылды.",
    key: "Туура жооптор",
    right: "Туурасы: {n}.",
    test: "Тренингге чейинки жана кийинки тест",
    about_test: "Топтун жарымы алгач A түрүнө, экинчи жарымы B түрүнө жооп берет; аягында алмашышат.",
    key_in_module: "Түшүндүрмөлөр ар бир модулдун туура жоопторунда турат.",
    several: "Туура жооп бирден көп болушу мүмкүн.",
    order: "Номерлерди туура иретте жазыңыз.",
    pairs: "Биринчи тизменин ар бир сабына экинчи тизмеден номер жазыңыз.",
    name_line: "Аты-жөнү:",
    minutes: ["{n} мүнөт"; 3],
};

const RU: BookWords = BookWords {
    resource_book: "Учебное пособие",
    trainers_guide: "Руководство тренера",
    edition: "Издание {name}",
    not_approved: "Этот текст ещё не одобрен носителем языка.",
    partly_not_approved: "Некоторые части этого текста ещё не одобрены носителем языка.",
    about_law: "Где сказано «сверить с действующим законом», сравните сказанное с сегодняшним текстом закона, прежде \
                чем на него опираться.",
    contents: "Содержание",
    introduction: "Об этом курсе",
    module: "Модуль {name}",
    lesson: "Урок {n}",
    objectives: "Что вы будете уметь",
    in_this_module: "В этом модуле",
    sources: "Источники",
    check_law: "Сказанное о законе нужно сверить с действующим законом.",
    answers: "Ответы",
    case: "Случай: решаете вы",
    scene: "Сцена {n}",
    what_now: "Что вы сделаете?",
    decide: "Сначала решите. Что следует из каждого решения, сказано на странице {page}.",
    what_follows: "Что следует из решений",
    go_to_scene: "Перейдите к сцене {n} (страница {page}).",
    good_ending: "Всё закончилось хорошо.",
    mixed_ending: "Что-то удалось, а что-то нет.",
    poor_ending: "Закончилось плохо. Вернитесь и решите иначе.",
    summary: "Запомните",
    glossary: "Словарь",
    services: "Службы помощи",
    about_services: "Номера и часы работы меняются: прежде чем дать номер другому, позвоните по нему сами. У каждой \
                     записи указаны источник и год.",
    whole_country: "По всей стране",
    source: "Источник",
    all_sources: "Все источники",
    about_sources: "В скобках названы уроки, которые опираются на источник.",
    agendas: "Программа тренинга",
    agenda: ["Тренинг на один день", "Тренинг на два дня", "Тренинг на три дня"],
    day: "День {n}",
    time: "Время",
    session: "Занятие",
    modules: "Модули",
    session_plan: "План занятия",
    quiz: "Тест модуля",
    quiz_form: "Тест модуля, вариант {name}",
    form: "Вариант {name}",
    pass: "Тест сдан, если верны {n} % ответов.",
    key: "Верные ответы",
    right: "Верно: {n}.",
    test: "Тест до и после тренинга",
    about_test: "Половина группы сначала отвечает на вариант A, другая половина – на B; в конце они меняются.",
    key_in_module: "Пояснения стоят в верных ответах каждого модуля.",
    several: "Верных ответов может быть несколько.",
    order: "Напишите номера в верном порядке.",
    pairs: "Для каждой строки первого списка напишите номер из второго.",
    name_line: "Имя:",
    minutes: ["{n} минута", "{n} минуты", "{n} минут"],
};

const UZ: BookWords = BookWords {
    resource_book: "Oʻquv qoʻllanma",
    trainers_guide: "Trener qoʻllanmasi",
    edition: "{name} nashri",
    not_approved: "Bu matnni hali oʻzbek tilli oʻquvchi tasdiqlamagan.",
    partly_not_approved: "Bu matnning ayrim qismlarini hali oʻzbek tilli oʻquvchi tasdiqlamagan.",
    about_law: "“Amaldagi qonun bilan solishtirish kerak” deyilgan joylarga tayanishdan oldin ularni qonunning bugungi \
                matni bilan solishtiring.",
    contents: "Mundarija",
    introduction: "Bu kurs haqida",
    module: "{name} moduli",
    lesson: "{n}-dars",
    objectives: "Nimalarni qila olasiz",
    in_this_module: "Bu modulda",
    sources: "Manbalar",
    check_law: "Qonun haqida aytilganini amaldagi qonun bilan solishtirish kerak.",
    answers: "Javoblar",
    case: "Vaziyat: qaror sizdan",
    scene: "{n}-sahna",
    what_now: "Nima qilasiz?",
    decide: "Avval qaror qiling. Har bir qarordan nima kelib chiqishi {page}-betda.",
    what_follows: "Qarordan nima kelib chiqadi",
    go_to_scene: "{n}-sahnaga oʻting ({page}-bet).",
    good_ending: "Yaxshi tugadi.",
    mixed_ending: "Bir qismi yaxshi tugadi, bir qismi unday boʻlmadi.",
    poor_ending: "Yomon tugadi. Orqaga qaytib, boshqacha qaror qilib koʻring.",
    summary: "Yodda tuting",
    glossary: "Lugʻat",
    services: "Yordam xizmatlari",
    about_services: "Raqamlar va ish vaqti oʻzgarib turadi: birovga berishdan oldin oʻzingiz qoʻngʻiroq qilib \
                     tekshiring. Har bir yozuvning manbasi va yili koʻrsatilgan.",
    whole_country: "Butun mamlakat boʻyicha",
    source: "Manba",
    all_sources: "Barcha manbalar",
    about_sources: "Qavsda shu manbaga tayangan darslar koʻrsatilgan.",
    agendas: "Trening dasturi",
    agenda: ["Bir kunlik trening", "Ikki kunlik trening", "Uch kunlik trening"],
    day: "{n}-kun",
    time: "Vaqt",
    session: "Mashgʻulot",
    modules: "Modullar",
    session_plan: "Mashgʻulot rejasi",
    quiz: "Modul testi",
    quiz_form: "Modul testi, {name} varianti",
    form: "{name} varianti",
    pass: "Javoblarning {n} % qismi toʻgʻri boʻlsa, test topshirilgan.",
    key: "Toʻgʻri javoblar",
    right: "Toʻgʻrisi: {n}.",
    test: "Treningdan oldingi va keyingi test",
    about_test: "Guruhning yarmi avval A variantiga, qolgan yarmi B variantiga javob beradi; oxirida almashadilar.",
    key_in_module: "Tushuntirishlar har bir modulning toʻgʻri javoblarida turadi.",
    several: "Toʻgʻri javob bir nechta boʻlishi mumkin.",
    order: "Raqamlarni toʻgʻri tartibda yozing.",
    pairs: "Birinchi roʻyxatning har bir qatoriga ikkinchi roʻyxatdan raqam yozing.",
    name_line: "Ism-familiya:",
    minutes: ["{n} daqiqa"; 3],
};

const EN: BookWords = BookWords {
    resource_book: "Resource book",
    trainers_guide: "Trainer’s guide",
    edition: "Edition {name}",
    not_approved: "No native reader has approved this text yet.",
    partly_not_approved: "Parts of this text have not been approved by a native reader yet.",
    about_law: "Where it says “to be checked against the law in force”, compare what is said with today’s text of the \
                law before you rely on it.",
    contents: "Contents",
    introduction: "About this course",
    module: "Module {name}",
    lesson: "Lesson {n}",
    objectives: "What you will be able to do",
    in_this_module: "In this module",
    sources: "Sources",
    check_law: "What it says of the law is to be checked against the law in force.",
    answers: "Answers",
    case: "Case: you decide",
    scene: "Scene {n}",
    what_now: "What do you do?",
    decide: "Decide first. What follows from each decision stands on page {page}.",
    what_follows: "What follows from your decisions",
    go_to_scene: "Go to scene {n} (page {page}).",
    good_ending: "This went well.",
    mixed_ending: "Part of it went well, part of it did not.",
    poor_ending: "This went badly. Go back and decide otherwise.",
    summary: "To keep in mind",
    glossary: "Glossary",
    services: "Help services",
    about_services: "Numbers and hours change: ring each number yourself before you pass it on. Each entry names its \
                     source and the year.",
    whole_country: "The whole country",
    source: "Source",
    all_sources: "All sources",
    about_sources: "In brackets stand the lessons that rest on the source.",
    agendas: "Agendas",
    agenda: ["A training of one day", "A training of two days", "A training of three days"],
    day: "Day {n}",
    time: "Time",
    session: "Session",
    modules: "Modules",
    session_plan: "Session plan",
    quiz: "Quiz of the module",
    quiz_form: "Quiz of the module, form {name}",
    form: "Form {name}",
    pass: "Passed with {n} % right answers.",
    key: "Right answers",
    right: "Right: {n}.",
    test: "Test before and after the training",
    about_test: "Half of the group answers form A first, the other half form B; at the end they change.",
    key_in_module: "The explanations stand with the right answers of each module.",
    several: "More than one answer may be right.",
    order: "Write the numbers in their right order.",
    pairs: "For each line of the first list write a number from the second.",
    name_line: "Name:",
    minutes: ["{n} minute", "{n} minutes", "{n} minutes"],
};

/// The oblasts and the two cities in the order of lists, with their names in the order of [`Language::ALL`].
const OBLASTS: [(&str, [&str; 4]); 9] = [
    ("KG-O", ["Ош облусу", "Ошская область", "Oʻsh viloyati", "Osh oblast"]),
    ("KG-J", ["Жалал-Абад облусу", "Джалал-Абадская область", "Jalolobod viloyati", "Jalal-Abad oblast"]),
    ("KG-B", ["Баткен облусу", "Баткенская область", "Botken viloyati", "Batken oblast"]),
    ("KG-GO", ["Ош шаары", "город Ош", "Oʻsh shahri", "Osh city"]),
    ("KG-C", ["Чүй облусу", "Чуйская область", "Chuy viloyati", "Chuy oblast"]),
    ("KG-GB", ["Бишкек шаары", "город Бишкек", "Bishkek shahri", "Bishkek city"]),
    ("KG-Y", ["Ысык-Көл облусу", "Иссык-Кульская область", "Issiqkoʻl viloyati", "Issyk-Kul oblast"]),
    ("KG-N", ["Нарын облусу", "Нарынская область", "Norin viloyati", "Naryn oblast"]),
    ("KG-T", ["Талас облусу", "Таласская область", "Talas viloyati", "Talas oblast"]),
];

/// The name of an oblast and its place in lists; a code that is none of ISO 3166-2:KG names itself and comes last.
pub(super) fn oblast(code: &str, language: Language) -> (usize, String) {
    let known = OBLASTS.iter().position(|(own, _)| *own == code);
    known.map_or((OBLASTS.len(), code.to_owned()), |at| (at, OBLASTS[at].1[language.index()].to_owned()))
}

/// By what a text is put in the order of its language's alphabet: the place of each letter, others before them.
pub(super) fn alphabetical(text: &str, language: Language) -> Vec<u16> {
    let alphabet = match language {
        Language::Ky | Language::Ru => "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
        Language::Uz | Language::En => "abcdefghijklmnopqrstuvwxyz",
    };
    let lower = text.to_lowercase().replace(['’', '‘', 'ʼ'], "ʻ");
    let mut letters = lower.chars().filter(|letter| letter.is_alphanumeric() || *letter == ' ').peekable();
    let mut key = Vec::new();
    while let Some(letter) = letters.next() {
        let place = alphabet.chars().position(|own| own == letter).map(|at| 200 + 2 * at as u16);
        key.push(match (place, language) {
            // In Uzbek oʻ, gʻ, sh and ch are letters of their own, and the last of the alphabet.
            (Some(_), Language::Uz) => {
                let own = match (letter, letters.peek()) {
                    ('o', Some('ʻ')) => Some(900),
                    ('g', Some('ʻ')) => Some(901),
                    ('s', Some('h')) => Some(902),
                    ('c', Some('h')) => Some(903),
                    _ => None,
                };
                if own.is_some() {
                    letters.next();
                }
                own.or(place).unwrap_or_default()
            }
            (Some(place), _) => place,
            (None, _) => match letter {
                ' ' => 1,
                '0'..='9' => 10 + letter as u16 - '0' as u16,
                'a'..='z' => 50 + letter as u16 - 'a' as u16,
                'а'..='я' => 1000 + letter as u16 - 'а' as u16,
                _ => 2,
            },
        });
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_has_room_for_what_belongs_into_it() {
        for language in Language::ALL {
            let words = book_words(language);
            for text in [words.lesson, words.scene, words.day, words.pass, words.right, words.go_to_scene] {
                assert!(text.contains("{n}"), "{language}: {text}");
            }
            for text in [words.decide, words.go_to_scene] {
                assert!(text.contains("{page}"), "{language}: {text}");
            }
            for text in [words.module, words.edition, words.form, words.quiz_form] {
                assert!(text.contains("{name}"), "{language}: {text}");
            }
            for text in [words.contents, words.about_law, words.about_services, words.about_test] {
                assert!(!text.contains(['{', '\n']), "{language}: {text}");
            }
        }
    }

    #[test]
    fn minutes_take_the_plural_of_the_language() {
        let russian = [1, 2, 11, 21, 25].map(|minutes| RU.minutes(minutes));
        assert_eq!(russian, ["1 минута", "2 минуты", "11 минут", "21 минута", "25 минут"]);
        assert_eq!([EN.minutes(1), EN.minutes(90), KY.minutes(20)], ["1 minute", "90 minutes", "20 мүнөт"]);
    }

    #[test]
    fn each_language_has_its_own_order_of_letters() {
        let sorted = |language, mut texts: Vec<&'static str>| {
            texts.sort_by_key(|text| alphabetical(text, language));
            texts
        };
        let kyrgyz = sorted(Language::Ky, vec!["үй", "өкүм", "улут", "ордер", "CEDAW", "тең", "пикир"]);
        assert_eq!(kyrgyz, ["CEDAW", "ордер", "өкүм", "пикир", "тең", "улут", "үй"]);
        let uzbek = sorted(Language::Uz, vec!["shaxs", "oʻrta", "zoʻravonlik", "order", "suhbat", "choʻntak"]);
        assert_eq!(uzbek, ["order", "suhbat", "zoʻravonlik", "oʻrta", "shaxs", "choʻntak"]);
    }

    #[test]
    fn an_oblast_that_is_not_known_names_itself() {
        assert_eq!(oblast("KG-O", Language::Ky), (0, "Ош облусу".to_owned()));
        assert_eq!(oblast("KG-X", Language::Ky).1, "KG-X");
    }
}
