//! All films.

use yew::prelude::*;

use crate::{
    components::{film_card, ways, words},
    library::collection,
    present::Words,
    route::Route,
    text::Text,
};

/// The page of all films, oldest first.
pub(super) fn page(here: Route) -> Html {
    let text = Text::new(here.locale);
    html! {
        <div class="home">
            <header class="home__header">
                <h1 id="title" class="home__title" tabindex="-1">
                    { words(Words::of(text, &collection().tagline)) }
                </h1>
                <p class="home__description">{ words(Words::of(text, &collection().description)) }</p>
            </header>
            <section aria-labelledby="films">
                <h2 id="films" class="section-title">{ text.home_films() }</h2>
                <ul class="film-list" role="list">
                    { for collection().orders.year.iter().map(|film| html! { <li>{ film_card(here, *film) }</li> }) }
                </ul>
            </section>
            { ways(here) }
        </div>
    }
}
