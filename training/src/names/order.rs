//! The order of names in a list.

use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

/// The first byte of every key: raised when the library's order changes, so that keys of an earlier order are known and
/// written anew at the next start.
pub(crate) const VERSION: u8 = 1;

/// The Kyrgyz alphabet holds the Russian one in its own order, with ң after н, ө after о and ү after у; names in Latin
/// letters follow in theirs. So one order serves readers of all four languages, and the database can keep it.
static COLLATOR: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| {
    Collator::try_new(locale!("ky").into(), CollatorOptions::default()).expect("the order is compiled in")
});

/// Bytes whose order is that of the names in the alphabet.
pub fn sort_key(full_name: &str) -> Vec<u8> {
    let mut key = vec![VERSION];
    let Ok(()) = COLLATOR.write_sort_key_to(full_name, &mut key);
    key
}

#[cfg(test)]
mod tests {
    use super::sort_key;

    fn sorted(mut names: Vec<&str>) -> Vec<&str> {
        names.sort_by_key(|name| sort_key(name));
        names
    }

    #[test]
    fn names_stand_in_the_order_of_the_kyrgyz_alphabet() {
        assert_eq!(
            sorted(vec![
                "Яковлев Пётр",
                "Шамшиев Улан",
                "Өмүрзаков Бакыт",
                "Омуралиев Эмил",
                "Осмонов Азат",
                "Жумалиева Света",
                "Чотбаев Тилек",
                "Үсөнов Данияр",
                "Усенов Марат",
                "Юсупов Шерзод",
                "Эргешов Мирлан",
                "Абдыраев Нурлан",
                "Karimov Olim",
            ]),
            [
                "Абдыраев Нурлан",
                "Жумалиева Света",
                "Омуралиев Эмил",
                "Осмонов Азат",
                "Өмүрзаков Бакыт",
                "Усенов Марат",
                "Үсөнов Данияр",
                "Чотбаев Тилек",
                "Шамшиев Улан",
                "Эргешов Мирлан",
                "Юсупов Шерзод",
                "Яковлев Пётр",
                "Karimov Olim",
            ]
        );
    }

    #[test]
    fn the_family_name_decides_before_the_given_name() {
        assert_eq!(
            sorted(vec!["Асанова Айгүл", "Асан уулу Бакыт", "Асанов Эрмек"]),
            ["Асан уулу Бакыт", "Асанов Эрмек", "Асанова Айгүл"]
        );
    }

    /// Fails when the library orders otherwise than the keys that registers hold: raise `VERSION` and write the new key here.
    #[test]
    fn the_keys_in_the_registers_are_still_those_of_the_library() {
        assert_eq!(hex::encode(sort_key("Өмүрзаков Бакыт")), "01288c72ae963206548a0e0304280c0654e6a2011301e0bddb08");
    }
}
