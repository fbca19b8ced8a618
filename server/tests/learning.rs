//! The curriculum as visitors and learners meet it, through the real router.

#[path = "../../training/tests/house/mod.rs"]
mod house;
mod visitor;

use axum::{Router, body::Body};
use curriculum::Form;
use house::House;
use http::{Method, StatusCode};
use server::{build, settings::Settings};
use visitor::Visitor;

const PASSWORD: &str = "Ак жоолук 2026!";
const LESSON: &str = "/en/learn/gender-in-security/a1/security-looks-different";
const QUIZ: &str = "/en/learn/gender-in-security/a1/quiz";

async fn learner(house: &House, router: &Router) -> Visitor {
    let person = house.person("Асанова Айгүл").insert().await;
    house.account(person).signs_in_by("aigul").insert_with_password(PASSWORD).await;
    let mut visitor = Visitor::new(router);
    let fields = [("name", "aigul"), ("password", PASSWORD), ("to", "")];
    let home = visitor.submit("/en/sign-in", "/api/accounts/sign-in", &fields).await;
    assert_eq!(home.status, StatusCode::OK, "{}", home.body);
    visitor
}

/// Answers to every question of the quiz's first form, right or wrong, as its controls name them.
fn answers(house: &House, right: bool) -> Vec<(String, String)> {
    let course = house.library.course("gender-in-security").expect("the course");
    let mut answers = Vec::new();
    for question in course.module("a1").expect("the module").quiz.questions(Form::A) {
        let given: Vec<String> = match right {
            true => question.right_answer().to_vec(),
            false => question.options.iter().filter(|option| !option.right).map(|option| option.id.clone()).collect(),
        };
        answers.extend(given.into_iter().map(|answer| (format!("answers[{}][]", question.id), answer)));
    }
    answers
}

fn handed_in<'a>(answers: &'a [(String, String)], operation: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![("operation", operation), ("course", "gender-in-security"), ("module", "a1")];
    fields.extend(answers.iter().map(|(name, option)| (name.as_str(), option.as_str())));
    fields
}

#[tokio::test]
async fn a_lesson_is_drawn_once_for_all_visitors_and_never_for_a_member() {
    let house = House::open().await;
    let router = build(house.operator(), Settings::default());
    let mut first = Visitor::new(&router);
    let drawn = first.get(LESSON).await;
    assert_eq!(drawn.set_cookies().len(), 1, "the language: {:?}", drawn.set_cookies());
    let again = first.get(LESSON).await;
    assert_eq!(again.body, drawn.body);
    assert_eq!(again.set_cookies().len(), 0, "{:?}", again.set_cookies());
    let tag = drawn.header("etag").to_owned();
    assert_eq!(again.header("etag"), tag);
    assert!(drawn.header("content-security-policy").contains("script-src 'none'"));

    // Another browser gets the same page, its own language cookie, and the encoding it takes.
    let mut second = Visitor::new(&router);
    let request = second.request(Method::GET, LESSON).header("accept-encoding", "gzip, br;q=0.9");
    let packed = second.send(request.body(Body::empty()).expect("a request")).await;
    assert_eq!(packed.header("content-encoding"), "br");
    assert_eq!(packed.set_cookies().len(), 1);
    assert_ne!(packed.header("etag"), tag, "another form of the page");

    // Whoever has the page is told so and nothing more.
    let request = second.request(Method::GET, LESSON).header("if-none-match", &tag);
    let same = second.send(request.body(Body::empty()).expect("a request")).await;
    assert_eq!((same.status, same.body.as_str()), (StatusCode::NOT_MODIFIED, ""));

    let mut member = learner(&house, &router).await;
    let own = member.get(LESSON).await;
    assert!(own.body.contains("Асанова Айгүл"), "{}", own.body);
    assert_eq!(own.header("etag"), "");
    assert!(!first.get(LESSON).await.body.contains("Асанова"), "a visitor never meets a member's page");
    assert_eq!(first.get("/en/learn/gender-in-security/no-such-module").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_visitor_reads_every_page_of_the_curriculum_without_the_database() {
    let house = House::open().await;
    let mut visitor = Visitor::new(&build(house.operator(), Settings::default()));
    house.store.clone().close().await.expect("closed");
    let course = house.library.course("gender-in-security").expect("the course");
    let mut pages = vec!["/en/learn".to_owned(), "/en/learn/gender-in-security".to_owned(), QUIZ.to_owned()];
    for (module, lesson) in course.lessons() {
        pages.push(format!("/en/learn/gender-in-security/{}", module.code));
        for language in ["ky", "ru", "uz", "en"] {
            pages.push(format!("/{language}/learn/gender-in-security/{}/{}", module.code, lesson.slug));
        }
    }
    for page in pages {
        let answer = visitor.get(&page).await;
        assert_eq!(answer.status, StatusCode::OK, "{page}: {}", answer.body);
        assert!(!answer.body.contains("<script"), "{page} needs no script");
        assert!(!answer.body.contains("method=\"post\""), "{page}: a visitor has nothing to send");
    }
}

#[tokio::test]
async fn what_is_not_in_the_curriculum_is_not_found() {
    let house = House::open().await;
    let mut visitor = Visitor::new(&build(house.operator(), Settings::default()));
    for page in ["/en/learn/nothing", "/en/learn/gender-in-security/z9", "/en/learn/gender-in-security/a1/nothing"] {
        assert_eq!(visitor.get(page).await.status, StatusCode::NOT_FOUND, "{page}");
    }
    assert_eq!(visitor.get("/en/attempts/1").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_lesson_that_was_read_leads_on_and_is_remembered() {
    let house = House::open().await;
    let mut learner = learner(&house, &build(house.operator(), Settings::default())).await;
    assert!(learner.get(LESSON).await.body.contains("/api/learning/read"));
    let fields = [("course", "gender-in-security"), ("module", "a1"), ("lesson", "security-looks-different")];
    let answer = learner.post(LESSON, "/api/learning/read", &fields).await;
    assert_eq!(answer.header("location"), "/en/learn/gender-in-security/a1/sex-gender-and-roles");
    let lesson = learner.get(LESSON).await;
    assert!(lesson.body.contains("You have read this lesson"), "{}", lesson.body);
    let course = learner.get("/en/learn/gender-in-security").await;
    assert!(course.body.contains("1 of 4 lessons read"), "{}", course.body);
    assert!(course.body.contains("href=\"/en/learn/gender-in-security/a1/sex-gender-and-roles\""), "{}", course.body);

    let last = [("course", "gender-in-security"), ("module", "a1"), ("lesson", "myths-and-answers")];
    let answer = learner.post(LESSON, "/api/learning/read", &last).await;
    assert_eq!(answer.header("location"), QUIZ);
}

#[tokio::test]
async fn a_quiz_never_shows_what_is_right_before_it_is_handed_in() {
    let house = House::open().await;
    let router = build(house.operator(), Settings::default());
    let mut learner = learner(&house, &router).await;
    let course = house.library.course("gender-in-security").expect("the course");
    let english = curriculum::Language::En;
    for page in [learner.get(QUIZ).await, Visitor::new(&router).get(QUIZ).await] {
        assert_eq!(page.status, StatusCode::OK);
        for question in course.module("a1").expect("the module").quiz.questions(Form::A) {
            let whys = question.options.iter().filter_map(|option| option.why.get(english).as_deref());
            for told in whys.chain([question.explanation.get(english).as_str()]) {
                assert!(!page.body.contains(told), "the page tells: {told}");
            }
        }
        assert!(!page.body.contains("checked"), "{}", page.body);
    }
}

#[tokio::test]
async fn a_handed_in_quiz_says_what_was_right_and_why_and_twice_is_once() {
    let house = House::open().await;
    let mut learner = learner(&house, &build(house.operator(), Settings::default())).await;
    let right = answers(&house, true);
    let fields = handed_in(&right, "a5f1c7de-0000-4000-8000-000000000001");
    let answer = learner.post(QUIZ, "/api/learning/hand-in", &fields).await;
    let place = answer.header("location").to_owned();
    assert!(place.starts_with("/en/attempts/"), "{place} {}", answer.body);
    let page = learner.get(&place).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    assert!(
        page.body.contains("class=\"answer right\"") && !page.body.contains("class=\"answer wrong\""),
        "{}",
        page.body
    );
    assert!(page.body.contains("right answer"), "{}", page.body);
    let again = learner.post(QUIZ, "/api/learning/hand-in", &fields).await;
    assert_eq!(again.header("location"), place);

    let wrong = answers(&house, false);
    let fields = handed_in(&wrong, "a5f1c7de-0000-4000-8000-000000000002");
    let answer = learner.post(QUIZ, "/api/learning/hand-in", &fields).await;
    let page = learner.get(answer.header("location")).await;
    assert!(page.body.contains("Not passed yet") && !page.body.contains("class=\"answer right\""), "{}", page.body);
    // The better attempt stays the result.
    let module = learner.get("/en/learn/gender-in-security/a1").await;
    assert!(module.body.contains("Passed"), "{}", module.body);
}

#[tokio::test]
async fn a_refused_quiz_keeps_what_was_ticked() {
    let house = House::open().await;
    let mut learner = learner(&house, &build(house.operator(), Settings::default())).await;
    let none = handed_in(&[], "a5f1c7de-0000-4000-8000-000000000003");
    let page = learner.submit(QUIZ, "/api/learning/hand-in", &none).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("notice refusal"), "{}", page.body);

    let mut ticked = answers(&house, true);
    ticked.push(("answers[no-such-question][]".to_owned(), "a".to_owned()));
    let fields = handed_in(&ticked, "a5f1c7de-0000-4000-8000-000000000004");
    let page = learner.submit(QUIZ, "/api/learning/hand-in", &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.body.matches(" checked").count(), ticked.len() - 1, "{}", page.body);
}
