//! Matches of a query in a text: the words to mark, and the check for quoted phrases.

use std::ops::Range;

mod apart;

use apart::Apart;

use crate::pieces::{Piece, Pieces};

/// A word of a query and its matches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// The word, folded.
    pub word: String,
    /// True if every word with this prefix matches: the last word, while it is being typed.
    pub prefix: bool,
    /// True if the collection has any match.
    pub found: bool,
    /// The matching words of the collection, folded: the word itself, words of the same stem, words with a
    /// similar spelling. Completions of a prefix are not listed.
    pub surfaces: Vec<String>,
    /// True if it matched as several words, `deniro` as *De Niro*, so that a prefix of it marks these.
    pub apart: bool,
}

/// Finds the words of a query in texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matcher {
    words: Vec<String>,
    prefixes: Vec<String>,
    /// The words of the query, and true if a prefix of each is enough.
    apart: Vec<(String, bool)>,
    phrases: Vec<Vec<String>>,
}

impl Matcher {
    /// Creates a matcher for the results of a search.
    pub fn new(terms: &[Term], phrases: &[Vec<String>]) -> Self {
        let mut words: Vec<String> = Vec::new();
        // Insertion sort: the words are few, and a sorting algorithm would be larger than all of this code.
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

    /// Returns the marks in `text`: whole words, in order, not touching each other. Words of the text that
    /// together match one of the query are one mark.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut marks = Vec::new();
        let mut pieces = Pieces::new(text);
        let mut folded = String::new();
        let mut apart = Apart::default();
        // The previous character and, for the look-up, the pair that it forms with this one.
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

    /// True if `text` contains every quoted phrase of the query, word after word; also if there are none.
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

/// Adds a mark, merged with those that it touches: the pairs of a run of characters overlap, and words that
/// match together overlap their own marks.
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
