//! All cards of a film, filtered by topic and certainty.

use dataset::id::FilmId;
use yew::prelude::*;

use crate::{
    components::{card_filter, film_foot, film_header, trivia_card},
    hooks::{Stage, acts},
    library::library,
    route::{Address, CardFilter, FilmView, Query, Route},
    text::{Number, Text},
};

/// The cards of `film` that the query lets through.
pub(super) fn page(here: Route, film: FilmId, query: &Query) -> Html {
    let text = Text::new(here.locale);
    let cards = &library().film(film).cards;
    let shown: Vec<_> = cards
        .iter()
        .filter(|card| query.cards.shows(card))
        .collect();
    let n_shown = shown.len();
    let filter = query.cards;
    let surprise = move |event: MouseEvent| surprise(Stage::of(&event), film, filter);
    html! {
        <div class="film" data-film={library().summary(film).slug.as_str()}>
            { film_header(here, film, FilmView::Trivia) }
            <section class="trivia" aria-labelledby="stories">
                <h2 id="stories" class="section-title">{ text.card_stories() }</h2>
                { card_filter(here, film, query) }
                <div class="trivia__line needs-script">
                    <p role="status">{ text.card_shown(Number::from(n_shown)) }</p>
                    <button class="button" type="button" onclick={surprise}>{ text.card_surprise() }</button>
                </div>
                if n_shown == 0 {
                    <p class="empty">
                        { text.card_none() }{ " " }
                        <a href={Address::of(here).href(here)}>{ text.card_clear() }</a>
                    </p>
                }
                <div class="trivia__cards">
                    { for shown.into_iter().map(|card| trivia_card(here, film, card)) }
                </div>
            </section>
            { film_foot(here, film) }
        </div>
    }
}

/// Goes to one of the cards that are shown.
fn surprise(stage: Stage, film: FilmId, filter: CardFilter) {
    let cards = library()
        .film(film)
        .cards
        .iter()
        .filter(|card| filter.shows(card));
    acts::go_to_any(
        stage,
        cards.map(|card| ["card-", &card.slug].concat()).collect(),
    );
}
