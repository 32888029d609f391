//! The plainest parts of a page, each made in one place: written out in every view they would weigh more.

use yew::prelude::*;

use super::element::element;
use crate::route::{Address, Route};

/// An element that is told apart by its class.
pub fn tag(name: &'static str, class: &'static str, content: Html) -> Html {
    element(name, &["class"], &[class], vec![content])
}

/// A paragraph.
pub fn line(class: &'static str, content: Html) -> Html {
    tag("p", class, content)
}

/// A headed part of a page, named by its heading.
pub fn part(class: &'static str, id: &'static str, heading: &'static str, content: Html) -> Html {
    let heading = html! { <h2 {id} class="section-title">{ heading }</h2> };
    let keys = &["class", "aria-labelledby"];
    element("section", keys, &[class, id], vec![heading, content])
}

/// A list without marks.
pub fn list(class: &'static str, items: Vec<Html>) -> Html {
    let items = items.into_iter().map(|item| html! { <li>{ item }</li> });
    element("ul", &["class", "role"], &[class, "list"], items.collect())
}

/// A small poster beside a title that says the same.
pub fn aside_poster(class: &'static str, poster: Html) -> Html {
    element(
        "div",
        &["class", "aria-hidden"],
        &[class, "true"],
        vec![poster],
    )
}

/// A link of this site; with the class `button` it looks like a button.
pub fn link(route: Route, address: &Address, class: &'static str, content: Html) -> Html {
    anchor(class, &address.href(route), content)
}

/// A link to an address of this site as it is written on the page.
pub fn anchor(class: &'static str, href: &str, content: Html) -> Html {
    element("a", &["class", "href"], &[class, href], vec![content])
}

/// A list under a heading of its own.
pub fn titled(class: &'static str, heading: Html, items: Vec<Html>) -> Html {
    let heading = element("h2", &[], &[], vec![heading]);
    element(
        "section",
        &["class"],
        &[class],
        vec![heading, list("saved__items", items)],
    )
}
