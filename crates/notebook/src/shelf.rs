//! The shelf that records stand on: the browser's storage, or a twin of it in tests. Nothing here trusts what
//! was read a moment ago: another tab may have written since.

use crate::record::{Flaw, Kind, Record};

/// Where records are kept, each under an id.
pub trait Shelf {
    /// Everything on it: ids and stored texts.
    fn entries(&self) -> Vec<(String, String)>;
    /// What is stored under an id.
    fn get(&self, id: &str) -> Option<String>;
    /// Stores a text under an id, or leaves what was there.
    ///
    /// # Errors
    /// [`Refused`] if there is no room or no shelf.
    fn put(&self, id: &str, stored: &str) -> Result<(), Refused>;
    /// Removes what is stored under an id.
    fn remove(&self, id: &str);
}

/// The shelf takes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is none: the browser or the reader switched it off.
    Nowhere,
    /// It is full.
    Full,
}

/// A record on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// The record.
    pub record: Record,
}

/// What stands on the shelf and is no record to us. It is left alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strange {
    /// Its id.
    pub id: String,
    /// What is stored there.
    pub stored: String,
    /// Why.
    pub flaw: Flaw,
}

/// All that is on the shelf at a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notebook {
    /// The records, in the order of their ids; notes that another one follows are left out.
    pub entries: Vec<Entry>,
    /// What cannot be read.
    pub strange: Vec<Strange>,
}

impl Notebook {
    /// Reads a shelf.
    pub fn read(shelf: &dyn Shelf) -> Self {
        let mut notebook = Self::default();
        let mut followed: Vec<(String, String)> = Vec::new();
        for (id, stored) in shelf.entries() {
            match Record::parse(&stored) {
                Ok(record) => {
                    if !record.follows.is_empty() {
                        followed.push((record.follows.clone(), record.at.clone()));
                    }
                    notebook.insert(Entry { id, record });
                }
                Err(flaw) => notebook.strange.push(Strange { id, stored, flaw }),
            }
        }
        // Only a note of the same place can take the place of another.
        let is_followed = |entry: &Entry| {
            let mut followed = followed.iter();
            followed.any(|(id, at)| *id == entry.id && *at == entry.record.at)
        };
        notebook.entries.retain(|entry| !is_followed(entry));
        notebook
    }

    /// Most shelves hand out their entries in order already, so the place is found at once.
    fn insert(&mut self, entry: Entry) {
        let before = self.entries.iter().rposition(|other| other.id < entry.id);
        self.entries.insert(before.map_or(0, |idx| idx + 1), entry);
    }

    /// What of a kind is kept at an address.
    pub fn at<'a>(&'a self, kind: Kind, at: &'a str) -> impl Iterator<Item = &'a Entry> {
        let of_kind = self
            .entries
            .iter()
            .filter(move |entry| entry.record.kind == kind);
        of_kind.filter(move |entry| entry.record.at == at)
    }

    /// How far the review on `page` was read in the language `lang`.
    pub fn place(&self, page: &str, lang: &str) -> Option<&Record> {
        let mut records = self.entries.iter().map(|entry| &entry.record);
        records.find(|record| {
            record.kind == Kind::Place && record.page() == page && record.lang == lang
        })
    }
}

/// Puts a record on the shelf; then the note that it follows goes. Returns its id. `fresh` is a text that no
/// other note has in its id.
///
/// # Errors
/// [`Refused`]: then the shelf is as it was.
pub fn add(shelf: &dyn Shelf, record: &Record, fresh: &str) -> Result<String, Refused> {
    let mut id = match record.kind {
        Kind::Bookmark => ["bookmark-", &record.at].concat(),
        Kind::Place => ["place-", &record.lang, "-", record.page()].concat(),
        Kind::Note => ["note-", fresh].concat(),
    };
    while !is_free(shelf, &id, record) {
        id.push('~');
    }
    shelf.put(&id, &record.stored())?;
    if record.follows != id {
        supersede(shelf, record);
    }
    Ok(id)
}

/// Removes the note that `record` follows, if it still is what it was.
pub fn supersede(shelf: &dyn Shelf, record: &Record) {
    let stored = shelf.get(&record.follows);
    let followed = stored.and_then(|stored| Record::parse(&stored).ok());
    if followed.is_some_and(|followed| followed.kind == Kind::Note && followed.at == record.at) {
        shelf.remove(&record.follows);
    }
}

/// Removes a record. What is none to us stays.
pub fn remove(shelf: &dyn Shelf, id: &str) {
    if shelf
        .get(id)
        .is_some_and(|stored| Record::parse(&stored).is_ok())
    {
        shelf.remove(id);
    }
}

/// Whether nothing is lost if `record` is put there. A note never takes the place of anything.
fn is_free(shelf: &dyn Shelf, id: &str, record: &Record) -> bool {
    let Some(stored) = shelf.get(id) else {
        return true;
    };
    let same = |other: Record| match record.kind {
        Kind::Note => other == *record,
        kind => other.kind == kind && other.page() == record.page(),
    };
    Record::parse(&stored).is_ok_and(same)
}
