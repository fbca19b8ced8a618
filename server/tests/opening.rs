//! What keeps a register from being opened, and the sentence that says what to do.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use curriculum::Language;
use sea_orm::ConnectionTrait;
use server::{
    opening::{OpeningError, open_store},
    settings::Settings,
};
use tempfile::TempDir;

fn settings(data: &Path) -> Settings {
    Settings { data: data.to_owned(), ..Settings::default() }
}

async fn refused(settings: &Settings) -> OpeningError {
    match open_store(settings).await {
        Ok(_) => panic!("the register opened"),
        Err(error) => error,
    }
}

#[tokio::test]
async fn a_new_register_is_made_and_opens_again() {
    let folder = TempDir::new().expect("a folder");
    let settings = settings(&folder.path().join("one").join("two"));
    for _ in 0..2 {
        open_store(&settings).await.expect("opened").close().await.expect("closed");
    }
    assert!(folder.path().join("one/two/jooluk.db").is_file());
    let mode = fs::metadata(folder.path().join("one/two")).expect("the folder").permissions().mode();
    assert_eq!(mode & 0o777, 0o700, "nobody else may look into it");
}

#[tokio::test]
async fn a_database_that_may_not_be_written_is_named() {
    let folder = TempDir::new().expect("a folder");
    let settings = settings(folder.path());
    open_store(&settings).await.expect("opened").close().await.expect("closed");
    let file = folder.path().join("jooluk.db");
    let before = fs::read(&file).expect("the file");

    fs::set_permissions(&file, fs::Permissions::from_mode(0o444)).expect("read-only");
    let error = refused(&settings).await;
    assert!(matches!(error, OpeningError::ReadOnly(_)), "{error}");
    assert!(error.to_string().contains("jooluk.db` cannot be written") && error.to_string().contains("--data"));
    assert_eq!(fs::read(&file).expect("the file"), before);

    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).expect("writable");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).expect("read-only");
    let error = refused(&settings).await;
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("writable");
    assert!(matches!(error, OpeningError::ReadOnly(_)), "{error}");
}

#[tokio::test]
async fn a_database_opened_for_reading_alone_is_refused_too() {
    let folder = TempDir::new().expect("a folder");
    open_store(&settings(folder.path())).await.expect("opened").close().await.expect("closed");
    let url = format!("sqlite://{}?mode=ro", folder.path().join("jooluk.db").display());
    let error = refused(&Settings { database_url: Some(url), ..settings(folder.path()) }).await;
    assert!(matches!(error, OpeningError::ReadOnly(_)), "{error}");
}

#[tokio::test]
async fn a_database_from_a_newer_version_is_left_as_it_is() {
    let folder = TempDir::new().expect("a folder");
    let settings = settings(folder.path());
    let store = open_store(&settings).await.expect("opened");
    let newer = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m20990101_000001_stars', 0)";
    store.write().execute_unprepared(newer).await.expect("written");
    store.close().await.expect("closed");

    let error = refused(&settings).await;
    assert!(matches!(&error, OpeningError::Newer(change) if change == "m20990101_000001_stars"), "{error}");
    assert!(error.to_string().contains("newer version of Jooluk"));
}

#[tokio::test]
async fn a_data_folder_that_cannot_be_made_is_named() {
    let folder = TempDir::new().expect("a folder");
    let in_the_way = folder.path().join("file");
    fs::write(&in_the_way, "a file").expect("written");
    let error = refused(&settings(&in_the_way.join("data"))).await;
    assert!(matches!(error, OpeningError::FolderNotMade { .. }), "{error}");
    assert!(error.to_string().contains("file/data` cannot be made"));
}

#[tokio::test]
async fn a_file_that_is_no_database_is_not_touched() {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("jooluk.db");
    let text = "Бул маалымат базасы эмес. ".repeat(100);
    fs::write(&file, &text).expect("written");
    let error = refused(&settings(folder.path())).await;
    assert!(matches!(error, OpeningError::NotADatabase(_)), "{error}");
    assert_eq!(fs::read_to_string(&file).expect("the file"), text);
}

#[tokio::test]
async fn a_postgresql_that_does_not_answer_is_named_without_its_password() {
    // Port 9 is nobody's: the connection is refused at once.
    let url = "postgres://jooluk:top-secret@127.0.0.1:9/jooluk".to_owned();
    let settings = Settings { database_url: Some(url), ..Settings::default() };
    let error = refused(&settings).await.to_string();
    assert!(error.contains("PostgreSQL at `127.0.0.1:9/jooluk` cannot be reached"), "{error}");
    assert!(error.contains("--database-url") && !error.contains("top-secret"), "{error}");
}

#[test]
fn every_reason_is_a_sentence_that_says_what_to_do_in_every_language() {
    let reason = || sea_orm::DbErr::Custom("the reason".to_owned());
    let reasons = [
        OpeningError::FolderNotMade { folder: "data".into(), reason: std::io::ErrorKind::PermissionDenied.into() },
        OpeningError::ReadOnly("jooluk.db".into()),
        OpeningError::ServerReadOnly { place: "127.0.0.1/jooluk".to_owned() },
        OpeningError::NotADatabase("jooluk.db".into()),
        OpeningError::Newer("m20990101_000001_stars".to_owned()),
        OpeningError::Unreachable { place: "127.0.0.1/jooluk".to_owned(), reason: reason() },
        OpeningError::Other(reason()),
    ];
    for error in reasons {
        let mut said: Vec<String> = Language::ALL.map(|language| error.said_in(language)).to_vec();
        for sentence in &said {
            assert_eq!(sentence.lines().count(), 2, "what is wrong, and what to do: {sentence}");
            assert!(sentence.ends_with('.') && !sentence.contains(['{', '$']), "{sentence}");
        }
        said.sort();
        said.dedup();
        assert_eq!(said.len(), 4, "{error} is said in four languages");
    }
}
