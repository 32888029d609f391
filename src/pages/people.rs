//! The index of people.

use yew::prelude::*;

use crate::{
    components::person_link,
    library::collection,
    messages::{Messages, Number},
    present::people,
    route::Route,
};

/// Renders the people with a part in a film, sorted by name, with the number of their films.
pub(super) fn page(route: Route) -> Html {
    let text = Messages::new(route.locale);
    let sorted = collection().people_sorted[route.locale.idx()].iter();
    let items = sorted.filter_map(|person| {
        let n_films = people::films(*person).len();
        let count = text.person_films_count(Number::from(n_films));
        (n_films > 0).then(|| {
            html! {
                <li>
                    { person_link(route, *person) }
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
