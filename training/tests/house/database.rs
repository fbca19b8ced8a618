//! A database for one test, which goes when the test ends.

use std::{env, thread};

use sea_orm::{ConnectionTrait, Database as Connection, DatabaseConnection};
use tempfile::TempDir;

/// Names a PostgreSQL server on which tests may make databases, such as `postgres://postgres@127.0.0.1:5432/postgres`.
const SERVER: &str = "JOOLUK_TEST_DATABASE_URL";

pub enum Database {
    Sqlite { url: String, _folder: TempDir },
    Postgres { url: String, server: String, name: String },
}

impl Database {
    pub async fn make() -> Self {
        match env::var(SERVER) {
            Ok(server) => {
                let name = format!("jooluk_test_{}", uuid::Uuid::new_v4().simple());
                run(&server, &format!("CREATE DATABASE {name}")).await;
                Self::Postgres { url: beside(&server, &name), server, name }
            }
            Err(_) => {
                let folder = TempDir::new().expect("a folder for the database");
                let url = format!("sqlite://{}", folder.path().join("register.db").display());
                Self::Sqlite { url, _folder: folder }
            }
        }
    }

    pub fn url(&self) -> &str {
        match self {
            Self::Sqlite { url, .. } | Self::Postgres { url, .. } => url,
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Self::Postgres { server, name, .. } = self {
            let (server, sentence) = (server.clone(), format!("DROP DATABASE {name} WITH (FORCE)"));
            // A runtime of its own, for the test's may be the one that is ending. A database that stays harms nobody.
            let dropping = thread::spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
                if let Ok(runtime) = runtime {
                    runtime.block_on(run(&server, &sentence));
                }
            });
            drop(dropping.join());
        }
    }
}

async fn run(server: &str, sentence: &str) {
    let connection: DatabaseConnection = Connection::connect(server).await.expect("the test server is reached");
    connection.execute_unprepared(sentence).await.expect("the test server obeys");
    connection.close().await.expect("the connection closes");
}

/// The same server's address with another database.
fn beside(server: &str, name: &str) -> String {
    let (address, settings) = server.split_once('?').map_or((server, None), |(address, rest)| (address, Some(rest)));
    let authority = address.find("://").map_or(0, |at| at + 3);
    let end = address[authority..].find('/').map_or(address.len(), |slash| authority + slash);
    let settings = settings.map(|settings| format!("?{settings}")).unwrap_or_default();
    format!("{}/{name}{settings}", &address[..end])
}
