//! Files named by their content, with a manifest that says which is which.
//!
//! The server's build script includes this file too, so that a plain `cargo build` finds a stylesheet: hence only the
//! standard library, and no encodings unless they are handed in.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::{fs, io};

/// A file for the browser, under the name the code knows it by.
pub struct Asset {
    /// Such as `jooluk.css`; lower-case letters, digits, dots and hyphens.
    pub logical: String,
    /// The content as it is before compression.
    pub bytes: Vec<u8>,
}

impl Asset {
    /// An asset of this logical name and content.
    pub fn new(logical: &str, bytes: Vec<u8>) -> Self {
        Self { logical: logical.to_owned(), bytes }
    }

    /// The name it is served under, such as `jooluk.5a1c2b3d4e5f.css`: another content has another name, so that a
    /// browser may keep each for ever.
    pub fn hashed_name(&self) -> String {
        let hash = content_hash(&self.bytes);
        match self.logical.rsplit_once('.') {
            Some((stem, extension)) => format!("{stem}.{hash}.{extension}"),
            None => format!("{}.{hash}", self.logical),
        }
    }
}

/// A way to store a file compressed beside the plain one.
pub struct Encoding {
    /// The ending of the compressed file, and its key in the manifest: `br` or `gz`.
    pub suffix: &'static str,
    /// Compresses a whole content.
    pub compress: fn(&[u8]) -> io::Result<Vec<u8>>,
}

/// Twelve hexadecimal digits that change with the content.
///
/// FNV-1a: names must differ from one build to the next, no one attacks them, and every Rust release agrees on it.
pub fn content_hash(bytes: &[u8]) -> String {
    let hash = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{:012x}", hash >> 16)
}

/// Writes the assets under their hashed names, compressed by each encoding, and `manifest.json`; takes away what an
/// earlier packing left there.
///
/// A file that is there already is not written or compressed again. The manifest comes last and only when it changed,
/// so that its date tells a build whether anything did.
///
/// # Errors
/// When a file cannot be read or written, or a logical name would have to be escaped in an address.
pub fn pack(folder: &Path, assets: &[Asset], encodings: &[Encoding]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut kept = BTreeSet::from(["manifest.json".to_owned()]);
    let mut lines = Vec::new();
    for asset in assets {
        if !asset
            .logical
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte))
        {
            return Err(io::Error::other(format!(
                "`{}` is no name for an asset: use a-z, 0-9, - and .",
                asset.logical
            )));
        }
        let name = asset.hashed_name();
        // Whatever runs script unpacks gzip: the islands and their module weigh enough to be kept compressed alone.
        let runs = asset.logical.ends_with(".wasm") || asset.logical.ends_with(".js");
        if encodings.is_empty() || !runs {
            write_once(&folder.join(&name), || Ok(asset.bytes.clone()))?;
            kept.insert(name.clone());
        }
        let mut line = format!("  \"{}\": {{ \"name\": \"{name}\", \"bytes\": {}", asset.logical, asset.bytes.len());
        for encoding in encodings {
            let compressed = format!("{name}.{}", encoding.suffix);
            let length = write_once(&folder.join(&compressed), || (encoding.compress)(&asset.bytes))?;
            write!(line, ", \"{}\": {length}", encoding.suffix).map_err(io::Error::other)?;
            kept.insert(compressed);
        }
        lines.push(line + " }");
    }
    lines.sort();
    write_manifest(folder, &format!("{{\n{}\n}}\n", lines.join(",\n")))?;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if !kept.contains(&*entry.file_name().to_string_lossy()) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// The length of the file in bytes, after writing it where it was not there.
fn write_once(file: &Path, content: impl FnOnce() -> io::Result<Vec<u8>>) -> io::Result<u64> {
    if let Ok(found) = fs::metadata(file) {
        return Ok(found.len());
    }
    let content = content()?;
    // Two steps, so that a file of this name is always whole.
    let half = file.with_extension("half");
    fs::write(&half, &content)?;
    fs::rename(half, file)?;
    Ok(content.len() as u64)
}

fn write_manifest(folder: &Path, manifest: &str) -> io::Result<()> {
    let file = folder.join("manifest.json");
    if fs::read_to_string(&file).is_ok_and(|found| found == manifest) {
        return Ok(());
    }
    let half = folder.join("manifest.half");
    fs::write(&half, manifest)?;
    fs::rename(half, file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reversed(bytes: &[u8]) -> io::Result<Vec<u8>> {
        Ok(bytes.iter().rev().copied().collect())
    }

    #[test]
    fn another_content_gets_another_name_and_the_old_file_goes() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let encodings = [Encoding { suffix: "br", compress: reversed }];
        let old = Asset::new("jooluk.css", b"a{}".to_vec());
        pack(folder.path(), &[old], &encodings)?;
        let new = Asset::new("jooluk.css", b"b{}".to_vec());
        let name = new.hashed_name();
        pack(folder.path(), &[new], &encodings)?;

        let mut found: Vec<_> = fs::read_dir(folder.path())?
            .map(|entry| entry.map(|entry| entry.file_name().to_string_lossy().into_owned()))
            .collect::<io::Result<_>>()?;
        found.sort();
        assert_eq!(found, [name.clone(), format!("{name}.br"), "manifest.json".to_owned()]);
        assert_eq!(fs::read(folder.path().join(format!("{name}.br")))?, b"}{b");
        assert_eq!(
            fs::read_to_string(folder.path().join("manifest.json"))?,
            format!("{{\n  \"jooluk.css\": {{ \"name\": \"{name}\", \"bytes\": 3, \"br\": 3 }}\n}}\n")
        );
        Ok(())
    }

    #[test]
    fn what_runs_is_kept_compressed_alone() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let asset = Asset::new("jooluk.wasm", b"abc".to_vec());
        let name = asset.hashed_name();
        pack(folder.path(), &[asset], &[Encoding { suffix: "gz", compress: reversed }])?;
        assert!(folder.path().join(format!("{name}.gz")).is_file() && !folder.path().join(name).exists());
        Ok(())
    }

    #[test]
    fn packing_the_same_again_leaves_the_manifest_untouched() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let assets = [Asset::new("mark.svg", b"<svg/>".to_vec())];
        pack(folder.path(), &assets, &[])?;
        let manifest = folder.path().join("manifest.json");
        let before = fs::metadata(&manifest)?.modified()?;
        std::thread::sleep(std::time::Duration::from_millis(20));
        pack(folder.path(), &assets, &[])?;
        assert_eq!(fs::metadata(&manifest)?.modified()?, before);
        Ok(())
    }

    #[test]
    fn a_name_that_an_address_would_escape_is_refused() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let refused = pack(folder.path(), &[Asset::new("my mark.svg", Vec::new())], &[]);
        assert!(refused.is_err_and(|error| error.to_string().contains("my mark.svg")));
        Ok(())
    }
}
