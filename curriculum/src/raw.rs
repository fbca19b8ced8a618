//! A file as it was typed: taken apart, with the line on which each thing stands.

use serde::de::DeserializeOwned;

use crate::fault::{Fault, FaultKind};

/// Reads TOML that begins on line `first_line` of `file`.
pub(crate) fn parse<T: DeserializeOwned>(file: &str, toml: &str, first_line: usize) -> Result<T, Fault> {
    toml::from_str(toml).map_err(|error| {
        let kind = FaultKind::BadToml(error.message().replace('\n', ", "));
        match error.span() {
            Some(span) => {
                let before = toml.get(..span.start).unwrap_or(toml);
                Fault::at(file, first_line + before.matches('\n').count(), kind)
            }
            None => Fault::in_file(file, kind),
        }
    })
}

/// A Markdown file taken apart at its two lines `+++`.
pub(crate) struct Parts<'a> {
    /// The front matter; it begins on line 2.
    pub(crate) front: &'a str,
    pub(crate) body: &'a str,
    /// The line on which the body begins.
    pub(crate) body_line: usize,
}

/// Takes a Markdown file apart.
pub(crate) fn split<'a>(file: &str, text: &'a str) -> Result<Parts<'a>, Fault> {
    let rest = text.strip_prefix("+++\n").ok_or_else(|| Fault::at(file, 1, FaultKind::NoFrontMatter))?;
    let (front, body) = if let Some(body) = rest.strip_prefix("+++\n") {
        ("", body)
    } else {
        rest.split_once("\n+++\n")
            .or_else(|| rest.strip_suffix("\n+++").map(|front| (front, "")))
            .ok_or_else(|| Fault::at(file, 1, FaultKind::UnclosedFrontMatter))?
    };
    let body_line = text[..text.len() - body.len()].matches('\n').count() + 1;
    Ok(Parts { front, body, body_line })
}

/// The line of a file on which a word first stands outside a comment.
pub(crate) fn line_with(text: &str, word: &str) -> Option<usize> {
    lines_with(text, word).next()
}

/// The line of a file on which a word last stands outside a comment.
pub(crate) fn last_line_with(text: &str, word: &str) -> Option<usize> {
    lines_with(text, word).last()
}

fn lines_with(text: &str, word: &str) -> impl Iterator<Item = usize> {
    (1..)
        .zip(text.lines())
        .filter(move |(_, line)| !line.trim_start().starts_with('#') && line.contains(word))
        .map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::LessonTexts;

    #[test]
    fn a_file_is_taken_apart_and_the_body_knows_its_line() {
        let parts = split("x.en.md", "+++\ntitle = \"A\"\n+++\nBody.\n")
            .ok()
            .map(|parts| (parts.front, parts.body, parts.body_line));
        assert_eq!(parts, Some(("title = \"A\"", "Body.\n", 4)));
    }

    #[test]
    fn a_front_matter_that_is_missing_or_open_is_named() {
        let kind = |text| split("x.en.md", text).err().map(|fault| fault.kind);
        assert_eq!(kind("Just text\n"), Some(FaultKind::NoFrontMatter));
        assert_eq!(kind("+++\ntitle = \"A\"\n"), Some(FaultKind::UnclosedFrontMatter));
    }

    #[test]
    fn a_broken_line_of_toml_is_named_by_its_number_in_the_file() {
        let broken = "title = \"A\"\nsources = [\"one\"\ncheck_law = true\n";
        let fault = parse::<LessonTexts>("x.en.md", broken, 2).err();
        assert!(matches!(fault, Some(Fault { line: Some(3 | 4), kind: FaultKind::BadToml(_), .. })), "{fault:?}");
        let misspelt = parse::<LessonTexts>("x.en.md", "title = \"A\"\nsource = []\n", 2).err();
        let sentence = misspelt.map(|fault| fault.to_string()).unwrap_or_default();
        assert!(sentence.starts_with("x.en.md:3: ") && sentence.contains("`source`"), "{sentence}");
    }
}
