//! `<film-explorer>`: the requests of its attributes, the app mounted in it, and the bar above its content.

pub mod bar;
#[cfg(target_arch = "wasm32")]
pub mod mount;
pub mod request;
