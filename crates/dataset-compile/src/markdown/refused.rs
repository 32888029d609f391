//! Markdown outside of our subset: the name of each construct, and its replacement.

use std::ops::Range;

use fault::{Fault, SourceFile};
use pulldown_cmark::{CodeBlockKind, HeadingLevel, Tag};

use super::Reader;

/// Maximum length of an entity name: the longest (`CounterClockwiseContourIntegral`) has 31 letters.
const LONGEST_ENTITY: usize = 32;

/// The range of the first tag, comment or entity in `text` that a browser would recognize.
pub(crate) fn find_html(text: &str) -> Option<Range<usize>> {
    let opens = |at: usize| {
        let next = text[at + 1..].chars().next().unwrap_or(' ');
        match text.as_bytes()[at] {
            b'<' if next.is_ascii_alphabetic() || "/!?".contains(next) => {
                Some(text[at..].find('>').map_or(text.len(), |end| at + end + 1))
            }
            b'&' => {
                let name = &text[at + 1..text.floor_char_boundary(at + 1 + LONGEST_ENTITY)];
                name.find(';')
                    .filter(|end| *end > 1 && is_entity(&name[..*end]))
                    .map(|end| at + end + 2)
            }
            _ => None,
        }
    };
    text.match_indices(['<', '&'])
        .find_map(|(at, _)| Some(at..opens(at)?))
}

fn is_entity(text: &str) -> bool {
    text.chars()
        .all(|letter| letter.is_ascii_alphanumeric() || letter == '#')
}

/// The name of `tag` and the help text, if it is refused; `source` is the original text.
fn refusal(tag: &Tag<'_>, source: &str) -> Option<(&'static str, String)> {
    let (what, help) = match tag {
        Tag::Heading { .. } if !source.starts_with('#') => (
            "a heading underlined with dashes",
            "leave the line of dashes out; a section opens with `## ` and its id",
        ),
        Tag::Heading {
            level: HeadingLevel::H2,
            ..
        } => return None,
        Tag::Heading { .. } => (
            "this level of heading",
            "a section opens with `## ` and its id",
        ),
        Tag::Image { .. } => (
            "a picture",
            "posters are drawn; pictures have no place here",
        ),
        Tag::List(Some(_)) => return Some(("a numbered list", numbered_help(source))),
        Tag::List(None) => (
            "a list",
            "write sentences; a dash that begins a paragraph is `–`, a star `\\*`",
        ),
        Tag::BlockQuote(_) => ("a block quote", "quote within a sentence, if at all"),
        Tag::CodeBlock(CodeBlockKind::Indented) => {
            ("a code block", "begin the line without spaces")
        }
        Tag::CodeBlock(CodeBlockKind::Fenced(_)) => ("a code block", "leave the backticks out"),
        Tag::HtmlBlock => ("HTML", "texts are never HTML; leave the tag out"),
        Tag::Table(_) => ("a table", "write sentences"),
        Tag::Strikethrough => ("struck-out text", "leave it out"),
        Tag::FootnoteDefinition(_) => ("a footnote", "say it in the text, or make it a card"),
        _ => return None,
    };
    Some((what, help.to_owned()))
}

/// The help text for "1910. A man…", which is a list in Markdown, though never intended as one.
fn numbered_help(source: &str) -> String {
    let number = source
        .trim_start()
        .split(['.', ')'])
        .next()
        .unwrap_or_default();
    let mark = &source.trim_start()[number.len()..].get(..1).unwrap_or(".");
    format!(
        "a number and a dot at the start of a paragraph open a list: write `{number}\\{mark}`, or begin with a word"
    )
}

impl Reader<'_> {
    /// Reports `tag` if it is outside of our subset; returns true if it is refused.
    pub(super) fn refuses(&self, tag: &Tag<'_>, span: &Range<usize>) -> bool {
        // Marks inside a refused one are refused without a report.
        if self.n_refused > 0 {
            return refusal(tag, "#").is_some();
        }
        match refusal(tag, &self.file.text[span.clone()]) {
            Some((what, help)) => {
                self.refuse(span, what, &help);
                true
            }
            None => false,
        }
    }

    pub(super) fn refuse(&self, span: &Range<usize>, what: &str, help: &str) {
        let message = format!("{what} is not part of our Markdown");
        self.check.report(
            Fault::new(self.file, self.first_line(span), message)
                .expected("expected words, emphasis or a link")
                .help(help),
        );
    }

    /// The part of `span` in its first line.
    pub(super) fn first_line(&self, span: &Range<usize>) -> Range<usize> {
        first_line(self.file, span)
    }
}

/// The part of `span` in its first line, since a caret under one line is easier to read.
pub(crate) fn first_line(file: &SourceFile, span: &Range<usize>) -> Range<usize> {
    let line = file.text[span.clone()].lines().next().unwrap_or_default();
    let words = line.trim_end().len();
    span.start..span.start + if words == 0 { line.len() } else { words }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entity_has_a_name_of_known_length() {
        assert_eq!(find_html("a &amp; b"), Some(2..7));
        assert_eq!(
            find_html(&["&", &"a".repeat(LONGEST_ENTITY - 1), ";"].concat()),
            Some(0..33)
        );
        assert_eq!(
            find_html(&["&", &"a".repeat(LONGEST_ENTITY), ";"].concat()),
            None
        );
        assert_eq!(find_html(&["&".repeat(100), ";".to_owned()].concat()), None);
    }
}
