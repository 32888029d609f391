//! Decoder of a part of a pack, with a sticky error flag: after a fault every read returns an empty value, so
//! that single reads need no error handling. That halves the code that a page loads.

use super::streams::{ADDRESSES, END, FIRST_LANGUAGE, LAST, NEUTRAL, NUMBERS, TAGS};
use crate::model::Locale;

/// A type that can be read from a pack.
pub trait Packed: Sized {
    /// Reads a value from the streams.
    fn read(reader: &mut Reader<'_>) -> Self;
}

/// Maximum depth of nested values. Real texts reach five.
const MOST_DEPTH: u8 = 32;

/// Reads a part of a pack.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    pub(super) streams: Vec<&'a [u8]>,
    /// The stream that texts are read from.
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

    /// True if all reads so far were valid.
    pub fn is_sound(&self) -> bool {
        self.is_sound
    }

    /// Sets the error flag.
    pub fn fail(&mut self) {
        self.is_sound = false;
    }

    /// Reads a number: seven bits per byte, the least significant first, the last byte marked. The encoding has
    /// no runs of zeros, which tools that shrink wasm would remove.
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

    /// Reads a text up to its terminator.
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

    /// Reads texts in `locale`.
    pub(super) fn in_locale<T: Packed>(&mut self, locale: Locale) -> T {
        self.read_in(FIRST_LANGUAGE + locale.idx())
    }

    /// Reads a URL.
    pub(super) fn address(&mut self) -> String {
        self.read_in(ADDRESSES)
    }

    /// Reads a language tag.
    pub(super) fn tag<T: Packed>(&mut self) -> T {
        self.read_in(TAGS)
    }

    fn read_in<T: Packed>(&mut self, stream: usize) -> T {
        let before = std::mem::replace(&mut self.words, stream);
        let value = T::read(self);
        self.words = before;
        value
    }

    /// Reads a list of values that may contain others of the same type.
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
