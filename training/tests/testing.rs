//! The tests before and after a training, and a group's progress.

mod house;

use curriculum::{Form, Language, Quiz};
use house::{
    House, refusal,
    trainings::{block, date, three_days, three_sessions},
};
use training::{
    Desk, Refusal,
    completion::{self, Why},
    enrolment,
    ids::{PersonId, TrainingId},
    learning::{self, Answers, HandIn, PaperRow, Sheets, Standing, TestHandIn, Withheld},
    trainings::{self, TrainingFields},
    words::{AnswerMeans, Mark, Purpose},
};

async fn training_with_tests(trainer: &Desk) -> TrainingId {
    let own = trainer.member().expect("a trainer plans").person;
    let fields = TrainingFields { with_tests: true, ..three_days(own) };
    trainings::plan_training(trainer, fields, Some(three_sessions())).await.expect("the training is planned")
}

/// So many right answers, the rest left open.
fn answers(quiz: &Quiz, form: Form, right: usize) -> Answers {
    let questions = quiz.questions(form).iter().take(right);
    questions.map(|question| (question.id.clone(), question.right_answer().to_vec())).collect()
}

fn test_of(house: &House) -> Quiz {
    let course = house.library.course("gender-in-security").expect("the course");
    course.test.as_ref().expect("its test").quiz.clone()
}

async fn hand_in(
    house: &House,
    desk: &Desk,
    training: TrainingId,
    purpose: Purpose,
    right: usize,
) -> training::Outcome<training::ids::AttemptId> {
    let form = learning::view_own_test(desk, training, purpose).await?.form;
    let handed_in = TestHandIn {
        training,
        purpose,
        form,
        language: Language::Ky,
        answers: answers(&test_of(house), form, right),
        open_questions: true,
        seconds: Some(600),
        operation_id: uuid::Uuid::new_v4().to_string(),
    };
    learning::hand_in_test(desk, &handed_in).await
}

async fn enrolled_trainee(house: &House, trainer: &Desk, training: TrainingId) -> (Desk, PersonId) {
    let trainee = house.trainee().await;
    let person = trainee.member().expect("signed in").person;
    enrolment::enrol(trainer, training, &[person]).await.expect("enrolled");
    (trainee, person)
}

#[tokio::test]
async fn a_test_is_answered_while_it_is_open_and_once() {
    let house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let training = training_with_tests(&trainer).await;
    let (trainee, _) = enrolled_trainee(&house, &trainer, training).await;

    assert_eq!(refusal(hand_in(&house, &trainee, training, Purpose::Pre, 5).await), Refusal::TestNotOpen);
    learning::open_test(&trainer, training, Purpose::Pre).await.expect("opened");
    let own = learning::own_trainings(&trainee).await.expect("own trainings");
    let standings: Vec<_> = own[0].tests.iter().map(|test| (test.purpose, test.standing.clone())).collect();
    assert_eq!(standings, [(Purpose::Pre, Standing::Open), (Purpose::Post, Standing::NotYet)]);
    assert_eq!(own[0].open_test().map(|test| test.purpose), Some(Purpose::Pre));

    let attempt = hand_in(&house, &trainee, training, Purpose::Pre, 5).await.expect("handed in");
    assert_eq!(refusal(hand_in(&house, &trainee, training, Purpose::Pre, 20).await), Refusal::TestDone);
    let row = learning::view_attempt(&trainee, attempt).await.expect("the attempt").attempt;
    assert_eq!((row.score, row.questions, row.purpose), (5, 20, Purpose::Pre), "the first attempt stands");
    assert_eq!((row.seconds, row.how), (Some(600), AnswerMeans::Screen));

    learning::open_test(&trainer, training, Purpose::Post).await.expect("opened");
    learning::close_test(&trainer, training, Purpose::Post).await.expect("closed");
    assert_eq!(refusal(hand_in(&house, &trainee, training, Purpose::Post, 5).await), Refusal::TestClosed);
    learning::open_test(&trainer, training, Purpose::Post).await.expect("opened again");
    hand_in(&house, &trainee, training, Purpose::Post, 15).await.expect("handed in");
}

#[tokio::test]
async fn the_form_after_is_the_other_one_and_who_fails_may_try_once_more() {
    let house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let training = training_with_tests(&trainer).await;
    let (trainee, _) = enrolled_trainee(&house, &trainer, training).await;
    for purpose in [Purpose::Pre, Purpose::Post] {
        learning::open_test(&trainer, training, purpose).await.expect("opened");
    }
    let form = async |purpose| learning::view_own_test(&trainee, training, purpose).await.expect("own test").form;
    let (before, after) = (form(Purpose::Pre).await, form(Purpose::Post).await);
    assert_eq!(before.other(), after);

    hand_in(&house, &trainee, training, Purpose::Post, 13).await.expect("handed in");
    assert_eq!(form(Purpose::Post).await, before, "the second try is on the other form");
    hand_in(&house, &trainee, training, Purpose::Post, 13).await.expect("handed in once more");
    assert_eq!(refusal(hand_in(&house, &trainee, training, Purpose::Post, 20).await), Refusal::TestDone);
}

#[tokio::test]
async fn only_those_of_the_training_answer_and_only_its_trainer_opens() {
    let house = House::open().await;
    let trainer = house.trainer(&["KG-O"]).await;
    let training = training_with_tests(&trainer).await;
    let stranger = house.trainee().await;
    let missing = learning::view_own_test(&stranger, training, Purpose::Pre).await;
    assert_eq!(refusal(missing), Refusal::NotOfThisTraining);
    assert_eq!(refusal(learning::open_test(&stranger, training, Purpose::Pre).await), Refusal::NotAllowed);
    assert_eq!(refusal(learning::test_results(&stranger, training).await), Refusal::NotAllowed);
    let elsewhere = house.trainer(&["KG-B"]).await;
    assert_eq!(refusal(learning::open_test(&elsewhere, training, Purpose::Pre).await), Refusal::NotInYourOblast);
    assert_eq!(refusal(learning::view_own_test(&house.anyone(), training, Purpose::Pre).await), Refusal::SignInFirst);

    let other = house.trainer(&[]).await;
    let without = house.training(&other, 25).await;
    assert_eq!(refusal(learning::open_test(&other, without, Purpose::Pre).await), Refusal::NoTestHere);
}

#[tokio::test]
async fn made_up_questions_and_an_empty_form_are_refused() {
    let house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let training = training_with_tests(&trainer).await;
    let (trainee, _) = enrolled_trainee(&house, &trainer, training).await;
    learning::open_test(&trainer, training, Purpose::Pre).await.expect("opened");
    let form = learning::view_own_test(&trainee, training, Purpose::Pre).await.expect("own test").form;
    let made_up = |answers: Answers| TestHandIn {
        training,
        purpose: Purpose::Pre,
        form,
        language: Language::En,
        answers,
        open_questions: true,
        seconds: None,
        operation_id: "one and the same".to_owned(),
    };
    let nothing = learning::hand_in_test(&trainee, &made_up(Answers::new())).await;
    assert_eq!(refusal(nothing), Refusal::NothingAnswered);
    let strange = Answers::from([("no-such-question".to_owned(), vec!["a".to_owned()])]);
    assert_eq!(refusal(learning::hand_in_test(&trainee, &made_up(strange)).await), Refusal::QuestionUnknown);

    let right = made_up(answers(&test_of(&house), form, 3));
    let first = learning::hand_in_test(&trainee, &right).await.expect("handed in");
    assert_eq!(learning::hand_in_test(&trainee, &right).await.expect("the same form twice is once"), first);
}

#[tokio::test]
async fn completing_a_training_with_tests_needs_a_passed_test_after() {
    let house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let training = training_with_tests(&trainer).await;
    let (trainee, person) = enrolled_trainee(&house, &trainer, training).await;
    let mut house = house;
    house.set_time("2026-10-15T04:00:00Z");
    for number in 1..=3 {
        house.mark(&house.operator().seat(trainer.actor.clone()), training, person, number, Mark::Present).await;
    }
    let reasons = async || {
        let completion = completion::view_completion(&trainer, training).await.expect("the completion");
        completion.lines[0].reasons.clone()
    };
    assert_eq!(reasons().await, [Why::PostTestMissing]);
    for purpose in [Purpose::Pre, Purpose::Post] {
        learning::open_test(&trainer, training, purpose).await.expect("opened");
    }
    hand_in(&house, &trainee, training, Purpose::Pre, 20).await.expect("handed in");
    assert_eq!(reasons().await, [Why::PostTestMissing], "the test before does not count");
    hand_in(&house, &trainee, training, Purpose::Post, 13).await.expect("handed in");
    assert_eq!(reasons().await, [Why::PostTestNotPassed]);
    hand_in(&house, &trainee, training, Purpose::Post, 14).await.expect("handed in");
    assert_eq!(reasons().await, []);
}

/// Sheets in a form of their own, in the training's language.
fn sheets(training: TrainingId, purpose: Purpose, rows: Vec<PaperRow>) -> Sheets {
    Sheets { training, purpose, language: None, operation_id: uuid::Uuid::new_v4().to_string(), rows }
}

#[tokio::test]
async fn answers_from_paper_are_kept_all_or_none_and_change_nobodys_first() {
    let house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let training = training_with_tests(&trainer).await;
    let persons = house.persons(3).await;
    enrolment::enrol(&trainer, training, &persons).await.expect("enrolled");
    let quiz = test_of(&house);
    let mut rows = Vec::new();
    for person in &persons {
        let enrolment = house.enrolment(training, *person).await;
        let form = learning::test_form(enrolment, Purpose::Pre);
        rows.push(PaperRow { enrolment: enrolment.0, form, again: false, figures: figures(&quiz, form) });
    }
    let broken = vec![rows[0].clone(), PaperRow { figures: "1 2 3".to_owned(), ..rows[1].clone() }];
    let keyed = learning::key_in_paper(&trainer, &sheets(training, Purpose::Pre, broken)).await;
    assert_eq!(refusal(keyed), Refusal::PaperNotUnderstood { enrolment: rows[1].enrolment });
    let results = learning::test_results(&trainer, training).await.expect("results");
    assert!(results.lines.iter().all(|line| line.before.is_none()), "nothing by halves");

    rows[2].figures = " ".to_owned();
    let keyed = learning::key_in_paper(&trainer, &sheets(training, Purpose::Pre, rows.clone())).await;
    assert_eq!(keyed.expect("kept"), 2);
    let again = learning::key_in_paper(&trainer, &sheets(training, Purpose::Pre, rows)).await;
    assert_eq!(again.expect("the first stands"), 0);
    let results = learning::test_results(&trainer, training).await.expect("results");
    let scores: Vec<i32> = results.lines.iter().filter_map(|line| line.before.as_ref()).map(|row| row.score).collect();
    assert_eq!(scores, [20, 20], "the key of the sheet is read as the key");
    assert!(results.lines.iter().filter_map(|line| line.before.as_ref()).all(|row| row.how == AnswerMeans::Paper));
}

/// The right answers of a form as somebody would write them on paper.
fn figures(quiz: &Quiz, form: Form) -> String {
    let place = |ids: &[String], id: &str| ids.iter().position(|own| own == id).expect("an id of the question") + 1;
    let groups = quiz.questions(form).iter().map(|question| {
        let options: Vec<String> = question.options.iter().map(|option| option.id.clone()).collect();
        let targets: Vec<String> = question.targets.iter().map(|target| target.id.clone()).collect();
        if targets.is_empty() {
            question.right_answer().iter().map(|id| place(&options, id).to_string()).collect::<String>()
        } else {
            let target = |option: &String| question.right_target(option).expect("a target").id.clone();
            options.iter().map(|option| place(&targets, &target(option)).to_string()).collect()
        }
    });
    groups.collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn gain_is_counted_over_those_who_answered_both() {
    let house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let training = training_with_tests(&trainer).await;
    let (one, _) = enrolled_trainee(&house, &trainer, training).await;
    let (other, _) = enrolled_trainee(&house, &trainer, training).await;
    for purpose in [Purpose::Pre, Purpose::Post] {
        learning::open_test(&trainer, training, purpose).await.expect("opened");
    }
    let results = async || learning::test_results(&trainer, training).await.expect("results");
    assert_eq!(results().await.means(), None);
    hand_in(&house, &one, training, Purpose::Pre, 10).await.expect("handed in");
    hand_in(&house, &other, training, Purpose::Pre, 2).await.expect("handed in");
    hand_in(&house, &one, training, Purpose::Post, 15).await.expect("handed in");
    let results = results().await;
    assert_eq!(results.pairs(), [(10, 15)]);
    assert_eq!(results.means(), Some((10.0, 15.0)));
    assert_eq!(results.normalised_gain(), Some(0.5), "five of the ten that were left");
}

#[tokio::test]
async fn a_groups_progress_counts_its_members_and_names_the_hardest_questions() {
    let house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let training = training_with_tests(&trainer).await;
    let course = house.library.course("gender-in-security").expect("the course");
    let module = course.module("a1").expect("the module");
    for number in 0..3 {
        let (trainee, _) = enrolled_trainee(&house, &trainer, training).await;
        if number == 0 {
            for lesson in &module.lessons {
                learning::mark_read(&trainee, &course.slug, "a1", &lesson.slug).await.expect("read");
            }
        }
        // Everybody gets the last question wrong; only the first passes.
        let right = if number == 0 { 7 } else { 3 };
        let handed_in = HandIn {
            course: course.slug.clone(),
            module: "a1".to_owned(),
            form: Form::A,
            language: Language::Uz,
            answers: answers(&module.quiz, Form::A, right),
            open_questions: true,
            seconds: None,
            operation_id: uuid::Uuid::new_v4().to_string(),
        };
        learning::hand_in(&trainee, &handed_in).await.expect("handed in");
    }
    let group = learning::group_progress(&trainer, training).await.expect("the progress");
    let first = &group.modules[0];
    assert_eq!((first.code.as_str(), first.read, first.passed), ("a1", 1, 1));
    assert_eq!(group.persons.len(), 3);
    let last = module.quiz.questions(Form::A).last().expect("a question");
    assert_eq!((group.hard[0].question.as_str(), group.hard[0].wrong), (last.id.as_str(), 3));
    let stranger = house.trainee().await;
    assert_eq!(refusal(learning::group_progress(&stranger, training).await), Refusal::NotAllowed);
}

/// A practice of module a1, on form A, with so many right answers and the rest left open.
fn practice(house: &House, right: usize) -> HandIn {
    let course = house.library.course("gender-in-security").expect("the course");
    HandIn {
        course: course.slug.clone(),
        module: "a1".to_owned(),
        form: Form::A,
        language: Language::En,
        answers: answers(&course.module("a1").expect("the module").quiz, Form::A, right),
        open_questions: true,
        seconds: None,
        operation_id: uuid::Uuid::new_v4().to_string(),
    }
}

#[tokio::test]
async fn open_questions_are_counted_before_they_count_as_wrong() {
    let house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let training = training_with_tests(&trainer).await;
    let (trainee, _) = enrolled_trainee(&house, &trainer, training).await;
    let asked = HandIn { open_questions: false, ..practice(&house, 5) };
    let refused = learning::hand_in(&trainee, &asked).await;
    assert_eq!(refusal(refused), Refusal::QuestionsOpen { open: 3 });
    let insisting = HandIn { open_questions: true, ..asked };
    let attempt = learning::hand_in(&trainee, &insisting).await.expect("handed in");
    let own = learning::view_attempt(&trainee, attempt).await.expect("the attempt");
    assert_eq!((own.score, own.passed, own.answers.len()), (Some((5, 8)), Some(false), 8));
    let whole = HandIn { open_questions: false, ..practice(&house, 8) };
    learning::hand_in(&trainee, &whole).await.expect("nothing is open");

    learning::open_test(&trainer, training, Purpose::Pre).await.expect("opened");
    let quiz = test_of(&house);
    let form = learning::view_own_test(&trainee, training, Purpose::Pre).await.expect("own test").form;
    let pairs = quiz.questions(form).iter().position(|question| question.targets.len() > 1).expect("pairs or a case");
    let mut given = answers(&quiz, form, 20);
    given.get_mut(&quiz.questions(form)[pairs].id).expect("its answer").pop();
    let half = TestHandIn {
        training,
        purpose: Purpose::Pre,
        form,
        language: Language::Ky,
        answers: given,
        open_questions: false,
        seconds: None,
        operation_id: uuid::Uuid::new_v4().to_string(),
    };
    let refused = learning::hand_in_test(&trainee, &half).await;
    assert_eq!(refusal(refused), Refusal::QuestionsOpen { open: 1 }, "a question answered by half is open");
}

#[tokio::test]
async fn while_a_test_waits_nothing_is_told_of_its_questions() {
    let mut house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let training = training_with_tests(&trainer).await;
    let (trainee, _) = enrolled_trainee(&house, &trainer, training).await;
    let earlier = learning::hand_in(&trainee, &practice(&house, 8)).await.expect("practised");
    let view = async |attempt| learning::view_attempt(&trainee, attempt).await.expect("the attempt");
    assert_eq!(view(earlier).await.answers.len(), 8, "a test that was not opened holds nothing back");

    house.pass(chrono::TimeDelta::minutes(5));
    let trainer = house.operator().seat(trainer.actor.clone());
    let trainee = house.operator().seat(trainee.actor.clone());
    let view = async |attempt| learning::view_attempt(&trainee, attempt).await.expect("the attempt");
    learning::open_test(&trainer, training, Purpose::Pre).await.expect("opened");
    let course = house.library.course("gender-in-security").expect("the course");
    let stands = |question: &str| test_of(&house).question(Form::A, &format!("a1-{question}")).is_some();
    let shared = course.module("a1").expect("the module").quiz.questions(Form::A).iter();
    let shared = shared.filter(|question| stands(&question.id)).count();
    assert!(shared >= 2);
    let waits = Withheld::TestWaits { training, purpose: Purpose::Pre, questions: shared };
    let own = view(earlier).await;
    assert_eq!((own.withheld, own.score, own.passed), (Some(waits), Some((8, 8)), Some(true)), "told before");
    assert_eq!(own.answers.len(), 8 - shared);
    assert!(own.answers.iter().all(|answer| !stands(&answer.question)));

    // One ticked answer and its result would tell the key, so the result is that of the other questions.
    let probe = learning::hand_in(&trainee, &practice(&house, 8)).await.expect("practised");
    let own = view(probe).await;
    assert_eq!((own.withheld, own.score, own.passed), (Some(waits), Some((8 - shared, 8 - shared)), None));
    let progress = learning::view_progress(&trainee, "gender-in-security").await.expect("the progress");
    assert_eq!((progress.tries["a1"], progress.quizzes["a1"]), (2, (8, 8, true)), "the earlier result stands");

    // Others, who have no test before them, are told everything.
    let other = house.trainee().await;
    let told = learning::hand_in(&other, &practice(&house, 8)).await.expect("practised");
    let told = learning::view_attempt(&other, told).await.expect("the attempt");
    assert_eq!((told.withheld, told.answers.len(), told.passed), (None, 8, Some(true)));

    hand_in(&house, &trainee, training, Purpose::Pre, 5).await.expect("handed in");
    let own = view(probe).await;
    assert_eq!((own.withheld, own.score, own.answers.len()), (None, Some((8, 8)), 8));
    learning::open_test(&trainer, training, Purpose::Post).await.expect("opened");
    assert!(view(probe).await.withheld.is_some(), "now the test after waits");
    learning::close_test(&trainer, training, Purpose::Post).await.expect("closed");
    assert_eq!(view(probe).await.withheld, None);
}

#[tokio::test]
async fn the_answers_of_tests_are_told_when_the_test_after_is_closed_to_those_who_left_too() {
    let house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let training = training_with_tests(&trainer).await;
    let (trainee, person) = enrolled_trainee(&house, &trainer, training).await;
    for purpose in [Purpose::Pre, Purpose::Post] {
        learning::open_test(&trainer, training, purpose).await.expect("opened");
    }
    let before = hand_in(&house, &trainee, training, Purpose::Pre, 5).await.expect("handed in");
    let after = hand_in(&house, &trainee, training, Purpose::Post, 13).await.expect("handed in");
    let view = async |attempt| learning::view_attempt(&trainee, attempt).await.expect("the attempt");
    let own = view(before).await;
    assert_eq!((own.withheld, own.score, own.answers.len()), (Some(Withheld::TestBefore), None, 0));
    let own = view(after).await;
    assert_eq!((own.withheld, own.score, own.answers.len()), (Some(Withheld::TestAfter), Some((13, 20)), 0));
    assert!(own.may_try_again);

    learning::close_test(&trainer, training, Purpose::Pre).await.expect("closed");
    assert_eq!(view(before).await.withheld, Some(Withheld::TestBefore), "its own closing tells nothing");
    enrolment::leave(&trainer, house.enrolment(training, person).await).await.expect("left");
    learning::close_test(&trainer, training, Purpose::Post).await.expect("closed");
    for (attempt, right) in [(before, 5), (after, 13)] {
        let own = view(attempt).await;
        assert_eq!((own.withheld, own.score, own.answers.len()), (None, Some((right, 20)), 20));
        assert!(!own.may_try_again);
    }
    let stranger = house.trainee().await;
    assert_eq!(refusal(learning::view_attempt(&stranger, before).await), Refusal::NoSuchModule);
}

#[tokio::test]
async fn a_sheet_of_the_test_after_is_kept_once_and_a_second_try_where_it_says_so() {
    let house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let training = training_with_tests(&trainer).await;
    let persons = house.persons(2).await;
    enrolment::enrol(&trainer, training, &persons).await.expect("enrolled");
    let quiz = test_of(&house);
    let paper = async || learning::view_paper(&trainer, training, Purpose::Post).await.expect("the paper");
    let first = paper().await;
    assert_eq!((first.sheets.len(), first.keyed_in, first.questions), (2, 0, 20));
    assert!(first.sheets.iter().all(|sheet| !sheet.again));

    // The first person fails, the second passes; the press comes twice.
    let row = |at: usize, again, figures: String| {
        let sheet = &first.sheets[at];
        PaperRow { enrolment: sheet.line.enrolment.id.0, form: sheet.form, again, figures }
    };
    let failed = format!("1{}", " -".repeat(19));
    let rows = vec![row(0, false, failed.clone()), row(1, false, figures(&quiz, first.sheets[1].form))];
    let both = sheets(training, Purpose::Post, rows);
    assert_eq!(learning::key_in_paper(&trainer, &both).await.expect("kept"), 2);
    assert_eq!(learning::key_in_paper(&trainer, &both).await.expect("the same sheets"), 0);
    let anew = Sheets { operation_id: uuid::Uuid::new_v4().to_string(), ..both };
    assert_eq!(learning::key_in_paper(&trainer, &anew).await.expect("the same sheets in another form"), 0);

    let second = paper().await;
    assert_eq!((second.sheets.len(), second.keyed_in), (1, 2));
    assert!(second.sheets[0].again);
    assert_eq!(second.sheets[0].form, first.sheets[0].form.other(), "the second try is on the other form");
    let form = second.sheets[0].form;
    let again = PaperRow { form, again: true, ..row(0, true, figures(&quiz, form)) };
    let again = Sheets { language: Some(Language::Uz), ..sheets(training, Purpose::Post, vec![again]) };
    assert_eq!(learning::key_in_paper(&trainer, &again).await.expect("kept"), 1);
    assert_eq!(learning::key_in_paper(&trainer, &again).await.expect("the same sheet"), 0);
    assert!(paper().await.sheets.is_empty());
    let results = learning::test_results(&trainer, training).await.expect("results");
    let after: Vec<_> = results.lines.iter().filter_map(|line| line.after.as_ref()).collect();
    assert!(after.iter().all(|attempt| attempt.passed), "{after:?}");
    let languages: Vec<_> = after.iter().map(|attempt| attempt.language.0).collect();
    assert_eq!(languages, [Language::Uz, Language::Ky], "the sheets' language, or the training's");
}

#[tokio::test]
async fn paper_is_keyed_in_for_those_who_have_or_had_a_seat() {
    let house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let own = trainer.member().expect("a trainer plans").person;
    let fields = TrainingFields { with_tests: true, capacity: 2, ..three_days(own) };
    let training = trainings::plan_training(&trainer, fields, Some(three_sessions())).await.expect("planned");
    let persons = house.persons(3).await;
    enrolment::enrol(&trainer, training, &persons).await.expect("two seats, one waits");
    let mut enrolments = Vec::new();
    for person in &persons {
        enrolments.push(house.enrolment(training, *person).await);
    }
    let shown = learning::view_paper(&trainer, training, Purpose::Pre).await.expect("the paper");
    let shown: Vec<_> = shown.sheets.iter().map(|sheet| sheet.line.enrolment.id).collect();
    assert_eq!(shown, enrolments[..2]);

    let quiz = test_of(&house);
    let keyed = async |enrolment: training::ids::EnrolmentId| {
        let figures = figures(&quiz, Form::A);
        let row = PaperRow { enrolment: enrolment.0, form: Form::A, again: false, figures };
        learning::key_in_paper(&trainer, &sheets(training, Purpose::Pre, vec![row])).await
    };
    assert_eq!(refusal(keyed(enrolments[2]).await), Refusal::NotOfThisTraining, "she waits for a seat");
    // On the first day leaving is withdrawing, and whoever withdrew may have answered before.
    enrolment::leave(&trainer, enrolments[0]).await.expect("left");
    assert_eq!(keyed(enrolments[0]).await.expect("kept"), 1);
    assert_eq!(keyed(enrolments[2]).await.expect("moved up"), 1);
    enrolment::leave(&trainer, enrolments[1]).await.expect("left");
    let never = training_with_tests_next_year(&trainer).await;
    enrolment::enrol(&trainer, never, &persons[..1]).await.expect("enrolled");
    let cancelled = house.enrolment(never, persons[0]).await;
    enrolment::leave(&trainer, cancelled).await.expect("cancelled");
    let row = PaperRow { enrolment: cancelled.0, form: Form::A, again: false, figures: figures(&quiz, Form::A) };
    let refused = learning::key_in_paper(&trainer, &sheets(never, Purpose::Pre, vec![row])).await;
    assert_eq!(refusal(refused), Refusal::NotOfThisTraining);
}

async fn training_with_tests_next_year(trainer: &Desk) -> TrainingId {
    let own = trainer.member().expect("a trainer plans").person;
    let (first_day, last_day) = (date("2027-03-01"), date("2027-03-01"));
    let fields = TrainingFields { with_tests: true, first_day, last_day, ..three_days(own) };
    let sessions = vec![block("2027-03-01", "09:00", "15:00")];
    trainings::plan_training(trainer, fields, Some(sessions)).await.expect("the training is planned")
}

#[tokio::test]
async fn to_practise_nothing_is_opened_or_closed_and_a_called_off_training_takes_no_answers() {
    let house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let training = training_with_tests(&trainer).await;
    let (trainee, _) = enrolled_trainee(&house, &trainer, training).await;
    assert_eq!(refusal(learning::open_test(&trainer, training, Purpose::Practice).await), Refusal::NoTestHere);
    assert_eq!(refusal(learning::close_test(&trainer, training, Purpose::Practice).await), Refusal::NoTestHere);
    let results = learning::test_results(&trainer, training).await.expect("results");
    assert!(results.opened.is_empty());

    learning::open_test(&trainer, training, Purpose::Pre).await.expect("opened");
    trainings::cancel_training(&trainer, training).await.expect("called off");
    assert_eq!(refusal(hand_in(&house, &trainee, training, Purpose::Pre, 5).await), Refusal::TrainingCancelled);
    let practised = learning::hand_in(&trainee, &practice(&house, 8)).await.expect("practised");
    let own = learning::view_attempt(&trainee, practised).await.expect("the attempt");
    assert_eq!(own.withheld, None, "a test that nobody can answer any more holds nothing back");
}

#[tokio::test]
async fn of_two_tabs_at_once_one_hands_in() {
    let house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let training = training_with_tests(&trainer).await;
    let (trainee, _) = enrolled_trainee(&house, &trainer, training).await;
    learning::open_test(&trainer, training, Purpose::Pre).await.expect("opened");
    let one = hand_in(&house, &trainee, training, Purpose::Pre, 5);
    let other = hand_in(&house, &trainee, training, Purpose::Pre, 20);
    let outcomes: [training::Outcome<_>; 2] = tokio::join!(one, other).into();
    let (kept, refused): (Vec<_>, Vec<_>) = outcomes.into_iter().partition(Result::is_ok);
    assert_eq!((kept.len(), refused.len()), (1, 1));
    assert!(refused.into_iter().all(|outcome| refusal(outcome) == Refusal::TestDone));

    // The same form of a quiz pressed twice at once is one attempt, and both presses are told of it.
    let form = practice(&house, 8);
    let (one, other) = tokio::join!(learning::hand_in(&trainee, &form), learning::hand_in(&trainee, &form));
    assert_eq!(one.expect("handed in"), other.expect("the same"));
    // Somebody else's form is no attempt of one's own.
    let (neighbour, _) = enrolled_trainee(&house, &trainer, training).await;
    assert_eq!(refusal(learning::hand_in(&neighbour, &form).await), Refusal::SheetUsedBefore);
}

#[tokio::test]
async fn nothing_is_handed_in_beside_a_closing() {
    use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, sea_query::Expr};
    use training::store::{training as trainings_table, training_test};
    let house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let training = training_with_tests(&trainer).await;
    let (trainee, _) = enrolled_trainee(&house, &trainer, training).await;
    learning::open_test(&trainer, training, Purpose::Pre).await.expect("opened");

    // The closing has begun, and is not committed when the answers arrive.
    let closing = house.store.begin().await.expect("begun");
    trainings_table::Entity::find_by_id(training).lock_exclusive().one(&closing).await.expect("locked");
    training_test::Entity::update_many()
        .col_expr(training_test::Column::ClosedAt, Expr::value(house.now()))
        .filter(training_test::COLUMN.training_id.eq(training))
        .exec(&closing)
        .await
        .expect("closed");
    let late = hand_in(&house, &trainee, training, Purpose::Pre, 5);
    let commit = async {
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        closing.commit().await.expect("committed");
    };
    let (late, ()) = tokio::join!(late, commit);
    assert_eq!(refusal(late), Refusal::TestClosed);
}
