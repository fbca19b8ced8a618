//! The history of Jooluk's tables, one dated act a file, in the order of [`Migrator`].
//!
//! A migration names tables by strings and imports no entity, so that it means the same in five years. To add one:
//! a file `mYYYYMMDD_NNNNNN_what.rs` with `up`, its name in the list below, and the entity in `training::store`.

use sea_orm_migration::prelude::*;

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
mod m20261129_000017_marks_confirmed;

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
            Box::new(m20261129_000017_marks_confirmed::Migration),
        ]
    }
}

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
