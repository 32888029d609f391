//! Entries of `localStorage`. Its getters may throw (private windows, sandboxed frames); these functions do not.
//!
//! Names of entries are relative to the site: their keys begin with a prefix that `web/stored-keys.js` has written into
//! the document, so that two sites on one origin share no entry. Without a prefix, as on a host page of
//! `<film-explorer>`, there is no storage.

use gloo_events::EventListener;
use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

use super::{
    document::{document, window},
    events::listen,
    history::is_cached_return,
};

/// The attribute of the document with the prefix of keys.
const PREFIX: &str = "data-storage";

/// The storage is turned off, full, or not available in this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// Returns the key of an entry in the browser's storage.
pub fn key(name: &str) -> String {
    [&prefix().unwrap_or_default(), name].concat()
}

/// Returns the text of an entry; `None` if there is none or the storage refuses.
pub fn load(name: &str) -> Option<String> {
    storage()?.get_item(&key(name)).ok()?
}

/// Stores `text` as the entry `name`.
///
/// # Errors
/// [`Refused`] if the browser does not let the page store it.
pub fn save(name: &str, text: &str) -> Result<(), Refused> {
    storage()
        .ok_or(Refused)?
        .set_item(&key(name), text)
        .map_err(|_| Refused)
}

/// Returns every entry whose name begins with `start`, in the order of the names: the rest of its name, and its text.
pub fn entries(start: &str) -> Vec<(String, String)> {
    let Some(storage) = storage() else {
        return Vec::new();
    };
    let start = key(start);
    // Sorted: some browsers list keys in the order of a hash table, and the caller inserts each at its sorted position.
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
    // Without a storage there is nothing to remove.
    drop(storage().map(|storage| storage.remove_item(&key(name))));
}

/// True if the page has a storage.
pub fn is_there() -> bool {
    storage().is_some()
}

/// Calls back with the name of an entry of this site that another tab has changed; with `None` if all may have changed:
/// the storage was cleared, or the page was restored from the back/forward cache, in which it received no events.
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
