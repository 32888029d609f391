//! Diptych: a film explorer that reads films closely in two languages, side by side.
//!
//! The same [`App`](app::App) is rendered natively into static pages and hydrated in the browser. ARCHITECTURE.md lists
//! the modules that each module may use.

pub mod annotations;
pub mod app;
pub mod components;
pub mod element;
pub mod fingerprint;
pub mod frame;
pub mod hooks;
pub mod library;
pub mod markup;
pub mod messages;
pub mod navigation;
pub mod pages;
pub mod platform;
pub mod preferences;
pub mod present;
pub mod route;
pub mod search;
#[cfg(target_arch = "wasm32")]
pub mod start;
