//! The page about the site.

use dataset::model::Chapter;
use yew::prelude::*;

use crate::{
    components::{Reading, inlines},
    library::collection,
    markup::localized_text::{fallback_badge, localized},
    messages::Messages,
    present::LocalizedStr,
    route::Route,
};

/// Renders the page about the site, with the offline controls, which `offline.js` defines. If the collection has no
/// text about itself, its description replaces it.
pub(super) fn page(route: Route) -> Html {
    let text = Messages::new(route.locale);
    let body = match &collection().about {
        None => html! { <p>{ localized(LocalizedStr::of(text, &collection().description)) }</p> },
        Some(about) => {
            let (reading, value) = Reading::of(route, None, about);
            let chapters = value.iter().map(|part| chapter(reading, part));
            html! {
                <div lang={reading.lang()} dir={reading.dir()}>
                    { fallback_badge(text, reading.locale) }
                    { for chapters }
                </div>
            }
        }
    };
    html! {
        <div class="about">
            <h1 id="title" tabindex="-1">{ text.about_heading() }</h1>
            { body }
            <offline-panel id="offline" class="needs-script" tabindex="-1"></offline-panel>
        </div>
    }
}

fn chapter(reading: Reading, chapter: &'static Chapter) -> Html {
    let paragraphs = chapter
        .paragraphs
        .iter()
        .map(|passage| html! { <p>{ inlines(reading, passage) }</p> });
    html! {
        <>
            if !chapter.heading.is_empty() {
                <h2>{ chapter.heading.as_str() }</h2>
            }
            { for paragraphs }
        </>
    }
}
