//! Opening the register's database: made when it is new, migrated when it is older, and a plain sentence otherwise.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use migrations::Migrator;
use sea_orm::{ConnectionTrait, DbErr};
use sea_orm_migration::MigratorTrait;
use training::store::Store;

use crate::settings::Settings;

/// Why the register cannot be opened. Each sentence ends with what to do.
#[derive(Debug, thiserror::Error)]
pub enum OpeningError {
    #[error(
        "the data folder `{}` cannot be made: {reason}\n\
         Make it yourself for the user that runs the server, or name another with --data.", .folder.display()
    )]
    FolderNotMade { folder: PathBuf, reason: io::Error },
    #[error(
        "the database `{}` cannot be written\n\
         Give the user that runs the server the right to write the file and its folder, or name another folder with \
         --data.", .0.display()
    )]
    ReadOnly(PathBuf),
    #[error("the file `{}` is not a Jooluk database\nName another folder with --data.", .0.display())]
    NotADatabase(PathBuf),
    #[error(
        "the database was written by a newer version of Jooluk, which knows the change `{0}`\n\
         Install that version or a later one. Nothing was changed."
    )]
    Newer(String),
    #[error(
        "PostgreSQL at `{place}` cannot be reached: {reason}\n\
         Check that it runs, and the address, user, password and database name in --database-url."
    )]
    Unreachable { place: String, reason: DbErr },
    #[error("the database cannot be opened: {0}\nIf it is in use by a backup, wait and start again.")]
    Other(DbErr),
}

/// Opens the register, with the newest schema.
///
/// # Errors
/// Whatever keeps it from being opened; a database from a newer version is left as it is.
pub async fn open_store(settings: &Settings) -> Result<Store, OpeningError> {
    let file = settings.database_file();
    if let Some(file) = &file {
        make_folder(file)?;
        refuse_read_only(file)?;
    }
    let url = settings.database_url();
    let explain = |error: DbErr| explain(error, &url, file.as_deref());

    let store = Store::connect(&url).await.map_err(explain)?;
    refuse_newer(&store, explain).await?;
    Migrator::up(store.write(), None).await.map_err(explain)?;
    // The schema may be up to date already; a database that cannot be written is noticed now and not at the first act.
    // No row has that name, and yet SQLite refuses the sentence where it may not write.
    let touch = "DELETE FROM seaql_migrations WHERE version = ''";
    store.write().execute_unprepared(touch).await.map_err(explain)?;
    Ok(store)
}

fn make_folder(file: &Path) -> Result<(), OpeningError> {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => private_folder()
            .create(folder)
            .map_err(|reason| OpeningError::FolderNotMade { folder: folder.to_owned(), reason }),
        _ => Ok(()),
    }
}

/// A folder that only the user who runs the server may look into: the register holds people's names and phones.
fn private_folder() -> fs::DirBuilder {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

/// SQLite would open such a file for reading and complain at the first act.
fn refuse_read_only(file: &Path) -> Result<(), OpeningError> {
    let is_read_only = |path: &Path| fs::metadata(path).is_ok_and(|metadata| metadata.permissions().readonly());
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    if is_read_only(file) || folder.is_some_and(is_read_only) {
        return Err(OpeningError::ReadOnly(file.to_owned()));
    }
    Ok(())
}

async fn refuse_newer(store: &Store, explain: impl Fn(DbErr) -> OpeningError) -> Result<(), OpeningError> {
    let known: Vec<String> = Migrator::migrations().iter().map(|migration| migration.name().to_owned()).collect();
    // A new database has no such table yet.
    if store.write().execute_unprepared("SELECT version FROM seaql_migrations LIMIT 1").await.is_err() {
        return Ok(());
    }
    let applied = Migrator::get_migration_models(store.write()).await.map_err(explain)?;
    match applied.into_iter().find(|migration| !known.contains(&migration.version)) {
        Some(unknown) => Err(OpeningError::Newer(unknown.version)),
        None => Ok(()),
    }
}

fn explain(error: DbErr, url: &str, file: Option<&Path>) -> OpeningError {
    let Some(file) = file else {
        return match error {
            DbErr::Conn(_) | DbErr::ConnectionAcquire(_) => {
                OpeningError::Unreachable { place: without_password(url), reason: error }
            }
            _ => OpeningError::Other(error),
        };
    };
    // SQLite's own words: its codes do not reach us through both libraries.
    let said = error.to_string();
    if said.contains("readonly") || said.contains("unable to open database file") {
        OpeningError::ReadOnly(file.to_owned())
    } else if said.contains("file is not a database") {
        OpeningError::NotADatabase(file.to_owned())
    } else {
        OpeningError::Other(error)
    }
}

/// Host and database, for a sentence on a terminal or in a log.
fn without_password(url: &str) -> String {
    let place = url.split_once("://").map_or(url, |(_, place)| place);
    let place = place.split('?').next().unwrap_or_default();
    place.rsplit_once('@').map_or(place, |(_, place)| place).to_owned()
}
