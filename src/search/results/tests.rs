//! Searches over the real collection, with the crate that the search program is built from.

use std::cell::RefCell;

use search::{
    Index, Limits, Matcher,
    build::{Builder, documents},
    excerpt,
};

use super::*;
use crate::{
    library::{collection, library},
    route::Page,
};

/// A stand-in for crates/search-program, over an index built here.
struct Program {
    index: Vec<u8>,
    matcher: RefCell<Matcher>,
}

impl Program {
    fn new() -> Self {
        let collection = collection();
        let films: Vec<_> = library()
            .films()
            .map(|film| library().film(film).clone())
            .collect();
        let tags = collection.locales.iter().map(|locale| locale.tag.as_str());
        let mut builder = Builder::new(tags);
        builder.extend(documents(collection, &films));
        Self {
            index: builder.finish(),
            matcher: RefCell::default(),
        }
    }

    fn index(&self) -> Index<'_> {
        Index::open(&self.index).expect("it was just built")
    }
}

impl SearchBackend for Program {
    fn find(&self, query: &str, locale: Locale, limit: u32) -> Option<Reply> {
        let limits = match limit {
            0 => Limits::none(),
            limit => Limits::each(limit as usize),
        };
        let results = self.index().find(query, locale, limits);
        self.matcher
            .replace(Matcher::new(&results.terms, &results.phrases));
        Some(Reply::from(&results))
    }

    fn nearest(&self, query: &str, locale: Locale) -> ReplyHits {
        ReplyHits::new(self.index().nearest(query, locale))
    }

    fn has_phrases(&self, text: &str) -> bool {
        self.matcher.borrow().contains_phrases(text)
    }

    fn show(&self, text: &str, width: u32) -> ReplyExcerpt {
        let marks = self.matcher.borrow().marks(text);
        ReplyExcerpt::from(&excerpt(text, &marks, width as usize))
    }
}

fn results(tag: &str, query: &str, limit: usize) -> SearchResults {
    let locale = collection()
        .locale(tag)
        .expect("it is a language of the site");
    search(
        Route::new(locale, Page::Search),
        query,
        limit,
        &Program::new(),
    )
    .expect("it answers")
}

/// Joins the pieces, with marks in brackets.
fn written(text: &Marked) -> String {
    let pieces = text.pieces.iter();
    pieces
        .map(|(piece, is_marked)| {
            if *is_marked {
                format!("[{piece}]")
            } else {
                piece.clone()
            }
        })
        .collect()
}

#[track_caller]
fn first(found: &SearchResults, kind: TargetKind) -> &Hit {
    let group = found.groups.iter().find(|group| group.kind == kind);
    &group
        .unwrap_or_else(|| panic!("no {kind:?} in {found:?}"))
        .hits[0]
}

#[test]
fn a_film_is_found_by_a_name_that_it_does_not_show_and_says_which() {
    let found = results("en", "shichinin", 4);
    let hit = first(&found, TargetKind::Film);
    assert_eq!(written(&hit.title), "Seven Samurai");
    assert!(written(hit.excerpt.as_ref().expect("the name is shown")).contains("[Shichinin]"));
    assert_eq!(hit.address.path(), "en/films/seven-samurai/");
}

#[test]
fn a_film_found_by_its_writer_shows_the_writer() {
    let found = results("en", "kurosawa", 10);
    let films = found
        .groups
        .iter()
        .find(|group| group.kind == TargetKind::Film)
        .expect("there are four");
    for hit in &films.hits {
        let excerpt = hit.excerpt.as_ref().map(written).unwrap_or_default();
        let shown = written(&hit.context) + &excerpt;
        assert!(shown.contains("[Kurosawa]"), "{hit:?}");
    }
}

#[test]
fn a_name_typed_with_other_spaces_is_marked_as_it_is_written() {
    for (query, name) in [
        ("deniro", "Robert [De Niro]"),
        ("denir", "Robert [De Niro]"),
        ("osteen", "Sam [O’Steen]"),
        ("tkcarter", "[T. K. Carter]"),
        ("mc kinney", "Bill [McKinney]"),
    ] {
        let found = results("en", query, 4);
        assert_eq!(
            written(&first(&found, TargetKind::Person).title),
            name,
            "{query}"
        );
    }
}

#[test]
fn a_person_found_by_another_form_of_kanji_shows_the_name_that_matches() {
    let found = results("en", "黒沢明", 4);
    let hit = first(&found, TargetKind::Person);
    assert_eq!(written(&hit.title), "Akira Kurosawa");
    let excerpt = hit.excerpt.as_ref().map(written).unwrap_or_default();
    assert!(excerpt.contains("[黒澤明]"), "{excerpt}");
}

#[test]
fn a_number_typed_in_digits_is_marked_in_words() {
    let found = results("en", "7 samurai", 4);
    assert_eq!(
        written(&first(&found, TargetKind::Film).title),
        "[Seven] [Samurai]"
    );
}

#[test]
fn a_section_found_in_the_other_language_opens_with_both_side_by_side() {
    let found = results("en", "neige prisonniers", 4);
    let hit = first(&found, TargetKind::Section);
    assert_eq!(
        hit.excerpt.as_ref().and_then(|excerpt| excerpt.lang),
        Some("fr")
    );
    assert!(
        hit.address.path().contains("?with=fr#"),
        "{}",
        hit.address.path()
    );
}

#[test]
fn a_character_leads_to_the_cast_and_names_who_plays_it() {
    let found = results("en", "manheim", 4);
    let hit = first(&found, TargetKind::Character);
    assert_eq!(written(&hit.context), "Jon Voight in Runaway Train");
    assert_eq!(hit.address.path(), "en/films/runaway-train/facts/#cast");
}

#[test]
fn a_quoted_phrase_matches_consecutive_words_only() {
    let loose = results("en", "a time once upon", 0);
    let exact = results("en", "\"once upon a time\"", 0);
    assert!(
        exact.n_found > 0 && exact.n_found <= loose.n_found,
        "{} of {}",
        exact.n_found,
        loose.n_found
    );
    let none = results("en", "\"time a upon once\"", 0);
    assert_eq!(none.n_found, 0);
}

#[test]
fn a_phrase_is_found_in_what_a_film_is_filed_under_too() {
    for phrase in [
        "\"courtroom drama\"",
        "\"academy awards\"",
        "”runaway train”",
    ] {
        let found = results("en", phrase, 4);
        let films = found
            .groups
            .iter()
            .find(|group| group.kind == TargetKind::Film);
        assert!(films.is_some(), "{phrase}: {found:?}");
    }
}

#[test]
fn a_limit_cuts_the_lists_and_not_the_counts() {
    let (few, all) = (results("fr", "train", 2), results("fr", "train", 0));
    assert_eq!(few.n_found, all.n_found);
    assert!(few.groups.iter().all(|group| group.hits.len() <= 2));
    assert!(
        all.groups
            .iter()
            .all(|group| group.hits.len() == group.n_found)
    );
}

#[test]
fn a_search_without_results_suggests_the_most_similar_names() {
    let found = results("en", "qwxzjk", 4);
    assert_eq!((found.n_found, found.groups.len()), (0, 0));
    let found = results("en", "kurosavva tarkofski", 4);
    let names: Vec<String> = found
        .nearest
        .iter()
        .map(|hit| written(&hit.title))
        .collect();
    assert!(found.n_found > 0 || !names.is_empty(), "{found:?}");
}
