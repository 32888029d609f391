//! The contents of a review, or of two: the sections, the one being read, and how far the reader is.

use dataset::{Section, id::FilmId};
use yew::prelude::*;

use super::parts::{anchor, line};
use crate::{
    hooks::{AppRoot, before_quiet_render, use_reading_position, use_reading_progress},
    messages::{Messages, Number},
    present::{film::section_name, saved},
    route::{FilmView, Page, Route, annotation_target},
};

/// The id of the element that holds the review.
pub const REVIEW: &str = "review";

/// Whose contents.
#[derive(Clone, PartialEq, Eq, Properties)]
pub struct ContentsProps {
    /// The page.
    pub route: Route,
    /// Where it plays.
    pub app_root: AppRoot,
    /// What stands before the `#` of a section's address.
    pub before: String,
    /// The film, where it is the review of one.
    pub film: Option<FilmId>,
    /// The sections that there are.
    pub sections: Vec<Section>,
}

/// The list of sections.
#[component]
pub fn Contents(props: &ContentsProps) -> Html {
    before_quiet_render();
    let progress = use_reading_progress(props.app_root, REVIEW);
    // On somebody else's page nothing is kept, so there is nothing to go on from.
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

/// The way back to where the review was left.
fn way_back(props: &ContentsProps, left_at: Option<AttrValue>) -> Html {
    let route = props.route;
    let way = props.film.zip(left_at).and_then(|(film, fragment)| {
        let item = saved::saved_item(
            route,
            &annotation_target(Page::Film(film, FilmView::Review), &fragment),
        );
        let label = super::phrase_around(
            |name| Messages::new(route.locale).saved_continue(name),
            super::words(item.name?),
        );
        let href = item.href(route, route.locale);
        Some(line("continue", anchor("", &href, label)))
    });
    way.unwrap_or_default()
}
