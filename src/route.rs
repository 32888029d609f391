//! The addresses of the site: all are parsed and written in this module. They are relative, so that one build works in
//! any folder of any host.
//!
//! `en/` all films, `en/films/<slug>/` the review of a film, `…/trivia/` its cards, `…/facts/` its facts, `en/people/`
//! all people, `en/people/<slug>/` a person, `en/search/`, `en/links/` the connections between two films,
//! `en/compare/` two films section by section, `en/saved/` the reader's annotations, `en/about/`. The parallel view,
//! filters and search terms are in the query; sections and cards are fragments, so that they work without JavaScript.
//! `embed/en/<slug>/…` is for frames on other sites.

mod annotation_target;
mod film_filter;
mod film_view;
mod frame;
mod query;

use std::cell::RefCell;

use dataset::{
    Locale,
    id::{FilmId, PersonId},
};

use crate::library::collection;
pub use annotation_target::{annotation_target, target_kind, target_route};
pub use film_filter::{Facet, FacetGroup, FilmFilter, FilmOrder};
pub use film_view::FilmView;
pub use query::{CardFilter, Parallel, Query};

thread_local! {
    static LINK_BASE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Selects the form of the links that are written from now on: with the whole address in the fragment, as in a single
/// file, or in the path.
pub fn keep_in_fragment(in_fragment: bool) {
    LINK_BASE.set(in_fragment.then(|| "#/".to_owned()));
}

/// Writes links from now on as absolute URLs that begin with `root`: on a host page, a relative URL would be resolved
/// against that page.
pub fn set_link_base(root: String) {
    LINK_BASE.set(Some(root));
}

/// Returns `path` after the prefix of all links; `None` if links are relative.
fn with_link_base(path: &str) -> Option<String> {
    LINK_BASE.with_borrow(|base| Some([base.as_ref()?, path].concat()))
}

/// True if links are not relative: in a single file, and on a host page.
pub fn has_link_base() -> bool {
    LINK_BASE.with_borrow(Option::is_some)
}

/// A page in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Route {
    /// The language; the first segment of the path.
    pub locale: Locale,
    /// The page.
    pub page: Page,
}

/// A page, independent of the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// The root, without a language, which the reader chooses there.
    Root,
    /// All films.
    Home,
    /// A view of a film.
    Film(FilmId, FilmView),
    /// All people.
    People,
    /// A person.
    Person(PersonId),
    /// The results of a search.
    Search,
    /// The connections between two films through the people who made them.
    Links,
    /// Two films, section by section.
    Compare,
    /// The reader's annotations.
    Saved,
    /// About the site.
    About,
    /// An unknown address. Its depth is needed for relative links.
    NotFound {
        /// The number of folders below the root.
        depth: u8,
    },
}

/// An address of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The page and its language.
    pub route: Route,
    /// The query.
    pub query: Query,
    /// The fragment, without `#`.
    pub fragment: String,
}

impl Route {
    /// Creates the route of `page` in `locale`.
    pub fn new(locale: Locale, page: Page) -> Self {
        Self { locale, page }
    }

    /// Parses a path below the root of the site: `en/films/runaway-train/`. An unknown path is [`Page::NotFound`].
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

    /// Returns the path below the root of the site; empty for the root itself.
    pub fn path(self) -> String {
        self.segments()
            .iter()
            .map(|segment| format!("{segment}/"))
            .collect()
    }

    /// Returns the pattern of [`Route::path`], without its last slash: `en/films/*/trivia`, with `*` for the slug of a
    /// film or of a person.
    pub fn form(self) -> String {
        let mut segments = self.segments();
        if let Page::Film(..) | Page::Person(_) = self.page {
            segments[2] = "*";
        }
        segments.join("/")
    }

    /// Returns the same page in another language; all films in that language, if the page has no address there.
    #[must_use]
    pub fn in_locale(self, locale: Locale) -> Self {
        let page = match self.page {
            Page::Root | Page::NotFound { .. } => Page::Home,
            page => page,
        };
        Self { locale, page }
    }

    /// Returns the address of `self` as a link on the page `route`.
    pub fn href(self, route: Self) -> String {
        if let Some(href) = with_link_base(&self.path()) {
            return href;
        }
        let (from, to) = (route.segments(), self.segments());
        let depth = match route.page {
            Page::NotFound { depth } => usize::from(depth),
            _ => from.len(),
        };
        let known = !matches!(route.page, Page::NotFound { .. });
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

    /// Returns the relative path from this page to the root of the site: `../../` or `./`.
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

    /// Returns every page that has an address, without a language.
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
    /// Creates the address of a page, without query and fragment.
    pub fn of(route: Route) -> Self {
        Self {
            route,
            query: Query::default(),
            fragment: String::new(),
        }
    }

    /// Parses an address in parts: the path below the root, the query with or without `?`, the fragment with or without
    /// `#`.
    pub fn parse(path: &str, query: &str, fragment: &str) -> Self {
        let route = Route::parse(path);
        Self {
            route,
            query: Query::parse(query.trim_start_matches('?'), route.page),
            fragment: fragment.trim_start_matches('#').to_owned(),
        }
    }

    /// Parses an address below the root.
    pub fn read(address: &str) -> Self {
        let (rest, fragment) = address.split_once('#').unwrap_or((address, ""));
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        Self::parse(path, query, fragment)
    }

    /// Returns the same address in another language, without its fragment: a `ReadingAnchor` restores the reading
    /// position. In the parallel view the two languages are exchanged and the columns stay.
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

    /// Returns the address as a link on the page `route`.
    pub fn href(&self, route: Route) -> String {
        self.with_tail(self.route.href(route))
    }

    /// Returns the part before the `#` of a link from this page to an element on it; empty if links are relative.
    pub fn before_fragment(&self) -> String {
        if has_link_base() {
            self.with_query(self.route.href(self.route))
        } else {
            String::new()
        }
    }

    /// Returns the address below the root of the site.
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
