//! Known-item search: a query for a film by a title, with a typo, or by a person and a year ranks it first.

mod film_corpus;

use std::collections::BTreeSet;

use dataset::{
    Locale,
    id::{FilmId, PersonId},
};
use film_corpus::{
    INDEX, SHELF,
    slips::{Dice, with_a_slip},
};
use search::{Index, Limits, SearchTarget, TargetKind};

/// All titles of all films.
fn titles() -> Vec<(FilmId, String)> {
    let mut titles = Vec::new();
    for (idx, film) in SHELF.collection.films.iter().enumerate() {
        let title = &film.title;
        let mut all: Vec<String> = title.local.values().cloned().collect();
        all.push(title.original.text.clone());
        all.extend(title.transliteration.clone());
        all.extend(title.also.iter().map(|also| also.text.clone()));
        all.sort();
        all.dedup();
        titles.extend(all.into_iter().map(|title| (FilmId::new(idx), title)));
    }
    titles
}

/// Searches in every language; returns the shares of queries whose film is first, and among the first ten.
fn measure(name: &str, queries: &[(BTreeSet<FilmId>, String)]) -> (f64, f64) {
    let index = Index::open(&INDEX).expect("the index was just built");
    let (mut first, mut in_ten, mut asked) = (0, 0, 0);
    for (films, query) in queries {
        for locale in (0..SHELF.collection.locales.len()).map(Locale::new) {
            let hits = index.find(query, locale, Limits::each(10)).hits;
            let is_meant =
                |target| matches!(target, SearchTarget::Film(film) if films.contains(&film));
            asked += 1;
            let best = hits.first().is_some_and(|hit| is_meant(hit.target));
            first += usize::from(best);
            in_ten += usize::from(hits.iter().take(10).any(|hit| is_meant(hit.target)));
            if !best {
                println!("{name}: `{query}` finds {:?} first", hits.first());
            }
        }
    }
    let share = |n: usize| n as f64 / asked as f64;
    println!(
        "{name}: {asked} queries, @1 {:.3}, @10 {:.3}",
        share(first),
        share(in_ten)
    );
    (share(first), share(in_ten))
}

fn exactly(film: FilmId) -> BTreeSet<FilmId> {
    BTreeSet::from([film])
}

#[test]
fn every_title_finds_its_film_first() {
    let queries: Vec<_> = titles()
        .into_iter()
        .map(|(film, title)| (exactly(film), title))
        .collect();
    let (first, in_ten) = measure("title", &queries);
    assert!(first >= 0.98 && in_ten >= 0.98);
}

#[test]
fn a_title_with_a_slip_finds_its_film_first() {
    let mut dice = Dice(7);
    let mut queries = Vec::new();
    for (film, title) in titles() {
        for _ in 0..10 {
            queries.extend(with_a_slip(&title, &mut dice).map(|slip| (exactly(film), slip)));
        }
    }
    assert!(queries.len() > 300);
    let (first, in_ten) = measure("slip", &queries);
    assert!(first >= 0.9 && in_ten >= 0.98);
}

/// The films that a person worked on.
fn films_of(person: PersonId) -> BTreeSet<FilmId> {
    let person = &SHELF.collection.people[person.idx()];
    let credits = person.credits.iter().map(|(film, _)| *film);
    credits
        .chain(person.parts.iter().map(|(film, _)| *film))
        .collect()
}

#[test]
fn a_person_and_a_year_find_the_film_first() {
    let collection = &SHELF.collection;
    let mut queries = Vec::new();
    for (idx, person) in collection.people.iter().enumerate() {
        let films = films_of(PersonId::new(idx));
        for film in &films {
            let year = collection.films[film.idx()].year;
            let same_year = films
                .iter()
                .filter(|film| collection.films[film.idx()].year == year);
            let same_year: BTreeSet<FilmId> = same_year.copied().collect();
            for name in person.name.values() {
                queries.push((same_year.clone(), format!("{name} {year}")));
            }
        }
    }
    let (first, in_ten) = measure("person and year", &queries);
    assert!(first >= 0.9 && in_ten >= 0.98);
}

#[test]
fn every_person_is_found_first_among_people_by_each_of_their_names() {
    let index = Index::open(&INDEX).expect("the index was just built");
    for (idx, person) in SHELF.collection.people.iter().enumerate() {
        let original = person.original.iter().map(|original| &original.text);
        for name in person.name.values().chain(original) {
            let hits = index
                .find(name, SHELF.collection.default_locale, Limits::none())
                .hits;
            let first = hits
                .iter()
                .find(|hit| hit.target.kind() == TargetKind::Person);
            let expected = SearchTarget::Person(PersonId::new(idx));
            assert_eq!(first.map(|hit| hit.target), Some(expected), "{name}");
        }
    }
}
