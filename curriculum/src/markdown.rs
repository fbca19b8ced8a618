//! From a lesson's Markdown to the HTML of its page.
//!
//! Nothing a writer types can bring script or style to a reader: HTML in the Markdown is a fault and is left
//! out, links lead to `https://` only. Beside plain Markdown there are boxes, from a line
//! `:::KIND HEADING` to a line `:::`.

use std::fmt;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use crate::{fault::FaultKind, readability::count_words};

/// What a box is for; the word in the file is also its class on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoxKind {
    /// What the reader will be able to do.
    Goals,
    /// The opening story.
    Story,
    /// What to do on duty, in steps.
    Duty,
    /// Words explained.
    Words,
    /// A question to oneself; its heading is the question, its content the answer.
    Check,
    /// In a trainer's guide: what the session is for.
    Aim,
    /// What must lie ready.
    Materials,
    /// Minute by minute.
    Steps,
    /// An exercise ready to run.
    Exercise,
    /// Objections, and the safety of those in the room.
    Watch,
    /// How the session ends.
    Close,
}

impl BoxKind {
    /// The boxes of a lesson.
    pub(crate) const LESSON: [Self; 5] = [Self::Goals, Self::Story, Self::Duty, Self::Words, Self::Check];
    /// The boxes of a session in the trainer's guide, in their order.
    pub(crate) const GUIDE: [Self; 6] =
        [Self::Aim, Self::Materials, Self::Steps, Self::Exercise, Self::Watch, Self::Close];

    /// The word in the file, and the class on the page.
    pub fn word(self) -> &'static str {
        match self {
            Self::Goals => "goals",
            Self::Story => "story",
            Self::Duty => "duty",
            Self::Words => "words",
            Self::Check => "check",
            Self::Aim => "aim",
            Self::Materials => "materials",
            Self::Steps => "steps",
            Self::Exercise => "exercise",
            Self::Watch => "watch",
            Self::Close => "close",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Self::LESSON.into_iter().chain(Self::GUIDE).find(|kind| kind.word() == word)
    }
}

/// What a page is made of, in order; the same in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Heading,
    Box(BoxKind),
    Picture,
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Heading => f.write_str("##"),
            Self::Box(kind) => f.write_str(kind.word()),
            Self::Picture => f.write_str("picture"),
        }
    }
}

/// A rendered page.
#[derive(Default)]
pub(crate) struct Page {
    pub(crate) html: String,
    /// The Markdown it was made from.
    pub(crate) markdown: String,
    /// The terms explained in its boxes of words, in order.
    pub(crate) terms: Vec<String>,
    /// Words of the whole text.
    pub(crate) words: usize,
    /// Words outside the boxes.
    pub(crate) matter_words: usize,
    pub(crate) shape: Vec<Part>,
    /// Faults with the lines they stand on.
    pub(crate) faults: Vec<(usize, FaultKind)>,
}

/// A box whose end has not come yet.
struct OpenBox {
    kind: BoxKind,
    heading: String,
    line: usize,
}

/// The slug of a picture that stands alone on its line: `![](four-pillars)`.
pub(crate) fn picture_on(line: &str) -> Option<&str> {
    line.trim().strip_prefix("![](")?.strip_suffix(')').filter(|slug| !slug.contains(['(', ')', ' ']))
}

/// Renders a body whose first line is line `first_line` of its file; `picture` gives a picture's HTML by its slug.
pub(crate) fn render(body: &str, first_line: usize, picture: impl Fn(&str) -> Option<String>) -> Page {
    let mut page = Page { markdown: body.to_owned(), ..Page::default() };
    let mut open: Option<OpenBox> = None;
    let mut lines = String::new();
    let mut lines_begin = first_line;

    for (line, text) in (first_line..).zip(body.lines()) {
        if let Some(slug) = picture_on(text) {
            page.add(&lines, lines_begin, open.as_ref());
            lines.clear();
            lines_begin = line + 1;
            page.shape.push(Part::Picture);
            match (&open, picture(slug)) {
                (Some(open), _) => page.faults.push((line, FaultKind::PictureInBox(open.kind.word()))),
                (None, Some(html)) => page.html.push_str(&html),
                (None, None) => page.faults.push((line, FaultKind::UnknownPicture(slug.to_owned()))),
            }
            continue;
        }
        let Some(mark) = text.trim().strip_prefix(":::") else {
            lines.push_str(text);
            lines.push('\n');
            continue;
        };
        let (word, heading) = mark.trim().split_once(char::is_whitespace).unwrap_or((mark.trim(), ""));
        if let (Some(outer), false) = (&open, word.is_empty()) {
            page.faults.push((line, FaultKind::BoxInBox(outer.kind.word())));
            continue;
        }
        page.add(&lines, lines_begin, open.as_ref());
        lines.clear();
        lines_begin = line + 1;
        if word.is_empty() {
            if open.take().is_none() {
                page.faults.push((line, FaultKind::StrayBoxEnd));
            }
            continue;
        }
        match BoxKind::from_word(word) {
            Some(kind) => {
                page.shape.push(Part::Box(kind));
                if heading.trim().is_empty() {
                    page.faults.push((line, FaultKind::BoxWithoutHeading(kind.word())));
                }
                open = Some(OpenBox { kind, heading: heading.trim().to_owned(), line });
            }
            None => {
                page.faults.push((line, FaultKind::UnknownBox(word.to_owned())));
                // Read on as if it were a box, so that its end is not a second fault.
                open = Some(OpenBox { kind: BoxKind::Words, heading: String::new(), line });
            }
        }
    }
    page.add(&lines, lines_begin, open.as_ref());
    if let Some(open) = open {
        page.faults.push((open.line, FaultKind::UnclosedBox(open.kind.word())));
    }
    page
}

impl Page {
    /// Adds a stretch of Markdown, as the content of a box where one is open.
    fn add(&mut self, markdown: &str, first_line: usize, within: Option<&OpenBox>) {
        let words_before = self.words;
        let Some(open) = within else {
            let html = self.blocks(markdown, first_line, HeadingLevel::H2);
            self.html.push_str(&html);
            self.matter_words += self.words - words_before;
            return;
        };
        if markdown.trim().is_empty() {
            self.faults.push((open.line, FaultKind::EmptyBox(open.kind.word())));
        }
        let heading = self.heading_line(&open.heading, open.line);
        let content = self.blocks(markdown, first_line, HeadingLevel::H3);
        if open.kind == BoxKind::Words {
            self.terms.extend(markdown.lines().filter_map(term_on).map(str::to_owned));
        }
        let word = open.kind.word();
        // `section` and not `aside`: what to do on duty is the heart of a lesson, not beside it.
        self.html.push_str(&match open.kind {
            BoxKind::Check => {
                format!("<details class=\"check\"><summary>{heading}</summary>\n{content}</details>\n")
            }
            _ => {
                let place = self.place();
                format!("<section class=\"box {word}\"><h2 id=\"{place}\">{heading}</h2>\n{content}</section>\n")
            }
        });
    }

    /// The id of the last heading: its place among the parts of the page, and so the same in every language.
    fn place(&self) -> String {
        format!("p{}", self.shape.len())
    }

    /// Renders whole blocks; headings above `highest` are faults.
    fn blocks(&mut self, markdown: &str, first_line: usize, highest: HeadingLevel) -> String {
        let mut events = Vec::new();
        let mut link_left_out = false;
        for (event, place) in Parser::new_ext(markdown, Options::ENABLE_TABLES).into_offset_iter() {
            let line = first_line + markdown[..place.start].matches('\n').count();
            match &event {
                Event::Start(Tag::HtmlBlock) => self.faults.push((line, FaultKind::RawHtml)),
                Event::InlineHtml(_) => self.faults.push((line, FaultKind::RawHtml)),
                Event::Html(_) | Event::End(TagEnd::HtmlBlock) => {}
                Event::Start(Tag::Image { .. }) => self.faults.push((line, FaultKind::Picture)),
                Event::End(TagEnd::Image) => {}
                Event::Start(Tag::Link { dest_url, .. }) if !dest_url.starts_with("https://") => {
                    self.faults.push((line, FaultKind::UnsafeLink(dest_url.to_string())));
                    link_left_out = true;
                }
                Event::End(TagEnd::Link) if link_left_out => link_left_out = false,
                Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
                    if *level < highest {
                        self.faults.push((line, FaultKind::HighHeading));
                    }
                    let mut id = None;
                    if *level == HeadingLevel::H2 {
                        self.shape.push(Part::Heading);
                        id = Some(self.place().into());
                    }
                    let (classes, attrs) = (classes.clone(), attrs.clone());
                    events.push(Event::Start(Tag::Heading { level: *level, id, classes, attrs }));
                }
                Event::Text(text) | Event::Code(text) => {
                    self.words += count_words(text);
                    events.push(event);
                }
                _ => events.push(event),
            }
        }
        let mut rendered = String::new();
        html::push_html(&mut rendered, events.into_iter());
        rendered
    }

    /// Renders the one line that heads a box: text and emphasis only.
    fn heading_line(&mut self, heading: &str, line: usize) -> String {
        let mut events = Vec::new();
        for event in Parser::new(heading) {
            match &event {
                Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
                Event::Text(text) => {
                    self.words += count_words(text);
                    events.push(event);
                }
                Event::Start(Tag::Emphasis | Tag::Strong) | Event::End(TagEnd::Emphasis | TagEnd::Strong) => {
                    events.push(event);
                }
                Event::End(_) => {}
                _ => self.faults.push((line, FaultKind::BoxHeading)),
            }
        }
        let mut rendered = String::new();
        html::push_html(&mut rendered, events.into_iter());
        rendered
    }
}

/// The term that a line `- **term**: meaning` explains.
fn term_on(line: &str) -> Option<&str> {
    let (term, _) = line.trim().strip_prefix("- **")?.split_once("**")?;
    Some(term.trim_end_matches(':').trim())
}

/// The HTML of a text that is Markdown without boxes and pictures, such as a scene of a case.
pub(crate) fn plain_html(markdown: &str) -> String {
    Page::default().blocks(markdown, 1, HeadingLevel::H3)
}

/// What is wrong with such a text.
pub(crate) fn plain_faults(markdown: &str) -> Vec<FaultKind> {
    let mut page = Page::default();
    page.blocks(markdown, 1, HeadingLevel::H3);
    let boxes = markdown.lines().filter(|line| line.trim().starts_with(":::")).map(|_| FaultKind::StrayBoxEnd);
    page.faults.into_iter().map(|(_, kind)| kind).chain(boxes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(body: &str) -> Vec<(usize, FaultKind)> {
        render(body, 1, |_| None).faults
    }

    #[test]
    fn a_box_becomes_a_section_with_its_heading() {
        let page = render(":::duty On duty: *first*\n1. Listen.\n:::\n", 1, |_| None);
        assert_eq!(
            page.html,
            "<section class=\"box duty\"><h2 id=\"p1\">On duty: <em>first</em></h2>\n<ol>\n<li>Listen.</li>\n</ol>\n</section>\n"
        );
        assert_eq!(page.faults, []);
    }

    #[test]
    fn a_question_to_oneself_hides_its_answer_until_it_is_opened() {
        let page = render(":::check Is silence safety?\nNo.\n:::\n", 1, |_| None);
        assert_eq!(
            page.html,
            "<details class=\"check\"><summary>Is silence safety?</summary>\n<p>No.</p>\n</details>\n"
        );
    }

    #[test]
    fn script_and_html_are_named_with_their_line_and_never_reach_the_page() {
        let page = render(
            "Good.\n\n<script>alert(1)</script>\n\nAnd <b onclick=\"x()\">more</b>.\n\n:::duty <i>On</i> duty\n<img src=x onerror=y()>\n:::\n",
            1,
            |_| None,
        );
        assert!(!page.html.contains("script"), "{}", page.html);
        assert!(!page.html.contains("onclick"), "{}", page.html);
        assert!(!page.html.contains("<i>"), "{}", page.html);
        assert!(!page.html.contains("onerror"), "{}", page.html);
        let lines: Vec<usize> = page.faults.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [3, 5, 5, 7, 7, 8]);
    }

    #[test]
    fn a_link_that_is_not_https_keeps_its_text_and_loses_its_address() {
        let page = render("See [here](javascript:alert(1)) and [there](https://un.org/).\n", 4, |_| None);
        assert!(!page.html.contains("javascript"));
        assert!(page.html.contains("<p>See here and <a href=\"https://un.org/\">there</a>.</p>"));
        assert_eq!(page.faults, [(4, FaultKind::UnsafeLink("javascript:alert(1)".to_owned()))]);
    }

    #[test]
    fn a_picture_from_elsewhere_is_a_fault_and_only_its_words_remain() {
        let page = render("![four pillars](https://example.org/p.png)\n", 1, |_| None);
        assert_eq!(page.html, "<p>four pillars</p>\n");
        assert_eq!(page.faults, [(1, FaultKind::Picture)]);
    }

    #[test]
    fn a_picture_of_ours_stands_where_its_line_stands() {
        let known = |slug: &str| (slug == "pillars").then(|| "<figure></figure>\n".to_owned());
        let page = render("One.\n\n![](pillars)\n\nTwo.\n", 1, known);
        assert_eq!(page.html, "<p>One.</p>\n<figure></figure>\n<p>Two.</p>\n");
        assert_eq!(page.faults, []);
        assert_eq!(page.shape, [Part::Picture]);
        assert_eq!(render("![](pilars)\n", 1, known).faults, [(1, FaultKind::UnknownPicture("pilars".to_owned()))]);
        let boxed = render(":::duty On\nDo.\n![](pillars)\n:::\n", 1, known);
        assert!(boxed.faults.contains(&(3, FaultKind::PictureInBox("duty"))), "{:?}", boxed.faults);
    }

    #[test]
    fn the_terms_of_a_lesson_are_known() {
        let page = render(":::words Words\n- **sex**: body\n- **gender:** role\n:::\n", 1, |_| None);
        assert_eq!(page.terms, ["sex", "gender"]);
    }

    #[test]
    fn headings_begin_at_the_second_level_and_one_lower_in_a_box() {
        assert_eq!(faults("# Too high\n"), [(1, FaultKind::HighHeading)]);
        assert_eq!(faults("## Right\n"), []);
        assert_eq!(faults(":::story A day\n## Too high\n:::\n"), [(2, FaultKind::HighHeading)]);
    }

    #[test]
    fn every_slip_in_a_box_is_named_with_its_line() {
        assert_eq!(faults(":::\n"), [(1, FaultKind::StrayBoxEnd)]);
        assert_eq!(faults("\n:::duty On\ntext\n"), [(2, FaultKind::UnclosedBox("duty"))]);
        assert_eq!(faults(":::duty\ntext\n:::\n"), [(1, FaultKind::BoxWithoutHeading("duty"))]);
        assert_eq!(faults(":::duty On\n:::\n"), [(1, FaultKind::EmptyBox("duty"))]);
        assert_eq!(faults(":::tip On\ntext\n:::\n"), [(1, FaultKind::UnknownBox("tip".to_owned()))]);
        assert_eq!(faults(":::duty On\n:::words W\ntext\n:::\n"), [(2, FaultKind::BoxInBox("duty"))]);
        assert_eq!(faults(":::duty 1. On\ntext\n:::\n").first(), Some(&(1, FaultKind::BoxHeading)));
    }

    #[test]
    fn words_are_counted_apart_inside_and_outside_boxes() {
        let page = render("Two words – here.\n\n:::words Words\n- **sex**: body\n:::\n", 1, |_| None);
        assert_eq!(page.matter_words, 3);
        assert_eq!(page.words, 6);
    }
}
