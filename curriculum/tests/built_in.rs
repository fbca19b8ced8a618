//! The curriculum that travels inside the binary is whole.

use std::{collections::BTreeSet, time::Instant};

use jooluk_curriculum::{Audience, Check, Language, Library, QuestionKind, TranslationState};

fn library() -> Library {
    match Library::built_in() {
        Ok(library) => library,
        Err(faults) => {
            let sentences: Vec<String> = faults.iter().map(ToString::to_string).collect();
            panic!("the built-in curriculum has faults:\n{}", sentences.join("\n"))
        }
    }
}

#[test]
fn all_four_languages_are_complete() {
    let check = Check::built_in();
    let sentences: Vec<String> = check.faults.iter().chain(&check.remarks).map(ToString::to_string).collect();
    assert!(sentences.is_empty(), "{}", sentences.join("\n"));
    for language in [Language::Ky, Language::Ru, Language::Uz] {
        assert_eq!(check.count(language, TranslationState::Complete), check.texts.len(), "{language}");
    }
}

#[test]
fn the_english_texts_have_no_fault_of_their_own() {
    let check = Check::built_in();
    let english: Vec<String> = check
        .faults
        .iter()
        .chain(&check.remarks)
        .filter(|fault| ![".ky.", ".ru.", ".uz."].iter().any(|language| fault.file.contains(language)))
        .map(ToString::to_string)
        .collect();
    assert!(english.is_empty(), "{}", english.join("\n"));
}

#[test]
fn the_course_holds_its_modules_lessons_and_questions() {
    let library = library();
    let course = library.course("gender-in-security").expect("the course is there");
    assert_eq!(course.audience, Audience::Police);
    let modules: Vec<(&str, usize, usize)> = course
        .modules
        .iter()
        .map(|module| (module.code.as_str(), module.lessons.len(), module.quiz.questions.len()))
        .collect();
    assert_eq!(modules, [("a1", 4, 8), ("a3", 4, 8)]);
}

#[test]
fn the_plan_fills_three_days_with_twenty_four_teaching_units() {
    let library = library();
    let course = library.course("gender-in-security").expect("the course is there");
    let minutes: u16 = course.plan.iter().map(|session| session.minutes()).sum();
    assert_eq!((course.days(), minutes), (3, 24 * 45));
    let taught: BTreeSet<&str> = course.plan.iter().flat_map(|session| &session.modules).map(String::as_str).collect();
    assert_eq!(taught, BTreeSet::from(["a1", "a3"]));
}

#[test]
fn the_right_option_of_a_quiz_does_not_always_stand_in_one_place() {
    let library = library();
    for module in library.courses().iter().flat_map(|course| &course.modules) {
        let places: BTreeSet<&str> = module
            .quiz
            .questions
            .iter()
            .filter(|question| question.kind == QuestionKind::One)
            .flat_map(|question| question.options.iter().filter(|option| option.right))
            .map(|option| option.id.as_str())
            .collect();
        assert!(places.len() >= 3, "module {}: {places:?}", module.code);
    }
}

#[test]
fn no_page_brings_script_style_or_a_first_level_heading() {
    let library = library();
    for (_, lesson) in library.courses().iter().flat_map(|course| course.lessons()) {
        for language in Language::ALL {
            let html = lesson.html.get(language);
            for forbidden in ["<script", "style=", "<h1", "<img", "javascript:", " on"] {
                let found = html.match_indices(forbidden).any(|(place, _)| {
                    // ` on` is dangerous only as the beginning of an attribute.
                    forbidden != " on" || html[..place].rfind('<') > html[..place].rfind('>')
                });
                assert!(!found, "{} ({language}) holds `{forbidden}`", lesson.slug);
            }
        }
    }
}

#[test]
fn reading_everything_takes_a_blink() {
    let begun = Instant::now();
    let check = Check::built_in();
    let taken = begun.elapsed();
    assert!(!check.texts.is_empty());
    // A debug build on a busy machine; a release build needs a few thousandths of a second.
    assert!(taken.as_millis() < 1_000, "{taken:?}");
}
