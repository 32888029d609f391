//! The page for addresses that lead nowhere: it leads somewhere.

use yew::prelude::*;

use crate::{
    components::words,
    library::library,
    present::Words,
    route::{FilmView, Page, Route},
    text::Text,
};

/// Where one can go from an address that leads nowhere.
pub(super) fn page(here: Route) -> Html {
    let text = Text::new(here.locale);
    let link = |page: Page, label: Html| {
        html! { <li><a href={Route::new(here.locale, page).href(here)}>{ label }</a></li> }
    };
    let films = library().films().map(|film| {
        link(
            Page::Film(film, FilmView::Review),
            words(Words::title(text, film)),
        )
    });
    html! {
        <div class="not-found">
            <h1 id="title" tabindex="-1">{ text.notfound_heading() }</h1>
            <p>{ text.notfound_help() }</p>
            <ul>
                { link(Page::Home, html! { text.home_films() }) }
                { link(Page::People, html! { text.person_index() }) }
                { for films }
            </ul>
        </div>
    }
}
