//! Suggested pairs of films, for readers who have not chosen any.

use dataset::id::FilmId;

use super::{linkers, reach};
use crate::library::{collection, library};

/// The number of films from which paths are computed: all of a small collection, the oldest of a large one.
const N_STARTS: usize = 40;

/// Two films, and the number of people on the path between them.
type Pair = ([FilmId; 2], usize);

/// Returns at most four pairs: the two films that are farthest apart, then those that one person links over the most
/// years. No film is in two pairs.
pub fn suggestions() -> Vec<Pair> {
    let mut pairs = all();
    let mut chosen: Vec<Pair> = Vec::new();
    while chosen.len() < 4 {
        let mut best: Option<(u16, Pair)> = None;
        for (films, n_people) in &pairs {
            let value = if chosen.is_empty() {
                // A path is short: the number of people fits, as years do.
                u16::try_from(*n_people).unwrap_or(u16::MAX)
            } else if *n_people == 1 {
                years_between(films)
            } else {
                0
            };
            if value > best.map_or(0, |best| best.0) {
                best = Some((value, (*films, *n_people)));
            }
        }
        let Some((_, pair)) = best else { break };
        pairs.retain(|(films, _)| !films.iter().any(|film| pair.0.contains(film)));
        chosen.push(pair);
    }
    chosen
}

fn years_between(films: &[FilmId; 2]) -> u16 {
    let [one, other] = films.map(|film| library().summary(film).year);
    one.abs_diff(other)
}

/// Returns every pair of linked films, the older film first.
fn all() -> Vec<Pair> {
    let linkers = linkers();
    let films = &collection().orders.year;
    let mut pairs = Vec::new();
    for (idx, from) in films.iter().enumerate().take(N_STARTS) {
        let reached = reach(*from, &linkers);
        for to in &films[idx + 1..] {
            let n_people = reached[to.idx()].n_steps;
            if n_people < films.len() {
                pairs.push(([*from, *to], n_people));
            }
        }
    }
    pairs
}
