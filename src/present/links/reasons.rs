//! Links between films in words. Names and titles are links in the page: a phrase has marks in their places.

use dataset::id::{FilmId, PersonId};

use super::{Step, main_role};
use crate::{
    messages::{Messages, Number},
    present::{
        LocalizedStr, lists,
        localized_str::MARKS,
        people::{self, Role},
    },
};

/// Who links two films: `Two people link them: Alan Hume and Akira Kurosawa.`
pub fn sum(text: Messages, navigator: &[Step]) -> String {
    let names: Vec<String> = navigator
        .iter()
        .map(|step| people::name(text, step.person))
        .collect();
    let names = lists::list(text, names.iter().map(String::as_str));
    text.links_sum(Number::from(navigator.len()), &names)
}

/// What somebody did on both films of a step. The marks stand for the person and the two films.
pub fn told(text: Messages, step: Step) -> String {
    let [person, from, to] = MARKS;
    let [before, after] = [step.from, step.to].map(|film| deeds(text, step.person, film));
    if before == after {
        text.links_step_same(person, &before, from, to)
    } else {
        text.links_step(person, &before, from, &after, to)
    }
}

/// What somebody did on a film, to stand before its title: `directed, wrote and edited`, or `plays Nate in`. One
/// title cannot follow both, so who did the one and the other is told by the work behind the camera.
fn deeds(text: Messages, person: PersonId, film: FilmId) -> String {
    let mut roles = people::roles(person, film);
    let is_part = |role: &Role| matches!(role, Role::Part(_));
    if !roles.iter().all(is_part) {
        roles.retain(|role| !is_part(role));
    }
    let deeds: Vec<String> = roles.iter().map(|role| role.deed(text)).collect();
    lists::list(text, deeds.iter().map(String::as_str))
}

/// Why the film `other` is near to `film`: `Both shot by Alan Hume`. The first mark stands for the person.
pub fn reason(text: Messages, film: FilmId, person: PersonId, other: FilmId) -> String {
    let name = MARKS[0];
    let [route, there] = [film, other].map(|film| main_role(person, film).1);
    match (route, there) {
        (Role::Part(Some(route)), Role::Part(Some(there))) => {
            let [route, there] = [route, there].map(|name| LocalizedStr::of(text, name).text);
            text.related_parts(name, route, there)
        }
        _ if route == there => text.related_both(route.id(), name, &route.deed(text)),
        _ => text.related_each(name, &route.deed(text), &there.deed(text)),
    }
}
