//! The replies of the search program, as numbers: besides strings the only values that two wasm programs exchange
//! without a copy of each field by JavaScript.
//!
//! Needs no index. `crates/search-program` encodes replies; the page decodes each number when it reads it, so that
//! decoding costs it little code and no memory.

use std::ops::Range;

use dataset::Locale;

use crate::{Excerpt, SearchTarget, TargetKind};

/// Offset of the `at_least` flag: after the totals.
const AT_LEAST: usize = TargetKind::ALL.len();
/// Offset of the flag for quoted phrases.
const HAS_PHRASES: usize = AT_LEAST + 1;
/// Offset of the hits.
const HITS: usize = HAS_PHRASES + 1;
/// The number of values per hit: kind, film or person, part of it, and language plus one (0: none).
const HIT: usize = 4;
/// Offset of the marks of an excerpt: after its start, its end and the two flags for cut text.
const MARKS: usize = 4;

/// The reply to a query: the totals of each kind, two flags, and the hits. Decoded by its methods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply(Vec<u32>);

/// Hits without totals: the reply to a query without results. Decoded by [`ReplyHits::iter`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReplyHits(Vec<u32>);

/// An [`Excerpt`] as a reply: its range, two flags for cut text, and the marks. Decoded by its methods.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReplyExcerpt(Vec<u32>);

/// A hit in a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReplyHit {
    /// Its target.
    pub target: SearchTarget,
    /// The language of the text that matched; `None` if the document contains all languages.
    pub locale: Option<Locale>,
}

impl Reply {
    /// Encodes a reply. `totals` are the numbers of hits of each kind, in the order of [`TargetKind::ALL`],
    /// independent of limits; `hits` are in order, best first.
    pub fn new(
        totals: [u32; TargetKind::ALL.len()],
        at_least: bool,
        has_phrases: bool,
        hits: impl IntoIterator<Item = ReplyHit>,
    ) -> Self {
        let mut numbers = totals.to_vec();
        numbers.extend([at_least, has_phrases].map(u32::from));
        for hit in hits {
            numbers.extend_from_slice(&hit.encode());
        }
        Self(numbers)
    }

    /// Wraps the numbers of a reply; `None` if they are too few for one.
    pub fn from_numbers(numbers: Vec<u32>) -> Option<Self> {
        (numbers.len() >= HITS).then_some(Self(numbers))
    }

    /// Returns the encoded numbers.
    pub fn into_numbers(self) -> Vec<u32> {
        self.0
    }

    /// Returns the number of hits of a kind, independent of limits.
    pub fn total(&self, kind: TargetKind) -> u32 {
        number_at(&self.0, kind.idx())
    }

    /// True if there may be more hits than the totals.
    pub fn at_least(&self) -> bool {
        number_at(&self.0, AT_LEAST) != 0
    }

    /// True if the query has quoted phrases. The index does not verify them.
    pub fn has_phrases(&self) -> bool {
        number_at(&self.0, HAS_PHRASES) != 0
    }

    /// Returns the hits, best first, without those that have no possible target.
    pub fn hits(&self) -> impl Iterator<Item = ReplyHit> {
        decode_hits(self.0.get(HITS..).unwrap_or_default())
    }
}

impl ReplyHits {
    /// Encodes targets as hits, in this order.
    pub fn new(targets: impl IntoIterator<Item = SearchTarget>) -> Self {
        let mut numbers = Vec::new();
        for target in targets {
            numbers.extend_from_slice(&ReplyHit::from(target).encode());
        }
        Self(numbers)
    }

    /// Wraps the numbers of hits.
    pub fn from_numbers(numbers: Vec<u32>) -> Self {
        Self(numbers)
    }

    /// Returns the encoded numbers.
    pub fn into_numbers(self) -> Vec<u32> {
        self.0
    }

    /// Returns the hits, without those that have no possible target.
    pub fn iter(&self) -> impl Iterator<Item = ReplyHit> {
        decode_hits(&self.0)
    }
}

impl ReplyExcerpt {
    /// Wraps the numbers of an excerpt; too few of them are the empty excerpt.
    pub fn from_numbers(numbers: Vec<u32>) -> Self {
        Self(numbers)
    }

    /// Returns the encoded numbers.
    pub fn into_numbers(self) -> Vec<u32> {
        self.0
    }

    /// Returns its range, in bytes of UTF-8. It need not be within the text.
    pub fn range(&self) -> Range<usize> {
        number_at(&self.0, 0) as usize..number_at(&self.0, 1) as usize
    }

    /// True if there is text before it.
    pub fn cut_before(&self) -> bool {
        number_at(&self.0, 2) != 0
    }

    /// True if there is text after it.
    pub fn cut_after(&self) -> bool {
        number_at(&self.0, 3) != 0
    }

    /// Returns the marks within it, in bytes of the whole text. They need not be within the text.
    pub fn marks(&self) -> impl Iterator<Item = Range<usize>> {
        let marks = self.0.get(MARKS..).unwrap_or_default().as_chunks().0;
        marks
            .iter()
            .map(|&[start, end]| start as usize..end as usize)
    }
}

impl From<&Excerpt> for ReplyExcerpt {
    fn from(excerpt: &Excerpt) -> Self {
        let mut numbers = vec![
            number(excerpt.range.start),
            number(excerpt.range.end),
            excerpt.cut_before.into(),
            excerpt.cut_after.into(),
        ];
        for mark in &excerpt.marks {
            numbers.extend([number(mark.start), number(mark.end)]);
        }
        Self(numbers)
    }
}

impl ReplyHit {
    fn encode(self) -> [u32; HIT] {
        let (owner, part) = self.target.numbers();
        let kind = number(self.target.kind().idx());
        let locale = self.locale.map_or(0, |locale| number(locale.idx()) + 1);
        [kind, owner.into(), part.into(), locale]
    }

    fn decode(&[kind, owner, part, locale]: &[u32; HIT]) -> Option<Self> {
        let kind = *TargetKind::ALL.get(kind as usize)?;
        let [owner, part] = [u16::try_from(owner).ok()?, u16::try_from(part).ok()?];
        let locale = match locale.checked_sub(1) {
            Some(idx) => Some(Locale::new(u8::try_from(idx).ok()?.into())),
            None => None,
        };
        Some(Self {
            target: SearchTarget::from_numbers(kind, owner, part)?,
            locale,
        })
    }
}

impl From<SearchTarget> for ReplyHit {
    fn from(target: SearchTarget) -> Self {
        Self {
            target,
            locale: None,
        }
    }
}

#[cfg(feature = "query")]
impl From<&crate::QueryResults> for Reply {
    fn from(results: &crate::QueryResults) -> Self {
        let hits = results.hits.iter().map(|hit| ReplyHit {
            target: hit.target,
            locale: hit.locale,
        });
        let totals = results.totals;
        let has_phrases = !results.phrases.is_empty();
        Self::new(totals.kinds, totals.at_least, has_phrases, hits)
    }
}

fn decode_hits(numbers: &[u32]) -> impl Iterator<Item = ReplyHit> {
    let hits = numbers.as_chunks::<HIT>().0;
    hits.iter().filter_map(ReplyHit::decode)
}

/// Returns the number at an offset; 0 if there is none.
fn number_at(numbers: &[u32], offset: usize) -> u32 {
    numbers.get(offset).copied().unwrap_or(0)
}

fn number(value: usize) -> u32 {
    u32::try_from(value).expect("texts and lists are shorter than 4 GB")
}
