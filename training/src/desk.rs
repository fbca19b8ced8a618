//! The desk at which somebody acts: who, on which store, at what time.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use curriculum::Library;

use crate::{
    certificates::Press,
    ids::{AccountId, PersonId},
    store::Store,
    words::Role,
};

/// Asia/Bishkek, which has kept UTC+6 without summer time since 2005 (IANA time zone database).
const BISHKEK_SECONDS_EAST: i32 = 6 * 3600;

/// Where the time comes from; tests hand in a fixed one.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>);

impl Clock {
    /// The machine's own time.
    pub fn system() -> Self {
        #[expect(clippy::disallowed_methods, reason = "the one place where the machine's time enters")]
        Self(Arc::new(Utc::now))
    }

    /// Always the same time.
    pub fn fixed(at: DateTime<Utc>) -> Self {
        Self(Arc::new(move || at))
    }

    /// The time in UTC.
    pub fn now(&self) -> DateTime<Utc> {
        (self.0)()
    }

    /// The date in Asia/Bishkek, where trainings are held.
    pub fn today(&self) -> NaiveDate {
        local_date(self.now())
    }
}

/// The date in Asia/Bishkek at that time.
pub fn local_date(at: DateTime<Utc>) -> NaiveDate {
    match FixedOffset::east_opt(BISHKEK_SECONDS_EAST) {
        Some(bishkek) => at.with_timezone(&bishkek).date_naive(),
        None => at.date_naive(),
    }
}

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A visitor who has not signed in.
    Anyone,
    /// Somebody signed in.
    Account(Member),
    /// Whoever holds the machine: the command line, and what the server does of itself.
    Operator,
}

/// A person who has signed in, with what the account may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub account: AccountId,
    pub person: PersonId,
    /// The full name, for greeting and for what is signed.
    pub name: String,
    pub roles: Vec<Role>,
    /// Codes of the oblasts to which managers and trainers are limited; empty means all.
    pub oblasts: Vec<String>,
}

/// All that an act needs: the actor, the store, the clock, the curriculum, and the press that prints certificates.
#[derive(Clone)]
pub struct Desk {
    pub actor: Actor,
    pub store: Store,
    pub clock: Clock,
    pub library: Arc<Library>,
    pub press: Press,
    /// Whether the register holds made-up people.
    pub demo: bool,
}

impl Desk {
    /// The same desk with somebody else at it.
    pub fn seat(&self, actor: Actor) -> Self {
        Self { actor, ..self.clone() }
    }

    /// Who has signed in, if anybody.
    pub fn member(&self) -> Option<&Member> {
        match &self.actor {
            Actor::Account(member) => Some(member),
            Actor::Anyone | Actor::Operator => None,
        }
    }

    /// The account that is written beside an act; none for the operator.
    pub fn account(&self) -> Option<AccountId> {
        self.member().map(|member| member.account)
    }
}
