//! Roles of people in the films of the collection, and their collaborators.

use dataset::{
    Localized,
    id::{FilmId, PersonId, RoleId},
    model::Distinction,
};

use super::{LocalizedStr, dates};
use crate::{
    library::{collection, library},
    messages::Messages,
};

/// A role of a person in a film.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Behind the camera.
    Credit(RoleId),
    /// On the screen; the character may be unknown.
    Part(Option<&'static Localized<String>>),
}

impl Role {
    /// Returns its name in a list: `Music`, `plays Nate`.
    pub fn name(self, text: Messages) -> String {
        match self {
            Self::Credit(role) => {
                let name = &collection().roles[role.idx()].name;
                LocalizedStr::of(text, name).text.to_owned()
            }
            Self::Part(Some(name)) => text.person_plays(LocalizedStr::of(text, name).text),
            Self::Part(None) => text.person_acts().to_owned(),
        }
    }

    /// Returns its wording in a sentence, before the title of the film: `composed the music of`, `plays Nate in`.
    pub fn deed(self, text: Messages) -> String {
        match self {
            Self::Credit(_) => text.links_deed(self.id()),
            Self::Part(Some(name)) => text.links_deed_part(LocalizedStr::of(text, name).text),
            Self::Part(None) => text.links_deed_acts().to_owned(),
        }
    }

    /// Returns the id of a role behind the camera; empty for a part on the screen.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Credit(role) => &collection().roles[role.idx()].id,
            Self::Part(_) => "",
        }
    }
}

/// Returns the name of a person, with a note if others have the same name: `Steve McQueen (born 1969)`.
pub fn name(text: Messages, person: PersonId) -> String {
    let name = LocalizedStr::of(text, &library().person(person).name).text;
    match note(text, person) {
        Some(note) => text.person_apart(name, &note),
        None => name.to_owned(),
    }
}

/// Returns a note that distinguishes a person from others of the same name: the years of their life, or a role in a
/// film. `None` if no one else has the name, or if nothing is known.
pub fn note(text: Messages, id: PersonId) -> Option<String> {
    let person = library().person(id);
    match person.distinction {
        Distinction::None => None,
        Distinction::Years => dates::life(text, person.born, person.died),
        Distinction::Work => {
            let film = person.first_film()?;
            let title = LocalizedStr::title(text, film).text;
            Some(match roles(id, film).first() {
                Some(role) => text.person_work(&role.name(text), title),
                None => title.to_owned(),
            })
        }
    }
}

/// Returns all roles of a person in a film; empty if they had no part in it.
pub fn roles(person: PersonId, film: FilmId) -> Vec<Role> {
    let person = library().person(person);
    let credits = person.credits.iter().filter(|(of, _)| *of == film);
    let parts = person.parts.iter().filter(|(of, _)| *of == film);
    credits
        .map(|(_, role)| Role::Credit(*role))
        .chain(parts.map(|(_, name)| Role::Part(name.as_ref())))
        .collect()
}

/// Returns the films that a person had a part in, oldest first.
pub fn films(person: PersonId) -> Vec<FilmId> {
    let person = library().person(person);
    let films = collection().orders.year.iter().copied();
    films.filter(|film| person.has_part_in(*film)).collect()
}

/// Returns true if a person worked on a film. Being the author of its source or being thanked in it does not count.
fn worked_on(person: PersonId, film: FilmId) -> bool {
    let roles = roles(person, film).into_iter();
    let mut work = roles.filter(|role| !matches!(role.id(), "source" | "thanks"));
    work.next().is_some()
}

/// Returns the collaborators of a person, each with the films that they share, oldest first. They are sorted by the
/// number of shared films, then by name. For a person with a single film, they are in the order of its credits and its
/// cast: the main people first.
pub fn collaborators(text: Messages, person: PersonId) -> Vec<(PersonId, Vec<FilmId>)> {
    let mut films = films(person);
    films.retain(|film| worked_on(person, *film));
    if let [film] = *films {
        let others = everybody(film).into_iter();
        let others = others.filter(|other| *other != person && worked_on(*other, film));
        return others.map(|other| (other, vec![film])).collect();
    }
    let mut ranked = Vec::new();
    for n_films in (1..=films.len()).rev() {
        for other in &collection().people_sorted[text.locale().idx()] {
            let shared: Vec<FilmId> = shared(&films, *other);
            if *other != person && shared.len() == n_films {
                ranked.push((*other, shared));
            }
        }
    }
    ranked
}

fn shared(films: &[FilmId], other: PersonId) -> Vec<FilmId> {
    let films = films.iter().copied();
    films.filter(|film| worked_on(other, *film)).collect()
}

/// Returns all people with a part in a film, once each: the credits, then the cast.
fn everybody(film: FilmId) -> Vec<PersonId> {
    let film = library().film(film);
    let crew = film.credits.iter().flat_map(|credit| &credit.people);
    let cast = film.cast.iter().map(|character| &character.person);
    let mut people = Vec::new();
    for person in crew.chain(cast) {
        if !people.contains(person) {
            people.push(*person);
        }
    }
    people
}

#[cfg(test)]
mod tests;
