//! Opening the register's database: made when it is new, migrated when it is older, and a plain sentence otherwise.

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
};

use app::texts;
use curriculum::Language;
use migrations::Tables;
use sea_orm::{ConnectionTrait, DbErr};
use training::store::{Store, cannot_be_written};

use crate::settings::Settings;

/// Why the register cannot be opened. Each sentence ends with what to do; [`Self::said_in`] has it in every language.
#[derive(Debug)]
pub enum OpeningError {
    FolderNotMade {
        folder: PathBuf,
        reason: io::Error,
    },
    ReadOnly(PathBuf),
    /// PostgreSQL takes no writes there, as a standby does.
    ServerReadOnly {
        place: String,
    },
    NotADatabase(PathBuf),
    /// Written by a newer version, which knows that change.
    Newer(String),
    Unreachable {
        place: String,
        reason: DbErr,
    },
    Other(DbErr),
}

impl OpeningError {
    /// The sentence in that language.
    pub fn said_in(&self, language: Language) -> String {
        let path = |path: &PathBuf| path.display().to_string();
        let (key, arguments) = match self {
            Self::FolderNotMade { folder, reason } => {
                ("folder-not-made", vec![("folder", path(folder)), ("reason", reason.to_string())])
            }
            Self::ReadOnly(file) => ("read-only", vec![("file", path(file))]),
            Self::ServerReadOnly { place } => ("server-read-only", vec![("place", place.clone())]),
            Self::NotADatabase(file) => ("not-a-database", vec![("file", path(file))]),
            Self::Newer(change) => ("newer", vec![("change", change.clone())]),
            Self::Unreachable { place, reason } => {
                ("unreachable", vec![("place", place.clone()), ("reason", reason.to_string())])
            }
            Self::Other(reason) => ("other", vec![("reason", reason.to_string())]),
        };
        texts::loader(language).get_args(&format!("opening-{key}"), arguments.into_iter().collect())
    }
}

impl fmt::Display for OpeningError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said_in(Language::En))
    }
}

impl std::error::Error for OpeningError {}

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
    let turn = store.begin().await.map_err(explain)?;
    if let Tables::Newer { change } = migrations::bring_up_to_date(&turn).await.map_err(explain)? {
        return Err(OpeningError::Newer(change));
    }
    // The schema may be up to date already; a database that cannot be written is noticed now and not at the first act.
    turn.execute_unprepared(TOUCH).await.map_err(explain)?;
    turn.commit().await.map_err(explain)?;
    Ok(store)
}

/// No row has that name, and yet a database that may not be written refuses the sentence.
const TOUCH: &str = "DELETE FROM seaql_migrations WHERE version = ''";

/// Whether the open register can be read and not written at present.
pub(crate) async fn is_read_only(store: &Store) -> bool {
    store.write().execute_unprepared(TOUCH).await.is_err_and(|error| cannot_be_written(&error))
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

fn explain(error: DbErr, url: &str, file: Option<&Path>) -> OpeningError {
    let Some(file) = file else {
        return match error {
            error if cannot_be_written(&error) => OpeningError::ServerReadOnly { place: without_password(url) },
            DbErr::Conn(_) | DbErr::ConnectionAcquire(_) => {
                OpeningError::Unreachable { place: without_password(url), reason: error }
            }
            _ => OpeningError::Other(error),
        };
    };
    // SQLite's own words, where a code says less.
    let said = error.to_string();
    if cannot_be_written(&error) || said.contains("unable to open database file") {
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
