//! The house as the domain's tests meet it: a fresh database, a time that stands still, somebody at the desk.
//!
//! `House::open()` makes an SQLite file of its own, or, where `JOOLUK_TEST_DATABASE_URL` names a PostgreSQL server, a
//! database of its own there; either is gone at the end. Rows are made by builders: `house.person("Асанова Айгүл")`,
//! `house.account(person)`; desks by their role: `house.trainer(&["KG-O"]).await`.

#![allow(dead_code, reason = "every test file is its own program and needs its own part of the house")]

mod database;
mod rows;
pub mod trainings;

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use curriculum::Library;
use migrations::Migrator;
use sea_orm::{ConnectionTrait, DbBackend, EntityTrait};
use sea_orm_migration::MigratorTrait;
use training::{
    Actor, Clock, Desk, Outcome, Refusal, Trouble, accounts,
    certificates::Press,
    ids::AccountId,
    store::{Store, account},
    words::Role,
};

use database::Database;

/// The morning of a training day: 12 October 2026, 9 o'clock in Bishkek.
const MORNING: &str = "2026-10-12T03:00:00Z";

/// One register, empty but for oblasts and districts.
pub struct House {
    pub store: Store,
    pub library: Arc<Library>,
    now: DateTime<Utc>,
    // Last, so that the store is closed when the database goes.
    database: Database,
}

impl House {
    /// A register of its own, migrated.
    pub async fn open() -> Self {
        let house = Self::open_bare().await;
        Migrator::up(house.store.write(), None).await.expect("the migrations run");
        house
    }

    /// A database of its own without any table.
    pub async fn open_bare() -> Self {
        let database = Database::make().await;
        let store = Store::connect(database.url()).await.expect("the new database opens");
        let library = Arc::new(Library::built_in().expect("the built-in curriculum is sound"));
        Self { store, library, now: MORNING.parse().expect("a time"), database }
    }

    /// The time at every desk that is handed out from now on.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// Lets time pass, for desks that are handed out from now on.
    pub fn pass(&mut self, span: TimeDelta) {
        self.now += span;
    }

    /// Sets the time, for desks that are handed out from now on; as `2026-10-13T03:00:00Z`.
    pub fn set_time(&mut self, at: &str) {
        self.now = at.parse().expect("a time");
    }

    /// Where another server process would connect.
    pub fn database_url(&self) -> &str {
        self.database.url()
    }

    /// Another process's store, to which the database has become read-only.
    pub async fn read_only_store(&self) -> Store {
        let connect = async || Store::connect(self.database_url()).await.expect("another process");
        let store = connect().await;
        if store.write().get_database_backend() == DbBackend::Sqlite {
            store.write().execute_unprepared("PRAGMA query_only = ON").await.expect("forbidden");
            return store;
        }
        let forbid = "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', \
                      current_database()); END $$";
        store.write().execute_unprepared(forbid).await.expect("forbidden");
        // It holds for connections that are made from now on.
        connect().await
    }

    /// The desk of whoever holds the machine.
    pub fn operator(&self) -> Desk {
        Desk {
            actor: Actor::Operator,
            store: self.store.clone(),
            clock: Clock::fixed(self.now),
            library: Arc::clone(&self.library),
            press: Press::new("https://jooluk.example", |_| Ok(b"%PDF-test".to_vec())),
            demo: false,
        }
    }

    /// The desk of a visitor.
    pub fn anyone(&self) -> Desk {
        self.operator().seat(Actor::Anyone)
    }

    /// The desk of a new administrator.
    pub async fn admin(&self) -> Desk {
        self.member(Role::Administrator, &[]).await
    }

    /// The desk of a new manager, limited to these oblasts if there are any.
    pub async fn manager(&self, oblasts: &[&str]) -> Desk {
        self.member(Role::Manager, oblasts).await
    }

    /// The desk of a new trainer, limited to these oblasts if there are any.
    pub async fn trainer(&self, oblasts: &[&str]) -> Desk {
        self.member(Role::Trainer, oblasts).await
    }

    /// The desk of a new trainee.
    pub async fn trainee(&self) -> Desk {
        self.member(Role::Trainee, &[]).await
    }

    /// The desk of that account's owner.
    pub async fn seat(&self, id: AccountId) -> Desk {
        let row = account::Entity::find_by_id(id).one(self.store.read()).await.expect("the store answers");
        let stamp = row.expect("the account is there").stamp;
        let member = accounts::open(&self.store, id, &stamp).await.expect("the store answers");
        self.operator().seat(Actor::Account(member.expect("the account opens")))
    }

    async fn member(&self, role: Role, oblasts: &[&str]) -> Desk {
        let name = match role {
            Role::Administrator => "Администраторова Анара",
            Role::Manager => "Менеджерова Мээрим",
            Role::Trainer => "Тренерова Токтогүл",
            Role::Trainee => "Угуучиева Уулжан",
        };
        let person = self.person(name).insert().await;
        let slip = self.account(person).role(role).oblasts(oblasts).insert().await;
        self.seat(slip.account).await
    }
}

/// The refusal that an act must have given.
#[track_caller]
pub fn refusal<T: std::fmt::Debug>(outcome: Outcome<T>) -> Refusal {
    match outcome {
        Err(Trouble::Refused(refusal)) => refusal,
        other => panic!("a refusal was expected: {other:?}"),
    }
}
