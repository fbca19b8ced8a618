//! Trainings, their trainers, sessions and enrolments.

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
                    .table("training")
                    .col(big_pk_auto("id"))
                    .col(string("course"))
                    .col(string("course_version"))
                    .col(string("oblast"))
                    .col(string_null("district"))
                    .col(string("venue"))
                    .col(date("first_day"))
                    .col(date("last_day"))
                    .col(integer("year"))
                    .col(string("language"))
                    .col(integer("capacity"))
                    .col(string("audience"))
                    .col(integer("threshold_percent"))
                    .col(string_null("post_test"))
                    .col(string("state"))
                    .col(boolean("demo"))
                    .col(integer("revision"))
                    .col(big_integer_null("created_by"))
                    .col(timestamp_with_time_zone("created_at"))
                    .foreign_key(&mut references("training", "oblast", "oblast", "code"))
                    .foreign_key(&mut references("training", "district", "district", "code"))
                    .foreign_key(&mut references("training", "created_by", "account", "id"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("training_trainer")
                    .col(big_integer("training_id"))
                    .col(big_integer("person_id"))
                    .primary_key(Index::create().col("training_id").col("person_id"))
                    .foreign_key(&mut references("training_trainer", "training_id", "training", "id"))
                    .foreign_key(&mut references("training_trainer", "person_id", "person", "id"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("session")
                    .col(big_pk_auto("id"))
                    .col(big_integer("training_id"))
                    .col(integer("number"))
                    .col(date("held_on"))
                    .col(time("starts"))
                    .col(time("ends"))
                    .col(integer("minutes"))
                    .col(string("modules"))
                    .col(string_null("title"))
                    .foreign_key(&mut references("session", "training_id", "training", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(unique("session", &["training_id", "number"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("enrolment")
                    .col(big_pk_auto("id"))
                    .col(big_integer("training_id"))
                    .col(big_integer("person_id"))
                    .col(string("state"))
                    .col(timestamp_with_time_zone("asked_at"))
                    .col(string_null("sex"))
                    .col(string("audience"))
                    .col(big_integer_null("organisation_id"))
                    .col(string_null("rank"))
                    .col(string_null("language"))
                    .col(string_null("home_oblast"))
                    .col(string_null("home_district"))
                    .foreign_key(&mut references("enrolment", "training_id", "training", "id"))
                    .foreign_key(&mut references("enrolment", "person_id", "person", "id"))
                    .foreign_key(&mut references("enrolment", "organisation_id", "organisation", "id"))
                    .foreign_key(&mut references("enrolment", "home_oblast", "oblast", "code"))
                    .foreign_key(&mut references("enrolment", "home_district", "district", "code"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(unique("enrolment", &["training_id", "person_id"])).await?;
        manager.create_index(index("enrolment", &["person_id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("enrolment_change")
                    .col(big_pk_auto("id"))
                    .col(big_integer("enrolment_id"))
                    .col(string("state"))
                    .col(timestamp_with_time_zone("changed_at"))
                    .col(big_integer_null("changed_by"))
                    .foreign_key(&mut references("enrolment_change", "enrolment_id", "enrolment", "id"))
                    .foreign_key(&mut references("enrolment_change", "changed_by", "account", "id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("enrolment_change", &["enrolment_id"])).await?;
        Ok(())
    }
}
