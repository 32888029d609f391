//! The reader's place: which paragraph they are at, kept while everything around it changes.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{
    Stage,
    scroll::{self, edges},
};

/// What can be a place: paragraphs, rows and cards with an id that is the same in every language.
const PLACES: &str = "[data-place]";

/// An element that was in view, and where in the window its top stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    id: String,
    top: i32,
}

/// The first place below the header whose end is still to be read.
pub fn current(stage: Stage) -> Option<Place> {
    if scroll::y() == 0 {
        return None;
    }
    let edge = header_height(stage);
    let all = stage.all(PLACES)?;
    (0..all.length()).find_map(|idx| {
        let id = all.item(idx)?.dyn_into::<Element>().ok()?.id();
        let (top, bottom) = edges(stage, &id)?;
        (bottom > edge + 1).then_some(Place { id, top })
    })
}

/// The id of the place that the reader is at.
pub fn current_id(stage: Stage) -> Option<String> {
    current(stage).map(|place| place.id)
}

/// Scrolls so that `place` stands in the window where it stood.
pub fn restore(stage: Stage, place: &Place) {
    if let Some((top, _)) = edges(stage, &place.id) {
        scroll::by(top - place.top);
    }
}

/// The height of what sticks to the top of the window, in CSS pixels. Nothing of ours does on somebody else's
/// page.
pub fn header_height(stage: Stage) -> i32 {
    let header = stage.first("[data-sticky]").filter(|_| stage.is_page());
    header.map_or(0, |header| {
        scroll::whole(header.get_bounding_client_rect().bottom()).max(0)
    })
}
