//! Where the files come from: the binary itself, or a folder on disk.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use rust_embed::RustEmbed;

use crate::fault::{Fault, FaultKind};

/// The curriculum that travels inside the binary.
#[derive(RustEmbed)]
#[folder = "content/"]
struct Content;

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
        for path in Content::iter() {
            if path.split('/').any(|name| name.starts_with('.')) {
                continue;
            }
            if let Some(file) = Content::get(&path) {
                files.add(path.into_owned(), file.data.into_owned());
            }
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

fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
