//! What can be wrong with a curriculum's files, and the sentence that says so.
//!
//! The sentences are read by writers and translators, who are no programmers: each names what is wrong
//! and, where that is not plain, what to do.

use std::fmt;

use crate::{Form, Language};

/// Something wrong in one file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file's path inside the curriculum.
    pub file: String,
    /// The line, from 1, where one can be named.
    pub line: Option<usize>,
    pub kind: FaultKind,
}

impl Fault {
    pub(crate) fn in_file(file: impl Into<String>, kind: FaultKind) -> Self {
        Self { file: file.into(), line: None, kind }
    }

    pub(crate) fn at(file: impl Into<String>, line: usize, kind: FaultKind) -> Self {
        Self { file: file.into(), line: Some(line), kind }
    }
}

/// `file:line: sentence`, the form editors understand.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.kind)
    }
}

impl std::error::Error for Fault {}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[non_exhaustive]
pub enum FaultKind {
    // The files themselves
    #[error("cannot be read: {0}")]
    Unreadable(String),
    #[error("is not a text in UTF-8; save it with the encoding UTF-8")]
    NotUtf8,
    #[error("has {0} bytes, which no file of a curriculum needs; is it the right file?")]
    TooLarge(u64),
    #[error("there is no course here; a course is a folder that holds a `course.toml`")]
    NoCourse,
    #[error("is missing")]
    MissingFile,
    #[error("is missing: the text has no {} version yet", name(*.0))]
    MissingLanguage(Language),
    #[error("belongs to nothing; no `course.toml` or `module.toml` names it, or its name is misspelt")]
    StrayFile,
    #[error("the name `{0}` may hold only the letters a to z, figures and hyphens")]
    BadName(String),
    #[error("the name `{0}` is taken: a page of every course or module has that address; choose another")]
    TakenName(String),
    #[error("the {what} `{id}` stands here twice or is taken elsewhere; each needs a name of its own")]
    Duplicate { what: &'static str, id: String },

    // TOML
    #[error("does not begin with a front matter: a line `+++`, the front matter, a line `+++`")]
    NoFrontMatter,
    #[error("the front matter is not closed; a line `+++` must end it")]
    UnclosedFrontMatter,
    #[error("cannot be understood: {0}")]
    BadToml(String),
    #[error("`{0}` is empty")]
    Empty(String),
    #[error("`{what}` is {value}; it must be from {least} to {most}")]
    OutOfRange { what: &'static str, value: u64, least: u64, most: u64 },

    // The plan
    #[error("`{0}` is no time of day; write it like `09:00`")]
    BadTime(String),
    #[error("the session `{0}` ends before it starts")]
    EndsBeforeStart(String),
    #[error("the sessions `{0}` and `{1}` are at the same time")]
    Overlap(String, String),
    #[error("the session `{session}` names the module `{module}`, which the course does not have")]
    UnknownModule { session: String, module: String },
    #[error("there is no agenda; at least one `[[agendas]]` says how a training of this course runs")]
    NoAgenda,
    #[error("the agenda for {agenda} days has a session on day {day}")]
    DayOutsideAgenda { agenda: u8, day: u8 },

    // The tests before and after
    #[error("the test names the module `{0}`, which the course does not have")]
    UnknownModuleOfTest(String),
    #[error("the test names the question `{question}`, which the module `{module}` does not have")]
    UnknownQuestionOfTest { module: String, question: String },
    #[error("the test asks only {found} questions about the module `{module}`; each module needs at least two")]
    TooFewOfModule { module: String, found: usize },
    #[error("the test needs 20 questions and has {0}")]
    LengthOfTest(usize),
    #[error("the question `{0}` rests on law that must still be checked; no test may hold it")]
    UncheckedInTest(String),

    // Cases
    #[error("the scene `{scene}` leads to `{to}`, which is no scene")]
    UnknownScene { scene: String, to: String },
    #[error("the scene `{0}` needs either two or more choices, or an `ending` and no choice")]
    SceneLeadsNowhere(String),
    #[error("no way leads to the scene `{0}`")]
    SceneNotReached(String),
    #[error("the way leads back to the scene `{0}` in a circle")]
    Circle(String),
    #[error("a case needs a good ending after at least {needed} decisions; the shortest way there takes {found}")]
    TooFewDecisions { needed: usize, found: usize },

    // Pictures
    #[error("there is no picture `{0}` in the folder `pictures`")]
    UnknownPicture(String),
    #[error("a picture stands inside the box `{0}`; put it before or after the box")]
    PictureInBox(&'static str),
    #[error("an arrow names `{0}`, which is no box of this picture")]
    UnknownBoxOfPicture(String),
    #[error("the box `{0}` reaches beyond the picture, which is 360 wide and as high as `height` says")]
    OutsidePicture(String),
    #[error("the text of `{0}` does not fit; shorten it, or make the box larger")]
    TextTooLong(String),

    // Markdown
    #[error("raw HTML does not reach the page; write it in Markdown")]
    RawHtml,
    #[error("a picture stands on a line of its own and is named by its slug: `![](four-pillars)`")]
    Picture,
    #[error("the link to `{0}` is not allowed; only addresses that begin with `https://` are")]
    UnsafeLink(String),
    #[error("this heading is too high; headings begin with `##`, and with `###` inside a box")]
    HighHeading,
    #[error(
        "`{0}` is no kind of box; a lesson has goals, story, duty, words and check, a guide has aim, materials, steps, exercise, watch and close"
    )]
    UnknownBox(String),
    #[error("the box `{0}` has no heading; write it on the same line, after the kind")]
    BoxWithoutHeading(&'static str),
    #[error("the heading of a box must be one plain line, without list or link")]
    BoxHeading,
    #[error("the box `{0}` is not closed; a line `:::` must end it")]
    UnclosedBox(&'static str),
    #[error("a box begins inside the box `{0}`; close that one first with a line `:::`")]
    BoxInBox(&'static str),
    #[error("`:::` closes a box, but none is open")]
    StrayBoxEnd,
    #[error("the box `{0}` is empty")]
    EmptyBox(&'static str),
    #[error("this text needs {needed} of the box `{kind}`; here are {found}")]
    BoxCount { kind: &'static str, needed: &'static str, found: usize },

    // The same in every language
    #[error("boxes and headings here are: {here}; in the English text: {english}")]
    OtherShape { here: String, english: String },
    #[error("`{what}` has {here} entries, in the English text {english}")]
    OtherCount { what: &'static str, here: usize, english: usize },
    #[error("`check_law` is not as in the English text")]
    OtherCheckLaw,
    #[error("`approved_by_lawyer` goes with `check_law = true`, and only with it")]
    LawyerWithoutLaw,
    #[error("`{0}` is missing; every translation says so in its front matter")]
    MissingMark(&'static str),
    #[error("`{0}` has no place in the English text, from which the others are made")]
    MarkInOriginal(&'static str),

    // Quizzes
    #[error("a quiz needs at least one question")]
    NoQuestion,
    #[error("the text of {0} is missing")]
    MissingText(String),
    #[error("{0} stands here, but not in the file that lists them")]
    UnknownText(String),
    #[error("the question `{0}` needs at least two options")]
    TooFewOptions(String),
    #[error("the question `{question}` has {found} options; no more than {most} can be answered on paper")]
    TooManyOptions { question: String, found: usize, most: usize },
    #[error("the question `{0}` has no right option")]
    NoRightOption(String),
    #[error("the question `{0}` has several right options; its kind `one` allows one")]
    SeveralRightOptions(String),
    #[error("the question `{question}` calls `{option}` right, which is none of its options")]
    UnknownRightOption { question: String, option: String },
    #[error("the question `{0}` is true or false; it lists no options of its own")]
    OptionsOfTrueFalse(String),
    #[error("the wrong option `{option}` of the question `{question}` does not say why it is wrong")]
    MissingWhy { question: String, option: String },

    #[error("`{0}` is missing; a question of the kind `case` is judged with it")]
    MissingAnswerText(&'static str),
    #[error("the question `{0}` needs `targets`: at least two, to which its options belong")]
    TooFewTargets(String),
    #[error("the question `{0}` has `targets`; only the kind `match` has")]
    TargetsOfOther(String),
    #[error("the question `{0}` must give the right target of each option once, as `option=target`")]
    BadPairs(String),
    #[error("the question `{0}` must name each of its options once in `right`, in the right order")]
    BadOrder(String),
    #[error("the question `{question}` tests objective {objective}; the module has {objectives}")]
    UnknownObjective { question: String, objective: usize, objectives: usize },
    #[error("the forms are not parallel: here stands `{here}`, in form a `{there}`")]
    NotParallel { here: String, there: String },

    // Remarks: worth a look, but the curriculum can be taught
    #[error("the English text has changed since this was translated; compare, then write `translated_from = \"{0}\"`")]
    Behind(String),
    #[error("has {words} words outside its boxes; {least} to {most} read well on a phone")]
    Length { words: usize, least: usize, most: usize },
    #[error(
        "in form {form} in {} the right option is the longest in {longest} of {of} questions with one right option: who \
         ticks the longest passes; make options of one length", name(*.language)
    )]
    LongestIsRight { form: Form, language: Language, longest: usize, of: usize },
    #[error(
        "in form {form} {yes} of {of} statements are true: who always says yes, or no, is helped; about half should be"
    )]
    OneSided { form: Form, yes: usize, of: usize },
    #[error("says `{here}` for `{english}`; the glossary says `{glossary}`")]
    OtherTerm { here: String, english: String, glossary: String },
}

impl FaultKind {
    /// Whether the curriculum can be taught all the same: a translation that has fallen behind, a lesson that is long,
    /// options that give themselves away, a term that is not the glossary's.
    pub fn is_remark(&self) -> bool {
        matches!(
            self,
            Self::Behind(_)
                | Self::Length { .. }
                | Self::LongestIsRight { .. }
                | Self::OneSided { .. }
                | Self::OtherTerm { .. }
        )
    }
}

fn name(language: Language) -> &'static str {
    match language {
        Language::Ky => "Kyrgyz",
        Language::Ru => "Russian",
        Language::Uz => "Uzbek",
        Language::En => "English",
    }
}
