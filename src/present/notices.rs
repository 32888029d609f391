//! Messages for when the program could not start or has stopped. It cannot show them itself, so the HTML document
//! contains them, in every language that the reader may have switched to.

use dataset::Locale;

use crate::messages::Messages;

/// The messages in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notices {
    /// The program could not be started.
    pub plain: &'static str,
    /// Addition on a page that was opened from a disk: the targets of its links.
    pub disk: &'static str,
    /// The program has stopped.
    pub broken: &'static str,
    /// Label of the button that reloads the page.
    pub reload: &'static str,
    /// Label of the button that closes the message.
    pub close: &'static str,
    /// Label of the details for developers.
    pub details: &'static str,
}

impl Notices {
    /// Returns the messages in `locale`.
    pub fn new(locale: Locale) -> Self {
        let text = Messages::new(locale);
        Self {
            plain: text.shell_plain(),
            disk: text.disk_links(),
            broken: text.shell_broken(),
            reload: text.shell_reload(),
            close: text.settings_close(),
            details: text.shell_details(),
        }
    }
}
