//! What the browser keeps for the reader. Getters may throw (private windows, sandboxed frames); nothing
//! here does.

use gloo_events::EventListener;
use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{PageTransitionEvent, Storage, StorageEvent};

/// The storage refused: it is switched off, full, or not to be had in this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// The text kept under `key`; `None` if there is none or the storage refuses.
pub fn load(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps `text` under `key`.
///
/// # Errors
/// [`Refused`] if the browser does not let the page keep it.
pub fn save(key: &str, text: &str) -> Result<(), Refused> {
    storage()
        .ok_or(Refused)?
        .set_item(key, text)
        .map_err(|_| Refused)
}

/// Everything kept under keys that begin with `prefix`: the rest of each key, and the text.
pub fn entries(prefix: &str) -> Vec<(String, String)> {
    let Some(storage) = storage() else {
        return Vec::new();
    };
    // In order: some browsers list keys in that of a hash table, and the reader inserts each in its place.
    let keys = Array::new();
    for idx in 0..storage.length().unwrap_or_default() {
        let key = storage.key(idx).ok().flatten();
        if let Some(key) = key.filter(|key| key.starts_with(prefix)) {
            keys.push(&key.into());
        }
    }
    let keys = keys.sort().into_iter().filter_map(|key| key.as_string());
    keys.filter_map(|key| {
        let text = storage.get_item(&key).ok()??;
        Some((key.strip_prefix(prefix)?.to_owned(), text))
    })
    .collect()
}

/// Removes what is kept under `key`.
pub fn remove(key: &str) {
    // Where there is no storage, there is nothing to remove.
    drop(storage().map(|storage| storage.remove_item(key)));
}

/// Whether there is a storage at all.
pub fn is_there() -> bool {
    storage().is_some()
}

/// Calls back when another tab has changed what is kept, with the key; `None` if everything may have changed: the
/// storage was cleared, or the page comes back from the browser's back-forward cache, where it heard nothing.
pub fn on_change(call: impl Fn(Option<String>) + Clone + 'static) -> [EventListener; 2] {
    let window = super::document::window();
    let changed = call.clone();
    [
        EventListener::new(&window, "storage", move |event| {
            changed(event.dyn_ref().and_then(StorageEvent::key));
        }),
        EventListener::new(&window, "pageshow", move |event| {
            if event.dyn_ref().is_some_and(PageTransitionEvent::persisted) {
                call(None);
            }
        }),
    ]
}

fn storage() -> Option<Storage> {
    super::document::window().local_storage().ok()?
}
