//! The real collection and its index, and readable names of targets.
#![allow(dead_code, reason = "each test uses a part of it")]

pub(crate) mod slips;

use std::{path::PathBuf, sync::LazyLock};

use dataset::{Locale, Section};
use dataset_compile::{Compiled, read};
use search::{
    SearchTarget,
    build::{Builder, documents},
};

/// The collection in `data/`.
pub(crate) static SHELF: LazyLock<Compiled> = LazyLock::new(|| {
    let outcome = read(&root().join("data"));
    outcome.compiled.expect("the collection has no fault")
});

/// Its index.
pub(crate) static INDEX: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let locales = &SHELF.collection.locales;
    let mut builder = Builder::new(locales.iter().map(|locale| locale.tag.as_str()));
    builder.extend(documents(&SHELF.collection, &SHELF.films));
    builder.finish()
});

pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The locale with this tag.
pub(crate) fn locale(tag: &str) -> Locale {
    SHELF
        .collection
        .locale(tag)
        .expect("the collection has this language")
}

/// The name of a target as it is written in `queries.txt`.
pub(crate) fn name_of(target: SearchTarget) -> String {
    let collection = &SHELF.collection;
    let film = |film: dataset::id::FilmId| collection.films[film.idx()].slug.as_str();
    match target {
        SearchTarget::Film(id) => format!("film:{}", film(id)),
        SearchTarget::Person(id) => format!("person:{}", collection.people[id.idx()].slug),
        SearchTarget::Character(id, idx) => {
            let player = SHELF.films[id.idx()].cast[usize::from(idx)].person;
            format!(
                "character:{}#{}",
                film(id),
                collection.people[player.idx()].slug
            )
        }
        SearchTarget::Card(id, card) => {
            let card = &SHELF.films[id.idx()].cards[card.idx()];
            format!("card:{}#{}", film(id), card.slug)
        }
        SearchTarget::Section(id, section) => {
            format!("section:{}#{}", film(id), Section::id(section))
        }
    }
}
