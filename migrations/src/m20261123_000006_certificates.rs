//! Certificates, the bytes as issued, and the counters that leave no gap.

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
                    .table("certificate")
                    .col(big_pk_auto("id"))
                    .col(big_integer("enrolment_id"))
                    .col(string("serial"))
                    .col(string("oblast"))
                    .col(integer("year"))
                    .col(integer("number"))
                    .col(string("check_code"))
                    .col(string("state"))
                    .col(text("facts"))
                    .col(string("sha256"))
                    .col(timestamp_with_time_zone("issued_at"))
                    .col(big_integer_null("issued_by"))
                    .col(text_null("exception"))
                    .foreign_key(&mut references("certificate", "enrolment_id", "enrolment", "id"))
                    .foreign_key(&mut references("certificate", "oblast", "oblast", "code"))
                    .foreign_key(&mut references("certificate", "issued_by", "account", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(unique("certificate", &["serial"])).await?;
        manager.create_index(unique("certificate", &["check_code"])).await?;
        manager.create_index(unique("certificate", &["oblast", "year", "number"])).await?;
        manager.create_index(index("certificate", &["enrolment_id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("certificate_file")
                    .col(big_integer("certificate_id").primary_key())
                    .col(blob("pdf"))
                    .foreign_key(&mut references("certificate_file", "certificate_id", "certificate", "id"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("certificate_counter")
                    .col(string("oblast"))
                    .col(integer("year"))
                    .col(integer("last"))
                    .primary_key(Index::create().col("oblast").col("year"))
                    .foreign_key(&mut references("certificate_counter", "oblast", "oblast", "code"))
                    .to_owned(),
            )
            .await?;
        // A second press on *issue* meets this before it could write a second certificate.
        manager
            .get_connection()
            .execute_unprepared(
                r#"CREATE UNIQUE INDEX "uq-certificate-valid" ON "certificate" ("enrolment_id") WHERE "state" = 'valid'"#,
            )
            .await?;
        Ok(())
    }
}
