//! The documents of a word, decoded in sequence.

use super::layout::{Field, push_varint, take_varint};

/// The occurrence of a word in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Posting {
    /// The document.
    pub(crate) doc: u32,
    /// The fields that contain it, as bits.
    pub(crate) fields: u8,
    /// In a name: the number of words of the name. Otherwise: the number of occurrences in the text.
    pub(crate) count: u8,
}

impl Posting {
    pub(crate) fn stands_in(self, field: Field) -> bool {
        self.fields & field.bit() != 0
    }
}

/// The postings of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Postings<'i> {
    bytes: &'i [u8],
    /// The lowest possible number of the next document.
    next_doc: u32,
}

impl<'i> Postings<'i> {
    pub(crate) fn new(bytes: &'i [u8]) -> Self {
        Self { bytes, next_doc: 0 }
    }

    /// Encodes postings, sorted by document.
    pub(crate) fn write(postings: &[Posting]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut next_doc = 0;
        for posting in postings {
            push_varint((posting.doc - next_doc) << 1 | 1, &mut bytes);
            next_doc = posting.doc + 1;
        }
        let details = postings.iter().rev();
        bytes.extend(details.map(|posting| posting.fields | (posting.count - 1) << 4));
        bytes
    }

    /// An estimate of the number of postings without decoding: usually two bytes each.
    pub(crate) fn estimate(self) -> usize {
        self.bytes.len().div_ceil(2)
    }
}

impl Iterator for Postings<'_> {
    type Item = Posting;

    fn next(&mut self) -> Option<Posting> {
        let code = take_varint(&mut self.bytes)?;
        let doc = self.next_doc.checked_add(code >> 1)?;
        self.next_doc = doc.checked_add(1)?;
        let mut posting = Posting {
            doc,
            fields: Field::Text.bit(),
            count: 1,
        };
        if code & 1 != 0 {
            let (byte, rest) = self.bytes.split_last()?;
            self.bytes = rest;
            posting.fields = byte & 0x0F;
            posting.count = (byte >> 4) + 1;
        }
        Some(posting)
    }
}
