//! A section of two films' reviews, side by side.

use dataset::{Section, id::FilmId};
use yew::prelude::*;

use super::{
    film_link,
    review::{heading, heading_id, paragraphs},
};
use crate::{
    library::library,
    markup::parts::{line, tag},
    messages::Messages,
    present::film,
    route::{Address, Query, Route},
};

/// Renders the same section of two reviews; a message for a film without that section.
pub fn section_comparison(route: Route, films: [FilmId; 2], section: Section) -> Html {
    let address = Address {
        query: Query::of_pair(films.map(Some)),
        ..Address::of(route)
    };
    html! {
        <section class="section section--parallel" aria-labelledby={heading_id(section)}>
            { heading(&address, section) }
            <div class="compared__sides">{ for films.map(|film| side(route, film, section)) }</div>
        </section>
    }
}

fn side(route: Route, id: FilmId, section: Section) -> Html {
    let text = Messages::new(route.locale);
    let slug = [library().summary(id).slug.as_str(), "-"].concat();
    let part = match film::section(id, section) {
        Some(part) => tag("div", "section__text", paragraphs(route, id, part, &slug)),
        None => line("empty", html! { text.compare_none() }),
    };
    let name = line("compared__film", film_link(route, id));
    tag("div", "compared__side", html! { <>{ name }{ part }</> })
}
