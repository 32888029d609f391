//! The foot of every page.

use yew::prelude::*;

use crate::{
    library::collection,
    route::{Address, Page, Route},
    text::{Number, Text},
};

/// The controls for reading offline, on the page about the site.
const OFFLINE: &str = "offline";

/// The foot of the page `here`.
pub fn footer(here: Route) -> Html {
    let text = Text::new(here.locale);
    let offline = Address {
        fragment: OFFLINE.to_owned(),
        ..Address::of(Route::new(here.locale, Page::About))
    };
    html! {
        <footer class="footer" part="footer">
            <p>{ text.shell_collection(Number::from(collection().films.len())) }</p>
            <p>{ text.shell_licence() }</p>
            <p class="needs-script"><a href={offline.href(here)}>{ text.shell_offline() }</a></p>
        </footer>
    }
}
