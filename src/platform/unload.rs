//! The end of a page: a notification before it is unloaded, a request to stay, and texts that are stored even if the
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
    /// Function of `web/page/failure.js`, which runs on after the program has stopped.
    #[wasm_bindgen(catch, js_name = diptychUnsaved)]
    fn unsaved(owner: u32, key: &str, text: &str) -> Result<(), JsValue>;
}

/// Calls back when the page may be about to be unloaded: it is hidden, left, or the window loses the focus. A hidden
/// page may be discarded without a further event.
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

/// Makes the browser ask for confirmation before the page is left, until the listener is dropped.
pub fn ask_to_stay() -> Listener {
    let options = EventListenerOptions::enable_prevent_default();
    Listener::new_with_options(&window(), "beforeunload", options, |event| {
        event.prevent_default();
    })
}

/// Registers a text that is stored as the entry `name` if the program stops before it stores the entry itself: one text
/// for each `owner`.
pub fn note_unsaved(owner: u32, name: &str, text: &str) {
    // Host pages do not have this function; there, nothing is stored either.
    drop(unsaved(owner, &storage::key(name), text));
}

/// Removes the text that [`note_unsaved`] registered.
pub fn saved(owner: u32) {
    drop(unsaved(owner, "", ""));
}
