//! Bytes of a first visit: every file that the browser fetches, with heads, before TLS.

use std::collections::BTreeSet;

use anyhow::{Context, Result};

use crate::{
    exchange::{Browser, Encoding},
    house::House,
    promise::{Goal, Promise, Unit},
};

pub async fn measure(house: &House) -> Result<Vec<Promise>> {
    let server = house.serve()?;
    let (anyone, signed_in) = (house.anyone.at(server.address), house.administrator.at(server.address));
    let mut promises = Vec::new();

    for (script, name) in [(false, "lesson, script off"), (true, "lesson, script on")] {
        let visit = Visit::make(&anyone, &house.lesson, script).await?;
        promises.push(visit.promise(name, Goal::AtMost(30_000.0)));
    }
    let with_picture = "/ky/learn/gender-in-security/a5/from-call-to-door";
    let visit = Visit::make(&anyone, with_picture, false).await?;
    promises.push(visit.promise("lesson with a picture, script off", Goal::AtMost(40_000.0)));
    let sheet = Visit::make(&signed_in, "/ky/trainings/1/sessions/1", true).await?;
    promises.push(sheet.promise("attendance of 25, with its island", Goal::AtMost(130_000.0)));

    let wasm = sheet.files.iter().find(|(name, _)| name.ends_with(".wasm"));
    let (wasm, packed) = wasm.context("the attendance page loads no islands; `cargo xtask dist` builds them")?;
    // There is no plain one: what takes no brotli gets gzip.
    let gzip = signed_in.get(wasm, Encoding::Plain).await?.body.len();
    for (name, bytes) in [("the islands' wasm, as sent (brotli)", *packed), ("the islands' wasm, gzip", gzip)] {
        promises.push(bytes_of(name.to_owned(), Goal::None, bytes));
    }
    Ok(promises)
}

/// One page and what it made the browser fetch.
struct Visit {
    /// Addresses, and bytes of the answers with their heads.
    files: Vec<(String, usize)>,
}

impl Visit {
    async fn make(browser: &Browser, path: &str, script: bool) -> Result<Self> {
        let page = browser.get(path, Encoding::Plain).await?;
        let html = String::from_utf8_lossy(&page.body).into_owned();
        let html = if script { html } else { without_scripts(&html) };
        let mut files = vec![(path.to_owned(), browser.get(path, Encoding::Brotli).await?.bytes)];
        for address in assets(&html) {
            let bytes = browser.get(&address, Encoding::Brotli).await?.bytes;
            files.push((address, bytes));
        }
        Ok(Self { files })
    }

    fn promise(&self, name: &str, goal: Goal) -> Promise {
        let sizes: Vec<String> = self
            .files
            .iter()
            .enumerate()
            .map(|(place, (file, bytes))| {
                let kind = if place == 0 { "html" } else { file.rsplit('.').next().unwrap_or_default() };
                format!("{kind} {:.1}", *bytes as f64 / 1000.0)
            })
            .collect();
        let bytes = self.files.iter().map(|(_, bytes)| bytes).sum();
        bytes_of(format!("first visit, {name} ({} kB)", sizes.join(" + ")), goal, bytes)
    }
}

fn bytes_of(what: String, goal: Goal, bytes: usize) -> Promise {
    Promise { what, goal, figure: bytes as f64, unit: Unit::Bytes, floor: None }
}

/// The page as a browser with script off meets it.
fn without_scripts(html: &str) -> String {
    let mut rest = html;
    let mut kept = String::new();
    while let Some((before, script)) = rest.split_once("<script") {
        kept += before;
        rest = script.split_once("</script>").map_or("", |(_, after)| after);
    }
    kept + rest
}

/// Each asset that the page names, once.
fn assets(html: &str) -> BTreeSet<String> {
    html.split(['"', '\''])
        .filter(|address| address.starts_with("/assets/") && !address.contains(char::is_whitespace))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<link rel="stylesheet" href="/assets/a.css"><link href="/assets/m.svg">
        <script type="module">import load from "/assets/a.js";load("/assets/a.wasm")</script><img src="/assets/m.svg">"#;

    #[test]
    fn each_asset_is_fetched_once() {
        let expected = ["/assets/a.css", "/assets/a.js", "/assets/a.wasm", "/assets/m.svg"];
        assert_eq!(assets(PAGE), expected.map(str::to_owned).into());
    }

    #[test]
    fn with_script_off_nothing_is_fetched_that_only_a_script_names() {
        let expected = ["/assets/a.css", "/assets/m.svg"];
        assert_eq!(assets(&without_scripts(PAGE)), expected.map(str::to_owned).into());
    }
}
