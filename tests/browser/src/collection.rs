//! The expected content of the site: constants, and data from its own `data/collection.json`.

use std::fs;

use anyhow::{Context, Result};
use dataset::FilmPart;
use serde_json::Value;

use crate::test_env;

/// The id of the film that the tests read.
pub const FILM: &str = "runaway-train";

/// The languages of the site.
pub const LANGUAGES: [&str; 2] = ["en", "fr"];

/// The ids of the sections of a review, in order.
pub const SECTIONS: [&str; 13] = [
    "synopsis",
    "themes",
    "performances",
    "direction",
    "score",
    "cinematography",
    "production-design",
    "effects",
    "editing",
    "pacing",
    "dialogue",
    "reservations",
    "verdict",
];

/// The path of the film's review in a language.
pub fn review(language: &str) -> String {
    format!("{language}/films/{FILM}/")
}

/// The path of one page of each kind, in a language.
pub fn kinds(language: &str) -> Vec<String> {
    let below = [
        "",
        "people/",
        "people/akira-kurosawa/",
        "people/jon-voight/",
        "about/",
        "search/",
        "links/",
        "compare/",
        "saved/",
        "films/runaway-train/",
        "films/runaway-train/trivia/",
        "films/runaway-train/facts/",
    ];
    below
        .iter()
        .map(|path| format!("{language}/{path}"))
        .collect()
}

/// Script for a page of the site: stores bookmarks, notes, a reading position and an unreadable record, so that every
/// kind of saved item can be displayed.
pub const KEEP_SOMETHING: &str = "(() => {
    const start = document.documentElement.dataset.storage + 'kept/';
    const keep = (id, fields) => localStorage[start + id] =
        new URLSearchParams({ v: 1, time: '2026-01-02T03:04:05Z', ...fields });
    const score = 'films/runaway-train/#score', card = 'films/runaway-train/#card-runaway-of-1962';
    for (const at of [score, card, 'films/runaway-train/', 'films/heat/', 'people/akira-kurosawa/', 'films/none/#score'])
        keep('bookmark-' + at, { kind: 'bookmark', at });
    keep('note-a', { kind: 'note', at: score, lang: 'fr', text: 'Une cloche\\net des cuivres' });
    keep('note-b', { kind: 'note', at: score, lang: 'en', text: 'Averylongwordwithoutaplacetobreakit'.repeat(4) });
    keep('note-c', { kind: 'note', at: card, lang: 'en', text: 'Ask who told it first.' });
    keep('place-en-films/heat/', { kind: 'place', at: 'films/heat/#themes-1', lang: 'en' });
    localStorage[start + 'note-x'] = '%%%';
})()";

/// The fragments of the film's cards, `card-…`.
///
/// # Errors
/// If `data/collection.json` cannot be read, or the film has no cards.
pub fn cards() -> Result<Vec<String>> {
    let slugs = card_slugs()?.into_iter();
    Ok(slugs.map(|slug| FilmPart::Card(&slug).id()).collect())
}

/// The ids of the film's cards, as in its files.
///
/// # Errors
/// If `data/collection.json` cannot be read, or the film has no cards.
pub fn card_slugs() -> Result<Vec<String>> {
    let cards = film()?["cards"]
        .as_array()
        .cloned()
        .context("the film has no cards")?;
    let id = |card: &Value| card["id"].as_str().map(str::to_owned);
    cards
        .iter()
        .map(|card| id(card).context("a card has no id"))
        .collect()
}

/// The film's entry in `data/collection.json`.
///
/// # Errors
/// If the file cannot be read or lacks the film.
pub fn film() -> Result<Value> {
    let file = test_env::dist()?.join("data/collection.json");
    let text = fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    let collection: Value = serde_json::from_str(&text).context("reading the collection")?;
    let film = collection["films"][FILM].clone();
    (!film.is_null())
        .then_some(film)
        .context("the collection does not have the film")
}
