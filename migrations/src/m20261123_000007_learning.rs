//! Lessons read and quizzes answered.

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
                    .table("lesson_read")
                    .col(big_integer("person_id"))
                    .col(string("course"))
                    .col(string("module"))
                    .col(string("lesson"))
                    .col(timestamp_with_time_zone("read_at"))
                    .primary_key(Index::create().col("person_id").col("course").col("module").col("lesson"))
                    .foreign_key(&mut references("lesson_read", "person_id", "person", "id"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("attempt")
                    .col(big_pk_auto("id"))
                    .col(big_integer("person_id"))
                    .col(big_integer_null("training_id"))
                    .col(string("course"))
                    .col(string("quiz"))
                    .col(string("language"))
                    .col(timestamp_with_time_zone("handed_in_at"))
                    .col(integer("score"))
                    .col(integer("questions"))
                    .col(boolean("passed"))
                    .col(string("operation_id"))
                    .foreign_key(&mut references("attempt", "person_id", "person", "id"))
                    .foreign_key(&mut references("attempt", "training_id", "training", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(unique("attempt", &["operation_id"])).await?;
        manager.create_index(index("attempt", &["person_id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("attempt_answer")
                    .col(big_integer("attempt_id"))
                    .col(string("question"))
                    .col(string("given"))
                    .col(boolean("right"))
                    .primary_key(Index::create().col("attempt_id").col("question"))
                    .foreign_key(&mut references("attempt_answer", "attempt_id", "attempt", "id"))
                    .to_owned(),
            )
            .await?;
        Ok(())
    }
}
