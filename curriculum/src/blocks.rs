//! A text as blocks, for what is not a page: the books.
//!
//! It reads the same Markdown that [`crate::markdown`] renders, after that has found no fault in it.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::markdown::{BoxKind, picture_on};

/// A piece of text in one face.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    pub text: String,
    pub strong: bool,
    pub emphasis: bool,
}

/// One block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading; 2 is the highest.
    Heading(u8, Vec<Span>),
    Paragraph(Vec<Span>),
    /// A list; ordered ones begin at 1.
    List {
        ordered: bool,
        items: Vec<Vec<Block>>,
    },
    /// The first row is the head.
    Table(Vec<Vec<Vec<Span>>>),
    /// A box with its heading.
    Boxed {
        kind: BoxKind,
        heading: String,
        blocks: Vec<Block>,
    },
    /// The slug of a picture.
    Picture(String),
}

/// Takes a text apart.
pub fn blocks(markdown: &str) -> Vec<Block> {
    let mut all = Vec::new();
    let mut open: Option<(BoxKind, String)> = None;
    let mut lines = String::new();
    for line in markdown.lines() {
        if let Some(slug) = picture_on(line) {
            all.append(&mut plain(&lines));
            lines.clear();
            all.push(Block::Picture(slug.to_owned()));
            continue;
        }
        let Some(mark) = line.trim().strip_prefix(":::") else {
            lines.push_str(line);
            lines.push('\n');
            continue;
        };
        let blocks = plain(&lines);
        lines.clear();
        match open.take() {
            Some((kind, heading)) => all.push(Block::Boxed { kind, heading, blocks }),
            None => all.extend(blocks),
        }
        let (word, heading) = mark.trim().split_once(char::is_whitespace).unwrap_or((mark.trim(), ""));
        open = BoxKind::from_word(word).map(|kind| (kind, without_marks(heading.trim())));
    }
    all.extend(plain(&lines));
    all
}

/// A heading's words without the marks of emphasis.
fn without_marks(heading: &str) -> String {
    spans_of(heading).into_iter().map(|span| span.text).collect()
}

fn spans_of(line: &str) -> Vec<Span> {
    match plain(line).into_iter().next() {
        Some(Block::Paragraph(spans)) => spans,
        _ => vec![Span { text: line.to_owned(), ..Span::default() }],
    }
}

/// What is being read at the moment, innermost last.
enum Open {
    Blocks(Vec<Block>),
    List { ordered: bool, items: Vec<Vec<Block>> },
    Table(Vec<Vec<Vec<Span>>>),
}

fn plain(markdown: &str) -> Vec<Block> {
    let mut stack = vec![Open::Blocks(Vec::new())];
    let mut spans: Vec<Span> = Vec::new();
    let (mut strong, mut emphasis) = (0_u8, 0_u8);
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) | Event::Code(text) => {
                spans.push(Span { text: text.into_string(), strong: strong > 0, emphasis: emphasis > 0 });
            }
            Event::SoftBreak | Event::HardBreak => {
                spans.push(Span { text: " ".to_owned(), strong: strong > 0, emphasis: emphasis > 0 });
            }
            Event::Start(Tag::Strong) => strong += 1,
            Event::End(TagEnd::Strong) => strong -= 1,
            Event::Start(Tag::Emphasis) => emphasis += 1,
            Event::End(TagEnd::Emphasis) => emphasis -= 1,
            Event::End(TagEnd::Paragraph) => push(&mut stack, Block::Paragraph(std::mem::take(&mut spans))),
            Event::End(TagEnd::Heading(level)) => {
                push(&mut stack, Block::Heading(level as u8, std::mem::take(&mut spans)));
            }
            Event::Start(Tag::List(start)) => {
                flush(&mut stack, &mut spans);
                stack.push(Open::List { ordered: start.is_some(), items: Vec::new() });
            }
            Event::Start(Tag::Item) => stack.push(Open::Blocks(Vec::new())),
            Event::End(TagEnd::Item) => {
                flush(&mut stack, &mut spans);
                if let Some(Open::Blocks(item)) = stack.pop()
                    && let Some(Open::List { items, .. }) = stack.last_mut()
                {
                    items.push(item);
                }
            }
            Event::End(TagEnd::List(_)) => {
                if let Some(Open::List { ordered, items }) = stack.pop() {
                    push(&mut stack, Block::List { ordered, items });
                }
            }
            Event::Start(Tag::Table(_)) => stack.push(Open::Table(Vec::new())),
            Event::Start(Tag::TableHead | Tag::TableRow) => {
                if let Some(Open::Table(rows)) = stack.last_mut() {
                    rows.push(Vec::new());
                }
            }
            Event::End(TagEnd::TableCell) => {
                if let Some(Open::Table(rows)) = stack.last_mut()
                    && let Some(row) = rows.last_mut()
                {
                    row.push(std::mem::take(&mut spans));
                }
            }
            Event::End(TagEnd::Table) => {
                if let Some(Open::Table(rows)) = stack.pop() {
                    push(&mut stack, Block::Table(rows));
                }
            }
            _ => {}
        }
    }
    flush(&mut stack, &mut spans);
    match stack.into_iter().next() {
        Some(Open::Blocks(blocks)) => blocks,
        _ => Vec::new(),
    }
}

/// Text of a list item that stands in no paragraph of its own.
fn flush(stack: &mut [Open], spans: &mut Vec<Span>) {
    if !spans.is_empty() {
        push(stack, Block::Paragraph(std::mem::take(spans)));
    }
}

fn push(stack: &mut [Open], block: Block) {
    if let Some(Open::Blocks(blocks)) = stack.last_mut() {
        blocks.push(block);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(text: &str) -> Block {
        Block::Paragraph(vec![Span { text: text.to_owned(), ..Span::default() }])
    }

    #[test]
    fn a_lesson_is_taken_apart_in_its_order() {
        let text = ":::duty On *duty*\n1. Listen.\n2. Write.\n:::\n\n## Then\n\nAct **now**.\n\n![](pillars)\n";
        assert_eq!(
            blocks(text),
            [
                Block::Boxed {
                    kind: BoxKind::Duty,
                    heading: "On duty".to_owned(),
                    blocks: vec![Block::List {
                        ordered: true,
                        items: vec![vec![paragraph("Listen.")], vec![paragraph("Write.")]],
                    }],
                },
                Block::Heading(2, vec![Span { text: "Then".to_owned(), ..Span::default() }]),
                Block::Paragraph(vec![
                    Span { text: "Act ".to_owned(), ..Span::default() },
                    Span { text: "now".to_owned(), strong: true, emphasis: false },
                    Span { text: ".".to_owned(), ..Span::default() },
                ]),
                Block::Picture("pillars".to_owned()),
            ]
        );
    }

    #[test]
    fn a_table_keeps_its_rows_and_cells() {
        let Some(Block::Table(rows)) = blocks("| A | B |\n|---|---|\n| 1 | 2 |\n").into_iter().next() else {
            panic!("a table")
        };
        let words: Vec<Vec<&str>> =
            rows.iter().map(|row| row.iter().map(|cell| cell[0].text.as_str()).collect()).collect();
        assert_eq!(words, [["A", "B"], ["1", "2"]]);
    }
}
