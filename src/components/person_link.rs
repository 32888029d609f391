//! A person's name, a film's title, leading to their pages.

use dataset::id::{FilmId, PersonId};
use yew::prelude::*;

use super::{phrase_around, words};
use crate::{
    library::library,
    present::{Words, people},
    route::{FilmView, Page, Route},
    text::Text,
};

/// A name as a link.
pub fn person_link(here: Route, person: PersonId) -> Html {
    let href = Route::new(here.locale, Page::Person(person)).href(here);
    html! { <a {href}>{ person_name(Text::new(here.locale), person) }</a> }
}

/// A name, with what tells the person apart from others who have it too.
pub fn person_name(text: Text, id: PersonId) -> Html {
    let name = words(Words::of(text, &library().person(id).name));
    match people::note(text, id) {
        Some(note) => phrase_around(|name| text.person_apart(name, &note), name),
        None => name,
    }
}

/// A title as a link to the film's review.
pub fn film_link(here: Route, film: FilmId) -> Html {
    let href = Route::new(here.locale, Page::Film(film, FilmView::Review)).href(here);
    let title = Words::title(Text::new(here.locale), film);
    html! { <cite><a {href}>{ words(title) }</a></cite> }
}

/// Names as a list in a line.
pub fn people_list(here: Route, people: &[PersonId]) -> Html {
    html! {
        <ul class="people-list" role="list">
            { for people.iter().map(|person| html! { <li>{ person_link(here, *person) }</li> }) }
        </ul>
    }
}
