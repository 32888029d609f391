//! About the site.

use yew::prelude::*;

use crate::{route::Route, text::Text};

/// What the site is and does not do.
pub(super) fn page(here: Route) -> Html {
    let text = Text::new(here.locale);
    html! {
        <div class="about">
            <h1 id="title" tabindex="-1">{ text.about_heading() }</h1>
            <p>{ text.about_idea() }</p>
            <p>{ text.about_review() }</p>
            <h2>{ text.about_certainty_heading() }</h2>
            <p>{ text.about_certainty() }</p>
            <h2>{ text.about_posters_heading() }</h2>
            <p>{ text.about_posters() }</p>
            <h2>{ text.about_privacy_heading() }</h2>
            <p>{ text.about_privacy() }</p>
            <h2>{ text.about_licence_heading() }</h2>
            <p>{ text.about_licence() }</p>
        </div>
    }
}
