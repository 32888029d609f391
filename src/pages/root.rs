//! The page without a language in its address: a choice of languages. With JavaScript it redirects at once.

use yew::prelude::*;

use crate::{
    library::collection,
    markup::localized_text::localized,
    messages::Messages,
    present::{LocalizedStr, localized_str::dir},
    route::{Page, Route},
};

/// Renders the choice of a language, in every language.
pub(super) fn page(route: Route) -> Html {
    let text = Messages::new(route.locale);
    let choice = |locale| {
        let info = collection().locale_info(locale);
        let own = Messages::new(locale);
        let href = Route::new(locale, Page::Home).href(route);
        let lang = info.tag.as_str();
        html! {
            <li {lang} dir={dir(Some(lang))}>
                <a class="button" {href} hreflang={lang}>{ info.name.as_str() }</a>
                <p>{ LocalizedStr::of(own, &collection().tagline).text }</p>
            </li>
        }
    };
    html! {
        <div class="root">
            <h1 id="title" tabindex="-1">{ localized(LocalizedStr::of(text, &collection().title)) }</h1>
            <p class="visually-hidden">{ text.home_choose() }</p>
            <ul class="root__languages" role="list">{ for collection().locales().map(choice) }</ul>
        </div>
    }
}
