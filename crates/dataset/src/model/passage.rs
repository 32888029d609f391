//! Running text: the small part of Markdown that reviews and cards are written in.

use super::{
    Section,
    id::{FilmId, PersonId},
};

/// One paragraph.
pub type Passage = Vec<Inline>;

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Emphasis; titles.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// A link.
    Link {
        /// Where it goes.
        target: Target,
        /// The language of its words where it is another one: a BCP 47 tag.
        lang: Option<String>,
        /// Its words.
        children: Vec<Inline>,
    },
    /// Words in another language.
    Lang {
        /// A BCP 47 tag.
        lang: String,
        /// The words.
        children: Vec<Inline>,
    },
    /// Words that are hidden until asked for.
    Spoiler(Vec<Inline>),
}

/// Where a link in a text goes.
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
    /// A page elsewhere, by its address.
    Page(String),
}

/// The words of a passage without their marks; hidden words are left out.
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
