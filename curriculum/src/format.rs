//! What the files hold: the shape of each TOML file and front matter.
//!
//! A key that is not listed here is a fault, so that a misspelt one is not passed over in silence.

use std::collections::BTreeMap;

use serde::{Deserialize, de::DeserializeOwned};

use crate::{
    case::Ending,
    course::Audience,
    picture::{Align, Tone},
    picture_layout::Shape,
    quiz::{Level, QuestionKind},
};

/// `course.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CourseFile {
    pub(crate) version: String,
    pub(crate) audience: Audience,
    pub(crate) modules: Vec<String>,
    pub(crate) attendance_threshold: u8,
    pub(crate) test: Option<TestEntry>,
    #[serde(default)]
    pub(crate) agendas: Vec<AgendaEntry>,
}

/// `[test]` of `course.toml`: which questions of the modules make the tests before and after
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TestEntry {
    pub(crate) pass_percent: u8,
    pub(crate) minutes: u16,
    /// Ids of questions by the code of their module.
    pub(crate) blueprint: BTreeMap<String, Vec<String>>,
}

/// One `[[agendas]]` of `course.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AgendaEntry {
    pub(crate) days: u8,
    #[serde(default)]
    pub(crate) sessions: Vec<PlanEntry>,
}

/// One `[[agendas.sessions]]` of `course.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlanEntry {
    pub(crate) id: String,
    pub(crate) day: u8,
    pub(crate) starts: String,
    pub(crate) ends: String,
    pub(crate) modules: Vec<String>,
}

/// `module.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ModuleFile {
    pub(crate) code: String,
    pub(crate) guide_minutes: u16,
    pub(crate) lessons: Vec<LessonEntry>,
}

/// One `[[lessons]]` of `module.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LessonEntry {
    pub(crate) slug: String,
    pub(crate) minutes: u16,
}

/// `quiz-a.toml` and `quiz-b.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct QuizFile {
    pub(crate) pass_percent: u8,
    #[serde(default)]
    pub(crate) questions: Vec<QuestionEntry>,
}

/// One `[[questions]]` of such a file
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct QuestionEntry {
    pub(crate) id: String,
    pub(crate) objective: usize,
    pub(crate) level: Level,
    pub(crate) kind: QuestionKind,
    #[serde(default)]
    pub(crate) options: Vec<String>,
    #[serde(default)]
    pub(crate) targets: Vec<String>,
    pub(crate) right: Vec<String>,
    #[serde(default)]
    pub(crate) check_law: bool,
}

/// `case.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CaseFile {
    pub(crate) start: String,
    #[serde(default)]
    pub(crate) scenes: Vec<SceneEntry>,
}

/// One `[[scenes]]` of `case.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SceneEntry {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) choices: Vec<DecisionEntry>,
    pub(crate) ending: Option<Ending>,
}

/// One of the `choices` of a scene
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DecisionEntry {
    pub(crate) id: String,
    pub(crate) to: String,
}

/// `pictures/SLUG.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PictureFile {
    pub(crate) height: f32,
    #[serde(default)]
    pub(crate) boxes: Vec<BoxEntry>,
    #[serde(default)]
    pub(crate) arrows: Vec<ArrowEntry>,
    #[serde(default)]
    pub(crate) labels: Vec<LabelEntry>,
    #[serde(default)]
    pub(crate) lines: Vec<LineEntry>,
}

/// One `[[boxes]]` of such a file
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BoxEntry {
    pub(crate) id: String,
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) w: f32,
    pub(crate) h: f32,
    #[serde(default)]
    pub(crate) tone: Tone,
    #[serde(default)]
    pub(crate) shape: Shape,
    pub(crate) number: Option<u8>,
}

/// One of its `[[arrows]]`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ArrowEntry {
    pub(crate) from: String,
    pub(crate) to: String,
    #[serde(default)]
    pub(crate) tone: Tone,
    #[serde(default)]
    pub(crate) two_way: bool,
}

/// One of its `[[labels]]`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LabelEntry {
    pub(crate) id: String,
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) w: f32,
    #[serde(default)]
    pub(crate) align: Align,
}

/// One of its `[[lines]]`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LineEntry {
    pub(crate) points: Vec<(f32, f32)>,
    #[serde(default)]
    pub(crate) tone: Tone,
}

/// `services.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ServicesFile {
    #[serde(default)]
    pub(crate) services: Vec<ServiceEntry>,
}

/// One `[[services]]` of `services.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ServiceEntry {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) oblasts: Vec<String>,
    pub(crate) phone: Option<String>,
    pub(crate) source: String,
    pub(crate) checked: String,
}

/// From which state of the English text a translation was made, and whether a native reader approved it.
#[derive(Clone, Copy)]
pub(crate) struct Mark<'a> {
    pub(crate) translated_from: Option<&'a str>,
    pub(crate) approved: Option<bool>,
}

/// A text that exists once in each language.
pub(crate) trait InLanguages: DeserializeOwned {
    fn mark(&self) -> Mark<'_>;
}

/// Front matter of `course.LANGUAGE.md`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CourseTexts {
    pub(crate) title: String,
    pub(crate) summary: String,
    #[serde(default)]
    pub(crate) plan: BTreeMap<String, String>,
    translated_from: Option<String>,
    approved_by_native_reader: Option<bool>,
}

impl InLanguages for CourseTexts {
    fn mark(&self) -> Mark<'_> {
        Mark { translated_from: self.translated_from.as_deref(), approved: self.approved_by_native_reader }
    }
}

/// Front matter of `module.LANGUAGE.md`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ModuleTexts {
    pub(crate) title: String,
    pub(crate) objectives: Vec<String>,
    translated_from: Option<String>,
    approved_by_native_reader: Option<bool>,
}

impl InLanguages for ModuleTexts {
    fn mark(&self) -> Mark<'_> {
        Mark { translated_from: self.translated_from.as_deref(), approved: self.approved_by_native_reader }
    }
}

/// Front matter of `lessons/SLUG.LANGUAGE.md`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LessonTexts {
    pub(crate) title: String,
    pub(crate) sources: Vec<String>,
    #[serde(default)]
    pub(crate) check_law: bool,
    pub(crate) approved_by_lawyer: Option<bool>,
    translated_from: Option<String>,
    approved_by_native_reader: Option<bool>,
}

impl InLanguages for LessonTexts {
    fn mark(&self) -> Mark<'_> {
        Mark { translated_from: self.translated_from.as_deref(), approved: self.approved_by_native_reader }
    }
}

/// Front matter of `guide.LANGUAGE.md`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GuideTexts {
    pub(crate) title: String,
    translated_from: Option<String>,
    approved_by_native_reader: Option<bool>,
}

impl InLanguages for GuideTexts {
    fn mark(&self) -> Mark<'_> {
        Mark { translated_from: self.translated_from.as_deref(), approved: self.approved_by_native_reader }
    }
}

/// `case.LANGUAGE.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CaseTexts {
    pub(crate) title: String,
    pub(crate) introduction: String,
    #[serde(default)]
    pub(crate) scenes: BTreeMap<String, SceneTexts>,
    translated_from: Option<String>,
    approved_by_native_reader: Option<bool>,
}

impl InLanguages for CaseTexts {
    fn mark(&self) -> Mark<'_> {
        Mark { translated_from: self.translated_from.as_deref(), approved: self.approved_by_native_reader }
    }
}

/// One `[scenes.ID]` of `case.LANGUAGE.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SceneTexts {
    pub(crate) text: String,
    #[serde(default)]
    pub(crate) choices: BTreeMap<String, DecisionTexts>,
}

/// One `choices.ID` of a scene
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DecisionTexts {
    pub(crate) text: String,
    pub(crate) consequence: String,
}

/// `pictures/SLUG.LANGUAGE.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PictureTexts {
    pub(crate) alt: String,
    pub(crate) caption: String,
    #[serde(default)]
    pub(crate) texts: BTreeMap<String, Vec<String>>,
    translated_from: Option<String>,
    approved_by_native_reader: Option<bool>,
}

impl InLanguages for PictureTexts {
    fn mark(&self) -> Mark<'_> {
        Mark { translated_from: self.translated_from.as_deref(), approved: self.approved_by_native_reader }
    }
}

/// `glossary.LANGUAGE.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GlossaryTexts {
    #[serde(default)]
    pub(crate) terms: BTreeMap<String, TermTexts>,
    translated_from: Option<String>,
    approved_by_native_reader: Option<bool>,
}

impl InLanguages for GlossaryTexts {
    fn mark(&self) -> Mark<'_> {
        Mark { translated_from: self.translated_from.as_deref(), approved: self.approved_by_native_reader }
    }
}

/// One `[terms.ID]` of `glossary.LANGUAGE.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TermTexts {
    pub(crate) term: String,
    pub(crate) meaning: String,
}

/// `services.LANGUAGE.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ServicesTexts {
    #[serde(default)]
    pub(crate) services: BTreeMap<String, ServiceTexts>,
    translated_from: Option<String>,
    approved_by_native_reader: Option<bool>,
}

impl InLanguages for ServicesTexts {
    fn mark(&self) -> Mark<'_> {
        Mark { translated_from: self.translated_from.as_deref(), approved: self.approved_by_native_reader }
    }
}

/// One `[services.ID]` of `services.LANGUAGE.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ServiceTexts {
    pub(crate) name: String,
    pub(crate) what: String,
    #[serde(rename = "where")]
    pub(crate) place: Option<String>,
}

/// `quiz-a.LANGUAGE.toml` and `quiz-b.LANGUAGE.toml`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct QuizTexts {
    pub(crate) true_text: String,
    pub(crate) false_text: String,
    /// Needed where a question of the form is a case.
    pub(crate) yes_text: Option<String>,
    pub(crate) no_text: Option<String>,
    pub(crate) questions: BTreeMap<String, QuestionTexts>,
    translated_from: Option<String>,
    approved_by_native_reader: Option<bool>,
}

impl InLanguages for QuizTexts {
    fn mark(&self) -> Mark<'_> {
        Mark { translated_from: self.translated_from.as_deref(), approved: self.approved_by_native_reader }
    }
}

/// One `[questions.ID]` of such a file
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct QuestionTexts {
    pub(crate) stem: String,
    pub(crate) explanation: String,
    #[serde(default)]
    pub(crate) options: BTreeMap<String, OptionTexts>,
    #[serde(default)]
    pub(crate) targets: BTreeMap<String, String>,
}

/// One `options.ID` of a question
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OptionTexts {
    pub(crate) text: Option<String>,
    pub(crate) why: Option<String>,
}
