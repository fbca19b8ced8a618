//! What a browser loads beside the pages: stylesheet, mark, islands; named by content and compressed ahead of time.

mod pack;
mod style;

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result, bail};

pub use pack::content_hash;

use crate::{islands, workspace};
use pack::{Asset, Encoding};

/// What a browser may ask for; each file is stored in all of them and never compressed while someone waits.
const ENCODINGS: [Encoding; 2] =
    [Encoding { suffix: "br", compress: brotli }, Encoding { suffix: "gz", compress: gzip }];

/// Packs stylesheet, drawings and built islands into `target/site/assets`, with their manifest.
///
/// # Errors
/// When a file cannot be read or written, or when the islands came with files that this does not know how to name.
pub fn pack() -> Result<()> {
    let mut assets = style::assets(&workspace::root().join("app").join("style"))?;
    assets.extend(island_assets(&islands::folder())?);
    let folder = workspace::site().join("assets");
    pack::pack(&folder, &assets, &ENCODINGS).with_context(|| format!("cannot pack {}", folder.display()))?;
    Ok(())
}

fn island_assets(folder: &Path) -> Result<[Asset; 2]> {
    if folder.join("snippets").exists() {
        bail!(
            "{} holds snippets: a crate brings JavaScript of its own, which has no hashed name and would not be served",
            folder.display()
        );
    }
    // The script does not know where the module lies; the page hands it the address.
    Ok([
        Asset::new("jooluk.wasm", fs::read(folder.join("jooluk_bg.wasm"))?),
        Asset::new("jooluk.js", fs::read(folder.join("jooluk.js"))?),
    ])
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
