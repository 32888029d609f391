//! The messages of the 404 page, for when the program does not run.

use crate::messages::Messages;

/// Returns its heading, and the text before the links.
pub fn messages(text: Messages) -> [&'static str; 2] {
    [text.notfound_heading(), text.notfound_help()]
}
