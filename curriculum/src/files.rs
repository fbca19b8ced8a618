//! Where the files come from: the binary itself, or a folder on disk.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

use crate::fault::{Fault, FaultKind};

/// The curriculum that travels inside the binary, as `build.rs` packed it.
const CONTENT: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/content.br"));
const BUFFER: usize = 1 << 16;

/// No file of a curriculum comes near this; a larger one is a mistake and is not read.
const LARGEST_FILE: u64 = 1_000_000;

/// Every file of a curriculum by its path, with `/` between folders, and the faults met in reading them.
#[derive(Default)]
pub(crate) struct Files {
    texts: BTreeMap<String, String>,
    pub(crate) faults: Vec<Fault>,
}

impl Files {
    /// The files inside the binary.
    pub(crate) fn built_in() -> Self {
        let mut files = Self::default();
        let mut content = Vec::new();
        if let Err(error) = brotli::Decompressor::new(CONTENT, BUFFER).read_to_end(&mut content) {
            files.faults.push(Fault::in_file(".", FaultKind::Unreadable(error.to_string())));
        }
        for (path, bytes) in unpack(&content) {
            files.add(path.to_owned(), bytes.to_vec());
        }
        files
    }

    /// The files in a folder and the folders in it; names that begin with a dot are left out.
    pub(crate) fn read_folder(root: &Path) -> Self {
        let mut files = Self::default();
        files.read_into(root, "");
        files
    }

    fn read_into(&mut self, root: &Path, inside: &str) {
        let folder = if inside.is_empty() { root.to_owned() } else { root.join(inside) };
        let entries = match list(&folder) {
            Ok(entries) => entries,
            Err(error) => {
                let shown = if inside.is_empty() { root.display().to_string() } else { inside.to_owned() };
                self.faults.push(Fault::in_file(shown, FaultKind::Unreadable(error.to_string())));
                return;
            }
        };
        for path in entries {
            let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
                let shown = path.to_string_lossy().into_owned();
                self.faults.push(Fault::in_file(shown, FaultKind::NotUtf8));
                continue;
            };
            if name.starts_with('.') {
                continue;
            }
            let inner = if inside.is_empty() { name.to_owned() } else { format!("{inside}/{name}") };
            match fs::metadata(&path) {
                Ok(about) if about.is_dir() => self.read_into(root, &inner),
                Ok(about) if about.len() > LARGEST_FILE => {
                    self.faults.push(Fault::in_file(inner, FaultKind::TooLarge(about.len())));
                }
                Ok(_) => match fs::read(&path) {
                    Ok(bytes) => self.add(inner, bytes),
                    Err(error) => self.faults.push(Fault::in_file(inner, FaultKind::Unreadable(error.to_string()))),
                },
                Err(error) => self.faults.push(Fault::in_file(inner, FaultKind::Unreadable(error.to_string()))),
            }
        }
    }

    /// Keeps a file as text with LF at each line's end, whatever editor wrote it.
    fn add(&mut self, path: String, bytes: Vec<u8>) {
        match String::from_utf8(bytes) {
            Ok(text) => {
                let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
                self.texts.insert(path, text);
            }
            Err(_) => self.faults.push(Fault::in_file(path, FaultKind::NotUtf8)),
        }
    }

    /// The text of a file.
    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        self.texts.get(path).map(String::as_str)
    }

    /// Every path, in order.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().map(String::as_str)
    }

    /// The folders at the top, in order: one for each course.
    pub(crate) fn top_folders(&self) -> Vec<String> {
        let mut folders: Vec<String> =
            self.paths().filter_map(|path| path.split_once('/')).map(|(folder, _)| folder.to_owned()).collect();
        folders.dedup();
        folders
    }
}

/// The files of a pack, each with its path: a line with the path, a line with the length, the bytes.
fn unpack(mut rest: &[u8]) -> Vec<(&str, &[u8])> {
    fn line<'a>(rest: &mut &'a [u8]) -> Option<&'a str> {
        let end = rest.iter().position(|byte| *byte == b'\n')?;
        let line = std::str::from_utf8(&rest[..end]).ok()?;
        *rest = &rest[end + 1..];
        Some(line)
    }
    let mut files = Vec::new();
    while let Some(path) = line(&mut rest) {
        let Some((bytes, behind)) = line(&mut rest).and_then(|length| rest.split_at_checked(length.parse().ok()?))
        else {
            break;
        };
        files.push((path, bytes));
        rest = behind;
    }
    files
}

fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_gives_back_its_files() {
        let pack = b"a/b.toml\n4\nx\ny\nc.md\n0\n";
        assert_eq!(unpack(pack), [("a/b.toml", b"x\ny\n".as_slice()), ("c.md", b"".as_slice())]);
        assert_eq!(unpack(b"a\n9\nshort"), [], "a pack that was cut short gives nothing for its last file");
    }

    #[test]
    fn every_file_of_the_folder_is_in_the_pack() {
        let folder = Files::read_folder(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/content")));
        let packed = Files::built_in();
        assert!(packed.faults.is_empty());
        assert_eq!(packed.texts, folder.texts);
    }
}
