//! Accounts: signing in, slips, the first administrator, and who may make accounts for whom.

mod house;

use std::net::IpAddr;
use std::time::Instant;

use chrono::TimeDelta;
use house::{House, refusal};
use sea_orm::{EntityTrait, PaginatorTrait};
use training::{
    Refusal,
    accounts::{self, AccountFields, FirstAdministrator, NewAccount, NewAdministrator},
    store::{audit_line, person},
    words::Role,
};

const PASSWORD: &str = "Ак жоолук 2026!";

/// An account with one name and one role, which may sign in.
fn account_fields(name: &str, role: Role) -> AccountFields {
    AccountFields { roles: vec![role], oblasts: vec![], sign_in_names: vec![name.to_owned()], disabled: false }
}

fn address(last: u8) -> Option<IpAddr> {
    Some(IpAddr::from([192, 0, 2, last]))
}

#[tokio::test]
async fn one_account_signs_in_by_phone_service_number_user_name_and_email() {
    let house = House::open().await;
    let person = house.person("Асанова Айгүл").insert().await;
    let mut account = house.account(person);
    for name in ["0555 46-31-50", "ОШ-01325", "aigul", "aigul@example.kg"] {
        account = account.signs_in_by(name);
    }
    let slip = account.insert_with_password(PASSWORD).await;
    assert_eq!(slip.sign_in_name, "+996555463150");

    let door = house.anyone();
    for typed in ["+996 555 463150", "0(555)463150", "№ ош-01325", "AIGUL", " Aigul@Example.kg "] {
        let signed_in = accounts::sign_in(&door, typed, PASSWORD, None).await.expect(typed);
        assert_eq!(signed_in.account, slip.account);
    }
}

#[tokio::test]
async fn an_unknown_name_gets_the_answer_of_a_wrong_password_after_the_same_work() {
    let house = House::open().await;
    let person = house.person("Асанова Айгүл").insert().await;
    house.account(person).signs_in_by("aigul").insert_with_password(PASSWORD).await;
    let without_password = house.person("Маматов Бакыт").insert().await;
    house.account(without_password).signs_in_by("bakyt").insert().await;

    let door = house.anyone();
    let mut took = Vec::new();
    for name in ["aigul", "nobody", "bakyt", "?"] {
        let mut tries = Vec::new();
        for _ in 0..3 {
            let begun = Instant::now();
            let answer = accounts::sign_in(&door, name, "wrong password", None).await;
            tries.push(begun.elapsed());
            assert_eq!(refusal(answer), Refusal::SignInFailed, "{name}");
        }
        // The quickest of three, for whatever else the machine does makes a try longer and never shorter.
        took.push(tries.into_iter().min().expect("three tries"));
    }
    let (least, most) = (took.iter().min().expect("times"), took.iter().max().expect("times"));
    // A hash is by far the dearest part; without one an answer would come at least five times sooner.
    assert!(*most < *least * 5, "one answer came much sooner than another: {took:?}");
}

#[tokio::test]
async fn the_sixth_attempt_within_a_quarter_of_an_hour_is_not_even_looked_at() {
    let mut house = House::open().await;
    let person = house.person("Асанова Айгүл").insert().await;
    house.account(person).signs_in_by("0555463150").insert_with_password(PASSWORD).await;

    let door = house.anyone();
    for typed in ["0555463150", "+996555463150", "0555 46 31 50", "555463150", "996555463150"] {
        assert_eq!(refusal(accounts::sign_in(&door, typed, "wrong password", None).await), Refusal::SignInFailed);
    }
    let right = accounts::sign_in(&door, "0555463150", PASSWORD, None).await;
    assert_eq!(refusal(right), Refusal::TooManySignIns);
    // What is refused so does not lengthen the wait.
    house.pass(TimeDelta::minutes(15));
    accounts::sign_in(&house.anyone(), "0555463150", PASSWORD, None).await.expect("the wait is over");
}

#[tokio::test]
async fn a_name_that_nobody_has_is_limited_like_any_other() {
    let house = House::open().await;
    let door = house.anyone();
    for _ in 0..5 {
        assert_eq!(refusal(accounts::sign_in(&door, "nobody", PASSWORD, None).await), Refusal::SignInFailed);
    }
    assert_eq!(refusal(accounts::sign_in(&door, "nobody", PASSWORD, None).await), Refusal::TooManySignIns);
}

#[tokio::test]
async fn success_clears_the_failures_of_the_name() {
    let house = House::open().await;
    let person = house.person("Асанова Айгүл").insert().await;
    house.account(person).signs_in_by("aigul").insert_with_password(PASSWORD).await;
    let door = house.anyone();
    for _ in 0..3 {
        for _ in 0..4 {
            refusal(accounts::sign_in(&door, "aigul", "wrong password", None).await);
        }
        accounts::sign_in(&door, "aigul", PASSWORD, None).await.expect("the fifth attempt is allowed");
    }
}

#[tokio::test]
async fn one_address_may_fail_thirty_times_by_whatever_name_or_code() {
    let house = House::open().await;
    let door = house.anyone();
    for attempt in 0..29 {
        let answer = accounts::sign_in(&door, &format!("nobody{attempt}"), PASSWORD, address(7)).await;
        assert_eq!(refusal(answer), Refusal::SignInFailed);
    }
    let code = accounts::redeem_code(&door, "AAAAA-AAAAA", PASSWORD, PASSWORD, address(7)).await;
    assert_eq!(refusal(code), Refusal::CodeNotValid);
    let name = accounts::sign_in(&door, "nobody", PASSWORD, address(7)).await;
    assert_eq!(refusal(name), Refusal::TooManySignIns);
    let code = accounts::redeem_code(&door, "AAAAA-AAAAA", PASSWORD, PASSWORD, address(7)).await;
    assert_eq!(refusal(code), Refusal::TooManySignIns);
    let elsewhere = accounts::sign_in(&door, "nobody", PASSWORD, address(8)).await;
    assert_eq!(refusal(elsewhere), Refusal::SignInFailed);
}

#[tokio::test]
async fn attempts_at_the_same_moment_are_counted_like_one_after_another() {
    let house = House::open().await;
    let attempts = (0..12).map(|_| {
        let door = house.anyone();
        tokio::spawn(async move { refusal(accounts::sign_in(&door, "nobody", PASSWORD, None).await) })
    });
    let mut looked_at = 0;
    for attempt in attempts.collect::<Vec<_>>() {
        looked_at += usize::from(attempt.await.expect("an answer") == Refusal::SignInFailed);
    }
    assert!(looked_at <= 5, "{looked_at} attempts were looked at");
}

#[tokio::test]
async fn a_code_is_good_once_and_for_fourteen_days() {
    let mut house = House::open().await;
    let first = house.person("Асанова Айгүл").insert().await;
    let first = house.account(first).insert().await;
    let second = house.person("Маматов Бакыт").insert().await;
    let second = house.account(second).insert().await;

    house.pass(TimeDelta::days(14) - TimeDelta::minutes(1));
    let typed = first.code.to_lowercase().replace('-', " ");
    accounts::redeem_code(&house.anyone(), &typed, PASSWORD, PASSWORD, None).await.expect("the code is good");
    let again = accounts::redeem_code(&house.anyone(), &first.code, PASSWORD, PASSWORD, None).await;
    assert_eq!(refusal(again), Refusal::CodeNotValid);
    house.pass(TimeDelta::minutes(2));
    let late = accounts::redeem_code(&house.anyone(), &second.code, PASSWORD, PASSWORD, None).await;
    assert_eq!(refusal(late), Refusal::CodeNotValid);
}

#[tokio::test]
async fn a_password_that_cannot_be_one_leaves_the_code_unused() {
    let house = House::open().await;
    let person = house.person("Асанова Айгүл").insert().await;
    let slip = house.account(person).insert().await;
    let door = house.anyone();
    let redeem = async |password: &str, again: &str| {
        refusal(accounts::redeem_code(&door, &slip.code, password, again, None).await)
    };
    assert_eq!(redeem("123456789", "123456789").await, Refusal::PasswordTooShort);
    assert_eq!(redeem(&"x".repeat(201), &"x".repeat(201)).await, Refusal::PasswordTooLong);
    assert_eq!(redeem("1234567890", "1234567891").await, Refusal::PasswordsDiffer);
    accounts::redeem_code(&door, &slip.code, "1234567890", "1234567890", None).await.expect("the code is still good");
}

#[tokio::test]
async fn a_new_slip_ends_the_old_one_and_the_password_works_until_it_is_used() {
    let house = House::open().await;
    let person = house.person("Асанова Айгүл").insert().await;
    let old = house.account(person).signs_in_by("aigul").insert_with_password(PASSWORD).await;
    let trainer = house.trainer(&["KG-O"]).await;
    let lost = accounts::renew_slip(&trainer, old.account).await.expect("a slip");
    let new = accounts::renew_slip(&trainer, old.account).await.expect("a slip");

    let door = house.anyone();
    let answer = accounts::redeem_code(&door, &lost.code, PASSWORD, PASSWORD, None).await;
    assert_eq!(refusal(answer), Refusal::CodeNotValid);
    accounts::sign_in(&door, "aigul", PASSWORD, None).await.expect("the password works");
    accounts::redeem_code(&door, &new.code, "another password", "another password", None).await.expect("redeemed");
    assert_eq!(refusal(accounts::sign_in(&door, "aigul", PASSWORD, None).await), Refusal::SignInFailed);
}

#[tokio::test]
async fn a_changed_password_ends_the_other_browser_sessions() {
    let house = House::open().await;
    let person = house.person("Асанова Айгүл").insert().await;
    let slip = house.account(person).signs_in_by("aigul").insert_with_password(PASSWORD).await;
    let before = accounts::sign_in(&house.anyone(), "aigul", PASSWORD, None).await.expect("signed in");
    let desk = house.seat(slip.account).await;

    let wrong = accounts::change_password(&desk, "not the password", "a new password", "a new password").await;
    assert_eq!(refusal(wrong), Refusal::PasswordWrong);
    let after = accounts::change_password(&desk, PASSWORD, "a new password", "a new password").await.expect("changed");

    let open = async |stamp: &str| accounts::open(&house.store, slip.account, stamp).await.expect("an answer");
    assert!(open(&before.stamp).await.is_none());
    assert_eq!(open(&after.stamp).await.expect("the new session opens").name, "Асанова Айгүл");
    let anyone = accounts::change_password(&house.anyone(), PASSWORD, PASSWORD, PASSWORD).await;
    assert_eq!(refusal(anyone), Refusal::SignInFirst);
}

#[tokio::test]
async fn a_disabled_account_cannot_sign_in_and_its_sessions_and_slips_end() {
    let house = House::open().await;
    let admin = house.admin().await;
    let person = house.person("Асанова Айгүл").insert().await;
    let slip = house.account(person).signs_in_by("aigul").insert_with_password(PASSWORD).await;
    let session = accounts::sign_in(&house.anyone(), "aigul", PASSWORD, None).await.expect("signed in");
    let unused = accounts::renew_slip(&admin, slip.account).await.expect("a slip");

    let save = async |disabled: bool| {
        let revision = accounts::view_account(&admin, slip.account).await.expect("the account is there").revision;
        let fields = AccountFields { disabled, ..account_fields("aigul", Role::Trainee) };
        accounts::save_account(&admin, slip.account, revision, fields).await.expect("saved");
    };
    save(true).await;
    let door = house.anyone();
    assert_eq!(refusal(accounts::sign_in(&door, "aigul", PASSWORD, None).await), Refusal::SignInFailed);
    let code = accounts::redeem_code(&door, &unused.code, PASSWORD, PASSWORD, None).await;
    assert_eq!(refusal(code), Refusal::CodeNotValid);
    assert_eq!(refusal(accounts::renew_slip(&admin, slip.account).await), Refusal::AccountDisabled);
    save(false).await;
    let opened = accounts::open(&house.store, session.account, &session.stamp).await.expect("an answer");
    assert!(opened.is_none(), "the session of before stays ended");
    accounts::sign_in(&door, "aigul", PASSWORD, None).await.expect("let in again");
}

#[tokio::test]
async fn the_last_administrator_cannot_be_disabled_nor_lose_the_role() {
    let house = House::open().await;
    let person = house.person("Асанова Айгүл").insert().await;
    let account = house.account(person).role(Role::Administrator).signs_in_by("aigul");
    let first = account.insert_with_password(PASSWORD).await.account;
    let admin = house.seat(first).await;
    // One who never set a password could not let anybody in.
    let second = house.admin().await.account().expect("an account");

    let save = async |id, role, disabled| {
        let revision = accounts::view_account(&admin, id).await.expect("the account is there").revision;
        let fields = AccountFields { disabled, ..account_fields(&format!("name{id}"), role) };
        accounts::save_account(&admin, id, revision, fields).await
    };
    assert_eq!(refusal(save(first, Role::Administrator, true).await), Refusal::LastAdministrator);
    assert_eq!(refusal(save(first, Role::Trainer, false).await), Refusal::LastAdministrator);
    save(second, Role::Trainer, false).await.expect("the other one may lose the role");

    let slip = accounts::renew_slip(&admin, second).await.expect("a slip");
    save(second, Role::Administrator, false).await.expect("and get it back");
    accounts::redeem_code(&house.anyone(), &slip.code, PASSWORD, PASSWORD, None).await.expect("redeemed");
    save(first, Role::Trainer, false).await.expect("now there is another");
}

#[tokio::test]
async fn a_form_of_an_account_older_than_anothers_change_is_refused_and_takes_no_role_back() {
    let house = House::open().await;
    let (one, other) = (house.admin().await, house.admin().await);
    let person = house.person("Асанова Айгүл").insert().await;
    let id = house.account(person).signs_in_by("aigul").insert().await.account;
    let opened = accounts::view_account(&one, id).await.expect("the account is there");
    let trainer = AccountFields { oblasts: vec!["KG-B".to_owned()], ..account_fields("aigul", Role::Trainer) };
    accounts::save_account(&one, id, opened.revision, trainer).await.expect("saved");

    let stale = AccountFields { disabled: true, ..account_fields("asanova", Role::Trainee) };
    let refused = accounts::save_account(&other, id, opened.revision, stale.clone()).await;
    assert_eq!(refusal(refused), Refusal::SomebodySavedBefore);
    let now = accounts::view_account(&one, id).await.expect("the account is there");
    assert_eq!((now.roles.as_slice(), now.oblasts.as_slice()), (&[Role::Trainer][..], &["KG-B".to_owned()][..]));
    assert_eq!(now.sign_in_names[0].name, "aigul");
    assert!(!now.disabled && now.slip_until.is_some(), "the slip is still good");
    accounts::save_account(&other, id, now.revision, stale).await.expect("saved after a look");
}

#[tokio::test]
async fn of_forms_of_an_account_at_the_same_moment_one_is_saved() {
    let house = House::open().await;
    let admin = house.admin().await;
    let person = house.person("Асанова Айгүл").insert().await;
    let id = house.account(person).insert().await.account;
    let saves = [Role::Trainee, Role::Trainer, Role::Manager, Role::Administrator].map(|role| {
        let admin = admin.clone();
        tokio::spawn(async move { accounts::save_account(&admin, id, 1, account_fields("aigul", role)).await })
    });
    let mut saved = 0;
    for save in saves {
        match save.await.expect("an answer") {
            Ok(()) => saved += 1,
            refused => assert_eq!(refusal(refused), Refusal::SomebodySavedBefore),
        }
    }
    assert_eq!(saved, 1);
}

#[tokio::test]
async fn trainers_give_slips_to_trainees_and_to_nobody_else() {
    let house = House::open().await;
    let trainer = house.trainer(&["KG-O"]).await;
    let manager = house.manager(&[]).await;
    let administrators = house.admin().await.account().expect("an account");
    let person = house.person("Асанова Айгүл").insert().await;
    let new = |roles: Vec<Role>| NewAccount { person, sign_in_names: vec!["aigul".to_owned()], roles, oblasts: vec![] };
    let escalated = accounts::create_account(&trainer, new(vec![Role::Trainee, Role::Trainer])).await;
    assert_eq!(refusal(escalated), Refusal::NotAllowed);
    assert_eq!(refusal(accounts::renew_slip(&trainer, administrators).await), Refusal::NotAllowed);
    assert_eq!(refusal(accounts::list_accounts(&trainer).await), Refusal::NotAllowed);
    assert_eq!(refusal(accounts::create_account(&manager, new(vec![Role::Trainee])).await), Refusal::NotAllowed);
    assert_eq!(
        refusal(accounts::create_account(&house.anyone(), new(vec![Role::Trainee])).await),
        Refusal::SignInFirst
    );

    let slip = accounts::create_account(&trainer, new(vec![Role::Trainee])).await.expect("a trainee's account");
    assert_eq!(slip.expires_on.to_string(), "2026-10-25");
    let line = accounts::account_of_person(&trainer, person).await.expect("an answer").expect("an account");
    assert_eq!((line.has_password, line.slip_until.is_some()), (false, true));
}

#[tokio::test]
async fn what_an_account_lacks_or_somebody_has_is_refused() {
    let house = House::open().await;
    let admin = house.admin().await;
    let person = house.person("Асанова Айгүл").insert().await;
    let other = house.person("Маматов Бакыт").insert().await;
    house.account(other).signs_in_by("0555463150").insert().await;
    let create = async |person, name: &str, roles: &[Role], oblasts: &[&str]| {
        let new = NewAccount {
            person,
            sign_in_names: vec![name.to_owned()],
            roles: roles.to_vec(),
            oblasts: oblasts.iter().map(|oblast| (*oblast).to_owned()).collect(),
        };
        refusal(accounts::create_account(&admin, new).await)
    };
    let trainee = [Role::Trainee];
    assert_eq!(create(person, "+996 555 463150", &trainee, &[]).await, Refusal::SignInNameTaken);
    assert_eq!(create(person, " ", &trainee, &[]).await, Refusal::SignInNameMissing);
    assert_eq!(create(person, "a@b", &trainee, &[]).await, Refusal::SignInNameNotUnderstood);
    assert_eq!(create(person, "aigul", &[], &[]).await, Refusal::RoleMissing);
    assert_eq!(create(person, "aigul", &[Role::Trainer], &["KG-X"]).await, Refusal::OblastUnknown);
    assert_eq!(create(other, "bakyt", &trainee, &[]).await, Refusal::PersonHasAccount);
    assert_eq!(create(training::ids::PersonId(404), "nobody", &trainee, &[]).await, Refusal::NoSuchPerson);
    let lines = accounts::list_accounts(&admin).await.expect("the accounts");
    assert_eq!(lines.len(), 2, "nothing was written by halves");
}

fn first_administrator() -> FirstAdministrator {
    FirstAdministrator {
        family_name: "Асанова".to_owned(),
        given_name: "Айгүл".to_owned(),
        user_name: "aigul".to_owned(),
        password: PASSWORD.to_owned(),
        password_again: PASSWORD.to_owned(),
    }
}

#[tokio::test]
async fn the_link_makes_the_first_administrator_once() {
    let house = House::open().await;
    let voided = accounts::begin_set_up(&house.operator()).await.expect("an answer").expect("a token");
    let token = accounts::begin_set_up(&house.operator()).await.expect("an answer").expect("a token");
    assert_eq!(refusal(accounts::begin_set_up(&house.anyone()).await), Refusal::SignInFirst);

    let door = house.anyone();
    assert_eq!(refusal(accounts::set_up(&door, &voided, first_administrator()).await), Refusal::CodeNotValid);
    let nameless = FirstAdministrator { family_name: " ".to_owned(), ..first_administrator() };
    assert_eq!(refusal(accounts::set_up(&door, &token, nameless).await), Refusal::FamilyNameMissing);
    let signed_in = accounts::set_up(&door, &token, first_administrator()).await.expect("set up");
    let member = accounts::open(&house.store, signed_in.account, &signed_in.stamp).await.expect("an answer");
    assert_eq!(member.expect("the administrator").roles, [Role::Administrator]);

    assert_eq!(refusal(accounts::set_up(&door, &token, first_administrator()).await), Refusal::SetUpAlready);
    assert_eq!(accounts::begin_set_up(&house.operator()).await.expect("an answer"), None);
    assert_eq!(person::Entity::find().count(house.store.read()).await.expect("a count"), 1);
}

#[tokio::test]
async fn the_link_ends_after_a_day_and_is_no_slip() {
    let mut house = House::open().await;
    let token = accounts::begin_set_up(&house.operator()).await.expect("an answer").expect("a token");
    let as_slip = accounts::redeem_code(&house.anyone(), &token, PASSWORD, PASSWORD, None).await;
    assert_eq!(refusal(as_slip), Refusal::CodeNotValid);
    accounts::check_set_up(&house.anyone(), &token).await.expect("the link is good");
    house.pass(TimeDelta::hours(24));
    assert_eq!(refusal(accounts::check_set_up(&house.anyone(), &token).await), Refusal::CodeNotValid);
}

#[tokio::test]
async fn the_command_line_makes_an_administrator_with_a_slip() {
    let house = House::open().await;
    let new = NewAdministrator {
        family_name: "Асанова".to_owned(),
        given_name: "Айгүл".to_owned(),
        user_name: "aigul".to_owned(),
    };
    let admin = house.admin().await;
    assert_eq!(refusal(accounts::create_administrator(&admin, new.clone()).await), Refusal::NotAllowed);
    let slip = accounts::create_administrator(&house.operator(), new).await.expect("a slip");
    assert_eq!(slip.sign_in_name, "aigul");
    accounts::redeem_code(&house.anyone(), &slip.code, PASSWORD, PASSWORD, None).await.expect("redeemed");
    assert_eq!(accounts::begin_set_up(&house.operator()).await.expect("an answer"), None);
}

#[tokio::test]
async fn acts_leave_a_line_in_the_log_without_names_or_codes() {
    let house = House::open().await;
    let person = house.person("Асанова Айгүл").phone("0555463150").insert().await;
    let slip = house.account(person).signs_in_by("0555463150").insert_with_password(PASSWORD).await;
    accounts::sign_in(&house.anyone(), "0555463150", PASSWORD, None).await.expect("signed in");
    let lines = audit_line::Entity::find().all(house.store.read()).await.expect("the log");
    let acts: Vec<_> = lines.iter().map(|line| line.act.as_str()).collect();
    assert_eq!(acts, ["add_person", "create_account", "redeem_code", "sign_in"]);
    assert!(lines[2..].iter().all(|line| line.account_id == Some(slip.account)));
    for line in &lines {
        let written = format!("{} {}", line.subject, line.detail);
        assert!(!written.contains("Асанова") && !written.contains("463150") && !written.contains(&slip.code));
    }
}
