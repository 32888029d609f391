//! A trivia card: a short story, how sure it is, and where it comes from.

use dataset::{Card, CardStatus, id::FilmId};
use yew::prelude::*;

use super::{Reading, fallback_badge, inlines, people_list, sources};
use crate::{
    library::{collection, library},
    present::{Words, words::other_tag},
    route::Route,
    state::Preferences,
    text::Text,
};

/// A card of `film`, on the page `here`.
pub fn trivia_card(here: Route, film: FilmId, card: &'static Card) -> Html {
    let text = Text::new(here.locale);
    let found = card.text.resolve(here.locale);
    let reading = Reading { here, film, locale: found.locale };
    let lang = other_tag(here.locale, found.locale);
    let id = ["card-", &card.slug].concat();
    let heading = [&id, "-title"].concat();
    let topics = card.topics.iter().map(|topic| {
        let name = Words::of(text, &collection().topics[topic.idx()].name);
        html! { <li>{ super::words(name) }</li> }
    });
    let body = html! {
        <>
            <p class="trivia-card__text" {lang}>{ inlines(reading, &found.value.text) }</p>
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
            {id} key={card.slug.as_str()} class="trivia-card" tabindex="-1"
            data-place="" data-status={card.status.id()} aria-labelledby={heading.clone()}
        >
            <ul class="trivia-card__labels" role="list">
                { for topics }
                <li>{ status_label(text, card.status) }</li>
            </ul>
            <h3 id={heading} class="trivia-card__title" {lang}>{ found.value.title.as_str() }</h3>
            { fallback_badge(text, found.locale) }
            if card.spoiler { <Veil {text}>{ body }</Veil> } else { { body } }
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

#[derive(Clone, PartialEq, Properties)]
struct VeilProps {
    text: Text,
    children: Html,
}

/// Hides the body of a card that gives something away, until asked for.
#[component]
fn Veil(props: &VeilProps) -> Html {
    let show_all = use_context::<Preferences>().is_some_and(|preferences| preferences.spoilers);
    let revealed = use_state_eq(|| false);
    let onclick = {
        let setter = revealed.setter();
        use_callback((), move |_: MouseEvent, ()| setter.set(true))
    };
    let shown = show_all || *revealed;
    html! {
        <>
            <p class="spoiler__notice" hidden={shown}>
                { props.text.film_spoiler_card() }
                { " " }
                <button class="spoiler__reveal" type="button" {onclick}>
                    { props.text.film_spoiler_card_show() }
                </button>
            </p>
            <div class="spoiler__text" hidden={!shown}>{ props.children.clone() }</div>
        </>
    }
}
