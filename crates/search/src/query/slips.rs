//! Typos that result in another word: `point bank`, where the collection contains both words, but no name has
//! both; or two typos in a short word. If a name has all the others and a word with a similar spelling, that
//! word matches too.

use super::{
    Index,
    expand::Expanded,
    layout::Field,
    near::Near,
    postings::Posting,
    spelled::{Effort, allowed_errors},
    tally::Tally,
};
use crate::TargetKind;

/// Maximum number of words of a query: names are not longer.
const MOST_WORDS: usize = 6;
/// Maximum number of similar words that are checked.
const MOST_NEAR: usize = 64;

impl<'i> Index<'i> {
    /// Adds words with a similar spelling to those of the query if they complete a name; returns false if there
    /// are none, or if a film has all words.
    pub(super) fn add_slips(&self, tallies: &[Tally], words: &mut [Expanded<'i>]) -> bool {
        let n_words = words.len();
        let after_films = self.runs.iter().find(|run| run.kind > TargetKind::Film);
        let end = after_films.map_or(self.header.n_docs, |run| run.start);
        let needed = 0.999 * words.iter().map(|word| word.needed).sum::<f32>();
        let mut films = tallies.iter().take_while(|tally| tally.doc < end);
        if !(2..=MOST_WORDS).contains(&n_words)
            || words.iter().any(|word| word.quoted)
            || films.any(|film| film.has_all(needed))
        {
            return false;
        }
        let mut added = false;
        for idx in 0..n_words {
            let effort = if words[idx].known {
                Effort::Unknown
            } else {
                Effort::Wide
            };
            let errors = allowed_errors(&words[idx].term.word, effort);
            if errors == 0 || words[idx].common {
                continue;
            }
            let names = self.names_without(idx, words);
            if names.is_empty() {
                continue;
            }
            let near = Near::new(&words[idx].term.word, errors, false);
            for near in near.map_or(Vec::new(), |near| self.near(&near, MOST_NEAR)) {
                let mut postings = self.record(near.word).postings;
                let mut names = names.iter().peekable();
                let makes_name = postings.any(|posting| {
                    while names.next_if(|doc| **doc < posting.doc).is_some() {}
                    posting.stands_in(Field::Name) && names.peek() == Some(&&posting.doc)
                });
                if makes_name {
                    self.add_near_word(near, false, &mut words[idx]);
                    added = true;
                }
            }
        }
        added
    }

    /// The films, people and characters whose names have all words except number `missing`, and as many words
    /// as the query.
    fn names_without(&self, missing: usize, words: &[Expanded<'_>]) -> Vec<u32> {
        // Sorted by rarity, the rarest first.
        let mut others: Vec<&Expanded<'_>> = Vec::new();
        for (idx, word) in words.iter().enumerate() {
            if idx != missing {
                let idx = others.partition_point(|other| other.weight >= word.weight);
                others.insert(idx, word);
            }
        }
        let after_names = self
            .runs
            .iter()
            .find(|run| run.kind > TargetKind::Character);
        let end = after_names.map_or(self.header.n_docs, |run| run.start);
        let is_meant = |posting: &Posting| {
            posting.stands_in(Field::Name) && usize::from(posting.count) == words.len()
        };
        let mut names: Option<Vec<u32>> = None;
        for word in others {
            let mut with_word: Vec<u32> = Vec::new();
            for expansion in &word.expansions {
                for posting in expansion.postings.take_while(|posting| posting.doc < end) {
                    let is_known = |names: &Vec<u32>| names.binary_search(&posting.doc).is_ok();
                    if is_meant(&posting)
                        && names.as_ref().is_none_or(is_known)
                        && let Err(idx) = with_word.binary_search(&posting.doc)
                    {
                        with_word.insert(idx, posting.doc);
                    }
                }
            }
            if with_word.is_empty() {
                return with_word;
            }
            names = Some(with_word);
        }
        names.unwrap_or_default()
    }
}
