//! The history of Jooluk's tables, one dated act a file, in the order of [`Migrator`].
//!
//! A migration names tables by strings and imports no entity, so that it means the same in five years. To add one:
//! a file `mYYYYMMDD_NNNNNN_what.rs` with `up`, its name in the list below, and the entity in `training::store`.

use std::collections::HashSet;

use sea_orm_migration::{
    prelude::*,
    sea_orm::{DatabaseTransaction, DbBackend},
};

mod m20261123_000001_places;
mod m20261123_000002_people;
mod m20261123_000003_accounts;
mod m20261123_000004_trainings;
mod m20261123_000005_attendance;
mod m20261123_000006_certificates;
mod m20261123_000007_learning;
mod m20261123_000008_lists_and_totals;
mod m20261123_000009_oblasts_and_districts;
mod m20261123_000010_who_took_part;
mod m20261123_000011_tests_of_trainings;
mod m20261129_000012_order_of_names;
mod m20261129_000013_revisions;
mod m20261129_000014_marks_confirmed;
mod m20261129_000015_totals_once;
mod m20261129_000016_lesson_opened;

/// All migrations, oldest first.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261123_000001_places::Migration),
            Box::new(m20261123_000002_people::Migration),
            Box::new(m20261123_000003_accounts::Migration),
            Box::new(m20261123_000004_trainings::Migration),
            Box::new(m20261123_000005_attendance::Migration),
            Box::new(m20261123_000006_certificates::Migration),
            Box::new(m20261123_000007_learning::Migration),
            Box::new(m20261123_000008_lists_and_totals::Migration),
            Box::new(m20261123_000009_oblasts_and_districts::Migration),
            Box::new(m20261123_000010_who_took_part::Migration),
            Box::new(m20261123_000011_tests_of_trainings::Migration),
            Box::new(m20261129_000012_order_of_names::Migration),
            Box::new(m20261129_000013_revisions::Migration),
            Box::new(m20261129_000014_marks_confirmed::Migration),
            Box::new(m20261129_000015_totals_once::Migration),
            Box::new(m20261129_000016_lesson_opened::Migration),
        ]
    }
}

/// What bringing the tables up to date came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tables {
    UpToDate,
    /// A newer version made a change that is not known here; nothing was done.
    Newer {
        change: String,
    },
}

/// Brings the tables up to date, all changes or none, one process at a time: another that starts at the same moment
/// waits until this transaction, the caller's to commit, has ended.
///
/// On SQLite the transaction must be one that has taken the writer's place (`BEGIN IMMEDIATE`).
///
/// # Errors
/// Where the database fails.
pub async fn bring_up_to_date(turn: &DatabaseTransaction) -> Result<Tables, DbErr> {
    if turn.get_database_backend() == DbBackend::Postgres {
        turn.execute_unprepared(&format!("SELECT pg_advisory_xact_lock({TURN})")).await?;
    }
    let known: HashSet<String> = Migrator::migrations().iter().map(|migration| migration.name().to_owned()).collect();
    let applied = Migrator::get_migration_models(turn).await?;
    if let Some(unknown) = applied.into_iter().find(|migration| !known.contains(&migration.version)) {
        return Ok(Tables::Newer { change: unknown.version });
    }
    Migrator::up(turn, None).await?;
    Ok(Tables::UpToDate)
}

/// Names the turn among PostgreSQL's advisory locks: *Jooluk* in ASCII.
const TURN: i64 = 0x4a6f_6f6c_756b;

/// A foreign key from a column of the table being made to a column of another.
fn references(
    table: &'static str,
    column: &'static str,
    other: &'static str,
    key: &'static str,
) -> ForeignKeyCreateStatement {
    ForeignKey::create().name(format!("fk-{table}-{column}")).from(table, column).to(other, key).to_owned()
}

/// A unique index over some columns, named so that a broken rule can be told from another.
fn unique(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = index(table, columns);
    index.name(format!("uq-{table}-{}", columns.join("-"))).unique();
    index
}

/// An index over some columns.
fn index(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(format!("idx-{table}-{}", columns.join("-"))).table(table);
    for column in columns {
        index.col(*column);
    }
    index
}
