//! Search results as a page shows them: in groups, each hit with its title, its context and the excerpt that matches.

mod source;

use std::ops::Range;

use dataset::Locale;

use crate::{
    messages::Messages,
    present::localized_str::dir_of,
    route::{Address, Route},
};
use source::Source;

/// The number of values that encode a hit.
const HIT: usize = 4;
/// Offsets of the `at_least` flag, set if there may be more hits than were counted, and of the flag for phrases.
const AT_LEAST: usize = HitKind::ALL.len();
const HAS_PHRASES: usize = AT_LEAST + 1;

/// The backend of the search: the program in crates/search-program, or a stand-in in tests. It returns numbers alone.
pub trait SearchBackend {
    /// Returns totals and hits, see `find` in crates/search-program; `None` if the program failed.
    fn find(&self, query: &str, locale: Locale, limit: u32) -> Option<Vec<u32>>;
    /// Returns the nearest hits to a query without results.
    fn nearest(&self, query: &str, locale: Locale) -> Vec<u32>;
    /// Returns true if a text contains the phrases of the last query.
    fn has_phrases(&self, text: &str) -> bool;
    /// Returns the excerpt of a text that matches the last query: its range, its cuts and its marks.
    fn show(&self, text: &str, width: u32) -> Vec<u32>;
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
    pub kind: HitKind,
    /// The number of hits, including those that are not in `hits`.
    pub n_found: usize,
    /// The best hits.
    pub hits: Vec<Hit>,
}

/// The kind of a hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are what they are called")]
pub enum HitKind {
    Film,
    Person,
    Character,
    Card,
    Section,
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

impl HitKind {
    /// All kinds, in the order of their numbers.
    const ALL: [Self; 5] = [
        Self::Film,
        Self::Person,
        Self::Character,
        Self::Card,
        Self::Section,
    ];

    /// Returns the id of the kind in message keys.
    pub fn id(self) -> &'static str {
        match self {
            Self::Film => "film",
            Self::Person => "person",
            Self::Character => "character",
            Self::Card => "card",
            Self::Section => "section",
        }
    }
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
    let mut numbers = find(limit)?;
    // The index does not verify phrases: they are searched in the texts of all hits.
    let quoted = numbers.get(HAS_PHRASES) == Some(&1);
    if quoted {
        numbers = find(0)?;
    }
    let (totals, hits) = numbers.split_at_checked(HAS_PHRASES + 1)?;
    let mut found = SearchResults::default();
    for numbers in hits.as_chunks::<HIT>().0 {
        let Some(source) = Source::read(route, numbers) else {
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
        let total = totals.get(source.kind as usize).copied().unwrap_or(0) as usize;
        group.n_found = if quoted { group.n_found + 1 } else { total };
        if limit == 0 || group.hits.len() < limit {
            group.hits.push(source.hit(text, backend));
        }
    }
    found.n_found = found.groups.iter().map(|group| group.n_found).sum();
    found.at_least = totals.get(AT_LEAST) == Some(&1) && found.n_found > 0;
    if found.n_found == 0 {
        let nearest = backend.nearest(query, route.locale);
        let sources = nearest.as_chunks::<HIT>().0.iter();
        let sources = sources.filter_map(|numbers| Source::read(route, numbers));
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
    let numbers = backend.show(text, width);
    let mut pieces = Vec::new();
    let mut push = |range: Range<u32>, is_marked| {
        let piece = text.get(range.start as usize..range.end as usize);
        let piece = piece.filter(|piece| !piece.is_empty());
        pieces.extend(piece.map(|piece| (piece.to_owned(), is_marked)));
    };
    if let [mut at, end, _, _, ref marks @ ..] = *numbers {
        for mark in marks.as_chunks::<2>().0 {
            push(at..mark[0], false);
            push(mark[0]..mark[1], true);
            at = mark[1];
        }
        push(at..end, false);
    }
    if numbers.get(2) == Some(&1) {
        pieces.insert(0, ("… ".to_owned(), false));
    }
    if numbers.get(3) == Some(&1) {
        pieces.push((" …".to_owned(), false));
    }
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
