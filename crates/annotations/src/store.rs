//! The store of records: the browser's storage, or a fake in tests. Nothing read earlier is trusted: another
//! tab may have written since.

use crate::record::{Record, RecordError, RecordKind};

/// The number at the end of an id is below 2 to this power: browsers have room for fewer records.
const HIGHEST_DOUBLING: u32 = 20;

/// A store of records, each under an id.
pub trait RecordStore {
    /// Returns the ids and stored texts of all entries.
    fn entries(&self) -> Vec<(String, String)>;
    /// Returns the text stored under an id; `None` if there is none.
    fn get(&self, id: &str) -> Option<String>;
    /// Stores a text under an id; on failure the previous text remains.
    ///
    /// # Errors
    /// [`StoreError`] if the store is full or unavailable.
    fn put(&self, id: &str, stored: &str) -> Result<(), StoreError>;
    /// Removes the text stored under an id.
    fn remove(&self, id: &str);
}

/// The store rejects a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// There is no store: the browser or the reader disabled it.
    Unavailable,
    /// The store is full.
    Full,
}

/// A stored record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// The record.
    pub record: Record,
}

/// A stored entry that cannot be read as a record. It is never modified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadableEntry {
    /// Its id.
    pub id: String,
    /// The stored text.
    pub stored: String,
    /// The reason.
    pub error: RecordError,
}

/// A snapshot of the store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notebook {
    /// The records, sorted by id, without notes that another one follows.
    pub entries: Vec<Entry>,
    /// The entries that cannot be read.
    pub unreadable: Vec<UnreadableEntry>,
    /// Notes that another one follows: left over if a tab was closed during a write.
    followed: Vec<Entry>,
}

impl Notebook {
    /// Reads all entries of a store.
    pub fn read(store: &dyn RecordStore) -> Self {
        let mut notebook = Self::default();
        for (id, stored) in store.entries() {
            notebook.insert(id, stored);
        }
        let mut is_followed = vec![false; notebook.entries.len()];
        for Entry { id, record } in &notebook.entries {
            if let Ok(idx) = notebook.position(&record.follows)
                && let other = &notebook.entries[idx]
                && !other.id.is_empty()
                && other.id != *id
                && other.record.target == record.target
            {
                is_followed[idx] = true;
            }
        }
        let mut is_followed = is_followed.into_iter();
        let entries = std::mem::take(&mut notebook.entries).into_iter();
        (notebook.followed, notebook.entries) =
            entries.partition(|_| is_followed.next().unwrap_or_default());
        notebook
    }

    /// Reads the entry `id` again after it changed: the result equals that of [`Notebook::read`]. Returns the
    /// targets whose records changed.
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

    /// Moves a note out of the list if another one follows it, or back into it if none does.
    fn settle(&mut self, id: &str) {
        let (from, idx) = match self.position(id) {
            Ok(idx) => (&self.entries, idx),
            Err(_) => match self.followed.iter().position(|entry| entry.id == id) {
                Some(idx) => (&self.followed, idx),
                None => return,
            },
        };
        let entry = &from[idx];
        // A note can only replace another one of the same target.
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

    /// The index of a listed record; the error is the index to insert it at.
    fn position(&self, id: &str) -> Result<usize, usize> {
        self.entries
            .binary_search_by(|entry| entry.id.as_str().cmp(id))
    }

    /// Most stores return their entries sorted, so most are appended.
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

    /// The records of a kind at a target.
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

    /// The reading position in the review on `page` in the language `lang`; `None` if there is none.
    pub fn reading_position(&self, page: &str, lang: &str) -> Option<&Record> {
        let mut records = self.entries.iter().map(|entry| &entry.record);
        records.find(|record| {
            record.kind == RecordKind::ReadingPosition
                && record.page() == page
                && record.lang == lang
        })
    }
}

/// Stores a record, then removes the note that it follows. Returns its id. `fresh` is a text that is in no
/// other note's id.
///
/// # Errors
/// [`StoreError`]; the store is then unchanged.
pub fn add(store: &dyn RecordStore, record: &Record, fresh: &str) -> Result<String, StoreError> {
    let id = match record.kind {
        RecordKind::Bookmark => ["bookmark-", &record.target].concat(),
        RecordKind::ReadingPosition => ["place-", &record.lang, "-", record.page()].concat(),
        RecordKind::Note => ["note-", fresh].concat(),
    };
    let id = free_id(store, id, record);
    store.put(&id, &record.stored())?;
    if record.follows != id {
        supersede(store, record);
    }
    Ok(id)
}

/// Removes the note that `record` follows, if the entry still is a note of the same target.
pub fn supersede(store: &dyn RecordStore, record: &Record) {
    let stored = store.get(&record.follows);
    let followed = stored.and_then(|stored| Record::parse(&stored).ok());
    if followed.is_some_and(|followed| {
        followed.kind == RecordKind::Note && followed.target == record.target
    }) {
        store.remove(&record.follows);
    }
}

/// Removes a record. An entry that is not a readable record stays.
pub fn remove(store: &dyn RecordStore, id: &str) {
    if store
        .get(id)
        .is_some_and(|stored| Record::parse(&stored).is_ok())
    {
        store.remove(id);
    }
}

/// Returns `id` or, if that is taken, `id~`, `id~2` and so on. A file may have thousands of notes with one id, so the
/// number is doubled until an id is free, then found by bisection.
fn free_id(store: &dyn RecordStore, mut id: String, record: &Record) -> String {
    let numbered = |id: &str, number: u32| match number {
        0 => id.to_owned(),
        1 => [id, "~"].concat(),
        _ => [id, "~", &number.to_string()].concat(),
    };
    loop {
        let is_free = |number| is_free(store, &numbered(&id, number), record);
        let doubled = (0..HIGHEST_DOUBLING).map(|shift| 1 << shift);
        let Some(mut free) = std::iter::once(0)
            .chain(doubled)
            .find(|number| is_free(*number))
        else {
            id.push('~');
            continue;
        };
        let mut taken = free / 2;
        while free > taken + 1 {
            let middle = taken.midpoint(free);
            if is_free(middle) {
                free = middle;
            } else {
                taken = middle;
            }
        }
        return numbered(&id, free);
    }
}

/// True if storing `record` under `id` overwrites nothing else. A note never overwrites another record.
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
