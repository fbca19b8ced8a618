//! What stands beside the courses: the glossary and the directory of services.

use std::collections::HashSet;

use crate::{
    Language, Texts,
    fault::FaultKind,
    format::{GlossaryTexts, InLanguages, ServiceTexts, ServicesFile, ServicesTexts, TermTexts},
    reading::{Reading, quoted},
    texts::{Format, TextFiles},
};

/// A term of the field, as all lessons use it.
#[derive(Clone, Debug)]
pub struct Term {
    pub id: String,
    pub term: Texts,
    /// One plain sentence.
    pub meaning: Texts,
}

/// Somebody to turn to.
#[derive(Clone, Debug)]
pub struct Service {
    pub id: String,
    /// ISO 3166-2 codes of the oblasts it serves; empty for the whole country.
    pub oblasts: Vec<String>,
    /// Only where it was verified.
    pub phone: Option<String>,
    /// Where the facts come from.
    pub source: String,
    /// The year of the source.
    pub checked: String,
    pub name: Texts,
    /// What it does, and for whom.
    pub what: Texts,
    /// Where it is, as far as that is known and may be told.
    pub place: Texts<Option<String>>,
}

impl Reading {
    /// The glossary at the top of the curriculum; a curriculum may have none.
    pub(crate) fn glossary(&mut self) -> Vec<Term> {
        if self.files.text("glossary.en.toml").is_none() {
            return Vec::new();
        }
        let texts = self.texts::<GlossaryTexts>("glossary", Format::Toml);
        let ids: Vec<String> =
            texts.get(Language::En).map(|text| text.front.terms.keys().cloned().collect()).unwrap_or_default();
        self.require_same_ids(&texts, &ids, "the term", |front| front.terms.keys().collect());
        self.require_filled(&texts, |front| {
            front.terms.iter().flat_map(|(id, term)| [(id, &term.term), (id, &term.meaning)]).collect()
        });
        let own = |id: &str, take: fn(&TermTexts) -> &String| {
            texts.each(|text| text.front.terms.get(id).map(take).cloned().unwrap_or_default())
        };
        ids.iter()
            .map(|id| Term { id: id.clone(), term: own(id, |term| &term.term), meaning: own(id, |term| &term.meaning) })
            .collect()
    }

    /// The directory of services at the top of the curriculum; a curriculum may have none.
    pub(crate) fn services(&mut self) -> Vec<Service> {
        const PATH: &str = "services.toml";
        if self.files.text(PATH).is_none() {
            return Vec::new();
        }
        let Some(about) = self.toml::<ServicesFile>(PATH) else { return Vec::new() };
        let texts = self.texts::<ServicesTexts>("services", Format::Toml);
        let mut named = HashSet::new();
        for entry in &about.services {
            self.require_name(PATH, &entry.id, &entry.id);
            if !named.insert(entry.id.as_str()) {
                self.duplicate(PATH, &quoted(&entry.id), "service", &entry.id);
            }
            if entry.source.trim().is_empty() {
                self.fault_at_word(PATH, &quoted(&entry.id), FaultKind::Empty(format!("{}: source", entry.id)));
            }
        }
        let ids: Vec<String> = about.services.iter().map(|entry| entry.id.clone()).collect();
        self.require_same_ids(&texts, &ids, "the service", |front| front.services.keys().collect());
        self.require_filled(&texts, |front| {
            front.services.iter().flat_map(|(id, service)| [(id, &service.name), (id, &service.what)]).collect()
        });
        let services = about.services.into_iter().map(|entry| {
            let own = |take: fn(&ServiceTexts) -> String| {
                texts.each(|text| text.front.services.get(&entry.id).map(take).unwrap_or_default())
            };
            Service {
                name: own(|service| service.name.clone()),
                what: own(|service| service.what.clone()),
                place: texts.each(|text| text.front.services.get(&entry.id).and_then(|service| service.place.clone())),
                id: entry.id,
                oblasts: entry.oblasts,
                phone: entry.phone,
                source: entry.source,
                checked: entry.checked,
            }
        });
        services.collect()
    }

    /// The same ids in every language, none missing and none too many.
    fn require_same_ids<F: InLanguages>(
        &mut self,
        texts: &TextFiles<F>,
        ids: &[String],
        what: &str,
        own: impl Fn(&F) -> Vec<&String>,
    ) {
        for language in Language::ALL {
            let Some(text) = texts.get(language) else { continue };
            let here = own(&text.front);
            let missing = ids.iter().filter(|id| !here.contains(id));
            let missing = missing.map(|id| (id.clone(), FaultKind::MissingText(format!("{what} `{id}`"))));
            let unknown = here.iter().filter(|id| !ids.contains(id));
            let unknown = unknown.map(|id| ((*id).clone(), FaultKind::UnknownText(format!("{what} `{id}`"))));
            for (id, kind) in missing.chain(unknown).collect::<Vec<_>>() {
                self.fault_at_word(&text.path, &format!(".{id}]"), kind);
            }
        }
    }

    fn require_filled<F: InLanguages>(&mut self, texts: &TextFiles<F>, own: impl Fn(&F) -> Vec<(&String, &String)>) {
        for language in Language::ALL {
            let Some(text) = texts.get(language) else { continue };
            for (id, value) in own(&text.front) {
                if value.trim().is_empty() {
                    self.fault_at_word(&text.path, &format!(".{id}]"), FaultKind::Empty(id.clone()));
                }
            }
        }
    }
}
