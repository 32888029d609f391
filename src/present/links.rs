//! Links between films through the people who made them: the shortest path between two films, and the films related to
//! one.

use dataset::id::{FilmId, PersonId};

use super::people::{self, Role};
use crate::library::{collection, library};

mod pairs;
mod reasons;

pub use pairs::suggestions;
pub use reasons::{reason, step_sentence, sum};

/// A step of a path: two films, and a person with a part in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The previous film.
    pub from: FilmId,
    /// The person who links the films.
    pub person: PersonId,
    /// The next film.
    pub to: FilmId,
}

/// A related film, and the person who links it most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Related {
    /// The film.
    pub film: FilmId,
    /// The person with a part in both films.
    pub person: PersonId,
}

/// State of a film in the breadth-first search.
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

/// Returns the shortest path from a film to another; `None` if there is none. Among paths of equal length it is the one
/// with the greatest weight, then the first in the order of the films and the people. The path back is the same,
/// reversed.
pub fn path(from: FilmId, to: FilmId) -> Option<Vec<Step>> {
    let forward = from <= to;
    let (first, last) = if forward { (from, to) } else { (to, from) };
    let reached = reach(first, &linkers());
    let mut steps = Vec::new();
    let mut film = last;
    while film != first {
        let step = reached[film.idx()].via?;
        film = step.from;
        steps.push(if forward {
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
        steps.reverse();
    }
    Some(steps)
}

/// Returns all people with a part in more than one film, in the order of their ids, with those films.
fn linkers() -> Vec<(PersonId, Vec<FilmId>)> {
    let people = (0..collection().people.len()).map(PersonId::new);
    people
        .map(|person| (person, people::films(person)))
        .filter(|(_, films)| films.len() > 1)
        .collect()
}

/// Finds the shortest path from a film to every other, by breadth-first search.
fn reach(from: FilmId, linkers: &[(PersonId, Vec<FilmId>)]) -> Vec<Reached> {
    let mut reached = vec![NOWHERE; collection().films.len()];
    reached[from.idx()].n_steps = 0;
    for level in 0..reached.len() {
        for film in library().films() {
            let best = reached[film.idx()];
            if best.n_steps != level {
                continue;
            }
            for (person, films) in linkers {
                if !films.contains(&film) {
                    continue;
                }
                for next in films {
                    let weight = best.weight + link_weight(*person, film, *next);
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

/// Returns the weight of a person as a link between two films.
fn link_weight(person: PersonId, one: FilmId, other: FilmId) -> usize {
    main_role(person, one).0 + main_role(person, other).0
}

/// Returns the role of greatest weight of a person in a film, with its weight; the weight is 0 if they had no part.
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

/// Returns the weight of a role in a film. A part weighs more the higher it is in the cast list.
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

/// Returns at most four related films: those with the most people in common, by weight. A person who was the reason for
/// one film counts a third for the next, so that one director is not the reason for all.
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

/// Returns the film with the greatest sum of weights, the oldest of equals, with the person of greatest weight.
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
