//! What a search found, as a page says it: in groups, each hit with its title, where it stands, and the words
//! that answer.

mod source;

use std::ops::Range;

use dataset::Locale;

use super::localized_str::dir_of;
use crate::{
    messages::Messages,
    route::{Address, Route},
};
use source::Source;

/// How many numbers a hit is.
const HIT: usize = 4;
/// Where the numbers say that there may be more than was counted, and that the query has phrases.
const AT_LEAST: usize = HitKind::ALL.len();
const HAS_PHRASES: usize = AT_LEAST + 1;

/// Who searches: the program in crates/search-program, or its twin in tests. All that it hands out is numbers.
pub trait SearchBackend {
    /// What is found, see `find` in crates/search-program; `None` if it broke.
    fn find(&self, query: &str, locale: Locale, limit: u32) -> Option<Vec<u32>>;
    /// What is nearest to a query that found nothing.
    fn nearest(&self, query: &str, locale: Locale) -> Vec<u32>;
    /// Whether the phrases of the query stand in a text.
    fn has_phrases(&self, text: &str) -> bool;
    /// The part of a text that answers the query.
    fn show(&self, text: &str, width: u32) -> Vec<u32>;
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchResults {
    /// By kind; the kind of the best hit first.
    pub groups: Vec<Group>,
    /// How many there are in all.
    pub n_found: usize,
    /// Whether there may be more.
    pub at_least: bool,
    /// What may have been meant, where nothing was found.
    pub nearest: Vec<Hit>,
}

/// Hits of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Which.
    pub kind: HitKind,
    /// How many there are.
    pub n_found: usize,
    /// The best of them.
    pub hits: Vec<Hit>,
}

/// What is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are what they are called")]
pub enum HitKind {
    Film,
    Person,
    Character,
    Card,
    Section,
}

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where it stands.
    pub address: Address,
    /// Its name.
    pub title: Marked,
    /// What it belongs to, and the like.
    pub context: Marked,
    /// The words that answer, where they are not in the title.
    pub excerpt: Option<Marked>,
}

/// A text with marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Its language, where it is not the page's: a BCP 47 tag.
    pub lang: Option<&'static str>,
    /// Its direction, where that is not the page's: a value of the attribute `dir`.
    pub dir: Option<&'static str>,
    /// Its pieces, and whether each is marked.
    pub pieces: Vec<(String, bool)>,
}

impl HitKind {
    /// Every kind, in the order of their numbers.
    const ALL: [Self; 5] = [
        Self::Film,
        Self::Person,
        Self::Character,
        Self::Card,
        Self::Section,
    ];

    /// The word for it in phrases.
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

/// What `backend` finds for `query`: at most `limit` hits of each kind, or all of them for 0. `None` if it broke.
pub fn search(
    route: Route,
    query: &str,
    limit: usize,
    backend: &dyn SearchBackend,
) -> Option<SearchResults> {
    let text = Messages::new(route.locale);
    let find = |limit: usize| backend.find(query, route.locale, u32::try_from(limit).unwrap_or(0));
    let mut numbers = find(limit)?;
    // Whether a phrase really stands somewhere is seen on the text: then all are looked at.
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

/// The part of a text that answers, with its marks.
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
