//! The header of every page: the name of the site, the navigation, the languages, the settings.

use dataset::Locale;
use yew::prelude::*;

use crate::{
    hooks::{
        AppRoot,
        dom::{self, SEARCH_DIALOG},
    },
    library::collection,
    messages::Messages,
    preferences::{hook::PreferencesHandle, panel::settings},
    present::{LocalizedStr, localized_str::dir},
    route::{Address, Page, Route},
};

/// Renders the header of the page at `address`.
pub fn masthead(address: &Address, preferences: &PreferencesHandle) -> Html {
    let route = address.route;
    let text = Messages::new(route.locale);
    let link = |page: Page, label: &'static str| {
        let href = Route::new(route.locale, page).href(route);
        let current = (route.page == page).then_some("page");
        html! { <li><a {href} aria-current={current}>{ label }</a></li> }
    };
    let home = Route::new(route.locale, Page::Home).href(route);
    html! {
        <header class="masthead" part="masthead" data-sticky="">
            <a class="masthead__name" href={home}>
                { emblem() }
                { LocalizedStr::of(text, &collection().title).text }
            </a>
            <nav class="masthead__pages" aria-label={text.shell_nav()}>
                <ul role="list">
                    { link(Page::Home, text.shell_films()) }
                    { link(Page::People, text.shell_people()) }
                    { link(Page::Saved, text.shell_saved()) }
                    { link(Page::About, text.shell_about()) }
                </ul>
            </nav>
            <button
                class="masthead__search needs-script" type="button"
                aria-label={text.search_open()} aria-keyshortcuts="/"
                onclick={|event: MouseEvent| dom::open_dialog(AppRoot::of(&event), SEARCH_DIALOG)}
            >
                { magnifier() }
                <span>{ text.search_open() }</span>
            </button>
            { languages(address) }
            { settings(text, preferences) }
        </header>
    }
}

/// Renders the emblem of the site: two hinged panels.
fn emblem() -> Html {
    html! {
        <svg class="emblem" viewBox="0 0 22 20" aria-hidden="true">
            <path d="M0 2 10 0v20L0 18z" />
            <path class="emblem__second" d="M12 0 22 2v16l-10 2z" />
        </svg>
    }
}

/// Renders the search icon.
fn magnifier() -> Html {
    html! {
        <svg class="magnifier" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M8.5 2.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12Zm4.4 10.4 4.6 4.6" />
        </svg>
    }
}

/// Renders links to the same page in each language.
fn languages(address: &Address) -> Html {
    let route = address.route;
    let item = |locale: Locale| {
        let info = collection().locale_info(locale);
        let href = address.in_locale(locale).href(route);
        let current = (locale == route.locale).then_some("true");
        let lang = info.tag.as_str();
        let dir = dir(Some(lang));
        html! {
            <li><a {href} {lang} {dir} hreflang={lang} aria-current={current}>{ info.name.as_str() }</a></li>
        }
    };
    html! {
        <nav class="languages" aria-label={Messages::new(route.locale).shell_languages()}>
            <ul role="list">{ for collection().locales().map(item) }</ul>
        </nav>
    }
}
