//! A film's review, in one language with its cards in the margin, or in two side by side.

use dataset::{Locale, id::FilmId};
use yew::prelude::*;

use crate::{
    components::{
        Contents, ParallelReview, REVIEW, film_foot, film_header, language_phrase, link, review,
        section, trivia_card, words,
    },
    hooks::Stage,
    library::{collection, library},
    present::Words,
    route::{Address, FilmView, Parallel, Query, Route},
    text::Text,
};

/// The review of `film`.
pub(super) fn page(here: Route, film: FilmId, query: &Query, stage: Stage) -> Html {
    // A card is read in one language.
    let is_card = query.only.starts_with("card-");
    let parallel = query
        .parallel
        .filter(|parallel| parallel.with != here.locale && !is_card);
    let body = match parallel {
        Some(parallel) => {
            html! { <ParallelReview {here} {film} {parallel} only={query.only.clone()} /> }
        }
        None if query.only.is_empty() => review(here, film),
        None => part_of_review(here, film, &query.only),
    };
    if !query.only.is_empty() {
        return excerpt(here, film, query, body);
    }
    let sections: Vec<_> = library()
        .film(film)
        .sections
        .iter()
        .map(|part| part.section)
        .collect();
    let before = Address {
        query: Query::of_parallel(parallel),
        ..Address::of(here)
    }
    .before_fragment();
    html! {
        <div class="film" data-film={library().summary(film).slug.as_str()}>
            { film_header(here, film, FilmView::Review) }
            { parallel_options(here, parallel) }
            <div class="film__columns" data-view={if parallel.is_some() { "parallel" } else { "single" }}>
                <Contents {here} {before} film={Some(film)} {sections} stage={stage} />
                <div id={REVIEW} class="film__review">{ body }</div>
            </div>
            { film_foot(here, film) }
        </div>
    }
}

/// One section of the review, or one card.
fn part_of_review(here: Route, id: FilmId, part: &str) -> Html {
    let film = library().film(id);
    let found = film
        .sections
        .iter()
        .find(|found| found.section.id() == part);
    if let Some(found) = found {
        return section(here, id, found);
    }
    let slug = part.strip_prefix("card-").unwrap_or_default();
    let card = film.cards.iter().find(|card| card.slug == slug);
    card.map_or_else(Html::default, |card| trivia_card(here, id, card))
}

/// A part of the review by itself, under the name of the film, with the way to all of it.
fn excerpt(here: Route, film: FilmId, query: &Query, body: Html) -> Html {
    let text = Text::new(here.locale);
    let whole = Address {
        route: here,
        query: Query::of_parallel(query.parallel),
        fragment: query.only.clone(),
    };
    html! {
        <div class="film excerpt" data-film={library().summary(film).slug.as_str()}>
            <h1 id="title" class="excerpt__title" tabindex="-1">{ words(Words::title(text, film)) }</h1>
            <div id={REVIEW} class="film__review">{ body }</div>
            { link(here, &whole, "button", html! { text.film_whole_review() }) }
        </div>
    }
}

/// The links that open, order and close the parallel view.
fn parallel_options(here: Route, parallel: Option<Parallel>) -> Html {
    let text = Text::new(here.locale);
    let others = collection()
        .locales()
        .filter(|locale| *locale != here.locale);
    let with = others.map(|locale| {
        let label = both_names(here.locale, locale);
        let chosen = parallel.is_some_and(|parallel| parallel.with == locale);
        option(here, Some(Parallel::with(locale)), label, chosen)
    });
    let off = option(
        here,
        None,
        html! { text.film_parallel_off() },
        parallel.is_none(),
    );
    html! {
        <nav class="parallel-options needs-script" aria-label={text.film_parallel_options()}>
            <span class="parallel-options__name" aria-hidden="true">{ text.film_parallel() }</span>
            <ul role="list">
                { off }
                { for with }
                { for parallel.map(|parallel| arrangement(here, parallel)) }
            </ul>
            if parallel.is_some() {
                <p class="parallel-options__help">{ text.film_parallel_help() }</p>
            }
        </nav>
    }
}

/// Swapping the columns, and hiding one of them.
fn arrangement(here: Route, parallel: Parallel) -> Html {
    let text = Text::new(here.locale);
    let swapped = Parallel {
        swapped: !parallel.swapped,
        ..parallel
    };
    let hiding = |locale: Locale| {
        let is_hidden = parallel.hidden == Some(locale);
        let hidden = (!is_hidden).then_some(locale);
        let phrase = |name: &str| {
            if is_hidden {
                text.film_parallel_show(name)
            } else {
                text.film_parallel_hide(name)
            }
        };
        let label = language_phrase(phrase, locale);
        option(here, Some(Parallel { hidden, ..parallel }), label, false)
    };
    html! {
        <>
            { option(here, Some(swapped), html! { text.film_parallel_swap() }, false) }
            { hiding(here.locale) }
            { hiding(parallel.with) }
        </>
    }
}

/// `English ‖ Français`: what stands beside what.
fn both_names(first: Locale, second: Locale) -> Html {
    html! {
        <>
            { language_phrase(str::to_owned, first) }
            <span class="parallel-options__hinge" aria-hidden="true">{ " ‖ " }</span>
            { language_phrase(str::to_owned, second) }
        </>
    }
}

fn option(here: Route, parallel: Option<Parallel>, label: Html, chosen: bool) -> Html {
    let address = Address {
        query: Query::of_parallel(parallel),
        ..Address::of(here)
    };
    let current = chosen.then_some("true");
    html! { <li><a href={address.href(here)} aria-current={current}><span>{ label }</span></a></li> }
}
