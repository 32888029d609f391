//! The streams of a pack and their layout.

#[cfg(feature = "compile")]
use super::Writer;
use super::{Packed, Reader};

/// Numbers, including the lengths of lists.
pub(super) const NUMBERS: usize = 0;
/// Texts without a language.
pub(super) const NEUTRAL: usize = 1;
/// Web addresses.
pub(super) const ADDRESSES: usize = 2;
/// Language tags.
pub(super) const TAGS: usize = 3;
/// Texts in the first language; the other languages follow.
pub(super) const FIRST_LANGUAGE: usize = 4;

/// Maximum number of streams: a locale is a byte.
const MOST_STREAMS: usize = FIRST_LANGUAGE + 256;

/// The terminator of a text. Lengths among the numbers would take twice as many bytes.
pub(super) const END: u8 = b'\n';

/// Marks the last byte of a number.
pub(super) const LAST: u8 = 0x80;

/// Splits a pack into its parts: each is a reader at its start. `None` if the bytes are no pack.
///
/// The header has the number of streams, the number of lengths, and the length of each part in each stream;
/// then follows each stream with all its parts.
pub(super) fn parts(bytes: &[u8]) -> Option<Vec<Reader<'_>>> {
    let mut header = Reader::new(vec![bytes]);
    let n_streams = header.number() as usize;
    let lens: Vec<u32> = Vec::read(&mut header);
    let mut rest = header.streams[NUMBERS];
    // An invalid number may be huge, and each part has a reader for all streams.
    let is_possible = (FIRST_LANGUAGE..=MOST_STREAMS).contains(&n_streams);
    if !header.is_sound() || !is_possible || !lens.len().is_multiple_of(n_streams) {
        return None;
    }
    let mut parts = vec![Reader::new(vec![&[]; n_streams]); lens.len() / n_streams];
    for stream in order(n_streams) {
        for (part, lens) in parts.iter_mut().zip(lens.chunks(n_streams)) {
            let (bytes, after) = rest.split_at_checked(lens[stream] as usize)?;
            part.streams[stream] = bytes;
            rest = after;
        }
    }
    rest.is_empty().then_some(parts)
}

/// The order of the streams in a pack, which gives the best compression.
fn order(n_streams: usize) -> impl Iterator<Item = usize> {
    [ADDRESSES, NEUTRAL, TAGS]
        .into_iter()
        .chain(FIRST_LANGUAGE..n_streams)
        .chain([NUMBERS])
}

/// Joins the parts of a pack; the inverse of [`parts`].
#[cfg(feature = "compile")]
pub(super) fn join(parts: &[Writer]) -> Vec<u8> {
    let n_streams = parts.iter().map(|part| part.streams.len()).max();
    let n_streams = n_streams.unwrap_or_default();
    let stream = |part: &Writer, idx: usize| part.streams.get(idx).cloned().unwrap_or_default();
    let mut header = Writer::default();
    header.len(n_streams);
    header.len(parts.len() * n_streams);
    for part in parts {
        (0..n_streams).for_each(|idx| header.len(stream(part, idx).len()));
    }
    let mut joined = header.streams.swap_remove(NUMBERS);
    for idx in order(n_streams) {
        parts
            .iter()
            .for_each(|part| joined.extend(stream(part, idx)));
    }
    joined
}
