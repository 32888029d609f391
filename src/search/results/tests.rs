//! Searches over the real collection, with the crate that the search program is built from.

use std::cell::RefCell;

use search::{
    Index, Limits, Matcher, SearchTarget, TargetKind as Indexed,
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

fn numbers(target: SearchTarget, locale: Option<Locale>) -> [u32; HIT] {
    let (owner, part) = match target {
        SearchTarget::Film(film) => (film.idx(), 0),
        SearchTarget::Person(person) => (person.idx(), 0),
        SearchTarget::Character(film, idx) => (film.idx(), usize::from(idx)),
        SearchTarget::Card(film, card) => (film.idx(), card.idx()),
        SearchTarget::Section(film, section) => (film.idx(), section.idx()),
    };
    let locale = locale.map_or(0, |locale| locale.idx() + 1);
    [target.kind().idx(), owner, part, locale].map(|number| u32::try_from(number).expect("small"))
}

impl SearchBackend for Program {
    fn find(&self, query: &str, locale: Locale, limit: u32) -> Option<Vec<u32>> {
        let limits = match limit {
            0 => Limits::none(),
            limit => Limits::each(limit as usize),
        };
        let findings = self.index().find(query, locale, limits);
        self.matcher
            .replace(Matcher::new(&findings.terms, &findings.phrases));
        let mut all = findings.totals.kinds.to_vec();
        let has_phrases = !findings.phrases.is_empty();
        all.extend([findings.totals.at_least, has_phrases].map(u32::from));
        for hit in findings.hits {
            all.extend(numbers(hit.target, hit.locale));
        }
        Some(all)
    }

    fn nearest(&self, query: &str, locale: Locale) -> Vec<u32> {
        let targets = self.index().nearest(query, locale);
        targets
            .into_iter()
            .flat_map(|target| numbers(target, None))
            .collect()
    }

    fn has_phrases(&self, text: &str) -> bool {
        self.matcher.borrow().contains_phrases(text)
    }

    fn show(&self, text: &str, width: u32) -> Vec<u32> {
        let marks = self.matcher.borrow().marks(text);
        let part = excerpt(text, &marks, width as usize);
        let mut all = vec![
            part.range.start,
            part.range.end,
            part.cut_before.into(),
            part.cut_after.into(),
        ];
        all.extend(
            part.marks
                .into_iter()
                .flat_map(|mark| [mark.start, mark.end]),
        );
        all.into_iter()
            .map(|number| u32::try_from(number).expect("small"))
            .collect()
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
fn first(found: &SearchResults, kind: HitKind) -> &Hit {
    let group = found.groups.iter().find(|group| group.kind == kind);
    &group
        .unwrap_or_else(|| panic!("no {kind:?} in {found:?}"))
        .hits[0]
}

#[test]
fn the_numbers_of_kinds_are_those_of_the_index() {
    let ids = Indexed::ALL.map(|kind| format!("{kind:?}"));
    assert_eq!(ids, HitKind::ALL.map(|kind| format!("{kind:?}")));
}

#[test]
fn a_film_is_found_by_a_name_that_it_does_not_show_and_says_which() {
    let found = results("en", "shichinin", 4);
    let hit = first(&found, HitKind::Film);
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
        .find(|group| group.kind == HitKind::Film)
        .expect("there are four");
    for hit in &films.hits {
        let excerpt = hit.excerpt.as_ref().map(written).unwrap_or_default();
        let shown = written(&hit.context) + &excerpt;
        assert!(shown.contains("[Kurosawa]"), "{hit:?}");
    }
}

#[test]
fn a_name_written_together_is_marked_where_it_stands_apart() {
    for (query, name) in [
        ("deniro", "Robert [De Niro]"),
        ("denir", "Robert [De Niro]"),
        ("osteen", "Sam [O’Steen]"),
        ("tkcarter", "[T. K. Carter]"),
        ("mc kinney", "Bill [McKinney]"),
    ] {
        let found = results("en", query, 4);
        assert_eq!(
            written(&first(&found, HitKind::Person).title),
            name,
            "{query}"
        );
    }
}

#[test]
fn a_person_found_by_another_form_of_kanji_shows_the_name_that_matches() {
    let found = results("en", "黒沢明", 4);
    let hit = first(&found, HitKind::Person);
    assert_eq!(written(&hit.title), "Akira Kurosawa");
    let excerpt = hit.excerpt.as_ref().map(written).unwrap_or_default();
    assert!(excerpt.contains("[黒澤明]"), "{excerpt}");
}

#[test]
fn a_number_is_marked_where_it_stands_in_words() {
    let found = results("en", "7 samurai", 4);
    assert_eq!(
        written(&first(&found, HitKind::Film).title),
        "[Seven] [Samurai]"
    );
}

#[test]
fn a_section_found_in_the_other_language_opens_with_both_side_by_side() {
    let found = results("en", "neige prisonniers", 4);
    let hit = first(&found, HitKind::Section);
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
    let hit = first(&found, HitKind::Character);
    assert_eq!(written(&hit.context), "Jon Voight in Runaway Train");
    assert_eq!(hit.address.path(), "en/films/runaway-train/facts/#cast");
}

#[test]
fn a_phrase_in_quotes_is_found_only_where_it_stands() {
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
            .find(|group| group.kind == HitKind::Film);
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
fn where_nothing_is_found_the_nearest_names_are_offered() {
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
