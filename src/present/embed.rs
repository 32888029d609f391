//! The code that shows a film, a section or a card on other sites: as a frame, which every site takes that takes
//! anything, and as an element, where scripts are allowed. `docs/embedding.md` explains both.

use super::{Words, citation::part, head};
use crate::{
    library::collection,
    route::{Address, Page},
    text::Text,
};

/// The themes of a frame and of an element, in the order of the choice; the first is what they have unasked.
const THEMES: [&str; 3] = ["auto", "light", "dark"];

/// Widths and heights of frames, in the order of the choice.
const SIZES: [[&str; 2]; 3] = [["100%", "600"], ["480", "600"], ["320", "480"]];

/// What is chosen of the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    is_element: bool,
    size: usize,
    theme: usize,
}

impl Choice {
    /// From the options that are chosen, each counted from 0: of the kind, of the size, of the theme.
    pub fn of([kind, size, theme]: [usize; 3]) -> Self {
        Self {
            is_element: kind == 1,
            size,
            theme,
        }
    }

    /// The width: pixels, or `100%`.
    pub fn width(self) -> &'static str {
        SIZES.get(self.size).unwrap_or(&SIZES[0])[0]
    }

    fn height(self) -> &'static str {
        SIZES.get(self.size).unwrap_or(&SIZES[0])[1]
    }

    /// The theme, where it is not the one that there is unasked.
    fn theme(self) -> Option<&'static str> {
        THEMES
            .get(self.theme)
            .filter(|theme| **theme != THEMES[0])
            .copied()
    }
}

/// What a film, or the part of it that the address names, is called: `Heat (1995): Score · Diptych`.
pub fn title(address: &Address) -> String {
    let text = Text::new(address.route.locale);
    let mut title = head::page_title(address.route);
    if let Page::Film(film, _) = address.route.page
        && let Some((name, _)) = part(text, film, &address.fragment)
    {
        title = text.cite_part(&title, name);
    }
    text.shell_title(&title, Words::of(text, &collection().title).text)
}

/// The whole address of the embed page of `address`, on the site at `root`.
pub fn frame_url(root: &str, address: &Address, choice: Choice) -> String {
    let theme = choice.theme().map(|theme| ["?theme=", theme].concat());
    [
        root,
        &address.embed_path().unwrap_or_default(),
        theme.as_deref().unwrap_or_default(),
    ]
    .concat()
}

/// The code for what `address` leads to, on the site at `root`, which ends with a slash.
pub fn code(root: &str, address: &Address, choice: Choice) -> String {
    if choice.is_element {
        return element(root, address, choice);
    }
    // In a page that declares a dark scheme the browser would paint a white ground behind the frame.
    let url = frame_url(root, address, choice);
    let size = [choice.width(), choice.height()];
    let more = " loading=\"lazy\" style=\"border:0;max-width:100%;color-scheme:normal\"";
    frame(&url, size, &title(address), more)
}

/// A frame as descriptions of the type oEmbed have it: with those attributes alone that WordPress keeps.
pub fn frame_of_site(url: &str, [width, height]: [u32; 2], title: &str) -> String {
    let (width, height) = (width.to_string(), height.to_string());
    frame(url, [&width, &height], title, " frameborder=\"0\"")
}

fn frame(url: &str, [width, height]: [&str; 2], title: &str, more: &str) -> String {
    [
        "<iframe src=\"",
        &attribute(url),
        "\" title=\"",
        &attribute(title),
        "\" width=\"",
        width,
        "\" height=\"",
        height,
        "\"",
        more,
        "></iframe>",
    ]
    .concat()
}

/// The element, with a link for where scripts fail.
fn element(root: &str, address: &Address, choice: Choice) -> String {
    let Page::Film(film, _) = address.route.page else {
        return String::new();
    };
    let (key, part) = match address.fragment.strip_prefix("card-") {
        Some(card) => ("card", card),
        None => ("section", address.fragment.as_str()),
    };
    let mut attributes = String::new();
    let width = choice.width().parse::<u32>().ok().map(|_| choice.width());
    for (key, value) in [
        ("film", Some(collection().films[film.idx()].slug.as_str())),
        (key, Some(part).filter(|part| !part.is_empty())),
        (
            "lang",
            Some(collection().locale_info(address.route.locale).tag.as_str()),
        ),
        ("theme", choice.theme()),
    ] {
        if let Some(value) = value {
            attributes.extend([" ", key, "=\"", value, "\""]);
        }
    }
    if let Some(width) = width {
        attributes.extend([" style=\"display:block;max-width:", width, "px\""]);
    }
    let root = attribute(root);
    [
        "<script src=\"",
        &root,
        "embed.js\" async></script>\n<film-explorer",
        &attributes,
        "><a href=\"",
        &root,
        &attribute(&address.path()),
        "\">",
        &attribute(&title(address)),
        "</a></film-explorer>",
    ]
    .concat()
}

/// `text` as it stands in an attribute in double quotes, or between tags.
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
