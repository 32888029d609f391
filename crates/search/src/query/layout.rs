//! The format of an index, shared by builder and reader.
//!
//! ```text
//! header      MAGIC, then the u32 numbers of `Header`
//! blocks      u32 for every BLOCK words: offset of the spelling of the first one
//! spellings   per word, sorted: the bytes shared with the previous word << 4 | the number of other bytes,
//!             each with an additional varint if it is LONG; those other bytes
//! starts      two u32 for every BLOCK words: offsets of the head and the postings of the first one
//! heads       per word: varint(bytes of postings << 3 | bits of the languages with siblings); for each of
//!             these the zigzag distance to the next word of the same stem, in a cycle
//! postings    per word: its documents
//! crowded     per crowded prefix: its length, itself, a varint for the bytes of its list; the list,
//!             varint differences between the numbers of words
//! common      varint differences between the numbers of the words that are too common to be looked up in
//!             texts
//! alike       equivalent words and characters: groups separated by line feeds, their members by spaces
//! runs        the contiguous documents of one kind and language: kind, language, first document
//! owners      u16 per document: the film or person
//! parts       u16 per document: the card, section or position in the cast
//! lengths     u8 per document: words of its text, in units of LENGTH_UNIT
//! ```
//!
//! Postings are varints, `skipped documents << 1 | more`. Without `more` the word occurs once in
//! the text; each one with it has a byte after all varints, in reverse order: the [`Field`]s as bits, and above
//! them, minus one, the number of words of the shortest name that contains it, or else the number of
//! occurrences in the text. Similar bytes are grouped, which saves a tenth of the compressed size.

/// The magic number of an index. The digit is the version.
pub(crate) const MAGIC: &[u8; 8] = b"dipsear2";
/// The length of the header in bytes.
pub(crate) const HEADER_LEN: usize = MAGIC.len() + 4 * Header::N;
/// The length from which on a varint follows.
pub(crate) const LONG: u8 = 15;
/// Maximum number of languages with stems.
pub(crate) const STEMMED: usize = 3;
/// The number of words per entry in the table of blocks.
pub(crate) const BLOCK: u32 = 64;
/// The length of a run in bytes.
pub(crate) const RUN_LEN: usize = 6;
/// The number of words per unit of a text's length.
#[cfg(feature = "build")]
pub(crate) const LENGTH_UNIT: usize = 4;
/// The language of a document that contains all of them.
pub(crate) const NO_LOCALE: u8 = u8::MAX;
/// A prefix of more words than this has a list of the best completions.
pub(crate) const CROWDED: usize = 128;
/// The length of that list, see [`CROWDED`].
#[cfg(feature = "build")]
pub(crate) const BEST: usize = 32;
/// The highest count that a posting can hold.
pub(crate) const MAX_COUNT: u8 = 16;

/// The field of a document that a word is in. The numbers are bits of a posting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Titles, names, headings.
    Name = 0,
    /// People who took part or are named.
    People = 1,
    /// Year, genre, country, topic.
    Facts = 2,
    /// Running text.
    Text = 3,
}

impl Field {
    pub(crate) const ALL: [Self; 4] = [Self::Name, Self::People, Self::Facts, Self::Text];

    pub(crate) fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// The lengths of the sections.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Header {
    /// The number of words.
    pub(crate) n_words: u32,
    /// The length of the spellings, in bytes.
    pub(crate) spellings: u32,
    /// The length of the heads, in bytes.
    pub(crate) heads: u32,
    /// The length of the postings, in bytes.
    pub(crate) postings: u32,
    /// The length of the lists of crowded prefixes, in bytes.
    pub(crate) crowded: u32,
    /// The length of the list of common words, in bytes.
    pub(crate) common: u32,
    /// The length of the groups of equivalent words, in bytes.
    pub(crate) alike: u32,
    /// The number of runs.
    pub(crate) n_runs: u32,
    /// The number of documents.
    pub(crate) n_docs: u32,
    /// The average length of a text, in units of `LENGTH_UNIT`.
    pub(crate) usual_length: u32,
}

impl Header {
    const N: usize = 10;

    #[cfg(feature = "build")]
    pub(crate) fn numbers(self) -> [u32; Self::N] {
        [
            self.n_words,
            self.spellings,
            self.heads,
            self.postings,
            self.crowded,
            self.common,
            self.alike,
            self.n_runs,
            self.n_docs,
            self.usual_length,
        ]
    }

    /// Reads the header after the magic number; `None` if it is truncated.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let number = |idx: usize| u32_at(bytes, idx);
        Some(Self {
            n_words: number(0)?,
            spellings: number(1)?,
            heads: number(2)?,
            postings: number(3)?,
            crowded: number(4)?,
            common: number(5)?,
            alike: number(6)?,
            n_runs: number(7)?,
            n_docs: number(8)?,
            usual_length: number(9)?,
        })
    }
}

/// The `idx`th of the u32 numbers in `bytes`; `None` beyond the end.
pub(crate) fn u32_at(bytes: &[u8], idx: usize) -> Option<u32> {
    let number = bytes.get(idx.checked_mul(4)?..)?.first_chunk()?;
    Some(u32::from_le_bytes(*number))
}

/// The `idx`th of the u16 numbers in `bytes`; `None` beyond the end.
pub(crate) fn u16_at(bytes: &[u8], idx: usize) -> Option<u16> {
    let number = bytes.get(idx.checked_mul(2)?..)?.first_chunk()?;
    Some(u16::from_le_bytes(*number))
}

/// Reads a varint from the front of `bytes`; `None` if it is truncated or too long.
pub(crate) fn take_varint(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0;
    for shift in [0, 7, 14, 21, 28] {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(byte & 0x7F) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

/// Writes a varint.
pub(crate) fn push_varint(mut number: u32, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push((number & 0x7F) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn varints_come_back() {
        for number in [0, 1, 127, 128, 300, 16_383, 16_384, u32::MAX] {
            let mut bytes = Vec::new();
            push_varint(number, &mut bytes);
            assert_eq!(take_varint(&mut bytes.as_slice()), Some(number));
            bytes.pop();
            assert_eq!(take_varint(&mut bytes.as_slice()), None);
        }
    }
}
