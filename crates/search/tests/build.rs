//! Guarantees of the builder: reproducible bytes, no superfluous ones, and bounded worst cases.

mod film_corpus;

use std::io::Write;

use dataset::{Locale, id::FilmId};
use film_corpus::{INDEX, SHELF};
use search::{
    Index, Limits, SearchTarget,
    build::{Builder, Content, Document, Field, documents},
};

/// Maximum size of the collection's index in bytes, compressed as it is transferred to a browser. It may grow
/// with the collection, but not with the code.
const BUDGET: usize = 100_000;

fn index_of(documents: impl IntoIterator<Item = Document>) -> Vec<u8> {
    let mut builder = Builder::new(["en", "fr"]);
    builder.extend(documents);
    builder.finish()
}

fn film(idx: usize, title: &str) -> Document {
    Document {
        target: SearchTarget::Film(FilmId::new(idx)),
        locale: None,
        contents: vec![Content {
            field: Field::Name,
            locale: Some(Locale::new(0)),
            text: title.to_owned(),
        }],
    }
}

#[test]
fn the_order_of_documents_does_not_matter() {
    let documents = documents(&SHELF.collection, &SHELF.films);
    let backwards = index_of(documents.iter().rev().cloned());
    assert!(backwards == *INDEX);
}

#[test]
fn the_index_keeps_its_weight() {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    writer
        .write_all(&INDEX)
        .expect("memory takes all that is written");
    let compressed = writer.into_inner().len();
    println!("{} bytes, {compressed} compressed", INDEX.len());
    assert!(compressed <= BUDGET, "{compressed} bytes");
}

#[test]
fn an_index_of_nothing_finds_nothing() {
    let bytes = index_of([]);
    let index = Index::open(&bytes).expect("the index was just built");
    assert!(
        index
            .find("heat", Locale::new(0), Limits::none())
            .hits
            .is_empty()
    );
    assert!(index.nearest("heat", Locale::new(0)).is_empty());
}

#[test]
fn a_prefix_of_very_many_words_reports_a_minimum_count() {
    let titles = (0..1000).map(|idx| film(idx, &format!("a{idx}")));
    let bytes = index_of(titles.chain([film(1000, "zebra")]));
    let index = Index::open(&bytes).expect("the index was just built");
    let many = index.find("a", Locale::new(0), Limits::each(5));
    assert_eq!(many.hits.len(), 5);
    assert!(many.totals.at_least && many.totals.kinds[0] >= 32);
    let one = index.find("z", Locale::new(0), Limits::each(5));
    assert!(!one.totals.at_least);
    assert_eq!(one.totals.kinds[0], 1);
    let few = index.find("a99", Locale::new(0), Limits::none());
    assert_eq!((few.totals.kinds[0], few.totals.at_least), (11, false));
}

#[test]
fn words_of_a_stem_find_each_other_and_exact_ones_come_first() {
    let bytes = index_of([film(0, "edited"), film(1, "editing"), film(2, "edit")]);
    let index = Index::open(&bytes).expect("the index was just built");
    let results = index.find("editing ", Locale::new(0), Limits::none());
    let places: Vec<usize> = results
        .hits
        .iter()
        .map(|hit| {
            if let SearchTarget::Film(film) = hit.target {
                film.idx()
            } else {
                usize::MAX
            }
        })
        .collect();
    assert_eq!(places, [1, 0, 2]);
    assert_eq!(results.terms[0].surfaces, ["editing", "edit", "edited"]);
}

#[test]
fn a_query_far_from_every_word_gets_the_nearest_names() {
    let index = Index::open(&INDEX).expect("the index was just built");
    let query = "kurosxxxa";
    let found = index.find(query, Locale::new(0), Limits::none()).hits;
    assert!(
        found.is_empty(),
        "the test needs a query that finds nothing"
    );
    let nearest = index.nearest(query, Locale::new(0));
    assert_eq!(
        nearest
            .first()
            .copied()
            .map(film_corpus::name_of)
            .as_deref(),
        Some("person:akira-kurosawa")
    );
}
