//! Lists of people awaiting a decision, and totals reported before the register.

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
                    .table("person_list")
                    .col(big_pk_auto("id"))
                    .col(string("file_name"))
                    .col(text("reading"))
                    .col(big_integer_null("made_by"))
                    .col(timestamp_with_time_zone("made_at"))
                    .col(big_integer_null("training_id"))
                    .col(timestamp_with_time_zone_null("applied_at"))
                    .col(text_null("outcome"))
                    .foreign_key(&mut references("person_list", "made_by", "account", "id"))
                    .foreign_key(&mut references("person_list", "training_id", "training", "id"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("reported_total")
                    .col(big_pk_auto("id"))
                    .col(integer("year"))
                    .col(string("audience"))
                    .col(integer("participants"))
                    .col(string_null("sex"))
                    .col(string_null("course"))
                    .col(text("source"))
                    .col(string("oblasts"))
                    .to_owned(),
            )
            .await?;
        Ok(())
    }
}
