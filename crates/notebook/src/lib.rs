//! What a reader keeps: bookmarks, notes, reading places. Each is a record under a key of its own, so that
//! two tabs never overwrite each other; what cannot be read is never touched. No browser, no film: a place is
//! an address below a language, `films/heat/#score`. docs/notebook.md describes both forms.

mod export;
mod import;
mod record;
mod shelf;

pub use export::export;
pub use import::{Expected, Fault, Form, Leaf, Report, import};
pub use record::{Flaw, Kind, Record, VERSION};
pub use shelf::{Entry, Notebook, Refused, Shelf, Strange, add, remove, supersede};
