//! Encoder of a part of a pack, in the format of [`dataset::pack::Reader`].

use dataset::{
    Locale,
    pack::streams::{ADDRESSES, END, FIRST_LANGUAGE, LAST, NEUTRAL, NUMBERS, TAGS},
};

/// A type that can be written to a pack.
pub(super) trait WritePacked {
    /// Writes the value to the streams.
    fn write(&self, writer: &mut Writer);
}

/// Writes a part of a pack.
#[derive(Clone, Debug)]
pub(super) struct Writer {
    pub(super) streams: Vec<Vec<u8>>,
    /// The stream that texts are written to.
    words: usize,
}

impl Default for Writer {
    fn default() -> Self {
        Self {
            streams: vec![Vec::new(); FIRST_LANGUAGE],
            words: NEUTRAL,
        }
    }
}

impl Writer {
    /// Writes a number, in the format of [`Reader::number`](dataset::pack::Reader::number).
    pub(super) fn number(&mut self, mut number: u32) {
        while number >= u32::from(LAST) {
            self.streams[NUMBERS].push(number.to_le_bytes()[0] & !LAST);
            number >>= 7;
        }
        self.streams[NUMBERS].push(number.to_le_bytes()[0] | LAST);
    }

    pub(super) fn len(&mut self, len: usize) {
        self.number(u32::try_from(len).expect("a pack is smaller than 4 GB"));
    }

    pub(super) fn text(&mut self, text: &str) {
        assert!(
            !text.as_bytes().contains(&END),
            "a text is one line: {text:?}"
        );
        if self.streams.len() <= self.words {
            self.streams.resize(self.words + 1, Vec::new());
        }
        self.streams[self.words].extend(text.as_bytes());
        self.streams[self.words].push(END);
    }

    /// Writes texts in `locale`.
    pub(super) fn in_locale(&mut self, locale: Locale, value: &impl WritePacked) {
        self.write_in(FIRST_LANGUAGE + locale.idx(), value);
    }

    /// Writes a URL.
    pub(super) fn address(&mut self, address: &String) {
        self.write_in(ADDRESSES, address);
    }

    /// Writes a language tag.
    pub(super) fn tag(&mut self, tag: &impl WritePacked) {
        self.write_in(TAGS, tag);
    }

    fn write_in(&mut self, stream: usize, value: &impl WritePacked) {
        let before = std::mem::replace(&mut self.words, stream);
        value.write(self);
        self.words = before;
    }
}
