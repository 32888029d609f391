//! Diptych: a film explorer that reads films closely in two languages, side by side.
//!
//! The same [`App`](app::App) is rendered natively into static pages and hydrated in the browser. ARCHITECTURE.md lists
//! the modules that each module may use.

pub mod app;
pub mod components;
#[cfg(target_arch = "wasm32")]
pub mod element;
pub mod fingerprint;
pub mod frame;
pub mod hooks;
pub mod library;
pub mod messages;
pub mod pages;
pub mod platform;
pub mod present;
pub mod route;
#[cfg(target_arch = "wasm32")]
pub mod start;
pub mod state;
