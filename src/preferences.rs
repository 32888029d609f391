//! The reader's preferences: theme, text size, spoilers, the language; the panel that changes them.

pub mod hook;
pub mod panel;
pub mod state;
