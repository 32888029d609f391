//! Look-ups in a collection, and the ids of parts of films.

use std::path::Path;

use dataset::{Collection, FilmPart, Locale, Section, id};

fn collection() -> Collection {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("../dataset-compile/tests/base");
    dataset_compile::read(&base)
        .compiled
        .expect("the base of the tests has no fault")
        .collection
}

#[track_caller]
fn check_negotiated(wanted: &[&str], tag: &str) {
    let collection = collection();
    let locale = collection.negotiate(wanted.iter().map(|tag| (*tag).to_owned()));
    assert_eq!(collection.locale_info(locale).tag, tag);
}

#[test]
fn the_first_wanted_language_that_there_is_is_taken() {
    check_negotiated(&["fr", "en"], "fr");
    check_negotiated(&["ja", "fr", "en"], "fr");
}

#[test]
fn a_region_falls_back_to_its_language() {
    check_negotiated(&["fr-CA"], "fr");
    check_negotiated(&["FR-ca", "en"], "fr");
}

#[test]
fn without_any_wanted_language_the_default_is_taken() {
    check_negotiated(&["ja", "zh-Hant"], "en");
    check_negotiated(&[], "en");
    check_negotiated(&["", "*"], "en");
}

#[test]
fn tags_are_found_whatever_their_case() {
    let collection = collection();
    assert_eq!(collection.locale("FR"), collection.locale("fr"));
    assert_eq!(collection.locale("fr-FR"), None);
}

#[test]
fn after_the_last_language_comes_the_first() {
    let collection = collection();
    let locales: Vec<Locale> = collection.locales().collect();
    assert_eq!(collection.locale_after(locales[0]), locales[1]);
    assert_eq!(collection.locale_after(locales[1]), locales[0]);
}

#[test]
fn films_and_people_are_found_by_their_ids() {
    let collection = collection();
    assert_eq!(collection.film("quiet-harbor"), Some(id::FilmId::new(0)));
    assert_eq!(collection.film("Quiet-Harbor"), None);
    let leo = collection.person("leo-marsh").expect("he is in the base");
    assert_eq!(collection.people[leo.idx()].slug, "leo-marsh");
}

#[test]
fn the_id_of_a_part_is_that_of_its_section_or_begins_with_card() {
    for (id, part) in [
        ("", Some(FilmPart::Whole)),
        ("score", Some(FilmPart::Section(Section::Score))),
        ("card-snow", Some(FilmPart::Card("snow"))),
        ("card-", Some(FilmPart::Card(""))),
        ("score-1", None),
        ("Score", None),
        ("snow", None),
    ] {
        assert_eq!(FilmPart::parse(id), part, "{id}");
        if let Some(part) = part {
            assert_eq!(part.id(), id);
        }
    }
}
