//! What is said when the program is missing or has stopped. Not by the program, then: the words stand in the
//! page around it, in every language that the reader may have gone to.

use dataset::Locale;

use crate::messages::Messages;

/// The words of the notices in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notices {
    /// The program could not be started.
    pub plain: &'static str,
    /// Beside that, on a page from a disk: where its links lead.
    pub disk: &'static str,
    /// It stopped.
    pub broken: &'static str,
    /// What can be done then: begin anew,
    pub reload: &'static str,
    /// go on reading,
    pub close: &'static str,
    /// tell a developer.
    pub details: &'static str,
}

impl Notices {
    /// The words in `locale`.
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
