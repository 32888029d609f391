//! Hooks between components and the browser: each adds its listeners in an effect and removes them on cleanup.

mod debounced;
pub mod dom;
mod reading_progress;
mod rendering;
mod shortcuts;

pub use crate::platform::AppRoot;
pub use debounced::use_debounced;
pub use reading_progress::{ReadingProgress, use_reading_progress};
pub use rendering::{before_quiet_render, before_render};
pub use shortcuts::use_shortcuts;
