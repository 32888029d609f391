//! A trivia card: a short text, its certainty and its sources.

use dataset::{Card, CardStatus, id::FilmId};
use yew::prelude::*;

use super::{Reading, inlines, people_list, spoiler::Spoiler};
use crate::{
    annotations::controls::annotation_controls,
    library::{collection, library},
    markup::{
        localized_text::{fallback_badge, in_language, localized},
        sources::sources,
    },
    messages::Messages,
    present::LocalizedStr,
    route::{FilmView, Page, Route, annotation_target},
};

/// Renders a card of `film` on the page `route`.
pub fn trivia_card(route: Route, film: FilmId, card: &'static Card) -> Html {
    let text = Messages::new(route.locale);
    let (reading, value) = Reading::of(route, Some(film), &card.text);
    let lang = reading.lang();
    let id = card.part().id();
    let at = annotation_target(Page::Film(film, FilmView::Review), &id);
    let heading = [&id, "-title"].concat();
    let topics = card.topics.iter().map(|topic| {
        let name = LocalizedStr::of(text, &collection().topics[topic.idx()].name);
        html! { <li>{ localized(name) }</li> }
    });
    let body = html! {
        <>
            { in_language("p", "trivia-card__text", lang, inlines(reading, &value.text)) }
            if !card.people.is_empty() {
                <div class="trivia-card__people">
                    <span class="visually-hidden">{ text.card_people() }</span>
                    { people_list(route, &card.people) }
                </div>
            }
            { sources(text, library().film(film), &card.sources) }
        </>
    };
    html! {
        <article
            id={id.clone()} key={card.slug.as_str()} class="trivia-card" tabindex="-1"
            data-place="" data-status={card.status.id()} aria-labelledby={heading.clone()}
        >
            <ul class="trivia-card__labels" role="list">
                { for topics }
                <li>{ status_label(text, card.status) }</li>
            </ul>
            <h3 id={heading} class="trivia-card__title" {lang} dir={reading.dir()}>{ value.title.as_str() }</h3>
            { fallback_badge(text, reading.locale) }
            { with_spoiler(text, card, body) }
            { annotation_controls(route, at, &value.title) }
        </article>
    }
}

/// Renders the certainty of a statement as a label.
pub fn status_label(text: Messages, status: CardStatus) -> Html {
    let id = status.id();
    html! {
        <span class="status" data-status={id} title={text.card_status_meaning(id)}>
            { text.card_status(id) }
        </span>
    }
}

/// Renders the body of a card, hidden until revealed if it contains spoilers.
fn with_spoiler(text: Messages, card: &Card, body: Html) -> Html {
    if !card.spoiler {
        return body;
    }
    let (label, notice) = (text.film_spoiler_card_show(), text.film_spoiler_card());
    let omitted = text.film_spoiler_omitted();
    html! { <Spoiler {label} {notice} {omitted}>{ body }</Spoiler> }
}
