//! The typographic rules of French and English, with fixes for breaches.
//!
//! French follows the *Lexique des règles typographiques en usage à l’Imprimerie nationale*, with the narrow
//! no-break space usual on the Web. Other languages have no rules here.

mod english;
mod french;

use std::{ops::Range, rc::Rc};

use fault::{Fault, SourceFile};

use super::check::Check;

/// No-break space: before a colon in French.
pub const NO_BREAK_SPACE: char = '\u{a0}';
/// Narrow no-break space: before `;`, `!`, `?` and inside `« »` in French.
pub const NARROW_NO_BREAK_SPACE: char = '\u{202f}';

/// A breach of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// The bytes concerned.
    pub range: Range<usize>,
    /// The problem.
    pub message: String,
    /// The expected input.
    pub expected: &'static str,
    /// The replacement for `range`, if it needs no judgement.
    pub replacement: Option<String>,
}

/// Returns the breaches in `letters` by the rules of the language `tag`; each letter has its byte offset in the file.
///
/// Consecutive letters need not be adjacent in the file: there may be markup between them.
pub fn breaches(tag: &str, letters: &[(usize, char)]) -> Vec<Breach> {
    let letters = without_addresses(letters);
    match tag.split('-').next() {
        Some("fr") => french::breaches(&letters),
        Some("en") => english::breaches(&letters),
        _ => Vec::new(),
    }
}

/// Blanks out the web addresses in the letters: no rule applies inside `https://example.org/?a`.
fn without_addresses(letters: &[(usize, char)]) -> Vec<(usize, char)> {
    let mut letters = letters.to_vec();
    for idx in 0..letters.len().saturating_sub(2) {
        if letters[idx..idx + 3]
            .iter()
            .map(|(_, letter)| *letter)
            .eq("://".chars())
        {
            let scheme = letters[..idx].iter().rev();
            let scheme = scheme
                .take_while(|(_, letter)| letter.is_ascii_alphanumeric())
                .count();
            let address = letters[idx - scheme..].iter_mut();
            for (_, letter) in address.take_while(|(_, letter)| !letter.is_whitespace()) {
                *letter = 'x';
            }
        }
    }
    letters
}

/// Returns the breaches in a plain text at byte `offset` of its file.
pub fn breaches_in(tag: &str, text: &str, offset: usize) -> Vec<Breach> {
    let letters: Vec<_> = text
        .char_indices()
        .map(|(at, letter)| (offset + at, letter))
        .collect();
    breaches(tag, &letters)
}

impl Breach {
    /// Converts the breach to a fault of `file`.
    pub fn into_fault(self, file: &Rc<SourceFile>) -> Fault {
        let fault = Fault::new(file, self.range.clone(), self.message).expected(self.expected);
        match self.replacement {
            Some(replacement) => fault
                .help("`cargo xtask check --fix` mends it")
                .fix(self.range, replacement),
            None => fault,
        }
    }
}

pub(super) fn report(check: &Check, file: &Rc<SourceFile>, tag: &str, letters: &[(usize, char)]) {
    for breach in breaches(tag, letters) {
        check.report(breach.into_fault(file));
    }
}

/// `'` between letters or after one: an apostrophe.
fn straight_apostrophe(letters: &[(usize, char)], idx: usize) -> Option<Breach> {
    let (at, letter) = letters[idx];
    (letter == '\'').then(|| Breach {
        range: at..at + 1,
        message: "a straight apostrophe `'`".to_owned(),
        expected: "expected `’`",
        replacement: Some("’".to_owned()),
    })
}

/// A quotation mark of another language.
fn foreign_mark(
    letters: &[(usize, char)],
    idx: usize,
    mark: &str,
    expected: &'static str,
) -> Breach {
    let (at, letter) = letters[idx];
    Breach {
        range: at..at + letter.len_utf8(),
        message: format!("`{letter}` does not belong in {mark} text"),
        expected,
        replacement: None,
    }
}

#[cfg(test)]
mod tests;
