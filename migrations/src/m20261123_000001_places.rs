//! Oblasts, cities of the same rank, and districts.

use sea_orm_migration::{prelude::*, schema::*};

use crate::{references, unique};

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
                    .table("oblast")
                    .col(string("code").primary_key())
                    .col(string("kind"))
                    .col(string("serial_prefix"))
                    .col(string("name_ky"))
                    .col(string("name_ru"))
                    .col(string("name_uz"))
                    .col(string("name_en"))
                    .col(integer("position"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(unique("oblast", &["serial_prefix"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("district")
                    .col(string("code").primary_key())
                    .col(string("oblast"))
                    .col(string("name_ky"))
                    .col(string("name_ru"))
                    .col(string("name_uz"))
                    .col(string("name_en"))
                    .foreign_key(&mut references("district", "oblast", "oblast", "code"))
                    .to_owned(),
            )
            .await?;
        Ok(())
    }
}
