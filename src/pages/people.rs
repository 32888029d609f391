//! Everybody in the collection.

use dataset::id::PersonId;
use yew::prelude::*;

use crate::{
    components::person_link,
    library::{collection, library},
    route::Route,
    text::{Number, Text},
};

/// The people who made or play in a film, in the order of their names.
pub(super) fn page(here: Route) -> Html {
    let text = Text::new(here.locale);
    let mut people: Vec<(PersonId, usize)> = (0..collection().people.len())
        .map(PersonId::new)
        .map(|person| (person, super::person::films(person).len()))
        .filter(|(_, n_films)| *n_films > 0)
        .collect();
    people.sort_by_key(|(person, _)| sort_key(text, *person));
    let items = people.into_iter().map(|(person, n_films)| {
        html! {
            <li>
                { person_link(here, person) }
                <span class="people-index__films">{ text.person_films_count(Number::from(n_films)) }</span>
            </li>
        }
    });
    html! {
        <div class="people-index">
            <h1 id="title" tabindex="-1">{ text.person_index() }</h1>
            <ul role="list">{ for items }</ul>
        </div>
    }
}

/// Names in lists stand without regard to case; accents were left out by those who wrote the ids.
fn sort_key(text: Text, person: PersonId) -> (String, &'static str) {
    let person = library().person(person);
    let sort = person.sort.resolve(text.locale()).value;
    (sort.to_lowercase(), &person.slug)
}
