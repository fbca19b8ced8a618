//! Each slip a writer can make is named with its file and line, before a reader meets it.

mod small;

use jooluk_curriculum::{Check, FaultKind, Form, Language, Library, TranslationState};
use small::Small;

#[test]
fn a_small_curriculum_without_faults_can_be_taught() {
    let small = Small::new();
    let library = Library::read_folder(small.path()).expect("the small curriculum has no fault");
    let course = library.course("peace").expect("its one course is there");
    assert_eq!(course.title.get(Language::Ru), "Мир (ru)");
    assert_eq!((course.threshold_percent, course.days()), (80, 1));
    assert_eq!(
        (
            course.agendas[0].sessions[0].starts,
            course.agendas[0].sessions[0].ends,
            course.agendas[0].sessions[0].minutes()
        ),
        (540, 630, 90)
    );
    assert_eq!(course.agendas[0].sessions[0].title.get(Language::Uz), "Morning (uz)");

    let module = course.module("a1").expect("its one module is there");
    assert_eq!((module.quiz.id.as_str(), module.quiz.pass_percent), ("a1", 70));
    let first = module.lesson("first").expect("its first lesson is there");
    assert!(first.html.get(Language::En).starts_with("<section class=\"box goals\"><h2 id=\"p1\">Goals</h2>"));
    assert!(first.check_law && !first.approved.get(Language::Ky) && *first.approved.get(Language::En));
    assert_eq!(module.next_lesson("first").map(|lesson| lesson.slug.as_str()), Some("second"));
    assert_eq!(module.previous_lesson("second").map(|lesson| lesson.slug.as_str()), Some("first"));
    assert!(module.previous_lesson("first").is_none() && module.next_lesson("second").is_none());
    assert!(course.lesson_after("a1", "second").is_none() && course.lesson_before("a1", "first").is_none());
    assert_eq!(course.lesson_after("a1", "first").map(|(_, lesson)| lesson.slug.as_str()), Some("second"));

    let answered = |ids: &[&str]| ids.iter().map(|&id| id.to_owned()).collect::<Vec<_>>();
    let whom = module.quiz.question(Form::A, "whom").expect("its question is there");
    assert!(whom.is_right(&answered(&["b", "a"])) && !whom.is_right(&answered(&["a"])));
    let weak = module.quiz.question(Form::B, "weak").expect("its question is there");
    assert!(weak.is_right(&answered(&["false"])));
    assert_eq!(weak.option("false").map(|option| option.text.get(Language::Ky).as_str()), Some("Жок"));
}

#[test]
fn a_missing_translation_is_a_fault_and_stands_in_the_table() {
    let small = Small::new();
    small.remove("peace/m1/lessons/first.uz.md");
    small.expect_only("peace/m1/lessons/first.uz.md: is missing: the text has no Uzbek version yet");
    let check = Check::folder(small.path());
    assert!(!check.is_sound());
    assert_eq!(check.count(Language::Uz, TranslationState::Missing), 1);
    assert_eq!(check.count(Language::Ky, TranslationState::Complete), check.texts.len());
    assert!(Library::read_folder(small.path()).is_err());
}

#[test]
fn a_translation_that_fell_behind_is_named_but_can_still_be_taught() {
    let small = Small::new();
    small.replace("peace/m1/lessons/first.en.md", "Listen.", "Listen first.");
    let check = Check::folder(small.path());
    assert!(check.is_sound(), "{:?}", check.faults);
    let behind: Vec<_> = check
        .remarks
        .iter()
        .filter(|remark| matches!(remark.kind, FaultKind::Behind(_)))
        .map(|remark| (remark.file.as_str(), remark.line))
        .collect();
    assert_eq!(
        behind,
        [
            ("peace/m1/lessons/first.ky.md", Some(6)),
            ("peace/m1/lessons/first.ru.md", Some(6)),
            ("peace/m1/lessons/first.uz.md", Some(6)),
        ]
    );
    assert_eq!(check.count(Language::Ru, TranslationState::Behind), 1);
    assert!(Library::read_folder(small.path()).is_ok());
}

#[test]
fn line_ends_of_another_system_change_neither_text_nor_state() {
    let small = Small::new();
    let path = small.path().join("peace/m1/lessons/first.en.md");
    let text = std::fs::read_to_string(&path).expect("the lesson can be read");
    std::fs::write(&path, format!("\u{feff}{}", text.replace('\n', "\r\n"))).expect("the lesson can be written");
    let check = Check::folder(small.path());
    assert!(check.is_sound(), "{:?}", check.faults);
    assert_eq!(check.count(Language::Ky, TranslationState::Behind), 0);
}

#[test]
fn a_lesson_that_is_too_short_gets_a_remark() {
    let small = Small::new();
    let lengths: Vec<_> = Check::folder(small.path()).remarks.into_iter().map(|remark| remark.kind).collect();
    assert!(lengths.contains(&FaultKind::Length { words: 4, least: 300, most: 600 }), "{lengths:?}");
}

#[test]
fn broken_front_matter_is_named_with_file_and_line() {
    let small = Small::new();
    small.replace("peace/m1/lessons/first.ru.md", "title = \"First (ru)\"", "title = First");
    small.expect_one("peace/m1/lessons/first.ru.md:2: cannot be understood");

    let small = Small::new();
    small.replace("peace/m1/lessons/first.ru.md", "title = ", "titel = ");
    small.expect_one("peace/m1/lessons/first.ru.md:2: cannot be understood: unknown field `titel`");

    let small = Small::new();
    small.replace("peace/m1/lessons/first.ru.md", "+++\ntitle", "title");
    small.expect_one("peace/m1/lessons/first.ru.md:1: does not begin with a front matter");
    assert_eq!(Check::folder(small.path()).count(Language::Ru, TranslationState::Broken), 1);

    let small = Small::new();
    small.write("peace/m1/lessons/first.ru.md", "+++\ntitle = \"A\"\n\nText\n");
    small.expect_one("peace/m1/lessons/first.ru.md:1: the front matter is not closed");
}

#[test]
fn html_in_a_lesson_is_named_with_file_and_line() {
    let small = Small::new();
    small.replace("peace/m1/lessons/first.ky.md", "Listen.", "Listen. <script>alert(1)</script>");
    small.expect_only("peace/m1/lessons/first.ky.md:18: raw HTML does not reach the page");
}

#[test]
fn a_lesson_without_one_of_its_boxes_is_named() {
    let small = Small::new();
    for language in ["en", "ky", "ru", "uz"] {
        let term = if language == "uz" { "tinchlik" } else { "peace" };
        let words = format!(":::words Words\n- **{term}**: calm\n:::\n");
        small.replace(&format!("peace/m1/lessons/first.{language}.md"), &words, "");
    }
    small.expect_only("peace/m1/lessons/first.en.md: this text needs one of the box `words`; here are 0");
}

#[test]
fn a_translation_with_other_boxes_than_the_english_is_named() {
    let small = Small::new();
    small.replace("peace/m1/lessons/first.ky.md", ":::check Why?\nBecause.\n:::\n", "");
    small.expect_only(
        "peace/m1/lessons/first.ky.md: boxes and headings here are: goals, story, ##, picture, duty, words, check; \
         in the English text: goals, story, ##, picture, duty, words, check, check",
    );
}

#[test]
fn a_translation_with_another_number_of_objectives_or_sources_is_named() {
    let small = Small::new();
    small.replace("peace/m1/module.uz.md", "[\"Tell.\", \"Name.\"]", "[\"Tell.\"]");
    small.replace("peace/m1/lessons/first.uz.md", "[\"UN\"]", "[\"UN\", \"OSCE\"]");
    let sentences = small.sentences();
    assert_eq!(
        sentences,
        [
            "peace/m1/lessons/first.uz.md:3: `sources` has 2 entries, in the English text 1",
            "peace/m1/module.uz.md:3: `objectives` has 1 entries, in the English text 2",
        ]
    );
}

#[test]
fn what_must_be_checked_against_the_law_is_so_in_every_language() {
    let small = Small::new();
    small.replace("peace/m1/lessons/first.ru.md", "check_law = true", "check_law = false");
    small.expect_one("peace/m1/lessons/first.ru.md: `check_law` is not as in the English text");
    small.expect_one("peace/m1/lessons/first.ru.md:4: `approved_by_lawyer` goes with `check_law = true`");
}

#[test]
fn a_translation_says_from_which_text_it_was_made_and_the_original_does_not() {
    let small = Small::new();
    small.replace("peace/m1/lessons/first.ru.md", "approved_by_native_reader = false\n", "");
    small.expect_only("peace/m1/lessons/first.ru.md: `approved_by_native_reader` is missing");

    let small = Small::new();
    small.replace("peace/course.en.md", "+++\ntitle", "+++\ntranslated_from = \"0\"\ntitle");
    small.expect_only("peace/course.en.md:2: `translated_from` has no place in the English text");
}

#[test]
fn empty_texts_are_named() {
    let small = Small::new();
    small.replace("peace/m1/module.ky.md", "\"Tell.\"", "\" \"");
    small.expect_only("peace/m1/module.ky.md:3: `objectives` is empty");

    let small = Small::new();
    small.replace("peace/course.ky.md", "Welcome.", "");
    small.expect_only("peace/course.ky.md: `text` is empty");
}

#[test]
fn ids_that_stand_twice_are_named() {
    let small = Small::new();
    small.replace("peace/m1/quiz-a.toml", "id = \"weak\"", "id = \"whom\"");
    small.expect_one("peace/m1/quiz-a.toml:10: the question `whom` stands here twice");

    let small = Small::new();
    small.replace("peace/m1/module.toml", "slug = \"second\"", "slug = \"first\"");
    small.expect_one("peace/m1/module.toml:8: the lesson `first` stands here twice");

    let small = Small::new();
    small.replace("peace/course.toml", "modules = [\"m1\"]", "modules = [\"m1\", \"m1\"]");
    small.expect_only("peace/course.toml:3: the module `m1` stands here twice");

    let small = Small::new();
    small.replace("peace/m1/quiz-a.toml", "[\"a\", \"b\", \"c\"]", "[\"a\", \"b\", \"c\", \"c\"]");
    small.expect_only("peace/m1/quiz-a.toml:3: the option `whom: c` stands here twice");
}

#[test]
fn two_courses_cannot_use_one_module_code() {
    let small = Small::new();
    small.copy_course("peace", "safety");
    small.expect_only("safety/m1/module.toml:1: the module code `a1` stands here twice or is taken elsewhere");
}

#[test]
fn a_question_whose_right_option_is_not_there_is_named() {
    let small = Small::new();
    small.replace("peace/m1/quiz-a.toml", "right = [\"a\", \"b\"]", "right = [\"a\", \"x\"]");
    small.expect_one("peace/m1/quiz-a.toml:3: the question `whom` calls `x` right, which is none of its options");

    let small = Small::new();
    small.replace("peace/m1/quiz-a.toml", "right = [\"false\"]", "right = []");
    small.expect_one("peace/m1/quiz-a.toml:10: the question `weak` has no right option");

    let small = Small::new();
    small.replace("peace/m1/quiz-a.toml", "kind = \"several\"", "kind = \"one\"");
    small.expect_one("peace/m1/quiz-a.toml:3: the question `whom` has several right options");
    small.expect_one("peace/m1/quiz-b.toml:3: the forms are not parallel");

    let small = Small::new();
    small.replace("peace/m1/quiz-a.toml", "kind = \"several\"", "kind = \"many\"");
    small.expect_one("peace/m1/quiz-a.toml:6: cannot be understood: unknown variant `many`");

    let small = Small::new();
    small.replace("peace/m1/quiz-a.toml", "kind = \"true-false\"", "kind = \"true-false\"\noptions = [\"a\", \"b\"]");
    small.expect_one("peace/m1/quiz-a.toml:10: the question `weak` is true or false; it lists no options");
}

#[test]
fn questions_are_the_same_in_every_language() {
    let small = Small::new();
    small.replace("peace/m1/quiz-a.uz.toml", "[questions.weak]", "[questions.weke]");
    let sentences = small.sentences();
    assert_eq!(
        sentences,
        [
            "peace/m1/quiz-a.uz.toml: the text of the question `weak` is missing",
            "peace/m1/quiz-a.uz.toml:16: the question `weke` stands here, but not in the file that lists them",
        ]
    );

    let small = Small::new();
    small.replace("peace/m1/quiz-a.uz.toml", "options.b.text = \"B\"\n", "");
    small.expect_only("peace/m1/quiz-a.uz.toml:8: the text of the option `b` of the question `whom` is missing");

    let small = Small::new();
    small.replace("peace/m1/quiz-a.uz.toml", "options.c.why = \"No.\"", "options.d.why = \"No.\"");
    let sentences = small.sentences();
    assert_eq!(
        sentences,
        [
            "peace/m1/quiz-a.uz.toml:8: the option `d` of the question `whom` stands here, but not in the file that lists them",
            "peace/m1/quiz-a.uz.toml:8: the wrong option `c` of the question `whom` does not say why it is wrong",
        ]
    );
}

#[test]
fn a_plan_that_cannot_be_held_is_named() {
    let cases = [
        ("starts = \"09:00\"", "starts = \"9 am\"", "peace/course.toml:11: `9 am` is no time of day"),
        ("ends = \"10:30\"", "ends = \"08:30\"", "peace/course.toml:9: the session `morning` ends before it starts"),
        (
            "modules = [\"a1\"]",
            "modules = [\"a9\"]",
            "peace/course.toml:9: the session `morning` names the module `a9`",
        ),
        (
            "starts = \"10:45\"",
            "starts = \"10:15\"",
            "peace/course.toml:16: the sessions `morning` and `noon` are at the same time",
        ),
        (
            "day = 1\nstarts = \"09:00\"",
            "day = 0\nstarts = \"09:00\"",
            "peace/course.toml:9: the agenda for 1 days has a session on day 0",
        ),
        (
            "attendance_threshold = 80",
            "attendance_threshold = 120",
            "peace/course.toml:4: `attendance_threshold` is 120",
        ),
    ];
    for (from, to, sentence) in cases {
        let small = Small::new();
        small.replace("peace/course.toml", from, to);
        small.expect_only(sentence);
    }

    let small = Small::new();
    small.replace("peace/course.ru.md", "noon = ", "noone = ");
    let sentences = small.sentences();
    assert_eq!(
        sentences,
        [
            "peace/course.ru.md: the text of the session `noon` is missing",
            "peace/course.ru.md:9: the session `noone` stands here, but not in the file that lists them",
        ]
    );
}

#[test]
fn names_in_addresses_keep_to_plain_letters() {
    let small = Small::new();
    small.replace("peace/m1/module.toml", "code = \"a1\"", "code = \"Á 1\"");
    small.expect_one("peace/m1/module.toml:1: the name `Á 1` may hold only the letters a to z");
}

#[test]
fn missing_and_superfluous_files_are_named() {
    let small = Small::new();
    small.remove("peace/m1/quiz-a.toml");
    small.expect_only("peace/m1/quiz-a.toml: is missing");

    let small = Small::new();
    small.write("peace/m1/lessons/frist.en.md", "+++\n+++\n");
    small.expect_only("peace/m1/lessons/frist.en.md: belongs to nothing");

    let small = Small::new();
    small.remove("peace/course.toml");
    small.expect_one("peace/course.toml: is missing");
}

#[test]
fn a_folder_without_a_course_or_no_folder_at_all_is_named() {
    let empty = tempfile::tempdir().expect("a folder can be made");
    let sentences: Vec<String> = Check::folder(empty.path()).faults.iter().map(ToString::to_string).collect();
    assert_eq!(sentences, [".: there is no course here; a course is a folder that holds a `course.toml`"]);
    assert!(!Check::folder(&empty.path().join("nowhere")).is_sound());
}

#[test]
fn a_file_in_another_encoding_or_of_absurd_size_is_named() {
    let small = Small::new();
    std::fs::write(small.path().join("peace/course.ru.md"), b"+++\ntitle = \"\xcc\xe8\xf0\"\n+++\n")
        .expect("the file can be written");
    small.expect_one("peace/course.ru.md: is not a text in UTF-8");

    let small = Small::new();
    small.write("peace/course.ru.md", &"a".repeat(1_000_001));
    small.expect_one("peace/course.ru.md: has 1000001 bytes");
}

#[test]
fn answers_of_every_kind_are_held_against_their_question() {
    let cases = [
        ("right = [\"b\", \"a\"]", "right = [\"b\"]", "must name each of its options once in `right`"),
        ("right = [\"a=y\", \"b=x\"]", "right = [\"a=y\"]", "must give the right target of each option once"),
        ("right = [\"a=y\", \"b=x\"]", "right = [\"a=y\", \"b=z\"]", "must give the right target of each option once"),
        ("targets = [\"x\", \"y\"]\n", "targets = [\"x\"]\n", "needs `targets`: at least two"),
        ("objective = 2", "objective = 9", "tests objective 9; the module has 2"),
        ("kind = \"order\"", "kind = \"order\"\ntargets = [\"x\"]", "has `targets`; only the kind `match` has"),
    ];
    for (from, to, sentence) in cases {
        let small = Small::new();
        small.replace("peace/m1/quiz-a.toml", from, to);
        let sentences = small.sentences();
        assert!(sentences.iter().any(|found| found.contains(sentence)), "no `{sentence}` in {sentences:#?}");
    }

    let small = Small::new();
    small.replace("peace/m1/quiz-b.ky.toml", "yes_text = \"Yes\"\n", "");
    small.expect_only("peace/m1/quiz-b.ky.toml: `yes_text` is missing");

    let small = Small::new();
    small.replace("peace/m1/quiz-a.ru.toml", "targets.y = \"Y\"\n", "");
    small.expect_only("peace/m1/quiz-a.ru.toml:27: the text of the target `y` of the question `pairs` is missing");
}

#[test]
fn the_forms_of_a_quiz_are_parallel() {
    let small = Small::new();
    small.replace("peace/m1/quiz-b.toml", "level = \"understand\"", "level = \"remember\"");
    small.expect_only("peace/m1/quiz-b.toml:10: the forms are not parallel");

    let small = Small::new();
    small.remove("peace/m1/quiz-b.uz.toml");
    small.expect_only("peace/m1/quiz-b.uz.toml: is missing: the text has no Uzbek version yet");
}

#[test]
fn a_case_that_cannot_be_played_is_named() {
    let cases = [
        ("to = \"well\"", "to = \"wel\"", "leads to `wel`, which is no scene"),
        ("to = \"three\"", "to = \"one\"", "leads back to the scene `one` in a circle"),
        ("id = \"a\", to = \"two\"", "id = \"a\", to = \"three\"", "the shortest way there takes 2"),
        ("ending = \"good\"", "ending = \"mixed\"", "the shortest way there takes 0"),
        ("ending = \"good\"", "", "the scene `well` needs either two or more choices"),
        ("start = \"one\"", "start = \"on\"", "leads to `on`, which is no scene"),
    ];
    for (from, to, sentence) in cases {
        let small = Small::new();
        small.replace("peace/m1/case.toml", from, to);
        let sentences = small.sentences();
        assert!(sentences.iter().any(|found| found.contains(sentence)), "no `{sentence}` in {sentences:#?}");
    }

    let small = Small::new();
    small.replace("peace/m1/case.ky.toml", "choices.b.consequence = \"Ill.\"\n", "choices.b.consequence = \" \"\n");
    small.expect_only("peace/m1/case.ky.toml:6: the text of the choice `b` of the scene `one` is missing");
}

#[test]
fn a_picture_that_is_not_there_or_cannot_be_read_is_named() {
    let small = Small::new();
    for language in ["en", "ky", "ru", "uz"] {
        small.replace(&format!("peace/m1/lessons/first.{language}.md"), "![](door)", "![](dor)");
    }
    small.expect_one("peace/m1/lessons/first.ky.md:20: there is no picture `dor` in the folder `pictures`");

    let small = Small::new();
    small.replace("pictures/door.ky.toml", "[\"Door\", \"knock\"]", "[\"Incomprehensibilities of doors\"]");
    small.expect_only("pictures/door.ky.toml:8: the text of `door` does not fit");

    let small = Small::new();
    small.replace("pictures/door.uz.toml", "alt = \"First the call, then the door.\"", "alt = \"\"");
    small.expect_only("pictures/door.uz.toml:1: `alt` is empty");

    let small = Small::new();
    small.replace("pictures/door.toml", "w = 160", "w = 400");
    small.expect_one("pictures/door.toml:3: the box `call` reaches beyond the picture");
}

#[test]
fn a_test_keeps_its_blueprint() {
    let small = Small::new();
    let text = std::fs::read_to_string(small.path().join("peace/course.toml")).expect("the course");
    let with = |blueprint: &str| {
        let test = format!("{text}\n[test]\npass_percent = 70\nminutes = 20\n[test.blueprint]\n{blueprint}\n");
        small.write("peace/course.toml", &test);
        small.sentences()
    };
    let named = |sentences: &[String], sentence: &str| {
        assert!(sentences.iter().any(|found| found.contains(sentence)), "no `{sentence}` in {sentences:#?}");
    };
    named(&with("a1 = [\"whom\"]"), "asks only 1 questions about the module `a1`");
    named(&with("a1 = [\"whom\", \"who\"]"), "names the question `who`, which the module `a1` does not have");
    named(&with("a9 = [\"whom\"]"), "names the module `a9`, which the course does not have");
    named(&with("a1 = [\"whom\", \"weak\"]"), "needs 20 questions and has 2");
    small.replace("peace/m1/quiz-a.toml", "id = \"weak\"", "id = \"weak\"\ncheck_law = true");
    named(&with("a1 = [\"whom\", \"weak\"]"), "`weak` rests on law that must still be checked");
}

#[test]
fn a_term_that_is_not_the_glossarys_gets_a_remark() {
    let small = Small::new();
    small.replace("peace/m1/lessons/first.uz.md", "**tinchlik**", "**osoyishtalik**");
    let check = Check::folder(small.path());
    assert!(check.is_sound(), "{:?}", check.faults);
    let remarks: Vec<String> = check.remarks.iter().map(ToString::to_string).collect();
    let sentence = "peace/m1/lessons/first.uz.md:26: says `osoyishtalik` for `peace`; the glossary says `tinchlik`";
    assert!(remarks.iter().any(|remark| remark == sentence), "{remarks:#?}");

    let small = Small::new();
    small.replace("glossary.ru.toml", "[terms.peace]", "[terms.piece]");
    small.expect_one("glossary.ru.toml: the text of the term `peace` is missing");
}

#[test]
fn a_guide_needs_its_parts() {
    let small = Small::new();
    for language in ["en", "ky", "ru", "uz"] {
        small.replace(&format!("peace/m1/guide.{language}.md"), ":::close", ":::duty");
    }
    let sentences = small.sentences();
    assert!(sentences.iter().any(|found| found.contains("needs one of the box `close`; here are 0")), "{sentences:#?}");
    assert!(sentences.iter().any(|found| found.contains("`duty` is no kind of box")), "{sentences:#?}");
}

#[test]
fn an_answers_name_keeps_to_plain_letters_and_no_question_has_more_than_can_be_answered_on_paper() {
    let small = Small::new();
    small.replace("peace/m1/quiz-a.toml", "targets = [\"x\", \"y\"]", "targets = [\"x\", \"y=\"]");
    small.expect_one("peace/m1/quiz-a.toml:23: the name `y=` may hold only the letters a to z");

    let small = Small::new();
    let many = "options = [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\", \"i\"]";
    small.replace("peace/m1/quiz-a.toml", "options = [\"a\", \"b\", \"c\"]", many);
    small.expect_one("peace/m1/quiz-a.toml:3: the question `whom` has 9 options; no more than 8 can be answered");

    let small = Small::new();
    small.replace("peace/m1/case.toml", "id = \"a\"", "id = \"a/b\"");
    small.expect_one("peace/m1/case.toml:4: the name `a/b` may hold only the letters a to z");
}

#[test]
fn no_course_or_lesson_takes_the_address_of_a_page() {
    let small = Small::new();
    small.replace("peace/m1/module.toml", "slug = \"first\"", "slug = \"quiz\"");
    small.expect_one("peace/m1/module.toml:4: the name `quiz` is taken: a page of every course or module");

    let small = Small::new();
    small.copy_course("peace", "search");
    small.expect_one("search/course.toml: the name `search` is taken");
}

#[test]
fn options_that_give_themselves_away_get_a_remark() {
    let small = Small::new();
    let (mut same, mut texts) = (String::from("pass_percent = 70\n"), String::new());
    for id in ["a", "b", "c", "d", "e"] {
        same += &format!(
            "[[questions]]\nid = \"q{id}\"\nobjective = 1\nlevel = \"apply\"\nkind = \"one\"\noptions = [\"a\", \"b\"]\nright = [\"b\"]\n"
        );
        same += &format!(
            "[[questions]]\nid = \"t{id}\"\nobjective = 1\nlevel = \"apply\"\nkind = \"true-false\"\nright = [\"true\"]\n"
        );
        texts += &format!(
            "[questions.q{id}]\nstem = \"Q?\"\nexplanation = \"So.\"\noptions.a.text = \"Short\"\noptions.a.why = \"No.\"\noptions.b.text = \"Much longer\"\n"
        );
        texts += &format!("[questions.t{id}]\nstem = \"T?\"\nexplanation = \"So.\"\noptions.false.why = \"No.\"\n");
    }
    small.write("peace/m1/quiz-a.toml", &same);
    let first = "true_text = \"True\"\nfalse_text = \"False\"\n";
    small.write("peace/m1/quiz-a.en.toml", &format!("{first}{texts}"));
    let remarks: Vec<String> = Check::folder(small.path()).remarks.iter().map(ToString::to_string).collect();
    let said = |sentence: &str| remarks.iter().any(|remark| remark.starts_with(sentence));
    assert!(said("peace/course.toml: in form a in English the right option is the longest in 5 of 5"), "{remarks:#?}");
    assert!(said("peace/course.toml: in form a 5 of 5 statements are true"), "{remarks:#?}");
    assert!(!said("peace/course.toml: in form b"), "{remarks:#?}");
}
