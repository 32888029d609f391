//! A trivia card: a short story, how sure it is, and where it comes from.

use dataset::{Card, CardStatus, id::FilmId};
use yew::prelude::*;

use super::{
    Reading, fallback_badge, in_language, inlines, keeping, people_list, sources, spoiler::Spoiler,
};
use crate::{
    library::{collection, library},
    present::Words,
    route::{FilmView, Page, Route, kept_at},
    text::Text,
};

/// A card of `film`, on the page `here`.
pub fn trivia_card(here: Route, film: FilmId, card: &'static Card) -> Html {
    let text = Text::new(here.locale);
    let (reading, value) = Reading::of(here, Some(film), &card.text);
    let lang = reading.lang();
    let id = ["card-", &card.slug].concat();
    let at = kept_at(Page::Film(film, FilmView::Review), &id);
    let heading = [&id, "-title"].concat();
    let topics = card.topics.iter().map(|topic| {
        let name = Words::of(text, &collection().topics[topic.idx()].name);
        html! { <li>{ super::words(name) }</li> }
    });
    let body = html! {
        <>
            { in_language("p", "trivia-card__text", lang, inlines(reading, &value.text)) }
            if !card.people.is_empty() {
                <div class="trivia-card__people">
                    <span class="visually-hidden">{ text.card_people() }</span>
                    { people_list(here, &card.people) }
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
            { veiled(text, card, body) }
            { keeping(here, at, &value.title) }
        </article>
    }
}

/// How sure a statement is, in words.
pub fn status_label(text: Text, status: CardStatus) -> Html {
    let id = status.id();
    html! {
        <span class="status" data-status={id} title={text.card_status_meaning(id)}>
            { text.card_status(id) }
        </span>
    }
}

/// The body of a card, hidden until asked for if it gives something away.
fn veiled(text: Text, card: &Card, body: Html) -> Html {
    if !card.spoiler {
        return body;
    }
    let (label, notice) = (text.film_spoiler_card_show(), text.film_spoiler_card());
    let omitted = text.film_spoiler_omitted();
    html! { <Spoiler {label} {notice} {omitted}>{ body }</Spoiler> }
}
