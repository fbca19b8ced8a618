//! A training from its plan to the certificates, by forms alone.

use http::StatusCode;

use crate::browser::Browser;

const PLAN: [(&str, &str); 11] = [
    ("course", "gender-in-security"),
    ("oblast", "KG-O"),
    ("district", "uzgen"),
    ("venue", "Маданият үйү"),
    ("first_day", "2026-10-11"),
    ("days", "2"),
    ("language", "ky"),
    ("audience", "police"),
    ("capacity", "2"),
    ("threshold_percent", "50"),
    ("trainers[]", "1"),
];

/// A plan with some fields typed otherwise.
fn plan<'a>(otherwise: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let typed =
        |name: &str, value: &'a str| otherwise.iter().find(|(own, _)| *own == name).map_or(value, |(_, value)| value);
    PLAN.iter().map(|(name, value)| (*name, typed(name, value))).collect()
}

/// A signed-in trainer with a planned training of two seats, whose first day was yesterday, and three enrolled in it.
///
/// The administrator is person 1, so the others are persons 2, 3 and 4; their enrolments are 1, 2 and 3.
async fn with_training() -> Browser {
    let browser = Browser::open().await;
    browser.set_up_and_sign_in().await;
    for (family_name, given_name) in [("Эргешов", "Улан"), ("Өмүрзаков", "Бакыт"), ("Токтосунов", "Нурлан")]
    {
        browser.person(family_name, given_name).await;
    }
    let planned = browser.post("/en/trainings/new", "/api/trainings/plan", &plan(&[])).await;
    assert_eq!(planned.header("location"), "/en/trainings/1?done=training-planned");
    let people = [("training", "1"), ("persons[]", "2"), ("persons[]", "3"), ("persons[]", "4")];
    let enrolled = browser.post("/en/trainings/1/enrol", "/api/enrolment/enrol", &people).await;
    assert_eq!(enrolled.header("location"), "/en/trainings/1?waiting=1&done=people-enrolled&n=2");
    browser
}

#[tokio::test]
async fn a_plan_that_is_refused_comes_back_as_typed_with_the_reason_beside_the_field() {
    let browser = Browser::open().await;
    browser.set_up_and_sign_in().await;
    for (name, value) in [("capacity", "0"), ("district", "aksy"), ("days", "0"), ("venue", " "), ("first_day", "")] {
        browser.post("/en/trainings/new", "/api/trainings/plan", &plan(&[(name, value)])).await;
        let page = browser.get("/en/trainings/new").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(page.html.contains(&format!("id=\"{name}-error\"")), "{name}: {}", page.html);
        if name != "venue" {
            assert!(page.html.contains("value=\"Маданият үйү\""), "{name}: {}", page.html);
        }
    }
}

#[tokio::test]
async fn everyone_is_proposed_as_present_and_a_sheet_sent_twice_is_saved_once() {
    let browser = with_training().await;
    let sheet = "/en/trainings/1/sessions/1";
    let page = browser.get(sheet).await;
    assert_eq!(page.html.matches("value=\"present\" checked").count(), 2, "{}", page.html);

    let form = [
        ("training", "1"),
        ("number", "1"),
        ("operation", "one-press"),
        ("marks[e1s1]", "present"),
        ("marks[e2s1]", "absent"),
    ];
    for _ in 0..2 {
        let answer = browser.post(sheet, "/api/attendance/mark", &form).await;
        assert_eq!(answer.header("location"), format!("{sheet}?done=marks-saved&n=2"));
    }
    let history = browser.get("/en/trainings/1/sessions/1/marks/2").await;
    assert_eq!(history.html.matches("class=\"state absent\"").count(), 1, "{}", history.html);
}

#[tokio::test]
async fn a_stale_sheet_shows_the_typed_choice_beside_what_stands_and_the_next_save_decides() {
    let browser = with_training().await;
    let sheet = "/en/trainings/1/sessions/1";
    let press = async |operation, seen, mark| {
        let form =
            [("training", "1"), ("number", "1"), ("operation", operation), ("seen[e1s1]", seen), ("marks[e1s1]", mark)];
        browser.post(sheet, "/api/attendance/mark", &form).await.header("location").to_owned()
    };
    press("first", "", "late").await;
    assert_eq!(press("second, opened before", "", "absent").await, sheet);
    let page = browser.get(sheet).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.html.contains("value=\"absent\" checked"), "{}", page.html);
    assert!(page.html.contains("Stands now: Late, by Асанова Айгүл"), "{}", page.html);
    assert!(page.html.contains("name=\"seen[e1s1]\" value=\"1\""), "{}", page.html);
    assert_eq!(press("third, from this page", "1", "absent").await, format!("{sheet}?done=marks-saved&n=1"));
}

#[tokio::test]
async fn a_day_that_has_not_come_is_shown_and_not_markable() {
    let browser = with_training().await;
    let days = [("id", "1"), ("revision", "1"), ("first_day_before", "2026-10-11"), ("move_sessions", "yes")];
    let form = plan(&[("first_day", "2026-10-20")]);
    let sessions = [
        ("sessions[s000][id]", "1"),
        ("sessions[s000][held_on]", "2026-10-11"),
        ("sessions[s000][starts]", "09:00"),
        ("sessions[s000][ends]", "10:30"),
        ("sessions[s000][modules][]", "a1"),
    ];
    let form: Vec<_> = form.into_iter().chain(days).chain(sessions).collect();
    let saved = browser.post("/en/trainings/1/edit", "/api/trainings/save", &form).await;
    assert_eq!(saved.header("location"), "/en/trainings/1?done=training-saved");

    let page = browser.get("/en/trainings/1/sessions/1").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.html.contains("20 October 2026") && page.html.contains("Эргешов Улан"), "{}", page.html);
    assert!(!page.html.contains("name=\"operation\""), "{}", page.html);
}

#[tokio::test]
async fn one_press_issues_certificates_to_those_who_complete_and_a_second_changes_nothing() {
    let browser = with_training().await;
    let last = browser.get("/en/trainings/1/attendance").await;
    let cells: Vec<_> = last.html.split("name=\"marks[").skip(1).filter_map(|rest| rest.split(']').next()).collect();
    let first_person = cells.iter().filter(|cell| cell.starts_with("e1s"));
    let marks: Vec<_> = first_person.map(|cell| format!("marks[{cell}]")).collect();
    assert!(!marks.is_empty(), "{}", last.html);
    let mut form = vec![("training", "1"), ("operation", "all days"), ("marks[e2s1]", "late")];
    form.extend(marks.iter().map(|name| (name.as_str(), "present")));
    browser.post("/en/trainings/1/attendance", "/api/attendance/mark", &form).await;

    let completion = "/en/trainings/1/completion";
    let page = browser.get(completion).await;
    assert!(page.html.contains("Issue 1 certificate"), "{}", page.html);
    let issue = [("training", "1"), ("language", "ky"), ("second_language", "ru")];
    let issued = browser.post(completion, "/api/certificates/issue", &issue).await;
    assert_eq!(issued.header("location"), format!("{completion}?done=certificates-issued&n=1"));
    let page = browser.get(completion).await;
    assert!(page.html.contains("/certificates/1.pdf") && page.html.contains("OSH-2026-0001"), "{}", page.html);

    let again = browser.post(completion, "/api/certificates/issue", &issue).await;
    assert_eq!(again.header("location"), completion);
    assert_eq!(browser.get(completion).await.status, StatusCode::CONFLICT);

    let exception = [("training", "1"), ("enrolment", "2"), ("exception", " ")];
    browser.post(completion, "/api/certificates/issue-exception", &exception).await;
    let page = browser.get(completion).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("id=\"exception-2-error\""), "{}", page.html);
}

#[tokio::test]
async fn whoever_leaves_gives_the_seat_to_the_next_who_waits() {
    let browser = with_training().await;
    let leaving = [("training", "1"), ("enrolment", "1")];
    let left = browser.post("/en/trainings/1", "/api/enrolment/leave", &leaving).await;
    assert_eq!(left.header("location"), "/en/trainings/1?done=person-left");
    let page = browser.get("/en/trainings/1").await;
    assert!(page.html.contains("2 of 2") && !page.html.contains("class=\"state waitlisted\""), "{}", page.html);
    assert!(page.html.contains("class=\"state withdrawn\""), "{}", page.html);
}

#[tokio::test]
async fn a_line_of_paper_that_cannot_be_read_is_marked_and_the_others_stand_as_typed() {
    let browser = with_training().await;
    let typed = [
        ("training", "1"),
        ("purpose", "pre"),
        ("rows[e1][enrolment]", "1"),
        ("rows[e1][form]", "a"),
        ("rows[e1][figures]", ""),
        ("rows[e2][enrolment]", "2"),
        ("rows[e2][form]", "b"),
        ("rows[e2][figures]", "1 2 3"),
    ];
    browser.post("/en/trainings/1/tests/pre/paper", "/api/learning/key-in", &typed).await;
    let page = browser.get("/en/trainings/1/tests/pre/paper").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("value=\"1 2 3\""), "{}", page.html);
    assert_eq!(page.html.matches("aria-invalid=\"true\"").count(), 1, "{}", page.html);
    assert!(page.html.contains("id=\"error-2\">The marked line cannot be understood."), "{}", page.html);
}
