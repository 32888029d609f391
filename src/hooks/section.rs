//! How far the reader is in a review, and in which section.

use dataset::Section;
use yew::prelude::*;

use crate::platform::{
    Stage,
    scroll::{self, header_height},
};

/// Where in a review the reader is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReadingProgress {
    /// The section at the top of the window, below the header.
    pub section: Option<Section>,
    /// How much of the review was scrolled past, in percent.
    pub percent: u32,
}

/// Follows the reader through the sections of the review in the element `review`.
#[hook]
pub fn use_reading_progress(stage: Stage, review: &'static str) -> ReadingProgress {
    let progress = use_state_eq(ReadingProgress::default);
    let setter = progress.setter();
    use_effect_with((stage, review), move |&(stage, review)| {
        let listeners = scroll::on_scroll(move || setter.set(measure(stage, review)));
        move || drop(listeners)
    });
    *progress
}

fn measure(stage: Stage, review: &str) -> ReadingProgress {
    // A section counts as begun when its heading is in the upper third of the window.
    let line = header_height(stage) + scroll::window_height() / 3;
    let begun =
        |section: &Section| scroll::edges(stage, section.id()).is_some_and(|(top, _)| top < line);
    let section = Section::ALL.into_iter().rfind(begun);
    let percent = scroll::edges(stage, review).map_or(0, |(top, bottom)| {
        let height = (bottom - top - scroll::window_height()).max(1);
        (-top).saturating_mul(100) / height
    });
    ReadingProgress {
        section,
        percent: percent.clamp(0, 100).unsigned_abs(),
    }
}
