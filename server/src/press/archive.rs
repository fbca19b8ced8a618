//! Packing files into one archive.

use std::{
    collections::HashSet,
    io::{Cursor, Write},
};

use zip::{CompressionMethod, ZipWriter, result::ZipError, write::SimpleFileOptions};

use super::PressError;

/// Packs named files into a ZIP, as they are: PDFs are compressed already.
///
/// # Errors
/// [`PressError::FileName`] for a name that is empty, holds a path, or stands twice.
pub fn zip(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, PressError> {
    let writing = |error: ZipError| PressError::Writing(error.to_string());
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let mut names = HashSet::new();
    for (name, bytes) in files {
        // Some systems take names that differ only in case for one file.
        if name.trim().is_empty() || name.contains(['/', '\\', '\0']) || !names.insert(name.to_lowercase()) {
            return Err(PressError::FileName(name.clone()));
        }
        archive.start_file(name.as_str(), options).map_err(writing)?;
        archive.write_all(bytes).map_err(|error| PressError::Writing(error.to_string()))?;
    }
    Ok(archive.finish().map_err(writing)?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_is_packed_comes_out_the_same() {
        let files = vec![
            ("OSH-2026-0042 Өмүрзаков.pdf".to_owned(), b"one".to_vec()),
            ("OSH-2026-0043.pdf".to_owned(), b"two".to_vec()),
        ];
        let mut archive = ::zip::ZipArchive::new(Cursor::new(zip(&files).unwrap())).unwrap();
        assert_eq!(archive.len(), 2);
        for (name, bytes) in files {
            let mut read = Vec::new();
            archive.by_name(&name).unwrap().read_to_end(&mut read).unwrap();
            assert_eq!(read, bytes);
        }
    }

    #[test]
    fn a_name_that_is_a_path_or_stands_twice_is_refused() {
        let file = |name: &str| (name.to_owned(), Vec::new());
        for names in [vec![file("../a.pdf")], vec![file("a.pdf"), file("A.pdf")], vec![file(" ")]] {
            assert!(matches!(zip(&names), Err(PressError::FileName(_))), "{names:?}");
        }
    }
}
