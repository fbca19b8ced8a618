//! From the start of the process to the first page, on a register that is there.

use std::time::Instant;

use anyhow::Result;

use crate::{
    exchange::Encoding,
    house::{House, said},
    promise::{Goal, Promise, Unit},
};

/// Starts of which the middle one counts.
const STARTS: usize = 7;

pub async fn measure(house: &House) -> Result<Vec<Promise>> {
    let (mut starts, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        let begun = Instant::now();
        let server = house.serve()?;
        house.anyone.at(server.address).get("/ky", Encoding::Brotli).await?;
        starts.push(begun.elapsed().as_secs_f64());
        drop(server);

        let begun = Instant::now();
        said(house.jooluk().arg("--version"))?;
        bare.push(begun.elapsed().as_secs_f64());
    }
    Ok(vec![Promise {
        what: format!("first page after the start, the middle of {STARTS} starts"),
        goal: Goal::AtMost(0.3),
        figure: middle(starts),
        unit: Unit::Seconds,
        floor: Some(("`jooluk --version`", middle(bare))),
    }])
}

fn middle(mut spans: Vec<f64>) -> f64 {
    spans.sort_by(f64::total_cmp);
    spans[spans.len() / 2]
}
