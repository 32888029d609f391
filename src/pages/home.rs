//! All films, or those that the filters let through.

use yew::prelude::*;

use crate::{
    components::{film_card, film_filter, film_line, no_films, scatter, ways, words},
    library::collection,
    present::Words,
    route::{Query, Route},
    text::Text,
};

/// The page of the films: filters, cards, and the plate of years and running times.
pub(super) fn page(here: Route, query: &Query) -> Html {
    let text = Text::new(here.locale);
    let filter = &query.films;
    let films = filter.films(here.locale);
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
                <div class="home__columns">
                    { film_filter(here, filter) }
                    <div class="home__films">
                        { film_line(here, query, films.len()) }
                        if films.is_empty() {
                            { no_films(here, filter) }
                        }
                        <ul class="film-list" role="list">
                            { for films.iter().map(|film| html! { <li>{ film_card(here, *film) }</li> }) }
                        </ul>
                        { scatter(here, &films) }
                    </div>
                </div>
            </section>
            { ways(here) }
        </div>
    }
}
