//! Persons stand in the order of the alphabet. Until now they stood in that of their folded Latin names, where Жумалиева
//! came between Исакова and Кадырова.
//!
//! The keys themselves are written at the next start, by whoever knows the alphabet.

use sea_orm_migration::{prelude::*, schema::*};

use crate::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = blob("sort_key").default(Vec::<u8>::new()).take();
        manager.alter_table(Table::alter().table("person").add_column(column).to_owned()).await?;
        manager.create_index(index("person", &["sort_key"])).await?;
        // Search looks for parts of words, which no index of whole keys finds.
        manager.drop_index(Index::drop().name("idx-person-search_key").table("person").to_owned()).await
    }
}
