//! A person: films with roles, collaborators, and the cards that name them.

use dataset::id::PersonId;
use yew::prelude::*;

use crate::{
    annotations::controls::annotation_controls,
    components::{film_card, person_link, person_name, trivia_card},
    library::library,
    markup::{
        localized_text::{localized, phrase_around},
        parts::{list, part},
    },
    messages::{Messages, Number},
    present::{LocalizedStr, dates, people},
    route::{FilmView, Page, Route, annotation_target},
};

/// Renders the page of a person.
pub(super) fn page(route: Route, id: PersonId) -> Html {
    let text = Messages::new(route.locale);
    let person = library().person(id);
    let name = people::name(text, id);
    let original = person
        .original
        .as_ref()
        .map(|original| localized(LocalizedStr::foreign(text, original)));
    let films = people::films(id);
    let has_films = !films.is_empty();
    let films = films.into_iter().map(|film| {
        let roles = people::roles(id, film).into_iter();
        let roles = roles.map(|role| html! { role.name(text) }).collect();
        html! { <>{ list("roles", roles) }{ film_card(route, film) }</> }
    });
    let films = list("film-list", films.collect());
    html! {
        <div class="person">
            <h1 id="title" tabindex="-1">{ person_name(text, id) }</h1>
            <p class="person__line">{ for original }{ for dates::life(text, person.born, person.died) }</p>
            { annotation_controls(route, annotation_target(route.page, ""), &name) }
            if has_films {
                { part("person__films", "films", text.person_films(), films) }
            }
            { collaborators(route, id) }
            { cards(route, id, &name) }
        </div>
    }
}

/// Renders the collaborators of a person, those with the most shared films first; the rest is collapsed.
fn collaborators(route: Route, id: PersonId) -> Html {
    /// The number of collaborators that are not collapsed.
    const N_SHOWN: usize = 12;
    let text = Messages::new(route.locale);
    let n_films = people::films(id).len();
    let people = people::collaborators(text, id)
        .into_iter()
        .map(|(person, shared)| {
            // For a person with a single film, list the roles of the others instead of its title.
            let done = if n_films > 1 {
                let titles = shared
                    .into_iter()
                    .map(|film| localized(LocalizedStr::title(text, film)));
                titles.collect()
            } else {
                let roles = people::roles(person, shared[0]).into_iter();
                roles.map(|role| html! { role.name(text) }).collect()
            };
            html! { <>{ person_link(route, person) }{ list("collaborators__films", done) }</> }
        });
    let mut main: Vec<Html> = people.collect();
    if main.is_empty() {
        return Html::default();
    }
    let rest = main.split_off(main.len().min(N_SHOWN));
    let content = html! {
        <>
            { list("collaborators__people", main) }
            if !rest.is_empty() {
                <details>
                    <summary>{ text.person_more(Number::from(rest.len())) }</summary>
                    { list("collaborators__people", rest) }
                </details>
            }
        </>
    };
    part(
        "collaborators",
        "collaborators",
        text.person_collaborators(),
        content,
    )
}

fn cards(route: Route, id: PersonId, name: &str) -> Html {
    let cards = &library().person(id).cards;
    if cards.is_empty() {
        return Html::default();
    }
    let text = Messages::new(route.locale);
    let items = cards.iter().map(|(film, card)| {
        let href = Route::new(route.locale, Page::Film(*film, FilmView::Review)).href(route);
        let title = html! { <a {href}>{ localized(LocalizedStr::title(text, *film)) }</a> };
        html! {
            <div class="person__card">
                <p class="person__film">{ phrase_around(|title| text.card_film(title), title) }</p>
                { trivia_card(route, *film, &library().film(*film).cards[card.idx()]) }
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
