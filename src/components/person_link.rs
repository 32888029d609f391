//! A person's name, a film's title, leading to their pages.

use dataset::id::{FilmId, PersonId};
use yew::prelude::*;

use super::words;
use crate::{
    library::library,
    present::Words,
    route::{FilmView, Page, Route},
    text::Text,
};

/// A name as a link.
pub fn person_link(here: Route, person: PersonId) -> Html {
    let href = Route::new(here.locale, Page::Person(person)).href(here);
    let name = Words::of(Text::new(here.locale), &library().person(person).name);
    html! { <a {href}>{ words(name) }</a> }
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
