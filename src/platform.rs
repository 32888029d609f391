//! The browser, and the only place that names `web-sys` and `gloo`. Nothing here knows of films.
//!
//! Effects and event handlers call it; the native renderer never does, but for [`plural_category`],
//! which has a native twin.

mod app_root;
pub mod clipboard;
pub mod clock;
pub mod document;
pub mod dom_guard;
pub mod failure;
pub mod files;
pub mod history;
pub mod json;
pub mod keyboard;
mod plural;
pub mod reading_anchor;
pub mod scroll;
pub mod search_program;
pub mod storage;
pub mod timer;
pub mod unload;

pub use app_root::{AppRoot, Explorer};
pub use plural::plural_category;
