//! The streams of a pack: which there are, and how they lie behind one another.

#[cfg(feature = "compile")]
use super::Writer;
use super::{Packed, Reader};

/// Numbers, among them how many values a list has.
pub(super) const NUMBERS: usize = 0;
/// Words that belong to no language.
pub(super) const NEUTRAL: usize = 1;
/// Addresses on the web.
pub(super) const ADDRESSES: usize = 2;
/// Tags of languages.
pub(super) const TAGS: usize = 3;
/// Words in the first language; the other languages follow.
pub(super) const FIRST_LANGUAGE: usize = 4;

/// The greatest number of streams: a locale is a byte.
const MOST_STREAMS: usize = FIRST_LANGUAGE + 256;

/// What stands after words. Their lengths among the numbers would weigh twice as much.
pub(super) const END: u8 = b'\n';

/// Marks the last byte of a number.
pub(super) const LAST: u8 = 0x80;

/// The parts of a pack: each is a reader at its beginning. `None` if the bytes are no pack.
///
/// First comes how many streams and parts there are and how long each part is in each stream, then each
/// stream with all its parts.
pub(super) fn parts(bytes: &[u8]) -> Option<Vec<Reader<'_>>> {
    let mut header = Reader::new(vec![bytes]);
    let n_streams = header.number() as usize;
    let lens: Vec<u32> = Vec::read(&mut header);
    let mut rest = header.streams[NUMBERS];
    // A number that is wrong may be immense, and each part has a reader of so many streams.
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

/// The order in which streams follow each other: that in which they compress best.
fn order(n_streams: usize) -> impl Iterator<Item = usize> {
    [ADDRESSES, NEUTRAL, TAGS]
        .into_iter()
        .chain(FIRST_LANGUAGE..n_streams)
        .chain([NUMBERS])
}

/// Joins the parts of a pack, as [`parts`] takes them apart.
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
