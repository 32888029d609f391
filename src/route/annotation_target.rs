//! Targets of annotations: addresses without the language, so that they are valid in every one.

use super::{Page, Route, tag};
use crate::library::collection;
use dataset::{FilmPart, Locale};

/// Returns the target of an annotation: `films/heat/#score`.
pub fn annotation_target(page: Page, fragment: &str) -> String {
    let path = Route::new(collection().default_locale, page).path();
    let below = path.split_once('/').map_or("", |(_, below)| below);
    match fragment {
        "" => below.to_owned(),
        fragment => [below, "#", fragment].concat(),
    }
}

/// Returns the kind of a target: `film`, `section`, `card` or `person`, which is also the key of its messages.
pub fn target_kind(target: &str) -> &'static str {
    match target.split_once('#') {
        Some((_, fragment)) => match FilmPart::parse(fragment) {
            Some(FilmPart::Card(_)) => "card",
            _ => "section",
        },
        None if target.starts_with("people/") => "person",
        None => "film",
    }
}

/// Returns the route in a language and the fragment of a target.
pub fn target_route(target: &str, locale: Locale) -> (Route, &str) {
    let (path, fragment) = target.split_once('#').unwrap_or((target, ""));
    let route = Route::parse(&[tag(locale), "/", path].concat());
    (route, fragment)
}
