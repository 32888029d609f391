//! The words of the page for unknown addresses, where no program runs.

use crate::messages::Messages;

/// Its heading, and what stands before the links.
pub fn words(text: Messages) -> [&'static str; 2] {
    [text.notfound_heading(), text.notfound_help()]
}
