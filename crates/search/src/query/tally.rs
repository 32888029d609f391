//! The intermediate scores of documents, in lists sorted by document.

use super::{layout::Field, postings::Posting};

/// The intermediate score of a document.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    /// The sort key: the document, later its target.
    pub(super) key: u32,
    pub(super) doc: u32,
    pub(super) score: f32,
    /// The weight of the words that it has.
    pub(super) cover: f32,
    /// The words that it contains itself, without inherited ones; one bit each.
    pub(super) words: u16,
    /// The number of words of the query in its name, and the number of words in the longest such name.
    pub(super) named: u8,
    pub(super) longest: u8,
}

/// Sorts by key, then by score, so that the result does not depend on the algorithm.
pub(super) fn sort(tallies: &mut [Tally]) {
    tallies.sort_unstable_by(|a, b| a.key.cmp(&b.key).then(b.score.total_cmp(&a.score)));
}

/// The number of `tallies`, sorted by document, before `doc`.
pub(super) fn skip_to(tallies: &[Tally], doc: u32) -> usize {
    // Exponential search: mostly it is the next one.
    let mut reach = 1;
    while tallies.get(reach).is_some_and(|tally| tally.key < doc) {
        reach *= 2;
    }
    let window = tallies.get(..=reach).unwrap_or(tallies);
    window.partition_point(|tally| tally.key < doc)
}

/// Merges the sorted entries of each document into the best one.
pub(super) fn merge_same(found: &mut Vec<Tally>) {
    found.dedup_by(|next, kept| {
        let same = next.key == kept.key;
        if same {
            kept.words |= next.words;
            kept.named |= next.named;
            kept.longest = kept.longest.max(next.longest);
        }
        same
    });
}

/// Merges a word's documents with those of the previous words. If the word is required, `required` is its bit,
/// and documents without it are dropped.
pub(super) fn join(before: &[Tally], found: &[Tally], required: Option<u16>) -> Vec<Tally> {
    let mut joined = Vec::with_capacity(before.len().max(found.len()));
    let (mut left, mut right) = (before.iter().peekable(), found.iter().peekable());
    loop {
        let next = match (left.peek(), right.peek()) {
            (Some(a), Some(b)) => a.key.min(b.key),
            (Some(only), None) | (None, Some(only)) => only.key,
            (None, None) => return joined,
        };
        let mut tally = Tally::default();
        for part in [&mut left, &mut right] {
            if let Some(part) = part.next_if(|part| part.key == next) {
                tally.add(part);
            }
        }
        if required.is_none_or(|bit| tally.words & bit != 0) {
            joined.push(tally);
        }
    }
}

impl Tally {
    /// A word in a document.
    pub(super) fn new(posting: Posting, score: f32) -> Self {
        let named = posting.stands_in(Field::Name);
        Self {
            key: posting.doc,
            doc: posting.doc,
            score,
            cover: 0.0,
            words: 1,
            named: named.into(),
            longest: if named { posting.count } else { 0 },
        }
    }

    /// True if it has words of its own, and covers more than `needed`.
    pub(super) fn has_all(&self, needed: f32) -> bool {
        self.words != 0 && self.cover > needed
    }

    /// Adds the tally of other words in the same document.
    fn add(&mut self, other: &Self) {
        *self = Self {
            key: other.key,
            doc: other.doc,
            score: self.score + other.score,
            cover: self.cover + other.cover,
            words: self.words | other.words,
            named: self.named + other.named,
            longest: self.longest.max(other.longest),
        };
    }
}
