//! Where the site stands, and what is known of it beside the app: the addresses of its pages and of the
//! files beside them, and since when its films are online.

use address::SiteAddress;
use dataset::{Locale, compile::Published, id::FilmId};
use diptych::{
    library::collection,
    route::{FilmView, Page, Route},
};

/// The picture that stands for a page elsewhere; it lies beside the page.
const CARD: &str = "card.png";
/// The feed of a language, beside its home page.
const FEED: &str = "feed.xml";
/// What a page says of itself to those who embed it (oEmbed), beside it.
const OEMBED: &str = "oembed.json";

/// A site and where it stands.
#[derive(Clone, Copy)]
pub(crate) struct SiteUrls<'a> {
    /// Its address, if that is known.
    pub(crate) address: Option<&'a SiteAddress>,
    /// Of each film, since when it is online.
    pub(crate) published: &'a [Option<Published>],
    /// The `tag:` URI that ids in feeds begin with, if the collection has one.
    pub(crate) feed_id: Option<&'a str>,
}

impl SiteUrls<'_> {
    /// The whole address of a page, if the site's is known.
    pub(crate) fn url(&self, route: Route) -> Option<String> {
        self.address.map(|address| address.join(&route.path()))
    }

    /// The whole address of a file of the site, if the site's is known.
    pub(crate) fn file_url(&self, path: &str) -> Option<String> {
        self.address.map(|address| address.join(path))
    }

    /// The id of a page in feeds (RFC 4287, 4.2.6): it stays the same when the site moves, if the collection has a
    /// `feed-id`; otherwise it is the page's address.
    pub(crate) fn id(&self, route: Route) -> Option<String> {
        match self.feed_id {
            Some(id) => Some(format!("{id}/{}", route.path().trim_end_matches('/'))),
            None => self.url(route),
        }
    }

    /// Since when a film is online, where that is written.
    pub(crate) fn published(&self, film: FilmId) -> Option<Published> {
        self.published[film.idx()]
    }

    /// Whether there are feeds: there are with whole addresses, and a film that has a date.
    pub(crate) fn has_feeds(&self) -> bool {
        self.address.is_some() && self.published.iter().any(Option::is_some)
    }
}

/// The page whose card stands for `route`: a film's review for all that is said of that film, otherwise the
/// home page.
pub(crate) fn card_page(route: Route) -> Route {
    let page = match route.page {
        Page::Film(film, _) => Page::Film(film, FilmView::Review),
        _ => Page::Home,
    };
    Route::new(route.locale, page)
}

/// Where the card of a page lies, below the root of the site.
pub(crate) fn card_path(route: Route) -> String {
    card_page(route).path() + CARD
}

/// Where the feed of a language lies.
pub(crate) fn feed_path(locale: Locale) -> String {
    Route::new(locale, Page::Home).path() + FEED
}

/// Where a page's oEmbed description lies; there is one of each review.
pub(crate) fn oembed_path(route: Route) -> Option<String> {
    matches!(route.page, Page::Film(_, FilmView::Review)).then(|| route.path() + OEMBED)
}

/// Every film's review in every language.
pub(crate) fn reviews() -> impl Iterator<Item = (Route, FilmId)> {
    collection().locales().flat_map(|locale| {
        let films = (0..collection().films.len()).map(FilmId::new);
        films.map(move |film| {
            let page = Page::Film(film, FilmView::Review);
            (Route::new(locale, page), film)
        })
    })
}

/// The home page in every language.
pub(crate) fn homes() -> impl Iterator<Item = Route> {
    let locales = collection().locales();
    locales.map(|locale| Route::new(locale, Page::Home))
}
