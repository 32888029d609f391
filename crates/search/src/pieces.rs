//! Splits a text into pieces that do not overlap: words, and the characters of scripts without spaces.

use std::{mem, ops::Range, str::Chars};

use crate::{
    fold::{fold_char, fold_sign, is_format, is_mark},
    scripts::{is_fraction, is_hebrew, is_rest_of_syllable, is_without_spaces},
};

/// A word, or one character of a script without spaces.
pub(crate) struct Piece {
    /// The range in bytes of the original.
    pub(crate) range: Range<usize>,
    /// True for such a character, with its combining marks.
    pub(crate) is_character: bool,
    /// True if the previous piece is a character too and nothing is between them.
    pub(crate) joins_before: bool,
    /// True for a single letter beside an apostrophe, which is no word.
    pub(crate) is_elided: bool,
}

/// Splits a text into pieces.
#[derive(Clone)]
pub(crate) struct Pieces<'t> {
    text: &'t str,
    rest: Chars<'t>,
    /// The end of the last character of a script without spaces.
    run_end: Option<usize>,
    /// The denominator of a single-character fraction, and the range of that character.
    denominator: Option<(Range<usize>, String)>,
    /// True if the text has neither letter nor digit.
    is_sign: bool,
}

impl<'t> Pieces<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self {
            text,
            rest: text.chars(),
            run_end: None,
            denominator: None,
            is_sign: !text.chars().any(is_letter),
        }
    }

    /// Returns the next word or character; its folded form replaces the content of `folded`.
    pub(crate) fn next_into(&mut self, folded: &mut String) -> Option<Piece> {
        loop {
            let piece = self.next_or_elided(folded)?;
            if !piece.is_elided {
                return Some(piece);
            }
        }
    }

    /// Like [`Self::next_into`], including single letters beside apostrophes.
    pub(crate) fn next_or_elided(&mut self, folded: &mut String) -> Option<Piece> {
        if let Some((range, denominator)) = self.denominator.take() {
            *folded = denominator;
            return Some(word(range));
        }
        if mem::take(&mut self.is_sign) {
            return self.sign(folded);
        }
        loop {
            let start = self.at();
            let first = self.rest.next()?;
            if !is_letter(first) {
                continue;
            }
            folded.clear();
            fold_char(first, folded);
            let is_character = is_without_spaces(first);
            let letters = 1 + self.fold_rest_of_word(first, folded);
            let range = start..self.at();
            if folded.is_empty() {
                continue;
            }
            if let Some((numerator, denominator)) = folded.split_once('\u{2044}') {
                let numerator = numerator.to_owned();
                self.denominator = Some((range.clone(), denominator.to_owned()));
                *folded = numerator;
                return Some(word(range));
            }
            let joins_before = is_character && self.run_end == Some(start);
            self.run_end = is_character.then_some(range.end);
            let is_elided = letters == 1
                && !is_character
                && first.is_alphabetic()
                && self.is_beside_apostrophe(&range);
            return Some(Piece {
                range,
                is_character,
                joins_before,
                is_elided,
            });
        }
    }

    /// Returns all signs of a text without words, as one word: the title `$`, or `…`.
    fn sign(&mut self, folded: &mut String) -> Option<Piece> {
        self.rest = "".chars();
        folded.clear();
        let signs = self.text.chars();
        let signs =
            signs.filter(|c| !c.is_whitespace() && !c.is_control() && fold_sign(*c).is_none());
        signs.for_each(|c| fold_char(c, folded));
        let start = self.text.len() - self.text.trim_start().len();
        (!folded.is_empty()).then(|| word(start..self.text.trim_end().len()))
    }

    /// Consumes the rest of the word or character; returns the number of letters.
    fn fold_rest_of_word(&mut self, first: char, folded: &mut String) -> usize {
        let is_character = is_without_spaces(first);
        let mut letters = 0;
        let mut last = first;
        loop {
            let mut ahead = self.rest.clone();
            let Some(c) = ahead.next() else { break };
            if is_attached(c) {
                fold_char(c, folded);
            } else if is_abbreviation(last, c, ahead.clone().next()) {
                // Skipped, like the Hebrew signs that Unicode has for it.
            } else {
                if is_character
                    || !is_letter(c)
                    || is_without_spaces(c)
                    || is_fraction(c)
                    || is_fraction(first)
                {
                    break;
                }
                letters += 1;
                fold_char(c, folded);
            }
            last = c;
            self.rest = ahead;
        }
        letters
    }

    fn at(&self) -> usize {
        self.text.len() - self.rest.as_str().len()
    }

    /// True if the next character belongs to a script without spaces.
    pub(crate) fn at_character(&self) -> bool {
        self.rest.clone().next().is_some_and(is_without_spaces)
    }

    fn is_beside_apostrophe(&self, range: &Range<usize>) -> bool {
        let before = self
            .text
            .get(..range.start)
            .and_then(|text| text.chars().next_back());
        let after = self.rest.clone().next();
        let is_apostrophe = |c| c == '\'' || fold_sign(c) == Some('\'');
        before.is_some_and(is_apostrophe) || after.is_some_and(is_apostrophe)
    }
}

fn word(range: Range<usize>) -> Piece {
    Piece {
        range,
        is_character: false,
        joins_before: false,
        is_elided: false,
    }
}

/// True if a word can begin with `c`. The apostrophe that Unicode classifies as a letter separates words like
/// the others.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && fold_sign(c).is_none() && !is_format(c)
}

/// True if `c` belongs to the letter before it.
fn is_attached(c: char) -> bool {
    // The halfwidth sound marks of kana are letters in Unicode.
    let is_sound_mark = matches!(c, '\u{FF9E}' | '\u{FF9F}');
    is_sound_mark || is_format(c) || is_rest_of_syllable(c) || is_mark(c)
}

/// True if `c` is a quotation mark or an apostrophe within a Hebrew word: `צה"ל`.
fn is_abbreviation(before: char, c: char, after: Option<char>) -> bool {
    matches!(c, '"' | '\'') && is_hebrew(before) && after.is_some_and(is_hebrew)
}
