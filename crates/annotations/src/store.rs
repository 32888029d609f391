//! The store that records stand on: the browser's storage, or a twin of it in tests. Nothing here trusts what
//! was read a moment ago: another tab may have written since.

use crate::record::{Record, RecordError, RecordKind};

/// Where records are kept, each under an id.
pub trait RecordStore {
    /// Everything on it: ids and stored texts.
    fn entries(&self) -> Vec<(String, String)>;
    /// What is stored under an id.
    fn get(&self, id: &str) -> Option<String>;
    /// Stores a text under an id, or leaves what was there.
    ///
    /// # Errors
    /// [`StoreError`] if there is no room or no store.
    fn put(&self, id: &str, stored: &str) -> Result<(), StoreError>;
    /// Removes what is stored under an id.
    fn remove(&self, id: &str);
}

/// The store takes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// There is none: the browser or the reader switched it off.
    Unavailable,
    /// It is full.
    Full,
}

/// A record on the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// The record.
    pub record: Record,
}

/// What stands on the store and is no record to us. It is left alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadableEntry {
    /// Its id.
    pub id: String,
    /// What is stored there.
    pub stored: String,
    /// Why.
    pub error: RecordError,
}

/// All that is on the store at a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notebook {
    /// The records, in the order of their ids; notes that another one follows are left out.
    pub entries: Vec<Entry>,
    /// What cannot be read.
    pub unreadable: Vec<UnreadableEntry>,
    /// Notes that another one follows: left by a tab that was closed while it wrote.
    followed: Vec<Entry>,
}

impl Notebook {
    /// Reads a store.
    pub fn read(store: &dyn RecordStore) -> Self {
        let mut notebook = Self::default();
        for (id, stored) in store.entries() {
            notebook.insert(id, stored);
        }
        // Most notes name one that is gone; few name one that is there.
        let mut followed = Vec::new();
        for entry in &notebook.entries {
            let follows = &entry.record.follows;
            if !follows.is_empty() && notebook.position(follows).is_ok() {
                followed.push(follows.clone());
            }
        }
        for id in followed {
            notebook.settle(&id);
        }
        notebook
    }

    /// Reads what is stored under one id again, after a change there: the notebook is then as [`Notebook::read`]
    /// would have it. Returns the addresses that something changed at.
    pub fn reread(&mut self, store: &dyn RecordStore, id: &str) -> Vec<String> {
        let before = match self.position(id) {
            Ok(idx) => Some(self.entries.remove(idx)),
            Err(_) => {
                let idx = self.followed.iter().position(|entry| entry.id == id);
                idx.map(|idx| self.followed.remove(idx))
            }
        };
        self.unreadable.retain(|unreadable| unreadable.id != id);
        if let Some(stored) = store.get(id) {
            self.insert(id.to_owned(), stored);
        }
        let after = self.position(id).ok().map(|idx| self.entries[idx].clone());
        let changed = [before, after].into_iter().flatten();
        let targets = changed.map(|Entry { record, .. }| {
            self.settle(&record.follows);
            record.target
        });
        let targets = targets.collect();
        self.settle(id);
        targets
    }

    /// Lists a note or leaves it out, as another one follows it or not.
    fn settle(&mut self, id: &str) {
        let (from, idx) = match self.position(id) {
            Ok(idx) => (&self.entries, idx),
            Err(_) => match self.followed.iter().position(|entry| entry.id == id) {
                Some(idx) => (&self.followed, idx),
                None => return,
            },
        };
        let entry = &from[idx];
        // Only a note of the same place can take the place of another.
        let follows = |other: &Entry| {
            other.record.follows == id
                && other.id != id
                && other.record.target == entry.record.target
        };
        let is_followed = self.entries.iter().chain(&self.followed).any(follows);
        let is_listed = self.position(id).is_ok();
        if is_followed && is_listed {
            let entry = self.entries.remove(idx);
            let place = self.followed.partition_point(|other| other.id < entry.id);
            self.followed.insert(place, entry);
        } else if !is_followed && !is_listed {
            let entry = self.followed.remove(idx);
            let place = self.position(&entry.id).unwrap_or_else(|place| place);
            self.entries.insert(place, entry);
        }
    }

    /// The position of a listed record, or the one that it would have.
    fn position(&self, id: &str) -> Result<usize, usize> {
        self.entries
            .binary_search_by(|entry| entry.id.as_str().cmp(id))
    }

    /// Most shelves hand out their entries in order already, so most are added at the end.
    fn insert(&mut self, id: String, stored: String) {
        match Record::parse(&stored) {
            Ok(record) => {
                let place = match self.entries.last() {
                    Some(last) if last.id >= id => self.position(&id).unwrap_or_else(|idx| idx),
                    _ => self.entries.len(),
                };
                self.entries.insert(place, Entry { id, record });
            }
            Err(error) => {
                let place = self.unreadable.partition_point(|other| other.id < id);
                self.unreadable
                    .insert(place, UnreadableEntry { id, stored, error });
            }
        }
    }

    /// What of a kind is kept at an address.
    pub fn with_target<'a>(
        &'a self,
        kind: RecordKind,
        target: &'a str,
    ) -> impl Iterator<Item = &'a Entry> {
        let of_kind = self
            .entries
            .iter()
            .filter(move |entry| entry.record.kind == kind);
        of_kind.filter(move |entry| entry.record.target == target)
    }

    /// How far the review on `page` was read in the language `lang`.
    pub fn reading_position(&self, page: &str, lang: &str) -> Option<&Record> {
        let mut records = self.entries.iter().map(|entry| &entry.record);
        records.find(|record| {
            record.kind == RecordKind::ReadingPosition
                && record.page() == page
                && record.lang == lang
        })
    }
}

/// Puts a record on the store; then the note that it follows goes. Returns its id. `fresh` is a text that no
/// other note has in its id.
///
/// # Errors
/// [`StoreError`]: then the store is as it was.
pub fn add(store: &dyn RecordStore, record: &Record, fresh: &str) -> Result<String, StoreError> {
    let mut id = match record.kind {
        RecordKind::Bookmark => ["bookmark-", &record.target].concat(),
        RecordKind::ReadingPosition => ["place-", &record.lang, "-", record.page()].concat(),
        RecordKind::Note => ["note-", fresh].concat(),
    };
    while !is_free(store, &id, record) {
        id.push('~');
    }
    store.put(&id, &record.stored())?;
    if record.follows != id {
        supersede(store, record);
    }
    Ok(id)
}

/// Removes the note that `record` follows, if it still is what it was.
pub fn supersede(store: &dyn RecordStore, record: &Record) {
    let stored = store.get(&record.follows);
    let followed = stored.and_then(|stored| Record::parse(&stored).ok());
    if followed.is_some_and(|followed| {
        followed.kind == RecordKind::Note && followed.target == record.target
    }) {
        store.remove(&record.follows);
    }
}

/// Removes a record. What is none to us stays.
pub fn remove(store: &dyn RecordStore, id: &str) {
    if store
        .get(id)
        .is_some_and(|stored| Record::parse(&stored).is_ok())
    {
        store.remove(id);
    }
}

/// Whether nothing is lost if `record` is put there. A note never takes the place of anything.
fn is_free(store: &dyn RecordStore, id: &str, record: &Record) -> bool {
    let Some(stored) = store.get(id) else {
        return true;
    };
    let same = |other: Record| match record.kind {
        RecordKind::Note => other == *record,
        kind => other.kind == kind && other.page() == record.page(),
    };
    Record::parse(&stored).is_ok_and(same)
}
