//! Buttons beside the name of a film, a section, a card or a person. The style sheet draws the icons of bookmark and
//! note.

use yew::prelude::*;

use super::vnode::{element, label};
use crate::{
    messages::Messages,
    route::{Address, Page, Route, is_written_in_full, target_kind},
};

/// The values that event handlers identify the buttons by.
pub(super) const KEEP: &str = "keep";
pub(super) const PEN: &str = "pen";
pub(super) const CITE: &str = "cite";

/// Attributes of the buttons that open dialogs. `web/page/` handles the embed buttons: `data-embed` is the path of the
/// embed page.
const CITES: [&str; 5] = ["type", "class", "value", "aria-haspopup", "aria-label"];
const EMBEDS: [&str; 5] = ["type", "class", "data-embed", "aria-haspopup", "aria-label"];

/// Returns the id of the control `what` of a target.
pub(super) fn tool_id(what: &str, target: &str) -> String {
    [what, "-", target].concat()
}

/// Returns the id of the bookmark button of a target.
pub fn bookmark_id(target: &str) -> String {
    tool_id(KEEP, target)
}

/// Returns the fragment of a target in its page; empty for a whole page.
pub(super) fn fragment_of(target: &str) -> &str {
    target.split_once('#').map_or("", |(_, fragment)| fragment)
}

/// The buttons of an annotation target.
pub(super) struct Tools<'a> {
    /// The current route.
    pub(super) route: Route,
    /// The annotation target: an address below the language.
    pub(super) target: &'a str,
    /// Its name, for labels.
    pub(super) name: &'a str,
    /// True if it is bookmarked.
    pub(super) is_kept: bool,
    /// True if a note about it is being edited.
    pub(super) is_noted: bool,
}

impl Tools<'_> {
    /// Renders the buttons. People have no notes, and only targets on a film's page can be cited and embedded.
    pub(super) fn row(&self) -> Html {
        let Self {
            route,
            target,
            name,
            ..
        } = *self;
        let (text, kind) = (Messages::new(route.locale), target_kind(target));
        let mut tools = vec![self.switch(
            &["type", "class", "id", "value", "aria-label", "aria-pressed"],
            KEEP,
            self.is_kept,
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
                PEN,
                self.is_noted,
                &text.saved_note(kind, name),
            ));
        }
        if matches!(route.page, Page::Film(..)) {
            let phrases = [text.cite_heading(), &text.cite_part_of(name)];
            tools.push(self.opener(&CITES, CITE, "”", phrases));
            // A single file has no embed pages, and an element in a host page is embedded already.
            if !is_written_in_full() {
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
pub(super) fn part_link(address: &Address, fragment: &str, name: &str) -> Html {
    let href = [&address.before_fragment(), "#", fragment].concat();
    let name = Messages::new(address.route.locale).film_section_link(name);
    let keys = &["class", "href", "aria-label"];
    label("a", keys, &["tool part-link", &href, &name], "#".to_owned())
}
