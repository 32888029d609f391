//! The sources of a film as endnotes for print, where links cannot be followed. References in the text have the numbers
//! of the notes; the style sheet hides both on screens.

use dataset::id::FilmId;
use yew::prelude::*;

use crate::{
    library::library,
    markup::{
        localized_text::{localized, text_element},
        parts::part,
        vnode::element,
    },
    messages::Messages,
    present::LocalizedStr,
};

/// Renders all sources of `film` with their addresses, in the order of their numbers.
pub(super) fn source_notes(text: Messages, film: FilmId) -> Html {
    let notes = library().film(film).sources.iter().map(|source| {
        let title = localized(LocalizedStr::foreign(text, &source.title));
        let address = source.url.as_str().into();
        let address = text_element("span", "notes__address", None, Some("ltr"), address);
        html! { <li>{ title }{ " " }{ address }</li> }
    });
    let list = element("ol", &["class"], &["notes__list"], notes.collect());
    part("notes", "notes", text.card_sources(), list)
}
