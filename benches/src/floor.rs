//! The floor: the same web framework with a body in memory and nothing else.

use anyhow::Result;
use axum::{Router, body::Bytes, routing::get};
use tokio::net::TcpListener;

/// Serves that many bytes at `/` and prints where.
///
/// # Errors
/// When no port can be had.
pub async fn serve(bytes: usize) -> Result<()> {
    let body = Bytes::from(vec![b'.'; bytes]);
    let router = Router::new().route("/", get(move || std::future::ready(body.clone())));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("http://{}", listener.local_addr()?);
    axum::serve(listener, router).await?;
    Ok(())
}
