//! The foot of a film's pages: sources, related films with reasons, previous and next film.

use dataset::id::FilmId;
use yew::prelude::*;

use super::{film_link, pair_link, person_link, silent_poster, source_notes::source_notes};
use crate::{
    library::collection,
    markup::{
        localized_text::fill_marks,
        parts::{aside_poster, line, link, list, part, tag},
    },
    messages::Messages,
    present::links::{self, Related},
    route::{Address, Page, Route},
};

/// Renders the sources of a film, for print, its related films, and links to its neighbors.
pub fn film_foot(route: Route, film: FilmId) -> Html {
    let text = Messages::new(route.locale);
    let related = links::related(film);
    let items: Vec<Html> = related
        .iter()
        .map(|other| related_film(route, film, *other))
        .collect();
    html! {
        <>
            { source_notes(text, film) }
            <div class="film-foot">
                if !items.is_empty() {
                    { part("related", "related", text.related_heading(), list("related__films", items)) }
                }
                { neighbors(route, film) }
            </div>
        </>
    }
}

fn related_film(route: Route, film: FilmId, other: Related) -> Html {
    let text = Messages::new(route.locale);
    let reason = links::reason(text, film, other.person, other.film);
    let reason = fill_marks(&reason, &[person_link(route, other.person)]);
    let pair = [Some(film), Some(other.film)];
    let ways = html! {
        <>
            { pair_link(route, Page::Links, pair, "", html! { text.related_links() }) }
            { pair_link(route, Page::Compare, pair, "", html! { text.related_compare() }) }
        </>
    };
    let words = html! {
        <>
            { tag("h3", "related__title", film_link(route, other.film)) }
            { line("related__reason", reason) }
            { line("related__ways needs-script", ways) }
        </>
    };
    html! {
        <>
            { aside_poster("related__poster", silent_poster(other.film)) }
            { tag("div", "related__words", words) }
        </>
    }
}

/// Renders links to the previous and the next film by year.
fn neighbors(route: Route, film: FilmId) -> Html {
    let text = Messages::new(route.locale);
    let order = &collection().orders.year;
    let idx = order
        .iter()
        .position(|other| *other == film)
        .unwrap_or_default();
    let neighbor = |idx: Option<usize>, class: &'static str, label: &'static str| {
        let film = *order.get(idx?)?;
        let content = html! { <>{ tag("span", "neighbors__label", html! { label }) }{ film_link(route, film) }</> };
        Some(line(class, content))
    };
    html! {
        <nav class="neighbors" aria-label={text.related_neighbors()}>
            { for neighbor(idx.checked_sub(1), "neighbors__previous", text.related_previous()) }
            { for neighbor(Some(idx + 1), "neighbors__next", text.related_next()) }
        </nav>
    }
}

/// Renders links to the pages about two films, below the list of all films.
pub fn ways(route: Route) -> Html {
    let text = Messages::new(route.locale);
    let way = |page: Page, name: &'static str, intro: &'static str| {
        let address = Address::of(Route::new(route.locale, page));
        let name = link(route, &address, "", html! { name });
        html! { <>{ name }{ line("ways__intro", html! { intro }) }</> }
    };
    let ways = vec![
        way(Page::Links, text.links_heading(), text.links_intro()),
        way(Page::Compare, text.compare_heading(), text.compare_intro()),
    ];
    part(
        "ways",
        "ways",
        text.ways_heading(),
        list("ways__list", ways),
    )
}
