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
    with_training_planned(&[]).await
}

/// As [`with_training`], with more said in its plan.
async fn with_training_planned(more: &[(&str, &str)]) -> Browser {
    let browser = Browser::open().await;
    browser.set_up_and_sign_in().await;
    for (family_name, given_name) in [("Эргешов", "Улан"), ("Өмүрзаков", "Бакыт"), ("Токтосунов", "Нурлан")]
    {
        browser.person(family_name, given_name).await;
    }
    let planned = browser.post("/en/trainings/new", "/api/trainings/plan", &[plan(&[]), more.to_vec()].concat()).await;
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
    let wrong = [("capacity", "0"), ("district", "aksy"), ("days", "0"), ("venue", " "), ("first_day", "")];
    for (name, value) in wrong.into_iter().chain([("first_day", "next week")]) {
        browser.post("/en/trainings/new", "/api/trainings/plan", &plan(&[(name, value)])).await;
        let page = browser.get("/en/trainings/new").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(page.html.contains(&format!("id=\"{name}-error\"")), "{name}: {}", page.html);
        if name != "venue" {
            assert!(page.html.contains("value=\"Маданият үйү\""), "{name}: {}", page.html);
        }
    }
}

/// A row of the plan as the form posts it.
fn row(number: usize, fields: [&str; 4]) -> Vec<(String, String)> {
    let names = ["id", "held_on", "starts", "ends"];
    let named = names.iter().zip(fields);
    named.map(|(name, value)| (format!("sessions[s{:03}][{name}]", number - 1), value.to_owned())).collect()
}

/// A plan with these rows.
fn with_rows<'a>(plan: Vec<(&'a str, &'a str)>, rows: &'a [(String, String)]) -> Vec<(&'a str, &'a str)> {
    plan.into_iter().chain(rows.iter().map(|(name, value)| (name.as_str(), value.as_str()))).collect()
}

#[tokio::test]
async fn sessions_are_proposed_as_rows_and_planned_as_they_were_changed() {
    let browser = Browser::open().await;
    browser.set_up_and_sign_in().await;
    let new = "/en/trainings/new";
    assert!(!browser.get(new).await.html.contains("sessions["), "a plan begins without rows");

    // Without a day there is nothing to propose.
    let mut dayless = plan(&[("first_day", "")]);
    dayless.push(("press", "propose"));
    browser.post(new, "/api/trainings/plan", &dayless).await;
    let page = browser.get(new).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("id=\"first_day-error\"") && !page.html.contains("sessions["), "{}", page.html);

    let mut proposing = plan(&[("venue", "")]);
    proposing.push(("press", "propose"));
    let answer = browser.post(new, "/api/trainings/plan", &proposing).await;
    assert_eq!(answer.header("location"), new);
    let page = browser.get(new).await;
    assert_eq!(page.status, StatusCode::OK, "nothing was refused");
    assert!(page.html.contains("class=\"notice done\""), "{}", page.html);
    assert!(page.html.contains("name=\"sessions[s000][held_on]\" type=\"date\" value=\"2026-10-11\""), "{}", page.html);
    assert!(page.html.contains("value=\"2026-10-12\""), "both days have sessions: {}", page.html);

    let rows = [
        row(1, ["", "2026-10-11", "13:00", "14:30"]),
        row(2, ["", "", "", ""]),
        row(3, ["", "2026-10-12", "10", "12"]),
    ];
    let rows = rows.concat();
    let refused = browser.post(new, "/api/trainings/plan", &with_rows(plan(&[]), &rows)).await;
    assert_eq!(refused.header("location"), new);
    let page = browser.get(new).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.html.contains("id=\"sessions[s002][starts]-error\" class=\"error\">The start of session 3"),
        "{}",
        page.html
    );
    assert!(page.html.contains("value=\"14:30\""), "{}", page.html);

    let rows = [row(1, ["", "2026-10-11", "13:00", "14:30"]), row(2, ["", "2026-10-12", "10:00", "12:00"])].concat();
    let planned = browser.post(new, "/api/trainings/plan", &with_rows(plan(&[]), &rows)).await;
    assert_eq!(planned.header("location"), "/en/trainings/1?done=training-planned");
    let page = browser.get("/en/trainings/1").await;
    assert!(page.html.contains("13:00–14:30") && page.html.contains("10:00–12:00"), "{}", page.html);
    assert!(!page.html.contains("sessions/3"), "the proposal has given way to the rows: {}", page.html);
}

#[tokio::test]
async fn a_trainer_who_is_busy_for_an_hour_of_the_proposal_gets_its_sessions_to_change() {
    let browser = Browser::open().await;
    browser.set_up_and_sign_in().await;
    let new = "/en/trainings/new";
    let hour = row(1, ["", "2026-10-11", "09:00", "10:00"]);
    let first = browser.post(new, "/api/trainings/plan", &with_rows(plan(&[]), &hour)).await;
    assert_eq!(first.header("location"), "/en/trainings/1?done=training-planned");

    let refused = browser.post(new, "/api/trainings/plan", &plan(&[])).await;
    assert_eq!(refused.header("location"), new);
    let page = browser.get(new).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.html.contains("id=\"trainers-error\""), "{}", page.html);
    assert!(page.html.contains("name=\"sessions[s000][starts]\""), "{}", page.html);
    let later = row(1, ["", "2026-10-11", "10:00", "11:00"]);
    let second = browser.post(new, "/api/trainings/plan", &with_rows(plan(&[]), &later)).await;
    assert_eq!(second.header("location"), "/en/trainings/2?done=training-planned");
}

#[tokio::test]
async fn a_session_that_cannot_be_held_is_refused_at_its_row() {
    let browser = with_training().await;
    let edit = "/en/trainings/1/edit";
    let cases = [
        (["2", "2026-10-11", "12:00", "11:00"], "ends", "Session 3 would end before it starts."),
        (["2", "2026-10-20", "11:00", "12:00"], "held_on", "Session 3 lies outside"),
        (["2", "2026-10-11", "10:00", "11:00"], "starts", "Sessions 1 and 3 overlap."),
        (["2", "soon", "10:00", "11:00"], "held_on", "The date of session 3 was not understood."),
        (["2", "2026-10-11", "10:00", "noon"], "ends", "The end of session 3 was not understood."),
    ];
    for (third, field, sentence) in cases {
        let rows = [row(1, ["1", "2026-10-11", "09:00", "10:30"]), row(2, ["", "", "", ""]), row(3, third)].concat();
        let mut form = with_rows(plan(&[]), &rows);
        form.extend([("id", "1"), ("revision", "1"), ("first_day_before", "2026-10-11")]);
        browser.post(edit, "/api/trainings/save", &form).await;
        let page = browser.get(edit).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{sentence}");
        let error = format!("sessions[s002][{field}]-error");
        assert!(page.html.contains(&format!("id=\"{error}\" class=\"error\">{sentence}")), "{sentence}: {}", page.html);
        assert!(page.html.contains(&format!("aria-describedby=\"{error}\" aria-invalid=\"true\"")), "{}", page.html);
        assert_eq!(page.html.matches("aria-invalid=\"true\"").count(), 1, "{}", page.html);
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
    let browser = with_training_planned(&[("with_tests", "yes")]).await;
    let typed = [
        ("training", "1"),
        ("purpose", "pre"),
        ("operation", "sheets"),
        ("language", "ru"),
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
    assert!(
        page.html.contains("id=\"error-2\" class=\"error\">The marked line cannot be understood."),
        "{}",
        page.html
    );
    assert!(page.html.contains("value=\"ru\" selected"), "the language stands too: {}", page.html);
}
