//! Hooks between components and the browser: each adds its listeners in an effect and removes them on cleanup.

pub mod annotation_store;
pub mod dom;
pub mod navigation;
mod preferences;
mod reading_position;
mod rendering;
mod search;
mod section;
mod settled;
mod shortcuts;

pub use crate::platform::AppRoot;
pub use annotation_store::{use_annotations, use_stored_annotations};
pub use navigation::{Navigator, use_navigation};
pub use preferences::{PreferencesHandle, use_preferences};
pub use reading_position::use_reading_position;
pub use rendering::{before_quiet_render, before_render};
pub use search::{Search, use_search};
pub use section::{ReadingProgress, use_reading_progress};
pub use settled::use_settled;
pub use shortcuts::use_shortcuts;
