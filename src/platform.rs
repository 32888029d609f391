//! The browser, and the only place that names `web-sys` and `gloo`. Nothing here knows of films.
//!
//! Effects and event handlers call it; the native renderer never does, but for [`plural_category`],
//! which has a native twin.

pub mod clipboard;
pub mod clock;
pub mod document;
pub mod dom_guard;
pub mod failure;
pub mod files;
pub mod finder;
pub mod history;
pub mod json;
pub mod keyboard;
pub mod place;
mod plural;
pub mod scroll;
mod stage;
pub mod storage;
pub mod timer;
pub mod unload;

pub use plural::plural_category;
pub use stage::{Explorer, Stage};
