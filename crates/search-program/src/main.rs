//! The search as a separate wasm program. The page fetches it on the first search, so that visitors who only
//! read never load the index. Arguments and results are strings and numbers; `search::Reply` and its
//! neighbors encode and decode them.

use std::cell::RefCell;

use dataset::Locale;
use search::{Index, Limits, Matcher, Reply, ReplyExcerpt, ReplyHits, excerpt};
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

/// Searches for `query`. `locale` is the index of the reader's language; `limit` is the maximum number of hits
/// of each kind, 0 for no limit. Returns an encoded [`Reply`].
#[wasm_bindgen]
pub fn find(query: &str, locale: u8, limit: usize) -> Vec<u32> {
    let limits = match limit {
        0 => Limits::none(),
        limit => Limits::each(limit),
    };
    let locale = Locale::new(locale.into());
    let results = OPENED.with(|index| index.find(query, locale, limits));
    MATCHER.set(Matcher::new(&results.terms, &results.phrases));
    Reply::from(&results).into_numbers()
}

/// Returns the films and people whose names are nearest to a query without hits, as encoded [`ReplyHits`].
#[wasm_bindgen]
pub fn nearest(query: &str, locale: u8) -> Vec<u32> {
    let targets = OPENED.with(|index| index.nearest(query, Locale::new(locale.into())));
    ReplyHits::new(targets).into_numbers()
}

/// True if a text contains the quoted phrases of the last search.
#[wasm_bindgen]
pub fn has_phrases(text: &str) -> bool {
    MATCHER.with_borrow(|matcher| matcher.contains_phrases(text))
}

/// Returns the encoded [`ReplyExcerpt`] of a text, at most `width` characters long, that best shows the matches of the
/// last search.
#[wasm_bindgen]
pub fn show(text: &str, width: usize) -> Vec<u32> {
    let marks = MATCHER.with_borrow(|matcher| matcher.marks(text));
    ReplyExcerpt::from(&excerpt(text, &marks, width)).into_numbers()
}

fn main() {
    // The page calls the exported functions; nothing runs at the start.
}
