//! An index read in place: its sections, and single reads from them. No read exceeds the bounds, even of
//! corrupt bytes.

use std::fmt;

use super::{
    dictionary::Dictionary,
    layout::{
        self, BLOCK, CROWDED, HEADER_LEN, Header, MAGIC, NO_LOCALE, RUN_LEN, STEMMED, take_varint,
    },
    postings::Postings,
};
use crate::{SearchTarget, TargetKind};
use dataset::Locale;

/// An index, read in place.
pub struct Index<'i> {
    pub(super) dictionary: Dictionary<'i>,
    pub(super) header: Header,
    starts: &'i [u8],
    heads: &'i [u8],
    postings: &'i [u8],
    crowded: &'i [u8],
    common: &'i [u8],
    /// Groups of equivalent words, see [`layout`].
    pub(super) alike: &'i [u8],
    pub(super) runs: Vec<Run>,
    owners: &'i [u8],
    parts: &'i [u8],
    lengths: &'i [u8],
}

/// The documents of one kind in one language: from `start` to the start of the next run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) kind: TargetKind,
    pub(super) locale: Option<Locale>,
    pub(super) start: u32,
}

/// The bytes are not a complete index of this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnIndex;

impl fmt::Display for NotAnIndex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("these bytes are not a search index of this version")
    }
}

impl std::error::Error for NotAnIndex {}

/// The record of a word.
#[derive(Clone, Copy, Default)]
pub(super) struct Record<'i> {
    pub(super) postings: Postings<'i>,
    /// For each language with stems, the next word of the same stem.
    pub(super) siblings: [Option<u32>; STEMMED],
}

impl<'i> Index<'i> {
    /// Finds the sections of an index, without decoding them.
    ///
    /// # Errors
    /// [`NotAnIndex`] if the bytes are something else, of another version, or truncated.
    pub fn open(bytes: &'i [u8]) -> Result<Self, NotAnIndex> {
        Self::parts_of(bytes).ok_or(NotAnIndex)
    }

    fn parts_of(bytes: &'i [u8]) -> Option<Self> {
        let header = Header::read(bytes.strip_prefix(MAGIC)?)?;
        // There is one run for each kind and language, and each document looks its run up.
        if header.n_runs as usize > TargetKind::ALL.len() * (usize::from(NO_LOCALE) + 1) {
            return None;
        }
        let mut rest = bytes.get(HEADER_LEN..)?;
        let mut take = |len: u32, width: usize| {
            let (part, after) = rest.split_at_checked((len as usize).checked_mul(width)?)?;
            rest = after;
            Some(part)
        };
        let n_blocks = header.n_words.div_ceil(BLOCK);
        let index = Self {
            header,
            dictionary: Dictionary {
                n_words: header.n_words,
                blocks: take(n_blocks, 4)?,
                spellings: take(header.spellings, 1)?,
            },
            starts: take(n_blocks, 8)?,
            heads: take(header.heads, 1)?,
            postings: take(header.postings, 1)?,
            crowded: take(header.crowded, 1)?,
            common: take(header.common, 1)?,
            alike: take(header.alike, 1)?,
            runs: read_runs(take(header.n_runs, RUN_LEN)?)?,
            owners: take(header.n_docs, 2)?,
            parts: take(header.n_docs, 2)?,
            lengths: take(header.n_docs, 1)?,
        };
        rest.is_empty().then_some(index)
    }

    /// True if word number `word` is too common to be looked up in texts.
    pub(super) fn is_common(&self, word: u32) -> bool {
        numbers(self.common).any(|number| number == word)
    }

    /// The record of word number `word`; an empty one if there is none.
    pub(super) fn record(&self, word: u32) -> Record<'i> {
        self.find_record(word).unwrap_or_default()
    }

    fn find_record(&self, word: u32) -> Option<Record<'i>> {
        let block = 2 * (word / BLOCK) as usize;
        let start_in = |part: &'i [u8], idx| {
            let start = layout::u32_at(self.starts, idx)?;
            part.get(start as usize..)
        };
        let mut heads = start_in(self.heads, block)?;
        let mut postings = start_in(self.postings, block + 1)?;
        for number in word - word % BLOCK..=word {
            let head = take_varint(&mut heads)?;
            let mut siblings = [None; STEMMED];
            for (slot, sibling) in siblings.iter_mut().enumerate() {
                if head & 1 << slot != 0 {
                    let zigzag = take_varint(&mut heads)?;
                    let distance = (zigzag >> 1) ^ (zigzag & 1).wrapping_neg();
                    *sibling = Some(number.wrapping_add(distance));
                }
            }
            let (here, after) = postings.split_at_checked((head >> STEMMED) as usize)?;
            if number == word {
                return Some(Record {
                    postings: Postings::new(here),
                    siblings,
                });
            }
            postings = after;
        }
        None
    }

    /// The best completions of `prefix`; `None` if it is not crowded.
    pub(super) fn best_completions(&self, prefix: &str) -> Option<Vec<u32>> {
        let mut rest = self.crowded;
        while let Some((length, after)) = rest.split_first() {
            let (found, mut after) = after.split_at_checked((*length).into())?;
            let length = take_varint(&mut after)?;
            let (list, after) = after.split_at_checked(length as usize)?;
            if found == prefix.as_bytes() {
                return Some(numbers(list).take(CROWDED).collect());
            }
            rest = after;
        }
        None
    }

    /// The index of the run that contains document `doc`.
    pub(super) fn run_idx(&self, doc: u32) -> Option<usize> {
        self.runs.iter().rposition(|run| run.start <= doc)
    }

    /// The two numbers of a document's target: owner and part.
    pub(super) fn numbers(&self, doc: u32) -> Option<(u16, u16)> {
        let owner = layout::u16_at(self.owners, doc as usize)?;
        Some((owner, layout::u16_at(self.parts, doc as usize)?))
    }

    /// The length of the text of a document, relative to 1 for the average.
    pub(super) fn length(&self, doc: u32) -> f32 {
        let length = self.lengths.get(doc as usize).copied().unwrap_or_default();
        f32::from(length) / self.header.usual_length.max(1) as f32
    }
}

/// Decodes ascending numbers from their differences.
fn numbers(mut list: &[u8]) -> impl Iterator<Item = u32> {
    let mut number = 0_u32;
    std::iter::from_fn(move || {
        number = number.wrapping_add(take_varint(&mut list)?);
        Some(number)
    })
}

fn read_runs(bytes: &[u8]) -> Option<Vec<Run>> {
    let (runs, _) = bytes.as_chunks();
    runs.iter().map(read_run).collect()
}

fn read_run([kind, locale, start @ ..]: &[u8; RUN_LEN]) -> Option<Run> {
    Some(Run {
        kind: *TargetKind::ALL.get(usize::from(*kind))?,
        locale: (*locale != NO_LOCALE).then(|| Locale::new((*locale).into())),
        start: layout::u32_at(start, 0)?,
    })
}

impl Run {
    /// The target with these numbers; `None` if there is none.
    pub(super) fn place(self, (owner, part): (u16, u16)) -> Option<SearchTarget> {
        SearchTarget::from_numbers(self.kind, owner, part)
    }
}
