//! One text in four languages: reading its files, and whether the translations keep step with the English.

use sha2::{Digest, Sha256};

use crate::{
    Language, Texts,
    check::{TextState, TranslationState},
    fault::{Fault, FaultKind},
    format::InLanguages,
    markdown::{self, Page, Part},
    raw, readability,
    reading::Reading,
};

/// One text in one language: its front matter and its rendered body.
pub(crate) struct TextFile<F> {
    pub(crate) path: String,
    pub(crate) front: F,
    pub(crate) page: Page,
}

/// One text in every language in which it could be read.
pub(crate) struct TextFiles<F>(Texts<Option<TextFile<F>>>);

impl<F> TextFiles<F> {
    pub(crate) fn get(&self, language: Language) -> Option<&TextFile<F>> {
        self.0.get(language).as_ref()
    }

    /// Takes one thing out of each language's text; nothing where the text is missing.
    pub(crate) fn each<T: Default>(&self, take: impl Fn(&TextFile<F>) -> T) -> Texts<T> {
        Texts(Language::ALL.map(|language| self.get(language).map(&take).unwrap_or_default()))
    }

    /// The translations that could be read.
    pub(crate) fn translations(&self) -> impl Iterator<Item = &TextFile<F>> {
        Language::ALL.into_iter().filter(|&language| language != Language::En).filter_map(|language| self.get(language))
    }
}

/// How a text's files are written.
#[derive(Clone, Copy)]
pub(crate) enum Format {
    Markdown,
    Toml,
}

impl Reading {
    /// Reads a text in all four languages, notes how far each is, and whether all are built alike.
    pub(crate) fn texts<F: InLanguages>(&mut self, stem: &str, format: Format) -> TextFiles<F> {
        let path = |language: Language| match format {
            Format::Markdown => format!("{stem}.{language}.md"),
            Format::Toml => format!("{stem}.{language}.toml"),
        };
        let original = self.files.text(&path(Language::En)).map(fingerprint);
        let mut states = Texts([TranslationState::Missing; 4]);
        let files = Language::ALL.map(|language| {
            let path = path(language);
            let Some(text) = self.files.text(&path).map(str::to_owned) else {
                self.faults.push(Fault::in_file(path, FaultKind::MissingLanguage(language)));
                return None;
            };
            self.used.insert(path.clone());
            states.0[language.index()] = TranslationState::Broken;
            match text_file::<F>(path, &text, format, |slug| self.picture_html(slug, language)) {
                Ok(file) => {
                    states.0[language.index()] = self.state(&file, &text, language, original.as_deref());
                    for (line, kind) in &file.page.faults {
                        self.faults.push(Fault::at(&file.path, *line, kind.clone()));
                    }
                    Some(file)
                }
                Err(fault) => {
                    self.faults.push(fault);
                    None
                }
            }
        });
        let files = TextFiles(Texts(files));
        self.texts.push(TextState {
            text: stem.to_owned(),
            states,
            words: files.each(|file| file.page.words),
            level: files.each(|file| readability::reading_level(&file.page.markdown)),
            approved: files.each(|file| file.front.mark().approved == Some(true)),
        });
        self.require_same_shape(&files);
        files
    }

    fn state<F: InLanguages>(
        &mut self,
        file: &TextFile<F>,
        text: &str,
        language: Language,
        original: Option<&str>,
    ) -> TranslationState {
        let mark = file.front.mark();
        let marks = [
            ("translated_from", mark.translated_from.is_some()),
            ("approved_by_native_reader", mark.approved.is_some()),
        ];
        for (key, stands) in marks {
            let kind = match (language, stands) {
                (Language::En, true) => FaultKind::MarkInOriginal(key),
                (Language::Ky | Language::Ru | Language::Uz, false) => FaultKind::MissingMark(key),
                _ => continue,
            };
            self.faults.push(Fault { file: file.path.clone(), line: raw::line_with(text, key), kind });
        }
        match (language, original) {
            (Language::En, _) => TranslationState::Original,
            (_, Some(original)) if mark.translated_from != Some(original) => {
                if mark.translated_from.is_some() {
                    let line = raw::line_with(text, "translated_from");
                    let kind = FaultKind::Behind(original.to_owned());
                    self.faults.push(Fault { file: file.path.clone(), line, kind });
                }
                TranslationState::Behind
            }
            _ => TranslationState::Complete,
        }
    }

    fn require_same_shape<F: InLanguages>(&mut self, files: &TextFiles<F>) {
        let shown = |shape: &[Part]| {
            let parts: Vec<String> = shape.iter().map(Part::to_string).collect();
            if parts.is_empty() { "none".to_owned() } else { parts.join(", ") }
        };
        let Some(english) = files.get(Language::En) else { return };
        for text in files.translations() {
            if text.page.shape != english.page.shape {
                let kind = FaultKind::OtherShape { here: shown(&text.page.shape), english: shown(&english.page.shape) };
                self.faults.push(Fault::in_file(&text.path, kind));
            }
        }
    }

    /// A picture of the curriculum as it stands in a page of that language.
    fn picture_html(&self, slug: &str, language: Language) -> Option<String> {
        self.pictures.iter().find(|picture| picture.slug == slug).map(|picture| picture.html(language))
    }

    pub(crate) fn require_same_count<F: InLanguages>(
        &mut self,
        files: &TextFiles<F>,
        what: &'static str,
        count: impl Fn(&F) -> usize,
    ) {
        let Some(english) = files.get(Language::En).map(|text| count(&text.front)) else { return };
        for text in files.translations() {
            let here = count(&text.front);
            if here != english {
                self.fault_at_word(&text.path.clone(), what, FaultKind::OtherCount { what, here, english });
            }
        }
    }

    /// No text that a page shows may be empty, nor may the body beside it.
    pub(crate) fn require_texts<F: InLanguages>(
        &mut self,
        files: &TextFiles<F>,
        fields: impl Fn(&F) -> Vec<(&'static str, &String)>,
    ) {
        for language in Language::ALL {
            let Some(text) = files.get(language) else { continue };
            for (field, value) in fields(&text.front) {
                if value.trim().is_empty() {
                    self.fault_at_word(&text.path, field, FaultKind::Empty(field.to_owned()));
                }
            }
            if text.page.words == 0 && !text.path.ends_with(".toml") {
                self.faults.push(Fault::in_file(&text.path, FaultKind::Empty("text".to_owned())));
            }
        }
    }
}

fn text_file<F: InLanguages>(
    path: String,
    text: &str,
    format: Format,
    picture: impl Fn(&str) -> Option<String>,
) -> Result<TextFile<F>, Fault> {
    match format {
        Format::Toml => Ok(TextFile { front: raw::parse(&path, text, 1)?, page: Page::default(), path }),
        Format::Markdown => {
            let parts = raw::split(&path, text)?;
            Ok(TextFile {
                front: raw::parse(&path, parts.front, 2)?,
                page: markdown::render(parts.body, parts.body_line, picture),
                path,
            })
        }
    }
}

/// The state of an English text, as translations name it: the first twelve figures of its SHA-256.
fn fingerprint(text: &str) -> String {
    let mut figures = hex::encode(Sha256::digest(text.as_bytes()));
    figures.truncate(12);
    figures
}
