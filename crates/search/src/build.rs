//! Builds the bytes of an index from documents. Runs natively; independent of the order in which documents are added.

mod alike;
mod collection;
mod completions;
mod frequent;
mod han;
mod names;
mod numbers;
mod postings;
mod questions;
mod stems;
mod titles;
mod write;

use dataset::Locale;

pub use crate::query::Field;
use crate::{
    SearchTarget, TargetKind,
    query::layout::{LENGTH_UNIT, NO_LOCALE},
};
pub use collection::documents;
use numbers::Language;
use postings::Words;

/// A searchable item and its texts. Content of a single language is a document for each language, with the same
/// target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The target of its hits.
    pub target: SearchTarget,
    /// Its language; `None` if it contains all of them.
    pub locale: Option<Locale>,
    /// Its texts.
    pub contents: Vec<Content>,
}

/// A text of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The field of the text. Several names belong to the same item: each is weighted by its own length.
    pub field: Field,
    /// The language of the text, if it has a stemmer.
    pub locale: Option<Locale>,
    /// The text, as readers see it.
    pub text: String,
}

/// Collects documents for an index.
pub struct Builder {
    words: Words,
    docs: Vec<Doc>,
    tags: Vec<String>,
}

/// The data of a document itself in the index.
struct Doc {
    target: SearchTarget,
    locale: u8,
    length: u8,
}

impl Builder {
    /// Creates a builder for languages with these BCP 47 tags, in the order of [`Locale`]. A language without a
    /// stemmer is indexed without stems.
    pub fn new<'t>(tags: impl IntoIterator<Item = &'t str>) -> Self {
        let tags: Vec<String> = tags.into_iter().map(str::to_owned).collect();
        Self {
            words: Words::new(tags.iter().map(String::as_str)),
            docs: Vec::new(),
            tags,
        }
    }

    /// Adds a document.
    ///
    /// # Panics
    /// If there are more documents than a `u32` can count.
    pub fn add(&mut self, document: &Document) {
        let doc = u32::try_from(self.docs.len()).expect("documents are counted with 32 bits");
        let mut length = 0;
        for content in &document.contents {
            let n_words = self.words.add(doc, content);
            if content.field == Field::Text {
                length += n_words;
            }
            if content.field == Field::Name && document.target.kind() == TargetKind::Film {
                self.add_spellings(doc, content);
            }
        }
        let units = length.div_ceil(LENGTH_UNIT).min(usize::from(u8::MAX));
        let locale = document.locale.map(|locale| {
            u8::try_from(locale.idx()).expect("a collection has fewer than 256 languages")
        });
        self.docs.push(Doc {
            target: document.target,
            locale: locale.unwrap_or(NO_LOCALE),
            length: units as u8,
        });
    }

    /// Adds the other spellings of a title: in its language, or in all of them if that is unknown.
    fn add_spellings(&mut self, doc: u32, title: &Content) {
        let tags = self.tags.iter().enumerate();
        let tags = tags.filter(|(idx, _)| title.locale.is_none_or(|locale| locale.idx() == *idx));
        let languages: Vec<Language> = tags.filter_map(|(_, tag)| Language::of(tag)).collect();
        for text in titles::spellings(&title.text, &languages) {
            let spelling = Content {
                field: Field::Name,
                locale: None,
                text,
            };
            self.words.add(doc, &spelling);
        }
    }

    /// Writes the index.
    pub fn finish(self) -> Vec<u8> {
        write::index(self.words, &self.docs, &self.tags)
    }
}

impl Extend<Document> for Builder {
    fn extend<I: IntoIterator<Item = Document>>(&mut self, documents: I) {
        for document in documents {
            self.add(&document);
        }
    }
}
