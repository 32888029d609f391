//! Splits a text into the words that are indexed, marked and searched.
//!
//! A word is a run of letters and digits. An apostrophe separates words, and a single letter beside one
//! (`l’homme`, `Hitler’s`) is none. Scripts without spaces are split into characters and overlapping pairs, so
//! that a part of `七人の侍` is found. A text without a letter or digit is one word: `$`.

use crate::pieces::Pieces;

/// The shape of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A word.
    Word,
    /// Two adjacent characters of a script without spaces.
    Pair,
    /// One character of a run of them.
    Single,
    /// A single such character without neighbors of the same kind.
    Lone,
}

/// A token of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its range, in bytes of the original.
    pub range: std::ops::Range<usize>,
    /// The folded form, used for comparison.
    pub folded: String,
    /// The shape.
    pub shape: Shape,
}

/// The tokens of `text`, in order.
///
/// ```
/// let words: Vec<_> = search::tokens("L’Été, 1954").map(|token| token.folded).collect();
/// assert_eq!(words, ["ete", "1954"]);
/// ```
pub fn tokens(text: &str) -> impl Iterator<Item = Token> + '_ {
    let mut pieces = Pieces::new(text);
    let mut folded = String::new();
    // The previous character, for a pair, and the character that is returned after its pair.
    let mut before: Option<Token> = None;
    let mut waiting: Option<Token> = None;
    std::iter::from_fn(move || {
        if let Some(token) = waiting.take() {
            return Some(token);
        }
        let piece = pieces.next_into(&mut folded)?;
        let mut token = Token {
            range: piece.range,
            folded: folded.clone(),
            shape: Shape::Word,
        };
        if !piece.is_character {
            before = None;
            return Some(token);
        }
        let joined = before.take().filter(|_| piece.joins_before);
        let alone = joined.is_none() && !pieces.at_character();
        token.shape = if alone { Shape::Lone } else { Shape::Single };
        before = Some(token.clone());
        let Some(first) = joined else {
            return Some(token);
        };
        let pair = Token {
            range: first.range.start..token.range.end,
            folded: first.folded + &token.folded,
            shape: Shape::Pair,
        };
        waiting = Some(token);
        Some(pair)
    })
}

#[cfg(test)]
mod tests;
