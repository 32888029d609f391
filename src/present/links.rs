//! How films are linked by the people who made them: the shortest way from one to another, and the films
//! that are nearest to one.

use dataset::id::{FilmId, PersonId};

use super::people::{self, Role};
use crate::library::{collection, library};

mod pairs;
mod reasons;

pub use pairs::suggestions;
pub use reasons::{reason, sum, told};

/// From one film to another through somebody who had a part in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The film before.
    pub from: FilmId,
    /// Who links them.
    pub person: PersonId,
    /// The film after.
    pub to: FilmId,
}

/// A film near another one, and who is the best reason to say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Related {
    /// The film.
    pub film: FilmId,
    /// Who had a part in both.
    pub person: PersonId,
}

/// What the search for ways knows of a film.
#[derive(Clone, Copy)]
struct Reached {
    n_steps: usize,
    weight: usize,
    via: Option<Step>,
}

const NOWHERE: Reached = Reached {
    n_steps: usize::MAX,
    weight: 0,
    via: None,
};

/// The shortest way from a film to another. Of several as short it is the one whose people did the weightier
/// work, then the one that comes first in the order of the films and the people. There and back it is the same.
pub fn path(from: FilmId, to: FilmId) -> Option<Vec<Step>> {
    let forward = from <= to;
    let (first, last) = if forward { (from, to) } else { (to, from) };
    let reached = reach(first, &linkers());
    let mut navigator = Vec::new();
    let mut film = last;
    while film != first {
        let step = reached[film.idx()].via?;
        film = step.from;
        navigator.push(if forward {
            step
        } else {
            Step {
                from: step.to,
                to: step.from,
                ..step
            }
        });
    }
    if forward {
        navigator.reverse();
    }
    Some(navigator)
}

/// Everybody who had a part in more than one film, in the order of their ids, with those films.
fn linkers() -> Vec<(PersonId, Vec<FilmId>)> {
    let people = (0..collection().people.len()).map(PersonId::new);
    people
        .map(|person| (person, people::films(person)))
        .filter(|(_, films)| films.len() > 1)
        .collect()
}

/// How every film is reached from one: breadth first, so by the shortest ways.
fn reach(from: FilmId, linkers: &[(PersonId, Vec<FilmId>)]) -> Vec<Reached> {
    let mut reached = vec![NOWHERE; collection().films.len()];
    reached[from.idx()].n_steps = 0;
    for level in 0..reached.len() {
        for film in library().films() {
            let route = reached[film.idx()];
            if route.n_steps != level {
                continue;
            }
            for (person, films) in linkers {
                if !films.contains(&film) {
                    continue;
                }
                for next in films {
                    let weight = route.weight + link_weight(*person, film, *next);
                    let known = &mut reached[next.idx()];
                    let better = known.n_steps == level + 1 && weight > known.weight;
                    if known.n_steps > level + 1 || better {
                        *known = Reached {
                            n_steps: level + 1,
                            weight,
                            via: Some(Step {
                                from: film,
                                person: *person,
                                to: *next,
                            }),
                        };
                    }
                }
            }
        }
    }
    reached
}

/// How much somebody's work links two films.
fn link_weight(person: PersonId, one: FilmId, other: FilmId) -> usize {
    main_role(person, one).0 + main_role(person, other).0
}

/// The weightiest thing that somebody did on a film, with its weight; for those who had no part, nothing.
fn main_role(person: PersonId, film: FilmId) -> (usize, Role) {
    let mut main = (0, Role::Part(None));
    for role in people::roles(person, film) {
        let weight = weight(role, person, film);
        if weight > main.0 {
            main = (weight, role);
        }
    }
    main
}

/// How much a role says of a film. A part says the more the higher it stands in the cast.
fn weight(role: Role, person: PersonId, film: FilmId) -> usize {
    match role.id() {
        "" => {
            let mut cast = library().film(film).cast.iter();
            let place = cast.position(|character| character.person == person);
            30 - place.map_or(0, |place| place.min(18))
        }
        "director" => 80,
        "writer" | "story" | "source" => 70,
        "cinematographer" => 60,
        "composer" => 50,
        "editor" => 40,
        _ => 10,
    }
}

/// The films nearest to one, at most four: those with the more and the weightier people in common. Whoever was
/// the reason once counts for less in the next, so that one director is not the reason for all.
pub fn related(film: FilmId) -> Vec<Related> {
    let linkers = linkers();
    let shared = linkers.iter().filter(|(_, films)| films.contains(&film));
    let mut links: Vec<(usize, Related)> = Vec::new();
    for (person, films) in shared {
        for other in films.iter().filter(|other| **other != film) {
            let weight = link_weight(*person, film, *other);
            let (film, person) = (*other, *person);
            links.push((weight, Related { film, person }));
        }
    }
    let mut related = Vec::new();
    while let Some(next) = nearest(&links) {
        links.retain(|(_, link)| link.film != next.film);
        for (weight, link) in &mut links {
            if link.person == next.person {
                *weight /= 3;
            }
        }
        related.push(next);
        if related.len() == 4 {
            break;
        }
    }
    related
}

/// The film with the greatest sum of weights, the oldest one of equals, and who weighs most for it.
fn nearest(links: &[(usize, Related)]) -> Option<Related> {
    let mut nearest = None;
    let mut greatest = 0;
    for film in &collection().orders.year {
        let (mut sum, mut most, mut reason) = (0, 0, None);
        for (weight, link) in links.iter().filter(|(_, link)| link.film == *film) {
            sum += weight;
            if *weight > most {
                (most, reason) = (*weight, Some(*link));
            }
        }
        if sum > greatest {
            (greatest, nearest) = (sum, reason);
        }
    }
    nearest
}

#[cfg(test)]
mod tests;
