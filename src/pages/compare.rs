//! Two films, section by section.

use dataset::{Section, id::FilmId};
use yew::prelude::*;

use crate::{
    components::{
        Contents, REVIEW, aside_poster, compared, film_link, film_pair, pair_link, people_list,
        silent_poster, tag, two_films,
    },
    hooks::{Stage, Steps},
    library::library,
    present::{Words, film},
    route::{Address, Page, Query, Route},
    text::Text,
};

/// The page: the choice of two films, their facts, their reviews.
pub(super) fn page(here: Route, query: &Query, steps: &Steps) -> Html {
    let text = Text::new(here.locale);
    let names = two_films(query.pair).map(|films| {
        let [one, other] = films.map(|film| Words::title(text, film).text);
        text.pair_names(one, other)
    });
    let names = names.unwrap_or_default();
    html! {
        <div class="compare">
            <h1 id="title" tabindex="-1">{ text.compare_heading() }</h1>
            { film_pair(here, query.pair, text.compare_intro(), names, steps) }
            // A list of one or none would move what stands above it, and take the focus from its fields.
            if let Some(films) = two_films(query.pair) {
                { side_by_side(here, films, query, steps.stage) }
            }
        </div>
    }
}

fn side_by_side(here: Route, films: [FilmId; 2], query: &Query, stage: Stage) -> Html {
    let before = Address {
        query: query.clone(),
        ..Address::of(here)
    }
    .before_fragment();
    let links = html! { Text::new(here.locale).links_heading() };
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
            { facts(here, films) }
            { pair_link(here, Page::Links, films.map(Some), "button", links) }
            <div class="film__columns" data-view="parallel">
                <Contents
                    {here} {before} film={None::<FilmId>} sections={sections.clone()} stage={stage}
                />
                <div id={REVIEW} class="film__review">
                    { for sections.into_iter().map(|section| compared(here, films, section)) }
                </div>
            </div>
        </>
    }
}

/// The facts of both films as a table: a row for each fact, a column for each film.
fn facts(here: Route, films: [FilmId; 2]) -> Html {
    let text = Text::new(here.locale);
    let head = films.map(|film| {
        html! {
            <th scope="col">
                { aside_poster("compare__poster", silent_poster(film)) }
                { film_link(here, film) }
            </th>
        }
    });
    let summaries = films.map(|film| library().summary(film));
    let rows = [
        (
            text.compare_director(),
            summaries.map(|film| people_list(here, &film.directors)),
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
