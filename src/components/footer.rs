//! The footer of every page.

use yew::prelude::*;

use crate::{
    library::collection,
    messages::{Messages, Number},
    route::{Address, Page, Route},
};

/// The fragment of the offline controls on the about page.
const OFFLINE: &str = "offline";

/// Renders the footer of the page `route`.
pub fn footer(route: Route) -> Html {
    let text = Messages::new(route.locale);
    let offline = Address {
        fragment: OFFLINE.to_owned(),
        ..Address::of(Route::new(route.locale, Page::About))
    };
    html! {
        <footer class="footer" part="footer">
            <p>{ text.shell_collection(Number::from(collection().films.len())) }</p>
            <p>{ text.shell_licence() }</p>
            <p class="needs-script"><a href={offline.href(route)}>{ text.shell_offline() }</a></p>
        </footer>
    }
}
