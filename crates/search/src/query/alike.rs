//! Equivalent words: `7` and `seven`, `2` and `ii`, `se7en` and `seven`, `澤` and `沢`.

use super::{Index, expand::Expanded};

/// The quality of an equivalent word, relative to 1 for the word itself.
const ALIKE: f32 = 0.9;
/// The first code point of Han characters and kana.
const FIRST_CHARACTER: char = '\u{2E80}';

impl<'i> Index<'i> {
    /// Adds the words of the collection that are equivalent to the word.
    pub(super) fn add_alike(&self, expanded: &mut Expanded<'i>) {
        let word = expanded.term.word.clone();
        let mut letters = word.chars();
        let first = letters.next().map_or(0, char::len_utf8);
        // In a pair of characters, each of the two may have variants.
        let is_pair = word.starts_with(|c| c >= FIRST_CHARACTER) && letters.next().is_some();
        let (head, tail) = word.as_bytes().split_at(if is_pair { first } else { 0 });
        for head in self.group(head) {
            for tail in self.group(tail) {
                let spelling = [head, tail].concat();
                if spelling != word.as_bytes()
                    && let Some(number) = self.dictionary.number(&spelling)
                {
                    self.add(number, ALIKE, expanded);
                }
            }
        }
    }

    /// A word, and the members of the groups that contain it.
    fn group<'w>(&'w self, word: &'w [u8]) -> Vec<&'w [u8]> {
        let mut members = vec![word];
        for group in self.alike.split(|byte| *byte == b'\n') {
            let is_member = |member: &[u8]| member == word;
            if group.split(is_space).any(is_member) {
                members.extend(group.split(is_space));
            }
        }
        members
    }
}

fn is_space(byte: &u8) -> bool {
    *byte == b' '
}
