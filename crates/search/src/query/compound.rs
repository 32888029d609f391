//! Words written together or apart: `runawaytrain`, `god father`.

use super::{
    Index,
    expand::{COMMON, Expanded},
    parse::{MAX_WORDS, Word},
    spelled::Effort,
};

/// The quality of a word that was written as two.
const TOGETHER: f32 = 0.8;
/// Minimum length of a part.
const MIN_LETTERS: usize = 3;
/// Maximum number of adjacent words that may form one: `s w a t`.
const MOST_NEIGHBORS: usize = 4;

impl<'i> Index<'i> {
    /// Expands every word of a query. A word without any match is split into two if possible; adjacent words
    /// that form a dictionary word match that one too.
    pub(super) fn expand_all(&self, words: &[Word], effort: Effort) -> Vec<Expanded<'i>> {
        let mut expanded: Vec<Expanded<'i>> = Vec::with_capacity(words.len());
        for word in words {
            let found = self.expand(word.clone(), effort, words.len() == 1);
            match self.parted(word).filter(|_| !found.term.found) {
                Some(parts) => expanded.extend(parts.map(|part| self.expand(part, effort, false))),
                None => expanded.push(found),
            }
        }
        expanded.truncate(MAX_WORDS);
        for first in 0..expanded.len() {
            let mut together = String::new();
            for end in first..expanded.len().min(first + MOST_NEIGHBORS) {
                if expanded[end].quoted {
                    break;
                }
                together += &expanded[end].term.word;
                // Two digits are rarely one number.
                let is_short =
                    together.len() < 4 && together.bytes().all(|byte| byte.is_ascii_digit());
                let word = self.dictionary.number(&together);
                if let Some(word) = word.filter(|_| end > first && !is_short) {
                    for part in &mut expanded[first..=end] {
                        self.add(word, TOGETHER, part);
                    }
                }
            }
        }
        // Common words share one small weight, so that the others decide, however many there are.
        let n_common = expanded.iter().filter(|word| word.common).count();
        for word in expanded.iter_mut().filter(|word| word.common) {
            word.needed = COMMON / n_common as f32;
        }
        expanded
    }

    /// Splits `word` into two words of the dictionary, the first as long as possible.
    fn parted(&self, word: &Word) -> Option<[Word; 2]> {
        let ends = word.folded.char_indices().map(|(end, _)| end).rev();
        let mut parts = ends.filter_map(|end| word.folded.split_at_checked(end));
        let is_word = |part: &str| {
            part.chars().count() >= MIN_LETTERS && self.dictionary.number(part).is_some()
        };
        let (first, second) = parts.find(|(a, b)| !word.quoted && is_word(a) && is_word(b))?;
        let part = |folded: &str| Word {
            folded: folded.to_owned(),
            prefix: false,
            quoted: false,
        };
        Some([part(first), part(second)])
    }
}
