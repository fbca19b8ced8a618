//! Load: one request, again and again, on many connections.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};
use tokio::task::JoinSet;

use crate::exchange::Connection;

pub const CONNECTIONS: usize = 32;
const WARMING: Duration = Duration::from_secs(1);
pub const SPAN: Duration = Duration::from_secs(5);

/// Answers per second: the same request on 32 connections that are kept, for five seconds after one of warming up.
///
/// # Errors
/// When a connection breaks, or an answer is not 200.
pub async fn requests_per_second(address: SocketAddr, request: &[u8]) -> Result<f64> {
    let counting = Instant::now() + WARMING;
    let end = counting + SPAN;
    let mut clients = JoinSet::new();
    for _ in 0..CONNECTIONS {
        let request = request.to_vec();
        clients.spawn(async move { ask_until(address, &request, counting, end).await });
    }
    let mut answers = 0_u32;
    while let Some(client) = clients.join_next().await {
        answers += client??;
    }
    Ok(f64::from(answers) / SPAN.as_secs_f64())
}

async fn ask_until(address: SocketAddr, request: &[u8], counting: Instant, end: Instant) -> Result<u32> {
    let mut connection = Connection::open(address).await?;
    let mut answers = 0;
    loop {
        let status = connection.ask_status(request).await?;
        if status != 200 {
            bail!("under load the server answers {status}");
        }
        let now = Instant::now();
        if now > end {
            return Ok(answers);
        }
        if now > counting {
            answers += 1;
        }
    }
}
