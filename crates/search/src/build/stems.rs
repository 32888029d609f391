//! Groups words of the same stem: `tourné`, `tourner`, `tournage`. Uses Snowball's algorithms, by language.

use std::collections::{BTreeMap, HashMap};

use dataset::Locale;
use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;

use super::postings::Entry;
use crate::{fold::fold, query::layout::STEMMED};

/// The stemmers of a collection's languages.
pub(super) struct Stemmers {
    /// The index of each locale's stemmer.
    slots: Vec<Option<usize>>,
    stemmers: Vec<Stemmer>,
    /// Cache of stems: texts repeat their words.
    known: Vec<HashMap<String, String>>,
}

/// For each word and language, the distance to the next word of the same stem.
pub(super) type Siblings = Vec<[Option<i32>; STEMMED]>;

impl Stemmers {
    pub(super) fn new<'t>(tags: impl IntoIterator<Item = &'t str>) -> Self {
        let mut slots = Vec::new();
        let mut stemmers = Vec::new();
        for tag in tags {
            let algorithm = algorithm(tag).filter(|_| stemmers.len() < STEMMED);
            slots.push(algorithm.map(|_| stemmers.len()));
            stemmers.extend(algorithm.map(Stemmer::create));
        }
        Self {
            known: vec![HashMap::new(); stemmers.len()],
            slots,
            stemmers,
        }
    }

    /// Returns the folded stem of an unfolded word in the language, and the index of the stemmer. Stemming
    /// needs the accents, which identify endings in French.
    pub(super) fn stem(&mut self, locale: Option<Locale>, word: &str) -> Option<(usize, String)> {
        let slot = (*self.slots.get(locale?.idx())?)?;
        let known = &mut self.known[slot];
        if let Some(stem) = known.get(word) {
            return Some((slot, stem.clone()));
        }
        let lower: String = word.to_lowercase().nfc().collect();
        let stem = fold(&self.stemmers[slot].stem(&lower));
        known.insert(word.to_owned(), stem.clone());
        Some((slot, stem))
    }
}

fn algorithm(tag: &str) -> Option<Algorithm> {
    match tag.split('-').next()? {
        "en" => Some(Algorithm::English),
        "fr" => Some(Algorithm::French),
        _ => None,
    }
}

/// Links the words of a stem in a cycle, each to the next and the last to the first.
pub(super) fn siblings(words: &[(String, Entry)]) -> Siblings {
    let mut groups: BTreeMap<(usize, &str), Vec<usize>> = BTreeMap::new();
    for (number, (_, entry)) in words.iter().enumerate() {
        for (slot, stem) in entry.stems.iter().enumerate() {
            if let Some(stem) = stem {
                groups.entry((slot, stem)).or_default().push(number);
            }
        }
    }
    let mut siblings = vec![[None; STEMMED]; words.len()];
    for ((slot, _), group) in groups {
        if group.len() < 2 {
            continue;
        }
        for (idx, number) in group.iter().enumerate() {
            let next = group[(idx + 1) % group.len()];
            siblings[*number][slot] = Some(next as i32 - *number as i32);
        }
    }
    siblings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_own_endings() {
        let mut stemmers = Stemmers::new(["en", "fr-CA", "ja"]);
        let mut stem = |locale, word| stemmers.stem(Some(Locale::new(locale)), word);
        assert_eq!(stem(0, "Editing"), stem(0, "edited"));
        assert_eq!(stem(1, "tournée"), stem(1, "tournées"));
        assert_eq!(stem(1, "E\u{301}PÉES"), stem(1, "épée"));
        assert_eq!(stem(1, "tournages"), Some((1, "tournag".to_owned())));
        assert_eq!(stem(2, "editing"), None);
        assert_eq!(stem(7, "editing"), None);
        assert_eq!(stemmers.stem(None, "editing"), None);
    }

    #[test]
    fn words_of_a_stem_stand_in_a_circle() {
        let word = |word: &str, stem: &str| {
            let mut entry = Entry::default();
            entry.stems[1] = Some(stem.to_owned());
            (word.to_owned(), entry)
        };
        let words = [
            word("a", "x"),
            word("b", "y"),
            word("c", "x"),
            word("d", "x"),
        ];
        let distances: Vec<_> = siblings(&words).into_iter().map(|slots| slots[1]).collect();
        assert_eq!(distances, [Some(2), None, Some(1), Some(-3)]);
    }
}
