//! Accumulates the scores of a query's words by document. All lists are sorted by document; none is as long as
//! the collection.

use super::{
    Index,
    apart::APART,
    expand::{Expanded, Expansion, STEM},
    inherit::{Films, Inheritance},
    postings::Postings,
    rank::LEAST_COVER,
    tally::{Tally, join, merge_same, skip_to, sort},
};
use crate::TargetKind;

/// Maximum number of documents read for an exact word or its stem, unless other words narrow them down. Films
/// and people come first.
const MOST_EXACT: usize = 1 << 14;
/// Maximum number of documents read for all completions and similar spellings of a word together.
const MOST_OTHER: usize = 1 << 13;
/// Factor of the limit above if other words narrow the documents down: reading is cheap, storing is not.
const NARROWED: usize = 1 << 4;

/// The documents with words of a query, sorted.
#[derive(Default)]
pub(super) struct Tallies {
    pub(super) list: Vec<Tally>,
    /// True if there are more that were not read.
    pub(super) cut: bool,
}

impl Index<'_> {
    /// Returns the documents of a query. The rarest words come first: once the remaining ones weigh too little
    /// to find a document by themselves, they only add to the scores of known documents.
    pub(super) fn accumulate(&self, words: &[Expanded<'_>]) -> Tallies {
        let mut order: Vec<usize> = Vec::with_capacity(words.len());
        for (idx, word) in words.iter().enumerate() {
            let heavier = |other: &usize| words[*other].needed >= word.needed;
            order.insert(order.partition_point(heavier), idx);
        }
        let total: f32 = words.iter().map(|word| word.needed).sum();
        let mut left = total;
        let decisive = words.iter().any(|word| !word.common);
        let mut tallies = Tallies::default();
        let mut inherited: Vec<Inheritance> = Vec::new();
        for idx in order {
            let word = &words[idx];
            let closed = left < total * LEAST_COVER;
            left -= word.needed;
            let known = closed.then_some(Known {
                tallies: &tallies.list,
                inherited: &inherited,
            });
            let mut found = self.tally(word, known);
            let mut before = tallies.list.as_slice();
            for tally in &mut found.list {
                let mut weight = word.weight;
                if word.common && decisive {
                    // A common word counts fully in a name that has other words of the query.
                    before = &before[skip_to(before, tally.key)..];
                    let other = before.first().filter(|other| other.key == tally.key);
                    let is_named = tally.named > 0 && other.is_some_and(|other| other.named > 0);
                    weight = if is_named { weight } else { word.needed };
                }
                tally.score *= weight;
                tally.cover = word.needed;
                tally.words <<= idx;
            }
            tallies.cut |= found.cut || word.cut && !closed;
            let required = word.quoted && !word.common;
            tallies.list = join(&tallies.list, &found.list, required.then_some(1 << idx));
            inherited.push(Inheritance {
                bit: 1 << idx,
                weight: word.weight,
                needed: word.needed,
                films: found.films,
            });
        }
        if words.len() > 1 {
            self.inherit(&mut tallies.list, &inherited);
        }
        tallies
    }

    /// Returns the documents of one word; with `known`, only those in it and the parts of its films.
    fn tally(&self, word: &Expanded<'_>, known: Option<Known<'_>>) -> Found {
        let mut found = Found::default();
        for expansion in &word.expansions {
            let most = match (expansion.quality >= STEM, known) {
                (true, Some(_)) => usize::MAX,
                (true, None) => MOST_EXACT,
                (false, Some(_)) => MOST_OTHER * NARROWED / word.expansions.len(),
                (false, None) => MOST_OTHER / word.expansions.len(),
            };
            let complete = self.read(*expansion, most, known, &mut found);
            found.cut |= !complete && known.is_none();
        }
        let apart = Expansion {
            postings: Postings::new(&word.apart),
            quality: APART,
        };
        self.read(apart, MOST_EXACT, known, &mut found);
        if word.expansions.len() > 1 || !word.apart.is_empty() {
            sort(&mut found.list);
            merge_same(&mut found.list);
        }
        found
    }

    /// Adds the documents of one dictionary word; returns false if there are more than `most`.
    fn read(
        &self,
        Expansion {
            mut postings,
            quality,
        }: Expansion<'_>,
        most: usize,
        known: Option<Known<'_>>,
        found: &mut Found,
    ) -> bool {
        let mut run_idx = 0;
        let mut known_idx = 0;
        for posting in postings.by_ref().take(most) {
            while self
                .runs
                .get(run_idx + 1)
                .is_some_and(|next| next.start <= posting.doc)
            {
                run_idx += 1;
            }
            let run = self.runs.get(run_idx);
            let (Some(run), Some((owner, _))) = (run, self.numbers(posting.doc)) else {
                return true;
            };
            if run.kind == TargetKind::Film && posting.is_inherited() {
                found.films.add(owner, quality);
            }
            if let Some(known) = known {
                known_idx += skip_to(
                    known.tallies.get(known_idx..).unwrap_or_default(),
                    posting.doc,
                );
                let is_known = known
                    .tallies
                    .get(known_idx)
                    .is_some_and(|tally| tally.key == posting.doc);
                if !is_known && !(run.kind.is_part() && known.has_film(owner)) {
                    continue;
                }
            }
            let score = quality * self.worth(run.kind, posting);
            found.list.push(Tally::new(posting, score));
        }
        postings.next().is_none()
    }
}

/// The documents found before: a word that weighs too little to find any only adds to their scores.
#[derive(Clone, Copy)]
struct Known<'t> {
    tallies: &'t [Tally],
    inherited: &'t [Inheritance],
}

impl Known<'_> {
    fn has_film(self, film: u16) -> bool {
        self.inherited.iter().any(|word| word.films.has(film))
    }
}

/// The documents of a word.
#[derive(Default)]
struct Found {
    list: Vec<Tally>,
    /// True if there are more.
    cut: bool,
    /// The films among them whose parts inherit the word.
    films: Films,
}
