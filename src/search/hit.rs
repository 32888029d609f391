//! A search result, in the list of the search dialog and on the results page.

use yew::prelude::*;

use super::{
    hook::Search,
    results::{Hit, Marked, TargetKind},
};
use crate::markup::localized_text::text_element;
use crate::{
    messages::{Messages, Number},
    route::Route,
};

/// Renders the content of a result: title, context and matching excerpt.
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

/// Renders a text with its matches marked.
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

/// Returns the name of a group of results.
pub fn group_name(text: Messages, kind: TargetKind) -> String {
    text.search_group(kind.id())
}

/// Renders the number of results beside the name of a group.
pub fn count(text: Messages, n: usize) -> Html {
    html! { <span class="hit__count">{ text.search_count(Number::from(n)) }</span> }
}

/// The states of a search as numbers. With results, `ANSWERED` plus twice their number, plus 1 if there may be more.
const IDLE: usize = 0;
const WAITING: usize = 1;
const FAILED: usize = 2;
const ANSWERED: usize = 3;

/// Encodes the state of a search. Equal numbers have the same announcement, in any language.
pub fn progress(search: &Search) -> usize {
    match search {
        Search::Idle => IDLE,
        Search::Waiting => WAITING,
        Search::Failed => FAILED,
        Search::Answered(found) => ANSWERED + 2 * found.n_found + usize::from(found.at_least),
    }
}

/// Returns the announcement for a state that [`progress`] encoded.
pub fn search_notice(route: Route, progress: usize) -> String {
    let text = Messages::new(route.locale);
    match progress {
        IDLE => text.search_help().to_owned(),
        WAITING => text.search_waiting().to_owned(),
        FAILED => text.search_failed().to_owned(),
        _ => {
            let n = Number::from((progress - ANSWERED) / 2);
            if (progress - ANSWERED) % 2 == 1 {
                text.search_found_more(n)
            } else {
                text.search_found(n)
            }
        }
    }
}
