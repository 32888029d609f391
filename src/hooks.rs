//! Where the app meets the browser: each hook listens to something outside and undoes it when it goes.

pub mod acts;
pub mod journey;
pub mod notebook;
mod preferences;
mod reading_place;
mod rendering;
mod search;
mod section;
mod settled;
mod shortcuts;

pub use crate::platform::Stage;
pub use journey::{Steps, use_journey};
pub use notebook::{use_kept_notebook, use_notebook};
pub use preferences::{PreferencesHandle, use_preferences};
pub use reading_place::use_reading_place;
pub use rendering::{before_quiet_render, before_render};
pub use search::{Search, use_search};
pub use section::{ReadingProgress, use_reading_progress};
pub use settled::use_settled;
pub use shortcuts::use_shortcuts;
