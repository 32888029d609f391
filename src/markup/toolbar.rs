//! Buttons beside the name of a film, a section, a card or a person. The style sheet draws the icons of bookmark and
//! note.

use yew::prelude::*;

use super::vnode::{element, label};
use crate::{
    messages::Messages,
    route::{Address, Page, Route, has_link_base, target_kind},
};

/// The value of the bookmark button, by which event handlers identify it.
pub const BOOKMARK: &str = "keep";
/// The value of the button that opens the note editor.
pub const NOTE: &str = "pen";
/// The value of the button that opens the dialog "Cite".
pub const CITE: &str = "cite";

/// Attributes of the buttons that open dialogs. `web/page/` handles the embed buttons: `data-embed` is the path of the
/// embed page.
const CITES: [&str; 5] = ["type", "class", "value", "aria-haspopup", "aria-label"];
const EMBEDS: [&str; 5] = ["type", "class", "data-embed", "aria-haspopup", "aria-label"];

/// Returns the id of the control `what` of a target.
pub fn tool_id(what: &str, target: &str) -> String {
    [what, "-", target].concat()
}

/// Returns the id of the bookmark button of a target.
pub fn bookmark_id(target: &str) -> String {
    tool_id(BOOKMARK, target)
}

/// Returns the fragment of a target in its page; empty for a whole page.
pub fn fragment_of(target: &str) -> &str {
    target.split_once('#').map_or("", |(_, fragment)| fragment)
}

/// The buttons of an annotation target.
pub struct Toolbar<'a> {
    /// The current route.
    pub route: Route,
    /// The annotation target: an address below the language.
    pub target: &'a str,
    /// Its name, for labels.
    pub name: &'a str,
    /// True if it is bookmarked.
    pub is_bookmarked: bool,
    /// True if a note about it is being edited.
    pub is_editing: bool,
}

impl Toolbar<'_> {
    /// Renders the buttons. People have no notes, and only targets on a film's page can be cited and embedded.
    pub fn row(&self) -> Html {
        let Self {
            route,
            target,
            name,
            ..
        } = *self;
        let (text, kind) = (Messages::new(route.locale), target_kind(target));
        let mut tools = vec![self.switch(
            &["type", "class", "id", "value", "aria-label", "aria-pressed"],
            BOOKMARK,
            self.is_bookmarked,
            &text.saved_keep(kind, name),
        )];
        if kind != "person" {
            tools.push(self.switch(
                &[
                    "type",
                    "class",
                    "id",
                    "value",
                    "aria-label",
                    "aria-expanded",
                ],
                NOTE,
                self.is_editing,
                &text.saved_note(kind, name),
            ));
        }
        if matches!(route.page, Page::Film(..)) {
            let phrases = [text.cite_heading(), &text.cite_part_of(name)];
            tools.push(self.opener(&CITES, CITE, "”", phrases));
            // A single file has no embed pages, and an element in a host page is embedded already.
            if !has_link_base() {
                let page = Address {
                    fragment: fragment_of(target).to_owned(),
                    ..Address::of(route)
                };
                let page = page.embed_path().unwrap_or_default();
                let phrases = [text.embed_this(), &text.embed_part(name)];
                tools.push(self.opener(&EMBEDS, &page, "‹›", phrases));
            }
            if kind == "card" {
                tools.push(part_link(
                    &Address::of(route),
                    fragment_of(self.target),
                    name,
                ));
            }
        }
        element("div", &["class"], &["tools needs-script"], tools)
    }

    fn switch(&self, keys: &'static [&'static str], value: &str, on: bool, label: &str) -> Html {
        let on = if on { "true" } else { "false" };
        let values = [
            "button",
            "tool",
            &tool_id(value, self.target),
            value,
            label,
            on,
        ];
        element("button", keys, &values, Vec::new())
    }

    /// Renders a button that opens a dialog: with a text for the whole page, with an icon and a label for a part of it.
    fn opener(
        &self,
        keys: &'static [&'static str; 5],
        value: &str,
        sign: &str,
        [of_page, of_part]: [&str; 2],
    ) -> Html {
        let is_part = !fragment_of(self.target).is_empty();
        let values = ["button", "tool", value, "dialog", of_part];
        let (sign, n) = if is_part { (sign, 5) } else { (of_page, 4) };
        label("button", &keys[..n], &values[..n], sign.to_owned())
    }
}

/// Renders a link to the part of the page at `address` that `fragment` names, labelled with `name`.
pub fn part_link(address: &Address, fragment: &str, name: &str) -> Html {
    let href = [&address.before_fragment(), "#", fragment].concat();
    let name = Messages::new(address.route.locale).film_section_link(name);
    let keys = &["class", "href", "aria-label"];
    label("a", keys, &["tool part-link", &href, &name], "#".to_owned())
}
