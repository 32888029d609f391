//! Words that parts of a film inherit from it: `heat editing` finds the section on editing of *Heat*, though it
//! contains neither title nor year, and `kurosawa editing` that of each of his films. An inherited word alone
//! finds nothing.

use super::{Index, layout::Field, postings::Posting, tally::Tally};
use crate::TargetKind;

/// The quality of an inherited word, somewhat higher than in the text of the part.
const INHERITED: f32 = 1.5;

/// The films that contain a word of the query, sorted.
#[derive(Default)]
pub(super) struct Films {
    list: Vec<FilmWord>,
}

/// A film that contains a word.
struct FilmWord {
    film: u16,
    /// The quality of the word for its parts.
    worth: f32,
}

impl TargetKind {
    /// True if targets of this kind are parts of a film.
    pub(super) fn is_part(self) -> bool {
        matches!(self, Self::Character | Self::Card | Self::Section)
    }
}

impl Posting {
    /// True if the parts of a film inherit the word: its names, people and facts, not its text.
    pub(super) fn is_inherited(self) -> bool {
        [Field::Name, Field::People, Field::Facts]
            .into_iter()
            .any(|field| self.stands_in(field))
    }
}

impl Films {
    /// Adds a film. Films come sorted; one with several forms of the word comes several times, and the best counts.
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

/// A word of the query with its films.
pub(super) struct Inheritance {
    /// The bit of the word in `Tally::words`.
    pub(super) bit: u16,
    pub(super) weight: f32,
    pub(super) needed: f32,
    pub(super) films: Films,
}

impl Index<'_> {
    /// Adds to the parts of films the words that they inherit.
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
                // Within a run the parts are sorted by film; the next run starts again.
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
