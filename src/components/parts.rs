//! The plainest parts of a page, each made in one place: a program that makes them again and again is heavier.

use yew::prelude::*;

use crate::route::{Address, Route};

/// A headed part of a page, named by its heading.
pub fn part(class: &'static str, id: &'static str, heading: &'static str, content: Html) -> Html {
    html! {
        <section {class} aria-labelledby={id}>
            <h2 {id} class="section-title">{ heading }</h2>
            { content }
        </section>
    }
}

/// A list without marks.
pub fn list(class: &'static str, items: Vec<Html>) -> Html {
    html! { <ul {class} role="list">{ for items.into_iter().map(|item| html! { <li>{ item }</li> }) }</ul> }
}

/// A paragraph.
pub fn line(class: &'static str, content: Html) -> Html {
    html! { <p {class}>{ content }</p> }
}

/// A few words in a line, told apart by their class.
pub fn run(class: &'static str, content: Html) -> Html {
    html! { <span {class}>{ content }</span> }
}

/// A small poster beside a title that says the same.
pub fn aside_poster(class: &'static str, poster: Html) -> Html {
    html! { <div {class} aria-hidden="true">{ poster }</div> }
}

/// A link of this site that looks like a link, or with the class `button` like a button.
pub fn link(here: Route, address: &Address, class: &'static str, content: Html) -> Html {
    html! { <a {class} href={address.href(here)}>{ content }</a> }
}
