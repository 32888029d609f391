//! The addresses of what a reader keeps: below the language, so that they hold in every one.

use super::{Page, Route, tag};
use crate::library::collection;
use dataset::Locale;

/// Where on the site something kept stands: `films/heat/#score`.
pub fn annotation_target(page: Page, fragment: &str) -> String {
    let path = Route::new(collection().default_locale, page).path();
    let below = path.split_once('/').map_or("", |(_, below)| below);
    match fragment {
        "" => below.to_owned(),
        fragment => [below, "#", fragment].concat(),
    }
}

/// What stands at `at`: `film`, `section`, `card` or `person`; that is also the key of its phrases.
pub fn target_kind(target: &str) -> &'static str {
    match target.split_once('#') {
        Some((_, fragment)) if fragment.starts_with("card-") => "card",
        Some(_) => "section",
        None if target.starts_with("people/") => "person",
        None => "film",
    }
}

/// The page and the fragment of something kept, in a language.
pub fn target_route(target: &str, locale: Locale) -> (Route, &str) {
    let (path, fragment) = target.split_once('#').unwrap_or((target, ""));
    let route = Route::parse(&[tag(locale), "/", path].concat());
    (route, fragment)
}
