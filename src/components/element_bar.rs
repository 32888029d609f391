//! What an app has on somebody else's page only: a way back, and one to the site that it comes from.

use yew::prelude::*;

use super::element::element;
use crate::{library::collection, present::Words, route::Address, text::Text};

/// The line above everything else. `embed.js` hears the button, and shows it where there is a way back.
pub fn element_bar(address: &Address) -> Html {
    let here = address.route;
    let text = Text::new(here.locale);
    let site = Words::of(text, &collection().title).text;
    html! {
        <p class="element-bar" part="bar">
            <button class="element-bar__back" type="button" data-back="">{ text.element_back() }</button>
            <a href={address.href(here)} target="_blank" rel="noopener">
                { text.element_open(site) }
                <span class="visually-hidden">{ " " }{ text.shell_new_tab() }</span>
            </a>
        </p>
    }
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
