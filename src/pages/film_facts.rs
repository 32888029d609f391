//! The facts of a film: credits, cast, awards, timeline of its making, filming locations, length of the review.

mod data_sheet;
mod tables;
mod timeline;

use dataset::id::FilmId;
use yew::prelude::*;

use crate::{
    components::{film_foot, film_header},
    library::library,
    markup::parts,
    messages::Messages,
    route::{FilmView, Route},
};

/// Renders the facts of `film`.
pub(super) fn page(route: Route, film: FilmId) -> Html {
    let text = Messages::new(route.locale);
    html! {
        <div class="film" data-film={library().summary(film).slug.as_str()}>
            { film_header(route, film, FilmView::Facts) }
            <div class="facts">
                { part("record", text.facts_heading(), data_sheet::record(text, film)) }
                { part("credits", text.facts_credits(), data_sheet::credits(route, film)) }
                { part("cast", text.facts_cast(), tables::cast(route, film)) }
                { part("awards", text.facts_awards(), tables::awards(route, film)) }
                { part("making", text.facts_making(), timeline::timeline(route, film)) }
                { part("places", text.facts_places(), tables::places(text, film)) }
                { part("words", text.facts_review(), tables::review(route, film)) }
            </div>
            { film_foot(route, film) }
        </div>
    }
}

/// Renders a section with a heading; nothing without content.
fn part(id: &'static str, heading: &'static str, content: Option<Html>) -> Html {
    let Some(content) = content else {
        return Html::default();
    };
    parts::part("facts__part", id, heading, content)
}
