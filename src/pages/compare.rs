//! Comparison of two films, section by section.

use dataset::{Section, id::FilmId};
use yew::prelude::*;

use crate::{
    components::{
        Contents, REVIEW, film_link, film_pair, pair_link, people_list, section_comparison,
        silent_poster, two_films,
    },
    hooks::AppRoot,
    library::library,
    markup::parts::{aside_poster, tag},
    messages::Messages,
    navigation::hook::Navigator,
    present::{LocalizedStr, film},
    route::{Address, Page, Query, Route},
};

/// Renders the page: the selection of two films, their facts and their reviews.
pub(super) fn page(route: Route, query: &Query, navigator: &Navigator) -> Html {
    let text = Messages::new(route.locale);
    let names = two_films(query.pair).map(|films| {
        let [one, other] = films.map(|film| LocalizedStr::title(text, film).text);
        text.pair_names(one, other)
    });
    let names = names.unwrap_or_default();
    html! {
        <div class="compare">
            <h1 id="title" tabindex="-1">{ text.compare_heading() }</h1>
            { film_pair(route, query.pair, text.compare_intro(), names, navigator) }
            // Not a list of zero or one node: that would move the nodes above, and the fields would lose the focus.
            if let Some(films) = two_films(query.pair) {
                { side_by_side(route, films, query, navigator.app_root) }
            }
        </div>
    }
}

fn side_by_side(route: Route, films: [FilmId; 2], query: &Query, app_root: AppRoot) -> Html {
    let before = Address {
        query: query.clone(),
        ..Address::of(route)
    }
    .before_fragment();
    let links = html! { Messages::new(route.locale).links_heading() };
    let sections: Vec<Section> = Section::ALL
        .into_iter()
        .filter(|section| {
            films
                .iter()
                .any(|film| film::section(*film, *section).is_some())
        })
        .collect();
    html! {
        <>
            { facts(route, films) }
            { pair_link(route, Page::Links, films.map(Some), "button", links) }
            <div class="film__columns" data-view="parallel">
                <Contents
                    {route} {before} film={None::<FilmId>} sections={sections.clone()} app_root={app_root}
                />
                <div id={REVIEW} class="film__review">
                    { for sections.into_iter().map(|section| section_comparison(route, films, section)) }
                </div>
            </div>
        </>
    }
}

/// Renders the facts of both films as a table: a row for each fact, a column for each film.
fn facts(route: Route, films: [FilmId; 2]) -> Html {
    let text = Messages::new(route.locale);
    let head = films.map(|film| {
        html! {
            <th scope="col">
                { aside_poster("compare__poster", silent_poster(film)) }
                { film_link(route, film) }
            </th>
        }
    });
    let summaries = films.map(|film| library().summary(film));
    let rows = [
        (
            text.compare_director(),
            summaries.map(|film| people_list(route, &film.directors)),
        ),
        (text.facts_year(), summaries.map(|film| html! { film.year })),
        (
            text.facts_runtime(),
            summaries.map(|summary| html! { film::runtime(text, summary) }),
        ),
        (
            text.facts_countries(),
            summaries.map(|summary| html! { film::countries(text, summary) }),
        ),
        (
            text.facts_genres(),
            summaries.map(|summary| html! { film::genre_line(text, summary) }),
        ),
    ];
    let rows = rows.map(|(name, cells)| {
        let cells = cells.map(|cell| tag("td", "compare__fact", cell));
        html! { <tr><th scope="row">{ name }</th>{ for cells }</tr> }
    });
    html! {
        <table class="compare__facts" aria-label={text.compare_facts()}>
            <thead><tr><td></td>{ for head }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}
