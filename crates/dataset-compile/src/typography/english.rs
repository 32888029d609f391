//! English: `“ ”` and `’`, never `« »`.

use super::{Breach, foreign_mark, straight_apostrophe};

const QUOTES: &str = "expected “ ”";

pub(super) fn breaches(letters: &[(usize, char)]) -> Vec<Breach> {
    let found = letters
        .iter()
        .enumerate()
        .filter_map(|(idx, (_, letter))| match letter {
            '\'' => straight_apostrophe(letters, idx),
            '«' | '»' | '"' => Some(foreign_mark(letters, idx, "English", QUOTES)),
            _ => None,
        });
    found.collect()
}
