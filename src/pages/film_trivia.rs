//! All cards of a film, filtered by topic and certainty.

use dataset::id::FilmId;
use yew::prelude::*;

use crate::{
    components::{card_filter, film_foot, film_header, trivia_card},
    hooks::{AppRoot, dom},
    library::library,
    messages::{Messages, Number},
    route::{Address, CardFilter, FilmView, Query, Route},
};

/// Renders the cards of `film` that match the filters.
pub(super) fn page(route: Route, film: FilmId, query: &Query) -> Html {
    let text = Messages::new(route.locale);
    let cards = &library().film(film).cards;
    let shown: Vec<_> = cards
        .iter()
        .filter(|card| query.cards.shows(card))
        .collect();
    let n_shown = shown.len();
    let filter = query.cards;
    let surprise = move |event: MouseEvent| surprise(AppRoot::of(&event), film, filter);
    html! {
        <div class="film" data-film={library().summary(film).slug.as_str()}>
            { film_header(route, film, FilmView::Trivia) }
            <section class="trivia" aria-labelledby="stories">
                <h2 id="stories" class="section-title">{ text.card_stories() }</h2>
                { card_filter(route, film, query) }
                <div class="trivia__line needs-script">
                    <p role="status">{ text.card_shown(Number::from(n_shown)) }</p>
                    <button class="button" type="button" onclick={surprise}>{ text.card_surprise() }</button>
                </div>
                if n_shown == 0 {
                    <p class="empty">
                        { text.card_none() }{ " " }
                        <a href={Address::of(route).href(route)}>{ text.card_clear() }</a>
                    </p>
                }
                <div class="trivia__cards">
                    { for shown.into_iter().map(|card| trivia_card(route, film, card)) }
                </div>
            </section>
            { film_foot(route, film) }
        </div>
    }
}

/// Navigates to a random card among those that match the filters.
fn surprise(app_root: AppRoot, film: FilmId, filter: CardFilter) {
    let cards = library()
        .film(film)
        .cards
        .iter()
        .filter(|card| filter.shows(card));
    dom::go_to_any(app_root, cards.map(|card| card.part().id()).collect());
}
