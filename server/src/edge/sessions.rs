//! What the server remembers of a browser, kept in the database, which all server processes share.

use async_trait::async_trait;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use http::{HeaderMap, StatusCode, header};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, EntityTrait, QueryFilter,
};
use tower_sessions::{
    Expiry, SessionManagerLayer, SessionStore,
    cookie::{
        SameSite,
        time::{Duration, OffsetDateTime},
    },
    session::{Id, Record},
    session_store::{Error, Result},
};
use training::{
    Clock, Outcome,
    store::{Store, browser_session},
};

use super::problems::Problem;
use crate::{opening, router::Doors};

/// The cookie's name.
pub(crate) const COOKIE: &str = "jooluk";

/// How long a browser that stays away is remembered.
const LIFE: Duration = Duration::days(14);

/// The layer that gives every request its session. A visitor of whom there is nothing to remember costs no row and no
/// question to the database.
pub(crate) fn layer(doors: &Doors) -> SessionManagerLayer<Sessions> {
    SessionManagerLayer::new(Sessions { store: doors.desk.store.clone(), clock: Clock::system() })
        .with_name(COOKIE)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_secure(doors.settings.secure_cookies())
        .with_expiry(Expiry::OnInactivity(LIFE))
}

/// Says what is wrong where a session could not be kept: the layer logs it and answers with nothing at all.
pub(crate) async fn explain(State(doors): State<Doors>, request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let says_nothing = response.headers().is_empty() && response.extensions().get::<Problem>().is_none();
    if response.status() != StatusCode::INTERNAL_SERVER_ERROR || !says_nothing {
        return response;
    }
    let problem = if opening::is_read_only(&doors.desk.store).await { Problem::READ_ONLY } else { Problem::FAILED };
    problem.into_response()
}

/// Whether a browser sends a session of ours, or what it takes for one.
pub(crate) fn is_sent(headers: &HeaderMap) -> bool {
    let cookies = headers.get_all(header::COOKIE).into_iter().filter_map(|cookies| cookies.to_str().ok());
    let mut names = cookies.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.trim().split_once('='));
    names.any(|(name, _)| name == COOKIE)
}

/// Forgets sessions of browsers that stayed away.
///
/// # Errors
/// Where the database fails.
pub(crate) async fn forget_expired(store: &Store) -> Outcome<()> {
    browser_session::Entity::delete_many()
        .filter(browser_session::Column::ExpiresAt.lte(Clock::system().now()))
        .exec(store.write())
        .await?;
    Ok(())
}

/// Sessions as rows. The clock is the machine's, as the cookie's age is counted by the browser's.
#[derive(Clone)]
pub(crate) struct Sessions {
    store: Store,
    clock: Clock,
}

impl std::fmt::Debug for Sessions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sessions")
    }
}

#[async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        // Ids have 128 random bits; one that is taken is an error and never another browser's session.
        browser_session::Entity::insert(row(record)?).exec(self.store.write()).await.map_err(failed)?;
        Ok(())
    }

    async fn save(&self, record: &Record) -> Result<()> {
        // Only what is still there: a session that ended meanwhile, in another tab, must not come back.
        let changed = browser_session::ActiveModel { id: NotSet, ..row(record)? };
        browser_session::Entity::update_many()
            .set(changed)
            .filter(browser_session::Column::Id.eq(record.id.to_string()))
            .exec(self.store.write())
            .await
            .map_err(failed)?;
        Ok(())
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let found = browser_session::Entity::find_by_id(id.to_string()).one(self.store.read()).await.map_err(failed)?;
        // Compared here: for a time in the question SQLite would look for its way anew with each.
        let Some(row) = found.filter(|row| row.expires_at > self.clock.now()) else { return Ok(None) };
        let data = serde_json::from_str(&row.data).map_err(|error| Error::Decode(error.to_string()))?;
        let expiry_date = OffsetDateTime::from_unix_timestamp(row.expires_at.timestamp());
        let expiry_date = expiry_date.map_err(|error| Error::Decode(error.to_string()))?;
        Ok(Some(Record { id: *id, data, expiry_date }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        browser_session::Entity::delete_by_id(id.to_string()).exec(self.store.write()).await.map_err(failed)?;
        Ok(())
    }
}

fn row(record: &Record) -> Result<browser_session::ActiveModel> {
    let expires_at: Option<DateTime<Utc>> = DateTime::from_timestamp(record.expiry_date.unix_timestamp(), 0);
    Ok(browser_session::ActiveModel {
        id: Set(record.id.to_string()),
        data: Set(serde_json::to_string(&record.data).map_err(|error| Error::Encode(error.to_string()))?),
        expires_at: Set(expires_at.ok_or_else(|| Error::Encode("an expiry that is no date".to_owned()))?),
    })
}

fn failed(error: sea_orm::DbErr) -> Error {
    Error::Backend(error.to_string())
}
