//! Words with a similar spelling: a Levenshtein automaton is run over the dictionary, so that whole branches
//! are skipped. Letters may be missing, added, changed or swapped with the next one, including the first.
//!
//! A state is a set of positions in the pattern for each number of errors, as bits (after Wu and Manber); one
//! step takes a few integer operations, independent of the pattern.

/// Maximum number of errors.
pub(super) const MAX_ERRORS: usize = 3;
/// Maximum length of a pattern, since positions are bits of a `u32`; longer words are compared exactly.
pub(super) const MAX_LETTERS: usize = 30;

/// An automaton that accepts words with few differences from a pattern.
pub(super) struct Near {
    pattern: Vec<char>,
    errors: usize,
    /// True if any continuation is accepted.
    prefix: bool,
}

/// A state of the automaton.
#[derive(Clone, Copy)]
pub(super) struct Walk {
    /// For each number of errors, the positions reached.
    at: [u32; MAX_ERRORS + 1],
    /// For each number of errors, the positions from which a swap has begun.
    swapping: [u32; MAX_ERRORS + 1],
    /// The fewest errors with which the whole pattern was matched; `u8::MAX` if it was not.
    passed: u8,
    /// The code point being read, and the number of its bytes still missing.
    partial: u32,
    missing: u8,
    letters: u8,
}

impl Walk {
    /// The fewest errors with which the pattern was matched.
    pub(super) fn errors(&self) -> u8 {
        self.passed
    }

    /// The number of letters read.
    pub(super) fn letters(&self) -> u8 {
        self.letters
    }
}

impl Near {
    /// Creates an automaton for `folded` that allows up to `errors`; with `prefix` any continuation is
    /// accepted. `None` if the word is too long to compare.
    pub(super) fn new(folded: &str, errors: usize, prefix: bool) -> Option<Self> {
        let pattern: Vec<char> = folded.chars().collect();
        let fits = pattern.len() <= MAX_LETTERS;
        fits.then(|| Self {
            pattern,
            errors: errors.min(MAX_ERRORS),
            prefix,
        })
    }

    /// The number of letters of the pattern.
    pub(super) fn letters(&self) -> usize {
        self.pattern.len()
    }

    /// The state after a letter.
    fn read(&self, walk: &Walk, letter: u32) -> Walk {
        let mut same = 0_u32;
        for (idx, c) in self.pattern.iter().enumerate() {
            same |= u32::from(u32::from(*c) == letter) << idx;
        }
        let mut next = Walk {
            at: [0; MAX_ERRORS + 1],
            swapping: [0; MAX_ERRORS + 1],
            partial: 0,
            missing: 0,
            letters: walk.letters.saturating_add(1),
            ..*walk
        };
        for errors in 0..=self.errors {
            let mut at = (walk.at[errors] & same) << 1 | (walk.swapping[errors] & same) << 2;
            if errors > 0 {
                let fewer = walk.at[errors - 1];
                // Added, changed, and missing letters; a swap begins if the letter is one ahead in the pattern.
                at |= fewer | fewer << 1 | next.at[errors - 1] << 1;
                next.swapping[errors] = fewer & same >> 1;
            }
            next.at[errors] = at;
        }
        self.note_passed(next)
    }

    fn note_passed(&self, mut walk: Walk) -> Walk {
        let end = 1 << self.pattern.len();
        let passed = walk.at.iter().position(|at| at & end != 0);
        let passed = passed.map_or(u8::MAX, |errors| errors as u8);
        walk.passed = if self.prefix {
            passed.min(walk.passed)
        } else {
            passed
        };
        walk
    }
}

impl Near {
    /// The initial state.
    pub(super) fn start(&self) -> Walk {
        let mut at = [0; MAX_ERRORS + 1];
        for (errors, at) in at.iter_mut().enumerate().take(self.errors + 1) {
            // This many letters may be missing at the start.
            *at = (2 << errors) - 1;
        }
        self.note_passed(Walk {
            at,
            swapping: [0; MAX_ERRORS + 1],
            passed: u8::MAX,
            partial: 0,
            missing: 0,
            letters: 0,
        })
    }

    /// True if the text read so far is accepted.
    pub(super) fn is_match(&self, walk: &Walk) -> bool {
        walk.missing == 0 && usize::from(walk.passed) <= self.errors
    }

    /// True if some continuation can be accepted.
    pub(super) fn can_match(&self, walk: &Walk) -> bool {
        walk.at != [0; MAX_ERRORS + 1] || self.prefix && usize::from(walk.passed) <= self.errors
    }

    /// The state after a byte. The bytes must be UTF-8; otherwise the states are meaningless.
    pub(super) fn step(&self, walk: &Walk, byte: u8) -> Walk {
        let value = u32::from(byte);
        let (missing, partial) = match byte {
            0x00..=0x7F => (0, value),
            0x80..=0xBF => (
                walk.missing.saturating_sub(1),
                walk.partial << 6 | value & 0x3F,
            ),
            0xC0..=0xDF => (1, value & 0x1F),
            0xE0..=0xEF => (2, value & 0x0F),
            0xF0..=0xFF => (3, value & 0x07),
        };
        if missing > 0 {
            return Walk {
                missing,
                partial,
                ..*walk
            };
        }
        self.read(walk, partial)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The errors with which the automaton accepts `word`; `None` if it does not.
    fn walked(pattern: &str, word: &str, errors: usize, prefix: bool) -> Option<u8> {
        let near = Near::new(pattern, errors, prefix)?;
        let mut walk = near.start();
        for byte in word.bytes() {
            walk = near.step(&walk, byte);
        }
        near.is_match(&walk).then_some(walk.errors())
    }

    /// The textbook algorithm for comparison: optimal string alignment distance.
    fn distance(a: &[char], b: &[char]) -> usize {
        let mut rows: Vec<Vec<usize>> = (0..=a.len()).map(|i| vec![i; b.len() + 1]).collect();
        rows[0] = (0..=b.len()).collect();
        for i in 1..=a.len() {
            for j in 1..=b.len() {
                let changed = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                rows[i][j] = changed.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
                let swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                if swapped {
                    rows[i][j] = rows[i][j].min(rows[i - 2][j - 2] + 1);
                }
            }
        }
        rows[a.len()][b.len()]
    }

    proptest::proptest! {
        #[test]
        fn the_automaton_counts_as_the_textbook_does(a in "[abé侍]{1,7}", b in "[abé侍]{0,8}") {
            let [x, y]: [Vec<char>; 2] = [&a, &b].map(|text| text.chars().collect());
            let expected = distance(&x, &y);
            for errors in 0..=MAX_ERRORS {
                let counted = walked(&a, &b, errors, false);
                assert_eq!(counted, (expected <= errors).then_some(expected as u8));
            }
            let nearest = (0..=y.len()).map(|end| distance(&x, &y[..end])).min().unwrap();
            let counted = walked(&a, &b, 2, true);
            assert_eq!(counted, (nearest <= 2).then_some(nearest as u8));
        }
    }

    #[test]
    fn a_swap_is_one_error_and_the_first_letter_may_be_wrong() {
        assert_eq!(walked("kurosawa", "kuroswaa", 2, false), Some(1));
        assert_eq!(walked("jeat", "heat", 1, false), Some(1));
        assert_eq!(walked("eat", "heat", 1, false), Some(1));
        assert_eq!(walked("рублев", "рувлев", 1, false), Some(1));
    }

    #[test]
    fn a_very_long_word_is_not_compared() {
        assert!(Near::new(&"a".repeat(MAX_LETTERS + 1), 1, false).is_none());
    }
}
