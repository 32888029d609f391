//! The subset of Markdown that texts are written in, parsed with
//! [pulldown-cmark](https://docs.rs/pulldown-cmark): paragraphs, emphasis, links with our own schemes.

mod links;
mod refused;

use std::{ops::Range, rc::Rc};

use fault::{Fault, SourceFile};
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::{check::Check, typography};
use dataset::model::{Inline, Passage, Target, plain_text};
pub(super) use {
    links::language_tag,
    refused::{find_html, first_line},
};

/// Extensions that are parsed only to be refused: otherwise they would pass as plain text.
const KNOWN_TO_REFUSE: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_FOOTNOTES);

/// Maximum depth of nested marks. Real texts reach five; the packed form supports 32.
const MOST_DEPTH: usize = 16;

/// A paragraph and its bytes in the file.
pub(super) type Located = (Passage, Range<usize>);

/// The text below a heading: the heading, its line, and the paragraphs.
pub(super) struct Chapter {
    pub(super) heading: String,
    pub(super) span: Range<usize>,
    pub(super) paragraphs: Vec<Located>,
}

/// Reads a text that consists of paragraphs only.
pub(super) fn paragraphs(
    check: &Check,
    file: &Rc<SourceFile>,
    range: Range<usize>,
    tag: &str,
) -> Vec<Located> {
    let mut reader = Reader::new(check, file, range.start, tag);
    reader.read(&file.text[range]);
    for chapter in &reader.chapters {
        check.report(
            Fault::new(
                file,
                chapter.span.clone(),
                "a heading in a text without sections",
            )
            .expected("expected a paragraph")
            .help("only reviews have sections; leave the `##` out"),
        );
    }
    reader.preface
}

/// Reads a text that is divided into chapters by `##` headings. Text before the first one is a fault.
pub(super) fn chapters(check: &Check, file: &Rc<SourceFile>, tag: &str) -> Vec<Chapter> {
    let mut reader = Reader::new(check, file, 0, tag);
    reader.read(&file.text);
    if let Some((_, span)) = reader.preface.first() {
        check.report(
            Fault::new(
                file,
                reader.first_line(span),
                "a paragraph before the first section",
            )
            .expected("expected `## synopsis` or another section")
            .help("open a section above it with a line such as `## synopsis`"),
        );
    }
    reader.chapters
}

/// Reads a text that may begin before its first heading.
pub(super) fn article(check: &Check, file: &Rc<SourceFile>, tag: &str) -> Vec<Chapter> {
    let mut reader = Reader::new(check, file, 0, tag);
    reader.read(&file.text);
    let beginning = Chapter {
        heading: String::new(),
        span: 0..0,
        paragraphs: std::mem::take(&mut reader.preface),
    };
    let beginning = Some(beginning).filter(|chapter| !chapter.paragraphs.is_empty());
    beginning.into_iter().chain(reader.chapters).collect()
}

struct Reader<'a> {
    check: &'a Check,
    file: &'a Rc<SourceFile>,
    offset: usize,
    tag: &'a str,
    preface: Vec<Located>,
    chapters: Vec<Chapter>,
    /// The stack of open marks, outermost first, each with its children so far.
    open: Vec<Open>,
    /// The characters of the paragraph that are in its own language.
    letters: Vec<(usize, char)>,
    /// The number of open marks that were refused, and that are in another language.
    n_refused: usize,
    n_foreign: usize,
}

struct Open {
    kind: OpenKind,
    span: Range<usize>,
    children: Vec<Inline>,
}

enum OpenKind {
    Paragraph,
    Heading,
    Emphasis,
    Strong,
    Link(Option<LinkKind>),
    /// A mark outside of our subset: reported once, its text stays.
    Refused,
}

enum LinkKind {
    To(Target, Option<String>),
    Lang(String),
    Spoiler,
}

impl OpenKind {
    /// True if text in it has a language of its own.
    fn is_foreign(&self) -> bool {
        matches!(
            self,
            Self::Link(Some(LinkKind::Lang(_) | LinkKind::To(_, Some(_))))
        )
    }
}

impl<'a> Reader<'a> {
    fn new(check: &'a Check, file: &'a Rc<SourceFile>, offset: usize, tag: &'a str) -> Self {
        Self {
            check,
            file,
            offset,
            tag,
            preface: Vec::new(),
            chapters: Vec::new(),
            open: Vec::new(),
            letters: Vec::new(),
            n_refused: 0,
            n_foreign: 0,
        }
    }

    fn read(&mut self, text: &str) {
        let parser = Parser::new_ext(text, KNOWN_TO_REFUSE);
        for (_, definition) in parser.reference_definitions().iter() {
            let span = self.offset + definition.span.start..self.offset + definition.span.end;
            self.refuse(
                &span,
                "an address apart from its link",
                "write `[words](address)`",
            );
        }
        for (event, range) in parser.into_offset_iter() {
            self.event(event, self.offset + range.start..self.offset + range.end);
        }
    }

    fn event(&mut self, event: Event<'_>, span: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag, span),
            Event::End(_) => self.end(),
            Event::Text(words) => self.words(&words, span),
            Event::SoftBreak => self.soft_break(&span),
            Event::HardBreak => {
                let help = "leave out the spaces or the backslash at the end of the line";
                self.refuse(&span, "a line break", help);
            }
            Event::Code(_) => {
                self.letters.push((span.start, 'x'));
                self.refuse(&span, "code", "leave the backticks out");
            }
            Event::Html(_) => {} // Reported as a block.
            Event::InlineHtml(_) => {
                self.refuse(&span, "HTML", "texts are never HTML; leave the tag out");
            }
            Event::FootnoteReference(_) => {
                self.refuse(&span, "a footnote", "say it in the text, or make it a card");
            }
            Event::Rule => self.refuse(&span, "a rule", "leave it out"),
            _ => self.refuse(
                &span,
                "this mark",
                "see “Marks inside a text” in data/README.md",
            ),
        }
    }

    fn start(&mut self, tag: &Tag<'_>, span: Range<usize>) {
        let kind = match tag {
            _ if self.refuses(tag, &span) => OpenKind::Refused,
            Tag::Paragraph => {
                self.letters.clear();
                OpenKind::Paragraph
            }
            Tag::Heading { .. } => OpenKind::Heading,
            Tag::Emphasis => OpenKind::Emphasis,
            Tag::Strong => OpenKind::Strong,
            Tag::Link {
                dest_url, title, ..
            } => OpenKind::Link(self.link(dest_url, title, &span)),
            _ => OpenKind::Refused, // A part of a block that was refused as a whole.
        };
        let kind = if self.open.len() < MOST_DEPTH {
            kind
        } else {
            if self.n_refused == 0 {
                let help = "say it without so many marks inside one another";
                self.refuse(&span, "a mark this deep inside others", help);
            }
            OpenKind::Refused
        };
        self.n_refused += usize::from(matches!(kind, OpenKind::Refused));
        self.n_foreign += usize::from(kind.is_foreign());
        self.open.push(Open {
            kind,
            span,
            children: Vec::new(),
        });
    }

    fn end(&mut self) {
        let Some(Open {
            kind,
            span,
            children,
        }) = self.open.pop()
        else {
            return;
        };
        self.n_refused -= usize::from(matches!(kind, OpenKind::Refused));
        self.n_foreign -= usize::from(kind.is_foreign());
        if matches!(kind, OpenKind::Link(_)) && plain_text(&children).trim().is_empty() {
            self.check.report(
                Fault::new(self.file, self.first_line(&span), "a link without words")
                    .expected("expected words between the brackets"),
            );
        }
        match kind {
            OpenKind::Paragraph if self.open.is_empty() => self.end_paragraph(&span, children),
            OpenKind::Heading => {
                let (heading, span) = (plain_text(&children), self.first_line(&span));
                self.chapters.push(Chapter {
                    heading,
                    span,
                    paragraphs: Vec::new(),
                });
            }
            OpenKind::Emphasis => self.push(Inline::Emphasis(children)),
            OpenKind::Strong => self.push(Inline::Strong(children)),
            OpenKind::Link(Some(LinkKind::To(target, lang))) => {
                self.push(Inline::Link {
                    target,
                    lang,
                    children,
                });
            }
            OpenKind::Link(Some(LinkKind::Lang(lang))) => {
                self.push(Inline::Lang { lang, children })
            }
            OpenKind::Link(Some(LinkKind::Spoiler)) => self.push(Inline::Spoiler(children)),
            OpenKind::Refused if self.open.is_empty() => self.end_refused(&span, children),
            OpenKind::Link(None) | OpenKind::Refused | OpenKind::Paragraph => {
                for child in children {
                    self.push(child);
                }
            }
        }
    }

    fn end_paragraph(&mut self, span: &Range<usize>, children: Passage) {
        let letters = std::mem::take(&mut self.letters);
        typography::report(self.check, self.file, self.tag, &letters);
        let source = self.file.text[span.clone()].trim_end();
        if source.starts_with('#') {
            let heading = source.trim_start_matches('#').to_owned();
            self.check.report(
                Fault::new(
                    self.file,
                    self.first_line(span),
                    "a heading without its space",
                )
                .expected("expected `## ` and the id of a section")
                .help("write `## score`; where a text begins with a hash, write `\\#`"),
            );
            self.chapters.push(Chapter {
                heading,
                span: self.first_line(span),
                paragraphs: Vec::new(),
            });
            return;
        }
        self.add_paragraph((children, span.start..span.start + source.len()));
    }

    /// A refused block counts as a paragraph, otherwise its section would seem to have too few.
    fn end_refused(&mut self, span: &Range<usize>, children: Passage) {
        let source = self.file.text[span.clone()].trim();
        if !source.starts_with(['#', '[']) {
            self.add_paragraph((children, span.clone()));
        }
    }

    fn add_paragraph(&mut self, paragraph: Located) {
        match self.chapters.last_mut() {
            Some(chapter) => chapter.paragraphs.push(paragraph),
            None => self.preface.push(paragraph),
        }
    }

    fn words(&mut self, words: &str, span: Range<usize>) {
        let as_written = self.file.text[span.clone()] == *words;
        if as_written && self.n_foreign == 0 {
            let letters = words.char_indices();
            self.letters
                .extend(letters.map(|(at, letter)| (span.start + at, letter)));
        } else {
            self.letters.push((span.start, 'x')); // A placeholder letter: the rules of this language do not apply.
        }
        if !as_written && self.file.text[span.clone()].starts_with('&') {
            self.refuse(&span, "an entity", "write the character itself");
        }
        self.push(Inline::Text(words.to_owned()));
    }

    /// A soft line break: one space, regardless of the white space around it.
    fn soft_break(&mut self, span: &Range<usize>) {
        let text = &self.file.text;
        let is_space = |letter: char| letter.is_ascii_whitespace();
        let start = text[..span.start].trim_end_matches(is_space).len();
        let after = text[start..].trim_start_matches(is_space).len();
        let spaces = text[start..text.len() - after].char_indices();
        self.letters
            .extend(spaces.map(|(at, space)| (start + at, space)));
        self.push(Inline::Text(" ".to_owned()));
    }

    fn push(&mut self, inline: Inline) {
        // Text nested too deeply has been reported; passing it up would copy it at each level.
        if self.open.len() > MOST_DEPTH + 1 {
            return;
        }
        let Some(open) = self.open.last_mut() else {
            return;
        };
        match (open.children.last_mut(), inline) {
            (Some(Inline::Text(before)), Inline::Text(words)) => before.push_str(&words),
            (_, inline) => open.children.push(inline),
        }
    }
}
