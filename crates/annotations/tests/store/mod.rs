//! A store in memory with a configurable capacity, and strategies for its records.

use std::{cell::RefCell, collections::BTreeMap};

use annotations::{Notebook, Record, RecordKind, RecordStore, StoreError};
use proptest::prelude::*;

/// Records in memory.
#[derive(Debug)]
pub(crate) struct Memory {
    /// The stored texts by id.
    pub(crate) stored: RefCell<BTreeMap<String, String>>,
    /// Maximum number of entries.
    pub(crate) room: usize,
}

impl Default for Memory {
    fn default() -> Self {
        Self {
            stored: RefCell::default(),
            room: usize::MAX,
        }
    }
}

impl RecordStore for Memory {
    fn entries(&self) -> Vec<(String, String)> {
        let stored = self.stored.borrow();
        stored
            .iter()
            .map(|(id, text)| (id.clone(), text.clone()))
            .collect()
    }

    fn get(&self, id: &str) -> Option<String> {
        self.stored.borrow().get(id).cloned()
    }

    fn put(&self, id: &str, stored: &str) -> Result<(), StoreError> {
        let mut all = self.stored.borrow_mut();
        if all.len() >= self.room && !all.contains_key(id) {
            return Err(StoreError::Full);
        }
        all.insert(id.to_owned(), stored.to_owned());
        Ok(())
    }

    fn remove(&self, id: &str) {
        self.stored.borrow_mut().remove(id);
    }
}

/// A record of a kind at `target` with the text `text`.
pub(crate) fn record(kind: RecordKind, target: &str, text: &str) -> Record {
    Record {
        text: text.to_owned(),
        ..Record::new(kind, target, "en", "2026-11-21T10:48:46.000Z".to_owned())
    }
}

/// The texts of all listed notes, in order.
pub(crate) fn words(store: &dyn RecordStore) -> Vec<String> {
    let notebook = Notebook::read(store);
    let notes = notebook
        .entries
        .into_iter()
        .filter(|entry| entry.record.kind == RecordKind::Note);
    notes.map(|note| note.record.text).collect()
}

/// An arbitrary text of fewer than twelve characters.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    prop::collection::vec(any::<char>(), 0..12).prop_map(|chars| chars.into_iter().collect())
}

/// A record of any kind with any text.
pub(crate) fn any_record() -> impl Strategy<Value = Record> {
    let kind = prop::sample::select(RecordKind::ALL.to_vec());
    let target = prop_oneof![
        "films/heat/(#(score|themes-2|card-diner))?",
        "people/[a-z]{1,3}/",
        ".+"
    ];
    (kind, target, "en|fr", any_text(), 0..60u8).prop_map(|(kind, target, lang, text, second)| {
        Record {
            text: match kind {
                RecordKind::Note => text + "word",
                _ => String::new(),
            },
            ..Record::new(
                kind,
                &target,
                &lang,
                format!("2026-11-21T10:48:{second:02}.000Z"),
            )
        }
    })
}
