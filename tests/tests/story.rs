//! The story for which the house was built: from a district's list to certificates and counts.
//!
//! It is told once and lived twice, with script and without, for nobody in a district hall should need it.

use std::process::Command;

use jooluk_tests::{PHONE, Script, Server, Visitor, WIDE, data_file, find_program};

const ADMINISTRATOR: &str = "Асанова Айгүл";
const TRAINER: &str = "Токтосунова Гүлнара";
const PASSWORD: &str = "four words are long enough";

/// Of the list: somebody who comes late, somebody who leaves after the first day, somebody who learns on.
const LATE: &str = "Асанов Жеңиш Уланович";
const GONE: &str = "Каримова Гульмира Үсөновна";
const LEARNER: &str = "Өмүрзаков Данияр Талантович";

const ON_THE_LIST: usize = 24;
/// Everyone but the one who left.
const COMPLETING: usize = 23;
/// Three days with four blocks each.
const SESSIONS: usize = 12;
const SESSIONS_A_DAY: usize = 4;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_a_list_to_certificates_and_counts_with_script() {
    tell("story-with-script", Script::On).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_a_list_to_certificates_and_counts_without_script() {
    tell("story-without-script", Script::Off).await;
}

async fn tell(name: &str, script: Script) {
    let server = Server::on_its_first_day();
    let visitor = Visitor::come_to(&server, name, script).await;

    set_up(&visitor, &server).await;
    let slip = let_a_trainer_in(&visitor).await;
    sign_in_with_slip(&visitor, &slip).await;
    let training = plan_a_training(&visitor).await;
    bring_the_list(&visitor).await;

    visitor.take(PHONE).await;
    mark_the_first_session(&visitor, &training, script).await;
    change_a_mark(&visitor, &training).await;
    for session in 2..=SESSIONS_A_DAY {
        mark_session(&visitor, &training, session, &[]).await;
    }
    nobody_completes_after_one_day(&visitor, &training).await;
    for session in SESSIONS_A_DAY + 1..=SESSIONS {
        mark_session(&visitor, &training, session, &[(GONE, "Absent")]).await;
    }

    visitor.take(WIDE).await;
    issue_certificates(&visitor, &training).await;
    let code = download_a_certificate(&visitor, &training).await;
    read_the_figures(&visitor).await;
    let slip = let_a_trainee_in(&visitor).await;
    visitor.sign_out().await;

    check_a_certificate(&visitor, &code).await;
    visitor.take(PHONE).await;
    sign_in_with_slip(&visitor, &slip).await;
    learn(&visitor).await;
}

/// The first administrator sets a password by the link that the server prints.
async fn set_up(visitor: &Visitor, server: &Server) {
    visitor.open(&server.set_up_link().replace("/ky/", "/en/")).await;
    let (family_name, given_name) = ADMINISTRATOR.split_once(' ').expect("two names");
    visitor.write("Family name", family_name).await;
    visitor.write("Given name", given_name).await;
    visitor.write("User name", "aigul").await;
    visitor.write("New password", PASSWORD).await;
    visitor.write("New password once more", PASSWORD).await;
    visitor.press("Set password and sign in").await;
    visitor.sees("Your password is set and you are signed in.").await;

    // The link has done its work.
    visitor.open(&server.set_up_link().replace("/ky/", "/en/")).await;
    visitor.sees("The register is set up already.").await;
}

/// A trainer comes into the register and gets a slip with a code.
async fn let_a_trainer_in(visitor: &Visitor) -> String {
    visitor.open("/en/people").await;
    visitor.press("Add a person").await;
    let (family_name, given_name) = TRAINER.split_once(' ').expect("two names");
    visitor.write("Family name", family_name).await;
    visitor.write("Given name", given_name).await;
    visitor.choose("Sex", "Woman").await;
    visitor.press("Add to the register").await;
    visitor.sees("The person is in the register.").await;

    visitor.press("Account and slip").await;
    visitor.write("Names to sign in by", "gulnara").await;
    visitor.tick("Roles", "Trainee").await;
    visitor.tick("Roles", "Trainer").await;
    visitor.press("Make the account").await;
    let code = visitor.read("//section[contains(@class, 'slip')]//code").await;
    visitor.sign_out().await;
    code
}

async fn sign_in_with_slip(visitor: &Visitor, code: &str) {
    visitor.open("/en").await;
    visitor.press_at("//header//a[normalize-space()='Sign in']").await;
    visitor.press("First sign-in with a slip").await;
    visitor.write("Code from the slip", code).await;
    visitor.write("New password", PASSWORD).await;
    visitor.write("New password once more", PASSWORD).await;
    visitor.press("Set password and sign in").await;
    visitor.sees("Your password is set and you are signed in.").await;
}

/// A training of three days in Uzgen; its address.
async fn plan_a_training(visitor: &Visitor) -> String {
    visitor.open("/en/trainings").await;
    visitor.press("Plan a training").await;
    visitor.choose("Oblast", "Osh oblast").await;
    visitor.choose("District", "Uzgen district").await;
    visitor.write("Venue", "Өзгөн райондук акимчилигинин залы").await;
    visitor.write("First day", "2026-10-12").await;
    visitor.write("Number of days", "3").await;
    visitor.write("Seats", "25").await;
    visitor.choose("Language of the training", "Кыргызча").await;
    // The tests before and after have a story of their own.
    visitor.touch_at("//label[contains(., 'Test before and after')]").await;
    visitor.press("Plan the training").await;
    visitor.sees("The training is planned").await;
    let sessions = visitor.read_all("//main//table[.//th[normalize-space()='Session']]/tbody/tr").await;
    assert_eq!(sessions.len(), SESSIONS, "{sessions:?}");
    let here = visitor.here().await;
    here.split('?').next().unwrap_or_default().to_owned()
}

/// The list as the district sent it: looked at, then taken in by one press.
async fn bring_the_list(visitor: &Visitor) {
    visitor.press("Bring a list").await;
    visitor.hand_in("The list", &data_file("register-2026-osh.xlsx")).await;
    visitor.press("Look at the list").await;
    assert_eq!(figure(visitor, "New").await, "24");
    assert_eq!(figure(visitor, "Twice in this list").await, "1");
    assert_eq!(figure(visitor, "To decide").await, "0");

    visitor.press("Add 24 people and enrol 24").await;
    visitor.sees("24 people are added to the register.").await;
    assert_eq!(figure(visitor, "Enrolled").await, "24");
    visitor.press("To the training").await;
    visitor.sees("24 enrolled").await;
    visitor.sees(LEARNER).await;
}

/// The number that stands large under that name.
async fn figure(visitor: &Visitor, name: &str) -> String {
    visitor.read(&format!("//div[contains(@class, 'figure')][dt[normalize-space()='{name}']]//strong")).await
}

/// Everyone is proposed as present; the one who came late is not.
async fn mark_the_first_session(visitor: &Visitor, training: &str, script: Script) {
    visitor.open(training).await;
    visitor.press("Mark session 1").await;
    visitor.sees("Everyone is proposed as present.").await;
    visitor.tick(LATE, "Late").await;
    if script == Script::On {
        visitor.sees("Not yet saved: 1").await;
        visitor.touch("Mark everyone present").await;
        visitor.sees_no("Not yet saved").await;
        visitor.tick(LATE, "Late").await;
        visitor.sees("Not yet saved: 1").await;
    } else {
        visitor.sees_no("Mark everyone present").await;
    }
    visitor.press("Save").await;
    visitor.sees(&format!("{ON_THE_LIST} marks are saved.")).await;
}

/// A mark that was wrong is changed, and what stood there before stays to be seen.
async fn change_a_mark(visitor: &Visitor, training: &str) {
    visitor.open(&format!("{training}/sessions/1")).await;
    visitor.tick(LATE, "Excused").await;
    visitor.press("Save").await;
    visitor.sees("1 mark is saved.").await;

    visitor.touch("Earlier marks, by person").await;
    visitor.press(LATE).await;
    let marks = visitor.read_all("//main//tbody/tr").await;
    assert_eq!(marks.len(), 2, "{marks:?}");
    assert!(marks[0].contains("Excused") && marks[0].contains("stands now"), "{marks:?}");
    assert!(marks[1].contains("Late") && marks[1].contains(TRAINER), "{marks:?}");
}

async fn mark_session(visitor: &Visitor, training: &str, session: usize, exceptions: &[(&str, &str)]) {
    visitor.open(&format!("{training}/sessions/{session}")).await;
    for (person, mark) in exceptions {
        visitor.tick(person, mark).await;
    }
    visitor.press("Save").await;
    visitor.sees(&format!("{ON_THE_LIST} marks are saved.")).await;
}

async fn nobody_completes_after_one_day(visitor: &Visitor, training: &str) {
    visitor.open(&format!("{training}/completion")).await;
    assert_eq!(figure(visitor, "Complete").await, "0");
    assert_eq!(figure(visitor, "Participate").await, "24");
    visitor.sees("Nobody completes yet").await;
}

/// Who completes gets a certificate by one press; who does not is told why; a second press does no harm.
async fn issue_certificates(visitor: &Visitor, training: &str) {
    let completion = format!("{training}/completion");
    visitor.open(&completion).await;
    assert_eq!(figure(visitor, "Complete").await, COMPLETING.to_string());
    let gone = visitor.read(&format!("//tr[th//*[normalize-space()='{GONE}']]")).await;
    assert!(gone.contains("No") && gone.contains("hours are needed"), "{gone}");

    // The same page stands open in another window, as with two trainers or an impatient one.
    let press = format!("Issue {COMPLETING} certificates");
    let first = visitor.open_beside(&completion).await;
    visitor.sees(&press).await;
    let second = visitor.turn_to(first).await;
    visitor.press(&press).await;
    visitor.sees(&format!("{COMPLETING} certificates are issued.")).await;
    visitor.sees("OSH-2026-0001").await;
    visitor.sees(&format!("OSH-2026-{COMPLETING:04}")).await;

    let first = visitor.turn_to(second).await;
    visitor.press(&press).await;
    visitor.sees("Everyone who completes holds a certificate.").await;
    visitor.sees_no("Something failed").await;
    assert_eq!(figure(visitor, "Certificates").await, COMPLETING.to_string());
    visitor.sees_no(&format!("OSH-2026-{:04}", COMPLETING + 1)).await;
    visitor.turn_to(first).await;
}

/// The certificate of one person as PDF; the address at which it is checked.
async fn download_a_certificate(visitor: &Visitor, training: &str) -> String {
    visitor.open(&format!("{training}/completion")).await;
    visitor.touch_at(&format!("//tr[th//*[normalize-space()='{LEARNER}']]//a[starts-with(., 'OSH-2026-')]")).await;
    let file = visitor.downloaded(".pdf").await;
    match find_program("pdftotext") {
        Some(program) => {
            let read = Command::new(program).arg(&file).arg("-").output().expect("pdftotext runs");
            let text = String::from_utf8_lossy(&read.stdout);
            assert!(text.contains(LEARNER), "{text}");
        }
        None => println!("pdftotext is not installed, so nobody read the certificate (Debian: poppler-utils)"),
    }

    visitor.press(LEARNER).await;
    let check = visitor.link("//main//a[normalize-space()='Check page']").await;
    check.rsplit('/').next().unwrap_or_default().to_owned()
}

/// The new training beside what was reported before there was a register; a number opens the list behind it.
async fn read_the_figures(visitor: &Visitor) {
    visitor.press_at("//nav[contains(@class, 'main')]/a[normalize-space()='Figures']").await;
    assert_eq!(figure(visitor, "Persons").await, ON_THE_LIST.to_string());
    for (year, number) in [("2012", "320"), ("2013", "108")] {
        let reported = visitor.read(&format!("//tr[.//*[normalize-space()='{number}']]")).await;
        for part in [year, "Osh", "Jalal-Abad", "Batken"] {
            assert!(reported.contains(part), "{reported}");
        }
    }
    visitor.press_at("//main//tbody/tr[contains(., 'Osh')][contains(., '2026')]//a[.='24']").await;
    visitor.sees(&format!("{ON_THE_LIST} participations")).await;
    visitor.sees(LEARNER).await;
}

/// One of those who were trained gets a slip from the trainer.
async fn let_a_trainee_in(visitor: &Visitor) -> String {
    visitor.open("/en/people").await;
    // Found in another spelling than the register's.
    visitor.write("Name or phone number", "Omurzakov").await;
    visitor.press("Search").await;
    visitor.press(LEARNER).await;
    visitor.press("Account and slip").await;
    visitor.press("Make the account").await;
    visitor.read("//section[contains(@class, 'slip')]//code").await
}

/// Anyone checks a certificate by its code, and is told plainly where there is none.
async fn check_a_certificate(visitor: &Visitor, code: &str) {
    visitor.open(&format!("/v/{code}")).await;
    visitor.sees("This certificate is valid").await;
    visitor.sees(LEARNER).await;
    visitor.press("Check another certificate").await;
    visitor.write("Check code", "0000-0000-0000").await;
    visitor.press("Check").await;
    visitor.sees("No such certificate").await;
}

/// A lesson in Kyrgyz, read; the quiz, answered; the score.
async fn learn(visitor: &Visitor) {
    visitor.open("/ky/learn/gender-in-security/a1").await;
    assert_eq!(visitor.language().await, "ky");
    visitor.press_at("//main//section//ol//a").await;
    let lesson = visitor.here().await;
    visitor.press_at("//main//form//button").await;
    assert_ne!(visitor.here().await, lesson, "after a lesson comes the next, or the quiz");

    visitor.open("/ky/learn/gender-in-security/a1/quiz").await;
    let questions = visitor.read_all("//main//fieldset/legend").await.len();
    for question in 1..=questions {
        visitor.touch_at(&format!("(//main//fieldset)[{question}]/label[1]")).await;
    }
    visitor.press_at("//main//form//button").await;
    let score = visitor.read("//main//dl//strong").await;
    let numbers: Vec<usize> = score.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    assert!(numbers.contains(&questions), "{score}");
    assert_eq!(visitor.read_all("//main//section[contains(@class, 'answer')]").await.len(), questions);
}
