//! Seeded random typos, for the tests and the benchmark.

use search::tokens;

/// A seeded pseudo-random number generator, the same at every run (a linear congruential generator with the
/// constants of MMIX).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number below `n`; 0 for 0.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n.max(1)
    }

    /// An element of a list.
    pub(crate) fn pick<'t, T>(&mut self, list: &'t [T]) -> &'t T {
        &list[self.below(list.len())]
    }
}

/// Makes one typo (a letter missing, doubled, changed or swapped with the next) in one of the words of at least
/// five letters; `None` if there is no such word.
pub(crate) fn with_a_slip(title: &str, dice: &mut Dice) -> Option<String> {
    let long: Vec<_> = tokens(title)
        .filter(|token| token.folded.chars().count() >= 5)
        .collect();
    if long.is_empty() {
        return None;
    }
    let range = dice.pick(&long).range.clone();
    let mut letters: Vec<char> = title[range.clone()].chars().collect();
    let idx = dice.below(letters.len() - 1);
    match dice.below(4) {
        0 => drop(letters.remove(idx)),
        1 => letters.insert(idx, letters[idx]),
        2 => letters[idx] = if letters[idx] == 'x' { 'z' } else { 'x' },
        _ => letters.swap(idx, idx + 1),
    }
    let word: String = letters.into_iter().collect();
    Some([&title[..range.start], &word, &title[range.end..]].concat())
}
