//! The two connections to one database, SQLite or PostgreSQL.

use std::{sync::Arc, time::Duration};

use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
    sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous},
};
use tokio::sync::OnceCell;

use crate::places::Places;

/// The database behind the register: one connection pool that writes and one that reads.
///
/// SQLite allows one writer at a time, so its writing pool holds one connection and writers queue in our process, where
/// waiting is cheap. On PostgreSQL both are the same pool.
#[derive(Clone, Debug)]
pub struct Store {
    write: DatabaseConnection,
    read: DatabaseConnection,
    /// Oblasts and districts: only migrations write them, and a process starts after its migrations.
    places: Arc<OnceCell<Arc<Places>>>,
}

/// After so long without a question a connection is tested before the next one.
const REST: Duration = Duration::from_secs(10);

/// What goes wrong between us and the database; never the reader's fault and never shown to one.
pub type StoreError = DbErr;

impl Store {
    /// Connects to `sqlite:…` or `postgres:…`.
    ///
    /// # Errors
    /// Where the database cannot be reached, or an SQLite file can be neither opened nor made.
    pub async fn connect(url: &str) -> Result<Self, StoreError> {
        let write = Database::connect(options(url, if url.starts_with("sqlite") { 1 } else { 8 })).await?;
        if write.get_database_backend() != DbBackend::Sqlite {
            return Ok(Self { read: write.clone(), write, places: Arc::default() });
        }
        let read = Database::connect(options(url, 4)).await?;
        Ok(Self { write, read, places: Arc::default() })
    }

    /// The connection for questions.
    pub fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// The connection for single writes, and for migrations.
    pub fn write(&self) -> &DatabaseConnection {
        &self.write
    }

    /// Oblasts and districts, read at the first question.
    pub(crate) async fn places(&self) -> Result<Arc<Places>, StoreError> {
        self.places.get_or_try_init(|| async { Places::read(&self.read).await.map(Arc::new) }).await.cloned()
    }

    /// Begins a transaction that may write.
    ///
    /// On SQLite it takes the writer's place at once: one that began by reading would be refused it later, when another
    /// process has written in between.
    pub async fn begin(&self) -> Result<DatabaseTransaction, StoreError> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        self.write.begin_with_options(options).await
    }

    /// Closes both pools, so that SQLite folds its write-ahead log into the file.
    pub async fn close(self) -> Result<(), StoreError> {
        self.read.close().await?;
        self.write.close().await
    }
}

fn options(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options.max_connections(connections).acquire_timeout(Duration::from_secs(10)).sqlx_logging(false);
    // To ask a connection whether it lives costs as much as a small question. Only one that has rested may have lost its
    // server; SQLite's is a file.
    options.test_before_acquire_if_idle_for(REST);
    options.map_sqlx_sqlite_opts(|sqlite| {
        sqlite
            .create_if_missing(true)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5))
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal)
            .pragma("cache_size", "-16384")
    });
    options
}
