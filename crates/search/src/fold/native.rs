//! Unicode properties by compiled tables, for the build, the tests and native programs.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Calls `part` with each character of `c`, decomposed (NFKD) and in lower case.
pub(super) fn lowered(c: char, part: &mut dyn FnMut(char)) {
    std::iter::once(c)
        .nfkd()
        .flat_map(char::to_lowercase)
        .for_each(part);
}

/// True if `c` is a combining mark.
pub(super) fn is_mark(c: char) -> bool {
    is_combining_mark(c)
}
