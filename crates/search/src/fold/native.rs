//! Compatibility decomposition by the Unicode tables, for the build, the tests and native programs.

use unicode_normalization::UnicodeNormalization;

/// Hands the characters of `c`, decomposed (NFKD) and in lower case, to `part`.
pub(super) fn lowered(c: char, part: &mut dyn FnMut(char)) {
    std::iter::once(c)
        .nfkd()
        .flat_map(char::to_lowercase)
        .for_each(part);
}
