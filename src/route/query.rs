//! The query of an address. Unknown keys and values are ignored, so that an address from an older or newer version
//! still opens its page.

use dataset::{
    Card, CardStatus, FilmPart, Locale,
    id::{FilmId, TopicId},
};

use super::{
    Page,
    film_filter::{Facet, FilmFilter, FilmOrder},
};
use crate::library::{collection, library};

/// The query of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// The parallel view: `with=fr`, `first=fr`, `hide=fr`.
    pub parallel: Option<Parallel>,
    /// The cards that the trivia view shows: `topic=casting`, `status=disputed`.
    pub cards: CardFilter,
    /// The films that the home page lists: `decade=1980`, `order=title`.
    pub films: FilmFilter,
    /// The only section or card of a film's review that is shown: `only=score`, `only=card-snow`.
    pub only: FilmPart<'static>,
    /// The search terms: `q=kurosawa`.
    pub search_terms: String,
    /// The two films that are compared or linked: `films=heat,ran`; `None` for one that is not chosen yet.
    pub pair: [Option<FilmId>; 2],
}

/// The parallel view: a second language beside the page's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parallel {
    /// The second language.
    pub with: Locale,
    /// True if the second language is in the first column.
    pub swapped: bool,
    /// The language that is hidden until the reader reveals it.
    pub hidden: Option<Locale>,
}

/// A filter of cards; the default matches all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CardFilter {
    /// The topic of the cards; `None` for any.
    pub topic: Option<TopicId>,
    /// The reliability of the cards; `None` for any.
    pub status: Option<CardStatus>,
}

impl CardFilter {
    /// True if a card matches the filter.
    pub fn shows(self, card: &Card) -> bool {
        self.topic.is_none_or(|topic| card.topics.contains(&topic))
            && self.status.is_none_or(|status| card.status == status)
    }
}

impl Parallel {
    /// Creates the parallel view with `with` in its initial state.
    pub fn with(with: Locale) -> Self {
        Self {
            with,
            swapped: false,
            hidden: None,
        }
    }
}

impl Default for Query {
    #[inline(never)] // A copy at each link would be larger.
    fn default() -> Self {
        Self {
            parallel: None,
            cards: CardFilter::default(),
            films: FilmFilter::default(),
            only: FilmPart::Whole,
            search_terms: String::new(),
            pair: [None; 2],
        }
    }
}

impl Query {
    /// Creates the query of the parallel view, or of none.
    pub fn of_parallel(parallel: Option<Parallel>) -> Self {
        Self {
            parallel,
            ..Self::default()
        }
    }

    /// Creates the query of a filter of cards.
    pub fn of_cards(cards: CardFilter) -> Self {
        Self {
            cards,
            ..Self::default()
        }
    }

    /// Creates the query of a filter of films.
    pub fn of_films(films: FilmFilter) -> Self {
        Self {
            films,
            ..Self::default()
        }
    }

    /// Creates the query of a search.
    pub fn of_search_terms(search_terms: String) -> Self {
        Self {
            search_terms,
            ..Self::default()
        }
    }

    /// Creates the query of two films, either of which may be missing.
    pub fn of_pair(pair: [Option<FilmId>; 2]) -> Self {
        Self {
            pair,
            ..Self::default()
        }
    }

    /// Parses the query of an address of `page`: `topic` filters films on the home page, and cards elsewhere.
    pub(super) fn parse(query: &str, page: Page) -> Self {
        let mut read = Self::default();
        // `first` and `hide` qualify `with`, in any order.
        let (mut with, mut first, mut hidden) = (None, None, None);
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            let locale = || collection().locale(&value);
            match &*key {
                "with" => with = locale(),
                "first" => first = locale(),
                "hide" => hidden = locale(),
                "topic" if page != Page::Home => read.cards.topic = topic(&value),
                "status" => read.cards.status = CardStatus::from_id(&value),
                "only" => read.only = part(page, &value).unwrap_or(read.only),
                "q" => read.search_terms = one_line(&value),
                "films" => read.pair = pair(&value),
                "order" => {
                    let order = FilmOrder::ALL.into_iter().find(|order| order.id() == value);
                    read.films.order = order.unwrap_or_default();
                }
                _ if page == Page::Home => {
                    let facet = Facet::parse(&key, &value);
                    let is_new = |facet: &Facet| !read.films.facets.contains(facet);
                    read.films.facets.extend(facet.filter(is_new));
                }
                _ => {}
            }
        }
        read.parallel = with.map(|with| Parallel {
            with,
            swapped: first == Some(with),
            hidden,
        });
        read
    }
}

/// The maximum length of a query in characters, the same as that of the search fields.
const LONGEST_SEARCH_TERMS: usize = 200;

/// Cuts a query to the maximum length and replaces control characters by spaces: a field of one line would remove a
/// line break and join the words around it.
fn one_line(search_terms: &str) -> String {
    let spaced = |char: char| if char.is_control() { ' ' } else { char };
    search_terms
        .chars()
        .take(LONGEST_SEARCH_TERMS)
        .map(spaced)
        .collect()
}

fn topic(id: &str) -> Option<TopicId> {
    let mut topics = collection().topics.iter();
    topics.position(|topic| topic.id == id).map(TopicId::new)
}

/// Returns the section or card with an id; `None` if the film of the page does not have it.
fn part(page: Page, id: &str) -> Option<FilmPart<'static>> {
    let Page::Film(film, _) = page else {
        return None;
    };
    let part = FilmPart::parse(id).filter(|part| *part != FilmPart::Whole);
    library().film(film).part(part?)
}

fn pair(slugs: &str) -> [Option<FilmId>; 2] {
    let mut films = slugs.split(',').map(|slug| collection().film(slug));
    [(); 2].map(|()| films.next().flatten())
}

impl std::fmt::Display for Query {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let tag = |locale: Locale| collection().locale_info(locale).tag.as_str();
        let mut pairs: Vec<(&str, String)> = Vec::new();
        let mut add = |key, value: &str| pairs.push((key, value.to_owned()));
        if let Some(parallel) = self.parallel {
            add("with", tag(parallel.with));
            if parallel.swapped {
                add("first", tag(parallel.with));
            }
            if let Some(hidden) = parallel.hidden {
                add("hide", tag(hidden));
            }
        }
        if self.only != FilmPart::Whole {
            add("only", &self.only.id());
        }
        if let Some(topic) = self.cards.topic {
            add("topic", &collection().topics[topic.idx()].id);
        }
        if let Some(status) = self.cards.status {
            add("status", status.id());
        }
        for facet in &self.films.facets {
            add(facet.group().id(), &facet.value());
        }
        if self.films.order != FilmOrder::default() {
            add("order", self.films.order.id());
        }
        if !self.search_terms.is_empty() {
            let search_terms: String =
                form_urlencoded::byte_serialize(self.search_terms.as_bytes()).collect();
            add("q", &search_terms);
        }
        if self.pair.iter().any(Option::is_some) {
            let slug = |film: Option<FilmId>| {
                film.map_or("", |film| collection().films[film.idx()].slug.as_str())
            };
            add("films", &self.pair.map(slug).join(","));
        }
        for (idx, (key, value)) in pairs.into_iter().enumerate() {
            f.write_str(if idx == 0 { "" } else { "&" })?;
            f.write_str(key)?;
            f.write_str("=")?;
            f.write_str(&value)?;
        }
        Ok(())
    }
}
