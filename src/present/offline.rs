//! The words of the controls for reading offline, by the names that `src/offline.js` knows them by. They are
//! handed to it by the site (crates/site), so that the program does not carry them.

use crate::{messages::Messages, route::Page};

/// Every name and what it says.
pub fn words(text: Messages) -> Vec<(&'static str, &'static str)> {
    vec![
        ("heading", text.offline_heading()),
        ("about", text.offline_about()),
        ("unavailable", text.offline_unavailable()),
        ("preparing", text.offline_preparing()),
        ("failed", text.offline_failed()),
        ("ready", text.offline_ready()),
        ("all", text.offline_all()),
        ("keeping", text.offline_keeping()),
        ("stopped", text.offline_stopped()),
        ("unreachable", text.offline_unreachable()),
        ("full", text.offline_full()),
        ("changed", text.offline_changed()),
        ("keep", text.offline_keep()),
        ("keepQuestion", text.offline_keep_question()),
        ("keepDetail", text.offline_keep_detail()),
        ("keepYes", text.offline_keep_yes()),
        ("stop", text.offline_stop()),
        ("cancel", text.offline_cancel()),
        ("reset", text.offline_reset()),
        ("resetQuestion", text.offline_reset_question()),
        ("resetDetail", text.offline_reset_detail()),
        ("resetYes", text.offline_reset_yes()),
        ("cleared", text.offline_cleared()),
        ("notice", text.offline_notice()),
        ("update", text.offline_update()),
        ("updateNow", text.offline_update_now()),
        ("updateFailed", text.offline_update_failed()),
        ("later", text.offline_later()),
        ("earlier", text.offline_earlier()),
        ("reload", text.offline_reload()),
    ]
}

/// What a page says that could not be opened for want of a network: a heading and a sentence.
pub fn lost(text: Messages) -> [&'static str; 2] {
    [text.offline_lost(), text.offline_lost_detail()]
}

/// The pages that a system offers for the site among its apps, and their names.
pub fn shortcuts(text: Messages) -> [(Page, &'static str); 3] {
    [
        (Page::Home, text.shell_films()),
        (Page::Search, text.search_heading()),
        (Page::People, text.shell_people()),
    ]
}
