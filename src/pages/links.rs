//! How two films are linked by the people who made them.

use yew::prelude::*;

use crate::{
    hooks::Steps,
    route::{Query, Route},
    text::Text,
};

/// The page.
pub(super) fn page(here: Route, _query: &Query, _steps: &Steps) -> Html {
    let text = Text::new(here.locale);
    html! {
        <div class="links">
            <h1 id="title" tabindex="-1">{ text.links_heading() }</h1>
        </div>
    }
}
