//! The foot of every page.

use yew::prelude::*;

use crate::{
    library::collection,
    route::Route,
    text::{Number, Text},
};

/// The foot of the page `here`.
pub fn footer(here: Route) -> Html {
    let text = Text::new(here.locale);
    html! {
        <footer class="footer" part="footer">
            <p>{ text.shell_collection(Number::from(collection().films.len())) }</p>
            <p>{ text.shell_licence() }</p>
        </footer>
    }
}
