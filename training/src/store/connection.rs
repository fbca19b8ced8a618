//! The two connections to one database, SQLite or PostgreSQL.

use std::{sync::Arc, time::Duration};

use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, RuntimeErr,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
    sqlx::sqlite::{SqliteError, SqliteJournalMode, SqliteSynchronous},
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

/// Whether the database refused because it can be read and not written at present: by its rights or its role, or for
/// want of room.
pub fn cannot_be_written(error: &StoreError) -> bool {
    match code(error) {
        // READONLY in all its kinds, FULL, and IOERR_WRITE (sqlite.org/rescode.html).
        Some(Code::Sqlite(code)) => code & 0xff == 8 || matches!(code, 13 | 778),
        // read_only_sql_transaction, which a standby answers as well, and disk_full.
        Some(Code::Postgres(code)) => matches!(code.as_str(), "25006" | "53100"),
        None => false,
    }
}

/// By what a database tells its errors apart.
enum Code {
    Sqlite(i32),
    Postgres(String),
}

/// The code of an error that the database itself gave.
fn code(error: &StoreError) -> Option<Code> {
    let (DbErr::Conn(RuntimeErr::SqlxError(error))
    | DbErr::Exec(RuntimeErr::SqlxError(error))
    | DbErr::Query(RuntimeErr::SqlxError(error))) = error
    else {
        return None;
    };
    let error = error.as_database_error()?;
    let code = error.code()?;
    match error.try_downcast_ref::<SqliteError>() {
        Some(_) => code.parse().ok().map(Code::Sqlite),
        None => Some(Code::Postgres(code.into_owned())),
    }
}

impl Store {
    /// Connects to `sqlite:…` or `postgres:…`.
    ///
    /// # Errors
    /// Where the database cannot be reached, or an SQLite file can be neither opened nor made.
    pub async fn connect(url: &str) -> Result<Self, StoreError> {
        let write = open(url, if url.starts_with("sqlite") { 1 } else { 8 }).await?;
        if write.get_database_backend() != DbBackend::Sqlite {
            return Ok(Self { read: write.clone(), write, places: Arc::default() });
        }
        let read = open(url, 4).await?;
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

/// Opens a pool. SQLite does not wait for the lock under which a new file gets its write-ahead log; where two processes
/// make one file at the same moment, the second waits here, for five seconds at most.
async fn open(url: &str, connections: u32) -> Result<DatabaseConnection, StoreError> {
    let mut tries = 0;
    loop {
        let opened = Database::connect(options(url, connections)).await;
        tries += 1;
        match &opened {
            Err(error) if tries < 100 && is_busy(error) => tokio::time::sleep(Duration::from_millis(50)).await,
            _ => return opened,
        }
    }
}

/// Whether another process has the SQLite file to itself.
fn is_busy(error: &StoreError) -> bool {
    matches!(code(error), Some(Code::Sqlite(code)) if code & 0xff == 5)
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
