//! Titles of embed pages, their frame in oEmbed responses, and the messages of the dialog with the embed code
//! (`web/dialog/embed-dialog.js`). See `docs/embedding.md`.

use super::{LocalizedStr, citation::part, head};
use crate::{
    library::collection,
    messages::Messages,
    route::{Address, Page},
};

/// Returns the messages of the dialog by the names that its script uses. The site build (crates/site) passes them to
/// the script, so that the program does not contain them.
pub fn messages(text: Messages) -> Vec<(&'static str, &'static str)> {
    vec![
        ("heading", text.embed_this()),
        ("as", text.embed_as()),
        ("frame", text.embed_as_frame()),
        ("element", text.embed_as_element()),
        ("size", text.embed_size()),
        ("wide", text.embed_size_wide()),
        ("medium", text.embed_size_medium()),
        ("narrow", text.embed_size_narrow()),
        ("theme", text.embed_theme()),
        ("auto", text.settings_theme_auto()),
        ("light", text.settings_theme_light()),
        ("dark", text.settings_theme_dark()),
        ("code", text.embed_code()),
        ("copy", text.embed_copy()),
        ("copied", text.embed_copied()),
        ("refused", text.embed_copy_by_hand()),
        ("preview", text.embed_preview()),
        ("alone", text.embed_alone()),
        ("loading", text.embed_loading()),
        ("unreachable", text.embed_unreachable()),
        ("close", text.settings_close()),
    ]
}

/// Returns the title of a film, or of the part of it that the address names: `Heat (1995): Score · Diptych`.
pub fn title(address: &Address) -> String {
    let text = Messages::new(address.route.locale);
    let mut title = head::page_title(address.route);
    if let Page::Film(film, _) = address.route.page
        && let Some((name, _)) = part(text, film, &address.fragment)
    {
        title = text.cite_part(&title, name);
    }
    text.shell_title(&title, LocalizedStr::of(text, &collection().title).text)
}

/// Returns the frame for an oEmbed response, with only the attributes that WordPress preserves.
pub fn frame_of_site(url: &str, [width, height]: [u32; 2], title: &str) -> String {
    let (url, title) = (attribute(url), attribute(title));
    format!(
        "<iframe src=\"{url}\" title=\"{title}\" width=\"{width}\" height=\"{height}\" frameborder=\"0\"></iframe>"
    )
}

/// Escapes `text` for an attribute value in double quotes.
fn attribute(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests;
