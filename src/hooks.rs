//! Hooks between components and the browser: each adds its listeners in an effect and removes them on cleanup.

pub mod dom;
mod rendering;
mod section;
mod settled;
mod shortcuts;

pub use crate::platform::AppRoot;
pub use rendering::{before_quiet_render, before_render};
pub use section::{ReadingProgress, use_reading_progress};
pub use settled::use_settled;
pub use shortcuts::use_shortcuts;
