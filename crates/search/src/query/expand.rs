//! From a word of a query to the words of the dictionary that count for it, and how much.

use super::{
    Index,
    layout::{CROWDED, STEMMED},
    near::Near,
    postings::Postings,
    spelled::{NearWord, allowed_errors},
    words::Word,
};
use crate::Term;

/// What the same stem is worth, where the word itself is worth 1.
pub(super) const STEM: f32 = 0.75;
/// What a word that goes on is worth at most.
const PREFIX: f32 = 0.7;
/// What a word with one error is worth, with two and with three.
const ERRORS: [f32; 3] = [0.3, 0.18, 0.1];
/// What remains of that if even the first letter is wrong: people get that one right.
const FIRST_LETTER: f32 = 0.7;
/// So many misspelled words are kept, the nearest.
const MAX_NEAR: usize = 32;
/// No circle of stems is longer.
const MAX_STEMS: usize = 64;
/// The cover that a document loses without a word that stands nearly everywhere.
pub(super) const COMMON: f32 = 0.3;
/// The worth of such a word in a name, of the weight of a rarer word.
const COMMON_IN_NAME: f32 = 0.5;
/// How much a word weighs that stands nowhere, of the weight of one that stands once.
const UNKNOWN: f32 = 0.35;

/// How far to look for words spelled otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Effort {
    /// Only for words that stand nowhere.
    Unknown,
    /// For every word.
    Every,
    /// For every word, and one more error.
    Wide,
}

/// A word of the dictionary that counts for one of the query.
#[derive(Clone, Copy)]
pub(super) struct Expansion<'i> {
    pub(super) postings: Postings<'i>,
    /// From 0 to 1.
    pub(super) quality: f32,
}

/// A word of the query with all that counts for it.
pub(super) struct Expanded<'i> {
    pub(super) term: Term,
    pub(super) quoted: bool,
    pub(super) expansions: Vec<Expansion<'i>>,
    /// The documents in whose names it stands as several words, as postings.
    pub(super) apart: Vec<u8>,
    /// How much it says: the rarer, the more.
    pub(super) weight: f32,
    /// The cover that a document loses without it: its weight, or little if it is common.
    pub(super) needed: f32,
    /// Whether only the best of the words that begin with it are here.
    pub(super) cut: bool,
    /// Whether it stands nearly everywhere.
    pub(super) common: bool,
    /// True if it stands in the collection as it is written.
    pub(super) written: bool,
    /// True if it stands there so, or begins a word that does.
    pub(super) known: bool,
}

impl<'i> Index<'i> {
    /// Finds what counts for `word`; names that write it apart only if it is `alone` in the query, since they
    /// cost much.
    pub(super) fn expand(&self, word: Word, effort: Effort, alone: bool) -> Expanded<'i> {
        let mut expanded = Expanded {
            quoted: word.quoted,
            expansions: Vec::new(),
            apart: Vec::new(),
            weight: 0.0,
            needed: 0.0,
            cut: false,
            common: false,
            written: false,
            known: false,
            term: Term {
                word: word.folded,
                prefix: word.prefix,
                ..Term::default()
            },
        };
        self.add_exact(&mut expanded);
        let exact = expanded.expansions.len();
        if !word.quoted {
            self.add_alike(&mut expanded);
        }
        self.add_completions(&mut expanded);
        expanded.written = exact > 0;
        if alone {
            self.add_apart(&mut expanded);
        }
        expanded.known = !expanded.expansions.is_empty() || expanded.term.apart;
        if !word.quoted && (effort > Effort::Unknown || expanded.expansions.is_empty()) {
            self.add_near(&mut expanded, effort);
        }
        // The words of questions are in the dictionary even if they stand nowhere.
        let stands = |expansion: &Expansion<'_>| expansion.postings.estimate() > 0;
        expanded.term.found = expanded.term.apart || expanded.expansions.iter().any(stands);
        // A word that is there as it is written weighs as much as that, not as what it begins.
        let counted = if exact > 0 {
            exact
        } else {
            expanded.expansions.len()
        };
        expanded.weight = self.weight(&expanded.expansions[..counted], &expanded.apart);
        expanded.needed = expanded.weight;
        if expanded.common {
            expanded.weight *= COMMON_IN_NAME;
            expanded.needed = COMMON;
        }
        expanded
    }

    /// The word itself and those of its stem.
    fn add_exact(&self, expanded: &mut Expanded<'i>) {
        let Some(word) = self.dictionary.number(&expanded.term.word) else {
            return;
        };
        expanded.common = self.is_common(word);
        let record = self.record(word);
        expanded.expansions.push(Expansion {
            postings: record.postings,
            quality: 1.0,
        });
        expanded.term.surfaces.push(expanded.term.word.clone());
        if expanded.quoted {
            return;
        }
        for slot in 0..STEMMED {
            let mut next = record.siblings[slot];
            for _ in 0..MAX_STEMS {
                let Some(sibling) = next.filter(|sibling| *sibling != word) else {
                    break;
                };
                self.add(sibling, STEM, expanded);
                next = self.record(sibling).siblings[slot];
            }
        }
    }

    /// The words that begin with it. Where there are very many, the best are listed in the index, so
    /// that one letter is no more work than four.
    fn add_completions(&self, expanded: &mut Expanded<'i>) {
        if !expanded.term.prefix {
            return;
        }
        let letters = n_letters(&expanded.term.word);
        let best = self.best_completions(&expanded.term.word);
        expanded.cut = best.is_some();
        let words =
            best.unwrap_or_else(|| self.dictionary.completions(&expanded.term.word, CROWDED));
        for word in words {
            let Some(spelling) = self.dictionary.spelling(word) else {
                continue;
            };
            if spelling != expanded.term.word {
                let closeness = letters / n_letters(&spelling);
                expanded.expansions.push(Expansion {
                    postings: self.record(word).postings,
                    quality: PREFIX * (0.5 + 0.5 * closeness),
                });
            }
        }
    }

    /// The words that are spelled nearly like it, and what such words begin if it is being typed.
    fn add_near(&self, expanded: &mut Expanded<'i>, effort: Effort) {
        let word = &expanded.term.word;
        let errors = allowed_errors(word, effort);
        if errors == 0 {
            return;
        }
        // Four letters with an error begin nearly everything.
        let prefix = expanded.term.prefix && word.chars().count() > 4;
        let Some(near) = Near::new(word, errors, prefix) else {
            return;
        };
        for near in self.near(&near, MAX_NEAR) {
            self.add_near_word(near, prefix, expanded);
        }
    }

    /// A word that is spelled nearly like it, or what begins so.
    pub(super) fn add_near_word(&self, near: NearWord, prefix: bool, expanded: &mut Expanded<'i>) {
        let Some(spelling) = self.dictionary.spelling(near.word) else {
            return;
        };
        let word = &expanded.term.word;
        let errors = usize::from(near.errors).checked_sub(1);
        let mut quality = errors
            .and_then(|idx| ERRORS.get(idx))
            .copied()
            .unwrap_or(0.0);
        if spelling.chars().next() != word.chars().next() {
            quality *= FIRST_LETTER;
        }
        if prefix {
            quality *= (n_letters(word) / n_letters(&spelling)).min(1.0);
        }
        self.add(near.word, quality, expanded);
    }

    pub(super) fn add(&self, word: u32, quality: f32, expanded: &mut Expanded<'i>) {
        let Some(spelling) = self.dictionary.spelling(word).filter(|_| quality > 0.0) else {
            return;
        };
        // The stems of two languages, or a stem and a near spelling, may agree.
        if expanded.term.surfaces.contains(&spelling) {
            return;
        }
        expanded.term.surfaces.push(spelling);
        expanded.expansions.push(Expansion {
            postings: self.record(word).postings,
            quality,
        });
    }

    /// The weight of a word with these expansions: the logarithm of how rare it is.
    pub(super) fn weight(&self, expansions: &[Expansion<'_>], apart: &[u8]) -> f32 {
        let n_docs = self.header.n_docs as f32 + 1.0;
        if expansions.is_empty() && apart.is_empty() {
            return UNKNOWN * n_docs.ln();
        }
        let found = expansions
            .iter()
            .map(|found| found.postings.estimate())
            .sum::<usize>()
            + Postings::new(apart).estimate();
        (1.0 + n_docs / (found as f32 + 0.5)).ln()
    }
}

fn n_letters(word: &str) -> f32 {
    word.chars().count() as f32
}
