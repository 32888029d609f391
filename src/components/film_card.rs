//! A film in a list: its poster, its title and a few facts.

use dataset::id::FilmId;
use yew::prelude::*;

use super::{poster, section_bar};
use crate::{
    library::library,
    markup::localized_text::{in_language, localized},
    messages::Messages,
    present::{LocalizedStr, film},
    route::{FilmView, Page, Route},
};

/// Renders a film as a card. The whole card is a link to its review.
pub fn film_card(route: Route, id: FilmId) -> Html {
    let text = Messages::new(route.locale);
    let summary = library().summary(id);
    let href = Route::new(route.locale, Page::Film(id, FilmView::Review)).href(route);
    let original = original_title(text, id);
    html! {
        <article class="film-card" data-film={summary.slug.as_str()}>
            { poster(text, id) }
            <div class="film-card__words">
                <h3 class="film-card__title"><a {href}>{ localized(LocalizedStr::title(text, id)) }</a></h3>
                { original }
                <p class="film-card__facts">{ film::fact_line(text, summary) }</p>
                <p class="film-card__by">{ film::byline(text, summary) }</p>
                <p class="film-card__summary">{ localized(LocalizedStr::of(text, &summary.summary)) }</p>
                <p class="film-card__facts">{ film::reading_time(text, summary) }</p>
                { section_bar(text, id, false) }
            </div>
        </article>
    }
}

/// Renders the original title; nothing if it is the title that is shown.
pub fn original_title(text: Messages, id: FilmId) -> Html {
    let title = &library().summary(id).title;
    if LocalizedStr::title(text, id).text == title.original.text {
        return Html::default();
    }
    let transliteration = title.transliteration.as_ref().map(|latin| {
        let lang = [title.original.lang.as_str(), "-Latn"].concat();
        let latin = in_language("span", "", Some(&lang), latin.as_str().into());
        html! { <>{ " · " }{ latin }</> }
    });
    html! {
        <p class="original-title">
            <span class="visually-hidden">{ text.film_original_title() }{ " " }</span>
            { localized(LocalizedStr::foreign(text, &title.original)) }
            { for transliteration }
        </p>
    }
}
