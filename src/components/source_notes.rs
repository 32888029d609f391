//! The sources of a film as notes at its foot, for paper: a link is nothing there. Each has the number that
//! stands where it is named; the style sheet shows neither on a screen.

use dataset::id::FilmId;
use yew::prelude::*;

use super::{element::element, part, text_element, words};
use crate::{library::library, messages::Messages, present::LocalizedStr};

/// All sources of `film` with their addresses, in their order, which is their numbers'.
pub(super) fn source_notes(text: Messages, film: FilmId) -> Html {
    let notes = library().film(film).sources.iter().map(|source| {
        let title = words(LocalizedStr::foreign(text, &source.title));
        let address = source.url.as_str().into();
        let address = text_element("span", "notes__address", None, Some("ltr"), address);
        html! { <li>{ title }{ " " }{ address }</li> }
    });
    let list = element("ol", &["class"], &["notes__list"], notes.collect());
    part("notes", "notes", text.card_sources(), list)
}
