//! Scrolling: where the page is, and being told when that changes.

use std::{cell::Cell, rc::Rc};

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, closure::Closure};

use super::{
    document::{by_id, window},
    history::passive,
};

/// Scrolls the page to `y` CSS pixels from its top.
pub fn to(y: f64) {
    let options = web_sys::ScrollToOptions::new();
    options.set_top(y);
    options.set_behavior(web_sys::ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}

/// How far the page is scrolled, in CSS pixels.
pub fn y() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Scrolls an element into view. Returns whether there is such an element.
pub fn to_element(id: &str) -> bool {
    let element = by_id(id);
    if let Some(element) = &element {
        element.scroll_into_view();
    }
    element.is_some()
}

/// The distance from the top of the window to the top and to the bottom of an element, in CSS pixels.
pub fn edges(id: &str) -> Option<(f64, f64)> {
    let rect = by_id(id)?.get_bounding_client_rect();
    Some((rect.top(), rect.bottom()))
}

/// The height of the window, in CSS pixels.
pub fn window_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}

/// Calls back after scrolling or resizing, at most once for each painted frame.
pub fn on_scroll(call: impl Fn() + 'static) -> [EventListener; 2] {
    let waiting = Rc::new(Cell::new(false));
    let frame = {
        let waiting = Rc::clone(&waiting);
        Closure::<dyn FnMut()>::new(move || {
            waiting.set(false);
            call();
        })
    };
    let frame = Rc::new(frame);
    ["scroll", "resize"].map(|name| {
        let (waiting, frame) = (Rc::clone(&waiting), Rc::clone(&frame));
        passive(name, move || {
            if !waiting.replace(true) {
                let function = frame.as_ref().as_ref().unchecked_ref();
                drop(window().request_animation_frame(function));
            }
        })
    })
}
