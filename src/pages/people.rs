//! Everybody in the collection.

use yew::prelude::*;

use crate::{
    components::person_link,
    library::collection,
    messages::{Messages, Number},
    present::people,
    route::Route,
};

/// The people who made or play in a film, in the order of their names.
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
