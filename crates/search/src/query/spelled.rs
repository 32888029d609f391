//! Searches the dictionary for words with a similar spelling.

use super::{Index, near::Near};

/// The scope of the search for similar spellings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Effort {
    /// Only for words without matches.
    Unknown,
    /// For every word.
    Every,
    /// For every word, with one more error.
    Wide,
}

/// A word with a similar spelling. Sorted from near to far, then from common to rare.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct NearWord {
    pub(super) errors: u8,
    letters_off: u8,
    rarity: u16,
    pub(super) word: u32,
}

impl Index<'_> {
    /// Runs the automaton over the dictionary; returns the best `limit` words, best first.
    pub(super) fn near(&self, near: &Near, limit: usize) -> Vec<NearWord> {
        let mut best: Vec<NearWord> = Vec::new();
        self.dictionary.search(near, &mut |word, walk| {
            let found = NearWord {
                errors: walk.errors(),
                letters_off: near.letters().abs_diff(walk.letters().into()) as u8,
                rarity: u16::MAX - self.record(word).postings.estimate().min(0xFFFF) as u16,
                word,
            };
            let idx = best.partition_point(|other| *other < found);
            if idx < limit {
                best.truncate(limit - 1);
                best.insert(idx, found);
            }
        });
        best
    }
}

/// The number of errors allowed: one from four letters, two from eight; none in a number, where every digit
/// matters. A digit between letters counts as a letter: `se7en`.
pub(super) fn allowed_errors(word: &str, effort: Effort) -> usize {
    let letters = word.chars().count();
    let is_digit = |byte: &u8| byte.is_ascii_digit();
    let ends = [word.as_bytes().first(), word.as_bytes().last()];
    if ends.into_iter().flatten().any(is_digit) || letters < 4 {
        return 0;
    }
    let wide = effort == Effort::Wide && letters > 4;
    1 + usize::from(letters >= 8) + usize::from(wide)
}
