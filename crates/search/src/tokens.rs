//! A text cut into the words that are indexed, marked and asked for.
//!
//! A word is a run of letters and digits. An apostrophe parts words, and a single letter beside one
//! (`l’homme`, `Hitler’s`) is none. Scripts without spaces are cut into characters and overlapping
//! pairs, so that a part of `七人の侍` is found.

use std::{ops::Range, str::Chars};

use crate::fold::{fold_char, is_invisible};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A word.
    Word,
    /// Two neighbors in a run of Chinese, Japanese or Korean characters.
    Pair,
    /// One character of such a run.
    Single,
    /// One such character between others.
    Lone,
}

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands: bytes of the original.
    pub range: Range<usize>,
    /// How it is compared.
    pub folded: String,
    /// What it is.
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
    // The character before, for a pair, and the single that comes after its pair.
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
        if !piece.ideograph {
            before = None;
            return Some(token);
        }
        let joined = before.take().filter(|_| piece.joins_before);
        let alone = joined.is_none() && !pieces.at_ideograph();
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

/// A word, or one character of a script without spaces.
pub(crate) struct Piece {
    /// Bytes of the original.
    pub(crate) range: Range<usize>,
    /// Whether it is such a character.
    pub(crate) ideograph: bool,
    /// Whether the piece before is one too and nothing stands between.
    pub(crate) joins_before: bool,
}

/// Cuts a text into pieces that do not overlap.
#[derive(Clone)]
pub(crate) struct Pieces<'t> {
    text: &'t str,
    rest: Chars<'t>,
    /// Where the last ideograph ended.
    run_end: Option<usize>,
}

impl<'t> Pieces<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self {
            text,
            rest: text.chars(),
            run_end: None,
        }
    }

    /// The next piece; its folded form replaces what is in `folded`.
    pub(crate) fn next_into(&mut self, folded: &mut String) -> Option<Piece> {
        loop {
            let start = self.at();
            let first = self.rest.next()?;
            if !first.is_alphanumeric() {
                continue;
            }
            folded.clear();
            fold_char(first, folded);
            let ideograph = is_ideograph(first);
            let letters = 1 + self.fold_rest_of_word(ideograph, folded);
            let range = start..self.at();
            let elided = letters == 1 && first.is_alphabetic() && self.is_beside_apostrophe(&range);
            if folded.is_empty() || elided && !ideograph {
                continue;
            }
            let joins_before = ideograph && self.run_end == Some(start);
            self.run_end = ideograph.then_some(range.end);
            return Some(Piece {
                range,
                ideograph,
                joins_before,
            });
        }
    }

    /// Takes what belongs to the word, or the marks of an ideograph; returns how many letters.
    fn fold_rest_of_word(&mut self, ideograph: bool, folded: &mut String) -> usize {
        let mut letters = 0;
        loop {
            let mut ahead = self.rest.clone();
            let Some(c) = ahead.next() else { break };
            // The halfwidth sound marks of kana are letters to Unicode.
            let mark = is_invisible(c) || matches!(c, '\u{FF9E}' | '\u{FF9F}');
            if !mark && (ideograph || !c.is_alphanumeric() || is_ideograph(c)) {
                break;
            }
            if !mark {
                letters += 1;
                fold_char(c, folded);
            }
            self.rest = ahead;
        }
        letters
    }

    fn at(&self) -> usize {
        self.text.len() - self.rest.as_str().len()
    }

    /// Whether the run of ideographs goes on.
    fn at_ideograph(&self) -> bool {
        self.rest.clone().next().is_some_and(is_ideograph)
    }

    fn is_beside_apostrophe(&self, range: &Range<usize>) -> bool {
        let is_apostrophe = |c| matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{2BC}');
        let before = self
            .text
            .get(..range.start)
            .and_then(|text| text.chars().next_back());
        let after = self.rest.clone().next();
        before.is_some_and(is_apostrophe) || after.is_some_and(is_apostrophe)
    }
}

/// Letters of scripts that are written without spaces: Han, kana, hangul.
fn is_ideograph(c: char) -> bool {
    matches!(u32::from(c),
        0x1100..=0x11FF | 0x3005..=0x3007 | 0x3041..=0x3096 | 0x309D..=0x309F
        | 0x30A1..=0x30FA | 0x30FC..=0x30FF | 0x31F0..=0x31FF | 0x3400..=0x4DBF
        | 0x4E00..=0x9FFF | 0xAC00..=0xD7AF | 0xF900..=0xFAFF | 0xFF66..=0xFF9D
        | 0x20000..=0x3FFFF)
}

#[cfg(test)]
mod tests;
