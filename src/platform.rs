//! Access to the browser: the only module that uses `web-sys` and `gloo`. It does not depend on films.
//!
//! Effects and event handlers call it. The native renderer does not, except for [`plural_category`], which has a native
//! implementation.

mod app_root;
pub mod clipboard;
pub mod clock;
pub mod document;
pub mod dom_guard;
mod events;
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
mod window;

pub use app_root::{AppRoot, Explorer};
pub use plural::plural_category;
