//! Requests per second of three pages, each beside the bare framework with a body of the same bytes.

use anyhow::Result;

use crate::{
    exchange::{Browser, Encoding},
    house::House,
    load::requests_per_second,
    process::{self, Process},
    promise::{Goal, Promise, Unit},
};

pub async fn measure(house: &House) -> Result<Vec<Promise>> {
    let server = house.serve()?;
    let (anyone, signed_in) = (house.anyone.at(server.address), house.administrator.at(server.address));
    let pages: [(&str, &Browser, &str, Goal); 3] = [
        ("lesson page", &anyone, &house.lesson, Goal::OfFloor(0.4)),
        ("list of people, 50 rows", &signed_in, "/ky/people", Goal::OfFloor(0.08)),
        ("participation page, 12,000 marks", &signed_in, "/ky/reports/participation", Goal::None),
    ];
    let mut promises = Vec::new();
    for (name, browser, path, goal) in pages {
        for (encoding, how) in [(Encoding::Brotli, "as browsers ask, brotli"), (Encoding::Plain, "uncompressed")] {
            let answer = browser.get(path, encoding).await?;
            let floor = Process::start(&mut process::floor(answer.body.len())?)?;
            let bare = Browser::new(floor.address).request("/", Encoding::Plain);
            let at_best = requests_per_second(floor.address, &bare).await?;
            drop(floor);
            let figure = requests_per_second(server.address, &browser.request(path, encoding)).await?;
            promises.push(Promise {
                what: format!("{name}, {how}, {:.1} kB", answer.body.len() as f64 / 1000.0),
                goal,
                figure,
                unit: Unit::PerSecond,
                floor: Some(("bare axum", at_best)),
            });
        }
    }
    Ok(promises)
}
