//! Everybody in the collection.

use yew::prelude::*;

use crate::{
    components::person_link,
    library::collection,
    present::people,
    route::Route,
    text::{Number, Text},
};

/// The people who made or play in a film, in the order of their names.
pub(super) fn page(here: Route) -> Html {
    let text = Text::new(here.locale);
    let sorted = collection().people_sorted[here.locale.idx()].iter();
    let items = sorted.filter_map(|person| {
        let n_films = people::films(*person).len();
        let count = text.person_films_count(Number::from(n_films));
        (n_films > 0).then(|| {
            html! {
                <li>
                    { person_link(here, *person) }
                    <span class="people-index__films">{ count }</span>
                </li>
            }
        })
    });
    html! {
        <div class="people-index">
            <h1 id="title" tabindex="-1">{ text.person_index() }</h1>
            <ul role="list">{ for items }</ul>
        </div>
    }
}
