//! One reported total a year, audience, source, oblasts, sex and course: two processes that start at once cannot both
//! load the 320 and the 108, nor two imports one report.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        // What was loaded twice stands once.
        connection
            .execute_unprepared(
                r#"DELETE FROM "reported_total" WHERE "id" NOT IN (SELECT MIN("id") FROM "reported_total" GROUP BY "year", "audience", "source", "oblasts", COALESCE("sex", ''), COALESCE("course", ''), "participants")"#,
            )
            .await?;
        // Two numbers of one source both stay, the later told apart by its own, for somebody to look at.
        connection
            .execute_unprepared(
                r#"UPDATE "reported_total" SET "source" = "source" || ' (' || "id" || ')' WHERE "id" NOT IN (SELECT MIN("id") FROM "reported_total" GROUP BY "year", "audience", "source", "oblasts", COALESCE("sex", ''), COALESCE("course", ''))"#,
            )
            .await?;
        // sea-query knows no index over expressions; both databases take this sentence. Unknown is a value here: to a
        // plain index no NULL is like another.
        connection
            .execute_unprepared(
                r#"CREATE UNIQUE INDEX "uq-reported_total-once" ON "reported_total" ("year", "audience", "source", "oblasts", COALESCE("sex", ''), COALESCE("course", ''))"#,
            )
            .await?;
        Ok(())
    }
}
