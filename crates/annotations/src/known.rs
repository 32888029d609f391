//! An index of the existing records by kind and target, for an import: a file may hold thousands of records.

use std::ops::Range;

use crate::{
    record::{Record, RecordKind},
    store::{Entry, Notebook, RecordStore, StoreError, add},
};

/// Records sorted by kind and target.
#[expect(clippy::vec_box, reason = "inserting moves pointers alone")]
#[derive(Debug)]
pub(crate) struct Known(Vec<Box<Entry>>);

/// The sort key: records that are compared with each other are adjacent.
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

    /// The range of records of the same kind and target or, for reading positions, of the same page.
    fn alike(&self, record: &Record) -> Range<usize> {
        let start = self
            .0
            .partition_point(|other| key(&other.record) < key(record));
        let rest = self.0.get(start..).unwrap_or_default();
        let length = rest.partition_point(|other| key(&other.record) <= key(record));
        start..start + length
    }

    /// Adds a record from a file to the store. Returns true if it was new.
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
            // The later reading position wins.
            RecordKind::ReadingPosition => alike
                .any(|place| place.record.lang == record.lang && place.record.time >= record.time),
        };
        if is_known {
            return Ok(false);
        }
        let fresh = id.strip_prefix("note-").unwrap_or(id);
        let id = add(store, &record, fresh)?;
        // The note that it follows is removed, so a later note of the file may have the same text.
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
