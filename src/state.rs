//! The state of the app as plain values with their transitions. No Yew, no browser.

pub mod element_request;
pub mod navigation;
pub mod preferences;

pub use element_request::ElementRequest;
pub use navigation::{Navigation, NavigationKind};
pub use preferences::{Preferences, Theme};
