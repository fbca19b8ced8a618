//! The curriculum that travels inside the binary is whole.

use std::collections::BTreeSet;

use jooluk_curriculum::{Audience, Check, Form, Language, Library, PlannedSession, QuestionKind, TranslationState};

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
fn the_courses_hold_their_modules_lessons_and_questions() {
    let library = library();
    let shape = |slug: &str| {
        let course = library.course(slug).expect("the course is there");
        let modules: Vec<(&str, usize, usize, usize)> = course
            .modules
            .iter()
            .map(|module| {
                let [a, b] = Form::ALL.map(|form| module.quiz.questions(form).len());
                (module.code.as_str(), module.lessons.len(), a, b)
            })
            .collect();
        (course.audience, modules)
    };
    let (audience, modules) = shape("gender-in-security");
    assert_eq!(audience, Audience::Police);
    assert_eq!(
        modules,
        [
            ("a1", 4, 8, 8),
            ("a2", 4, 8, 8),
            ("a3", 4, 8, 8),
            ("a4", 5, 8, 8),
            ("a5", 5, 8, 8),
            ("a6", 4, 8, 8),
            ("a7", 4, 8, 8),
            ("a8", 5, 8, 8)
        ]
    );
    let (audience, modules) = shape("women-for-peace-and-safety");
    assert_eq!(audience, Audience::NetworkMember);
    assert_eq!(modules, [("b1", 3, 8, 8), ("b2", 4, 8, 8), ("b3", 4, 8, 8), ("b4", 3, 8, 8), ("b5", 3, 8, 8)]);
}

#[test]
fn each_course_has_a_test_of_twenty_questions_and_agendas_for_one_to_three_days() {
    for course in library().courses() {
        let test = course.test.as_ref().expect("a test before and after");
        assert_eq!(Form::ALL.map(|form| test.quiz.questions(form).len()), [20, 20], "{}", course.slug);
        let days: Vec<u8> = course.agendas.iter().map(|agenda| agenda.days).collect();
        assert_eq!(days, [1, 2, 3], "{}", course.slug);
        for agenda in course.agendas.iter().filter(|agenda| agenda.days > 1) {
            let taught: BTreeSet<&str> =
                agenda.sessions.iter().flat_map(|session| &session.modules).map(String::as_str).collect();
            let all: BTreeSet<&str> = course.modules.iter().map(|module| module.code.as_str()).collect();
            assert_eq!(taught, all, "{}, {} days", course.slug, agenda.days);
        }
    }
}

#[test]
fn three_days_of_gender_in_security_are_twenty_four_teaching_units() {
    let library = library();
    let course = library.course("gender-in-security").expect("the course is there");
    let minutes: u16 = course.agenda(3).expect("an agenda").sessions.iter().map(PlannedSession::minutes).sum();
    assert_eq!(minutes, 24 * 45);
}

#[test]
fn the_right_option_of_a_quiz_does_not_always_stand_in_one_place() {
    let library = library();
    for module in library.courses().iter().flat_map(|course| &course.modules) {
        for form in Form::ALL {
            let single: Vec<_> =
                module.quiz.questions(form).iter().filter(|question| question.kind == QuestionKind::One).collect();
            let places: BTreeSet<&str> =
                single.iter().flat_map(|question| question.right_answer()).map(String::as_str).collect();
            assert!(places.len() >= 2.min(single.len()), "module {}, form {form}: {places:?}", module.code);
        }
    }
}

#[test]
fn what_must_be_checked_against_the_law_is_said_in_every_lesson_of_its_module() {
    let library = library();
    let course = library.course("gender-in-security").expect("the course is there");
    let module = course.module("a4").expect("the module on law");
    assert!(module.lessons.iter().all(|lesson| lesson.check_law && !lesson.approved_by_lawyer));
}

#[test]
fn a_search_finds_the_lesson_in_each_language() {
    let library = library();
    for (language, asked) in [
        (Language::En, "strangling"),
        (Language::Ky, "коргоо ордери"),
        (Language::Ru, "охранного ордера"),
        (Language::Uz, "himoya orderi"),
    ] {
        assert!(!library.search(language, asked).is_empty(), "{language}: {asked}");
    }
    assert!(library.search(Language::Ky, "  ").is_empty());
    assert!(library.search(Language::En, "xylophone").is_empty());
}

#[test]
fn no_page_brings_script_style_or_a_first_level_heading() {
    let library = library();
    for (_, lesson) in library.courses().iter().flat_map(|course| course.lessons()) {
        for language in Language::ALL {
            let html = lesson.html.get(language);
            for forbidden in ["<script", "style=", "<h1", "<img", "javascript:", " on"] {
                let found = html.match_indices(forbidden).any(|(place, _)| {
                    // ` on` is dangerous only as the beginning of an attribute: `onclick=`.
                    let rest =
                        html[place + forbidden.len()..].trim_start_matches(|sign: char| sign.is_ascii_lowercase());
                    forbidden != " on" || rest.starts_with('=')
                });
                assert!(!found, "{} ({language}) holds `{forbidden}`", lesson.slug);
            }
        }
    }
}
