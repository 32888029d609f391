//! Presses of buttons and links: by a key that is held, and clicks that are the browser's own.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, KeyboardEvent, MouseEvent};

use super::{Stage, document::window};

/// Elements that Enter presses.
const PRESSED_BY_ENTER: &str = "button, summary, a[href]";

/// Makes a held Enter press once: repeated, it would close the dialog that it has just opened, or turn a filter on
/// and off and fill the history.
pub fn press_once(stage: Stage) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    let target: EventTarget = match stage.part() {
        None => window().into(),
        Some(part) => part.into(),
    };
    EventListener::new_with_options(&target, "keydown", options, |event| {
        let is_repeated = event
            .dyn_ref::<KeyboardEvent>()
            .is_some_and(|event| event.repeat() && event.key() == "Enter");
        let pressed = || event.composed_path().get(0).dyn_into::<Element>().ok();
        if is_repeated && pressed().is_some_and(|one| one.matches(PRESSED_BY_ENTER) == Ok(true)) {
            event.prevent_default();
        }
    })
}

/// Whether a click is a plain one: with another button or a modifier it opens a tab or a window, or saves.
pub fn is_plain(event: &MouseEvent) -> bool {
    let modified = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
    !modified && event.button() == 0
}
