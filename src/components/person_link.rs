//! A person's name, leading to their page.

use dataset::id::PersonId;
use yew::prelude::*;

use super::words;
use crate::{
    library::library,
    present::Words,
    route::{Page, Route},
    text::Text,
};

/// A name as a link.
pub fn person_link(here: Route, person: PersonId) -> Html {
    let href = Route::new(here.locale, Page::Person(person)).href(here);
    let name = Words::of(Text::new(here.locale), &library().person(person).name);
    html! { <a {href}>{ words(name) }</a> }
}

/// Names as a list in a line.
pub fn people_list(here: Route, people: &[PersonId]) -> Html {
    html! {
        <ul class="people-list" role="list">
            { for people.iter().map(|person| html! { <li>{ person_link(here, *person) }</li> }) }
        </ul>
    }
}
