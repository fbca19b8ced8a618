//! The curriculum as visitors and learners meet it, through the real router.

#[path = "../../training/tests/house/mod.rs"]
mod house;
mod visitor;

use axum::{Router, body::Body};
use curriculum::{Form, QuestionKind};
use house::House;
use http::{Method, StatusCode};
use server::{build, settings::Settings};
use visitor::Visitor;

const PASSWORD: &str = "Ак жоолук 2026!";
const LESSON: &str = "/en/learn/gender-in-security/a1/security-looks-different";
const QUIZ: &str = "/en/learn/gender-in-security/a1/quiz";
const CASE: &str = "/en/learn/gender-in-security/a1/case";

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
    assert_eq!(answer.header("location"), CASE);
}

#[tokio::test]
async fn the_way_through_a_module_leads_from_its_lessons_to_the_case_the_quiz_and_the_next_module() {
    let house = House::open().await;
    let router = build(house.operator(), Settings::default());
    let mut visitor = Visitor::new(&router);
    let on = |page: &str| format!("rel=\"next\" href=\"{page}\"");
    let back = |page: &str| format!("rel=\"prev\" href=\"{page}\"");
    let last = "/en/learn/gender-in-security/a1/myths-and-answers";
    assert!(visitor.get(last).await.body.contains(&on(CASE)));
    let case = visitor.get(CASE).await.body;
    assert!(case.contains(&back(last)) && case.contains(&on(QUIZ)), "{case}");
    let quiz = visitor.get(QUIZ).await.body;
    assert!(quiz.contains(&back(CASE)) && quiz.contains(&on("/en/learn/gender-in-security/a2")), "{quiz}");

    let mut learner = learner(&house, &router).await;
    let right = answers(&house, true);
    let fields = handed_in(&right, "a5f1c7de-0000-4000-8000-000000000005");
    let attempt = learner.submit(QUIZ, "/api/learning/hand-in", &fields).await;
    let button = "href=\"/en/learn/gender-in-security/a2\" class=\"button\"";
    assert!(attempt.body.contains(button), "{}", attempt.body);
    let last_of_all = visitor.get("/en/learn/gender-in-security/a8/quiz").await.body;
    assert!(last_of_all.contains(&on("/en/learn/gender-in-security")), "{last_of_all}");
}

#[tokio::test]
async fn each_part_of_a_lesson_leads_to_itself_in_the_other_languages() {
    let house = House::open().await;
    let mut visitor = Visitor::new(&build(house.operator(), Settings::default()));
    let english = visitor.get(LESSON).await.body;
    let kyrgyz = visitor.get(&LESSON.replacen("/en/", "/ky/", 1)).await.body;
    let way = format!("href=\"{}#", LESSON.replacen("/en/", "/ky/", 1));
    let places: Vec<&str> = english.split(&way).skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(places.len() > 5, "{places:?}");
    for place in places {
        let heading = format!("<h2 id=\"{place}\">");
        assert!(english.contains(&heading) && kyrgyz.contains(&heading), "{place}");
    }
}

#[tokio::test]
async fn every_page_of_a_text_that_no_native_reader_approved_says_so() {
    let house = House::open().await;
    let mut visitor = Visitor::new(&build(house.operator(), Settings::default()));
    for page in ["", "/a1", "/a1/case", "/a1/quiz", "/a1/security-looks-different"] {
        let russian = visitor.get(&format!("/ru/learn/gender-in-security{page}")).await;
        assert_eq!(russian.body.matches("ещё не одобрен носителем языка").count(), 1, "{page}: {}", russian.body);
        let original = visitor.get(&format!("/en/learn/gender-in-security{page}")).await;
        assert!(!original.body.contains("No native reader"), "{page}: {}", original.body);
    }
}

#[tokio::test]
async fn reading_goes_on_at_the_lesson_opened_last() {
    let house = House::open().await;
    let mut learner = learner(&house, &build(house.operator(), Settings::default())).await;
    let module = house.library.course("gender-in-security").and_then(|course| course.module("a3")).expect("a module");
    let opened = format!("/en/learn/gender-in-security/a3/{}", module.lessons[1].slug);
    assert_eq!(learner.get(&opened).await.status, StatusCode::OK);
    for page in ["/en", "/en/learn/mine", "/en/learn/gender-in-security"] {
        let body = learner.get(page).await.body;
        assert!(body.contains(&format!("href=\"{opened}\"")), "{page}: {body}");
    }
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

#[tokio::test]
async fn a_quiz_with_open_questions_names_them_and_is_handed_in_when_its_sender_insists() {
    let house = House::open().await;
    let mut learner = learner(&house, &build(house.operator(), Settings::default())).await;
    let mut ticked = answers(&house, true);
    ticked.truncate(3);
    let fields = handed_in(&ticked, "a5f1c7de-0000-4000-8000-000000000006");
    let page = learner.submit(QUIZ, "/api/learning/hand-in", &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("5 questions are not answered yet."), "{}", page.body);
    assert_eq!(page.body.matches(" checked").count(), 3, "{}", page.body);
    assert!(page.body.contains("href=\"#question-4\"") && !page.body.contains("href=\"#question-3\""), "{}", page.body);
    assert!(page.body.contains("name=\"with_open\" value=\"yes\""), "{}", page.body);
    assert!(!learner.get(QUIZ).await.body.contains("with_open"), "it is offered to whoever was told");

    let insisting = [&fields[..], &[("with_open", "yes")]].concat();
    let page = learner.submit(QUIZ, "/api/learning/hand-in", &insisting).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    assert!(page.body.contains("3 of 8") && page.body.contains("Your answers have arrived"), "{}", page.body);
}

#[tokio::test]
async fn what_the_device_keeps_bears_the_name_of_its_account_and_is_forgotten_at_sign_out() {
    let house = House::open().await;
    let router = build(house.operator(), Settings::default());
    let mut first = learner(&house, &router).await;
    let neighbour = house.person("Токтосунова Гүлнара").insert().await;
    let account = house.account(neighbour).signs_in_by("gulnara").insert_with_password(PASSWORD).await.account;
    let kept_for = |page: &str| page.replace("&quot;", "\"").split("\"account\":").nth(1).map(str::to_owned);
    let own = kept_for(&first.get(QUIZ).await.body).expect("the island knows whose answers it keeps");
    assert!(!own.starts_with(&format!("{account},")), "{own}");

    let page = first.submit("/en", "/api/accounts/sign-out", &[]).await;
    assert!(page.body.contains("data-component=\"ForgetAnswers"), "{}", page.body);
    let fields = [("name", "gulnara"), ("password", PASSWORD), ("to", "")];
    first.submit("/en/sign-in", "/api/accounts/sign-in", &fields).await;
    let own = kept_for(&first.get(QUIZ).await.body).expect("the island knows whose answers it keeps");
    assert!(own.starts_with(&format!("{account},")), "{own}");

    // A form that somebody else has sent is refused with a sentence that fits, and comes back under another operation.
    let right = answers(&house, true);
    let fields = handed_in(&right, "a5f1c7de-0000-4000-8000-000000000007");
    first.submit(QUIZ, "/api/learning/hand-in", &fields).await;
    let mut second = Visitor::new(&router);
    let signing_in = [("name", "aigul"), ("password", PASSWORD), ("to", "")];
    second.submit("/en/sign-in", "/api/accounts/sign-in", &signing_in).await;
    let page = second.submit(QUIZ, "/api/learning/hand-in", &fields).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.body.contains("send it once more"), "{}", page.body);
    assert!(!page.body.contains("a5f1c7de-0000-4000-8000-000000000007"), "{}", page.body);
    let without = second.submit(QUIZ, "/api/learning/hand-in", &handed_in(&right, "")).await;
    assert_eq!(without.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn an_order_is_answered_by_a_plain_form() {
    let house = House::open().await;
    let mut learner = learner(&house, &build(house.operator(), Settings::default())).await;
    let module = house.library.course("gender-in-security").and_then(|course| course.module("a2")).expect("a module");
    let questions = module.quiz.questions(Form::A);
    let order = questions.iter().find(|question| question.kind == QuestionKind::Order).expect("an order");
    let mut places = vec![String::new(); order.options.len()];
    let name = format!("answers[{}][]", order.id);
    let send = async |learner: &mut Visitor, places: &[String], operation: &str| {
        let mut fields = vec![("operation", operation), ("course", "gender-in-security"), ("module", "a2")];
        fields.extend(places.iter().map(|place| (name.as_str(), place.as_str())));
        fields.push(("with_open", "yes"));
        learner.submit("/en/learn/gender-in-security/a2/quiz", "/api/learning/hand-in", &fields).await
    };
    let page = send(&mut learner, &places, "a5f1c7de-0000-4000-8000-000000000008").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "no place was picked");
    places.clone_from_slice(order.right_answer());
    let page = send(&mut learner, &places, "a5f1c7de-0000-4000-8000-000000000009").await;
    assert_eq!(page.body.matches("class=\"answer right\"").count(), 1, "{}", page.body);
    places.reverse();
    let page = send(&mut learner, &places, "a5f1c7de-0000-4000-8000-000000000010").await;
    assert!(!page.body.contains("class=\"answer right\""), "{}", page.body);
}
