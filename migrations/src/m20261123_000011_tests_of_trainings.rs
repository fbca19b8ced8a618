//! Attempts know their form, what they were for and how long they took; trainings open and close their tests.

use sea_orm_migration::{prelude::*, schema::*};

use crate::{index, references};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Attempts made before there were two forms were made on the first, to practise, on the screen.
        let columns = [
            string("form").default("a").take(),
            string("purpose").default("practice").take(),
            string("how").default("screen").take(),
            integer_null("seconds").take(),
            big_integer_null("keyed_by").take(),
        ];
        for column in columns {
            manager.alter_table(Table::alter().table("attempt").add_column(column).to_owned()).await?;
        }
        manager.create_index(index("attempt", &["training_id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("training_test")
                    .col(big_integer("training_id"))
                    .col(string("purpose"))
                    .col(timestamp_with_time_zone("opened_at"))
                    .col(timestamp_with_time_zone_null("closed_at"))
                    .col(big_integer_null("opened_by"))
                    .primary_key(Index::create().col("training_id").col("purpose"))
                    .foreign_key(&mut references("training_test", "training_id", "training", "id"))
                    .foreign_key(&mut references("training_test", "opened_by", "account", "id"))
                    .to_owned(),
            )
            .await?;
        Ok(())
    }
}
