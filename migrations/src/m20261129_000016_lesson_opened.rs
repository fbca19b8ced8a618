//! Which lesson of a course a person opened last, so that reading goes on there on any device.

use sea_orm_migration::{prelude::*, schema::*};

use crate::references;

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
                    .table("lesson_opened")
                    .col(big_integer("person_id"))
                    .col(string("course"))
                    .col(string("module"))
                    .col(string("lesson"))
                    .col(timestamp_with_time_zone("opened_at"))
                    .primary_key(Index::create().col("person_id").col("course"))
                    .foreign_key(&mut references("lesson_opened", "person_id", "person", "id"))
                    .to_owned(),
            )
            .await
    }
}
