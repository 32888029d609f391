//! Running text: the subset of Markdown that reviews and cards are written in.

use super::{
    Section,
    id::{FilmId, PersonId},
};

/// One paragraph.
pub type Passage = Vec<Inline>;

/// An inline element of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Emphasis; titles.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// A link.
    Link {
        /// The target of the link.
        target: Target,
        /// The language of its text, if it is another one: a BCP 47 tag.
        lang: Option<String>,
        /// Its content.
        children: Vec<Inline>,
    },
    /// Text in another language.
    Lang {
        /// A BCP 47 tag.
        lang: String,
        /// The content.
        children: Vec<Inline>,
    },
    /// Text that is hidden until the reader reveals it.
    Spoiler(Vec<Inline>),
}

/// The target of a link in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A film, or a section of it.
    Film(FilmId, Option<Section>),
    /// A person.
    Person(PersonId),
    /// A section of the same film.
    Section(Section),
    /// A card of the same film, by its id in the files.
    Card(String),
    /// An external page, by its URL.
    Page(String),
}

/// The text of a passage without marks; each spoiler is replaced by `…`.
pub fn plain_text(passage: &[Inline]) -> String {
    fn push(passage: &[Inline], text: &mut String) {
        for inline in passage {
            match inline {
                Inline::Text(words) => text.push_str(words),
                Inline::Emphasis(children)
                | Inline::Strong(children)
                | Inline::Link { children, .. }
                | Inline::Lang { children, .. } => push(children, text),
                Inline::Spoiler(_) => text.push('…'),
            }
        }
    }
    let mut text = String::new();
    push(passage, &mut text);
    text
}
