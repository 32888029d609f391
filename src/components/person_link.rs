//! Links to people by name and to films by title.

use dataset::id::{FilmId, PersonId};
use yew::prelude::*;

use crate::{
    library::library,
    markup::localized_text::{localized, phrase_around},
    messages::Messages,
    present::{LocalizedStr, people},
    route::{FilmView, Page, Route},
};

/// Renders a name as a link to the person's page.
pub fn person_link(route: Route, person: PersonId) -> Html {
    let href = Route::new(route.locale, Page::Person(person)).href(route);
    html! { <a {href}>{ person_name(Messages::new(route.locale), person) }</a> }
}

/// Renders a name, with a note that distinguishes the person from others of the same name.
pub fn person_name(text: Messages, id: PersonId) -> Html {
    let name = localized(LocalizedStr::of(text, &library().person(id).name));
    match people::note(text, id) {
        Some(note) => phrase_around(|name| text.person_apart(name, &note), name),
        None => name,
    }
}

/// Renders a title as a link to the film's review.
pub fn film_link(route: Route, film: FilmId) -> Html {
    let href = Route::new(route.locale, Page::Film(film, FilmView::Review)).href(route);
    let title = LocalizedStr::title(Messages::new(route.locale), film);
    html! { <cite><a {href}>{ localized(title) }</a></cite> }
}

/// Renders names as an inline list.
pub fn people_list(route: Route, people: &[PersonId]) -> Html {
    html! {
        <ul class="people-list" role="list">
            { for people.iter().map(|person| html! { <li>{ person_link(route, *person) }</li> }) }
        </ul>
    }
}
