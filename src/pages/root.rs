//! The page without a language in its address: the reader chooses one. With scripts it leads on at once.

use yew::prelude::*;

use crate::{
    components::words,
    library::collection,
    present::{Words, words::dir},
    route::{Page, Route},
    text::Text,
};

/// The choice of a language, in every language.
pub(super) fn page(here: Route) -> Html {
    let text = Text::new(here.locale);
    let choice = |locale| {
        let info = collection().locale_info(locale);
        let own = Text::new(locale);
        let href = Route::new(locale, Page::Home).href(here);
        let lang = info.tag.as_str();
        html! {
            <li {lang} dir={dir(Some(lang))}>
                <a class="button" {href} hreflang={lang}>{ info.name.as_str() }</a>
                <p>{ Words::of(own, &collection().tagline).text }</p>
            </li>
        }
    };
    html! {
        <div class="root">
            <h1 id="title" tabindex="-1">{ words(Words::of(text, &collection().title)) }</h1>
            <p class="visually-hidden">{ text.home_choose() }</p>
            <ul class="root__languages" role="list">{ for collection().locales().map(choice) }</ul>
        </div>
    }
}
