//! The documents of a word, read one after the other.

use super::layout::{Field, push_varint, take_varint};

/// A word in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Posting {
    /// The document.
    pub(crate) doc: u32,
    /// The fields that it stands in, as bits.
    pub(crate) fields: u8,
    /// With a name: how many words that has. Otherwise: how often it stands in the text.
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
    /// The first document that can come.
    next_doc: u32,
}

impl<'i> Postings<'i> {
    pub(crate) fn new(bytes: &'i [u8]) -> Self {
        Self { bytes, next_doc: 0 }
    }

    /// Writes postings in the order of their documents, as they are read.
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

    /// About how many there are: two bytes each, as a rule. Needs no reading.
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
