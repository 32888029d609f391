//! The search as a separate wasm program. The page fetches it on the first search, so that visitors who only
//! read never load the index. Arguments and results are strings and numbers.

use std::cell::RefCell;

use dataset::Locale;
use search::{Index, Limits, Matcher, QueryResults, SearchTarget, TargetKind, excerpt};
use wasm_bindgen::prelude::wasm_bindgen;

/// An allocator smaller than the standard library's.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

static INDEX: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/collection.index"));

thread_local! {
    static OPENED: Index<'static> = Index::open(INDEX).expect("the index was written by this build");
    /// The matcher of the last search.
    static MATCHER: RefCell<Matcher> = RefCell::default();
}

/// The number of values per hit: kind, owner, part, and language plus one (0: none).
const HIT: usize = 4;

/// Searches for `query`. `locale` is the index of the reader's language; `limit` is the maximum number of hits
/// of each kind, 0 for no limit.
///
/// Returns the number of hits of each kind, then 1 if there may be more, then 1 if the query has quoted
/// phrases; then the hits, best first, in four numbers each: kind, film or person, part of it, and language
/// plus one (0: none).
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

/// Returns the films and people whose names are nearest to a query without hits, as hits in the format of [`find`].
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

/// True if a text contains the quoted phrases of the last search.
#[wasm_bindgen]
pub fn has_phrases(text: &str) -> bool {
    MATCHER.with_borrow(|matcher| matcher.contains_phrases(text))
}

/// Returns the excerpt of a text that best shows the matches of the last search, at most `width` characters
/// long: its start and end, flags for text cut before and after it, and the start and end of each mark in it.
/// All offsets are in bytes of UTF-8 from the start of the text.
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
    // The page calls the exported functions; nothing runs at the start.
    const { assert!(TargetKind::ALL.len() == 5, "find hands out five totals") };
}
