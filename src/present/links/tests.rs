//! Paths, related films and suggestions in the real collection.

use super::*;
use crate::{messages::Messages, present::localized_str::MARKS};

fn film(slug: &str) -> FilmId {
    collection().film(slug).expect("it is in the collection")
}

fn name(person: PersonId) -> &'static str {
    &library().person(person).slug
}

fn text(tag: &str) -> Messages {
    Messages::new(collection().locale(tag).expect("it is there"))
}

/// Replaces the marks of a message.
fn filled(phrase: &str, contents: &[&str]) -> String {
    let marks = MARKS.iter().zip(contents);
    marks.fold(phrase.to_owned(), |phrase, (mark, content)| {
        phrase.replace(mark, content)
    })
}

fn pairs() -> impl Iterator<Item = (FilmId, FilmId)> {
    let films = || library().films();
    films().flat_map(move |from| films().map(move |to| (from, to)))
}

/// Returns the distance of two films by another algorithm: widens a set of films until it contains both.
fn distance(from: FilmId, to: FilmId) -> Option<usize> {
    let mut circle = vec![from];
    for n_steps in 0..=collection().films.len() {
        if circle.contains(&to) {
            return Some(n_steps);
        }
        let people = collection().people.iter();
        let inside = people.filter(|person| circle.iter().any(|film| person.has_part_in(*film)));
        let inside: Vec<_> = inside.collect();
        let films = library().films();
        circle = films
            .filter(|film| inside.iter().any(|person| person.has_part_in(*film)))
            .collect();
    }
    None
}

#[test]
fn runaway_train_leads_to_seven_samurai_through_akira_kurosawa() {
    let path = path(film("runaway-train"), film("seven-samurai")).expect("they are linked");
    let people: Vec<_> = path.iter().map(|step| name(step.person)).collect();
    assert_eq!(people, ["akira-kurosawa"]);
}

#[test]
fn every_way_is_as_short_as_can_be_and_leads_through_people_who_had_a_part_in_both_films() {
    for (from, to) in pairs() {
        let found = path(from, to);
        assert_eq!(found.as_ref().map(Vec::len), distance(from, to));
        let mut at = from;
        for step in found.into_iter().flatten() {
            assert_eq!(step.from, at, "each step starts where the one before ended");
            let person = library().person(step.person);
            assert!(person.has_part_in(step.from) && person.has_part_in(step.to));
            assert_ne!(step.from, step.to);
            at = step.to;
        }
        if distance(from, to).is_some() {
            assert_eq!(at, to);
        }
    }
}

#[test]
fn a_path_between_two_films_is_the_same_in_both_directions() {
    for (from, to) in pairs() {
        let people = |path: Option<Vec<Step>>| -> Option<Vec<PersonId>> {
            Some(path?.iter().map(|step| step.person).collect())
        };
        let mut back = people(path(to, from));
        back.iter_mut().for_each(|people| people.reverse());
        assert_eq!(people(path(from, to)), back);
    }
}

#[test]
fn a_path_prefers_the_person_with_the_more_important_credits() {
    let person = |a: &str, b: &str| path(film(a), film(b)).map(|path| name(path[0].person));
    // Hideo Oguni and Akira Kurosawa wrote both; Kurosawa directed one.
    assert_eq!(
        person("seven-samurai", "runaway-train"),
        Some("akira-kurosawa")
    );
    // Jon Voight is above Danny Trejo in both cast lists.
    assert_eq!(person("heat", "runaway-train"), Some("jon-voight"));
}

#[test]
fn the_path_from_a_film_to_itself_is_empty() {
    let film = film("heat");
    assert_eq!(path(film, film), Some(Vec::new()));
}

#[test]
fn a_crew_credit_takes_precedence_over_a_role_in_the_same_film() {
    let step = Step {
        from: film("twelve-angry-men"),
        person: collection().person("henry-fonda").expect("he is in two"),
        to: film("once-upon-a-time-in-the-west"),
    };
    assert_eq!(
        filled(&step_sentence(text("en"), step), &["He", "this", "that"]),
        "He produced this and plays Frank in that."
    );
}

#[test]
fn a_path_is_described_with_the_credits_of_each_person() {
    let step = path(film("runaway-train"), film("a-fish-called-wanda")).expect("linked")[0];
    let contents = ["Alan Hume", "Runaway Train", "A Fish Called Wanda"];
    assert_eq!(
        filled(&step_sentence(text("en"), step), &contents),
        "Alan Hume shot Runaway Train and A Fish Called Wanda."
    );
    assert_eq!(
        filled(&step_sentence(text("fr"), step), &contents),
        "Alan Hume a éclairé Runaway Train et A Fish Called Wanda."
    );
    let step = path(film("runaway-train"), film("siberiade")).expect("linked")[0];
    assert_eq!(
        filled(&step_sentence(text("en"), step), &["He", "this", "that"]),
        "He directed this and directed and wrote that."
    );
    assert_eq!(
        sum(text("en"), &[step]),
        "One person links them: Andrei Konchalovsky."
    );
}

#[test]
fn the_nearest_films_are_near_for_the_reasons_given() {
    for film in library().films() {
        let related = related(film);
        assert!(related.len() <= 4);
        let mut films: Vec<FilmId> = related.iter().map(|related| related.film).collect();
        assert!(!films.contains(&film));
        films.sort();
        films.dedup();
        assert_eq!(films.len(), related.len(), "no film twice");
        for other in related {
            let person = library().person(other.person);
            assert!(person.has_part_in(film) && person.has_part_in(other.film));
        }
        let has_neighbors = library()
            .films()
            .any(|other| distance(film, other) == Some(1));
        assert_eq!(!films.is_empty(), has_neighbors);
    }
}

#[test]
fn the_nearest_films_have_different_reasons_where_they_can() {
    let related = related(film("runaway-train"));
    let mut people: Vec<_> = related.iter().map(|related| name(related.person)).collect();
    assert_eq!(related[0].film, film("seven-samurai"));
    people.sort_unstable();
    people.dedup();
    assert_eq!(people.len(), 4, "{people:?}");
}

#[test]
fn a_reason_names_the_credits_of_a_person_in_both_films() {
    let en = |one: &str, person: &str, other: &str| {
        let person = collection().person(person).expect("they are there");
        filled(
            &reason(text("en"), film(one), person, film(other)),
            &[name(person)],
        )
    };
    assert_eq!(
        en("runaway-train", "alan-hume", "a-fish-called-wanda"),
        "Both shot by alan-hume"
    );
    assert_eq!(
        en("runaway-train", "jon-voight", "heat"),
        "jon-voight: Oscar “Manny” Manheim here, Nate there"
    );
    assert_eq!(
        en("runaway-train", "akira-kurosawa", "seven-samurai"),
        "akira-kurosawa inspired this film and directed that one"
    );
    assert_eq!(
        en("heat", "ron-bartlett", "reservoir-dogs"),
        "ron-bartlett worked on the sound of both films"
    );
}

#[test]
fn suggestions_begin_with_the_two_films_that_are_farthest_apart() {
    let suggestions = suggestions();
    let farthest = pairs().filter_map(|(from, to)| distance(from, to)).max();
    assert_eq!(Some(suggestions[0].1), farthest);
    assert!(suggestions.len() > 1 && suggestions.len() <= 4);
    for ([from, to], n_people) in &suggestions {
        assert_eq!(distance(*from, *to), Some(*n_people));
    }
    assert!(suggestions[1..].iter().all(|(_, n_people)| *n_people == 1));
    let mut films: Vec<FilmId> = suggestions.iter().flat_map(|(films, _)| *films).collect();
    let n_films = films.len();
    films.sort();
    films.dedup();
    assert_eq!(films.len(), n_films, "no film in two of them");
}
