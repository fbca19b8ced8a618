//! Marks: appended, never overwritten, at most one of a person and session current.

use sea_orm_migration::{prelude::*, schema::*};

use crate::{index, references, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("attendance")
                    .col(big_pk_auto("id"))
                    .col(big_integer("enrolment_id"))
                    .col(big_integer("session_id"))
                    .col(string("mark"))
                    .col(string("how"))
                    .col(timestamp_with_time_zone("made_at"))
                    .col(timestamp_with_time_zone("recorded_at"))
                    .col(big_integer_null("made_by"))
                    .col(string("operation_id"))
                    .col(boolean("current"))
                    .foreign_key(&mut references("attendance", "enrolment_id", "enrolment", "id"))
                    .foreign_key(&mut references("attendance", "session_id", "session", "id"))
                    .foreign_key(&mut references("attendance", "made_by", "account", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(unique("attendance", &["operation_id"])).await?;
        manager.create_index(index("attendance", &["session_id"])).await?;
        // The same words on SQLite and PostgreSQL. Its leading column also finds the marks of one enrolment.
        manager
            .get_connection()
            .execute_unprepared(
                r#"CREATE UNIQUE INDEX "uq-attendance-current" ON "attendance" ("enrolment_id", "session_id") WHERE "current""#,
            )
            .await?;
        Ok(())
    }
}
