//! The reader's annotations: bookmarks, notes and reading positions in the browser's storage, the controls beside films
//! and sections, and the page of saved items.

pub mod controls;
pub mod page;
pub mod reading_position;
pub mod saved_items;
pub mod store;
