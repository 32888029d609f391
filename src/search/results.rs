//! Search results as a page shows them: in groups, each hit with its title, its context and the excerpt that matches.

mod source;

use std::ops::Range;

use dataset::Locale;
pub use search::TargetKind;
use search::{Reply, ReplyExcerpt, ReplyHits};

use crate::{
    messages::Messages,
    present::localized_str::dir_of,
    route::{Address, Route},
};
use source::Source;

/// The backend of the search: the program in crates/search-program, or a stand-in in tests.
pub trait SearchBackend {
    /// Returns totals and at most `limit` hits of each kind, 0 for no limit; `None` if the program failed.
    fn find(&self, query: &str, locale: Locale, limit: u32) -> Option<Reply>;
    /// Returns the nearest hits to a query without results.
    fn nearest(&self, query: &str, locale: Locale) -> ReplyHits;
    /// Returns true if a text contains the phrases of the last query.
    fn has_phrases(&self, text: &str) -> bool;
    /// Returns the excerpt of a text that matches the last query, at most `width` characters long.
    fn show(&self, text: &str, width: u32) -> ReplyExcerpt;
}

/// The results of a search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchResults {
    /// The groups by kind; the kind of the best hit is first.
    pub groups: Vec<Group>,
    /// The number of hits in all groups.
    pub n_found: usize,
    /// True if there may be more hits.
    pub at_least: bool,
    /// Suggestions if nothing was found.
    pub nearest: Vec<Hit>,
}

/// Hits of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The kind of its hits.
    pub kind: TargetKind,
    /// The number of hits, including those that are not in `hits`.
    pub n_found: usize,
    /// The best hits.
    pub hits: Vec<Hit>,
}

/// A hit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The address that it links to.
    pub address: Address,
    /// Its title.
    pub title: Marked,
    /// Its context, such as the film that it belongs to.
    pub context: Marked,
    /// The excerpt; `None` for films, people and characters, unless only their other text matches.
    pub excerpt: Option<Marked>,
}

/// A text with marked matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Its language, a BCP 47 tag; `None` for the language of the page.
    pub lang: Option<&'static str>,
    /// Its direction, a value of the attribute `dir`; `None` for the direction of the page.
    pub dir: Option<&'static str>,
    /// Its pieces; true for those that are marked.
    pub pieces: Vec<(String, bool)>,
}

/// Returns the results of `backend` for `query`: at most `limit` hits of each kind, or all of them for 0. `None` if the
/// backend failed.
pub fn search(
    route: Route,
    query: &str,
    limit: usize,
    backend: &dyn SearchBackend,
) -> Option<SearchResults> {
    let text = Messages::new(route.locale);
    let find = |limit: usize| backend.find(query, route.locale, u32::try_from(limit).unwrap_or(0));
    let mut reply = find(limit)?;
    // The index does not verify phrases: they are searched in the texts of all hits.
    let quoted = reply.has_phrases();
    if quoted {
        reply = find(0)?;
    }
    let mut found = SearchResults::default();
    for hit in reply.hits() {
        let Some(source) = Source::of(route, hit) else {
            continue;
        };
        if quoted && !backend.has_phrases(&source.searched(text)) {
            continue;
        }
        let idx = found
            .groups
            .iter()
            .position(|group| group.kind == source.kind);
        let idx = idx.unwrap_or_else(|| {
            found.groups.push(Group {
                kind: source.kind,
                n_found: 0,
                hits: Vec::new(),
            });
            found.groups.len() - 1
        });
        let group = &mut found.groups[idx];
        let total = reply.total(source.kind) as usize;
        group.n_found = if quoted { group.n_found + 1 } else { total };
        if limit == 0 || group.hits.len() < limit {
            group.hits.push(source.hit(text, backend));
        }
    }
    found.n_found = found.groups.iter().map(|group| group.n_found).sum();
    found.at_least = reply.at_least() && found.n_found > 0;
    if found.n_found == 0 {
        let nearest = backend.nearest(query, route.locale);
        let sources = nearest.iter().filter_map(|hit| Source::of(route, hit));
        found.nearest = sources.map(|source| source.hit(text, backend)).collect();
    }
    Some(found)
}

/// Returns the excerpt of a text that matches, with its marks.
fn marked(
    page: Messages,
    backend: &dyn SearchBackend,
    (text, lang): (&str, Option<&'static str>),
    width: u32,
) -> Marked {
    let excerpt = backend.show(text, width);
    let mut pieces = Vec::new();
    let mut push = |piece: Option<&str>, is_marked| {
        let piece = piece.filter(|piece| !piece.is_empty());
        pieces.extend(piece.map(|piece| (piece.to_owned(), is_marked)));
    };
    push(excerpt.cut_before().then_some("… "), false);
    let Range { start: mut at, end } = excerpt.range();
    for mark in excerpt.marks() {
        push(text.get(at..mark.start), false);
        push(text.get(mark.clone()), true);
        at = mark.end;
    }
    push(text.get(at..end), false);
    push(excerpt.cut_after().then_some(" …"), false);
    Marked {
        lang,
        dir: dir_of(page, text, lang),
        pieces,
    }
}

impl Marked {
    fn is_marked(&self) -> bool {
        self.pieces.iter().any(|(_, is_marked)| *is_marked)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
