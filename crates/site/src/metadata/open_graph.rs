//! Link previews of a page: Open Graph (<https://ogp.me>) and its extensions.

use dataset::id::FilmId;
use diptych::{
    library::collection,
    messages::Messages,
    present::{LocalizedStr, film, head},
    route::{Page, Route},
};
use serde::Serialize;
use unic_langid::LanguageIdentifier;

use super::preview_pictures;
use crate::urls::{SiteUrls, preview_page, preview_path};

/// The preview of a page.
#[derive(Debug, Serialize)]
pub(crate) struct Preview {
    kind: &'static str,
    title: String,
    site_name: &'static str,
    locale: String,
    other_locales: Vec<String>,
    url: Option<String>,
    image: Option<Image>,
    published: Option<String>,
    modified: Option<String>,
}

/// The image of a preview.
#[derive(Debug, Serialize)]
struct Image {
    url: String,
    width: u32,
    height: u32,
    alt: String,
}

impl Preview {
    /// Returns the preview of `route`; `None` for the page for unknown addresses, which is not for sharing.
    pub(crate) fn of(route: Route, urls: SiteUrls<'_>) -> Option<Self> {
        if matches!(route.page, Page::NotFound { .. }) {
            return None;
        }
        let text = Messages::new(route.locale);
        let film = film_of(route);
        let published = film.and_then(|film| urls.published(film));
        let others = collection()
            .locales()
            .filter(|other| *other != route.locale);
        Some(Self {
            kind: match route.page {
                Page::Film(..) => "article",
                Page::Person(_) => "profile",
                _ => "website",
            },
            title: head::page_title(route),
            site_name: LocalizedStr::of(text, &collection().title).text,
            locale: territory(&collection().locale_info(route.locale).tag),
            other_locales: others
                .map(|other| territory(&collection().locale_info(other).tag))
                .collect(),
            url: urls.url(route),
            image: urls.file_url(&preview_path(route)).map(|url| Image {
                url,
                width: preview_pictures::WIDTH,
                height: preview_pictures::HEIGHT,
                alt: preview_label(text, route),
            }),
            published: published.map(|published| published.since.iso()),
            modified: published.and_then(|published| Some(published.revised?.iso())),
        })
    }
}

fn film_of(route: Route) -> Option<FilmId> {
    match route.page {
        Page::Film(film, _) => Some(film),
        _ => None,
    }
}

/// Returns the text alternative of the card.
fn preview_label(text: Messages, route: Route) -> String {
    match film_of(route) {
        Some(film) => film::poster_label(text, film),
        None => head::document_title(preview_page(route)),
    }
}

/// Returns a language with its likely region (CLDR), unless the tag has one: `en_US`, `fr_FR`, as Open Graph requires.
/// A tag that does not parse is returned with `_` for `-`.
fn territory(tag: &str) -> String {
    let Ok(mut id) = tag.parse::<LanguageIdentifier>() else {
        return tag.replace('-', "_");
    };
    id.maximize();
    match id.region {
        Some(region) => format!("{}_{region}", id.language),
        None => id.language.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_named_with_its_region() {
        for (tag, expected) in [
            ("en", "en_US"),
            ("en-GB", "en_GB"),
            ("fr", "fr_FR"),
            ("ja", "ja_JP"),
            ("zh-Hant", "zh_TW"),
        ] {
            assert_eq!(territory(tag), expected);
        }
    }
}
