//! Bad input that reaches the domain: a sentence in the reader's language, the right status code, nothing written.

#[path = "../../training/tests/house/mod.rs"]
mod house;
mod visitor;

use app::texts;
use axum::body::Body;
use chrono::TimeDelta;
use curriculum::Language;
use house::House;
use http::{Method, StatusCode, header};
use sea_orm::{EntityTrait, PaginatorTrait, QueryOrder};
use server::{build, settings::Settings};
use training::{
    Desk, Refusal,
    enrolment::enrol,
    ids::{EnrolmentId, PersonId, SessionId, TrainingId},
    store::{attendance, certificate, certificate_counter, person, person_list, session, training as training_row},
    words::{Mark, Role},
};
use visitor::{Answer, HOST, Visitor};

const PASSWORD: &str = "Ак жоолук 2026!";
const SIGN_IN: &str = "/api/accounts/sign-in";
const ADD: &str = "/api/people/add";

/// The evening of the last day of a training with two participants, of whom the first was there on the first day and the
/// second never, and the browser of the trainer who ran it, set to Kyrgyz.
struct Evening {
    house: House,
    trainer: Visitor,
    trainer_person: PersonId,
    training: TrainingId,
    sessions: Vec<SessionId>,
    present: PersonId,
    present_enrolment: EnrolmentId,
    absent_enrolment: EnrolmentId,
}

impl Evening {
    async fn of_a_training() -> Self {
        let mut house = House::open().await;
        let trainer_person = house.person("Тренерова Токтогүл").insert().await;
        let slip = house.account(trainer_person).role(Role::Trainer).signs_in_by("toktogul");
        let slip = slip.insert_with_password(PASSWORD).await;
        let planner = house.seat(slip.account).await;
        let training = house.training(&planner, 25).await;
        let persons = house.persons(2).await;
        enrol(&planner, training, &persons).await.expect("enrolled");
        house.set_time("2026-10-14T12:00:00Z");
        let desk = house.operator().seat(planner.actor.clone());
        house.mark(&desk, training, persons[0], 1, Mark::Present).await;

        let mut trainer = Visitor::new(&build(house.operator(), Settings::default()));
        trainer.accept_language = "ky";
        let fields = [("name", "toktogul"), ("password", PASSWORD), ("to", "")];
        let home = trainer.submit("/ky/sign-in", SIGN_IN, &fields).await;
        assert_eq!(home.status, StatusCode::OK, "{}", home.body);
        Self {
            sessions: house.sessions(training).await.into_iter().map(|session| session.id).collect(),
            present: persons[0],
            present_enrolment: house.enrolment(training, persons[0]).await,
            absent_enrolment: house.enrolment(training, persons[1]).await,
            house,
            trainer,
            trainer_person,
            training,
        }
    }

    /// How many rows a table has.
    async fn count<E: EntityTrait>(&self) -> u64
    where
        E::Model: Sync,
    {
        E::find().count(self.house.store.read()).await.expect("a count")
    }
}

/// The page says, in Kyrgyz, what the refusal means.
#[track_caller]
fn says(answer: &Answer, status: StatusCode, refusal: &Refusal) {
    says_words(answer, status, &texts::refusal(Language::Ky, refusal));
}

#[track_caller]
fn says_words(answer: &Answer, status: StatusCode, sentence: &str) {
    assert_eq!(answer.status, status, "{}", answer.body);
    assert!(answer.body.contains("<html lang=\"ky\""), "{}", answer.body);
    assert!(answer.body.contains(sentence), "{sentence}: {}", answer.body);
}

#[tokio::test]
async fn a_session_outside_the_trainings_days_is_refused_and_the_plan_stands() {
    let mut evening = Evening::of_a_training().await;
    let (training, trainer) = (evening.training.to_string(), evening.trainer_person.to_string());
    let ids: Vec<String> = evening.sessions.iter().map(ToString::to_string).collect();
    let sessions = async |house: &House| {
        session::Entity::find().order_by_asc(session::Column::Id).all(house.store.read()).await.expect("the sessions")
    };
    let before = sessions(&evening.house).await;
    let fields = [
        ("id", training.as_str()),
        ("revision", "1"),
        ("course", "gender-in-security"),
        ("oblast", "KG-O"),
        ("district", "uzgen"),
        ("venue", "Башка жай"),
        ("first_day", "2026-10-12"),
        ("first_day_before", "2026-10-12"),
        ("days", "3"),
        ("language", "ky"),
        ("audience", "police"),
        ("capacity", "25"),
        ("trainers[]", &trainer),
        ("sessions[s000][id]", &ids[0]),
        ("sessions[s000][held_on]", "2026-10-12"),
        ("sessions[s000][starts]", "09:00"),
        ("sessions[s000][ends]", "15:00"),
        ("sessions[s001][id]", &ids[1]),
        ("sessions[s001][held_on]", "2026-10-13"),
        ("sessions[s001][starts]", "09:00"),
        ("sessions[s001][ends]", "15:00"),
        ("sessions[s002][id]", &ids[2]),
        ("sessions[s002][held_on]", "2026-10-15"),
        ("sessions[s002][starts]", "09:00"),
        ("sessions[s002][ends]", "15:00"),
    ];
    let page = format!("/ky/trainings/{training}/edit");
    let answer = evening.trainer.submit(&page, "/api/trainings/save", &fields).await;
    says_words(&answer, StatusCode::UNPROCESSABLE_ENTITY, "абак тренингдин күндөрүнөн тышкары");
    says_words(&answer, StatusCode::UNPROCESSABLE_ENTITY, "Сабакты жылдырыңыз же күндөрдү өзгөртүңүз.");
    assert!(answer.body.contains("value=\"2026-10-15\""), "what was typed stands: {}", answer.body);

    assert_eq!(sessions(&evening.house).await, before);
    let rows = training_row::Entity::find().all(evening.house.store.read()).await.expect("the training");
    assert_eq!((rows.len(), rows[0].revision), (1, 1));
    assert_ne!(rows[0].venue, "Башка жай");
}

#[tokio::test]
async fn a_mark_for_someone_not_enrolled_is_refused_with_the_whole_sheet() {
    let mut evening = Evening::of_a_training().await;
    let training = evening.training.to_string();
    let session = evening.sessions[1];
    let own = format!("marks[e{}s{session}]", evening.present_enrolment);
    let strangers = format!("marks[e4711s{session}]");
    let sheet = format!("/ky/trainings/{training}/sessions/2");
    let fields = [
        ("training", training.as_str()),
        ("number", "2"),
        ("operation", "one-press"),
        (own.as_str(), "present"),
        (strangers.as_str(), "present"),
    ];
    let before = evening.count::<attendance::Entity>().await;
    let answer = evening.trainer.submit(&sheet, "/api/attendance/mark", &fields).await;
    says(&answer, StatusCode::UNPROCESSABLE_ENTITY, &Refusal::NotEnrolled);
    assert_eq!(evening.count::<attendance::Entity>().await, before);
}

#[tokio::test]
async fn a_certificate_for_one_who_was_never_there_is_refused_whatever_the_reason() {
    let mut evening = Evening::of_a_training().await;
    let (training, enrolment) = (evening.training.to_string(), evening.absent_enrolment.to_string());
    let page = format!("/ky/trainings/{training}/completion");
    let exception = [
        ("training", training.as_str()),
        ("enrolment", &enrolment),
        ("exception", "Үч күн тең нөөмөттө болгон."),
        ("language", "ky"),
    ];
    let answer = evening.trainer.submit(&page, "/api/certificates/issue-exception", &exception).await;
    says(&answer, StatusCode::UNPROCESSABLE_ENTITY, &Refusal::NeverPresent);
    let for_all = [("training", training.as_str()), ("language", "ky")];
    let answer = evening.trainer.submit(&page, "/api/certificates/issue", &for_all).await;
    says(&answer, StatusCode::UNPROCESSABLE_ENTITY, &Refusal::NobodyCompletes);
    let written = (evening.count::<certificate::Entity>().await, evening.count::<certificate_counter::Entity>().await);
    assert_eq!(written, (0, 0), "neither a certificate nor a number");
}

#[tokio::test]
async fn a_sheet_without_names_is_refused_beside_its_field() {
    let mut evening = Evening::of_a_training().await;
    let before = evening.count::<person::Entity>().await;
    for (text, refusal) in
        [("№;Звание;Телефон\n1;майор;0700112233\n", Refusal::NoNameColumn), ("№;Аты-жөнү;Телефон\n", Refusal::NoRows)]
    {
        let boundary = "----jooluk";
        let body = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n\
             Content-Type: text/csv\r\n\r\n{text}\r\n--{boundary}--\r\n"
        );
        let request = evening
            .trainer
            .request(Method::POST, "/api/people/read-list")
            .header("sec-fetch-site", "same-origin")
            .header(header::REFERER, format!("https://{HOST}/ky/people/import"))
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={boundary}"));
        let answer = evening.trainer.send(request.body(Body::from(body)).expect("a request")).await;
        assert_eq!(answer.header("location"), "/ky/people/import", "{}", answer.body);
        let page = evening.trainer.get("/ky/people/import").await;
        says(&page, StatusCode::UNPROCESSABLE_ENTITY, &refusal);
        assert!(page.body.contains("id=\"file-error\""), "{}", page.body);
    }
    assert_eq!((evening.count::<person::Entity>().await, evening.count::<person_list::Entity>().await), (before, 0));
}

#[tokio::test]
async fn a_persons_stale_form_overwrites_nothing() {
    let mut evening = Evening::of_a_training().await;
    let id = evening.present.to_string();
    let page = format!("/ky/people/{id}/edit");
    let save = |revision: &'static str, rank: &'static str| {
        let names = [("family_name", "Катышуучу1"), ("given_name", "Айбек"), ("audience", "police")];
        [&[("person", id.as_str()), ("revision", revision), ("rank", rank)][..], &names].concat()
    };
    let saved = evening.trainer.submit(&page, "/api/people/save", &save("1", "майор")).await;
    assert_eq!(saved.status, StatusCode::OK, "{}", saved.body);
    let stale = evening.trainer.submit(&page, "/api/people/save", &save("1", "капитан")).await;
    says(&stale, StatusCode::CONFLICT, &Refusal::SomebodySavedBefore);
    assert!(stale.body.contains("капитан"), "what was typed stands: {}", stale.body);
    let row = person::Entity::find_by_id(evening.present).one(evening.house.store.read()).await.expect("answers");
    let row = row.expect("the person is there");
    assert_eq!((row.rank.as_deref(), row.revision), (Some("майор"), 2));
}

#[tokio::test]
async fn a_database_that_becomes_read_only_is_read_and_every_act_says_whom_to_tell() {
    let mut evening = Evening::of_a_training().await;
    let before = evening.count::<person::Entity>().await;
    // The next day, when each session would be lengthened.
    evening.house.pass(TimeDelta::days(1));
    let desk = Desk { store: evening.house.read_only_store().await, ..evening.house.operator() };
    let mut reader = Visitor::new(&build(desk, Settings::default()));
    reader.accept_language = "ky";
    reader.cookies = evening.trainer.cookies.clone();
    let page = reader.get("/ky/people").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    assert!(page.body.contains("Катышуучу1 Айбек"), "{}", page.body);

    let lesson = reader.get("/ky/learn/gender-in-security/a1/security-looks-different").await;
    assert_eq!(
        lesson.status,
        StatusCode::OK,
        "where one has read to is not noted, and no reason to stop: {}",
        lesson.body
    );

    let sentence = texts::find(Language::Ky, "problem-read-only").expect("a sentence");
    let whole = [("family_name", "Бакиров"), ("given_name", "Бакыт"), ("audience", "police")];
    let sign_in = [("name", "toktogul"), ("password", PASSWORD), ("to", "")];
    for (page, act, fields) in [
        ("/ky/people/new", ADD, &whole[..]),
        // Refused before anything is written, and what was typed could not be given back.
        ("/ky/people/new", ADD, &whole[..1]),
        ("/ky/sign-in", SIGN_IN, &sign_in),
        ("/ky", "/api/accounts/sign-out", &[]),
    ] {
        let answer = reader.submit(page, act, fields).await;
        says_words(&answer, StatusCode::SERVICE_UNAVAILABLE, &sentence);
    }
    let mut request = reader
        .request(Method::POST, ADD)
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from("family_name=Bakirov&given_name=Bakyt&audience=police"))
        .expect("a request");
    request.headers_mut().insert(header::ACCEPT, "application/json".parse().expect("a value"));
    let answer = reader.send(request).await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::SERVICE_UNAVAILABLE, r#"{"problem":"read-only"}"#));

    reader.cookies.clear();
    let stranger = reader.submit("/ky/people/new", ADD, &whole).await;
    says_words(&stranger, StatusCode::SERVICE_UNAVAILABLE, &sentence);
    assert_eq!(evening.count::<person::Entity>().await, before);
}
