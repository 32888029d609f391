//! Addresses of the site's pages and of the files beside them, and the dates of publication of its films.

use address::SiteAddress;
use dataset::{Locale, id::FilmId};
use dataset_compile::Published;
use diptych::{
    library::collection,
    route::{FilmView, Page, Route},
};

/// Preview image of a page, in the folder of the page.
const PREVIEW: &str = "card.png";
/// The feed of a language, in the folder of its home page.
const FEED: &str = "feed.xml";
/// oEmbed description of a page, in its folder.
const OEMBED: &str = "oembed.json";

/// The address of the site, and the data for its feeds.
#[derive(Clone, Copy)]
pub(crate) struct SiteUrls<'a> {
    /// The site's address, if known.
    pub(crate) address: Option<&'a SiteAddress>,
    /// Dates of publication, indexed by film.
    pub(crate) published: &'a [Option<Published>],
    /// The `tag:` URI that ids in feeds begin with, if the collection has one.
    pub(crate) feed_id: Option<&'a str>,
}

impl SiteUrls<'_> {
    /// Returns the absolute URL of a page; `None` if the site's address is unknown.
    pub(crate) fn url(&self, route: Route) -> Option<String> {
        self.address.map(|address| address.join(&route.path()))
    }

    /// Returns the absolute URL of a file of the site; `None` if the site's address is unknown.
    pub(crate) fn file_url(&self, path: &str) -> Option<String> {
        self.address.map(|address| address.join(path))
    }

    /// Returns the id of a page in feeds (RFC 4287, 4.2.6): it survives a move of the site if the collection has a
    /// `feed-id`; otherwise it is the page's URL.
    pub(crate) fn id(&self, route: Route) -> Option<String> {
        match self.feed_id {
            Some(id) => Some(format!("{id}/{}", route.path().trim_end_matches('/'))),
            None => self.url(route),
        }
    }

    /// Returns the dates of publication of a film, if known.
    pub(crate) fn published(&self, film: FilmId) -> Option<Published> {
        self.published[film.idx()]
    }

    /// True if the site has feeds: they need its address, and a film with a date.
    pub(crate) fn has_feeds(&self) -> bool {
        self.address.is_some() && self.published.iter().any(Option::is_some)
    }
}

/// Returns the page whose card is used for `route`: a film's review for all pages of that film, otherwise the home
/// page.
pub(crate) fn preview_page(route: Route) -> Route {
    let page = match route.page {
        Page::Film(film, _) => Page::Film(film, FilmView::Review),
        _ => Page::Home,
    };
    Route::new(route.locale, page)
}

/// Returns the path of the card of a page, below the root of the site.
pub(crate) fn preview_path(route: Route) -> String {
    preview_page(route).path() + PREVIEW
}

/// Returns the path of the feed of a language, below the root of the site.
pub(crate) fn feed_path(locale: Locale) -> String {
    Route::new(locale, Page::Home).path() + FEED
}

/// Returns the path of a page's oEmbed description; `None` unless the page is a review.
pub(crate) fn oembed_path(route: Route) -> Option<String> {
    matches!(route.page, Page::Film(_, FilmView::Review)).then(|| route.path() + OEMBED)
}

/// Returns every film's review in every language.
pub(crate) fn reviews() -> impl Iterator<Item = (Route, FilmId)> {
    collection().locales().flat_map(|locale| {
        let films = (0..collection().films.len()).map(FilmId::new);
        films.map(move |film| {
            let page = Page::Film(film, FilmView::Review);
            (Route::new(locale, page), film)
        })
    })
}

/// Returns the home page in every language.
pub(crate) fn homes() -> impl Iterator<Item = Route> {
    let locales = collection().locales();
    locales.map(|locale| Route::new(locale, Page::Home))
}
