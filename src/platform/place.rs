//! The reader's place: which paragraph they are at, kept while everything around it changes.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{
    Stage,
    scroll::{self, edges_of, header_height},
};

/// What can be a place: paragraphs, rows and cards with an id that is the same in every language.
const PLACES: &str = "[data-place]";

/// An element that was in view, and where in the window its top stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    id: String,
    top: i32,
}

/// The first place below the header whose end is still to be read; none while the beginning of all is in view.
pub fn current(stage: Stage) -> Option<Place> {
    if edges_of(&stage.top()?).0 >= 0 {
        return None;
    }
    let edge = header_height(stage);
    let all = stage.all(PLACES)?;
    (0..all.length()).find_map(|idx| {
        let place: Element = all.item(idx)?.unchecked_into();
        let (top, bottom) = edges_of(&place);
        (bottom > edge + 1).then(|| Place {
            id: place.id(),
            top,
        })
    })
}

/// The id of the place that the reader is at.
pub fn current_id(stage: Stage) -> Option<String> {
    current(stage).map(|place| place.id)
}

/// Scrolls so that `place` stands in the window where it stood.
pub fn restore(stage: Stage, place: &Place) {
    scroll::hold(stage, &place.id, place.top);
}
