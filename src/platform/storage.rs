//! What the browser keeps for the reader. Getters may throw (private windows, sandboxed frames); nothing
//! here does.

use gloo_events::EventListener;
use web_sys::Storage;

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
    let keys = (0..storage.length().unwrap_or_default()).filter_map(|idx| storage.key(idx).ok()?);
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

/// Calls back when another tab has changed what is kept.
pub fn on_change(call: impl Fn() + 'static) -> Vec<EventListener> {
    super::history::listen(&["storage"], move |_| call())
}

fn storage() -> Option<Storage> {
    super::document::window().local_storage().ok()?
}
