//! What a part of a pack is read from. A reader that finds something else than it should goes on with nothing
//! and remembers that it failed, so reading needs no error at every step: that halves the code that a page
//! loads.

use super::{
    Packed,
    streams::{ADDRESSES, END, FIRST_LANGUAGE, LAST, NEUTRAL, NUMBERS, TAGS},
};
use crate::model::Locale;

/// How deep values may lie in one another. Texts of people reach five.
const MOST_DEPTH: u8 = 32;

/// Where a part of a pack is read from.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    pub(super) streams: Vec<&'a [u8]>,
    /// The stream that words are taken from.
    words: usize,
    depth: u8,
    is_sound: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(streams: Vec<&'a [u8]>) -> Self {
        Self {
            streams,
            words: NEUTRAL,
            depth: 0,
            is_sound: true,
        }
    }

    /// Whether everything read so far was there and made sense.
    pub fn is_sound(&self) -> bool {
        self.is_sound
    }

    /// Notes that what was read makes no sense.
    pub fn fail(&mut self) {
        self.is_sound = false;
    }

    /// The next number: seven bits to a byte, the least first, the last one marked. There are no runs of zeros,
    /// which tools that shrink a program would take out of it.
    pub fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let Some((byte, rest)) = self.streams[NUMBERS].split_first() else {
                break;
            };
            self.streams[NUMBERS] = rest;
            number |= u32::from(byte & 0x7f) << shift;
            if *byte >= LAST {
                return number;
            }
        }
        self.fail();
        0
    }

    /// The next words, up to their end.
    pub(super) fn text(&mut self) -> String {
        let stream = self.streams.get(self.words).copied().unwrap_or_default();
        let text = stream.iter().position(|byte| *byte == END).and_then(|end| {
            self.streams[self.words] = &stream[end + 1..];
            std::str::from_utf8(&stream[..end]).ok()
        });
        text.map_or_else(
            || {
                self.fail();
                String::new()
            },
            str::to_owned,
        )
    }

    /// Reads words in `locale`.
    pub(super) fn in_locale<T: Packed>(&mut self, locale: Locale) -> T {
        self.read_in(FIRST_LANGUAGE + locale.idx())
    }

    /// Reads an address.
    pub(super) fn address(&mut self) -> String {
        self.read_in(ADDRESSES)
    }

    /// Reads the tag of a language.
    pub(super) fn tag<T: Packed>(&mut self) -> T {
        self.read_in(TAGS)
    }

    fn read_in<T: Packed>(&mut self, stream: usize) -> T {
        let before = std::mem::replace(&mut self.words, stream);
        let value = T::read(self);
        self.words = before;
        value
    }

    /// Reads something that may hold others of its kind.
    pub(super) fn nested<T: Packed>(&mut self) -> Vec<T> {
        if self.depth == MOST_DEPTH {
            self.fail();
            return Vec::new();
        }
        self.depth += 1;
        let value = Vec::read(self);
        self.depth -= 1;
        value
    }
}
