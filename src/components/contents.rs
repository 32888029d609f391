//! The contents of a review, or of two: the sections, the one being read, and how far the reader is.

use dataset::Section;
use yew::prelude::*;

use crate::{
    hooks::{Stage, use_reading_progress},
    present::film::section_name,
    route::Route,
    text::{Number, Text},
};

/// The id of the element that holds the review.
pub const REVIEW: &str = "review";

/// Whose contents.
#[derive(Clone, PartialEq, Eq, Properties)]
pub struct ContentsProps {
    /// The page.
    pub here: Route,
    /// Where it plays.
    pub stage: Stage,
    /// What stands before the `#` of a section's address.
    pub before: String,
    /// The sections that there are.
    pub sections: Vec<Section>,
}

/// The list of sections.
#[component]
pub fn Contents(props: &ContentsProps) -> Html {
    let progress = use_reading_progress(&props.stage, REVIEW);
    let text = Text::new(props.here.locale);
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
