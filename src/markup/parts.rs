//! The simplest parts of a page, as shared functions: each copy in `html!` would enlarge the program.

use yew::prelude::*;

use super::vnode::element;
use crate::route::{Address, Route};

/// Renders an element with a class.
pub fn tag(name: &'static str, class: &'static str, content: Html) -> Html {
    element(name, &["class"], &[class], vec![content])
}

/// Renders a paragraph.
pub fn line(class: &'static str, content: Html) -> Html {
    tag("p", class, content)
}

/// Renders a section that is labelled by its heading.
pub fn part(class: &'static str, id: &'static str, heading: &'static str, content: Html) -> Html {
    let heading = html! { <h2 {id} class="section-title">{ heading }</h2> };
    let keys = &["class", "aria-labelledby"];
    element("section", keys, &[class, id], vec![heading, content])
}

/// Renders a list without markers.
pub fn list(class: &'static str, items: Vec<Html>) -> Html {
    let items = items.into_iter().map(|item| html! { <li>{ item }</li> });
    element("ul", &["class", "role"], &[class, "list"], items.collect())
}

/// Renders a small poster beside the title of its film, hidden from the accessibility tree as it says the same.
pub fn aside_poster(class: &'static str, poster: Html) -> Html {
    element(
        "div",
        &["class", "aria-hidden"],
        &[class, "true"],
        vec![poster],
    )
}

/// Renders a link within the site; with the class `button` it looks like a button.
pub fn link(route: Route, address: &Address, class: &'static str, content: Html) -> Html {
    anchor(class, &address.href(route), content)
}

/// Renders a link within the site from a complete `href`.
pub fn anchor(class: &'static str, href: &str, content: Html) -> Html {
    element("a", &["class", "href"], &[class, href], vec![content])
}

/// Renders a section with a heading and a list.
pub fn titled(class: &'static str, heading: Html, items: Vec<Html>) -> Html {
    let heading = element("h2", &[], &[], vec![heading]);
    element(
        "section",
        &["class"],
        &[class],
        vec![heading, list("saved__items", items)],
    )
}
