//! The bar of an app that is embedded in a host page, and the element that holds the text of a page.

use yew::prelude::*;

use crate::{
    library::collection,
    markup::{
        sources::external_link,
        vnode::{element, label},
    },
    messages::Messages,
    present::LocalizedStr,
    route::Address,
};

/// Renders the bar above the content, with a back button and a link to the site. The custom element
/// (`web/element/explorer.js`) handles the button and shows it when there is a page to go back to.
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

/// Renders the element that holds the text of a page: `main` on the site, `div` in a host page, which has its own
/// `main`.
pub fn page_text(is_page: bool, text: Html) -> Html {
    let name = if is_page { "main" } else { "div" };
    element(
        name,
        &["id", "class", "part", "tabindex"],
        &["text", "text", "text", "-1"],
        vec![text],
    )
}
