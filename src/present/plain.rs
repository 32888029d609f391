//! What the texts of a single file say around themselves, where the app does not run.

use dataset::Locale;

use crate::messages::Messages;

/// What the links to the other languages are called.
pub fn languages_label(locale: Locale) -> &'static str {
    Messages::new(locale).shell_languages()
}
