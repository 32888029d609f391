//! What documents have come to, in lists that are in the order of documents.

use super::{layout::Field, postings::Posting};

/// What a document has come to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    /// What the list is sorted by: the document, later its target.
    pub(super) key: u32,
    pub(super) doc: u32,
    pub(super) score: f32,
    /// The weight of the words that it has.
    pub(super) cover: f32,
    /// The words that it has itself, not only what it belongs to; a bit each.
    pub(super) words: u16,
    /// How many words its name has of the query, and how many there are in the longest such name.
    pub(super) named: u8,
    pub(super) longest: u8,
}

/// Sorts by the key. The order of equal keys is that of what they are worth, so that nothing depends on
/// how this is done.
pub(super) fn sort(tallies: &mut [Tally]) {
    tallies.sort_unstable_by(|a, b| a.key.cmp(&b.key).then(b.score.total_cmp(&a.score)));
}

/// How many of `tallies`, in the order of documents, stand before `doc`.
pub(super) fn skip_to(tallies: &[Tally], doc: u32) -> usize {
    // Mostly it is the next one; else twice as far, and back by halves.
    let mut reach = 1;
    while tallies.get(reach).is_some_and(|tally| tally.key < doc) {
        reach *= 2;
    }
    let window = tallies.get(..=reach).unwrap_or(tallies);
    window.partition_point(|tally| tally.key < doc)
}

/// Of several entries of a document, sorted, leaves the best.
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

/// Adds a word's documents to those of the words before it. If the word is required, `Some` with its
/// bit, those without it are left out.
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
    /// A word that stands in a document.
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

    /// True if it has words of its own, and covers more than is needed.
    pub(super) fn has_all(&self, needed: f32) -> bool {
        self.words != 0 && self.cover > needed
    }

    /// Adds what other words have come to in the same document.
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
