//! What can be done with a part of a page, beside its heading: its link, its citation, its code for other sites.

use yew::prelude::*;

use super::{cite_dialog::cite, element::element, embed_dialog::embed};
use crate::{
    route::{Address, Page, Route, has_folders},
    text::Text,
};

/// The tools of the part of the page at `address` that `fragment` names, called `name`; of the whole page if
/// `fragment` is empty. A page in a frame has none.
pub(super) fn tools(address: &Address, fragment: &str, name: &'static str) -> Html {
    let here = address.route;
    let mut tools = Vec::new();
    if matches!(here.page, Page::NotFound { .. }) {
        return Html::default();
    }
    if !fragment.is_empty() {
        let label = Text::new(here.locale).film_section_link(name);
        let keys = &["class", "href", "aria-label"];
        let href = [&address.before_fragment(), "#", fragment].concat();
        let values = ["section__link", &href, &label];
        tools.push(element("a", keys, &values, vec![html! { "#" }]));
    }
    if matches!(here.page, Page::Film(..)) {
        tools.push(citing(here, fragment, name));
        // A single file has no pages for frames.
        if has_folders() {
            tools.push(embedding(here, fragment, name));
        }
    }
    element("span", &["class"], &["tools"], tools)
}

/// The button that opens the citation: a word for the page, a sign beside a heading in it.
fn citing(here: Route, fragment: &str, name: &str) -> Html {
    let text = Text::new(here.locale);
    let is_part = !fragment.is_empty();
    let label = is_part.then(|| text.cite_part_of(name));
    let sign = if is_part { "”" } else { text.cite_heading() };
    let fragment = fragment.to_owned();
    let onclick = move |_: MouseEvent| cite(here, &fragment);
    html! {
        <button class="tools__cite needs-script" type="button" aria-haspopup="dialog" aria-label={label} {onclick}>
            { sign }
        </button>
    }
}

/// The button that opens the code for other sites, likewise.
fn embedding(here: Route, fragment: &str, name: &str) -> Html {
    let text = Text::new(here.locale);
    let is_part = !fragment.is_empty();
    let label = is_part.then(|| text.embed_part(name));
    let sign = if is_part { "‹›" } else { text.embed_this() };
    let fragment = fragment.to_owned();
    let onclick = move |_: MouseEvent| embed(here, &fragment);
    html! {
        <button class="tools__embed needs-script" type="button" aria-haspopup="dialog" aria-label={label} {onclick}>
            { sign }
        </button>
    }
}
