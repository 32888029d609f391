//! A person: their films with what they did, and the cards that name them.

use dataset::id::{FilmId, PersonId};
use yew::prelude::*;

use crate::{
    components::{film_card, phrase_around, trivia_card, words},
    library::{collection, library},
    present::{Words, dates},
    route::{FilmView, Page, Route},
    text::Text,
};

/// The page of `person`.
pub(super) fn page(here: Route, id: PersonId) -> Html {
    let text = Text::new(here.locale);
    let person = library().person(id);
    let name = Words::of(text, &person.name);
    let original = person
        .original
        .as_ref()
        .map(|original| words(Words::foreign(text, original)));
    let films = films(id);
    let has_films = !films.is_empty();
    let films = films.into_iter().map(|(film, roles)| {
        let roles = roles
            .into_iter()
            .map(|role| html! { <li>{ role.view(text) }</li> });
        html! {
            <li>
                <ul class="roles" role="list">{ for roles }</ul>
                { film_card(here, film) }
            </li>
        }
    });
    html! {
        <div class="person">
            <h1 id="title" tabindex="-1">{ words(name) }</h1>
            <p class="person__line">{ for original }{ for dates::life(text, person.born, person.died) }</p>
            if has_films {
                <section aria-labelledby="films">
                    <h2 id="films" class="section-title">{ text.person_films() }</h2>
                    <ul class="film-list" role="list">{ for films }</ul>
                </section>
            }
            { cards(here, id, name.text) }
        </div>
    }
}

/// What somebody did on a film.
pub(super) enum Role {
    Credit(dataset::id::RoleId),
    Part(Option<&'static dataset::Localized<String>>),
}

impl Role {
    fn view(&self, text: Text) -> Html {
        match self {
            Self::Credit(role) => words(Words::of(text, &collection().roles[role.idx()].name)),
            Self::Part(Some(name)) => html! { text.person_plays(Words::of(text, name).text) },
            Self::Part(None) => html! { text.person_acts() },
        }
    }
}

/// The films of a person, oldest first, with all that they did on each.
pub(super) fn films(id: PersonId) -> Vec<(FilmId, Vec<Role>)> {
    let person = library().person(id);
    let films = collection().orders.year.iter().map(|film| {
        let credits = person.credits.iter().filter(|(of, _)| of == film);
        let parts = person.parts.iter().filter(|(of, _)| of == film);
        let roles = credits.map(|(_, role)| Role::Credit(*role));
        (
            *film,
            roles
                .chain(parts.map(|(_, name)| Role::Part(name.as_ref())))
                .collect(),
        )
    });
    films
        .filter(|(_, roles): &(FilmId, Vec<Role>)| !roles.is_empty())
        .collect()
}

fn cards(here: Route, id: PersonId, name: &str) -> Html {
    let cards = &library().person(id).cards;
    if cards.is_empty() {
        return Html::default();
    }
    let text = Text::new(here.locale);
    let items = cards.iter().map(|(film, card)| {
        let href = Route::new(here.locale, Page::Film(*film, FilmView::Review)).href(here);
        let title = html! { <a {href}>{ words(Words::title(text, *film)) }</a> };
        html! {
            <div class="person__card">
                <p class="person__film">{ phrase_around(|title| text.card_film(title), title) }</p>
                { trivia_card(here, *film, &library().film(*film).cards[card.idx()]) }
            </div>
        }
    });
    html! {
        <section aria-labelledby="cards">
            <h2 id="cards" class="section-title">{ text.person_cards(name) }</h2>
            <div class="trivia__cards">{ for items }</div>
        </section>
    }
}
