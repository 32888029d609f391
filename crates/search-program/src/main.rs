//! The search as a program of its own. The page fetches it when somebody first searches, so those who only
//! read never load the index. What goes to and fro are texts and numbers.

use std::cell::RefCell;

use dataset::Locale;
use search::{Index, Limits, Matcher, QueryResults, SearchTarget, TargetKind, excerpt};
use wasm_bindgen::prelude::wasm_bindgen;

/// Smaller than the standard library's.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

static INDEX: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/collection.index"));

thread_local! {
    static OPENED: Index<'static> = Index::open(INDEX).expect("the index was written by this build");
    /// What the last search looked for.
    static MATCHER: RefCell<Matcher> = RefCell::default();
}

/// The numbers that a hit is: its kind, its two numbers, and its language plus one, or 0.
const HIT: usize = 4;

/// Searches. `locale` is the reader's language; `limit` is how many hits of each kind to hand out, 0 for
/// all of them.
///
/// First come how many were found of each kind, then whether there may be more, and whether the query has
/// phrases in quotes; then the hits, best first, each in four numbers: kind, film or person, part of it, and
/// language plus one (0: none).
#[wasm_bindgen]
pub fn find(query: &str, locale: u8, limit: usize) -> Vec<u32> {
    let limits = match limit {
        0 => Limits::none(),
        limit => Limits::each(limit),
    };
    let locale = Locale::new(locale.into());
    let QueryResults {
        hits,
        totals,
        terms,
        phrases,
    } = OPENED.with(|index| index.find(query, locale, limits));
    MATCHER.set(Matcher::new(&terms, &phrases));
    let mut numbers = totals.kinds.to_vec();
    numbers.extend([totals.at_least, !phrases.is_empty()].map(u32::from));
    for hit in hits {
        let locale = hit.locale.map_or(0, |locale| number(locale.idx()) + 1);
        numbers.extend(numbers_of(hit.target).into_iter().chain([locale]));
    }
    numbers
}

/// Films and people whose names are nearest to a query that found nothing, as [`find`] hands out hits.
#[wasm_bindgen]
pub fn nearest(query: &str, locale: u8) -> Vec<u32> {
    let places = OPENED.with(|index| index.nearest(query, Locale::new(locale.into())));
    let numbers = places.into_iter().map(|found| {
        let [kind, owner, part] = numbers_of(found);
        [kind, owner, part, 0]
    });
    let numbers: Vec<[u32; HIT]> = numbers.collect();
    numbers.concat()
}

/// Whether the phrases in quotes of the last search stand in a text.
#[wasm_bindgen]
pub fn has_phrases(text: &str) -> bool {
    MATCHER.with_borrow(|matcher| matcher.contains_phrases(text))
}

/// The part of a text that shows best why the last search found it, `width` characters long at most: where
/// it begins and ends, whether text was cut before and after it, and the beginning and end of each mark in
/// it. All are bytes of UTF-8 from the beginning of the text.
#[wasm_bindgen]
pub fn show(text: &str, width: usize) -> Vec<u32> {
    let marks = MATCHER.with_borrow(|matcher| matcher.marks(text));
    let part = excerpt(text, &marks, width);
    let mut numbers = vec![
        number(part.range.start),
        number(part.range.end),
        part.cut_before.into(),
        part.cut_after.into(),
    ];
    for mark in part.marks {
        numbers.extend([number(mark.start), number(mark.end)]);
    }
    numbers
}

fn numbers_of(target: SearchTarget) -> [u32; HIT - 1] {
    let (owner, part) = match target {
        SearchTarget::Film(film) => (film.idx(), 0),
        SearchTarget::Person(person) => (person.idx(), 0),
        SearchTarget::Character(film, character) => (film.idx(), usize::from(character)),
        SearchTarget::Card(film, card) => (film.idx(), card.idx()),
        SearchTarget::Section(film, section) => (film.idx(), section.idx()),
    };
    [target.kind().idx(), owner, part].map(number)
}

fn number(value: usize) -> u32 {
    u32::try_from(value).expect("texts and lists are shorter than 4 GB")
}

fn main() {
    // The page calls the functions; there is nothing to do at the start.
    const { assert!(TargetKind::ALL.len() == 5, "find hands out five totals") };
}
