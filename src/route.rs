//! Every address of the site: read here, written here, and nowhere else. Addresses are relative, so that
//! the same build works at any place of any host.
//!
//! `en/` the films, `en/films/<slug>/` a film's review, `…/trivia/` its cards, `…/facts/` its facts,
//! `en/people/` everybody, `en/people/<slug>/` somebody, `en/search/`, `en/links/` how two films are linked,
//! `en/compare/` two films section by section, `en/saved/` what the reader keeps, `en/about/`. The parallel view, filters, what is searched and
//! the like are the query; sections and cards are fragments, so that they work without scripts.
//! `embed/en/<slug>/…` is for frames of other sites.

mod embed;
mod film_filter;
mod kept;
mod query;

use std::cell::RefCell;

use dataset::{
    Locale,
    id::{FilmId, PersonId},
};

use crate::library::collection;
pub use film_filter::{Facet, FacetGroup, FilmFilter, FilmOrder};
pub use kept::{kept_at, kept_kind, kept_place};
pub use query::{CardFilter, Parallel, Query};

thread_local! {
    static BEGINNING: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Tells whether the fragment keeps the whole address, as it does in a single file; otherwise the path
/// does. Links that are written from then on say so.
pub fn keep_in_fragment(in_fragment: bool) {
    BEGINNING.set(in_fragment.then(|| "#/".to_owned()));
}

/// Lets every link that is written from then on begin with the site's root: on somebody else's page, where a
/// relative one would lead elsewhere.
pub fn write_in_full(root: String) {
    BEGINNING.set(Some(root));
}

/// `path` behind what every link begins with, if there is that.
fn in_full(path: &str) -> Option<String> {
    BEGINNING.with_borrow(|beginning| Some([beginning.as_ref()?, path].concat()))
}

/// Whether links are written in full: in a single file, and on somebody else's page.
pub fn is_written_in_full() -> bool {
    BEGINNING.with_borrow(Option::is_some)
}

/// A page in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Route {
    /// The language; the first segment of the path.
    pub locale: Locale,
    /// The page.
    pub page: Page,
}

/// A page, whatever the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// The root, without a language: the reader chooses one.
    Root,
    /// All films.
    Home,
    /// A view of a film.
    Film(FilmId, FilmView),
    /// Everybody.
    People,
    /// Somebody.
    Person(PersonId),
    /// What is found for the query.
    Search,
    /// How two films are linked by the people who made them.
    Links,
    /// Two films, section by section.
    Compare,
    /// What the reader keeps.
    Saved,
    /// About the site.
    About,
    /// No page has this address. It keeps how deep it was, for relative addresses.
    NotFound {
        /// How many folders below the root.
        depth: u8,
    },
}

/// The views of a film.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FilmView {
    /// The review with the cards in its margin.
    Review,
    /// All cards.
    Trivia,
    /// Credits, cast, awards, making, places.
    Facts,
}

impl FilmView {
    /// Every view, in the order of the tabs.
    pub const ALL: [Self; 3] = [Self::Review, Self::Trivia, Self::Facts];

    /// The view with this name: `review`, or what its address has.
    pub fn named(name: &str) -> Option<Self> {
        let name = (name != "review").then_some(name);
        Self::ALL.into_iter().find(|view| view.segment() == name)
    }

    fn segment(self) -> Option<&'static str> {
        match self {
            Self::Review => None,
            Self::Trivia => Some("trivia"),
            Self::Facts => Some("facts"),
        }
    }
}

/// A whole address: a page, what of it is asked for, and a place in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub route: Route,
    /// What stands after `?`.
    pub query: Query,
    /// What stands after `#`, without it.
    pub fragment: String,
}

impl Route {
    /// The page `page` in `locale`.
    pub fn new(locale: Locale, page: Page) -> Self {
        Self { locale, page }
    }

    /// Reads a path below the root of the site: `en/films/runaway-train/`.
    pub fn parse(path: &str) -> Self {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let segments: Vec<&str> = path
            .split('/')
            .filter(|segment| !segment.is_empty())
            .collect();
        let default = collection().default_locale;
        let Some((first, rest)) = segments.split_first() else {
            return Self::new(default, Page::Root);
        };
        let locale = collection()
            .locale(first)
            .filter(|locale| tag(*locale) == *first);
        let page = locale.and_then(|_| Page::parse(rest));
        let depth = u8::try_from(path.matches('/').count()).unwrap_or(u8::MAX);
        Self::new(
            locale.unwrap_or(default),
            page.unwrap_or(Page::NotFound { depth }),
        )
    }

    /// The path below the root of the site; empty for the root itself.
    pub fn path(self) -> String {
        self.segments()
            .iter()
            .map(|segment| format!("{segment}/"))
            .collect()
    }

    /// The form of [`Route::path`], without its last slash: `en/films/*/trivia`, where `*` stands for the id of a
    /// film or of a person.
    pub fn form(self) -> String {
        let mut segments = self.segments();
        if let Page::Film(..) | Page::Person(_) = self.page {
            segments[2] = "*";
        }
        segments.join("/")
    }

    /// The same page in another language; all films in that language, if it has no address there.
    #[must_use]
    pub fn in_locale(self, locale: Locale) -> Self {
        let page = match self.page {
            Page::Root | Page::NotFound { .. } => Page::Home,
            page => page,
        };
        Self { locale, page }
    }

    /// The address of `self` as a link on the page `here`.
    pub fn href(self, here: Self) -> String {
        if let Some(href) = in_full(&self.path()) {
            return href;
        }
        let (from, to) = (here.segments(), self.segments());
        let depth = match here.page {
            Page::NotFound { depth } => usize::from(depth),
            _ => from.len(),
        };
        let known = !matches!(here.page, Page::NotFound { .. });
        let shared = if known {
            from.iter().zip(&to).take_while(|(a, b)| a == b).count()
        } else {
            0
        };
        let mut href = "../".repeat(depth - shared);
        for segment in &to[shared..] {
            href.push_str(segment);
            href.push('/');
        }
        if href.is_empty() {
            "./".to_owned()
        } else {
            href
        }
    }

    /// From the page `self` to the root of the site: `../../` or `./`.
    pub fn root(self) -> String {
        let depth = match self.page {
            Page::NotFound { depth } => usize::from(depth),
            _ => self.segments().len(),
        };
        if depth == 0 {
            "./".to_owned()
        } else {
            "../".repeat(depth)
        }
    }

    fn segments(self) -> Vec<&'static str> {
        let mut segments = vec![tag(self.locale)];
        match self.page {
            Page::Root | Page::NotFound { .. } => segments.clear(),
            Page::Home => {}
            Page::Film(film, view) => {
                segments.extend(["films", &collection().films[film.idx()].slug]);
                segments.extend(view.segment());
            }
            Page::People => segments.push("people"),
            Page::Person(person) => {
                segments.extend(["people", &collection().people[person.idx()].slug]);
            }
            Page::Search => segments.push("search"),
            Page::Links => segments.push("links"),
            Page::Compare => segments.push("compare"),
            Page::Saved => segments.push("saved"),
            Page::About => segments.push("about"),
        }
        segments
    }
}

impl Page {
    fn parse(segments: &[&str]) -> Option<Self> {
        match segments {
            [] => Some(Self::Home),
            ["about"] => Some(Self::About),
            ["search"] => Some(Self::Search),
            ["links"] => Some(Self::Links),
            ["compare"] => Some(Self::Compare),
            ["saved"] => Some(Self::Saved),
            ["people"] => Some(Self::People),
            ["people", slug] => collection().person(slug).map(Self::Person),
            ["films", slug, view @ ..] => {
                let segment = match view {
                    [] => None,
                    [view] => Some(*view),
                    _ => return None,
                };
                let view = FilmView::ALL
                    .into_iter()
                    .find(|view| view.segment() == segment)?;
                Some(Self::Film(collection().film(slug)?, view))
            }
            _ => None,
        }
    }

    /// Every page that has an address of its own, without a language.
    pub fn all() -> Vec<Self> {
        let mut pages = vec![
            Self::Home,
            Self::People,
            Self::Search,
            Self::Links,
            Self::Compare,
            Self::Saved,
            Self::About,
        ];
        for film in (0..collection().films.len()).map(FilmId::new) {
            pages.extend(FilmView::ALL.map(|view| Self::Film(film, view)));
        }
        pages.extend(
            (0..collection().people.len())
                .map(PersonId::new)
                .map(Self::Person),
        );
        pages
    }
}

impl Address {
    /// The address of a page as such.
    pub fn of(route: Route) -> Self {
        Self {
            route,
            query: Query::default(),
            fragment: String::new(),
        }
    }

    /// Reads an address in parts: the path below the root, the query with or without `?`, the fragment
    /// with or without `#`.
    pub fn parse(path: &str, query: &str, fragment: &str) -> Self {
        let route = Route::parse(path);
        Self {
            route,
            query: Query::parse(query.trim_start_matches('?'), route.page),
            fragment: fragment.trim_start_matches('#').to_owned(),
        }
    }

    /// Reads an address below the root.
    pub fn read(address: &str) -> Self {
        let (rest, fragment) = address.split_once('#').unwrap_or((address, ""));
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        Self::parse(path, query, fragment)
    }

    /// The same address in another language, without its fragment: the reader's place is kept otherwise.
    /// In the parallel view the languages change roles and the columns stay where they are.
    #[must_use]
    pub fn in_locale(&self, locale: Locale) -> Self {
        // The query was read for a page that does not exist; another page would read it otherwise.
        if matches!(self.route.page, Page::NotFound { .. }) {
            return Self::of(self.route.in_locale(locale));
        }
        let parallel = self.query.parallel.map(|parallel| {
            let exchanged = parallel.with == locale;
            Parallel {
                with: if exchanged {
                    self.route.locale
                } else {
                    parallel.with
                },
                swapped: parallel.swapped != exchanged,
                ..parallel
            }
        });
        Self {
            route: self.route.in_locale(locale),
            query: Query {
                parallel,
                ..self.query.clone()
            },
            fragment: String::new(),
        }
    }

    /// The address as a link on the page `here`.
    pub fn href(&self, here: Route) -> String {
        self.with_tail(self.route.href(here))
    }

    /// What stands before the `#` of a link from this page to a part of it: nothing where the path keeps the
    /// address.
    pub fn before_fragment(&self) -> String {
        if is_written_in_full() {
            self.with_query(self.route.href(self.route))
        } else {
            String::new()
        }
    }

    /// The address below the root of the site.
    pub fn path(&self) -> String {
        self.with_tail(self.route.path())
    }

    fn with_query(&self, mut address: String) -> String {
        let query = self.query.to_string();
        if !query.is_empty() {
            address.push('?');
            address.push_str(&query);
        }
        address
    }

    fn with_tail(&self, address: String) -> String {
        let mut address = self.with_query(address);
        if !self.fragment.is_empty() {
            address.push('#');
            address.push_str(&self.fragment);
        }
        address
    }
}

fn tag(locale: Locale) -> &'static str {
    &collection().locale_info(locale).tag
}

#[cfg(test)]
mod tests;
