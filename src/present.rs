//! Formatting of facts and messages for a screen: plain values, without Yew or browser APIs.

pub mod citation;
pub mod dates;
pub mod embed;
pub mod facets;
pub mod film;
pub mod head;
pub mod links;
pub mod lists;
pub mod localized_str;
pub mod not_found;
pub mod notices;
pub mod offline;
pub mod people;
#[cfg(not(target_arch = "wasm32"))]
pub mod plain;

pub use localized_str::LocalizedStr;
