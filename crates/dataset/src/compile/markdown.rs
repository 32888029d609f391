//! The small part of Markdown that texts are written in, read with
//! [pulldown-cmark](https://docs.rs/pulldown-cmark): paragraphs, emphasis, links with our own schemes.

use std::{ops::Range, rc::Rc};

use fault::{Fault, SourceFile};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{
    check::{Check, LinkEnd},
    typography,
};
use crate::model::{
    Inline, Passage, Section, Target,
    id::{FilmId, PersonId},
};

/// A paragraph and its bytes in the file.
pub(super) type Located = (Passage, Range<usize>);

/// What stands between two headings: the heading's words and place, and the paragraphs below it.
pub(super) struct Chapter {
    pub(super) heading: String,
    pub(super) span: Range<usize>,
    pub(super) paragraphs: Vec<Located>,
}

/// Reads a text that has paragraphs only.
pub(super) fn paragraphs(
    check: &Check,
    file: &Rc<SourceFile>,
    range: Range<usize>,
    tag: &str,
) -> Vec<Located> {
    let mut reader = Reader::new(check, file, range.start, tag);
    reader.read(&file.text[range]);
    for chapter in reader.chapters.iter() {
        check.report(
            Fault::new(
                file,
                chapter.span.clone(),
                "a heading in a text without sections",
            )
            .expected("expected a paragraph"),
        );
    }
    reader.preface
}

/// Reads a text that is cut into chapters by `##` headings. What stands before the first is a fault.
pub(super) fn chapters(check: &Check, file: &Rc<SourceFile>, tag: &str) -> Vec<Chapter> {
    let mut reader = Reader::new(check, file, 0, tag);
    reader.read(&file.text);
    if let Some((_, span)) = reader.preface.first() {
        check.report(
            Fault::new(file, span.clone(), "a paragraph before the first section")
                .expected("expected `## synopsis` or another section")
                .help("open a section above it with a line such as `## synopsis`"),
        );
    }
    reader.chapters
}

/// A well-formed BCP 47 tag in its usual letter case.
pub(super) fn language_tag(tag: &str) -> Option<String> {
    let parsed: unic_langid::LanguageIdentifier = tag.parse().ok()?;
    (!parsed.language.is_empty()).then(|| parsed.to_string())
}

/// The first thing in `text` that a browser would take for a tag, a comment or an entity.
pub(super) fn find_html(text: &str) -> Option<Range<usize>> {
    let opens = |at: usize| {
        let mut rest = text[at + 1..].chars();
        let next = rest.next().unwrap_or(' ');
        let entity = |text: &str| {
            text.chars()
                .all(|letter| letter.is_ascii_alphanumeric() || letter == '#')
        };
        match text.as_bytes()[at] {
            b'<' if next.is_ascii_alphabetic() || "/!?".contains(next) => {
                Some(text[at..].find('>').map_or(text.len(), |end| at + end + 1))
            }
            b'&' => text[at + 1..]
                .find(';')
                .filter(|end| *end > 1 && entity(&text[at + 1..at + 1 + end]))
                .map(|end| at + end + 2),
            _ => None,
        }
    };
    text.match_indices(['<', '&'])
        .find_map(|(at, _)| Some(at..opens(at)?))
}

struct Reader<'a> {
    check: &'a Check,
    file: &'a Rc<SourceFile>,
    offset: usize,
    tag: &'a str,
    preface: Vec<Located>,
    chapters: Vec<Chapter>,
    /// What is open, outermost first: each with what it has gathered.
    open: Vec<Open>,
    /// The letters of the paragraph that are in its own language.
    letters: Vec<(usize, char)>,
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
    /// Something that is not part of our Markdown: reported once, its words kept.
    Refused,
}

enum LinkKind {
    To(Target, Option<String>),
    Lang(String),
    Spoiler,
}

impl<'a> Reader<'a> {
    fn new(check: &'a Check, file: &'a Rc<SourceFile>, offset: usize, tag: &'a str) -> Self {
        let (preface, chapters) = (Vec::new(), Vec::new());
        Self {
            check,
            file,
            offset,
            tag,
            preface,
            chapters,
            open: Vec::new(),
            letters: Vec::new(),
        }
    }

    fn read(&mut self, text: &str) {
        for (event, range) in Parser::new_ext(text, Options::empty()).into_offset_iter() {
            let span = self.offset + range.start..self.offset + range.end;
            match event {
                Event::Start(tag) => self.start(&tag, span),
                Event::End(tag) => self.end(tag),
                Event::Text(words) => self.words(&words, span),
                Event::SoftBreak => {
                    self.letters.push((span.start, '\n'));
                    self.push(Inline::Text(" ".to_owned()));
                }
                Event::HardBreak => {
                    self.refuse(span, "a line break", "start a new paragraph instead")
                }
                Event::Code(_) => self.refuse(span, "code", "leave the backticks out"),
                Event::Html(_) | Event::InlineHtml(_) => {
                    self.refuse(span, "HTML", "texts are never HTML; leave the tag out");
                }
                Event::Rule => self.refuse(span, "a rule", "leave it out"),
                _ => self.refuse(
                    span,
                    "this mark",
                    "see “Marks inside a text” in data/README.md",
                ),
            }
        }
    }

    fn refuse(&self, span: Range<usize>, what: &str, help: &str) {
        let end = self.file.text[span.clone()]
            .find('\n')
            .map_or(span.end, |end| span.start + end);
        self.check.report(
            Fault::new(
                self.file,
                span.start..end,
                format!("{what} is not part of our Markdown"),
            )
            .expected("expected words, emphasis or a link")
            .help(help),
        );
    }

    fn start(&mut self, tag: &Tag<'_>, span: Range<usize>) {
        let kind = match tag {
            Tag::Paragraph => OpenKind::Paragraph,
            Tag::Heading {
                level: HeadingLevel::H2,
                ..
            } => OpenKind::Heading,
            Tag::Heading { .. } => {
                self.refuse(
                    span.clone(),
                    "this level of heading",
                    "a section opens with `## ` and its id",
                );
                OpenKind::Refused
            }
            Tag::Emphasis => OpenKind::Emphasis,
            Tag::Strong => OpenKind::Strong,
            Tag::Link {
                dest_url, title, ..
            } => OpenKind::Link(self.link(dest_url, title, span.clone())),
            Tag::Image { .. } => {
                self.refuse(
                    span.clone(),
                    "a picture",
                    "posters are drawn; pictures have no place here",
                );
                OpenKind::Refused
            }
            Tag::List(_) => {
                self.refuse(span.clone(), "a list", "write sentences");
                OpenKind::Refused
            }
            Tag::BlockQuote(_) => {
                self.refuse(
                    span.clone(),
                    "a block quote",
                    "quote within a sentence, if at all",
                );
                OpenKind::Refused
            }
            Tag::CodeBlock(_) => {
                self.refuse(
                    span.clone(),
                    "a code block",
                    "begin the line without spaces",
                );
                OpenKind::Refused
            }
            _ => OpenKind::Refused,
        };
        self.open.push(Open {
            kind,
            span,
            children: Vec::new(),
        });
    }

    fn end(&mut self, _tag: TagEnd) {
        let Some(Open {
            kind,
            span,
            children,
        }) = self.open.pop()
        else {
            return;
        };
        match kind {
            OpenKind::Paragraph => self.end_paragraph(span, children),
            OpenKind::Heading => {
                self.letters.clear();
                let heading = crate::model::plain_text(&children);
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
            OpenKind::Link(None) | OpenKind::Refused => {
                for child in children {
                    self.push(child);
                }
            }
        }
    }

    fn end_paragraph(&mut self, span: Range<usize>, children: Passage) {
        let letters = std::mem::take(&mut self.letters);
        typography::report(self.check, self.file, self.tag, &letters);
        let end = span.start + self.file.text[span.clone()].trim_end().len();
        let paragraph = (children, span.start..end);
        match self.chapters.last_mut() {
            Some(chapter) => chapter.paragraphs.push(paragraph),
            None => self.preface.push(paragraph),
        }
    }

    fn words(&mut self, words: &str, span: Range<usize>) {
        let foreign = self.open.iter().any(|open| {
            matches!(
                &open.kind,
                OpenKind::Link(Some(LinkKind::Lang(_) | LinkKind::To(_, Some(_))))
            )
        });
        if !foreign && self.file.text[span.clone()] == *words {
            let letters = words
                .char_indices()
                .map(|(at, letter)| (span.start + at, letter));
            self.letters.extend(letters);
        } else if self.file.text[span.clone()].starts_with('&') {
            self.refuse(span, "an entity", "write the character itself");
        } else {
            self.letters.push((span.start, 'x')); // Something stands here; not for this language's rules.
        }
        self.push(Inline::Text(words.to_owned()));
    }

    fn push(&mut self, inline: Inline) {
        let Some(open) = self.open.last_mut() else {
            return;
        };
        match (open.children.last_mut(), inline) {
            (Some(Inline::Text(before)), Inline::Text(words)) => before.push_str(&words),
            (_, inline) => open.children.push(inline),
        }
    }

    /// What a link means; `None` after a fault.
    fn link(&self, address: &str, title: &str, span: Range<usize>) -> Option<LinkKind> {
        let lang = self.link_language(title, &span)?;
        let (scheme, rest) = address.split_once(':').unwrap_or(("", address));
        let target = match scheme {
            "lang" => return Some(LinkKind::Lang(self.link_language(rest, &span)??)),
            "spoiler" => return Some(LinkKind::Spoiler),
            "film" => self.film_target(rest, &span)?,
            "person" => {
                let idx = self.find(rest, &self.check.people, "person", "people.toml", &span)?;
                self.check.use_person(PersonId::new(idx));
                Target::Person(PersonId::new(idx))
            }
            "section" => Target::Section(self.section(rest, None, &span)?),
            "card" => {
                let end = LinkEnd::Card(rest.to_owned());
                self.check.note_link(self.file, span, None, end);
                Target::Card(rest.to_owned())
            }
            "http" | "https" => Target::Page(super::facts::web_address(address)?),
            _ => {
                self.check.report(
                    Fault::new(
                        self.file,
                        span,
                        format!("`{address}` is not an address that links may have"),
                    )
                    .expected("expected film:, person:, section:, card:, lang:, spoiler: or https:")
                    .known(
                        scheme,
                        [
                            "film", "person", "section", "card", "lang", "spoiler", "https",
                        ],
                    ),
                );
                return None;
            }
        };
        Some(LinkKind::To(target, lang))
    }

    fn film_target(&self, rest: &str, span: &Range<usize>) -> Option<Target> {
        let (slug, section) = rest
            .split_once('#')
            .map_or((rest, None), |(slug, id)| (slug, Some(id)));
        let idx = self.find(slug, &self.check.films, "film", "the folder films/", span)?;
        let film = FilmId::new(idx);
        let section = match section {
            Some(id) => Some(self.section(id, Some(film), span)?),
            None => None,
        };
        Some(Target::Film(film, section))
    }

    fn section(&self, id: &str, film: Option<FilmId>, span: &Range<usize>) -> Option<Section> {
        let ids: Vec<String> = Section::ALL.map(|section| section.id().to_owned()).to_vec();
        let section =
            Section::ALL[self.find(id, &ids, "section", "the thirteen sections", span)?];
        self.check
            .note_link(self.file, span.clone(), film, LinkEnd::Section(section));
        Some(section)
    }

    fn find(
        &self,
        id: &str,
        known: &[String],
        noun: &str,
        place: &str,
        span: &Range<usize>,
    ) -> Option<usize> {
        let found = known.iter().position(|known| known == id);
        if found.is_none() {
            self.check.report(
                Fault::new(self.file, span.clone(), format!("unknown {noun} `{id}`"))
                    .expected(format!("expected a {noun} of {place}"))
                    .known(id, known.iter().map(String::as_str)),
            );
        }
        found
    }

    /// The language named by a link; `Some(None)` if it names none, `None` after a fault.
    #[expect(
        clippy::option_option,
        reason = "a fault is not the same as no language"
    )]
    fn link_language(&self, tag: &str, span: &Range<usize>) -> Option<Option<String>> {
        if tag.is_empty() {
            return Some(None);
        }
        let parsed = language_tag(tag);
        if parsed.is_none() {
            self.check.report(
                Fault::new(
                    self.file,
                    span.clone(),
                    format!("`{tag}` is not a language tag"),
                )
                .expected("expected a BCP 47 tag, such as `fr`"),
            );
        }
        parsed.map(Some)
    }
}
