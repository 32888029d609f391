//! The way back to where a review was left.

use dataset::id::FilmId;
use yew::prelude::*;

use super::{contents::REVIEW, words};
use crate::{
    hooks::use_reading_place,
    present::saved,
    route::{FilmView, Page, Route, kept_at},
    text::Text,
};

/// Whose review.
#[derive(Clone, PartialEq, Eq, Properties)]
pub struct ContinueReadingProps {
    /// The page.
    pub here: Route,
    /// The film.
    pub film: FilmId,
}

/// A quiet line, where there is a place to go on from.
#[component]
pub fn ContinueReading(props: &ContinueReadingProps) -> Html {
    let ContinueReadingProps { here, film } = *props;
    let fragment = use_reading_place(film, here.locale, REVIEW);
    let line = fragment.and_then(|fragment| {
        let at = kept_at(Page::Film(film, FilmView::Review), &fragment);
        let (name, _) = saved::spot(here, &at).known?;
        let href = ["#", &fragment].concat();
        let label = super::phrase_around(
            |name| Text::new(here.locale).saved_continue(name),
            words(name),
        );
        Some(html! { <p class="continue"><a {href}>{ label }</a></p> })
    });
    line.unwrap_or_default()
}
