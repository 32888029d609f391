//! What a reader keeps: bookmarks, notes, reading places. Each is a record under a key of its own, so that
//! two tabs never overwrite each other; what cannot be read is never touched. No browser, no film: a place is
//! an address below a language, `films/heat/#score`. docs/notebook.md describes both forms.

mod beginning;
mod export;
mod import;
mod json;
mod known;
mod record;
mod store;

pub use beginning::{MOST_BYTES, N_LOOKED_AT, check_beginning};
pub use export::export;
pub use import::{Expected, Fault, Import, MOST_FAULTS, MOST_RECORDS, Report, import};
pub use json::{Form, Leaf, NotJson, Value};
pub use record::{Record, RecordError, RecordKind, VERSION};
pub use store::{
    Entry, Notebook, RecordStore, StoreError, UnreadableEntry, add, remove, supersede,
};
