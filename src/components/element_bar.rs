//! What an app has on somebody else's page only: a way back, and one to the site that it comes from.

use yew::prelude::*;

use super::{
    element::{element, label},
    sources::external_link,
};
use crate::{library::collection, messages::Messages, present::LocalizedStr, route::Address};

/// The line above everything else. `embed.js` hears the button, and shows it where there is a way back.
pub fn element_bar(address: &Address) -> Html {
    let route = address.route;
    let text = Messages::new(route.locale);
    let site = LocalizedStr::of(text, &collection().title).text;
    let back = label(
        "button",
        &["class", "type", "data-back"],
        &["element-bar__back", "button", ""],
        text.element_back().to_owned(),
    );
    let open = external_link(
        text,
        address.href(route).into(),
        text.element_open(site).into(),
    );
    element(
        "p",
        &["class", "part"],
        &["element-bar", "bar"],
        vec![back, open],
    )
}

/// The text of a page. It is what a page is mainly about; somebody else's page has its own such part.
pub fn page_text(is_page: bool, text: Html) -> Html {
    let name = if is_page { "main" } else { "div" };
    element(
        name,
        &["id", "class", "part", "tabindex"],
        &["text", "text", "text", "-1"],
        vec![text],
    )
}
