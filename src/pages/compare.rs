//! Two films, section by section.

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
        <div class="compare">
            <h1 id="title" tabindex="-1">{ text.compare_heading() }</h1>
        </div>
    }
}
