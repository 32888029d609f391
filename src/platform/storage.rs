//! Entries of `localStorage`. Getters may throw (private windows, sandboxed frames); nothing here does.
//!
//! Names of entries are the site's own: before each stands the prefix that `stored-keys.js` has written into the
//! document, so that two sites on one origin have nothing in common. Without it, as on a host page of
//! `<film-explorer>`, there is no storage.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

use super::document::{document, window};

/// The attribute of the document with the prefix of keys.
const PREFIX: &str = "data-storage";

/// The storage refused: it is switched off, full, or not to be had in this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// The key that an entry has in the browser's storage.
pub fn key(name: &str) -> String {
    [&prefix().unwrap_or_default(), name].concat()
}

/// The text of an entry; `None` if there is none or the storage refuses.
pub fn load(name: &str) -> Option<String> {
    storage()?.get_item(&key(name)).ok()?
}

/// Stores `text` as the entry `name`.
///
/// # Errors
/// [`Refused`] if the browser does not let the page keep it.
pub fn save(name: &str, text: &str) -> Result<(), Refused> {
    storage()
        .ok_or(Refused)?
        .set_item(&key(name), text)
        .map_err(|_| Refused)
}

/// Every entry whose name begins with `start`: the rest of its name, and the text.
pub fn entries(start: &str) -> Vec<(String, String)> {
    let Some(storage) = storage() else {
        return Vec::new();
    };
    let start = key(start);
    let keys = (0..storage.length().unwrap_or_default()).filter_map(|idx| storage.key(idx).ok()?);
    keys.filter_map(|key| {
        let rest = key.strip_prefix(&start)?.to_owned();
        Some((rest, storage.get_item(&key).ok()??))
    })
    .collect()
}

/// Removes an entry.
pub fn remove(name: &str) {
    // Where there is no storage, there is nothing to remove.
    drop(storage().map(|storage| storage.remove_item(&key(name))));
}

/// Whether there is a storage at all.
pub fn is_there() -> bool {
    storage().is_some()
}

/// Calls back when another tab has changed an entry, or cleared them all.
pub fn on_change(call: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "storage", move |event| {
        let changed = event.unchecked_ref::<StorageEvent>().key();
        if changed.is_none_or(|changed| changed.starts_with(&key(""))) {
            call();
        }
    })
}

fn prefix() -> Option<String> {
    document().document_element()?.get_attribute(PREFIX)
}

fn storage() -> Option<Storage> {
    prefix()?;
    window().local_storage().ok()?
}
