//! Links between films as text. Names and titles are links on the page, so the messages have marks for them.

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

/// Returns the sentence about the people on a path: `Two people link them: Alan Hume and Akira Kurosawa.`
pub fn sum(text: Messages, steps: &[Step]) -> String {
    let names: Vec<String> = steps
        .iter()
        .map(|step| people::name(text, step.person))
        .collect();
    let names = lists::list(text, names.iter().map(String::as_str));
    text.links_sum(Number::from(steps.len()), &names)
}

/// Returns the sentence about a person's roles in both films of a step. The marks are for the person and the two films.
pub fn step_sentence(text: Messages, step: Step) -> String {
    let [person, from, to] = MARKS;
    let [before, after] = [step.from, step.to].map(|film| deeds(text, step.person, film));
    if before == after {
        text.links_step_same(person, &before, from, to)
    } else {
        text.links_step(person, &before, from, &after, to)
    }
}

/// Returns the roles of a person in a film, to precede its title: `directed, wrote and edited`, or `plays Nate in`. As
/// one title cannot follow both forms, parts are omitted if the person also worked behind the camera.
fn deeds(text: Messages, person: PersonId, film: FilmId) -> String {
    let mut roles = people::roles(person, film);
    let is_part = |role: &Role| matches!(role, Role::Part(_));
    if !roles.iter().all(is_part) {
        roles.retain(|role| !is_part(role));
    }
    let deeds: Vec<String> = roles.iter().map(|role| role.deed(text)).collect();
    lists::list(text, deeds.iter().map(String::as_str))
}

/// Returns the reason why the film `other` is related to `film`: `Both shot by Alan Hume`. The first mark is for the
/// person.
pub fn reason(text: Messages, film: FilmId, person: PersonId, other: FilmId) -> String {
    let name = MARKS[0];
    let [first, second] = [film, other].map(|film| main_role(person, film).1);
    match (first, second) {
        (Role::Part(Some(first)), Role::Part(Some(second))) => {
            let [first, second] = [first, second].map(|name| LocalizedStr::of(text, name).text);
            text.related_parts(name, first, second)
        }
        _ if first == second => text.related_both(first.id(), name, &first.deed(text)),
        _ => text.related_each(name, &first.deed(text), &second.deed(text)),
    }
}
