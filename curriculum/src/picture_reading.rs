//! Reads the diagrams: what is the same in every language, and the four texts of it.
//!
//! A text that does not fit its box in one of the languages is a fault, so that nobody finds out on the phone.

use std::collections::HashSet;

use crate::{
    Language, Texts,
    fault::FaultKind,
    format::{PictureFile, PictureTexts},
    picture::{Picture, WIDTH},
    picture_layout::lay_out,
    reading::{Reading, quoted},
    texts::Format,
};

impl Reading {
    /// Reads every picture in the folder `pictures`.
    pub(crate) fn pictures(&mut self) -> Vec<Picture> {
        let slugs: Vec<String> = self
            .files
            .paths()
            .filter_map(|path| path.strip_prefix("pictures/")?.strip_suffix(".toml"))
            .filter(|name| !name.contains('.'))
            .map(str::to_owned)
            .collect();
        slugs.iter().filter_map(|slug| self.picture(slug)).collect()
    }

    fn picture(&mut self, slug: &str) -> Option<Picture> {
        let path = format!("pictures/{slug}.toml");
        self.require_name(&path, slug, slug);
        let file: PictureFile = self.toml(&path)?;
        let texts = self.texts::<PictureTexts>(&format!("pictures/{slug}"), Format::Toml);
        self.require_texts(&texts, |front| vec![("alt", &front.alt), ("caption", &front.caption)]);
        let ids: Vec<&str> =
            file.boxes.iter().map(|own| own.id.as_str()).chain(file.labels.iter().map(|own| own.id.as_str())).collect();
        let mut named = HashSet::new();
        for id in &ids {
            if !named.insert(*id) {
                self.duplicate(&path, &quoted(id), "box or label", id);
            }
        }
        for arrow in &file.arrows {
            for end in [&arrow.from, &arrow.to] {
                if !file.boxes.iter().any(|own| own.id == **end) {
                    self.fault_at_word(&path, &quoted(end), FaultKind::UnknownBoxOfPicture(end.clone()));
                }
            }
        }
        for own in &file.boxes {
            let outside = own.x < 0.0 || own.y < 0.0 || own.x + own.w > WIDTH || own.y + own.h > file.height;
            if outside {
                self.fault_at_word(&path, &quoted(&own.id), FaultKind::OutsidePicture(own.id.clone()));
            }
        }
        let empty = Vec::new();
        let marks = Texts(Language::ALL.map(|language| {
            let Some(text) = texts.get(language) else { return Vec::new() };
            let mut kinds = Vec::new();
            for id in text.front.texts.keys() {
                if !ids.contains(&id.as_str()) {
                    kinds.push((id.clone(), FaultKind::UnknownText(format!("`{id}`"))));
                }
            }
            let written = |id: &str| text.front.texts.get(id).unwrap_or(&empty);
            for id in &ids {
                if written(id).first().is_none_or(|heading| heading.trim().is_empty()) {
                    kinds.push(((*id).to_owned(), FaultKind::MissingText(format!("`{id}`"))));
                }
            }
            let (marks, tight) = lay_out(&file, written);
            kinds.extend(tight.into_iter().map(|id| (id.clone(), FaultKind::TextTooLong(id))));
            for (word, kind) in kinds {
                self.fault_at_word(&text.path, &format!("{word} ="), kind);
            }
            marks
        }));
        Some(Picture {
            slug: slug.to_owned(),
            height: file.height,
            alt: texts.each(|text| text.front.alt.clone()),
            caption: texts.each(|text| text.front.caption.clone()),
            marks,
        })
    }
}
