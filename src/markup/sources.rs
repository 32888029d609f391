//! Links to the sources of facts, on other sites.

use dataset::{Film, id::SourceId};
use yew::prelude::*;

use super::{localized_text::localized, vnode::element};
use crate::{messages::Messages, present::LocalizedStr};

/// Renders a link to another site, which opens a new tab and says so.
pub fn external_link(text: Messages, href: AttrValue, content: Html) -> Html {
    html! {
        <a class="external" {href} target="_blank" rel="noopener noreferrer">
            { content }
            <span class="visually-hidden">{ " " }{ text.shell_new_tab() }</span>
        </a>
    }
}

/// Renders the sources of a statement. In print each is a number, see `source_notes`.
pub fn sources(text: Messages, film: &'static Film, ids: &[SourceId]) -> Html {
    let items = ids.iter().map(|id| {
        let source = &film.sources[id.idx()];
        let title = localized(LocalizedStr::foreign(text, &source.title));
        let link = external_link(text, AttrValue::Static(&source.url), title);
        element(
            "li",
            &["data-note"],
            &[&(id.idx() + 1).to_string()],
            vec![link],
        )
    });
    html! {
        <ul class="sources" role="list" aria-label={text.card_sources()}>{ for items }</ul>
    }
}
