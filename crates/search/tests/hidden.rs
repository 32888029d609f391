//! Spoilers are not searchable: cards and passages that reveal an ending.

mod film_corpus;

use std::collections::BTreeSet;

use dataset::{Inline, Passage, id::CardId, id::FilmId};
use film_corpus::{INDEX, SHELF};
use search::{Index, Limits, SearchTarget, build::documents, tokens};

fn words(text: &str) -> impl Iterator<Item = String> {
    tokens(text).map(|token| token.folded)
}

/// Collects the words of a passage that are hidden.
fn add_hidden(passage: &[Inline], within: bool, hidden: &mut BTreeSet<String>) {
    for inline in passage {
        match inline {
            Inline::Text(text) if within => hidden.extend(words(text)),
            Inline::Text(_) => {}
            Inline::Spoiler(children) => add_hidden(children, true, hidden),
            Inline::Emphasis(children)
            | Inline::Strong(children)
            | Inline::Link { children, .. }
            | Inline::Lang { children, .. } => add_hidden(children, within, hidden),
        }
    }
}

/// The cards that are hidden as a whole.
fn hidden_cards() -> BTreeSet<SearchTarget> {
    let mut cards = BTreeSet::new();
    for (film_idx, film) in SHELF.films.iter().enumerate() {
        for (idx, _) in film
            .cards
            .iter()
            .enumerate()
            .filter(|(_, card)| card.spoiler)
        {
            cards.insert(SearchTarget::Card(FilmId::new(film_idx), CardId::new(idx)));
        }
    }
    cards
}

#[test]
fn hidden_words_are_not_in_the_index() {
    let mut hidden = BTreeSet::new();
    for film in &SHELF.films {
        let sections = film.sections.iter().flat_map(|section| &section.rows);
        let passages = sections.flat_map(|row| row.values()).flatten();
        let cards = film
            .cards
            .iter()
            .flat_map(|card| card.text.values().map(move |text| (card, text)));
        for (card, text) in cards {
            add_hidden(&text.text, card.spoiler, &mut hidden);
        }
        passages.for_each(|passage: &Passage| add_hidden(passage, false, &mut hidden));
    }
    let documents = documents(&SHELF.collection, &SHELF.films);
    let contents = documents.iter().flat_map(|document| &document.contents);
    let shown: BTreeSet<String> = contents.flat_map(|content| words(&content.text)).collect();
    let only_hidden: Vec<&String> = hidden.difference(&shown).collect();
    assert!(
        !only_hidden.is_empty(),
        "nothing is hidden, so this test says nothing"
    );
    let index = Index::open(&INDEX).expect("the index was just built");
    for word in only_hidden {
        let locale = SHELF.collection.default_locale;
        let terms = index
            .find(&format!("\"{word}\""), locale, Limits::none())
            .terms;
        assert!(terms.iter().all(|term| !term.found), "{word}");
    }
}

#[test]
fn hidden_cards_are_not_found() {
    let hidden = hidden_cards();
    let documents = documents(&SHELF.collection, &SHELF.films);
    assert!(
        documents
            .iter()
            .any(|document| matches!(document.target, SearchTarget::Card(..)))
    );
    assert!(
        documents
            .iter()
            .all(|document| !hidden.contains(&document.target))
    );
}
