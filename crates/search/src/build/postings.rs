//! The words of all documents and their occurrences.

use std::collections::HashMap;

use super::{Content, Field, names, stems::Stemmers};
use crate::{
    query::layout::{MAX_COUNT, STEMMED},
    tokens::{Shape, tokens},
};

/// The occurrences of a word in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) doc: u32,
    /// The fields as bits.
    pub(super) fields: u8,
    /// The number of words of the shortest name that contains it; 0 if none does.
    pub(super) name_len: u8,
    /// The number of occurrences in the text.
    pub(super) n_text: u8,
}

/// A word of the collection.
#[derive(Debug, Default)]
pub(super) struct Entry {
    pub(super) standings: Vec<Standing>,
    /// Its stem in each language with stems. If several spellings fold to it, the first of their stems.
    pub(super) stems: [Option<String>; STEMMED],
}

/// All words.
pub(super) struct Words {
    ids: HashMap<String, u32>,
    entries: Vec<Entry>,
    stemmers: Stemmers,
}

impl Words {
    pub(super) fn new<'t>(tags: impl IntoIterator<Item = &'t str>) -> Self {
        Self {
            ids: HashMap::new(),
            entries: Vec::new(),
            stemmers: Stemmers::new(tags),
        }
    }

    /// Adds a text; returns its number of words, counted like those of a query.
    pub(super) fn add(&mut self, doc: u32, content: &Content) -> usize {
        let tokens: Vec<_> = tokens(&content.text).collect();
        let counted = tokens.iter().filter(|token| token.shape != Shape::Single);
        let n_words = counted.count();
        let name_len = n_words.clamp(1, MAX_COUNT.into()) as u8;
        for token in tokens {
            let original = &content.text[token.range];
            let stem = (token.shape == Shape::Word)
                .then(|| self.stemmers.stem(content.locale, original))
                .flatten();
            let id = self.id(token.folded);
            let entry = &mut self.entries[id as usize];
            entry.stand(doc, content.field, name_len);
            if let Some((slot, stem)) = stem {
                let known = &mut entry.stems[slot];
                if known.as_ref().is_none_or(|known| stem < *known) {
                    *known = Some(stem);
                }
            }
        }
        if matches!(content.field, Field::Name | Field::People) {
            for word in names::together(&content.text) {
                let id = self.id(word.folded);
                let name_len = name_len.saturating_sub(word.fewer).max(1);
                self.entries[id as usize].stand(doc, content.field, name_len);
            }
        }
        n_words
    }

    /// Adds words to the dictionary even if no document contains them.
    pub(super) fn know<'t>(&mut self, words: impl IntoIterator<Item = &'t str>) {
        for word in words {
            self.id(word.to_owned());
        }
    }

    /// The words in the order of the dictionary.
    pub(super) fn into_sorted(self) -> Vec<(String, Entry)> {
        let mut entries = self.entries;
        let mut sorted: Vec<(String, Entry)> = self
            .ids
            .into_iter()
            .map(|(word, id)| (word, std::mem::take(&mut entries[id as usize])))
            .collect();
        sorted.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        sorted
    }

    fn id(&mut self, folded: String) -> u32 {
        let entries = &mut self.entries;
        *self.ids.entry(folded).or_insert_with(|| {
            entries.push(Entry::default());
            u32::try_from(entries.len() - 1).expect("words are counted with 32 bits")
        })
    }
}

impl Entry {
    fn stand(&mut self, doc: u32, field: Field, name_len: u8) {
        if self.standings.last().is_none_or(|last| last.doc != doc) {
            self.standings.push(Standing {
                doc,
                fields: 0,
                name_len: 0,
                n_text: 0,
            });
        }
        let Some(standing) = self.standings.last_mut() else {
            return;
        };
        standing.fields |= field.bit();
        match field {
            Field::Name if standing.name_len == 0 => standing.name_len = name_len,
            Field::Name => standing.name_len = standing.name_len.min(name_len),
            Field::Text => standing.n_text = (standing.n_text + 1).min(MAX_COUNT),
            Field::People | Field::Facts => {}
        }
    }
}
