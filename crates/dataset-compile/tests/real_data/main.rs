//! The shipped collection is valid, complete in every language, linked as planned, free of repeated phrases,
//! and small. `cargo test -p dataset-compile --test real_data -- --nocapture` prints the figures.

mod habits;
mod links;
mod shipped;
mod weight;

use std::fmt::Write as _;

use dataset::{Film, Locale, Passage, id::FilmId, model::Section, pack::Pack};
use shipped::{films, shipped, words_in};

/// The central film, with longer texts than the others.
const HUB: &str = "runaway-train";

/// The passages of a section in one language.
fn passages(film: &Film, section: Section, locale: Locale) -> Vec<&Passage> {
    let texts = film.sections.iter().filter(|text| text.section == section);
    let rows = texts.flat_map(|text| &text.rows);
    rows.filter_map(|row| row.get(locale)).flatten().collect()
}

#[test]
fn the_counts_of_the_collection() {
    let compiled = shipped();
    let collection = &compiled.collection;
    let n_cards: usize = compiled.films.iter().map(|film| film.cards.len()).sum();
    let n_sources: usize = compiled.films.iter().map(|film| film.sources.len()).sum();
    println!(
        "{} films, {} people, {n_cards} cards, {n_sources} sources",
        collection.films.len(),
        collection.people.len()
    );
    for locale in collection.locales() {
        let words = collection
            .films
            .iter()
            .filter_map(|film| film.words.get(locale));
        println!(
            "{}: {} words of reviews",
            collection.locale_info(locale).tag,
            words.flatten().copied().map(u32::from).sum::<u32>()
        );
    }
    assert_eq!(collection.films.len(), compiled.films.len());
    assert!(collection.film(HUB).is_some());
}

#[test]
fn every_film_has_all_its_sections_and_cards_in_every_language() {
    let missing = shipped::coverage()
        .iter()
        .filter(|coverage| !coverage.is_complete());
    assert_eq!(
        missing
            .map(|coverage| format!("{coverage:?}"))
            .collect::<Vec<_>>(),
        [""; 0]
    );
    for (summary, film) in films() {
        let sections: Vec<Section> = film.sections.iter().map(|text| text.section).collect();
        assert_eq!(sections, Section::ALL, "{}", summary.slug);
    }
}

#[test]
fn the_word_count_of_every_section_is_within_its_bounds() {
    let collection = &shipped().collection;
    let mut complaints = String::new();
    for (summary, film) in films() {
        let bounds = if summary.slug == HUB {
            90..=160
        } else {
            60..=130
        };
        for (section, locale) in Section::ALL
            .iter()
            .flat_map(|section| collection.locales().map(move |locale| (*section, locale)))
        {
            let texts = passages(film, section, locale);
            let n_words: usize = texts.iter().map(|passage| words_in(passage)).sum();
            if !bounds.contains(&n_words) {
                let tag = &collection.locale_info(locale).tag;
                let section = section.id();
                writeln!(
                    complaints,
                    "{} {section} {tag}: {n_words} words, not {bounds:?}",
                    summary.slug
                )
                .expect("a string can be written to");
            }
        }
    }
    assert!(complaints.is_empty(), "\n{complaints}");
}

#[test]
fn every_film_has_enough_cards_and_each_names_its_sources() {
    let mut complaints = String::new();
    for (summary, film) in films() {
        let least = if summary.slug == HUB { 14 } else { 8 };
        if film.cards.len() < least {
            let n_cards = film.cards.len();
            writeln!(complaints, "{}: {n_cards} cards, not {least}", summary.slug)
                .expect("a string can be written to");
        }
        for card in film.cards.iter().filter(|card| card.sources.is_empty()) {
            writeln!(complaints, "{}: no source for {}", summary.slug, card.slug)
                .expect("a string can be written to");
        }
    }
    assert!(complaints.is_empty(), "\n{complaints}");
}

#[test]
fn a_pack_gives_back_what_was_packed() {
    let compiled = shipped();
    let bytes = compiled.pack();
    let pack = Pack::open(&bytes).expect("what was packed can be opened");
    assert_eq!(pack.collection, compiled.collection);
    for (idx, film) in compiled.films.iter().enumerate() {
        assert_eq!(pack.film(FilmId::new(idx)).as_ref(), Ok(film));
    }
    assert!(pack.film(FilmId::new(compiled.films.len())).is_err());
}

#[test]
fn a_pack_that_was_cut_is_refused() {
    let bytes = shipped().pack();
    assert!(Pack::open(&bytes[..bytes.len() / 2]).is_err());
    assert!(Pack::open(&[]).is_err());
}
