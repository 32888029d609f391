//! Notices outside the app for when the program is missing or has stopped: on every page, and in the single file.

use dataset::Locale;
use diptych::{
    library::collection,
    present::{localized_str::dir, notices},
};
use minijinja::Environment;
use serde::Serialize;

/// The notices in a language; `is_own` is true for the language of the page.
#[derive(Debug, Serialize)]
pub(crate) struct Notices {
    lang: &'static str,
    dir: Option<&'static str>,
    is_own: bool,
    plain: &'static str,
    disk: &'static str,
    broken: &'static str,
    reload: &'static str,
    close: &'static str,
    details: &'static str,
}

/// Returns the notices in every language: the program may have changed the language of the page.
pub(crate) fn all(own: Locale) -> Vec<Notices> {
    let locales = collection().locales();
    locales.map(|locale| Notices::new(locale, own)).collect()
}

/// Adds the part of a page that says that the program has stopped, for other templates to include.
///
/// # Errors
/// If the template has a syntax error.
pub(crate) fn add_template(environment: &mut Environment<'_>) -> Result<(), minijinja::Error> {
    environment.add_template("broken.html", include_str!("notices.html"))
}

impl Notices {
    fn new(locale: Locale, own: Locale) -> Self {
        let notices::Notices {
            plain,
            disk,
            broken,
            reload,
            close,
            details,
        } = notices::Notices::new(locale);
        let lang = collection().locale_info(locale).tag.as_str();
        Self {
            lang,
            dir: dir(Some(lang)),
            is_own: locale == own,
            plain,
            disk,
            broken,
            reload,
            close,
            details,
        }
    }
}
