//! The dictionary: all words, sorted, each without the prefix that it shares with the previous one. A
//! finite-state map takes as many bytes, but compresses to nearly twice as many, and must be trusted; here no
//! read exceeds the bounds, even of corrupt bytes.

use super::{
    layout::{BLOCK, LONG, take_varint, u32_at},
    near::{Near, Walk},
};

/// All words of the index, read in place.
#[derive(Clone, Copy, Default)]
pub(super) struct Dictionary<'i> {
    pub(super) n_words: u32,
    /// The offset of the first word of every block.
    pub(super) blocks: &'i [u8],
    pub(super) spellings: &'i [u8],
}

/// Reads words in sequence.
struct Reader<'i> {
    rest: &'i [u8],
    number: u32,
}

/// A word as it is stored.
struct Stored<'i> {
    number: u32,
    /// The number of bytes shared with the previous word.
    shared: usize,
    suffix: &'i [u8],
}

impl<'i> Iterator for Reader<'i> {
    type Item = Stored<'i>;

    fn next(&mut self) -> Option<Stored<'i>> {
        let (lengths, mut rest) = self.rest.split_first()?;
        let mut length = |short: u8| {
            let more = if short == LONG {
                take_varint(&mut rest)?
            } else {
                0
            };
            Some(usize::from(short) + more as usize)
        };
        let shared = length(lengths >> 4)?;
        let (suffix, rest) = {
            let length = length(lengths & LONG)?;
            rest.split_at_checked(length)?
        };
        self.rest = rest;
        self.number += 1;
        // The first word of a block is stored whole, so that reading can start there.
        let first = (self.number - 1).is_multiple_of(BLOCK);
        Some(Stored {
            number: self.number - 1,
            shared: if first { 0 } else { shared },
            suffix,
        })
    }
}

impl Stored<'_> {
    /// Replaces the previous word by this one.
    fn put(&self, word: &mut Vec<u8>) {
        word.truncate(self.shared);
        word.extend_from_slice(self.suffix);
    }
}

impl<'i> Dictionary<'i> {
    /// Returns a reader that starts at a block.
    fn reader(self, block: u32) -> Reader<'i> {
        let start = u32_at(self.blocks, block as usize).unwrap_or(u32::MAX);
        Reader {
            rest: self.spellings.get(start as usize..).unwrap_or_default(),
            number: block * BLOCK,
        }
    }

    /// Returns the first word that is not less than `wanted`, and the reader after it.
    fn seek(self, wanted: &[u8], word: &mut Vec<u8>) -> (Option<u32>, Reader<'i>) {
        let (mut low, mut high) = (0, self.n_words.div_ceil(BLOCK));
        // Binary search for the last block whose first word is not greater.
        while high > low + 1 {
            let middle = low.midpoint(high);
            let first = self.reader(middle).next();
            if first.is_some_and(|first| first.suffix <= wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        let mut reader = self.reader(low);
        for stored in reader.by_ref() {
            stored.put(word);
            if word.as_slice() >= wanted {
                return (Some(stored.number), reader);
            }
        }
        (None, reader)
    }

    /// The number of a word; `None` if it is not in the dictionary.
    pub(super) fn number(self, wanted: impl AsRef<[u8]>) -> Option<u32> {
        self.number_of(wanted.as_ref())
    }

    fn number_of(self, wanted: &[u8]) -> Option<u32> {
        let mut word = Vec::new();
        let number = self.seek(wanted, &mut word).0?;
        (word == wanted).then_some(number)
    }

    /// The word with a number; `None` if there is none.
    pub(super) fn spelling(self, number: u32) -> Option<String> {
        let mut word = Vec::new();
        let in_block = self
            .reader(number / BLOCK)
            .take((number % BLOCK) as usize + 1);
        let mut last = None;
        for stored in in_block {
            stored.put(&mut word);
            last = Some(stored.number);
        }
        (last == Some(number)).then(|| String::from_utf8(word).ok())?
    }

    /// The numbers of the first `limit` words that begin with `prefix`.
    pub(super) fn completions(self, prefix: &str, limit: usize) -> Vec<u32> {
        let mut word = Vec::new();
        let mut found = Vec::new();
        let (mut next, mut reader) = self.seek(prefix.as_bytes(), &mut word);
        while let Some(number) = next.filter(|_| word.starts_with(prefix.as_bytes())) {
            found.push(number);
            if found.len() == limit {
                break;
            }
            next = reader.next().map(|stored| {
                stored.put(&mut word);
                stored.number
            });
        }
        found
    }

    /// Calls `found` with every word that `near` accepts. Words that share a prefix already rejected are skipped.
    pub(super) fn search(self, near: &Near, found: &mut dyn FnMut(u32, &Walk)) {
        // The states along the current word: the initial one, and one after each byte.
        let mut walks = vec![near.start()];
        for stored in self.reader(0) {
            let dead = walks.last().is_some_and(|walk| !near.can_match(walk));
            if dead && stored.shared + 1 >= walks.len() {
                continue;
            }
            walks.truncate(stored.shared + 1);
            for byte in stored.suffix {
                let next = walks.last().map(|walk| near.step(walk, *byte));
                let Some(next) = next else { return };
                let alive = near.can_match(&next);
                walks.push(next);
                if !alive {
                    break;
                }
            }
            if let Some(walk) = walks.last().filter(|walk| near.is_match(walk)) {
                found(stored.number, walk);
            }
        }
    }
}
