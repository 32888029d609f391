//! Messages of the offline controls, by the names that `web/offline/` uses. The site build (crates/site) passes them
//! to the script, so that the program does not contain them.

use crate::{messages::Messages, route::Page};

/// Returns every name with its message.
pub fn messages(text: Messages) -> Vec<(&'static str, &'static str)> {
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

/// Returns heading and text of the fallback page, for pages that could not be loaded without a network.
pub fn lost(text: Messages) -> [&'static str; 2] {
    [text.offline_lost(), text.offline_lost_detail()]
}

/// Returns the pages that the operating system lists as shortcuts of the app, with their names.
pub fn shortcuts(text: Messages) -> [(Page, &'static str); 3] {
    [
        (Page::Home, text.shell_films()),
        (Page::Search, text.search_heading()),
        (Page::People, text.shell_people()),
    ]
}
