//! All films, or those that match the filters.

use yew::prelude::*;

use crate::{
    components::{film_card, film_filter, film_line, no_films, scatter, ways},
    library::collection,
    markup::localized_text::localized,
    messages::Messages,
    present::LocalizedStr,
    route::{Query, Route},
};

/// Renders the page of the films: filters, cards, and the scatter plot of years and running times.
pub(super) fn page(route: Route, query: &Query) -> Html {
    let text = Messages::new(route.locale);
    let filter = &query.films;
    let films = filter.films(route.locale);
    html! {
        <div class="home">
            <header class="home__header">
                <h1 id="title" class="home__title" tabindex="-1">
                    { localized(LocalizedStr::of(text, &collection().tagline)) }
                </h1>
                <p class="home__description">{ localized(LocalizedStr::of(text, &collection().description)) }</p>
            </header>
            <section aria-labelledby="films">
                <h2 id="films" class="section-title">{ text.home_films() }</h2>
                <div class="home__columns">
                    { film_filter(route, filter) }
                    <div class="home__films">
                        { film_line(route, query, films.len()) }
                        if films.is_empty() {
                            { no_films(route, filter) }
                        }
                        <ul class="film-list" role="list">
                            { for films.iter().map(|film| html! { <li>{ film_card(route, *film) }</li> }) }
                        </ul>
                        { scatter(route, &films) }
                    </div>
                </div>
            </section>
            { ways(route) }
        </div>
    }
}
