//! A film's review, in one language with its cards in the margin, or in two side by side.

use dataset::{FilmPart, Locale, id::FilmId};
use yew::prelude::*;

use crate::{
    components::{
        Contents, ParallelReview, REVIEW, film_foot, film_header, review, section, trivia_card,
    },
    hooks::AppRoot,
    library::{collection, library},
    markup::{
        localized_text::{language_phrase, localized},
        parts::link,
    },
    messages::Messages,
    present::LocalizedStr,
    route::{Address, FilmView, Parallel, Query, Route},
};

/// Renders the review of `film`, or the part of it that the query selects.
pub(super) fn page(route: Route, film: FilmId, query: &Query, app_root: AppRoot) -> Html {
    // A single card has no parallel view.
    let is_card = matches!(query.only, FilmPart::Card(_));
    let parallel = query
        .parallel
        .filter(|parallel| parallel.with != route.locale && !is_card);
    let body = match parallel {
        Some(parallel) => {
            html! { <ParallelReview {route} {film} {parallel} only={query.only} /> }
        }
        None => part_of_review(route, film, query.only),
    };
    if query.only != FilmPart::Whole {
        return excerpt(route, film, query, body);
    }
    let sections: Vec<_> = library()
        .film(film)
        .sections
        .iter()
        .map(|part| part.section)
        .collect();
    let before = Address {
        query: Query::of_parallel(parallel),
        ..Address::of(route)
    }
    .before_fragment();
    html! {
        <div class="film" data-film={library().summary(film).slug.as_str()}>
            { film_header(route, film, FilmView::Review) }
            { parallel_options(route, parallel) }
            <div class="film__columns" data-view={if parallel.is_some() { "parallel" } else { "single" }}>
                <Contents {route} {before} film={Some(film)} {sections} app_root={app_root} />
                <div id={REVIEW} class="film__review">{ body }</div>
            </div>
            { film_foot(route, film) }
        </div>
    }
}

/// Renders the review, one of its sections, or one card; nothing if the film does not have the part.
fn part_of_review(route: Route, id: FilmId, part: FilmPart<'_>) -> Html {
    let film = library().film(id);
    match part {
        FilmPart::Whole => return review(route, id),
        FilmPart::Section(own) => {
            if let Some(text) = film.section(own) {
                return section(route, id, text);
            }
        }
        FilmPart::Card(slug) => {
            if let Some(card) = film.card(slug) {
                return trivia_card(route, id, card);
            }
        }
    }
    Html::default()
}

/// Renders a part of the review under the title of the film, with a link to the whole review.
fn excerpt(route: Route, film: FilmId, query: &Query, body: Html) -> Html {
    let text = Messages::new(route.locale);
    let whole = Address {
        route,
        query: Query::of_parallel(query.parallel),
        fragment: query.only.id(),
    };
    html! {
        <div class="film excerpt" data-film={library().summary(film).slug.as_str()}>
            <h1 id="title" class="excerpt__title" tabindex="-1">{ localized(LocalizedStr::title(text, film)) }</h1>
            <div id={REVIEW} class="film__review">{ body }</div>
            { link(route, &whole, "button", html! { text.film_whole_review() }) }
        </div>
    }
}

/// Renders links that open, rearrange and close the parallel view.
fn parallel_options(route: Route, parallel: Option<Parallel>) -> Html {
    let text = Messages::new(route.locale);
    let others = collection()
        .locales()
        .filter(|locale| *locale != route.locale);
    let with = others.map(|locale| {
        let label = both_names(route.locale, locale);
        let chosen = parallel.is_some_and(|parallel| parallel.with == locale);
        option(route, Some(Parallel::with(locale)), label, chosen)
    });
    let off = option(
        route,
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
                { for parallel.map(|parallel| arrangement(route, parallel)) }
            </ul>
            if parallel.is_some() {
                <p class="parallel-options__help">{ text.film_parallel_help() }</p>
            }
        </nav>
    }
}

/// Renders links that swap the columns and hide one of them.
fn arrangement(route: Route, parallel: Parallel) -> Html {
    let text = Messages::new(route.locale);
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
        option(route, Some(Parallel { hidden, ..parallel }), label, false)
    };
    html! {
        <>
            { option(route, Some(swapped), html! { text.film_parallel_swap() }, false) }
            { hiding(route.locale) }
            { hiding(parallel.with) }
        </>
    }
}

/// Renders the languages of both columns: `English ‖ Français`.
fn both_names(first: Locale, second: Locale) -> Html {
    html! {
        <>
            { language_phrase(str::to_owned, first) }
            <span class="parallel-options__hinge" aria-hidden="true">{ " ‖ " }</span>
            { language_phrase(str::to_owned, second) }
        </>
    }
}

fn option(route: Route, parallel: Option<Parallel>, label: Html, chosen: bool) -> Html {
    let address = Address {
        query: Query::of_parallel(parallel),
        ..Address::of(route)
    };
    let current = chosen.then_some("true");
    html! { <li><a href={address.href(route)} aria-current={current}><span>{ label }</span></a></li> }
}
