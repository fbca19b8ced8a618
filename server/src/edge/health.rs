//! For whoever watches over the server.

use axum::extract::State;
use http::StatusCode;
use sea_orm::ConnectionTrait;

use crate::router::Doors;

/// The process runs and answers.
pub(crate) async fn is_alive() -> &'static str {
    "ok"
}

/// The database answers, so requests may be sent here.
pub(crate) async fn is_ready(State(doors): State<Doors>) -> (StatusCode, &'static str) {
    match doors.desk.store.read().execute_unprepared("SELECT 1").await {
        Ok(_) => (StatusCode::OK, "ok"),
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer")
        }
    }
}
