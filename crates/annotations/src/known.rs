//! The records that an import compares a file with, found by what they are about: a file may hold thousands.

use std::ops::Range;

use crate::{
    record::{Record, RecordKind},
    store::{Entry, Notebook, RecordStore, StoreError, add},
};

/// Records in the order of their kind and address.
#[expect(clippy::vec_box, reason = "inserting moves pointers alone")]
#[derive(Debug)]
pub(crate) struct Known(Vec<Box<Entry>>);

/// The order of records: those that one record is compared with stand side by side.
fn key(record: &Record) -> (u8, &str) {
    match record.kind {
        RecordKind::Bookmark => (0, &record.target),
        RecordKind::Note => (1, &record.target),
        RecordKind::ReadingPosition => (2, record.page()),
    }
}

impl Known {
    pub(crate) fn new(notebook: Notebook) -> Self {
        let mut known = Self(Vec::with_capacity(notebook.entries.len()));
        for entry in notebook.entries {
            known.insert(entry);
        }
        known
    }

    fn insert(&mut self, entry: Entry) {
        let after = self
            .0
            .partition_point(|other| key(&other.record) <= key(&entry.record));
        self.0.insert(after, Box::new(entry));
    }

    /// The records of the same kind and address, or of the same page for places.
    fn alike(&self, record: &Record) -> Range<usize> {
        let start = self
            .0
            .partition_point(|other| key(&other.record) < key(record));
        let rest = self.0.get(start..).unwrap_or_default();
        let length = rest.partition_point(|other| key(&other.record) <= key(record));
        start..start + length
    }

    /// Puts a record from a file on the store. Returns whether it was new.
    pub(crate) fn take_in(
        &mut self,
        store: &dyn RecordStore,
        id: &str,
        record: Record,
    ) -> Result<bool, StoreError> {
        let range = self.alike(&record);
        let alike = self.0.get(range.clone()).unwrap_or_default();
        let mut alike = alike.iter();
        let is_known = match record.kind {
            RecordKind::Bookmark => alike.next().is_some(),
            RecordKind::Note => alike.any(|note| {
                note.record.text == record.text || !id.is_empty() && note.record.follows == id
            }),
            // The later place is where the reader is.
            RecordKind::ReadingPosition => alike
                .any(|place| place.record.lang == record.lang && place.record.time >= record.time),
        };
        if is_known {
            return Ok(false);
        }
        let fresh = id.strip_prefix("note-").unwrap_or(id);
        let id = add(store, &record, fresh)?;
        // The note that it follows is gone: its words may come again, as another note's.
        let is_gone = |entry: &Entry| {
            entry.id == id || entry.id == record.follows && entry.record.target == record.target
        };
        for idx in range.rev() {
            if self.0.get(idx).is_some_and(|entry| is_gone(entry)) {
                self.0.remove(idx);
            }
        }
        self.insert(Entry { id, record });
        Ok(true)
    }
}
