//! The score of a word in a document: BM25F, with constant weights for all collections.

use super::{Index, layout::Field, postings::Posting};
use crate::TargetKind;

/// The weights of the fields of each kind of document; rows in the order of [`TargetKind::ALL`], columns in
/// that of the fields: name, people, facts, text.
const WORTH: [[f32; 4]; 5] = [
    [10.0, 3.5, 3.0, 2.0],
    [8.0, 0.0, 1.5, 1.0],
    [6.0, 2.5, 1.0, 1.0],
    [4.0, 1.5, 1.0, 2.0],
    [3.0, 1.5, 1.0, 2.0],
];
/// Term frequency saturation: the lower, the less further occurrences in a text add (k1).
const SATURATION: f32 = 1.2;
/// Length normalization of texts (b).
const LENGTH: f32 = 0.5;
/// Length normalization of names.
const NAME_LENGTH: f32 = 0.3;
/// Exponent of the cover, so that documents with all words rank before those with some.
pub(super) const MISSING: i32 = 3;
/// Minimum share of the query's weight that a document must cover.
pub(super) const LEAST_COVER: f32 = 0.5;
/// Factor for a name with all words of the query and no other.
pub(super) const WHOLE_NAME: f32 = 1.6;
/// Factor for the reader's language among the languages of a text: another one is shown only if its score is
/// higher still.
pub(super) const OWN_LANGUAGE: f32 = 1.2;

impl Index<'_> {
    /// The score of a word in a document, before the weight of the word.
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
                        // In a name the count is that of its words.
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
