//! The paragraph that the reader is at, and its position in the viewport: restored when the content around it changes.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{
    AppRoot,
    scroll::{self, edges_of, header_height},
};

/// The selector of paragraphs, rows and cards with an id that is the same in every language.
const ANCHORS: &str = "[data-place]";

/// An element that was in view, and the position of its top edge in the viewport, in CSS pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingAnchor {
    id: String,
    top: i32,
}

/// Returns the first anchor that ends below the header; `None` while the top of the page is in view.
pub fn current(app_root: AppRoot) -> Option<ReadingAnchor> {
    if edges_of(&app_root.outermost()?).0 >= 0 {
        return None;
    }
    let edge = header_height(app_root);
    let all = app_root.all(ANCHORS)?;
    (0..all.length()).find_map(|idx| {
        let anchor: Element = all.item(idx)?.unchecked_into();
        let (top, bottom) = edges_of(&anchor);
        (bottom > edge + 1).then(|| ReadingAnchor {
            id: anchor.id(),
            top,
        })
    })
}

/// Returns the id of the current anchor.
pub fn current_id(app_root: AppRoot) -> Option<String> {
    current(app_root).map(|anchor| anchor.id)
}

/// Scrolls so that the anchor has the same position in the viewport again.
pub fn restore(app_root: AppRoot, anchor: &ReadingAnchor) {
    scroll::hold(app_root, &anchor.id, anchor.top);
}
