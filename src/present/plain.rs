//! Labels around the texts of a single file, for when the app does not run.

use dataset::Locale;

use crate::messages::Messages;

/// Returns the label of the links to the other languages.
pub fn languages_label(locale: Locale) -> &'static str {
    Messages::new(locale).shell_languages()
}
