//! Stop words that are in nearly every text: `the`, `de`, `film`. They stay indexed in names, as in *The
//! Godfather*, but not in texts, where they add no information and would take a fifth of the index.

use std::collections::BTreeMap;

use super::{Doc, Field, postings::Entry};
use crate::query::layout::{NO_LOCALE, push_varint};

/// A word is common if it is in more than one in this many texts of a language.
const EVERY: usize = 3;
/// With fewer texts no word is common.
const FEW_TEXTS: usize = 64;

/// Removes common words from the texts: very frequent ones and those of `questions` flagged as grammatical.
/// Returns the numbers of all common words, encoded.
pub(super) fn prune(
    words: &mut [(String, Entry)],
    docs: &[Doc],
    questions: &[(&str, bool)],
) -> Vec<u8> {
    let mut n_texts: BTreeMap<u8, usize> = BTreeMap::new();
    for doc in docs.iter().filter(|doc| doc.locale != NO_LOCALE) {
        *n_texts.entry(doc.locale).or_default() += 1;
    }
    let has_many_texts = n_texts.values().any(|n| *n >= FEW_TEXTS);
    let mut common = Vec::new();
    let mut last = 0;
    for (number, (word, entry)) in words.iter_mut().enumerate() {
        let mut n_standing: BTreeMap<u8, usize> = BTreeMap::new();
        for standing in &entry.standings {
            let locale = docs[standing.doc as usize].locale;
            if standing.n_text > 0 && locale != NO_LOCALE {
                *n_standing.entry(locale).or_default() += 1;
            }
        }
        n_standing.retain(|locale, n| {
            let n_texts = n_texts.get(locale).copied().unwrap_or_default();
            n_texts >= FEW_TEXTS && *n * EVERY > n_texts
        });
        let question = questions.iter().find(|(question, _)| question == word);
        if n_standing.is_empty() && question.is_none() {
            continue;
        }
        push_varint(number as u32 - last, &mut common);
        last = number as u32;
        let says_nothing = question.is_some_and(|(_, says_nothing)| *says_nothing);
        if n_standing.is_empty() && !(says_nothing && has_many_texts) {
            continue;
        }
        for standing in &mut entry.standings {
            standing.fields &= !Field::Text.bit();
            standing.n_text = 0;
        }
        entry.standings.retain(|standing| standing.fields != 0);
    }
    common
}
