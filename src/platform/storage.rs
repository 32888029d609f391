//! What the browser keeps for the reader. Getters may throw (private windows, sandboxed frames); nothing
//! here does.

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

fn storage() -> Option<Storage> {
    super::document::window().local_storage().ok()?
}
