//! Expands a word of a query to the matching words of the dictionary, with their quality.

use super::{
    Index,
    layout::{CROWDED, STEMMED},
    near::Near,
    parse::Word,
    postings::Postings,
    spelled::{Effort, NearWord, allowed_errors},
};
use crate::Term;

/// The quality of a word of the same stem, relative to 1 for the word itself.
pub(super) const STEM: f32 = 0.75;
/// Maximum quality of a completion.
const PREFIX: f32 = 0.7;
/// The quality of a word with one, two and three errors.
const ERRORS: [f32; 3] = [0.3, 0.18, 0.1];
/// Factor for a wrong first letter, which is rarely mistyped.
const FIRST_LETTER: f32 = 0.7;
/// Maximum number of misspelled words, the nearest first.
const MAX_NEAR: usize = 32;
/// Maximum length of a cycle of stems.
const MAX_STEMS: usize = 64;
/// The cover that a document loses without a common word.
pub(super) const COMMON: f32 = 0.3;
/// Factor for the weight of a common word in a name.
const COMMON_IN_NAME: f32 = 0.5;
/// The weight of a word without documents, relative to one with a single document.
const UNKNOWN: f32 = 0.35;

/// A dictionary word that matches one of the query.
#[derive(Clone, Copy)]
pub(super) struct Expansion<'i> {
    pub(super) postings: Postings<'i>,
    /// The quality of the match, from 0 to 1.
    pub(super) quality: f32,
}

/// A word of the query with all its matches.
pub(super) struct Expanded<'i> {
    pub(super) term: Term,
    pub(super) quoted: bool,
    pub(super) expansions: Vec<Expansion<'i>>,
    /// The documents whose names contain it in parts, as postings.
    pub(super) apart: Vec<u8>,
    /// The weight of the word: the rarer, the higher.
    pub(super) weight: f32,
    /// The cover that a document loses without it: its weight, or little if it is common.
    pub(super) needed: f32,
    /// True if only the best of its completions are included.
    pub(super) cut: bool,
    /// True if it is in nearly every text.
    pub(super) common: bool,
    /// True if a document contains it as it is written.
    pub(super) written: bool,
    /// True if it has matches without spelling errors: itself, its stem, completions or parts.
    pub(super) known: bool,
}

impl<'i> Index<'i> {
    /// Finds the matches of `word`; splits it into parts only if it is `alone` in the query, since that is expensive.
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
        // The words of questions are in the dictionary even without documents.
        let stands = |expansion: &Expansion<'_>| expansion.postings.estimate() > 0;
        expanded.term.found = expanded.term.apart || expanded.expansions.iter().any(stands);
        // A word that exists as it is written gets its own weight, without that of its completions.
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

    /// Adds the word itself and those of its stem.
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

    /// Adds the words that begin with it. If there are very many, the index lists the best, so that one letter
    /// takes no more work than four.
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

    /// Adds the words with a similar spelling, and those that begin similarly if the word is being typed.
    fn add_near(&self, expanded: &mut Expanded<'i>, effort: Effort) {
        let word = &expanded.term.word;
        let errors = allowed_errors(word, effort);
        if errors == 0 {
            return;
        }
        // Four letters with an error match the start of nearly every word.
        let prefix = expanded.term.prefix && word.chars().count() > 4;
        let Some(near) = Near::new(word, errors, prefix) else {
            return;
        };
        for near in self.near(&near, MAX_NEAR) {
            self.add_near_word(near, prefix, expanded);
        }
    }

    /// Adds a word with a similar spelling or, for a prefix, a similar start.
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
        // The stems of two languages, or a stem and a similar spelling, may be the same word.
        if expanded.term.surfaces.contains(&spelling) {
            return;
        }
        expanded.term.surfaces.push(spelling);
        expanded.expansions.push(Expansion {
            postings: self.record(word).postings,
            quality,
        });
    }

    /// The weight of a word with these expansions: the logarithm of its rarity.
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
