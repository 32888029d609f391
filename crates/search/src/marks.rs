//! Where a text answers a query: the words to mark, and whether a quoted phrase really stands there.

use std::ops::Range;

mod apart;

use apart::Apart;

use crate::pieces::{Piece, Pieces};

/// A word of a query and what it found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// The word, folded.
    pub word: String,
    /// Whether every word that begins with it counts: the last word, while it is being typed.
    pub prefix: bool,
    /// Whether the collection has anything like it.
    pub found: bool,
    /// The words of the collection that count for it, folded: itself, words of the same stem, words
    /// spelled nearly alike. Those that merely begin with it are not listed.
    pub surfaces: Vec<String>,
    /// True if it was found as several words, `deniro` as *De Niro*, so that a beginning of it marks these.
    pub apart: bool,
}

/// Finds the words of a query in texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matcher {
    words: Vec<String>,
    prefixes: Vec<String>,
    /// The words as they were asked for, and whether a beginning of each is enough.
    apart: Vec<(String, bool)>,
    phrases: Vec<Vec<String>>,
}

impl Matcher {
    /// A matcher for what a search found.
    pub fn new(terms: &[Term], phrases: &[Vec<String>]) -> Self {
        let mut words: Vec<String> = Vec::new();
        // Sorted as they come: they are few, and a sorting algorithm weighs more than all of this.
        for word in terms.iter().flat_map(|term| &term.surfaces) {
            if let Err(idx) = words.binary_search(word) {
                words.insert(idx, word.clone());
            }
        }
        let prefixes = terms.iter().filter(|term| term.prefix);
        Self {
            words,
            prefixes: prefixes.map(|term| term.word.clone()).collect(),
            apart: terms
                .iter()
                .map(|term| (term.word.clone(), term.apart && term.prefix))
                .collect(),
            phrases: phrases.to_vec(),
        }
    }

    /// The marks in `text`: whole words, in order, none touching another. Words of the text that make one
    /// of the query together are one mark.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut marks = Vec::new();
        let mut pieces = Pieces::new(text);
        let mut folded = String::new();
        let mut apart = Apart::default();
        // The character before and, to look it up, the pair that it makes with this one.
        let mut before = (0, String::new());
        while let Some(piece) = pieces.next_or_elided(&mut folded) {
            if let Some(start) = apart.add(&folded, &piece, &self.apart) {
                push_merged(&mut marks, start..piece.range.end);
            }
            if piece.is_elided {
                continue;
            }
            if self.matches(&folded) {
                push_merged(&mut marks, piece.range.clone());
            }
            if piece.joins_before {
                before.1.push_str(&folded);
                if self.matches(&before.1) {
                    push_merged(&mut marks, before.0..piece.range.end);
                }
            }
            if piece.is_character {
                before.0 = piece.range.start;
                before.1.clear();
                before.1.push_str(&folded);
            }
        }
        marks
    }

    /// Whether every quoted phrase of the query stands in `text`, word after word. True without one.
    pub fn contains_phrases(&self, text: &str) -> bool {
        self.phrases.iter().all(|phrase| contains(text, phrase))
    }

    fn matches(&self, folded: &str) -> bool {
        let exact = self
            .words
            .binary_search_by(|word| word.as_str().cmp(folded));
        exact.is_ok()
            || self
                .prefixes
                .iter()
                .any(|prefix| folded.starts_with(prefix.as_str()))
    }
}

/// Adds a mark, and makes one of those that it touches: the pairs of a run of characters overlap, and words
/// that belong together stand over marks of their own.
fn push_merged(marks: &mut Vec<Range<usize>>, mut range: Range<usize>) {
    while let Some(last) = marks.pop_if(|last| last.end >= range.start) {
        range.start = last.start.min(range.start);
        range.end = last.end.max(range.end);
    }
    marks.push(range);
}

fn contains(text: &str, phrase: &[String]) -> bool {
    let mut pieces = Pieces::new(text);
    let mut folded = String::new();
    loop {
        let from_here = pieces.clone();
        let Some(Piece { .. }) = pieces.next_into(&mut folded) else {
            return phrase.is_empty();
        };
        if starts_with(from_here, phrase, &mut folded) {
            return true;
        }
    }
}

fn starts_with(mut pieces: Pieces<'_>, phrase: &[String], folded: &mut String) -> bool {
    phrase
        .iter()
        .all(|word| pieces.next_into(folded).is_some() && folded == word)
}

#[cfg(test)]
mod tests;
