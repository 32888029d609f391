//! Where the app meets the browser: each hook listens to something outside and undoes it when it goes.

pub mod acts;
pub mod journey;
mod preferences;
mod search;
mod section;
mod shortcuts;

pub use crate::platform::Stage;
pub use journey::{Steps, use_journey};
pub use preferences::{PreferencesHandle, use_preferences};
pub use search::{Search, use_search};
pub use section::{ReadingProgress, use_reading_progress};
pub use shortcuts::use_shortcuts;
