//! One of several things to choose from, as an item of a list.

use yew::prelude::*;

/// A link to what the page is with this choice; without an address, one that cannot be chosen now.
pub(super) fn choice(href: Option<String>, chosen: bool, label: Html) -> Html {
    html! { <li><a {href} aria-current={chosen.then_some("true")}>{ label }</a></li> }
}
