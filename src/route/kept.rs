//! The addresses of what a reader keeps: below the language, so that they hold in every one.

use super::{Page, Route, tag};
use crate::library::collection;
use dataset::Locale;

/// Where on the site something kept stands: `films/heat/#score`.
pub fn kept_at(page: Page, fragment: &str) -> String {
    let path = Route::new(collection().default_locale, page).path();
    let below = path.split_once('/').map_or("", |(_, below)| below);
    match fragment {
        "" => below.to_owned(),
        fragment => [below, "#", fragment].concat(),
    }
}

/// What stands at `at`: `film`, `section`, `card` or `person`; that is also the key of its phrases.
pub fn kept_kind(at: &str) -> &'static str {
    match at.split_once('#') {
        Some((_, fragment)) if fragment.starts_with("card-") => "card",
        Some(_) => "section",
        None if at.starts_with("people/") => "person",
        None => "film",
    }
}

/// The page and the fragment of something kept, in a language.
pub fn kept_place(at: &str, locale: Locale) -> (Route, &str) {
    let (path, fragment) = at.split_once('#').unwrap_or((at, ""));
    let route = Route::parse(&[tag(locale), "/", path].concat());
    (route, fragment)
}
