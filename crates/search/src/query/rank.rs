//! What a word is worth where it stands: BM25F, with the whole collection's weights in one table.

use super::{Index, layout::Field, postings::Posting};
use crate::TargetKind;

/// What a field of a kind of document is worth; the rows in the order of [`TargetKind::ALL`], the columns
/// in that of the fields: name, people, facts, text.
const WORTH: [[f32; 4]; 5] = [
    [10.0, 3.5, 3.0, 2.0],
    [8.0, 0.0, 1.5, 1.0],
    [6.0, 2.5, 1.0, 1.0],
    [4.0, 1.5, 1.0, 2.0],
    [3.0, 1.5, 1.0, 2.0],
];
/// How soon another occurrence of a word in a text says nothing new (k1).
const SATURATION: f32 = 1.2;
/// How much it counts against a text that it is long (b).
const LENGTH: f32 = 0.5;
/// How much it counts against a name that it has more words.
const NAME_LENGTH: f32 = 0.3;
/// All words preferred to some: what is missing counts with this power.
pub(super) const MISSING: i32 = 3;
/// A document that covers less than this of the query's weight is not found.
pub(super) const LEAST_COVER: f32 = 0.5;
/// The worth of a name that has all words of the query and no other.
pub(super) const WHOLE_NAME: f32 = 1.6;
/// Of two languages of the same text, the reader's is shown unless the other is so much better.
pub(super) const OWN_LANGUAGE: f32 = 1.2;

impl Index<'_> {
    /// The worth of a word where it stands, before the weight of the word.
    pub(super) fn worth(&self, kind: TargetKind, posting: Posting) -> f32 {
        let worth = &WORTH[kind.idx()];
        let count = f32::from(posting.count);
        let named = posting.stands_in(Field::Name);
        let mut sum = 0.0;
        for (field, worth) in Field::ALL.into_iter().zip(worth) {
            if !posting.stands_in(field) {
                continue;
            }
            sum += worth
                * match field {
                    Field::Name => 1.0 / (1.0 - NAME_LENGTH + NAME_LENGTH * count),
                    Field::Text => {
                        // With a name the count is the name's.
                        let count = if named { 1.0 } else { count };
                        let length = 1.0 - LENGTH + LENGTH * self.length(posting.doc);
                        count / (count + SATURATION * length)
                    }
                    Field::People | Field::Facts => 1.0,
                };
        }
        sum
    }
}
