//! Accounts, the names they sign in by, roles, one-time codes, failures, browser sessions, the audit log.

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
                    .table("account")
                    .col(big_pk_auto("id"))
                    .col(big_integer("person_id"))
                    .col(text_null("password_hash"))
                    .col(string("stamp"))
                    .col(timestamp_with_time_zone_null("disabled_at"))
                    .col(timestamp_with_time_zone("created_at"))
                    .foreign_key(&mut references("account", "person_id", "person", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(unique("account", &["person_id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("sign_in_name")
                    .col(string("name").primary_key())
                    .col(string("kind"))
                    .col(big_integer("account_id"))
                    .foreign_key(&mut references("sign_in_name", "account_id", "account", "id"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("account_role")
                    .col(big_integer("account_id"))
                    .col(string("role"))
                    .primary_key(Index::create().col("account_id").col("role"))
                    .foreign_key(&mut references("account_role", "account_id", "account", "id"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("account_oblast")
                    .col(big_integer("account_id"))
                    .col(string("oblast"))
                    .primary_key(Index::create().col("account_id").col("oblast"))
                    .foreign_key(&mut references("account_oblast", "account_id", "account", "id"))
                    .foreign_key(&mut references("account_oblast", "oblast", "oblast", "code"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("one_time_code")
                    .col(string("code_hash").primary_key())
                    .col(big_integer_null("account_id"))
                    .col(timestamp_with_time_zone("expires_at"))
                    .col(timestamp_with_time_zone_null("used_at"))
                    .foreign_key(&mut references("one_time_code", "account_id", "account", "id"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("sign_in_failure")
                    .col(big_pk_auto("id"))
                    .col(string("source"))
                    .col(timestamp_with_time_zone("failed_at"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("sign_in_failure", &["source"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("browser_session")
                    .col(string("id").primary_key())
                    .col(text("data"))
                    .col(timestamp_with_time_zone("expires_at"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("browser_session", &["expires_at"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("audit_line")
                    .col(big_pk_auto("id"))
                    .col(timestamp_with_time_zone("at"))
                    .col(big_integer_null("account_id"))
                    .col(string("act"))
                    .col(string("subject"))
                    .col(text("detail"))
                    .foreign_key(&mut references("audit_line", "account_id", "account", "id"))
                    .to_owned(),
            )
            .await?;
        Ok(())
    }
}
