//! An operation that said what stood already is kept as well, so that one which arrives again is known again, whatever
//! was changed in between.

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
                    .table("mark_confirmation")
                    .col(string("operation_id").primary_key())
                    .col(big_integer("attendance_id"))
                    .foreign_key(&mut references("mark_confirmation", "attendance_id", "attendance", "id"))
                    .to_owned(),
            )
            .await
    }
}
