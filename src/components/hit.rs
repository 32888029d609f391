//! Something found, in the list of the search and on the page of results.

use yew::prelude::*;

use super::words::text_element;
use crate::{
    hooks::Search,
    present::found::{Hit, Kind, Marked},
    route::Route,
    text::{Number, Text},
};

/// What a hit says: its name, where it stands, and the words that answer.
pub fn hit_content(hit: &Hit) -> Html {
    html! {
        <>
            { marked("hit__title", &hit.title) }
            { marked("hit__context", &hit.context) }
            if let Some(excerpt) = &hit.excerpt {
                { marked("hit__excerpt", excerpt) }
            }
        </>
    }
}

/// A text with its marks.
fn marked(class: &'static str, text: &Marked) -> Html {
    let pieces = text.pieces.iter().map(|(piece, is_marked)| {
        if *is_marked {
            html! { <mark>{ piece.clone() }</mark> }
        } else {
            html! { piece.clone() }
        }
    });
    text_element("span", class, text.lang, text.dir, pieces.collect())
}

/// The name of a group.
pub fn group_name(text: Text, kind: Kind) -> String {
    text.search_group(kind.id())
}

/// How many, beside the name of a group.
pub fn count(text: Text, n: usize) -> Html {
    html! { <span class="hit__count">{ text.search_count(Number::from(n)) }</span> }
}

/// How far a search is, in words, to be announced.
pub fn search_notice(here: Route, search: &Search) -> String {
    let text = Text::new(here.locale);
    match search {
        Search::Idle => text.search_help().to_owned(),
        Search::Waiting => text.search_waiting().to_owned(),
        Search::Failed => text.search_failed().to_owned(),
        Search::Answered(found) => {
            let n = Number::from(found.n_found);
            if found.at_least {
                text.search_found_more(n)
            } else {
                text.search_found(n)
            }
        }
    }
}
