//! An option of a filter or of a sort order, as a list item.

use yew::prelude::*;

/// Renders a link to the page with this option chosen; without `href`, an option that cannot be chosen now.
pub(super) fn filter_option(href: Option<String>, chosen: bool, label: Html) -> Html {
    html! { <li><a {href} aria-current={chosen.then_some("true")}>{ label }</a></li> }
}
