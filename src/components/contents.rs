//! Table of contents of one review or of two: links to the sections, the current section, and the reading progress.

use dataset::{Section, id::FilmId};
use yew::prelude::*;

use crate::{
    annotations::{reading_position::use_reading_position, saved_items},
    hooks::{AppRoot, before_quiet_render, use_reading_progress},
    markup::{
        localized_text::{localized, phrase_around},
        parts::{anchor, line},
    },
    messages::{Messages, Number},
    present::film::section_name,
    route::{FilmView, Page, Route, annotation_target},
};

/// The id of the element that holds the review.
pub const REVIEW: &str = "review";

/// Properties of [`Contents`].
#[derive(Clone, PartialEq, Eq, Properties)]
pub struct ContentsProps {
    /// The current route.
    pub route: Route,
    /// The DOM subtree that the app is mounted in.
    pub app_root: AppRoot,
    /// The part of a link to a section before its `#`.
    pub before: String,
    /// The film, if the contents are those of a single review.
    pub film: Option<FilmId>,
    /// The sections that the page has.
    pub sections: Vec<Section>,
}

/// The list of sections, with a link to the stored reading position.
#[component]
pub fn Contents(props: &ContentsProps) -> Html {
    before_quiet_render();
    let progress = use_reading_progress(props.app_root, REVIEW);
    // An element on a host page stores nothing, so it has no reading position.
    let kept = props.film.filter(|_| props.app_root.is_page());
    let left_at = use_reading_position(kept, props.route.locale, REVIEW);
    let text = Messages::new(props.route.locale);
    let items = props.sections.iter().map(|section| {
        let section = *section;
        let href = [&props.before, "#", section.id()].concat();
        let current = (progress.section == Some(section)).then_some("location");
        html! { <li><a {href} aria-current={current}>{ section_name(text, section) }</a></li> }
    });
    let percent = progress.percent;
    let label = text.film_progress(Number::from(percent));
    html! {
        <nav class="contents" aria-label={text.film_contents()}>
            { way_back(props, left_at) }
            <details open={true}>
                <summary>{ text.film_contents() }</summary>
                <ol role="list">{ for items }</ol>
            </details>
            <div class="contents__progress needs-script">
                <progress max="100" value={percent.to_string()} aria-label={label.clone()} />
                <span aria-hidden="true">{ label }</span>
            </div>
        </nav>
    }
}

/// Renders the link to the stored reading position; nothing if there is none or the collection does not have it.
fn way_back(props: &ContentsProps, left_at: Option<AttrValue>) -> Html {
    let route = props.route;
    let way = props.film.zip(left_at).and_then(|(film, fragment)| {
        let item = saved_items::saved_item(
            route,
            &annotation_target(Page::Film(film, FilmView::Review), &fragment),
        );
        let label = phrase_around(
            |name| Messages::new(route.locale).saved_continue(name),
            localized(item.name?),
        );
        let href = item.href(route, route.locale);
        Some(line("continue", anchor("", &href, label)))
    });
    way.unwrap_or_default()
}
