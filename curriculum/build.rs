//! Packs the files of the curriculum into one, which travels inside the binary: as plain text they would be a fifth of it.

use std::{
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

/// Nearly what the highest level saves, in a quarter of its time.
const LEVEL: u32 = 9;
const WINDOW: u32 = 24;
const BUFFER: usize = 1 << 16;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=content");
    println!("cargo::rerun-if-changed=build.rs");
    let root = Path::new("content");
    let mut files = Vec::new();
    gather(root, &mut files)?;
    files.sort();
    let packed = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join("content.br");
    let mut packing = brotli::CompressorWriter::new(fs::File::create(packed)?, BUFFER, LEVEL, WINDOW);
    for file in files {
        let text = fs::read(&file)?;
        let path = file.strip_prefix(root).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        // Path and length on a line each, then the bytes: `files::unpack` reads it back.
        write!(packing, "{path}\n{}\n", text.len())?;
        packing.write_all(&text)?;
    }
    packing.flush()
}

/// Every file below a folder; names that begin with a dot are left out.
fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')) {
            continue;
        }
        if path.is_dir() {
            gather(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
