//! Resident memory of the server: at rest before anybody came, under load, and at rest again.

use std::time::Duration;

use anyhow::Result;
use tokio::{task::JoinHandle, time::sleep};

use crate::{
    exchange::Encoding,
    house::House,
    load::requests_per_second,
    process::{self, Process},
    promise::{Goal, Promise, Unit},
};

/// Until what was only needed for the start is given back.
const SETTLING: Duration = Duration::from_secs(2);

pub async fn measure(house: &House) -> Result<Vec<Promise>> {
    let server = house.serve()?;
    let (anyone, signed_in) = (house.anyone.at(server.address), house.administrator.at(server.address));
    sleep(SETTLING).await;
    let at_rest = server.resident()?;

    let highest = watch(server.id());
    for request in [
        anyone.request(&house.lesson, Encoding::Brotli),
        signed_in.request("/ky/people", Encoding::Brotli),
        signed_in.request("/ky/reports/participation", Encoding::Brotli),
    ] {
        requests_per_second(server.address, &request).await?;
    }
    let after_load = server.resident()?;
    drop(server);
    let under_load = highest.await?;

    let bare = Process::start(&mut process::floor(6000)?)?;
    sleep(SETTLING).await;
    let floor = Some(("bare axum", bare.resident()?));
    let promise = |what: &str, goal, figure| Promise { what: what.to_owned(), goal, figure, unit: Unit::Bytes, floor };
    Ok(vec![
        promise("resident memory at rest, after the start", Goal::AtMost(40_000_000.0), at_rest),
        promise("resident memory under load, three pages in turn", Goal::None, under_load),
        promise("resident memory after the load", Goal::None, after_load),
    ])
}

/// Looks at the memory of a process until it ends, and answers with the most that it was.
fn watch(process: u32) -> JoinHandle<f64> {
    tokio::spawn(async move {
        let mut highest = 0.0_f64;
        while let Ok(now) = process::resident(process) {
            highest = highest.max(now);
            sleep(Duration::from_millis(50)).await;
        }
        highest
    })
}
