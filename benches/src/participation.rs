//! The participation question over a million marks, on SQLite and, where there is one, on PostgreSQL.

use std::{
    env,
    time::{Duration, Instant},
};

use anyhow::Result;
use sea_orm::{ConnectionTrait, Database, EntityTrait, PaginatorTrait};
use server::{first_start, opening::open_store, settings::Settings};
use training::{
    Desk,
    reports::{self, Question},
    store::attendance,
};

use crate::{
    promise::{Goal, Promise, Unit},
    register::{self, Scale},
};

/// Names a PostgreSQL server on which databases may be made.
const SERVER: &str = "JOOLUK_TEST_DATABASE_URL";

const SCALE: Scale = Scale { persons: 20_000, marks: 1_000_000 };

pub async fn measure() -> Result<Vec<Promise>> {
    let folder = tempfile::Builder::new().prefix("jooluk-million-").tempdir()?;
    let mut promises = vec![];
    let settings = Settings { data: folder.path().to_owned(), ..Settings::default() };
    promises.push(ask("SQLite", &settings).await?);

    let Ok(server) = env::var(SERVER) else {
        eprintln!("PostgreSQL is not measured: {SERVER} is not set");
        return Ok(promises);
    };
    let name = format!("jooluk_million_{}", std::process::id());
    let connection = Database::connect(&server).await?;
    connection.execute_unprepared(&format!("CREATE DATABASE {name}")).await?;
    let settings = Settings { database_url: Some(beside(&server, &name)), ..Settings::default() };
    let asked = ask("PostgreSQL", &settings).await;
    connection.execute_unprepared(&format!("DROP DATABASE {name} WITH (FORCE)")).await?;
    promises.push(asked?);
    Ok(promises)
}

/// The same server's address with another database.
fn beside(server: &str, name: &str) -> String {
    server.rsplit_once('/').map_or_else(|| server.to_owned(), |(place, _)| format!("{place}/{name}"))
}

async fn ask(database: &str, settings: &Settings) -> Result<Promise> {
    let store = open_store(settings).await?;
    let desk = first_start::desk(store, None, "http://127.0.0.1", false)
        .map_err(|faults| anyhow::anyhow!("the curriculum cannot be taught: {faults:?}"))?;
    let begun = Instant::now();
    register::fill(&desk.store, SCALE).await?;
    eprintln!("  {} marks written to {database} in {:.1} s", SCALE.marks, begun.elapsed().as_secs_f64());
    if settings.database_url.is_some() {
        // What PostgreSQL does of itself within minutes, done before the clock runs.
        desk.store.write().execute_unprepared("VACUUM (ANALYZE)").await?;
    }
    let (figure, floor) = (best_of_three(&desk, question).await?, best_of_three(&desk, count).await?);
    desk.store.close().await?;
    Ok(Promise {
        what: format!("participation per oblast and year, 1,000,000 marks, {database}"),
        goal: Goal::AtMost(1.0),
        figure,
        unit: Unit::Seconds,
        floor: Some(("counting the marks", floor)),
    })
}

async fn best_of_three(desk: &Desk, work: impl AsyncFn(&Desk) -> Result<()>) -> Result<f64> {
    let mut best = Duration::MAX;
    for _ in 0..3 {
        let begun = Instant::now();
        work(desk).await?;
        best = best.min(begun.elapsed());
    }
    Ok(best.as_secs_f64())
}

async fn question(desk: &Desk) -> Result<()> {
    let answer = reports::participation(desk, Question::default()).await?;
    // Everybody enrolled has twelve marks, and hardly anybody was absent twelve times.
    let counted = answer.total.total.participations;
    anyhow::ensure!(counted > 83_000, "{counted} participations were counted");
    Ok(())
}

async fn count(desk: &Desk) -> Result<()> {
    let marks = attendance::Entity::find().count(desk.store.read()).await?;
    anyhow::ensure!(marks == SCALE.marks as u64, "{marks} marks were counted");
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn another_database_of_the_same_server_is_named() {
        let server = "postgres://postgres@127.0.0.1:5432/postgres";
        assert_eq!(super::beside(server, "jooluk"), "postgres://postgres@127.0.0.1:5432/jooluk");
    }
}
