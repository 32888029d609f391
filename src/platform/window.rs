//! The window and its document.

use web_sys::{Document, Element, Window};

/// Returns the browser's window.
///
/// # Panics
/// Outside of a browser.
pub fn window() -> Window {
    web_sys::window().expect("effects and event handlers run in a browser")
}

/// Returns the window's document.
///
/// # Panics
/// Outside of a browser.
pub fn document() -> Document {
    window().document().expect("a window has a document")
}

pub(super) fn set_attribute(element: &Element, name: &str, value: &str) {
    // Fails only if the name is no attribute name; ours are literals.
    drop(element.set_attribute(name, value));
}
