//! Keys pressed anywhere on the stage.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, KeyboardEvent};

use super::{
    Stage,
    document::{document, window},
};

/// Elements that take keys for themselves.
const TAKES_KEYS: &str = "input, select, textarea, [contenteditable], [role=group][tabindex]";

/// The `keyCode` of a key that an input method has taken (UI Events, legacy key attributes).
const TAKEN_BY_INPUT_METHOD: u32 = 229;

/// Elements that Enter presses.
const PRESSED_BY_ENTER: &str = "button, summary, a[href]";

/// Makes a held Enter press once: repeated, it would close the dialog that it has just opened, or turn a filter on
/// and off and fill the history.
pub fn press_once(event: &KeyboardEvent) {
    if event.repeat() && event.key() == "Enter" {
        let target = event.composed_path().get(0).dyn_into::<Element>();
        if target.is_ok_and(|target| target.matches(PRESSED_BY_ENTER) == Ok(true)) {
            event.prevent_default();
        }
    }
}

/// Whether an input method handles this key, such as the Enter that confirms a Japanese conversion. WebKit ends the
/// composition before it reports that Enter, so `isComposing` is false there.
pub fn is_for_input_method(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == TAKEN_BY_INPUT_METHOD
}

/// Calls back with each key that no field, row or dialog takes for itself and that has no modifier but
/// Shift. A key is taken from the browser if the call returns true. On somebody else's page these are the keys
/// that are pressed while the focus is in what is ours.
pub fn on_key(stage: Stage, call: impl Fn(&str) -> bool + 'static) -> EventListener {
    let options = gloo_events::EventListenerOptions::enable_prevent_default();
    let target: EventTarget = match stage.part() {
        None => window().into(),
        Some(part) => part.into(),
    };
    EventListener::new_with_options(&target, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
        if !modified && !is_for_input_method(event) && !taken(stage, event) && call(&event.key()) {
            event.prevent_default();
        }
    })
}

fn taken(stage: Stage, event: &KeyboardEvent) -> bool {
    // An open dialog takes every key, even where a click in it has left the focus nowhere.
    if stage.first("dialog[open]").is_some() {
        return true;
    }
    let target = event.composed_path().get(0).dyn_into::<Element>();
    let target = target.ok().or_else(|| document().active_element());
    target.is_some_and(|target| {
        target
            .closest(TAKES_KEYS)
            .is_ok_and(|taker| taker.is_some())
    })
}
