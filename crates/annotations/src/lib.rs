//! The reader's annotations: bookmarks, notes, reading positions. Each is a record under its own key, so that
//! two tabs never overwrite each other; unreadable records are never modified. Independent of browser and
//! films: a target is an address relative to a language, `films/heat/#score`. docs/notebook.md describes both
//! formats.

mod export;
mod import;
mod json;
mod known;
mod record;
mod sniff;
mod store;

pub use export::export;
pub use import::{Expected, Fault, Import, MOST_FAULTS, MOST_RECORDS, Report, import};
pub use json::{Form, Leaf, NotJson, Value};
pub use record::{Record, RecordError, RecordKind, VERSION};
pub use sniff::{MOST_BYTES, N_LOOKED_AT, check_beginning};
pub use store::{
    Entry, Notebook, RecordStore, StoreError, UnreadableEntry, add, remove, supersede,
};
