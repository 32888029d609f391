//! Values that change while the app runs, and how they change. No Yew, no browser.

pub mod journey;
pub mod preferences;
pub mod wish;

pub use journey::{Cause, Journey};
pub use preferences::{Preferences, Theme};
pub use wish::Wish;
