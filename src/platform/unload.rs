//! The end of a page: being told before it goes, asking the reader to stay, and texts that are stored even if the
//! program stops.

pub use gloo_events::EventListener as Listener;
use gloo_events::EventListenerOptions;
use wasm_bindgen::prelude::*;

use super::{
    document::{document, window},
    storage,
};

#[wasm_bindgen]
extern "C" {
    /// Function of `src/failure.js`, which outlives the program.
    #[wasm_bindgen(catch, js_name = diptychUnsaved)]
    fn unsaved(owner: u32, key: &str, text: &str) -> Result<(), JsValue>;
}

/// Calls back when the page may be about to go: it is hidden, left, or the window loses the focus. A page that is
/// hidden may never be heard of again.
pub fn on_hide(call: impl Fn() + Clone + 'static) -> [Listener; 3] {
    let listen = |target: &web_sys::EventTarget, name: &'static str| {
        let call = call.clone();
        Listener::new(target, name, move |_| call())
    };
    [
        listen(&window(), "pagehide"),
        listen(&window(), "blur"),
        listen(&document(), "visibilitychange"),
    ]
}

/// Lets the browser ask before the page is left, until the listener is dropped.
pub fn ask_to_stay() -> Listener {
    let options = EventListenerOptions::enable_prevent_default();
    Listener::new_with_options(&window(), "beforeunload", options, |event| {
        event.prevent_default();
    })
}

/// Notes what is to be stored as the entry `name` of the storage if the program stops before it does so itself: one
/// text for each `owner`.
pub fn note_unsaved(owner: u32, name: &str, text: &str) {
    // On pages of other sites there is no such function; there, nothing is stored either.
    drop(unsaved(owner, &storage::key(name), text));
}

/// Takes back what [`note_unsaved`] noted.
pub fn saved(owner: u32) {
    drop(unsaved(owner, "", ""));
}
