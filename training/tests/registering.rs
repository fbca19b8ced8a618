//! The register: who sees and changes whom, and what comes of it.

mod house;

use house::{House, refusal};
use training::{
    Desk, Refusal,
    accounts::{self, NewAccount},
    attendance, certificates, enrolment,
    ids::PersonId,
    people::{self, PersonFields},
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
