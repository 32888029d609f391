//! Checks that the texts do not repeat phrases across films.

use std::collections::BTreeMap;

use dataset::{
    Inline, Locale,
    model::{Section, plain_text},
};

use crate::{
    passages,
    shipped::{films, shipped},
};

/// Maximum number of films that may share a run of four words.
const MOST_FILMS: usize = 6;

/// Runs of four words that are allowed in many films, and the reasons.
const ALLOWED_RUNS: &[(&str, &str)] = &[];

/// The number of films that contain each run of four words, the most frequent first.
fn runs(locale: Locale) -> Vec<(usize, String)> {
    let mut films_with: BTreeMap<String, usize> = BTreeMap::new();
    for (_, film) in films() {
        let reviews = Section::ALL
            .iter()
            .flat_map(|section| passages(film, *section, locale));
        let cards = film
            .cards
            .iter()
            .filter_map(|card| Some(&card.text.get(locale)?.text));
        let mut runs: Vec<String> = reviews
            .chain(cards)
            .flat_map(|passage| runs_in(passage))
            .collect();
        runs.sort();
        runs.dedup();
        for run in runs {
            *films_with.entry(run).or_default() += 1;
        }
    }
    let mut runs: Vec<(usize, String)> = films_with
        .into_iter()
        .map(|(run, n_films)| (n_films, run))
        .collect();
    runs.sort_by(|a, b| b.cmp(a));
    runs
}

fn runs_in(passage: &[Inline]) -> Vec<String> {
    let text = plain_text(passage).to_lowercase();
    let words = text.split(|letter: char| !letter.is_alphanumeric() && !"’-".contains(letter));
    let words: Vec<&str> = words
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect();
    words.windows(4).map(|run| run.join(" ")).collect()
}

#[test]
fn no_phrase_recurs_in_too_many_films() {
    let collection = &shipped().collection;
    let mut habits = Vec::new();
    for locale in collection.locales() {
        let runs = runs(locale);
        println!(
            "{}: {:?}",
            collection.locale_info(locale).tag,
            &runs[..runs.len().min(12)]
        );
        habits.extend(runs.into_iter().filter(|(n_films, run)| {
            *n_films > MOST_FILMS && !ALLOWED_RUNS.iter().any(|(allowed, _)| allowed == run)
        }));
    }
    assert_eq!(habits, []);
}
