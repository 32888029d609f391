//! Roles and collaborators in the real collection.

use super::*;

fn text(tag: &str) -> Messages {
    Messages::new(collection().locale(tag).expect("it is there"))
}

fn person(slug: &str) -> PersonId {
    collection().person(slug).expect("they are there")
}

#[test]
fn every_collaborator_of_a_person_is_listed_once() {
    for locale in collection().locales() {
        for person in (0..collection().people.len()).map(PersonId::new) {
            let found = collaborators(Messages::new(locale), person);
            let mut people: Vec<PersonId> = found.iter().map(|(other, _)| *other).collect();
            let mut films = films(person);
            films.retain(|film| worked_on(person, *film));
            for (other, shared) in &found {
                assert_ne!(*other, person);
                assert!(!shared.is_empty());
                for film in shared {
                    assert!(films.contains(film) && worked_on(*other, *film));
                }
            }
            people.sort();
            people.dedup();
            assert_eq!(people.len(), found.len(), "nobody twice");
            let shares = |other: &PersonId| films.iter().any(|film| worked_on(*other, *film));
            let all = (0..collection().people.len()).map(PersonId::new);
            let expected: Vec<_> = all
                .filter(|other| *other != person && shares(other))
                .collect();
            assert_eq!(people, expected);
        }
    }
}

#[test]
fn authors_of_source_material_are_no_collaborators_of_the_film_makers() {
    let kurosawa = collaborators(text("en"), person("akira-kurosawa"));
    let met = |slug| kurosawa.iter().any(|(other, _)| *other == person(slug));
    assert!(met("takashi-shimura"));
    assert!(!met("jon-voight") && !met("vladimir-arsenyev"));
    let bunker = collaborators(text("en"), person("edward-bunker"));
    assert!(
        bunker
            .iter()
            .any(|(other, _)| *other == person("jon-voight"))
    );
}

#[test]
fn collaborators_are_sorted_by_number_of_shared_films_and_then_by_name() {
    let en = text("en");
    let found = collaborators(en, person("akira-kurosawa"));
    assert!(found.is_sorted_by(|(_, a), (_, b)| a.len() >= b.len()));
    assert!(found[0].1.len() > 1);
    let order = &collection().people_sorted[en.locale().idx()];
    let place = |who: &PersonId| order.iter().position(|other| other == who);
    for pair in found
        .windows(2)
        .filter(|pair| pair[0].1.len() == pair[1].1.len())
    {
        assert!(place(&pair[0].0) < place(&pair[1].0));
    }
}

#[test]
fn collaborators_on_a_single_film_begin_with_its_main_people() {
    let found = collaborators(text("en"), person("eric-roberts"));
    let film = films(person("eric-roberts"))[0];
    let directors = &library().summary(film).directors;
    assert!(directors.contains(&found[0].0));
}
