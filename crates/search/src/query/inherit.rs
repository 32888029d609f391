//! What a part of a film has from its film: `heat editing` finds the section on editing of *Heat*, though
//! neither title nor year stand in it, and `kurosawa editing` that of each of his films. This alone is
//! no reason to find anything.

use super::{Index, layout::Field, postings::Posting, tally::Tally};
use crate::TargetKind;

/// What a word of the film is worth for its parts, somewhat more than one in their text.
const INHERITED: f32 = 1.5;

/// The films that have a word of the query, in their order.
#[derive(Default)]
pub(super) struct Films {
    list: Vec<FilmWord>,
}

/// A film that has a word.
struct FilmWord {
    film: u16,
    /// What this is worth for its parts.
    worth: f32,
}

impl TargetKind {
    /// Whether places of this kind are parts of a film.
    pub(super) fn is_part(self) -> bool {
        matches!(self, Self::Character | Self::Card | Self::Section)
    }
}

impl Posting {
    /// Whether a film hands the word on: what names it and who made it, not what is said of it.
    pub(super) fn is_inherited(self) -> bool {
        [Field::Name, Field::People, Field::Facts]
            .into_iter()
            .any(|field| self.stands_in(field))
    }
}

impl Films {
    /// Adds a film; they come in their order, one with several forms of the word several times.
    pub(super) fn add(&mut self, film: u16, quality: f32) {
        let worth = INHERITED * quality;
        let idx = self.list.partition_point(|other| other.film < film);
        match self.list.get_mut(idx) {
            Some(other) if other.film == film => other.worth = other.worth.max(worth),
            _ => self.list.insert(idx, FilmWord { film, worth }),
        }
    }

    pub(super) fn has(&self, film: u16) -> bool {
        self.list
            .binary_search_by_key(&film, |other| other.film)
            .is_ok()
    }
}

/// A word of the query, for its films.
pub(super) struct Inheritance {
    /// Its bit.
    pub(super) bit: u16,
    pub(super) weight: f32,
    pub(super) needed: f32,
    pub(super) films: Films,
}

impl Index<'_> {
    /// Adds to the parts of films the words that these have.
    pub(super) fn inherit(&self, tallies: &mut [Tally], words: &[Inheritance]) {
        for word in words {
            let films = &word.films.list;
            let mut film_idx = 0;
            for tally in tallies
                .iter_mut()
                .filter(|tally| tally.words & word.bit == 0)
            {
                let run = self.run_idx(tally.doc).and_then(|idx| self.runs.get(idx));
                let Some((owner, _)) = self.numbers(tally.doc) else {
                    continue;
                };
                if !run.is_some_and(|run| run.kind.is_part()) {
                    continue;
                }
                // Within a run the films are in their order; the next run begins anew.
                if films.get(film_idx).is_none_or(|film| film.film > owner) {
                    film_idx = films.partition_point(|film| film.film < owner);
                }
                while films.get(film_idx).is_some_and(|film| film.film < owner) {
                    film_idx += 1;
                }
                if let Some(film) = films.get(film_idx).filter(|film| film.film == owner) {
                    tally.score += film.worth * word.weight;
                    tally.cover += word.needed;
                }
            }
        }
    }
}
