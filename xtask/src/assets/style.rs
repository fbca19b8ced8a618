//! The stylesheet and the drawings of `app/style`, made ready for the browser.
//!
//! The server's build script includes this file too; see [`super::pack`].

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::pack::Asset;

/// Every drawing of the folder, and its stylesheets joined in the order of their names as `jooluk.css`.
///
/// An address in a stylesheet that names a drawing, such as `url("mark.svg")`, gets the drawing's hashed name.
///
/// # Errors
/// When the folder or one of its files cannot be read.
pub fn assets(folder: &Path) -> io::Result<Vec<Asset>> {
    let mut assets = Vec::new();
    for file in files(folder, "svg")? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        assets.push(Asset::new(&name, fs::read(&file)?));
    }
    let mut sheet = String::new();
    for file in files(folder, "css")? {
        sheet.push_str(&fs::read_to_string(&file)?);
        sheet.push('\n');
    }
    let mut sheet = shorten(&sheet);
    for drawing in &assets {
        let (logical, hashed) = (&drawing.logical, drawing.hashed_name());
        for quote in ["", "\"", "'"] {
            sheet = sheet.replace(&format!("url({quote}{logical}{quote})"), &format!("url({hashed})"));
        }
    }
    assets.push(Asset::new("jooluk.css", sheet.into_bytes()));
    Ok(assets)
}

/// The folder's files with this ending, in the order of their names; a folder that is not there has none.
fn files(folder: &Path, extension: &str) -> io::Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let file = entry?.path();
        if file.extension().is_some_and(|found| found == extension) {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

/// The stylesheet without comments and without white space that means nothing.
///
/// It keeps to what is safe without understanding CSS: strings stay as they are, a run of white space becomes one
/// space, and the space goes beside `{`, `}`, `;` and `,` and at the ends. Compression does the rest.
fn shorten(sheet: &str) -> String {
    let mut short = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(next) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            push_space(&mut short);
        } else if next == '"' || next == '\'' {
            let (string, after) = rest.split_at(string_length(rest, next));
            short.push_str(string);
            rest = after;
        } else {
            rest = &rest[next.len_utf8()..];
            match next {
                _ if next.is_ascii_whitespace() => push_space(&mut short),
                '{' | '}' | ';' | ',' => {
                    if short.ends_with(' ') {
                        short.pop();
                    }
                    short.push(next);
                }
                _ => short.push(next),
            }
        }
    }
    short.truncate(short.trim_end().len());
    short
}

fn push_space(short: &mut String) {
    if !short.is_empty() && !short.ends_with([' ', '{', '}', ';', ',']) {
        short.push(' ');
    }
}

/// The length in bytes of the string at the start of the text, quotes included.
fn string_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return at + letter.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shortened_sheet_keeps_every_space_that_means_something() {
        let sheet = "/* ground */\n:root {\n  --ink: #111;\n  font: 1rem / 1.5 serif, sans;\n}\n\n\
                     nav :focus  a , main>p { width: calc(1px + 2px) ; }\n\
                     @media (min-width: 40em) and (hover) { a::after { content: \" /* ; } \\\" \" } }\n";
        assert_eq!(
            shorten(sheet),
            ":root{--ink: #111;font: 1rem / 1.5 serif,sans;}nav :focus a,main>p{width: calc(1px + 2px);}\
             @media (min-width: 40em) and (hover){a::after{content: \" /* ; } \\\" \"}}"
        );
    }

    #[test]
    fn sheets_are_joined_by_name_and_drawings_are_named_by_content() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("2-page.css"), "b { color: red }")?;
        fs::write(folder.path().join("1-tokens.css"), "a { background: url('mark.svg') }")?;
        fs::write(folder.path().join("mark.svg"), "<svg/>")?;
        let assets = assets(folder.path())?;
        let [mark, sheet] = assets.as_slice() else { panic!("one drawing and one sheet") };
        assert_eq!(sheet.logical, "jooluk.css");
        assert_eq!(
            String::from_utf8_lossy(&sheet.bytes),
            format!("a{{background: url({})}}b{{color: red}}", mark.hashed_name())
        );
        Ok(())
    }
}
