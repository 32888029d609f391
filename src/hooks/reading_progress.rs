//! The progress of the reader in a review: the current section and the percentage.

use dataset::Section;
use yew::prelude::*;

use crate::platform::{
    AppRoot,
    scroll::{self, header_height},
};

/// The progress of the reader in a review.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReadingProgress {
    /// The current section; `None` before the first one.
    pub section: Option<Section>,
    /// The part of the review that was scrolled past, in percent.
    pub percent: u32,
}

/// Tracks the progress in the review whose element has the id `review`.
#[hook]
pub fn use_reading_progress(app_root: AppRoot, review: &'static str) -> ReadingProgress {
    let progress = use_state_eq(ReadingProgress::default);
    let setter = progress.setter();
    use_effect_with((app_root, review), move |&(app_root, review)| {
        let listeners = scroll::on_scroll(move || setter.set(measure(app_root, review)));
        move || drop(listeners)
    });
    *progress
}

fn measure(app_root: AppRoot, review: &str) -> ReadingProgress {
    // A section begins when its heading is in the upper third of the viewport.
    let line = header_height(app_root) + scroll::window_height() / 3;
    let begun = |section: &Section| {
        scroll::edges(app_root, section.id()).is_some_and(|(top, _)| top < line)
    };
    let section = Section::ALL.into_iter().rfind(begun);
    let percent = scroll::edges(app_root, review).map_or(0, |(top, bottom)| {
        let height = (bottom - top - scroll::window_height()).max(1);
        (-top).saturating_mul(100) / height
    });
    ReadingProgress {
        section,
        percent: percent.clamp(0, 100).unsigned_abs(),
    }
}
