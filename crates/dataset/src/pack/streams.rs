//! The streams of a pack: their indexes, their order, and the bytes that end a text and a number.

/// Numbers, including the lengths of lists.
pub const NUMBERS: usize = 0;
/// Texts without a language.
pub const NEUTRAL: usize = 1;
/// Web addresses.
pub const ADDRESSES: usize = 2;
/// Language tags.
pub const TAGS: usize = 3;
/// Texts in the first language; the other languages follow.
pub const FIRST_LANGUAGE: usize = 4;

/// The terminator of a text. Lengths among the numbers would take twice as many bytes.
pub const END: u8 = b'\n';

/// Marks the last byte of a number.
pub const LAST: u8 = 0x80;

/// The order of the streams in a pack, which gives the best compression.
pub fn order(n_streams: usize) -> impl Iterator<Item = usize> {
    [ADDRESSES, NEUTRAL, TAGS]
        .into_iter()
        .chain(FIRST_LANGUAGE..n_streams)
        .chain([NUMBERS])
}
