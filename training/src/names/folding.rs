//! One Latin skeleton for Russian, Kyrgyz, Uzbek and Latin spellings.

/// Folds `text` so that spellings of one name become equal, words separated by one space.
///
/// Folding is lossy on purpose and gives more matches rather than fewer; folding a key again changes nothing.
pub fn search_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let lower = text.to_lowercase();
    for word in lower.split(|letter: char| !belongs_to_word(letter)) {
        let mut folded = transliterated(word);
        // Each pass only shortens the word or replaces a letter by one no rule touches again, so this ends.
        loop {
            let next = folded_once(&folded);
            if next == folded {
                break;
            }
            folded = next;
        }
        if !folded.is_empty() {
            if !key.is_empty() {
                key.push(' ');
            }
            key.push_str(&folded);
        }
    }
    key
}

/// Apostrophes and accents are written inside words; every other mark parts them.
fn belongs_to_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_silent(letter)
}

/// Marks without a sound of their own: apostrophes in all shapes (oʻ, gʻ, ʼ) and combining accents.
fn is_silent(letter: char) -> bool {
    matches!(letter, '\'' | '`' | '´' | '‘' | '’' | '‛' | '′' | '＇' | '\u{2b0}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}')
}

/// The word in plain Latin letters, sound by sound; other scripts stay as they are.
fn transliterated(word: &str) -> String {
    let is_cyrillic = word.chars().any(|letter| matches!(letter, '\u{400}'..='\u{52f}'));
    let mut latin = String::with_capacity(word.len());
    for letter in word.chars().filter(|letter| !is_silent(*letter)) {
        let letter = if is_cyrillic { lookalike(letter) } else { letter };
        match sound(letter) {
            Some(sound) => latin.push_str(sound),
            None => latin.push(letter),
        }
    }
    latin
}

/// The Cyrillic letter for a Latin one that looks the same and slipped into a Cyrillic word.
fn lookalike(letter: char) -> char {
    match letter {
        'a' => 'а',
        'b' => 'в',
        'c' => 'с',
        'e' => 'е',
        'h' => 'н',
        'i' => 'і',
        'k' => 'к',
        'm' => 'м',
        'o' => 'о',
        'p' => 'р',
        't' => 'т',
        'x' => 'х',
        'y' => 'у',
        other => other,
    }
}

/// What a Cyrillic letter, or a Latin one with a mark, sounds like.
fn sound(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' | 'ґ' | 'ğ' | 'ģ' => "g",
        'д' => "d",
        'е' | 'э' | 'є' | 'é' | 'è' | 'ê' | 'ë' | 'ə' | 'ә' => "e",
        'ё' => "io",
        'ж' | 'җ' | 'ž' => "j",
        'з' => "z",
        'и' | 'й' | 'ы' | 'і' | 'ї' | 'ӣ' | 'ı' | 'í' | 'ï' | 'î' => "i",
        'к' | 'қ' => "k",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' | 'ñ' | 'ň' => "n",
        'о' | 'ө' | 'ў' | 'ö' | 'ó' | 'ô' | 'õ' | 'ø' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ү' | 'ұ' | 'ӯ' | 'ü' | 'ú' | 'û' | 'ū' => "u",
        'ф' => "f",
        'х' | 'ҳ' | 'һ' => "x",
        'ц' => "c",
        'ч' | 'ҷ' | 'ç' | 'č' => "ch",
        'ш' | 'щ' | 'ş' | 'š' | 'ș' => "sh",
        'ъ' | 'ь' => "",
        'ю' => "iu",
        'я' => "ia",
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' => "a",
        'ý' | 'ÿ' => "y",
        'ß' => "s",
        // Letters of Cyrillic alphabets that nobody here writes; left in, they would make the key half Cyrillic.
        '\u{400}'..='\u{52f}' => "",
        _ => return None,
    })
}

/// Groups of letters that stand for one sound, longest first: where none fits, the letter itself is looked up.
const GROUPS: [(&str, &str); 14] = [
    ("shch", "sh"),
    ("dzh", "j"),
    ("sh", "sh"),
    ("ch", "ch"),
    ("zh", "j"),
    ("dj", "j"),
    ("kh", "x"),
    ("gh", "g"),
    ("ng", "n"),
    ("ts", "c"),
    // Ye and ё are е to most clerks: Yelena, Елена; Semyonov, Семёнов, Семенов.
    ("ye", "e"),
    ("ie", "e"),
    ("yo", "e"),
    ("io", "e"),
];

/// The group that `rest` begins with, and its sound.
fn group_at(rest: &str) -> Option<(&'static str, &'static str)> {
    let [first, second, ..] = rest.as_bytes() else {
        return None;
    };
    // Most letters begin no group; lists of thousands of names are folded again and again.
    let can_begin = matches!(first, b's' | b'd' | b'c' | b'z' | b'k' | b'g' | b'n' | b't' | b'y' | b'i')
        && matches!(second, b'h' | b'z' | b'j' | b'g' | b's' | b'e' | b'o');
    if !can_begin {
        return None;
    }
    GROUPS.into_iter().find(|(group, _)| rest.starts_with(group))
}

/// One pass over a Latin word: groups, single letters, doubled letters.
fn folded_once(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    let mut rest = word;
    let mut last = "";
    while let Some(letter) = rest.chars().next() {
        let (taken, sound) = match group_at(rest) {
            Some((group, sound)) => (group.len(), sound),
            None => {
                let taken = letter.len_utf8();
                let sound = match letter {
                    'h' => "x",
                    'q' => "k",
                    'w' => "v",
                    'y' => "i",
                    _ => &rest[..taken],
                };
                (taken, sound)
            }
        };
        let is_doubled = sound == last && !letter.is_numeric();
        if !is_doubled {
            folded.push_str(sound);
        }
        last = sound;
        rest = &rest[taken..];
    }
    folded
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::search_key;

    fn assert_alike(spellings: &[&str]) {
        for spelling in spellings {
            assert_eq!(search_key(spelling), search_key(spellings[0]), "{spelling} and {}", spellings[0]);
        }
    }

    #[test]
    fn kyrgyz_russian_and_latin_spellings_of_a_name_are_alike() {
        assert_alike(&["Өмүрзаков", "Омурзаков", "Omurzakov", "ӨМҮРЗАКОВ", "Ömürzakov"]);
        assert_alike(&["Жээнбеков", "Жеенбеков", "Jeenbekov", "Zheenbekov", "Джеенбеков", "Djeenbekov"]);
        assert_alike(&["Кыдыров", "Kydyrov", "Kidirov"]);
        assert_alike(&["Жеңиш", "Жениш", "Jengish", "Zhenish"]);
        assert_alike(&["Айгүл", "Айгуль", "Aigul", "Aygul'"]);
    }

    #[test]
    fn uzbek_in_both_scripts_with_any_apostrophe_is_alike() {
        assert_alike(&["Ўғилой", "Oʻgʻiloy", "O'g'iloy", "O’g’iloy", "O`g`iloy", "Oʼgʼiloy", "Огилой"]);
        assert_alike(&["Қодиров", "Qodirov", "Кодиров", "Kodirov"]);
        assert_alike(&["Ҳасан", "Хасан", "Hasan", "Xasan", "Khasan"]);
        assert_alike(&["Шерзод", "Sherzod"]);
        assert_alike(&["Йўлдошев", "Yoʻldoshev", "Ёлдошев"]);
    }

    #[test]
    fn russian_soft_letters_are_alike_in_both_scripts() {
        assert_alike(&["Семёнов", "Семенов", "Semyonov", "Semenov"]);
        assert_alike(&["Юлия", "Yuliya", "Yulia", "Iulia"]);
        assert_alike(&["Елена", "Yelena", "Elena"]);
        assert_alike(&["Щербаков", "Shcherbakov"]);
        assert_alike(&["Цой", "Tsoy", "Coi"]);
        assert_alike(&["Юрий", "Yuriy", "Yury"]);
        assert_alike(&["Мария", "Мариям"].map(|name| name.trim_end_matches('м')));
    }

    #[test]
    fn different_sounds_stay_apart() {
        for (one, other) in [("Асхат", "Ашат"), ("Азхар", "Ажар"), ("Асанов", "Исанов"), ("Болот", "Полот")]
        {
            assert_ne!(search_key(one), search_key(other), "{one} and {other}");
        }
    }

    #[test]
    fn latin_letters_inside_a_cyrillic_word_are_taken_for_what_they_look_like() {
        assert_eq!(search_key("Cыдыкoв"), search_key("Сыдыков"));
        assert_eq!(search_key("Yсөнов"), search_key("Үсөнов"));
    }

    #[test]
    fn marks_part_words_and_numbers_keep_their_digits() {
        assert_eq!(search_key("  «Кара-Суу»,  №11 "), "kara su 11");
        assert_eq!(search_key("Ү.К."), "u k");
        assert_eq!(search_key(" -- "), "");
    }

    proptest! {
        #[test]
        fn folding_a_key_again_changes_nothing(text in any::<String>()) {
            let key = search_key(&text);
            prop_assert_eq!(search_key(&key), key);
        }

        #[test]
        fn folding_latin_letters_again_changes_nothing(text in "[a-z' ]{0,24}") {
            let key = search_key(&text);
            prop_assert_eq!(search_key(&key), key);
        }

        #[test]
        fn folding_cyrillic_letters_again_changes_nothing(text in "[а-яёңөүўқғҳА-Я ]{0,24}") {
            let key = search_key(&text);
            prop_assert!(key.is_ascii());
            prop_assert_eq!(search_key(&key), key);
        }
    }
}
