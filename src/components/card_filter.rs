//! Filters of the trivia view. They are links, so the address holds their whole state.

use dataset::{
    CardStatus,
    id::{FilmId, TopicId},
};
use yew::prelude::*;

use super::filter_option;
use crate::{
    library::{collection, library},
    messages::{Messages, Number},
    present::LocalizedStr,
    route::{Address, CardFilter, Query, Route},
};

/// Renders the filters by topic and by certainty. Each option has the number of cards that it would show; options
/// without cards are omitted, unless chosen.
pub fn card_filter(route: Route, film: FilmId, query: &Query) -> Html {
    let text = Messages::new(route.locale);
    let filter = query.cards;
    let topics = (0..collection().topics.len()).map(TopicId::new);
    let by_topic = topics.map(|topic| {
        let name = LocalizedStr::of(text, &collection().topics[topic.idx()].name)
            .text
            .to_owned();
        (
            name,
            CardFilter {
                topic: Some(topic),
                ..filter
            },
        )
    });
    let by_status = CardStatus::ALL.into_iter().map(|status| {
        (
            text.card_status(status.id()),
            CardFilter {
                status: Some(status),
                ..filter
            },
        )
    });
    let all = text.card_all().to_owned();
    let topic_options = std::iter::once((
        all.clone(),
        CardFilter {
            topic: None,
            ..filter
        },
    ))
    .chain(by_topic);
    let status_options = std::iter::once((
        all,
        CardFilter {
            status: None,
            ..filter
        },
    ))
    .chain(by_status);
    html! {
        <div class="card-filter needs-script" role="group" aria-label={text.card_filter()}>
            { group(route, film, query, text.card_topic(), topic_options.collect()) }
            { group(route, film, query, text.card_certainty(), status_options.collect()) }
        </div>
    }
}

fn group(
    route: Route,
    film: FilmId,
    query: &Query,
    label: &'static str,
    options: Vec<(String, CardFilter)>,
) -> Html {
    let text = Messages::new(route.locale);
    let items = options.into_iter().filter_map(|(name, cards)| {
        let n_cards = library()
            .film(film)
            .cards
            .iter()
            .filter(|card| cards.shows(card))
            .count();
        let chosen = cards == query.cards;
        if n_cards == 0 && !chosen {
            return None;
        }
        let address = Address {
            query: Query::of_cards(cards),
            ..Address::of(route)
        };
        let label = text.card_filter_count(&name, Number::from(n_cards));
        Some(filter_option(
            Some(address.href(route)),
            chosen,
            label.into(),
        ))
    });
    html! {
        <div class="card-filter__group">
            <h3>{ label }</h3>
            <ul role="list">{ for items }</ul>
        </div>
    }
}
