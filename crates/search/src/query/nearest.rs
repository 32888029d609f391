//! Suggestions for a query without results.

use dataset::Locale;

use super::{Index, expand::Expanded, parse, spelled::Effort};
use crate::{SearchTarget, TargetKind};

impl Index<'_> {
    /// Returns up to three films and people whose names are nearest to a query, for “did you mean”: allows one
    /// more error in each word than a search, and a single word is enough.
    pub fn nearest(&self, query: &str, locale: Locale) -> Vec<SearchTarget> {
        let words = parse::read(query).words;
        let mut found = Vec::new();
        for word in words {
            let expanded: [Expanded<'_>; 1] = [self.expand(word, Effort::Wide, false)];
            let mut list = self.accumulate(&expanded).list;
            list.retain(|tally| tally.named > 0);
            for kind in [TargetKind::Film, TargetKind::Person] {
                found.extend(self.best_of(kind, &mut list, locale, 3).0);
            }
        }
        found.sort();
        let mut places: Vec<SearchTarget> = Vec::new();
        for target in found.into_iter().map(|hit| hit.0.target) {
            if places.len() < 3 && !places.contains(&target) {
                places.push(target);
            }
        }
        places
    }
}
