//! What can be done with a part of a page, beside its heading: its link, its citation.

use yew::prelude::*;

use super::{cite_dialog::cite, element::element};
use crate::{
    hooks::Stage,
    route::{Address, Page, Route},
    text::Text,
};

/// The tools of the part of the page at `address` that `fragment` names, called `name`; of the whole page if
/// `fragment` is empty.
pub(super) fn tools(address: &Address, fragment: &str, name: &'static str) -> Html {
    let here = address.route;
    let mut tools = Vec::new();
    if !fragment.is_empty() {
        let label = Text::new(here.locale).film_section_link(name);
        let keys = &["class", "href", "aria-label"];
        let values = [
            "section__link",
            &[&address.before_fragment(), "#", fragment].concat(),
            &label,
        ];
        tools.push(element("a", keys, &values, vec![html! { "#" }]));
    }
    if matches!(here.page, Page::Film(..)) {
        tools.push(citing(here, fragment, name));
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
    let onclick = move |event: MouseEvent| cite(&Stage::of(&event), here, &fragment);
    html! {
        <button class="tools__cite needs-script" type="button" aria-haspopup="dialog" aria-label={label} {onclick}>
            { sign }
        </button>
    }
}
