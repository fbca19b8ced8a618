//! The tests before and after a training, and a group's progress.

mod house;

use curriculum::{Form, Language, Quiz};
use house::{
    House, refusal,
    trainings::{three_days, three_sessions},
};
use training::{
    Desk, Refusal,
    completion::{self, Why},
    enrolment,
    ids::{PersonId, TrainingId},
    learning::{self, Answers, HandIn, PaperRow, Standing, TestHandIn},
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
    let own = learning::own_tests(&trainee).await.expect("own tests");
    assert_eq!((own[0].purpose, &own[0].standing), (Purpose::Pre, &Standing::Open), "what waits stands first");

    let attempt = hand_in(&house, &trainee, training, Purpose::Pre, 5).await.expect("handed in");
    assert_eq!(refusal(hand_in(&house, &trainee, training, Purpose::Pre, 20).await), Refusal::TestDone);
    let (row, kept) = learning::view_attempt(&trainee, attempt).await.expect("the attempt");
    assert_eq!((row.score, row.questions, row.purpose), (5, 20, Purpose::Pre), "the first attempt stands");
    assert_eq!((row.seconds, row.how, kept.len()), (Some(600), AnswerMeans::Screen, 20));

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
    let closed = async |desk: &Desk| refusal(learning::is_test_closed(desk, training, Purpose::Post).await);
    assert_eq!(closed(&stranger).await, Refusal::NotOfThisTraining);
    assert_eq!(closed(&house.anyone()).await, Refusal::SignInFirst);

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
        rows.push(PaperRow { enrolment: enrolment.0, form, figures: figures(&quiz, form) });
    }
    let broken = vec![rows[0].clone(), PaperRow { figures: "1 2 3".to_owned(), ..rows[1].clone() }];
    let keyed = learning::key_in_paper(&trainer, training, Purpose::Pre, Language::Ky, &broken).await;
    assert_eq!(refusal(keyed), Refusal::PaperNotUnderstood { enrolment: rows[1].enrolment });
    let results = learning::test_results(&trainer, training).await.expect("results");
    assert!(results.lines.iter().all(|line| line.before.is_none()), "nothing by halves");

    rows[2].figures = " ".to_owned();
    let keyed = learning::key_in_paper(&trainer, training, Purpose::Pre, Language::Ky, &rows).await;
    assert_eq!(keyed.expect("kept"), 2);
    let again = learning::key_in_paper(&trainer, training, Purpose::Pre, Language::Ky, &rows).await;
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
