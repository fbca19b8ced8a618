//! Organisations with all their names, and persons.

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
                    .table("organisation")
                    .col(big_pk_auto("id"))
                    .col(string("kind"))
                    .col(string("name"))
                    .col(string_null("oblast"))
                    .col(string_null("district"))
                    .col(big_integer_null("parent_id"))
                    .foreign_key(&mut references("organisation", "oblast", "oblast", "code"))
                    .foreign_key(&mut references("organisation", "district", "district", "code"))
                    .foreign_key(&mut references("organisation", "parent_id", "organisation", "id"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("organisation_name")
                    .col(big_pk_auto("id"))
                    .col(big_integer("organisation_id"))
                    .col(string("name"))
                    .col(string("match_key"))
                    .foreign_key(&mut references("organisation_name", "organisation_id", "organisation", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(unique("organisation_name", &["match_key"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("person")
                    .col(big_pk_auto("id"))
                    .col(string("family_name"))
                    .col(string("given_name"))
                    .col(string_null("patronymic"))
                    .col(string("search_key"))
                    .col(string_null("sex"))
                    .col(integer_null("birth_year"))
                    .col(string_null("phone"))
                    .col(string_null("language"))
                    .col(string("audience"))
                    .col(big_integer_null("organisation_id"))
                    .col(string_null("rank"))
                    .col(string_null("position"))
                    .col(string_null("oblast"))
                    .col(string_null("district"))
                    .col(string_null("external_id"))
                    .col(boolean("demo"))
                    .col(integer("revision"))
                    .col(timestamp_with_time_zone("created_at"))
                    .col(timestamp_with_time_zone("updated_at"))
                    .foreign_key(&mut references("person", "organisation_id", "organisation", "id"))
                    .foreign_key(&mut references("person", "oblast", "oblast", "code"))
                    .foreign_key(&mut references("person", "district", "district", "code"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(unique("person", &["external_id"])).await?;
        manager.create_index(index("person", &["search_key"])).await?;
        manager.create_index(index("person", &["phone"])).await?;
        Ok(())
    }
}
