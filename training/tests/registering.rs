//! The register: who sees and changes whom, and what comes of it.

mod house;

use house::{House, refusal};
use sea_orm::{ActiveValue::Set, EntityTrait};
use training::{
    Desk, Refusal,
    accounts::{self, NewAccount},
    attendance, certificates, enrolment,
    ids::PersonId,
    people::{self, PersonFields, PersonFilter},
    store::person,
    words::{Audience, Role},
};

/// A trainee's account to be.
fn trainee(person: PersonId, name: &str) -> NewAccount {
    NewAccount { person, sign_in_names: vec![name.to_owned()], roles: vec![Role::Trainee], oblasts: vec![] }
}

/// What every question about that person is answered with at that desk.
async fn questions(desk: &Desk, person: PersonId) -> [Option<Refusal>; 5] {
    fn answer<T: std::fmt::Debug>(outcome: training::Outcome<T>) -> Option<Refusal> {
        outcome.is_err().then(|| refusal(outcome))
    }
    [
        answer(people::view_person(desk, person).await),
        answer(enrolment::list_enrolments_of(desk, person).await),
        answer(attendance::list_attended_of(desk, person).await),
        answer(certificates::list_certificates_of(desk, person).await),
        answer(accounts::account_of_person(desk, person).await),
    ]
}

#[tokio::test]
async fn a_trainer_limited_to_an_oblast_learns_nothing_of_persons_elsewhere() {
    let house = House::open().await;
    let trainer = house.trainer(&["KG-B"]).await;
    let elsewhere = house.person("Асанова Айгүл").insert().await;
    let here = house.person("Бакиров Бакыт").oblast("KG-B").insert().await;
    let fields = PersonFields::named("Саматов", "Нурлан", Audience::Police);
    let nobody_knows = people::add_person(&trainer, fields).await.expect("added");
    let themselves = trainer.member().expect("signed in").person;

    let refused = || Some(Refusal::NotInYourOblast);
    assert_eq!(questions(&trainer, elsewhere).await, [refused(), refused(), refused(), refused(), refused()]);
    for person in [here, nobody_knows, themselves] {
        assert_eq!(questions(&trainer, person).await, [None, None, None, None, None], "{person}");
    }
    let missing = || Some(Refusal::NoSuchPerson);
    let nobody = questions(&trainer, PersonId(404)).await;
    assert_eq!(nobody, [missing(), missing(), missing(), missing(), missing()]);

    let trainee = house.trainee().await;
    let own = trainee.member().expect("signed in").person;
    assert_eq!(questions(&trainee, own).await[..4], [None, None, None, None]);
    let [refused, ..] = questions(&trainee, here).await;
    assert_eq!(refused, Some(Refusal::NotAllowed));
}

#[tokio::test]
async fn a_trainer_limited_to_an_oblast_lets_in_nobody_from_elsewhere() {
    let house = House::open().await;
    let trainer = house.trainer(&["KG-B"]).await;
    let elsewhere = house.person("Асанова Айгүл").insert().await;
    let made = accounts::create_account(&trainer, trainee(elsewhere, "aigul")).await;
    assert_eq!(refusal(made), Refusal::NotInYourOblast);

    let standing = house.account(elsewhere).signs_in_by("aigul").insert().await;
    assert_eq!(refusal(accounts::renew_slip(&trainer, standing.account).await), Refusal::NotInYourOblast);
    let first = accounts::redeem_code(&house.anyone(), &standing.code, "four words", "four words", None).await;
    first.expect("the slip of before is still good");

    let here = house.person("Бакиров Бакыт").oblast("KG-B").insert().await;
    let slip = accounts::create_account(&trainer, trainee(here, "bakyt")).await.expect("a slip");
    accounts::renew_slip(&trainer, slip.account).await.expect("another slip");
}

#[tokio::test]
async fn of_forms_opened_at_the_same_moment_one_is_saved_and_the_others_overwrite_nothing() {
    let house = House::open().await;
    let trainer = house.trainer(&[]).await;
    let person = house.person("Асанова Айгүл").insert().await;
    let saves = (1..=6).map(|form| {
        let trainer = trainer.clone();
        let fields = PersonFields {
            rank: Some(format!("наам {form}")),
            ..PersonFields::named("Асанова", "Айгүл", Audience::Police)
        };
        tokio::spawn(async move { people::save_person(&trainer, person, 1, fields).await })
    });
    let mut saved = 0;
    for save in saves.collect::<Vec<_>>() {
        match save.await.expect("an answer") {
            Ok(()) => saved += 1,
            refused => assert_eq!(refusal(refused), Refusal::SomebodySavedBefore),
        }
    }
    assert_eq!(saved, 1);
    let now = people::view_person(&trainer, person).await.expect("the person is there").person;
    assert_eq!(now.revision, 2);
}

#[tokio::test]
async fn a_phone_is_found_however_it_is_written_and_by_a_part_of_it() {
    let house = House::open().await;
    let person = house.person("Асанова Айгүл").phone("0555463150").insert().await;
    let abroad = house.person("Саматов Нурлан").phone("+7 921 123-45-67").insert().await;
    house.person("Бакиров Бакыт").phone("0700 15 46 31").insert().await;
    house.person("Маматов Болот").insert().await;
    let found = async |search: &str| {
        let filter = PersonFilter { search: search.to_owned(), ..PersonFilter::default() };
        let listed = people::list_persons(&house.operator(), &filter, 1).await.expect("a list");
        listed.lines.iter().map(|line| line.id).collect::<Vec<_>>()
    };
    for search in [
        "+996 555 463 150",
        "+996\u{a0}555\u{a0}463\u{a0}150",
        "0555 463 150",
        "555-46-31-50",
        "0(555) 46 31 50",
        "00996 555 463150",
        "+996 (0555) 463150",
        "46-31-50",
        "555463150",
        "Асанова 0555463150",
    ] {
        assert_eq!(found(search).await, [person], "{search}");
    }
    assert_eq!(found("+7 921 123-45-67").await, [abroad]);
    assert_eq!(found("921 123 45 67").await, [abroad]);
    assert!(found("0555 463 151").await.is_empty());
    assert_eq!(found("-").await.len(), 4, "no digit at all asks for nobody in particular");
    assert!(found("000").await.is_empty(), "noughts alone are no part of a phone");
}

#[tokio::test]
async fn a_page_beyond_the_last_is_the_last_however_far_beyond() {
    let house = House::open().await;
    let trainer = house.trainer(&[]).await;
    for page in [2, 7, u64::MAX / 50, u64::MAX] {
        let listed = people::list_persons(&trainer, &PersonFilter::default(), page).await.expect("a list");
        assert_eq!((listed.page, listed.pages, listed.total, listed.lines.len()), (1, 1, 1, 1), "{page}");
    }
}

#[tokio::test]
async fn persons_of_an_earlier_order_are_put_into_the_present_one() {
    let house = House::open().await;
    for name in ["Яковлев Пётр", "Жумалиева Света", "Өмүрзаков Бакыт"] {
        house.person(name).insert().await;
    }
    let earlier = person::ActiveModel { sort_key: Set(Vec::new()), ..Default::default() };
    person::Entity::update_many().set(earlier).exec(house.store.write()).await.expect("written");
    people::order_persons(&house.operator()).await.expect("ordered");
    let listed = people::list_persons(&house.operator(), &PersonFilter::default(), 1).await.expect("a list");
    let names: Vec<&str> = listed.lines.iter().map(|line| line.full_name.as_str()).collect();
    assert_eq!(names, ["Жумалиева Света", "Өмүрзаков Бакыт", "Яковлев Пётр"]);
}

#[tokio::test]
async fn who_is_limited_to_an_oblast_asks_for_no_seat_elsewhere() {
    let house = House::open().await;
    let trainer = house.trainer(&["KG-O"]).await;
    let training = house.training(&trainer, 25).await;
    let elsewhere = house.trainer(&["KG-B"]).await;
    assert_eq!(refusal(enrolment::request_seat(&elsewhere, training).await), Refusal::NotInYourOblast);
    assert!(enrolment::list_enrolments(&trainer, training).await.expect("a list").is_empty());
}
