//! The tests before and after a training, through the real router: opened, answered, keyed in from paper, told.

#[path = "../../training/tests/house/mod.rs"]
mod house;
mod visitor;

use axum::Router;
use curriculum::{Form, Question, QuestionKind, Quiz};
use house::{
    House,
    trainings::{three_days, three_sessions},
};
use http::StatusCode;
use server::{build, settings::Settings};
use training::{
    Desk, enrolment,
    ids::{EnrolmentId, TrainingId},
    learning, trainings,
    trainings::TrainingFields,
    words::{Purpose, Role},
};
use visitor::{Answer, Visitor};

const PASSWORD: &str = "Ак жоолук 2026!";
const MAIN: &str = "/en/trainings/1/tests";
const OWN: &str = "/en/trainings/1/test/pre";

/// A training with tests in Uzgen, led by a trainer, with one trainee enrolled; both have a browser.
struct Held {
    house: House,
    router: Router,
    trainer_desk: Desk,
    trainer: Visitor,
    trainee: Visitor,
    training: TrainingId,
    enrolment: EnrolmentId,
}

async fn sign_in(router: &Router, name: &str) -> Visitor {
    let mut visitor = Visitor::new(router);
    let fields = [("name", name), ("password", PASSWORD), ("to", "")];
    let home = visitor.submit("/en/sign-in", "/api/accounts/sign-in", &fields).await;
    assert_eq!(home.status, StatusCode::OK, "{}", home.body);
    visitor
}

async fn held() -> Held {
    let house = House::open().await;
    let router = build(house.operator(), Settings::default());
    let leader = house.person("Токтосунова Гүлнара").insert().await;
    let slip = house.account(leader).role(Role::Trainer).signs_in_by("gulnara").insert_with_password(PASSWORD).await;
    let trainer_desk = house.seat(slip.account).await;
    let fields = TrainingFields { with_tests: true, ..three_days(leader) };
    let training = trainings::plan_training(&trainer_desk, fields, Some(three_sessions())).await.expect("planned");
    let person = house.person("Асанова Айгүл").insert().await;
    house.account(person).signs_in_by("aigul").insert_with_password(PASSWORD).await;
    enrolment::enrol(&trainer_desk, training, &[person]).await.expect("enrolled");
    let enrolment = house.enrolment(training, person).await;
    let (trainer, trainee) = (sign_in(&router, "gulnara").await, sign_in(&router, "aigul").await);
    Held { house, router, trainer_desk, trainer, trainee, training, enrolment }
}

impl Held {
    fn quiz(&self) -> &Quiz {
        let course = self.house.library.course("gender-in-security").expect("the course");
        &course.test.as_ref().expect("its test").quiz
    }

    async fn open(&self, purpose: Purpose) {
        learning::open_test(&self.trainer_desk, self.training, purpose).await.expect("opened");
    }

    async fn close(&self, purpose: Purpose) {
        learning::close_test(&self.trainer_desk, self.training, purpose).await.expect("closed");
    }

    /// The test of the trainee with every question answered rightly, as its page would send it.
    fn right(&self, purpose: Purpose, operation: &str) -> Vec<(String, String)> {
        let form = learning::test_form(self.enrolment, purpose);
        let head = [
            ("operation", operation),
            ("training", "1"),
            ("purpose", purpose.word()),
            ("form", form.letter()),
            ("opened", "1791774000"),
        ];
        let head = head.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
        head.chain(self.quiz().questions(form).iter().flat_map(rightly)).collect()
    }

    async fn hand_in(&mut self, purpose: Purpose, fields: &[(String, String)]) -> Answer {
        let page = format!("/en/trainings/1/test/{purpose}");
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.trainee.submit(&page, "/api/learning/hand-in-test", &fields).await
    }
}

/// The right answer by the controls of the question.
fn rightly(question: &Question) -> Vec<(String, String)> {
    let given = question.right_answer().iter();
    let name = |answer: &str| match (question.kind, answer.split_once('=')) {
        (QuestionKind::Case, Some((statement, _))) => format!("answers[{}~{statement}][]", question.id),
        _ => format!("answers[{}][]", question.id),
    };
    given.map(|answer| (name(answer), answer.clone())).collect()
}

/// The right answers of a form as they stand on paper.
fn figures(quiz: &Quiz, form: Form) -> String {
    let groups = quiz.questions(form).iter().map(|question| {
        let place = |ids: Vec<&str>, id: &str| (ids.iter().position(|own| *own == id).expect("an id") + 1).to_string();
        let options = || question.options.iter().map(|option| option.id.as_str()).collect::<Vec<_>>();
        let targets = || question.targets.iter().map(|target| target.id.as_str()).collect::<Vec<_>>();
        if question.targets.is_empty() {
            question.right_answer().iter().map(|id| place(options(), id)).collect::<String>()
        } else {
            let right = |id: &str| question.right_target(id).expect("a target").id.clone();
            options().into_iter().map(|id| place(targets(), &right(id))).collect()
        }
    });
    groups.collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn the_trainer_opens_and_closes_a_test_and_nobody_else_does() {
    let mut held = held().await;
    let door = |purpose: &'static str, open: &'static str| [("training", "1"), ("purpose", purpose), ("open", open)];
    let answer = held.trainee.post(MAIN, "/api/learning/open-test", &door("pre", "yes")).await;
    assert_eq!(answer.header("location"), MAIN, "sent back, and not done");
    assert_eq!(held.trainee.get(MAIN).await.status, StatusCode::FORBIDDEN);
    assert!(held.trainee.get(OWN).await.body.contains("The test is not open yet"));
    assert_eq!(held.trainer.get(MAIN).await.body.matches("Not opened").count(), 2);

    let page = held.trainer.submit(MAIN, "/api/learning/open-test", &door("practice", "yes")).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND, "there is nothing to open for practice");
    let opened = held.trainer.post(MAIN, "/api/learning/open-test", &door("pre", "yes")).await;
    assert_eq!(opened.header("location"), format!("{MAIN}?done=test-opened"));
    assert!(held.trainee.get(OWN).await.body.contains("name=\"answers["));
    let closed = held.trainer.post(MAIN, "/api/learning/open-test", &door("pre", "")).await;
    assert_eq!(closed.header("location"), format!("{MAIN}?done=test-closed"));
    assert!(held.trainee.get(OWN).await.body.contains("The test is closed"));
    let never = held.trainer.submit(MAIN, "/api/learning/open-test", &door("post", "")).await;
    assert_eq!(never.status, StatusCode::CONFLICT);

    let mut visitor = Visitor::new(&held.router);
    assert_eq!(visitor.get(OWN).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(visitor.get(MAIN).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_test_is_refused_kindly_before_it_opens_twice_after_closing_and_with_made_up_questions() {
    let mut held = held().await;
    let refused = async |held: &mut Held, fields: &[(String, String)], status, sentence: &str| {
        let page = held.hand_in(Purpose::Pre, fields).await;
        assert_eq!(page.status, status, "{sentence}: {}", page.body);
        assert!(page.body.contains(sentence), "{sentence}: {}", page.body);
    };
    let first = held.right(Purpose::Pre, "first");
    refused(&mut held, &first, StatusCode::CONFLICT, "The test is not open yet. The trainer opens it.").await;
    held.open(Purpose::Pre).await;
    let made_up = [&first[..], &[("answers[made-up][]".to_owned(), "a".to_owned())]].concat();
    refused(&mut held, &made_up, StatusCode::UNPROCESSABLE_ENTITY, "These questions have changed meanwhile.").await;
    let nothing = first[..5].to_vec();
    refused(&mut held, &nothing, StatusCode::UNPROCESSABLE_ENTITY, "No question was answered.").await;
    let half = first[..10].to_vec();
    refused(&mut held, &half, StatusCode::UNPROCESSABLE_ENTITY, "questions are not answered yet.").await;
    let without = held.right(Purpose::Pre, "");
    refused(&mut held, &without, StatusCode::CONFLICT, "send it once more").await;

    let page = held.hand_in(Purpose::Pre, &first).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    assert!(page.body.contains("Your answers have arrived"), "{}", page.body);
    let again = held.hand_in(Purpose::Pre, &first).await;
    assert_eq!(again.status, StatusCode::OK, "the same form is the first attempt again: {}", again.body);
    let second = held.right(Purpose::Pre, "second");
    refused(&mut held, &second, StatusCode::CONFLICT, "your first answers stand").await;
    let results = learning::test_results(&held.trainer_desk, held.training).await.expect("results");
    assert_eq!(results.lines[0].before.as_ref().map(|attempt| attempt.score), Some(20), "a whole form came through");

    held.open(Purpose::Post).await;
    held.close(Purpose::Post).await;
    let late = held.right(Purpose::Post, "late");
    let page = held.hand_in(Purpose::Post, &late).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.body.contains("The test is closed, and your answers were not taken."), "{}", page.body);
}

#[tokio::test]
async fn answers_to_the_tests_stay_hidden_until_the_test_after_is_closed() {
    let mut held = held().await;
    let mut attempts = Vec::new();
    for purpose in [Purpose::Pre, Purpose::Post] {
        held.open(purpose).await;
        let fields = held.right(purpose, purpose.word());
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let page = format!("/en/trainings/1/test/{purpose}");
        let answer = held.trainee.post(&page, "/api/learning/hand-in-test", &fields).await;
        let place = answer.header("location").split('?').next().unwrap_or_default().to_owned();
        assert!(place.starts_with("/en/attempts/"), "{place}");
        attempts.push(place);
    }
    let told = |page: &str| page.contains("class=\"answer ");
    let before = held.trainee.get(&attempts[0]).await.body;
    assert!(before.contains("once the test at the end is closed") && !told(&before), "{before}");
    assert!(!before.contains("20 of 20"), "nor is the result: {before}");
    let after = held.trainee.get(&attempts[1]).await.body;
    assert!(after.contains("when the trainer has closed the test") && !told(&after), "{after}");
    assert!(after.contains("20 of 20"), "{after}");

    held.close(Purpose::Pre).await;
    assert!(!told(&held.trainee.get(&attempts[0]).await.body));
    enrolment::leave(&held.trainer_desk, held.enrolment).await.expect("left");
    held.close(Purpose::Post).await;
    for attempt in &attempts {
        let page = held.trainee.get(attempt).await;
        assert!(page.status == StatusCode::OK && told(&page.body), "who left sees them too: {}", page.body);
    }
    assert_eq!(held.trainer.get(&attempts[0]).await.status, StatusCode::NOT_FOUND, "and nobody else");
}

#[tokio::test]
async fn a_quiz_keeps_back_what_stands_in_a_test_that_waits_and_says_why() {
    let mut held = held().await;
    held.open(Purpose::Pre).await;
    let quiz = "/en/learn/gender-in-security/a1/quiz";
    let module = held.house.library.course("gender-in-security").and_then(|course| course.module("a1"));
    let questions: Vec<_> = module.expect("the module").quiz.questions(Form::A).iter().flat_map(rightly).collect();
    let mut fields = vec![("operation", "practice"), ("course", "gender-in-security"), ("module", "a1")];
    fields.extend(questions.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    let answer = held.trainee.post(quiz, "/api/learning/hand-in", &fields).await;
    let attempt = answer.header("location").to_owned();
    let page = held.trainee.get(&attempt).await.body;
    assert!(page.contains("2 of these questions also stand in the test that waits for you."), "{page}");
    assert_eq!(page.matches("class=\"answer right\"").count(), 6, "{page}");
    assert!(page.contains("Result to follow") && !page.contains("8 of 8"), "{page}");
    assert!(page.contains(&format!("href=\"{OWN}\"")), "{page}");
    let module = held.trainee.get("/en/learn/gender-in-security/a1").await.body;
    assert!(!module.contains("Best result"), "{module}");

    let test = held.right(Purpose::Pre, "test");
    held.hand_in(Purpose::Pre, &test).await;
    let page = held.trainee.get(&attempt).await.body;
    assert_eq!(page.matches("class=\"answer right\"").count(), 8, "{page}");
    assert!(page.contains("8 of 8") && !page.contains("test that waits"), "{page}");
}

#[tokio::test]
async fn sheets_are_keyed_in_once_in_the_trainings_language_and_a_second_try_is_offered() {
    let mut held = held().await;
    let paper = "/en/trainings/1/tests/post/paper";
    assert_eq!(held.trainee.get(paper).await.status, StatusCode::FORBIDDEN);
    assert_eq!(held.trainee.get("/en/trainings/1/tests/post/sheet/a").await.status, StatusCode::FORBIDDEN);
    let sheet = held.trainer.get("/en/trainings/1/tests/post/sheet/a").await;
    assert_eq!(sheet.body.matches("<li class=\"question\"").count(), 20, "{}", sheet.body);

    let page = held.trainer.get(paper).await.body;
    assert!(page.contains("Асанова Айгүл") && page.contains("name=\"rows[e1][figures]\""), "{page}");
    assert!(page.contains("value=\"ky\" selected") && !page.contains("second try"), "{page}");
    assert!(page.contains("data-component=\"KeepAnswers"), "a lost line loses no row: {page}");
    let form = learning::test_form(held.enrolment, Purpose::Post);
    let failed = format!("1{}", " -".repeat(19));
    let fields = [
        ("training", "1"),
        ("purpose", "post"),
        ("operation", "sheets"),
        ("language", "ru"),
        ("rows[e1][enrolment]", "1"),
        ("rows[e1][form]", form.letter()),
        ("rows[e1][figures]", failed.as_str()),
    ];
    let kept = held.trainer.post(paper, "/api/learning/key-in", &fields).await;
    assert_eq!(kept.header("location"), format!("{MAIN}?done=paper-kept&n=1"));
    let twice = held.trainer.post(paper, "/api/learning/key-in", &fields).await;
    assert_eq!(twice.header("location"), format!("{MAIN}?done=paper-kept&n=0"));

    let page = held.trainer.get(paper).await.body;
    assert!(page.contains("second try") && page.contains("name=\"rows[e1][again]\" value=\"yes\""), "{page}");
    let right = figures(held.quiz(), form.other());
    let fields = [
        ("training", "1"),
        ("purpose", "post"),
        ("operation", "second sheets"),
        ("rows[e1][enrolment]", "1"),
        ("rows[e1][form]", form.other().letter()),
        ("rows[e1][again]", "yes"),
        ("rows[e1][figures]", right.as_str()),
    ];
    let kept = held.trainer.post(paper, "/api/learning/key-in", &fields).await;
    assert_eq!(kept.header("location"), format!("{MAIN}?done=paper-kept&n=1"));
    assert!(held.trainer.get(paper).await.body.contains("Everybody has answered"));
    let results = learning::test_results(&held.trainer_desk, held.training).await.expect("results");
    let after = results.lines[0].after.as_ref().expect("the better attempt");
    assert!(after.passed && after.language.0 == curriculum::Language::Ky, "none said, so the training's: {after:?}");

    let forbidden = held.trainee.submit(paper, "/api/learning/key-in", &fields).await;
    assert_eq!(forbidden.status, StatusCode::FORBIDDEN);
    let without = fields.map(|(name, value)| if name == "operation" { (name, "") } else { (name, value) });
    let without = held.trainer.submit(paper, "/api/learning/key-in", &without).await;
    assert_eq!(without.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn the_groups_progress_is_shown_to_those_who_may_see_names() {
    let mut held = held().await;
    let page = "/en/trainings/1/progress";
    let answer = held.trainer.get(page).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.contains("Асанова Айгүл") && answer.body.contains("0 of 35"), "{}", answer.body);
    assert_eq!(held.trainee.get(page).await.status, StatusCode::FORBIDDEN);
    assert_eq!(Visitor::new(&held.router).get(page).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn my_learning_shows_what_waits_in_a_training_and_where_to_begin() {
    let mut held = held().await;
    let mine = "/en/learn/mine";
    assert_eq!(Visitor::new(&held.router).get(mine).await.status, StatusCode::UNAUTHORIZED);
    let page = held.trainee.get(mine).await.body;
    assert!(page.contains("href=\"/en/trainings/1\"") && page.contains("12–14 October 2026"), "{page}");
    assert!(page.contains("Өзгөн шаардык маданият үйү"), "the place: {page}");
    assert!(page.contains("Begin: ") && page.contains("the trainer opens it"), "{page}");
    assert!(page.contains("next: 12 October 2026, 09:00–15:00"), "{page}");

    held.open(Purpose::Pre).await;
    for page in [mine, "/en"] {
        let body = held.trainee.get(page).await.body;
        assert!(body.contains(&format!("href=\"{OWN}\"")), "{page}: {body}");
    }
    let test = held.right(Purpose::Pre, "test");
    held.hand_in(Purpose::Pre, &test).await;
    let body = held.trainee.get(mine).await.body;
    assert!(body.contains("Answered") && !body.contains(&format!("href=\"{OWN}\"")), "{body}");

    // Somebody who is in no training and has read nothing is told what to do first.
    let stranger = held.house.person("Эргешов Улан").insert().await;
    held.house.account(stranger).signs_in_by("ulan").insert_with_password(PASSWORD).await;
    let page = sign_in(&held.router, "ulan").await.get(mine).await.body;
    assert!(page.contains("You have not begun yet") && page.contains("First choose a course"), "{page}");
}
