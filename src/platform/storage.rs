//! Entries of `localStorage`. Getters may throw (private windows, sandboxed frames); nothing here does.
//!
//! Names of entries are the site's own: before each stands the prefix that `stored-keys.js` has written into the
//! document, so that two sites on one origin have nothing in common. Without it, as on a host page of
//! `<film-explorer>`, there is no storage.

use gloo_events::EventListener;
use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

use super::{
    document::{document, window},
    history::{is_cached_return, listen},
};

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
    // In order: some browsers list keys in that of a hash table, and the reader inserts each in its place.
    let keys = Array::new();
    for idx in 0..storage.length().unwrap_or_default() {
        let key = storage.key(idx).ok().flatten();
        if let Some(key) = key.filter(|key| key.starts_with(&start)) {
            keys.push(&key.into());
        }
    }
    let keys = keys.sort().into_iter().filter_map(|key| key.as_string());
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

/// Calls back when another tab has changed an entry of this site, with its name; `None` if all may have changed: the
/// storage was cleared, or the page comes back from the browser's back-forward cache, where it heard nothing.
pub fn on_change(call: impl Fn(Option<String>) + 'static) -> Vec<EventListener> {
    listen(&["storage", "pageshow"], move |event| {
        if event.type_() == "storage" {
            let changed = event.unchecked_ref::<StorageEvent>().key();
            let own = key("");
            match changed.as_deref().map(|changed| changed.strip_prefix(&own)) {
                None => call(None),
                Some(Some(name)) => call(Some(name.to_owned())),
                Some(None) => {}
            }
        } else if is_cached_return(event) {
            call(None);
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
