//! A case: scenes with decisions, each with its consequence, to one of several endings.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::{
    Language, Texts,
    fault::{Fault, FaultKind},
    format::{CaseFile, CaseTexts, DecisionTexts, SceneEntry, SceneTexts},
    markdown,
    reading::{Reading, quoted},
    texts::{Format, TextFiles},
};

/// Decisions that a good ending must have cost.
const LEAST_DECISIONS: usize = 3;

/// A story in which the reader decides.
#[derive(Clone, Debug, Default)]
pub struct Case {
    pub title: Texts,
    /// Who the reader is in it, plain text.
    pub introduction: Texts,
    /// The first is where it starts.
    pub scenes: Vec<Scene>,
}

impl Case {
    /// The scene of that id.
    pub fn scene(&self, id: &str) -> Option<&Scene> {
        self.scenes.iter().find(|scene| scene.id == id)
    }

    /// Where it starts.
    pub fn start(&self) -> Option<&Scene> {
        self.scenes.first()
    }
}

/// What happens, and what can be done about it.
#[derive(Clone, Debug)]
pub struct Scene {
    pub id: String,
    /// Safe HTML.
    pub html: Texts,
    /// The Markdown it was made from.
    pub markdown: Texts,
    /// Empty at an ending.
    pub decisions: Vec<Decision>,
    pub ending: Option<Ending>,
}

impl Scene {
    /// The decision of that id.
    pub fn decision(&self, id: &str) -> Option<&Decision> {
        self.decisions.iter().find(|decision| decision.id == id)
    }
}

/// One thing that can be done, and what follows from it. Plain text.
#[derive(Clone, Debug)]
pub struct Decision {
    pub id: String,
    pub text: Texts,
    pub consequence: Texts,
    /// The scene that follows.
    pub to: String,
}

/// How a case ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ending {
    Good,
    Mixed,
    Poor,
}

impl Ending {
    /// The word in files and in the names of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Mixed => "mixed",
            Self::Poor => "poor",
        }
    }
}

impl Reading {
    /// Reads the case of the module in this folder.
    pub(crate) fn case(&mut self, folder: &str) -> Option<Case> {
        let path = format!("{folder}/case.toml");
        let about: Option<CaseFile> = self.toml(&path);
        let texts = self.texts::<CaseTexts>(&format!("{folder}/case"), Format::Toml);
        let about = about?;
        self.require_ways(&path, &about);
        self.require_texts(&texts, |front| vec![("title", &front.title), ("introduction", &front.introduction)]);
        self.require_texts_of_scenes(&texts, &about.scenes);

        let own = |entry: &SceneEntry, take: fn(&SceneTexts) -> &String| {
            texts.each(|text| text.front.scenes.get(&entry.id).map(take).cloned().unwrap_or_default())
        };
        let of = |entry: &SceneEntry, decision: &str, take: fn(&DecisionTexts) -> &String| {
            texts.each(|text| {
                let scene = text.front.scenes.get(&entry.id);
                scene.and_then(|scene| scene.choices.get(decision)).map(take).cloned().unwrap_or_default()
            })
        };
        let mut scenes: Vec<Scene> = about
            .scenes
            .iter()
            .map(|entry| {
                let markdown = own(entry, |scene| &scene.text);
                let decisions = entry.choices.iter().map(|choice| Decision {
                    id: choice.id.clone(),
                    text: of(entry, &choice.id, |texts| &texts.text),
                    consequence: of(entry, &choice.id, |texts| &texts.consequence),
                    to: choice.to.clone(),
                });
                Scene {
                    id: entry.id.clone(),
                    html: Texts(Language::ALL.map(|language| markdown::plain_html(markdown.get(language)))),
                    decisions: decisions.collect(),
                    ending: entry.ending,
                    markdown,
                }
            })
            .collect();
        if let Some(start) = scenes.iter().position(|scene| scene.id == about.start) {
            let start = scenes.remove(start);
            scenes.insert(0, start);
        }
        Some(Case {
            title: texts.each(|text| text.front.title.clone()),
            introduction: texts.each(|text| text.front.introduction.clone()),
            scenes,
        })
    }

    /// Every scene is reached, no way leads in a circle, and a good ending takes at least three decisions.
    fn require_ways(&mut self, path: &str, case: &CaseFile) {
        let known = |id: &str| case.scenes.iter().find(|scene| scene.id == id);
        let mut named = HashSet::new();
        for scene in &case.scenes {
            let id = &scene.id;
            self.require_name(path, id, &quoted(id));
            if !named.insert(id.as_str()) {
                self.duplicate(path, &quoted(id), "scene", id);
            }
            let mut choices = HashSet::new();
            for choice in &scene.choices {
                self.require_name(path, &choice.id, &quoted(&choice.id));
                if !choices.insert(choice.id.as_str()) {
                    let kind = FaultKind::Duplicate { what: "choice", id: format!("{id}: {}", choice.id) };
                    self.fault_at_word(path, &quoted(id), kind);
                }
                if known(&choice.to).is_none() {
                    let kind = FaultKind::UnknownScene { scene: id.clone(), to: choice.to.clone() };
                    self.fault_at_word(path, &quoted(&choice.to), kind);
                }
            }
            if scene.ending.is_some() != scene.choices.is_empty() || scene.choices.len() == 1 {
                self.fault_at_word(path, &quoted(id), FaultKind::SceneLeadsNowhere(id.clone()));
            }
        }
        let Some(start) = known(&case.start) else {
            let kind = FaultKind::UnknownScene { scene: "start".to_owned(), to: case.start.clone() };
            self.fault_at_word(path, "start", kind);
            return;
        };
        let mut reached = HashSet::new();
        let mut shortest = None;
        // Each way there is, with the scenes it has passed; a case has a handful of scenes.
        let mut ways = vec![vec![start.id.as_str()]];
        while let Some(way) = ways.pop() {
            let Some(scene) = way.last().and_then(|id| known(id)) else { continue };
            reached.insert(scene.id.as_str());
            if scene.ending == Some(Ending::Good) {
                let decisions = way.len() - 1;
                shortest = Some(shortest.map_or(decisions, |least: usize| least.min(decisions)));
            }
            let mut next: Vec<&str> = scene.choices.iter().map(|choice| choice.to.as_str()).collect();
            next.sort_unstable();
            next.dedup();
            for to in next {
                if way.contains(&to) {
                    self.fault_at_word(path, &quoted(&scene.id), FaultKind::Circle(to.to_owned()));
                    return;
                }
                ways.push(way.iter().copied().chain([to]).collect());
            }
        }
        for scene in case.scenes.iter().filter(|scene| !reached.contains(scene.id.as_str())) {
            self.fault_at_word(path, &quoted(&scene.id), FaultKind::SceneNotReached(scene.id.clone()));
        }
        match shortest {
            Some(decisions) if decisions >= LEAST_DECISIONS => {}
            found => {
                let kind = FaultKind::TooFewDecisions { needed: LEAST_DECISIONS, found: found.unwrap_or(0) };
                self.faults.push(Fault::in_file(path, kind));
            }
        }
    }

    fn require_texts_of_scenes(&mut self, texts: &TextFiles<CaseTexts>, scenes: &[SceneEntry]) {
        for language in Language::ALL {
            let Some(text) = texts.get(language) else { continue };
            let mut kinds = Vec::new();
            for entry in scenes {
                let id = &entry.id;
                let place = format!("scenes.{id}]");
                let Some(scene) = text.front.scenes.get(id) else {
                    kinds.push((place, FaultKind::MissingText(format!("the scene `{id}`"))));
                    continue;
                };
                if scene.text.trim().is_empty() {
                    kinds.push((place.clone(), FaultKind::Empty(format!("{id}: text"))));
                }
                for kind in markdown::plain_faults(&scene.text) {
                    kinds.push((place.clone(), kind));
                }
                for choice in &entry.choices {
                    let given = scene.choices.get(&choice.id);
                    if given.is_none_or(|given| given.text.trim().is_empty() || given.consequence.trim().is_empty()) {
                        let what = format!("the choice `{}` of the scene `{id}`", choice.id);
                        kinds.push((place.clone(), FaultKind::MissingText(what)));
                    }
                }
                for choice in scene.choices.keys() {
                    if entry.choices.iter().all(|own| own.id != *choice) {
                        let what = format!("the choice `{choice}` of the scene `{id}`");
                        kinds.push((place.clone(), FaultKind::UnknownText(what)));
                    }
                }
            }
            for id in text.front.scenes.keys() {
                if scenes.iter().all(|entry| entry.id != *id) {
                    kinds.push((format!("scenes.{id}]"), FaultKind::UnknownText(format!("the scene `{id}`"))));
                }
            }
            for (place, kind) in kinds {
                self.fault_at_word(&text.path, &place, kind);
            }
        }
    }
}
