//! The header of a film's pages: poster, titles, facts, and the tabs of its views.

use dataset::id::FilmId;
use yew::prelude::*;

use super::{cite_dialog::cite_dialog, film_card::original_title, poster};
use crate::{
    annotations::controls::annotation_controls,
    library::library,
    markup::{localized_text::localized, parts::line},
    messages::{Messages, Number},
    present::{LocalizedStr, film},
    route::{FilmView, Page, Route, annotation_target},
};

/// Renders the header of the page `route`, which shows the view `view` of the film.
pub fn film_header(route: Route, id: FilmId, view: FilmView) -> Html {
    let text = Messages::new(route.locale);
    let summary = library().summary(id);
    html! {
        <header class="film-header">
            <div class="film-header__poster">{ poster(text, id) }</div>
            <div class="film-header__words">
                <p class="film-header__kicker">{ film::genre_line(text, summary) }</p>
                <h1 id="title" class="film-header__title" tabindex="-1">
                    { localized(LocalizedStr::title(text, id)) }
                </h1>
                { original_title(text, id) }
                <p class="film-header__by">{ film::byline(text, summary) }</p>
                <p class="film-header__facts">{ film::fact_line(text, summary) }</p>
                <p class="film-header__summary">{ localized(LocalizedStr::of(text, &summary.summary)) }</p>
                <p class="film-header__facts">{ film::reading_time(text, summary) }</p>
                { line("film-header__credits", html! { film::credit_line(text, id) }) }
                { annotation_controls(route, annotation_target(Page::Film(id, FilmView::Review), ""), LocalizedStr::title(text, id).text) }
            </div>
            { tabs(route, id, view) }
            { cite_dialog(route) }
        </header>
    }
}

fn tabs(route: Route, id: FilmId, current: FilmView) -> Html {
    let text = Messages::new(route.locale);
    let n_cards = usize::from(library().summary(id).n_cards);
    let tab = |view: FilmView| {
        let href = Route::new(route.locale, Page::Film(id, view)).href(route);
        let label = match view {
            FilmView::Review => text.film_review().to_owned(),
            FilmView::Trivia => text.film_stories(Number::from(n_cards)),
            FilmView::Facts => text.film_facts().to_owned(),
        };
        let aria_current = (view == current).then_some("page");
        html! { <li><a {href} aria-current={aria_current}>{ label }</a></li> }
    };
    html! {
        <nav class="tabs" aria-label={text.film_views()}>
            <ul role="list">{ for FilmView::ALL.map(tab) }</ul>
        </nav>
    }
}
