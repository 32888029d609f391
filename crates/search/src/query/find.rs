//! Runs a query and ranks its results.

use std::{cmp::Ordering, collections::BinaryHeap};

use dataset::Locale;

use super::{
    Index,
    accumulate::Tallies,
    expand::Expanded,
    parse::{self, Words},
    rank::{LEAST_COVER, MISSING, OWN_LANGUAGE, WHOLE_NAME},
    spelled::Effort,
    tally::{Tally, sort},
};
use crate::{SearchTarget, TargetKind, Term};

/// Maximum number of hits of each [`TargetKind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits([usize; TargetKind::ALL.len()]);

impl Limits {
    /// The `n` best of each kind.
    pub fn each(n: usize) -> Self {
        Self([n; TargetKind::ALL.len()])
    }

    /// No limit.
    pub fn none() -> Self {
        Self::each(usize::MAX)
    }
}

/// A search result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Its target.
    pub target: SearchTarget,
    /// The language of the text that matched; `None` if the document contains all languages.
    pub locale: Option<Locale>,
    /// The score of the match; only comparable within one search.
    pub score: f32,
}

/// The number of results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// The number of each kind, in the order of [`TargetKind::ALL`]; both languages of a text count as one.
    pub kinds: [u32; TargetKind::ALL.len()],
    /// True if there may be more: a word is too common, or has too many completions, for all of their documents
    /// to be read.
    pub at_least: bool,
}

/// The results of a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QueryResults {
    /// The hits, best first.
    pub hits: Vec<Hit>,
    /// The totals, independent of the limits.
    pub totals: Totals,
    /// The words of the query and their matches.
    pub terms: Vec<Term>,
    /// The quoted phrases, as folded words. Hits have all of their words; adjacency can only be checked in the
    /// text, see [`Matcher::contains_phrases`](crate::Matcher).
    pub phrases: Vec<Vec<String>>,
}

impl Index<'_> {
    /// Searches in all languages at once; `locale` is the reader's language, which is preferred if several
    /// languages of a text match.
    ///
    /// A document matches if it covers half of the query by weight, rare words weighing more than common ones;
    /// coverage has the most influence on its rank. Similar spellings count if a word has no match, if no
    /// document has all words, or if with them a name has exactly the words of the query.
    pub fn find(&self, query: &str, locale: Locale, limits: Limits) -> QueryResults {
        let Words { words, phrases } = parse::read(query);
        let mut expanded = self.expand_all(&words, Effort::Unknown);
        let mut tallies = self.accumulate(&expanded);
        let is_known = expanded.len() > 1 && expanded.iter().all(|word| word.known);
        let needed = all_needed(&expanded);
        let misspelled = is_known && !tallies.list.iter().any(|tally| tally.has_all(needed));
        if misspelled {
            expanded = self.expand_all(&words, Effort::Every);
            tallies = self.accumulate(&expanded);
        }
        let n_words = expanded.len();
        if n_words > 1 && !tallies.list.iter().any(|tally| is_name(tally, n_words)) {
            let slips = !misspelled && self.add_slips(&tallies.list, &mut expanded);
            if self.add_all_apart(&mut expanded) || slips {
                tallies = self.accumulate(&expanded);
            }
        }
        self.results(tallies, expanded, phrases, locale, limits)
    }

    fn results(
        &self,
        tallies: Tallies,
        words: Vec<Expanded<'_>>,
        phrases: Vec<Vec<String>>,
        locale: Locale,
        limits: Limits,
    ) -> QueryResults {
        let mut totals = Totals {
            at_least: tallies.cut,
            ..Totals::default()
        };
        let mut list = tallies.list;
        let total: f32 = words.iter().map(|word| word.needed).sum();
        list.retain_mut(|tally| settle(tally, words.len(), total));
        let mut best = BinaryHeap::new();
        for kind in TargetKind::ALL {
            let hits = self.best_of(kind, &mut list, locale, limits.0[kind.idx()]);
            totals.kinds[kind.idx()] = hits.1;
            best.extend(hits.0);
        }
        let hits = best.into_sorted_vec();
        QueryResults {
            hits: hits.into_iter().map(|Worst(hit)| hit).collect(),
            totals,
            terms: words.into_iter().map(|word| word.term).collect(),
            phrases,
        }
    }

    /// The best hits of a kind, and the total number.
    pub(super) fn best_of(
        &self,
        kind: TargetKind,
        list: &mut [Tally],
        locale: Locale,
        limit: usize,
    ) -> (BinaryHeap<Worst>, u32) {
        let mut best = BinaryHeap::new();
        let mut n_hits = 0;
        let list = self.slice_of(kind, list);
        for tally in list.iter_mut() {
            let (owner, part) = self.numbers(tally.doc).unwrap_or_default();
            tally.key = u32::from(owner) << 16 | u32::from(part);
        }
        // Films and people are sorted by target already, each with one document.
        if list.windows(2).any(|pair| pair[0].key >= pair[1].key) {
            sort(list);
        }
        for same_place in list.chunk_by(|a, b| a.key == b.key) {
            let Some(hit) = self.hit(same_place, locale) else {
                continue;
            };
            n_hits += 1;
            best.push(Worst(hit));
            if best.len() > limit {
                best.pop();
            }
        }
        (best, n_hits)
    }

    /// The documents of one kind.
    fn slice_of<'t>(&self, kind: TargetKind, list: &'t mut [Tally]) -> &'t mut [Tally] {
        let start_of = |wanted: &dyn Fn(TargetKind) -> bool| {
            let run = self.runs.iter().find(|run| wanted(run.kind));
            run.map_or(u32::MAX, |run| run.start)
        };
        let start = start_of(&|other| other >= kind);
        let end = start_of(&|other| other > kind);
        let idx_of = |doc| list.partition_point(|tally| tally.doc < doc);
        let range = idx_of(start)..idx_of(end);
        list.get_mut(range).unwrap_or_default()
    }

    /// The hit in the best language of a target.
    fn hit(&self, same_place: &[Tally], locale: Locale) -> Option<Hit> {
        let mut best: Option<(f32, Hit)> = None;
        for tally in same_place {
            let run = *self.runs.get(self.run_idx(tally.doc)?)?;
            let own = run.locale == Some(locale);
            let preference = if own {
                tally.score * OWN_LANGUAGE
            } else {
                tally.score
            };
            if best.is_none_or(|(other, _)| preference > other) {
                let hit = Hit {
                    target: run.place(self.numbers(tally.doc)?)?,
                    locale: run.locale,
                    score: tally.score,
                };
                best = Some((preference, hit));
            }
        }
        best.map(|(_, hit)| hit)
    }
}

/// The minimum cover of a document with every word of the query; common ones may be missing.
fn all_needed(words: &[Expanded<'_>]) -> f32 {
    let decisive = words.iter().any(|word| !word.common);
    let needed = words.iter().filter(|word| !word.common || !decisive);
    0.999 * needed.map(|word| word.needed).sum::<f32>()
}

/// True if a document has a name with exactly the words of the query.
fn is_name(tally: &Tally, n_words: usize) -> bool {
    [tally.named, tally.longest].map(usize::from) == [n_words; 2]
}

/// Converts the tally of a document to its final score; returns false if its cover is too low.
fn settle(tally: &mut Tally, n_words: usize, total: f32) -> bool {
    let cover = tally.cover / total;
    tally.score *= cover.powi(MISSING);
    if is_name(tally, n_words) {
        tally.score *= WHOLE_NAME;
    }
    tally.words != 0 && cover >= LEAST_COVER
}

/// A hit with reversed order, for a heap that removes the worst.
pub(super) struct Worst(pub(super) Hit);

impl Ord for Worst {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_score = other.0.score.total_cmp(&self.0.score);
        by_score.then_with(|| self.0.target.cmp(&other.0.target))
    }
}

impl PartialOrd for Worst {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Worst {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Worst {}
