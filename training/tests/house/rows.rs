//! Builders for rows: what a test does not name is ordinary.

use std::sync::atomic::{AtomicU32, Ordering};

use training::{
    accounts::{self, NewAccount, Slip},
    ids::{OrganisationId, PersonId},
    people::{self, PersonFields},
    words::{Audience, Role, Sex},
};

use super::House;

/// Makes names to sign in by that no other row has.
static NEXT_NAME: AtomicU32 = AtomicU32::new(1);

impl House {
    /// A person to be, family name first as registers write it: police staff of Osh oblast unless told otherwise.
    pub fn person(&self, name: &str) -> PersonRow<'_> {
        let mut words = name.split_whitespace().map(str::to_owned);
        let mut fields =
            PersonFields::named(words.next().unwrap_or_default(), words.next().unwrap_or_default(), Audience::Police);
        fields.patronymic = Some(words.collect::<Vec<_>>().join(" ")).filter(|name| !name.is_empty());
        fields.oblast = Some("KG-O".to_owned());
        PersonRow { house: self, fields }
    }

    /// An account to be: a trainee's unless told otherwise, with a user name of its own.
    pub fn account(&self, person: PersonId) -> AccountRow<'_> {
        let new = NewAccount { person, sign_in_names: Vec::new(), roles: Vec::new(), oblasts: Vec::new() };
        AccountRow { house: self, new }
    }
}

pub struct PersonRow<'a> {
    house: &'a House,
    fields: PersonFields,
}

impl PersonRow<'_> {
    pub fn sex(mut self, sex: Sex) -> Self {
        self.fields.sex = Some(sex);
        self
    }

    pub fn audience(mut self, audience: Audience) -> Self {
        self.fields.audience = audience;
        self
    }

    pub fn oblast(mut self, oblast: &str) -> Self {
        self.fields.oblast = Some(oblast.to_owned());
        self
    }

    pub fn organisation(mut self, organisation: OrganisationId) -> Self {
        self.fields.organisation = Some(organisation);
        self
    }

    pub fn birth_year(mut self, year: i32) -> Self {
        self.fields.birth_year = Some(year);
        self
    }

    pub fn phone(mut self, phone: &str) -> Self {
        self.fields.phone = Some(phone.to_owned());
        self
    }

    pub fn rank(mut self, rank: &str) -> Self {
        self.fields.rank = Some(rank.to_owned());
        self
    }

    pub async fn insert(self) -> PersonId {
        people::add_person(&self.house.operator(), self.fields).await.expect("the person is added")
    }
}

pub struct AccountRow<'a> {
    house: &'a House,
    new: NewAccount,
}

impl AccountRow<'_> {
    pub fn role(mut self, role: Role) -> Self {
        self.new.roles.push(role);
        self
    }

    pub fn oblasts(mut self, oblasts: &[&str]) -> Self {
        self.new.oblasts.extend(oblasts.iter().map(|oblast| (*oblast).to_owned()));
        self
    }

    pub fn signs_in_by(mut self, name: &str) -> Self {
        self.new.sign_in_names.push(name.to_owned());
        self
    }

    pub async fn insert(mut self) -> Slip {
        if self.new.roles.is_empty() {
            self.new.roles.push(Role::Trainee);
        }
        if self.new.sign_in_names.is_empty() {
            self.new.sign_in_names.push(format!("user{}", NEXT_NAME.fetch_add(1, Ordering::Relaxed)));
        }
        accounts::create_account(&self.house.operator(), self.new).await.expect("the account is made")
    }

    /// The account with a password, as after its first sign-in.
    pub async fn insert_with_password(self, password: &str) -> Slip {
        let house = self.house;
        let slip = self.insert().await;
        let redeemed = accounts::redeem_code(&house.anyone(), &slip.code, password, password, None).await;
        redeemed.expect("the code is redeemed");
        slip
    }
}
