//! Issuing and checking certificates.

mod house;

use std::sync::atomic::{AtomicU32, Ordering};

use house::{House, refusal};
use training::{
    Desk, Failure, Refusal,
    certificates::{self, Issue, Press},
    enrolment::enrol,
    ids::{PersonId, TrainingId},
    words::Mark,
};

/// A training of so many, of whom all but the last were there on all three days.
async fn held(count: usize) -> (House, Desk, TrainingId, Vec<PersonId>) {
    let mut house = House::open().await;
    let planner = house.trainer(&[]).await;
    let training = house.training(&planner, 25).await;
    let persons = house.persons(count).await;
    enrol(&planner, training, &persons).await.expect("enrolled");
    house.set_time("2026-10-14T12:00:00Z");
    let desk = house.operator().seat(planner.actor.clone());
    for person in &persons[..count - 1] {
        for day in 1..=3 {
            house.mark(&desk, training, *person, day, Mark::Present).await;
        }
    }
    (house, desk, training, persons)
}

fn issue(training: TrainingId) -> Issue {
    Issue { training, languages: Vec::new() }
}

#[tokio::test]
async fn one_press_issues_to_all_who_complete_with_serials_without_gaps() {
    let (_house, desk, training, _) = held(4).await;
    let issued = certificates::issue_certificates(&desk, &issue(training)).await.expect("issued");
    assert_eq!(issued.len(), 3);
    let files = certificates::read_certificates(&desk, training).await.expect("the files");
    let serials: Vec<&str> = files.iter().map(|file| file.facts.serial.as_str()).collect();
    assert_eq!(serials, ["OSH-2026-0001", "OSH-2026-0002", "OSH-2026-0003"]);
    assert_eq!(files[0].facts.hours, 18);

    let again = certificates::issue_certificates(&desk, &issue(training)).await;
    assert_eq!(refusal(again), Refusal::CertificateIssuedAlready);
}

#[tokio::test]
async fn two_presses_at_once_issue_once() {
    let (_house, desk, training, _) = held(6).await;
    let request = issue(training);
    let (one, other) = tokio::join!(
        certificates::issue_certificates(&desk, &request),
        certificates::issue_certificates(&desk, &request)
    );
    let issued = [&one, &other].into_iter().filter(|outcome| outcome.is_ok()).count();
    assert_eq!(issued, 1, "{one:?} {other:?}");
    let files = certificates::read_certificates(&desk, training).await.expect("the files");
    assert_eq!(files.len(), 5);
}

#[tokio::test]
async fn the_first_presses_of_a_year_at_once_from_two_trainings_share_the_serials() {
    let mut house = House::open().await;
    let persons = house.persons(6).await;
    let mut trainings = Vec::new();
    for group in persons.chunks(3) {
        let planner = house.trainer(&[]).await;
        let training = house.training(&planner, 25).await;
        enrol(&planner, training, group).await.expect("enrolled");
        trainings.push(training);
    }
    house.set_time("2026-10-14T12:00:00Z");
    let desk = house.operator();
    for (training, group) in trainings.iter().zip(persons.chunks(3)) {
        for person in group {
            for day in 1..=3 {
                house.mark(&desk, *training, *person, day, Mark::Present).await;
            }
        }
    }
    let (one, other) = (issue(trainings[0]), issue(trainings[1]));
    let (one, other) =
        tokio::join!(certificates::issue_certificates(&desk, &one), certificates::issue_certificates(&desk, &other));
    assert_eq!((one.expect("issued").len(), other.expect("issued as well").len()), (3, 3));
    let mut serials = Vec::new();
    for training in trainings {
        let files = certificates::read_certificates(&desk, training).await.expect("the files");
        serials.extend(files.into_iter().map(|file| file.facts.serial));
    }
    serials.sort();
    let without_gaps: Vec<String> = (1..=6).map(|number| format!("OSH-2026-{number:04}")).collect();
    assert_eq!(serials, without_gaps);
}

#[tokio::test]
async fn the_absent_get_none_unless_by_a_stated_exception() {
    let (house, desk, training, persons) = held(2).await;
    let absent = house.enrolment(training, persons[1]).await;
    let reason = "Was on duty on the second day; made up for it in Osh.";
    let never_there = certificates::issue_exception(&desk, absent, reason, &[]).await;
    assert_eq!(refusal(never_there), Refusal::NeverPresent, "another reason would not help");

    house.mark(&desk, training, persons[1], 1, Mark::Present).await;
    let silent = certificates::issue_exception(&desk, absent, "  ", &[]).await;
    assert_eq!(refusal(silent), Refusal::ExceptionReasonMissing);
    certificates::issue_exception(&desk, absent, reason, &[]).await.expect("issued by exception");
    let kept = certificates::list_certificates_of(&desk, persons[1]).await.expect("a list");
    assert_eq!(kept[0].exception.as_deref(), Some(reason), "the reason stays visible");
}

#[tokio::test]
async fn nobody_completes_nothing_is_issued_and_no_number_is_lost() {
    let (house, desk, training, persons) = held(1).await;
    assert_eq!(refusal(certificates::issue_certificates(&desk, &issue(training)).await), Refusal::NobodyCompletes);
    for day in 1..=3 {
        house.mark(&desk, training, persons[0], day, Mark::Present).await;
    }
    // A press that breaks gives its numbers back.
    let calls = std::sync::Arc::new(AtomicU32::new(0));
    let mut broken = desk.clone();
    let counted = std::sync::Arc::clone(&calls);
    broken.press = Press::new("https://jooluk.example", move |_| {
        counted.fetch_add(1, Ordering::Relaxed);
        Err(Failure::Press("out of paper".to_owned()).into())
    });
    assert!(certificates::issue_certificates(&broken, &issue(training)).await.is_err());
    assert_eq!(calls.load(Ordering::Relaxed), 1);
    certificates::issue_certificates(&desk, &issue(training)).await.expect("issued");
    let files = certificates::read_certificates(&desk, training).await.expect("the files");
    assert_eq!(files[0].facts.serial, "OSH-2026-0001");
}

#[tokio::test]
async fn anyone_checks_a_certificate_by_code_however_it_is_typed() {
    let (house, desk, training, _) = held(2).await;
    certificates::issue_certificates(&desk, &issue(training)).await.expect("issued");
    let file = certificates::read_certificates(&desk, training).await.expect("the files").remove(0);
    let typed = file.facts.check_code.to_lowercase().replace('-', " ");
    let checked = certificates::check_code(&house.anyone(), &typed).await.expect("found");
    assert_eq!(checked.facts, file.facts);
    assert!(file.facts.check_url.ends_with(&format!("/v/{}", file.facts.check_code)));
    let none = certificates::check_code(&house.anyone(), "0000-0000-0000").await;
    assert_eq!(refusal(none), Refusal::NoSuchCertificate);
    let by_file = certificates::check_bytes(&house.anyone(), &file.pdf).await.expect("found by its bytes");
    assert_eq!(by_file.facts.serial, file.facts.serial);
}

#[tokio::test]
async fn a_certificate_is_handed_to_its_holder_and_to_those_who_may_see_names() {
    let (house, desk, training, _) = held(2).await;
    let id = certificates::issue_certificates(&desk, &issue(training)).await.expect("issued")[0];
    certificates::read_certificate(&desk, id).await.expect("the trainer");
    let stranger = certificates::read_certificate(&house.trainee().await, id).await;
    assert_eq!(refusal(stranger), Refusal::NotAllowed);
    assert_eq!(refusal(certificates::read_certificate(&house.anyone(), id).await), Refusal::SignInFirst);
    let elsewhere = certificates::read_certificate(&house.manager(&["KG-B"]).await, id).await;
    assert_eq!(refusal(elsewhere), Refusal::NotInYourOblast);
}
