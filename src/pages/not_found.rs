//! The page for unknown addresses.

use yew::prelude::*;

use crate::{
    library::library,
    markup::localized_text::localized,
    messages::Messages,
    present::LocalizedStr,
    route::{FilmView, Page, Route},
};

/// Renders the message that the address is unknown, with links to pages of the site.
pub(super) fn page(route: Route) -> Html {
    let text = Messages::new(route.locale);
    let link = |page: Page, label: Html| {
        html! { <li><a href={Route::new(route.locale, page).href(route)}>{ label }</a></li> }
    };
    let films = library().films().map(|film| {
        link(
            Page::Film(film, FilmView::Review),
            localized(LocalizedStr::title(text, film)),
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
